import Events
import Testing

@testable import Notebook

@Suite struct MarkdownFormatTests {
  @Test func readsWhatJupytextReads() throws {
    let examples = try #require(try Fixture.json("jupytext-reading.json").array)
    #expect(examples.count >= 250)
    for example in examples {
      let text = try #require(example["text"]?.string)
      let document = Document(markdown: text)
      #expect(RecordedCells(document) == RecordedCells(example["cells"]), "\(text)")
      #expect(document.text == text)
    }
  }

  @Test func readsWhatJupytextWrites() throws {
    let examples = try #require(try Fixture.json("jupytext-writing.json").array)
    for example in examples {
      let text = try #require(example["markdown"]?.string)
      let document = Document(markdown: text)
      #expect(RecordedCells(document) == RecordedCells(example["cells"]), "\(text)")
      #expect(document.text == text)
    }
  }

  @Test func writesWhatItReads() {
    var random = SplitMix(state: 3)
    for _ in 0..<300 {
      var document = RandomNotebook.document(&random, hasOutputs: false)
      // Text formats know no CR within a line, and no list of nothing.
      for index in document.cells.indices {
        document.cells[index].source.unicodeScalars.removeAll { $0 == "\r" }
        document.cells[index].metadata = [:]
        if Bool.random(using: &random) {
          document.cells[index].metadata["key"] = .string(RandomNotebook.text(&random))
        }
      }
      // What ends all marks cannot stand within them.
      guard !document.cells.contains(where: { $0.source.contains("#end") }) else { continue }
      let converted = document.converted(to: .markdown)
      let again = Document(markdown: converted.text)
      #expect(again.outline == converted.outline, "\(converted.text)")
      #expect(again.cells.map(\.metadata) == converted.cells.map(\.metadata))
    }
  }

  @Test func codeAndProse() {
    let document = Document(
      markdown: """
        # Title

        Text.


        More.

        ```python tags=["a"] x=1
        a = 1

        b = 2
        ```

        ```text
        no cell
        ```

        ```bash
        no cell either
        ```
        """)
    #expect(
      document.outline == [
        "markdown: # Title\n\nText.", "markdown: More.", "code: a = 1\n\nb = 2",
        "markdown: ```text\nno cell\n```\n\n```bash\nno cell either\n```",
      ])
    #expect(document.cells[2].metadata == ["tags": ["a"], "x": 1])
  }

  @Test func regionsAndRawCells() {
    let document = Document(
      markdown: """
        <!-- #region A title key="v" -->
        one


        two
        <!-- #endregion -->
        <!-- #raw format="html" -->
        <b>
        <!-- #endraw -->
        """)
    #expect(document.outline == ["markdown: one\n\n\ntwo", "raw: <b>"])
    #expect(document.cells[0].metadata == ["title": "A title", "key": "v"])
    #expect(document.cells[1].metadata == ["format": "html"])
  }

  @Test func longerFencesHoldShorterOnes() {
    let text = "````python\ns = '''\n```\n'''\n````\n"
    var document = Document(markdown: text)
    #expect(document.outline == ["code: s = '''\n```\n'''"])
    document.cells[0].source += "\n````"
    #expect(document.text == "`````python\ns = '''\n```\n'''\n````\n`````\n")
  }

  @Test func anEditLeavesTheRestAlone() {
    let text = "---\ntitle:   X\n---\nA *b*   \n\n\n\n```python  a=1\nx\n```\ntail  \n\n"
    var document = Document(markdown: text)
    #expect(document.outline[1] == "code: x")
    document.cells[1].source = "y"
    #expect(document.text == text.split(separator: "  a=1\nx").joined(separator: " a=1\ny"))
  }

  @Test func proseThatMovesToProseKeepsApart() {
    var document = Document(markdown: "A\n\n```python\nx\n```\n\nB\n")
    document.cells.swapAt(0, 1)
    #expect(document.text == "```python\nx\n```\n\nA\n\n\nB\n")
    #expect(Document(markdown: document.text).outline == ["code: x", "markdown: A", "markdown: B"])
  }

  @Test func aDeletedCellTakesItsLines() {
    var document = Document(markdown: "A\n\n```python\nx\n```\n\nB\n")
    document.cells.remove(at: 1)
    #expect(document.text == "A\n\n\nB\n")
  }

  @Test func aCellAfterTextWithoutNewline() {
    var document = Document(markdown: "A")
    document.cells.append(Cell(.code, "x"))
    #expect(document.text == "A\n\n```python\nx\n```\n")
  }

  @Test func windowsNewlinesStay() {
    let text = "---\r\ntitle: T\r\n---\r\n\r\nA\r\n\r\n```python\r\nx\r\ny\r\n```\r\n"
    var document = Document(markdown: text)
    #expect(document.title == "T")
    #expect(document.outline == ["markdown: A", "code: x\ny"])
    #expect(document.text == text)
    document.cells[1].source = "z"
    #expect(document.text.hasSuffix("```python\r\nz\r\n```\r\n"))
  }

  @Test func aFenceThatDoesNotEndTakesTheRest() {
    #expect(Document(markdown: "```python\nx\n\ny").outline == ["code: x\n\ny"])
    #expect(Document(markdown: "<!-- #region -->\nx\n\ny\n").outline == ["markdown: x\n\ny"])
  }

  @Test func nothingAtAll() {
    #expect(Document(markdown: "").cells.isEmpty)
    #expect(Document(markdown: "").text == "")
    #expect(Document(markdown: "\n").text == "\n")
  }

  @Test func aByteOrderMarkStays() {
    let document = Document(markdown: "\u{feff}---\ntitle: T\n---\nA")
    #expect(document.title == "T")
    #expect(document.text == "\u{feff}---\ntitle: T\n---\nA")
  }

  @Test func metadataOfCellsThatTextDoesNotKeep() {
    var document = Document(cells: [Cell(.code, "x")])
    document.cells[0].metadata = ["collapsed": true, "tags": [], "keep": 1]
    #expect(document.converted(to: .markdown).text == "```python keep=1\nx\n```\n")
  }

  @Test func inactiveCodeIsRaw() {
    #expect(Document(markdown: "```python active=\"py\"\nx\n```\n").outline == ["raw: x"])
    #expect(Document(markdown: "```python .noeval\nx\n```\n").cells[0].kind == .markdown)
  }
}

/// Cells as the fixtures hold them.
struct RecordedCells: Equatable {
  var cells: [JSONValue]

  init(_ json: JSONValue?) { cells = json?.array ?? [] }

  init(_ document: Document) {
    cells = document.cells.map {
      ["kind": .string($0.kind.rawValue), "source": .string($0.source), "metadata": $0.metadata]
    }
  }
}
