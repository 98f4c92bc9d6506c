import FoundationEssentials
import Glibc
import Testing

/// The scripts of Tests/Scripts/numpy print what NumPy 1.26 printed (`record_numpy.py`).
@Suite(.enabled(if: Shell.isBuilt, "the program is not built: swift build --product fedrepl"))
struct NumPyScriptTests {
  static let names: [String] = {
    let folder = Tree.path("Tests/Scripts/numpy")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }.sorted()
  }()

  @Test func thereAreScripts() { #expect(Self.names.count >= 60) }

  @Test(arguments: names) func printsWhatNumPyPrints(name: String) throws {
    let shell = try Shell()
    let answer = shell.fedrepl("exec '\(Tree.path("Tests/Scripts/numpy/\(name).py"))'")
    var text = answer.output
    if answer.status != 0 {
      let last = answer.errors.split(separator: "\n").last ?? ""
      text += "[exit \(answer.status)] \(last)\n"
    }
    #expect(text == (try Tree.text("Tests/Scripts/numpy/\(name).out")))
  }
}
