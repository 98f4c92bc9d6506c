import Testing

/// Expressions over tensors answer to the character what PyTorch 1.4 answered; the record is
/// written by Scripts/record_torch.py.
@Suite struct TorchGoldenTests {
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
            text = repr(function())
        except Exception as error:
            text = type(error).__name__ + ': ' + str(error)
        print('\\x01' + text)
    """

  private func cases() throws -> [Case] {
    var cases: [Case] = []
    for line in try Tree.text("Tests/FedreplTests/Scripts/torch.txt").split(separator: "\n") {
      if line.hasPrefix(">>> ") {
        cases.append(Case(source: String(line.dropFirst(4)), answer: ""))
      } else if !cases.isEmpty {
        let part = line.dropFirst(4)
        cases[cases.count - 1].answer += (cases[cases.count - 1].answer.isEmpty ? "" : "\n") + part
      }
    }
    return cases
  }

  @Test func answersAsPyTorch() throws {
    let cases = try cases()
    #expect(cases.count > 1000)
    var program = Self.setUp
    for item in cases {
      program += "\ndef case():\n"
      let statements = item.source.split(separator: "; ")
      for statement in statements.dropLast() { program += "    \(statement)\n" }
      program += "    return \(statements.last ?? "None")\nanswer(case)"
    }
    let result = try #require(answers(to: [program]).last)
    #expect(result.error == nil)
    let found = result.printed.split(separator: "\u{1}").filter { !$0.hasPrefix("UserWarning") }
    try #require(found.count == cases.count)
    for (item, text) in zip(cases, found) {
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
