import Events
import Notebook
import Testing

/// The notebooks as they are, against what PySyft 0.2.9 answered to them.
@Suite(.enabled(if: Tree.exists("../shared/oracle"), "the recorded answers are not here"))
struct OracleTests {
  /// The outputs in a recorded transcript, one for each cell.
  private static func recorded(_ name: String) throws -> [String] {
    let text = try Tree.text("../shared/oracle/transcripts/\(name)")
    var outputs: [String] = []
    var output: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("######## CELL ") || line.hasPrefix("==== SUMMARY") {
        if let output { outputs.append(output.joined(separator: "\n")) }
        output = nil
      } else if line == "-------- output --------" {
        output = []
      } else if line.hasPrefix("-------- ok") {
        if let output { outputs.append(output.joined(separator: "\n")) }
        output = nil
      } else {
        output?.append(line)
      }
    }
    return outputs
  }

  private static func codeCells(_ notebook: String) throws -> [String] {
    try Document.open(Tree.path("../shared/notebooks/\(notebook)")).document.cells
      .filter { $0.kind == .code }.map(\.source)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// Where a display is folded depends on how many digits an id has by chance.
  private static func unfolded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func partThreeAnswersAsRecorded() throws {
    let recorded = try Self.recorded("part3.txt")
    let cells = try Self.codeCells("part3.bn.ipynb")
    let answers = answers(to: cells)
    #expect(answers.count >= 25)
    var (expected, actual) = (IDMask(), IDMask())
    for (index, answer) in answers.enumerated() {
      let want = index < recorded.count ? recorded[index] : ""
      #expect(
        Self.unfolded(actual.mask(answer.text)) == Self.unfolded(expected.mask(want)),
        "cell \(index + 1)")
    }
  }

  /// The losses are random; where they stand is not.
  @Test func partTwoAnswersInTheRecordedShape() throws {
    let recorded = try Self.recorded("part2.txt")
    let answers = answers(to: try Self.codeCells("part2.bn.ipynb"))
    #expect(answers.count >= 8)
    for (index, answer) in answers.enumerated() {
      let want = index < recorded.count ? recorded[index] : ""
      #expect(
        Self.withoutDigits(Self.trimmed(answer.text)) == Self.withoutDigits(Self.trimmed(want)),
        "cell \(index + 1)")
    }
  }

  private static func withoutDigits(_ text: String) -> String {
    // A loss may print in another form by chance: `tensor(1.0000e-04)` for `tensor(0.0010)`.
    text.split(separator: "\n").map { line in
      var result = ""
      var isNumber = false
      for character in line {
        let continues =
          character.isNumber || character == "." || (isNumber && "e-+".contains(character))
        if continues {
          if !isNumber { result += "#" }
        } else {
          result.append(character)
        }
        isNumber = continues
      }
      return result
    }.joined(separator: "\n")
  }

  /// Everything that a seeded run of Part 2 prints: the weights before, the losses, the weights
  /// after, and what the workers hold then.
  @Test(arguments: [0, 1, 2]) func partTwoTrainsToTheRecordedDigit(seed: Int) throws {
    let text = try Tree.text("../shared/oracle/transcripts/part2-seeded.txt")
    let blocks = text.split(separator: "seed ").filter { $0.hasPrefix("\(seed) initial") }
    let block = try #require(blocks.first)
    var cells = try Self.codeCells("part2.bn.ipynb")
    let place = try #require(cells.lastIndex { $0.contains("model = nn.Linear(2,1)") })
    cells.insert("print('initial', model.weight, model.bias)", at: place + 1)
    cells.insert("torch.manual_seed(\(seed));", at: place)
    cells.append(
      """
      print('final', model.weight, model.bias, 'grad', model.weight.grad, bob, alice,
            hook.local_worker)
      print(data_bob, bob._objects, alice._objects)
      """)
    let printed = answers(to: cells).dropFirst(place).map(\.printed).joined()
    var (expected, actual) = (IDMask(), IDMask())
    #expect(
      "\(seed) " + Self.trimmed(actual.mask(printed)) == Self.trimmed(expected.mask(String(block))))
    #expect(printed.contains("tensor(0.0"))
  }
}
