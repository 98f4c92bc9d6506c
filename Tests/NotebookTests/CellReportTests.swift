import Events
import Testing

@testable import Notebook

@Suite struct CellReportTests {
  private func report(
    _ source: String, count: Int? = 3, outputs: [Output] = [], kind: Cell.Kind = .code
  ) -> CellReport {
    var cell = Cell(kind, source)
    cell.executionCount = count
    cell.outputs = outputs
    return CellReport(
      cell: cell, number: 2, status: kind == .code ? .ok : nil, seconds: 0.12345678)
  }

  @Test func codeStandsBehindItsPrompt() {
    #expect(report("x = 1").plainText == "In [3]: x = 1\n")
    #expect(
      report("def f():\n    a\n\nf()", count: 12).plainText
        == "In [12]: def f():\n    ...:     a\n    ...:\n    ...: f()\n")
    #expect(report("x", count: nil).plainText == "In [ ]: x\n")
    #expect(report("").plainText == "In [3]:\n")
  }

  @Test func proseStandsAsItIs() {
    #expect(report("# A\n\nb", kind: .markdown).plainText == "# A\n\nb\n")
    #expect(report("a\n", kind: .raw).plainText == "a\n")
  }

  @Test func valuesOfSeveralLinesStartOnANewLine() {
    #expect(report("x", outputs: [.result(repr: "1", count: 3)]).outputText == "Out[3]: 1\n")
    #expect(
      report("x", outputs: [.result(repr: "tensor([1,\n        2])", count: nil)]).outputText
        == "Out[3]: \ntensor([1,\n        2])\n")
  }

  @Test func outputsStartOnTheirOwnLine() {
    let failure = Failure(exceptionClass: "E", message: "m", traceback: ["Traceback", "E: m"])
    #expect(
      report(
        "x",
        outputs: [
          .stream(.stdout, text: "a"), .stream(.stderr, text: "\u{1b}[1mb\u{1b}[0m\n"),
          .note("skipped: %x"), .failure(failure), .foreign([:], text: "<image/png>"),
        ]
      ).outputText == "a\nb\n# skipped: %x\nTraceback\nE: m\n<image/png>\n")
  }

  @Test func oneLineOfJSONForACell() throws {
    let failure = Failure(exceptionClass: "ValueError", message: "m", traceback: ["a", "b"])
    let line = report(
      "x\ny",
      outputs: [
        .stream(.stdout, text: "ভা\n"), .result(repr: "1", count: 3), .failure(failure), .note("n"),
      ]
    ).jsonLine
    #expect(
      line
        == "{\"cell\": 2, \"kind\": \"code\", \"source\": \"x\\ny\", \"status\": \"ok\", \"outputs\": "
        + "[{\"stream\": \"stdout\", \"text\": \"ভা\\n\"}, {\"repr\": \"1\"}, {\"error\": {\"class\": "
        + "\"ValueError\", \"message\": \"m\", \"traceback\": [\"a\", \"b\"]}}, {\"note\": \"n\"}], "
        + "\"seconds\": 0.123457}\n")
    let prose = try JSONValue.parse(report("t", kind: .markdown).jsonLine)
    #expect(prose["status"] == .null)
    #expect(prose["outputs"] == [])
  }
}
