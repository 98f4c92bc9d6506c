import Testing

@testable import Notebook

/// Both readers take whatever comes: a document or an error, in little time.
@Suite struct ReaderFuzzTests {
  private static let pieces =
    RandomNotebook.words.map { Array($0.utf8) } + [
      Array("\"cells\": [".utf8), Array("{\"cell_type\": \"code\",".utf8), Array("null".utf8),
      [0xff],
      Array("<!-- #raw -->\n".utf8), Array("````python\n".utf8), Array("```python {\"a\": ".utf8),
      Array("\\ud800".utf8), Array("1e999".utf8), Array(",".utf8), Array("]".utf8), Array("[".utf8),
    ]

  private func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(place + Int.random(in: 0..<20, using: &random), bytes.count)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.removeLast(min(Int.random(in: 0..<bytes.count + 1, using: &random), 200))
      default:
        if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
      }
    }
    return bytes
  }

  private func check(_ bytes: [UInt8], _ format: Document.Format) {
    guard let document = try? Document.parse(bytes, format: format, path: "f") else { return }
    let text = document.text
    if format != .notebook {
      #expect(Array(text.utf8) == bytes)
    } else {
      let again = try? Document.parse(text, format: format, path: "f")
      #expect(again?.text == text)
    }
    _ = document.title
    for other in Document.Format.allCases { _ = document.converted(to: other).text }
  }

  @Test func mutatedNotebooks() throws {
    var random = SplitMix(state: 29)
    let bytes = Array(try Fixture.text("all-4.5.ipynb").utf8)
    for _ in 0..<600 { check(mutated(bytes, &random), .notebook) }
  }

  @Test func mutatedMarkdown() throws {
    var random = SplitMix(state: 31)
    let examples = try Fixture.json("jupytext-writing.json").array ?? []
    for _ in 0..<600 {
      let example = examples.randomElement(using: &random)
      check(mutated(Array((example?["markdown"]?.string ?? "").utf8), &random), .markdown)
    }
  }

  @Test func mutatedPrograms() throws {
    var random = SplitMix(state: 37)
    let examples = try Fixture.json("jupytext-writing.json").array ?? []
    for _ in 0..<400 {
      let example = examples.randomElement(using: &random)
      check(mutated(Array((example?["percent"]?.string ?? "").utf8), &random), .percent)
    }
  }

  @Test func randomText() {
    var random = SplitMix(state: 41)
    for _ in 0..<400 {
      let text = RandomNotebook.text(&random, words: 40)
      check(Array(text.utf8), .markdown)
      check(Array(text.utf8), .percent)
    }
  }

  @Test func longInputTakesLittleTime() throws {
    let texts = [
      String(repeating: "```\n", count: 20_000), String(repeating: "\n", count: 100_000),
      String(repeating: "```python\nx\n```\n", count: 3_000),
      "```python " + String(repeating: "a ", count: 20_000) + "\n```\n",
      String(repeating: "<!-- #region -->\n", count: 3_000),
      String(repeating: "x", count: 300_000),
      "---\n" + String(repeating: "a: b\n", count: 5_000) + "---\n",
    ]
    for text in texts {
      #expect(Document(markdown: text).text == text)
    }
  }
}
