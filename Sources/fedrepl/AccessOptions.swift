import ArgumentParser
import Evaluator

/// What a program may use of the machine besides its own folder and the data folder.
struct AccessOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Let cells read the files below a folder.", valueName: "folder"))
  var allowRead: [String] = []

  @Option(
    help: ArgumentHelp(
      "Let cells read and write the files below a folder.", valueName: "folder"))
  var allowWrite: [String] = []

  @Option(
    help: ArgumentHelp(
      "The folder in which data sets lie (else FEDREPL_DATA, $XDG_DATA_HOME/fedrepl).",
      valueName: "folder"))
  var data: String?

  @OptionGroup var limits: LimitOptions

  /// The prompt works in the folder in which it was started.
  var forPrompt: Surroundings {
    var surroundings = surroundings(ofFile: "./")
    surroundings.startsInFolder = false
    return surroundings
  }

  func surroundings(ofFile path: String) -> Surroundings {
    var folder = "."
    if let slash = path.lastIndex(of: "/") {
      folder = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    var surroundings = Surroundings(folder: folder)
    surroundings.readable = allowRead
    surroundings.writable = allowWrite
    surroundings.dataFolder = data.map(Environment.absolute) ?? Environment.dataFolder
    surroundings.limits = limits.limits
    return surroundings
  }
}
