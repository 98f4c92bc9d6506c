import Events
import Testing

@testable import Notebook

@Suite struct NotebookFormatTests {
  private func parse(_ text: String) throws -> Document {
    try Document.parse(text, format: .notebook, path: "n.ipynb")
  }

  private func notebook(_ cells: String, minor: Int = 5, rest: String = "") throws -> Document {
    try parse(
      "{\"cells\": [\(cells)], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": \(minor)\(rest)}"
    )
  }

  @Test(arguments: 0...5) func jupytersFilesGoBackByteForByte(minor: Int) throws {
    let text = try Fixture.text("all-4.\(minor).ipynb")
    let document = try parse(text)
    #expect(document.minorVersion == minor)
    #expect(document.text == text)
  }

  @Test func readsAllKindsOfOutputs() throws {
    let cell = try #require(try parse(try Fixture.text("all-4.5.ipynb")).cells.first)
    #expect(cell.id == CellID("id-0_A"))
    #expect(cell.source == "a = 1\nprint(a)\n")
    #expect(cell.executionCount == 3)
    #expect(cell.outputs.count == 7)
    #expect(cell.outputs[0] == .stream(.stdout, text: "1\n2\n"))
    #expect(cell.outputs[1] == .stream(.stderr, text: "warn"))
    #expect(cell.outputs[2] == .result(repr: "tensor([1,\n 2])", count: 3))
    #expect(cell.outputs[3].plainText == "<Figure>")
    #expect(cell.outputs[4] == .note("note"))
    #expect(cell.outputs[5].plainText == "<image/svg+xml>")
    #expect(
      cell.outputs[6]
        == .failure(
          Failure(
            exceptionClass: "ValueError", message: "bad\nvalue",
            traceback: ["\u{1b}[0;31m---\u{1b}[0m", "line\ntwo"])))
    #expect(cell.outputs[6].plainText == "---\nline\ntwo")
  }

  @Test func aSourceMayBeAStringOrLines() throws {
    let document = try notebook(
      """
      {"cell_type": "code", "metadata": {}, "source": "a\\nb", "outputs": [], "execution_count": 1},
      {"cell_type": "raw", "metadata": {}, "source": ["a\\n", "b"]}
      """, minor: 4)
    #expect(document.outline == ["code: a\nb", "raw: a\nb"])
  }

  @Test func unusualSpellingsGoBackAsTheyCame() throws {
    let document = try notebook(
      """
      {"cell_type": "code", "metadata": {"x": 1.0}, "source": "a\\nb", "outputs": [
       {"output_type": "stream", "name": "stdout", "text": "t", "extra": 1}],
       "execution_count": null, "id": "a", "mine": [1]},
      {"cell_type": "markdown", "source": [], "id": "a"}
      """, rest: ", \"also\": {\"k\": 2}")
    #expect(try JSONValue.parse(document.text) == document.notebookJSON)
    let again = try parse(document.text)
    #expect(again.text == document.text)
    let json = try JSONValue.parse(document.text)
    #expect(json["also"] == ["k": 2])
    #expect(json["cells"]?.array?[0]["source"] == "a\nb")
    #expect(json["cells"]?.array?[0]["outputs"]?.array?[0]["extra"] == 1)
    #expect(json["cells"]?.array?[1] == ["cell_type": "markdown", "source": [], "id": "a"])
  }

  @Test func anEditKeepsUnknownKeys() throws {
    var document = try notebook(
      """
      {"cell_type": "markdown", "metadata": {"m": {"n": 1}}, "source": "a", "id": "i", "mine": [1]}
      """)
    document.cells[0].source = "b\nc"
    let cell = try JSONValue.parse(document.text)["cells"]?.array?[0]
    #expect(
      cell == [
        "cell_type": "markdown", "metadata": ["m": ["n": 1]], "source": ["b\n", "c"], "id": "i",
        "mine": [1],
      ])
  }

  @Test func anEditThatOnlyRespellsIsWritten() throws {
    var document = try notebook(
      "{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": \"\u{9df}\", \"id\": \"i\"}")
    document.cells[0].source = "\u{9af}\u{9bc}"
    let text = document.text
    #expect(text.unicodeScalars.contains("\u{9bc}"))
  }

  @Test func idsStayAwayFromOlderVersions() throws {
    var document = try notebook(
      "{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": []}", minor: 4)
    document.cells.append(Cell(id: document.freshID(), kind: .code, source: "new"))
    #expect(!document.text.contains("\"id\""))
  }

  @Test func newCellsGetIds() throws {
    var document = try notebook(
      "{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": [], \"id\": \"first\"}")
    let id = document.freshID()
    #expect(id.value.count == 8)
    document.cells.append(Cell(id: id, kind: .code, source: "new"))
    #expect(document.text.contains("\"id\": \"first\""))
    #expect(document.text.contains("\"id\": \"\(id.value)\""))
  }

  @Test func idsAreToldApart() throws {
    let cell = "{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": [], \"id\": \"cell-2\"}"
    let document = try notebook([cell, cell, cell].joined(separator: ","))
    #expect(Set(document.cells.map(\.id)).count == 3)
  }

  @Test func linesAreCutWherePythonCuts() throws {
    let document = Document(cells: [Cell(.raw, "a\u{c}b\r\nc\rd\u{85}e\u{2029}f\n")])
    #expect(
      try JSONValue.parse(document.text)["cells"]?.array?[0]["source"]
        == ["a\u{c}", "b\r\n", "c\r", "d\u{85}", "e\u{2029}", "f\n"])
  }

  @Test func aByteOrderMarkIsNoFault() throws {
    #expect(
      try parse("\u{feff}{\"cells\": [], \"metadata\": {}, \"nbformat\": 4}").cells.isEmpty)
  }

  @Test(arguments: [
    ("[1]", "n.ipynb: not a notebook: it holds no JSON object"),
    ("{}", "n.ipynb: not a notebook: it has no cells"),
    ("{\"cells\": 1, \"nbformat\": 4}", "n.ipynb: not a notebook: its \"cells\" are no list"),
    ("{\"cells\": []}", "n.ipynb: not a notebook: it does not say its \"nbformat\""),
    ("{\"cells\": [3], \"nbformat\": 4}", "n.ipynb: not a notebook: cell 1 is no object"),
    (
      "{\"cells\": [{}], \"nbformat\": 4}",
      "n.ipynb: not a notebook: cell 1 does not say its \"cell_type\""
    ),
    (
      "{\"cells\": [{\"cell_type\": \"heading\"}], \"nbformat\": 4}",
      "n.ipynb: not a notebook: cell 1 has the unknown type \"heading\""
    ),
    (
      "{\"cells\": [{\"cell_type\": \"raw\", \"source\": [1]}], \"nbformat\": 4}",
      "n.ipynb: not a notebook: cell 1 has a source that is no text"
    ),
    (
      "{\"cells\": [{\"cell_type\": \"code\", \"outputs\": {}}], \"nbformat\": 4}",
      "n.ipynb: not a notebook: cell 1 has \"outputs\" that are no list"
    ),
    (
      "{\"worksheets\": [], \"nbformat\": 3}",
      "n.ipynb: nbformat 3 is too old; convert it with `jupyter nbconvert --to notebook`"
    ),
    (
      "{\"cells\": [], \"nbformat\": 5}",
      "n.ipynb: nbformat 5 is newer than the 4 that is known here; save it as version 4"
    ),
    (
      "{\"cells\": [\n  {]}",
      "n.ipynb: line 2, column 4: not JSON: a key in quotes is expected; the file is damaged"
    ),
    (
      "",
      "n.ipynb: line 1, column 1: not JSON: the text ends too early (a value is expected); "
        + "the file is damaged"
    ),
  ])
  func refuses(text: String, message: String) {
    #expect { try parse(text) } throws: { "\($0)" == message }
  }

  @Test func oddOutputsAreKept() throws {
    let outputs = """
      [1, null, "x", {}, {"output_type": "stream"}, {"output_type": "error", "traceback": [1]},
       {"output_type": "execute_result", "data": {"text/plain": 3}}]
      """
    let document = try notebook(
      "{\"cell_type\": \"code\", \"metadata\": {}, \"source\": [], \"outputs\": \(outputs), \"execution_count\": null}",
      minor: 2)
    #expect(
      try JSONValue.parse(document.text)["cells"]?.array?[0]["outputs"]
        == JSONValue.parse(outputs))
  }

  @Test func randomNotebooksGoAndComeBack() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<200 {
      let document = RandomNotebook.document(&random)
      let again = try parse(document.text)
      #expect(again.cells == document.cells)
      #expect(again.text == document.text)
    }
  }
}
