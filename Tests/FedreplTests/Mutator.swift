/// Changes scripts so that most of them still are scripts: statements and tokens are doubled, left
/// out, exchanged, and replaced by values that nobody expects.
struct Mutator {
  let scripts: [[String]]
  var random: SplitMix

  private static let hostile = [
    "10**10000", "-1", "0", "2**63", "-2**63", "2**64", "1e308", "float('nan')", "float('inf')",
    "None", "''", "b''", "()", "[]", "{}", "set()", "...", "object()", "type", "int", "len",
    "'x' * 10**7", "[0] * 10**6", "range(10**30)", "[[[]]]", "(lambda: 0)", "(i for i in [1])",
    "print", "'\\ud800'", "'\u{1F600}'", "True", "1j", "slice(None)", "iter([])", "bytearray(3)",
    "memoryview(b'ab')", "NotImplemented", "Exception", "locals()", "eval", "super", "0.1",
    "1 << 200",
    "{1: {2: [3]}}", "'%s%d'", "'{0.x}{}'", "-0.0", "frozenset([1])", "sys.maxsize", "x", "self",
  ]

  private static let words = [
    "if", "else", "for", "in", "while", "try", "except", "finally", "with", "as", "def", "class",
    "return", "yield", "lambda", "not", "and", "or", "is", "del", "global", "nonlocal", "raise",
    "break", "continue", "pass", "import", "from", "assert", "await", "async", "match", ":=", "*",
    "**", "//", "@", ":", ",", "(", ")", "[", "]", "{", "}", "=", "==", "->", ".", "\\", "\"",
    "f'{",
  ]

  /// A script after one to four changes.
  mutating func next() -> String {
    var lines = scripts[Int.random(in: 0..<scripts.count, using: &random)]
    for _ in 0..<Int.random(in: 1...4, using: &random) where !lines.isEmpty { change(&lines) }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func change(_ lines: inout [String]) {
    let place = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: place)
    case 2: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
    case 3:
      let other = scripts[Int.random(in: 0..<scripts.count, using: &random)]
      guard let line = other.randomElement(using: &random) else { return }
      lines.insert(line, at: place)
    default:
      var tokens = Mutator.tokens(lines[place])
      guard !tokens.isEmpty else { return }
      let token = Int.random(in: 0..<tokens.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: tokens.remove(at: token)
      case 1: tokens.insert(tokens[token], at: token)
      case 2: tokens[token] = Mutator.words.randomElement(using: &random) ?? ""
      case 3:
        let other = tokens.randomElement(using: &random) ?? ""
        tokens[token] = other
      default:
        // Names and literals give way, so that the grammar stays.
        let values = tokens.indices.filter { tokens[$0].first.map(Mutator.isValue) ?? false }
        guard let value = values.randomElement(using: &random) else { return }
        tokens[value] = Mutator.hostile.randomElement(using: &random) ?? ""
      }
      lines[place] = tokens.joined()
    }
  }

  private static func isValue(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "'"
      || character == "\""
  }

  /// Words, strings, blanks and single signs; together they are the line.
  private static func tokens(_ line: String) -> [String] {
    var tokens: [String] = []
    var rest = line[...]
    while let first = rest.first {
      let end: Substring.Index
      if first == "'" || first == "\"" {
        end = rest.dropFirst().firstIndex(of: first).map(rest.index(after:)) ?? rest.endIndex
      } else if first.isLetter || first.isNumber || first == "_" {
        end = rest.firstIndex { !($0.isLetter || $0.isNumber || $0 == "_") } ?? rest.endIndex
      } else if first == " " {
        end = rest.firstIndex { $0 != " " } ?? rest.endIndex
      } else {
        end = rest.index(after: rest.startIndex)
      }
      tokens.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return tokens
  }
}
