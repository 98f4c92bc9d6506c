import Events

@testable import Notebook

/// Random notebooks, for properties that hold for all of them.
enum RandomNotebook {
  static let words = [
    "", " ", "x", "a b", "\n", "\t", "```", "# ", "<!-- #region -->", "বাংলা", "\u{9af}\u{9bc}", "😀",
    "\"", "\\", "\r\n", "\u{2028}", "---", "=", "{", "}", "-->", "# %%", "%time", "'''", "print(1)",
    "    ", "<!-- #endregion -->", "```python", "\u{c}", "\0",
  ]

  static func text(_ random: inout SplitMix, words count: Int = 8) -> String {
    (0..<Int.random(in: 0...count, using: &random)).reduce("") { text, _ in
      text + (words.randomElement(using: &random) ?? "")
    }
  }

  static func json(_ random: inout SplitMix, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 3 ? 6 : 8), using: &random) {
    case 0: return nil
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .int(Int.random(in: .min ... .max, using: &random))
    case 3: return .double(Double(bitPattern: UInt64.random(in: .min ... .max, using: &random)))
    case 4: return .bigInt("98765432109876543210")
    case 5: return .string(text(&random))
    case 6:
      return .array(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in json(&random, depth: depth + 1) })
    default:
      var object = JSONObject()
      for _ in 0..<Int.random(in: 0..<4, using: &random) {
        object[text(&random, words: 2)] = json(&random, depth: depth + 1)
      }
      return .object(object)
    }
  }

  static func cell(_ random: inout SplitMix, id: Int, hasOutputs: Bool = true) -> Cell {
    let kinds: [Cell.Kind] = [.code, .code, .markdown, .markdown, .raw]
    var cell = Cell(
      id: CellID("cell-\(id)"), kind: kinds.randomElement(using: &random) ?? .code,
      source: text(&random))
    if Int.random(in: 0..<3, using: &random) == 0 {
      for key in ["tags", "key", "a b", "title"] where Bool.random(using: &random) {
        cell.metadata[key] = json(&random, depth: 2)
      }
    }
    guard cell.kind == .code && hasOutputs else { return cell }
    if Bool.random(using: &random) { cell.executionCount = Int.random(in: 1..<100, using: &random) }
    for _ in 0..<Int.random(in: 0..<4, using: &random) { cell.outputs.append(output(&random)) }
    return cell
  }

  static func output(_ random: inout SplitMix) -> Output {
    let text = text(&random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return .stream(.stdout, text: text)
    case 1: return .stream(.stderr, text: text)
    case 2: return .result(repr: text, count: Int.random(in: 1..<9, using: &random))
    case 3: return .note(text)
    default:
      return .failure(Failure(exceptionClass: "E", message: text, traceback: [text, "E: " + text]))
    }
  }

  static func document(_ random: inout SplitMix, hasOutputs: Bool = true) -> Document {
    var document = Document()
    for id in 0..<Int.random(in: 1..<8, using: &random) {
      document.cells.append(cell(&random, id: id, hasOutputs: hasOutputs))
    }
    return document
  }
}
