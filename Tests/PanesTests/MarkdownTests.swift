import Testing

@testable import Panes

@Suite struct MarkdownTests {
  func render(_ source: String, _ width: Int = 40) -> [String] {
    MarkdownView(theme: .standard).lines(source, width: width).map(\.text)
  }

  func styles(_ source: String, of word: String) -> Style? {
    MarkdownView(theme: .standard).lines(source, width: 80).flatMap(\.runs)
      .first { $0.text.contains(word) }?.style
  }

  @Test func headingsKeepTheirMarks() {
    #expect(render("# One\n\ntext\n\n## Two") == ["# One", "", "text", "", "## Two"])
  }

  @Test func paragraphsAreWrapped() {
    #expect(render("one two three\nfour", 9) == ["one two", "three", "four"])
  }

  @Test func aHardBreakBreaks() { #expect(render("one  \ntwo") == ["one", "two"]) }

  @Test func tightListsHaveNoGaps() {
    #expect(render("- a\n- b\n  - c\n\ntext") == ["• a", "• b", "  • c", "", "text"])
  }

  @Test func looseListsHaveGaps() { #expect(render("- a\n\n- b") == ["• a", "", "• b"]) }

  @Test func orderedListsCountFromTheirStart() {
    #expect(render("9. a\n10. b") == ["9. a", "10. b"])
  }

  @Test func itemsHangUnderTheirText() {
    #expect(render("- one two three", 9) == ["• one two", "  three"])
  }

  @Test func tasksShowTheirBoxes() {
    #expect(render("- [x] done\n- [ ] open") == ["[x] done", "[ ] open"])
  }

  @Test func quotesHaveABar() {
    #expect(render("> one two\n>\n> three", 8) == ["│ one", "│ two", "│", "│ three"])
  }

  @Test func codeBlocksKeepTheirBlanks() {
    #expect(render("```\na  b\n  c\n```\nx") == ["  a  b", "    c", "", "x"])
  }

  @Test func codeIsHighlightedByLanguage() {
    let view = MarkdownView(theme: .standard) { code, language in
      language == "python" ? [StyledLine("<\(code)>", .plain)] : nil
    }
    #expect(view.lines("```python\nx\n```", width: 20).map(\.text) == ["  <x>"])
  }

  @Test func tablesHaveAlignedColumns() {
    let source = "| a | right |\n|---|---:|\n| long cell | 1 |"
    #expect(
      render(source) == ["a         │ right", "──────────┼──────", "long cell │     1"])
  }

  @Test func aWideTableIsNarrowed() {
    let source = "| a | b |\n|---|---|\n| \(String(repeating: "word ", count: 20)) | x |"
    let lines = MarkdownView(theme: .standard).lines(source, width: 30)
    #expect(lines.allSatisfy { $0.width(TextWidth()) <= 30 })
    #expect(lines.count > 3)
  }

  @Test func linksShowWhereTheyGo() {
    #expect(
      render("[PySyft](https://github.com/x/y/)") == ["PySyft (github.com/x/y)"])
    #expect(render("<https://a.org>") == ["https://a.org"])
    #expect(render("[up](#top)") == ["up"])
  }

  @Test func imagesShowTheirText() { #expect(render("![a cat](x.png)") == ["[image: a cat]"]) }

  @Test func marksAdd() throws {
    let style = try #require(styles("**bold *both***", of: "both"))
    #expect(style.attributes == [.bold, .italic])
    #expect(styles("~~gone~~", of: "gone")?.attributes == .strikethrough)
    #expect(styles("`code`", of: "code") == Theme.standard[.markupCode])
  }

  @Test func headingsKeepTheirCode() {
    #expect(styles("# a `b`", of: "b")?.foreground == Theme.standard[.markupCode].foreground)
  }

  @Test func htmlShowsItsText() {
    #expect(render("<div><b>Bold</b> &amp; <i>more</i><br>next</div>") == ["Bold & more", "next"])
    #expect(render("<!-- hidden -->\n\nshown") == ["shown"])
    #expect(render("a<br/>b") == ["a", "b"])
    #expect(render("x <img alt=\"dog\" src=a> y") == ["x [image: dog] y"])
  }

  @Test func aRuleSpansTheWidth() { #expect(render("---", 5) == ["─────"]) }

  @Test(arguments: [">", "- ", "1. ", "*", "[", "`", "<b>", "![", "| a "])
  func deepNestingIsNoDanger(piece: String) {
    let lines = render(String(repeating: piece, count: 20_000) + "x", 40)
    #expect(!lines.isEmpty)
  }

  @Test func manyLinesAreQuick() {
    let lines = render(String(repeating: "word **bold** `code`\n\n", count: 5000), 40)
    #expect(lines.count == 9999)
  }

  @Test func bengaliFitsItsWidth() {
    let text = "ফেডারেটেড লার্নিং হলো **মেশিন লার্নিং** যেখানে ডেটা নিজের জায়গায় থাকে।"
    let lines = MarkdownView(theme: .standard).lines(text, width: 24)
    #expect(lines.allSatisfy { $0.width(TextWidth()) <= 24 })
    #expect(lines.map(\.text).joined(separator: " ") == text.replacing("**", with: ""))
  }
}
