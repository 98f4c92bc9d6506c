import FoundationEssentials
import Glibc
import Testing

/// Scripts, each about one feature, run as programs and compared with what CPython answered:
/// `make record` writes the answers.
@Suite(.enabled(if: Shell.isBuilt, "the program is not built"))
struct ScriptTests {
  static let topics: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    // Figures have tests of their own; large values take too long in a debug build.
    let left = Shell.isChosen ? ["pyplot"] : ["pyplot", "large"]
    return names.filter { !$0.contains(".") && !left.contains($0) }.sorted()
  }()

  private static let folder = Tree.path("Tests/Scripts")

  @Test func thereAreScripts() {
    #expect(Self.topics.count > 20)
  }

  @Test(arguments: topics) func scriptsAnswerAsRecorded(topic: String) throws {
    let shell = try Shell()
    // A script may write beside itself.
    try FileManager.default.copyItem(
      atPath: "\(Self.folder)/\(topic)", toPath: shell.path(topic))
    let names = try FileManager.default.contentsOfDirectory(atPath: shell.path(topic))
    for name in names.sorted() where name.hasSuffix(".py") && !name.hasPrefix("_") {
      let record = String(name.dropLast(3)) + ".out"
      let recorded = try #require(
        try? String(contentsOfFile: "\(Self.folder)/\(topic)/\(record)", encoding: .utf8),
        "\(topic)/\(name) is not recorded")
      #expect(answer(topic, name, shell) == recorded, "\(topic)/\(name)")
    }
  }

  /// What a script printed, with a last line where it failed.
  private func answer(_ topic: String, _ name: String, _ shell: borrowing Shell) -> String {
    let status = run(
      "cd '\(shell.path(topic))' && TZ=UTC \(shell.environment) '\(Shell.binary)' exec \(name)"
        + " >'\(shell.path(".out"))' 2>'\(shell.path(".err"))' </dev/null")
    let place = shell.path(topic) + "/"
    var text = shell.read(".out").replacing(place, with: "")
    let code = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f
    if code != 0 {
      let errors = shell.read(".err").replacing(place, with: "")
      let last = errors.split(separator: "\n").last ?? ""
      text += "[exit \(code)] \(last)\n"
    }
    return text
  }
}
