import Testing

/// Expressions answer to the character what PyTorch 1.4 and PySyft 0.2.9 answered; the records are
/// written by Scripts/record_torch.py.
@Suite struct RecordedExpressionTests {
  private struct Case {
    var source: String
    var answer: String
  }

  private static let setUp = """
    import torch
    import torch.nn as nn
    import torch.nn.functional as F
    nan, inf = float('nan'), float('inf')
    def answer(function):
        try:
            text = function()
        except Exception as error:
            text = type(error).__name__ + ': ' + str(error)
        print('\\x01' + text)
    """

  private static let workers = """
    import syft as sy
    hook = sy.TorchHook(torch)
    me = hook.local_worker
    bob = sy.VirtualWorker(hook, id='bob')
    alice = sy.VirtualWorker(hook, id='alice')
    charlie = sy.VirtualWorker(hook, id='charlie')
    def clear():
        for worker in (bob, alice, charlie, me): worker.clear_objects()
    """

  private func cases(_ file: String) throws -> [Case] {
    var cases: [Case] = []
    for line in try Tree.text("Tests/FedreplTests/Scripts/\(file)").split(separator: "\n") {
      if line.hasPrefix(">>> ") {
        cases.append(Case(source: String(line.dropFirst(4)), answer: ""))
      } else if !cases.isEmpty {
        let part = line.dropFirst(4)
        cases[cases.count - 1].answer += (cases[cases.count - 1].answer.isEmpty ? "" : "\n") + part
      }
    }
    return cases
  }

  @Test func tensorsAnswerAsPyTorch() throws {
    try check(try cases("torch.txt"), [Self.setUp])
  }

  @Test func workersAnswerAsPySyft() throws {
    try check(try cases("syft.txt"), [Self.setUp, Self.workers], before: "clear()")
  }

  private func check(_ cases: [Case], _ setUp: [String], before: String = "") throws {
    #expect(cases.count > 100)
    var program = ""
    for item in cases {
      program += "\n\(before)\ndef case():\n"
      let statements = item.source.split(separator: "; ")
      for statement in statements.dropLast() { program += "    \(statement)\n" }
      program += "    return repr(\(statements.last ?? "None"))\nanswer(case)"
    }
    let result = try #require(answers(to: setUp + [program]).last)
    #expect(result.error == nil)
    let found = result.printed.split(separator: "\u{1}").filter { !$0.hasPrefix("UserWarning") }
    try #require(found.count == cases.count)
    for (item, text) in zip(cases, found) {
      // Ids of objects are other ones on every run; no other number here is as long.
      let text =
        before.isEmpty ? String(text) : String(text).replacing(/\b[0-9]{6,11}\b/, with: "ID")
      #expect(lines(text) == lines(item.answer), "\(item.source)")
    }
  }

  /// The lines of an answer without blanks at their ends; warnings stand between the answers.
  private func lines(_ text: some StringProtocol) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.reversed().drop { $0 == " " }.reversed()))
    }
    lines.removeAll { $0.hasPrefix("UserWarning") }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
