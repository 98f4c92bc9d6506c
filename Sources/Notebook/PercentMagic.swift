/// IPython's magics in a `.py` file stand in comments, so that the file is Python.
enum PercentMagic {
  private static let commands: Set<String> = [
    "cat", "cd", "cp", "mv", "rm", "rmdir", "mkdir", "copy", "ddir", "echo", "ls", "ldir", "ren",
  ]

  /// Source lines with `# ` before each magic, and before each such comment.
  static func commented(_ lines: [String]) -> [String] {
    mapped(lines) { line in
      let indent = String(line.prefix { $0 == " " || $0 == "\t" })
      return indent + "# " + line.dropFirst(indent.count)
    }
  }

  /// The source that `commented` was given.
  static func uncommented(_ lines: [String]) -> [String] {
    mapped(lines) { line in
      let indent = String(line.prefix { $0 == " " || $0 == "\t" })
      let rest = line.dropFirst(indent.count)
      if rest.hasPrefix("# ") { return indent + rest.dropFirst(2) }
      return rest.hasPrefix("#") ? indent + rest.dropFirst() : line
    }
  }

  private static func mapped(_ lines: [String], _ change: (String) -> String) -> [String] {
    var quotes = PythonQuotes()
    var isContinued = false
    return lines.map { line in
      let isChanged = !quotes.isInside && (isContinued || isMagic(line))
      isContinued = isChanged && line.trimmed().hasSuffix("\\")
      quotes.read(line)
      return isChanged ? change(line) : line
    }
  }

  /// Whether a line is a magic, commented any number of times.
  static func isMagic(_ line: String) -> Bool {
    let bare = line[...].drop { $0 == " " || $0 == "\t" }
    let text = withoutComments(bare)
    if isPercent(text) { return true }
    if let first = text.first, first == "!" || first == "?" {
      let word = text.dropFirst().drop(while: \.isWhitespace).first
      return word.map { ($0.isASCII && $0.isLetter) || ".~$\\/{}".contains($0) } ?? false
    }
    if let equals = text.firstIndex(of: "="), isName(text[..<equals].trimmed()) {
      let value = text[text.index(after: equals)...].drop(while: \.isWhitespace)
      if isPercent(value) { return true }
      if value.first == "!" {
        return value.dropFirst().first.map { $0.isASCII && $0.isLetter } ?? false
      }
      return false
    }
    // `name?` asks for help.
    let trimmed = text.trimmed()
    if trimmed.hasSuffix("?") && !trimmed.contains(where: \.isWhitespace) { return true }
    guard bare.count == line.count else { return false }
    let word = text.prefix { $0.isASCII && $0.isLetter }
    guard commands.contains(String(word)) else { return false }
    let after = text.dropFirst(word.count)
    guard let space = after.first else { return true }
    guard space.isWhitespace else { return false }
    return after.dropFirst().first.map { !"=,".contains($0) } ?? true
  }

  private static func withoutComments(_ text: Substring) -> Substring {
    var text = text
    while text.first == "#" {
      text = text.dropFirst()
      if text.first == " " { text = text.dropFirst() }
    }
    return text
  }

  private static func isPercent(_ text: Substring) -> Bool {
    let signs = text.leading("%")
    guard (1...3).contains(signs), let first = text.dropFirst(signs).first else { return false }
    return first.isASCII && first.isLetter
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20) || byte == 0x5f
    }
  }
}
