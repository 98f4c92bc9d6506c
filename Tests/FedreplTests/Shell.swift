import FoundationEssentials
import Glibc

/// The built program, run as a reader runs it.
struct Shell: ~Copyable {
  struct Answer {
    var output: String
    var errors: String
    var status: Int32
  }

  /// A folder of its own, removed at the end: home, state and working folder of all that runs.
  let folder: String

  init() throws {
    var template = Array("/tmp/fedrepl-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    folder = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    // What was told to end may still write its last words into it.
    for _ in 0..<50 {
      try? FileManager.default.removeItem(atPath: folder)
      if access(folder, F_OK) != 0 { return }
      usleep(10_000)
    }
  }

  /// The program that `swift build` made.
  static var binary: String {
    if let path = ProcessInfo.processInfo.environment["FEDREPL_BINARY"] { return path }
    return Tree.path(".build/debug/fedrepl")
  }

  /// Whether the environment names another binary: one that was built for release.
  static let isChosen = ProcessInfo.processInfo.environment["FEDREPL_BINARY"] != nil

  static let isBuilt = access(binary, X_OK) == 0

  /// The assignments before a command that make it the same on every machine. The toolchain's own
  /// debugger would wait for a key after a crash.
  var environment: String {
    "env -u TMUX -u NO_COLOR -u LC_MESSAGES LC_ALL=C.UTF-8 HOME='\(folder)' "
      + "XDG_STATE_HOME='\(folder)/state' FEDREPL_TUTORIALS='\(Tree.path("tutorials"))' "
      + "FEDREPL_THEMES='\(Tree.path("themes"))' SWIFT_BACKTRACE=enable=no"
  }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: path(name), atomically: false, encoding: .utf8)
  }

  func read(_ name: String) -> String {
    (try? String(contentsOfFile: path(name), encoding: .utf8)) ?? ""
  }

  /// Runs the program in the folder, its standard input empty.
  func fedrepl(_ arguments: String) -> Answer {
    let status = system(
      "cd '\(folder)' && \(environment) '\(Self.binary)' \(arguments) <&- >.out 2>.err </dev/null")
    return Answer(
      output: read(".out"), errors: read(".err"),
      status: status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f)
  }
}

/// Runs a command of the shell and gives its exit status.
func run(_ command: String) -> Int32 { system(command) }

extension String {
  /// A traceback without the lines that mark a part of the line above.
  var withoutMarkers: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0.isEmpty || !$0.allSatisfy { " ~^".contains($0) } }.joined(separator: "\n")
  }
}
