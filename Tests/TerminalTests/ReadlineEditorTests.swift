import Panes
import Testing

@testable import Terminal

@MainActor
@Suite struct ReadlineEditorTests {
  private let editor = ReadlineEditor()

  init() { editor.setVi(false) }

  private func begin(
    _ text: String, at cursor: Int? = nil, multiline: Bool = true, history: [String] = []
  ) {
    editor.begin(
      text: text, cursor: cursor ?? text.unicodeScalars.count, multiline: multiline,
      history: history)
  }

  private func press(_ keys: Key...) {
    for key in keys { editor.feed(.key(key, bytes: key.legacyBytes)) }
  }

  private func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(Character(scalar))) }
  }

  /// The text with a bar at the cursor.
  private var shown: String {
    var scalars = Array(editor.text.unicodeScalars)
    scalars.insert("|", at: editor.cursor)
    return String(String.UnicodeScalarView(scalars))
  }

  // MARK: - Text and cursor

  @Test func beginsWithATextAndACursor() {
    begin("abc\ndef", at: 5)
    #expect(shown == "abc\nd|ef")
  }

  @Test(arguments: [-1, 0, 99])
  func placesACursorInsideOfTheText(cursor: Int) {
    begin("বা", at: cursor)
    #expect(shown == (cursor > 0 ? "বা|" : "|বা"))
    editor.cursor = cursor
    #expect(editor.cursor == (cursor > 0 ? 2 : 0))
  }

  @Test func typesText() {
    begin("")
    type("x = 'বাংলা'")
    #expect(shown == "x = 'বাংলা'|")
  }

  @Test func leavesOutZeroBytes() {
    begin("a\0b", at: 2)
    #expect(shown == "a|b")
  }

  @Test func enterBeginsALine() {
    begin("ab", at: 1)
    press(.enter)
    #expect(shown == "a\n|b")
  }

  @Test func enterDoesNothingInOneLine() {
    begin("ab", multiline: false)
    press(.enter)
    #expect(shown == "ab|")
  }

  @Test func aPasteKeepsItsLines() {
    begin("()", at: 1)
    editor.feed(.paste("def f():\n    return 1\n"))
    #expect(shown == "(def f():\n    return 1\n|)")
    press(.control("_"))
    #expect(shown == "(|)")
  }

  @Test func replacesUpToTheCursorAsOneStep() {
    begin("import tor", at: 10)
    editor.replace(from: 7, with: "torch")
    #expect(shown == "import torch|")
    press(.control("_"))
    #expect(shown == "import tor|")
  }

  @Test func keepsItsTextAfterTheEnd() {
    begin("abc")
    editor.end()
    type("x")
    #expect(editor.text == "abc")
  }

  @Test func theEditorThatBeganLastGetsTheKeys() {
    let other = ReadlineEditor()
    begin("one")
    other.begin(text: "two", cursor: 3, multiline: false, history: [])
    type("!")
    other.feed(.key(.character("?"), bytes: [0x3f]))
    #expect(editor.text == "one")
    #expect(other.text == "two?")
    other.end()
  }

  @Test func mouseAndFocusDoNothing() {
    begin("a")
    editor.feed(.click(column: 0, row: 0))
    editor.feed(.focus(true))
    #expect(shown == "a|")
  }

  // MARK: - Lines

  @Test func keysActOnTheLineOfTheCursor() {
    begin("abc\ndef ghi\njkl", at: 7)
    press(.control("a"))
    #expect(shown == "abc\n|def ghi\njkl")
    press(.control("e"))
    #expect(shown == "abc\ndef ghi|\njkl")
    press(.alt(.character("b")), .control("k"))
    #expect(shown == "abc\ndef |\njkl")
    press(.control("y"))
    #expect(shown == "abc\ndef ghi|\njkl")
    press(.control("u"))
    #expect(shown == "abc\n|\njkl")
  }

  @Test func killingAtTheEndOfALineJoinsIt() {
    begin("abc\ndef", at: 3)
    press(.control("k"))
    #expect(shown == "abc|def")
  }

  @Test func killingAWordStopsAtTheLine() {
    begin("abc\ndef")
    press(.control("w"))
    #expect(shown == "abc\n|")
    press(.control("w"))
    #expect(shown == "abc|")
    press(.control("_"), .control("_"))
    #expect(shown == "abc\ndef|")
  }

  @Test func upAndDownKeepTheColumn() {
    begin("abcdef\nab\nabcdef", at: 15)
    press(.up)
    #expect(shown == "abcdef\nab|\nabcdef")
    press(.up)
    #expect(shown == "abcde|f\nab\nabcdef")
    press(.down, .down)
    #expect(shown == "abcdef\nab\nabcde|f")
  }

  @Test func upAndDownAtTheEdgesStayWithoutAHistory() {
    begin("ab\ncd", at: 1)
    press(.up)
    #expect(shown == "a|b\ncd")
    press(.down, .down)
    #expect(shown == "ab\nc|d")
  }

  @Test func homeAndEndAreThoseOfTheLine() {
    begin("ab\ncd\nef", at: 4)
    press(.home)
    #expect(shown == "ab\n|cd\nef")
    press(.end)
    #expect(shown == "ab\ncd|\nef")
    press(.alt(.character("<")))
    #expect(shown == "|ab\ncd\nef")
    press(.alt(.character(">")))
    #expect(shown == "ab\ncd\nef|")
  }

  // MARK: - Clusters

  @Test func movesByWholeClusters() {
    begin("ক্ষ্মী👩‍🌾é")
    press(.left)
    #expect(editor.cursor == 9)
    press(.left)
    #expect(editor.cursor == 6)
    press(.control("b"))
    #expect(editor.cursor == 0)
    press(.right)
    #expect(editor.cursor == 6)
  }

  @Test func deletesWholeClusters() {
    begin("aস্ত্রীb", at: 1)
    press(.delete)
    #expect(shown == "a|b")
    begin("aস্ত্রীb", at: 7)
    press(.backspace)
    #expect(shown == "a|b")
    press(.control("d"))
    #expect(shown == "a|")
  }

  @Test func backspaceJoinsLines() {
    begin("a\nb", at: 2)
    press(.backspace)
    #expect(shown == "a|b")
  }

  // MARK: - Undo

  @Test func undoesBackToTheBeginning() {
    begin("x")
    type(" = 1")
    press(.enter)
    for _ in 0..<10 { press(.control("_")) }
    #expect(editor.text == "x")
  }

  // MARK: - History

  @Test func theHistoryFollowsTheFirstLine() {
    begin("new\ntext", at: 5, history: ["one", "two\nlines"])
    press(.up, .up)
    #expect(shown == "two\nlines|")
    press(.up, .up)
    #expect(shown == "one|")
    press(.up)
    #expect(shown == "one|")
    press(.down, .down, .down)
    #expect(editor.text == "new\ntext")
  }

  @Test func editsOfAnEntryAreKeptInThisEditor() {
    begin("", multiline: false, history: ["one"])
    press(.up)
    type("!")
    press(.down, .up)
    #expect(editor.text == "one!")
    begin("", multiline: false, history: ["one"])
    press(.up)
    #expect(editor.text == "one")
  }

  @Test func searchesBackwards() {
    begin("now", history: ["import torch", "import syft", "x = 1\nimport os"])
    press(.control("r"))
    #expect(editor.prompt == "(reverse-i-search)`': ")
    type("import")
    #expect(shown == "x = 1\n|import os")
    press(.control("r"))
    #expect(editor.text == "import syft")
    press(.control("s"))
    #expect(editor.text == "x = 1\nimport os")
    type("?")
    #expect(editor.prompt == "(failed i-search)`import?': ")
    press(.backspace, .escape)
    #expect(editor.prompt == nil)
    #expect(editor.text == "x = 1\nimport os")
  }

  @Test func leavingASearchGivesTheTextBack() {
    begin("now", at: 1, history: ["then"])
    press(.control("r"))
    type("th")
    press(.control("g"))
    #expect(shown == "n|ow")
    #expect(editor.prompt == nil)
  }

  @Test func aKeyEndsASearchAndActs() {
    begin("", history: ["import torch"])
    press(.control("r"))
    type("tor")
    press(.control("a"))
    type("#")
    #expect(shown == "#|import torch")
  }

  @Test func searchesForBengali() {
    begin("", history: ["'বাংলা'", "x"])
    press(.control("r"))
    type("লা")
    #expect(editor.text == "'বাংলা'")
  }

  // MARK: - Counts and escape

  @Test func aCountIsShownAndLimited() {
    begin("")
    press(.alt(.character("9")))
    for _ in 0..<8 { type("9") }
    #expect(editor.prompt?.hasPrefix("(arg: ") == true)
    type("x")
    #expect((1...9_999).contains(editor.text.count))
  }

  @Test func escapeLeavesACount() {
    begin("ab")
    press(.alt(.character("4")))
    #expect(editor.usesEscape)
    press(.escape)
    #expect(editor.prompt == nil)
    #expect(!editor.usesEscape)
    type("x")
    #expect(editor.text == "abx")
  }

  @Test func aLoneEscapeDoesNotSwallowTheNextKey() {
    begin("ab")
    press(.escape)
    type("f")
    #expect(shown == "abf|")
  }

  @Test func tabIsForTheApplication() {
    begin("pri")
    press(.tab)
    #expect(shown == "pri|")
  }

  // MARK: - vi

  @Test func viWorksOnLines() {
    editor.setVi(true)
    defer { editor.setVi(false) }
    begin("abc def\nghi jkl\nmno", at: 12)
    #expect(editor.mode == .viInsert)
    #expect(editor.usesEscape)
    press(.escape)
    #expect(editor.mode == .viCommand)
    #expect(!editor.usesEscape)
    type("0")
    #expect(shown == "abc def\n|ghi jkl\nmno")
    type("$")
    #expect(shown == "abc def\nghi jk|l\nmno")
    type("0D")
    #expect(shown == "abc def\n|\nmno")
    type("u")
    #expect(editor.text == "abc def\nghi jkl\nmno")
    type("dd")
    #expect(editor.text == "abc def\nmno")
    type("p")
    #expect(editor.text == "abc def\nmno\nghi jkl")
    type("kkdd.")
    #expect(editor.text == "ghi jkl")
  }

  @Test func viChangesWithinTheLine() {
    editor.setVi(true)
    defer { editor.setVi(false) }
    begin("one two\nthree", at: 4)
    press(.escape)
    type("0wcw")
    type("2")
    press(.escape)
    #expect(editor.text == "one 2\nthree")
    type("dw")
    #expect(editor.text == "one \nthree")
    type("0dfnA!")
    press(.escape)
    #expect(editor.text == "e !\nthree")
    type("oক")
    press(.escape)
    #expect(editor.text == "e !\nক\nthree")
    type("G")
    #expect(shown == "e !\nক\n|three")
  }

  @Test func viFindsBracketsAndCharacters() {
    editor.setVi(true)
    defer { editor.setVi(false) }
    begin("f(a, [b])", at: 0)
    press(.escape)
    type("%")
    #expect(shown == "f(a, [b]|)")
    type("%")
    #expect(shown == "f|(a, [b])")
    type("f]")
    #expect(shown == "f(a, [b|])")
    type("%")
    #expect(shown == "f(a, |[b])")
  }

  // MARK: - Anything

  @Test func nothingThatIsTypedBreaksIt() {
    var generator = SplitMix(state: 3)
    let keys: [Key] = [
      .up, .down, .left, .right, .home, .end, .delete, .backspace, .enter, .escape, .tab,
      .alt(.character("f")), .alt(.character("d")), .alt(.character("3")), .alt(.backspace),
      .character("ক"), .character("\u{9cd}"), .character("👩"), .character("\u{200d}"),
      .function(1), .alt(.left), .backTab, .pageUp,
    ]
    for round in 0..<150 {
      editor.setVi(round % 2 == 1)
      begin(
        "ab\nকি c\n", at: round % 8, multiline: round % 3 > 0,
        history: round % 4 == 0 ? ["x\ny", "z"] : [])
      for _ in 0..<120 {
        if Int.random(in: 0..<10, using: &generator) < 6 {
          let byte = UInt8.random(in: 1..<128, using: &generator)
          press(KeyDecoder.plainKey(byte))
        } else if let key = keys.randomElement(using: &generator) {
          press(key)
        }
        #expect((0...editor.text.unicodeScalars.count).contains(editor.cursor))
      }
    }
    editor.setVi(false)
  }
}
