import FoundationEssentials
import Glibc
import Notebook

/// What the process was started in.
enum Environment {
  static let variables: [String: String] = ProcessInfo.processInfo.environment

  /// The path of this program.
  static var executable: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static var tutorials: Tutorials {
    Tutorials.find(environment: variables, executable: executable)
  }

  static func language(_ asked: String?) -> String {
    Tutorials.language(asked: asked, environment: variables)
  }

  /// Whether there is a terminal that a screen can be drawn on.
  static var hasScreen: Bool {
    let terminal = variables["TERM"] ?? ""
    return isatty(STDOUT_FILENO) == 1 && isatty(STDIN_FILENO) == 1
      && !terminal.isEmpty && terminal != "dumb"
  }

  /// `$FEDREPL_DATA`, else `$XDG_DATA_HOME/fedrepl`: where data sets lie.
  static var dataFolder: String? {
    if let data = variables["FEDREPL_DATA"], !data.isEmpty { return absolute(data) }
    if let data = variables["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/fedrepl" }
    guard let home = variables["HOME"], !home.isEmpty else { return nil }
    return home + "/.local/share/fedrepl"
  }

  /// A path from the root, seen from where the process was started.
  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  /// `$XDG_STATE_HOME/fedrepl`, made where it is missing; nil where it cannot be.
  static var stateFolder: String? {
    let base: String
    if let state = variables["XDG_STATE_HOME"], state.hasPrefix("/") {
      base = state
    } else if let home = variables["HOME"], !home.isEmpty {
      base = home + "/.local/state"
    } else {
      return nil
    }
    var path = ""
    for part in (base + "/fedrepl").split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
    return access(path, W_OK) == 0 ? path : nil
  }
}
