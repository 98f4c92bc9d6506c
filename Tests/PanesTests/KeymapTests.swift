import Glibc
import Testing

@testable import Panes

@Suite struct KeymapTests {
  let keymap = Keymap.standard

  @Test func noKeyIsTakenTwiceOrHidden() { #expect(keymap.problems == []) }

  @Test func theLintSeesFaults() {
    let faulty = Keymap(entries: [
      KeymapEntry(.run, .notebook, ["g"], .running, "one"),
      KeymapEntry(.edit, .notebook, ["g g"], .cells, "two"),
    ])
    #expect(faulty.problems == ["notebook: g g is edit and run"])
  }

  @Test func everyActionCanBeReached() {
    for action in Action.allCases {
      let entries = keymap.entries.filter { $0.action == action }
      #expect(
        entries.contains { !$0.keys.isEmpty || $0.isCommand }, "\(action.rawValue)")
    }
  }

  @Test func everyKeyOfTheTableIsRead() {
    // `KeymapEntry` drops what is no key; a name with a slip would vanish.
    for entry in keymap.entries {
      #expect(!entry.keys.isEmpty || entry.isCommand, "\(entry.action.rawValue)")
      for sequence in entry.keys {
        #expect(KeySequence(sequence.name) == sequence, "\(sequence.name)")
      }
    }
  }

  @Test func everyHelpIsOneShortLine() {
    for entry in keymap.entries {
      #expect(entry.help.count <= 80 && !entry.help.hasSuffix("."), "\(entry.help)")
    }
  }

  @Test func commandNamesAreUnique() {
    var owners: [String: Action] = [:]
    for entry in keymap.entries where entry.isCommand {
      for name in [entry.action.rawValue] + entry.aliases {
        #expect(owners[name] == nil || owners[name] == entry.action, "\(name)")
        owners[name] = entry.action
      }
    }
  }

  @Test(arguments: KeyContexts.all.map(\.name))
  func theFooterFitsEightyColumns(name: String) throws {
    let context = try #require(KeyContexts.all.first { $0.name == name }?.context)
    // A pane is shown alone or is not, so that only one of these two can be pressed.
    let hints = keymap.hints(in: context).filter { $0.action != .unzoom }
    let text = hints.map { "\($0.keys) \($0.label)" }.joined(separator: "  ")
    #expect(1 + text.count <= 80, "\(name): \(text)")
    #expect(!text.isEmpty)
  }

  @Test func sequencesAndPrefixes() {
    #expect(keymap.lookup([.character("g")], in: .notebook) == .prefix)
    #expect(
      keymap.lookup([.character("g"), .character("g")], in: .notebook) == .action(.first))
    #expect(keymap.lookup([.control("j")], in: .edit) == .action(.run))
    #expect(keymap.lookup([.control("r")], in: .edit) == .none)
    #expect(keymap.lookup([.character("b")], in: .loss) == .none)
  }

  @Test(arguments: [
    ("ctrl-r", Key.control("r")), ("alt-Enter", .alt(.enter)), ("F12", .function(12)),
    ("Space", .character(" ")), ("?", .character("?")), ("alt-c", .alt(.character("c"))),
  ])
  func keysByName(name: String, key: Key) {
    #expect(Key(named: name) == key)
    #expect(Key(named: key.name) == key)
  }

  @Test(arguments: ["", "ctrl", "F0", "F99", "alt-", "nokey"])
  func whatIsNoKey(name: String) { #expect(Key(named: name) == nil) }

  /// `RECORD=1 swift test --filter KeymapTests` writes the page anew.
  @Test func theDocumentationIsTheKeymap() throws {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let path = parts.dropLast(3).joined(separator: "/") + "/docs/keys.md"
    let text = keymap.markdown()
    if getenv("RECORD") != nil {
      let file = try #require(fopen(path, "w"))
      fputs(text, file)
      fclose(file)
    }
    let file = try #require(fopen(path, "r"), "no \(path)")
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    let count = fread(&bytes, 1, bytes.count, file)
    #expect(
      String(decoding: bytes[..<count], as: UTF8.self) == text,
      "docs/keys.md is not what the keymap says")
  }
}
