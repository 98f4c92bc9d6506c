/// Follows Python's triple-quoted strings from line to line: what is inside of one is no marker.
struct PythonQuotes {
  private var quote: Character?

  /// Whether the next line starts within a string.
  var isInside: Bool { quote != nil }

  /// Takes in one line.
  mutating func read(_ line: some StringProtocol) {
    var rest = Substring(line)
    while let character = rest.popFirst() {
      if character == "\\" {
        rest = rest.dropFirst()
      } else if let open = quote {
        if character == open, rest.hasPrefix(String(repeating: open, count: 2)) {
          rest = rest.dropFirst(2)
          quote = nil
        }
      } else if character == "#" {
        return
      } else if character == "\"" || character == "'" {
        if rest.hasPrefix(String(repeating: character, count: 2)) {
          rest = rest.dropFirst(2)
          quote = character
        } else {
          Self.skipString(&rest, quote: character)
        }
      }
    }
  }

  /// A string in single quotes ends with its line at the latest.
  private static func skipString(_ rest: inout Substring, quote: Character) {
    while let character = rest.popFirst() {
      if character == quote { return }
      if character == "\\" { rest = rest.dropFirst() }
    }
  }
}
