extension Surface {
  /// The text of every row, blanks at the end included.
  package var textRows: [String] {
    (0..<height).map { row in self.row(row).map(\.text).joined() }
  }

  /// A golden file's content: the text, then one letter a column for its style with a legend of
  /// the letters. Blanks at the end of a row are cut.
  package func snapshot() -> String {
    var letters: [Style: Character] = [.plain: "."]
    var legend: [(Character, Style)] = []
    let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    var lines = ["size \(width)x\(height)"]
    if let cursor { lines[0] += " cursor \(cursor.column),\(cursor.row)" }
    lines += textRows.map(Self.cut)
    lines.append("--- style")
    for row in 0..<height {
      var line = ""
      for cell in self.row(row) {
        if letters[cell.style] == nil {
          let letter = legend.count < alphabet.count ? alphabet[legend.count] : "?"
          letters[cell.style] = letter
          legend.append((letter, cell.style))
        }
        line.append(letters[cell.style] ?? "?")
      }
      while line.last == "." { line.removeLast() }
      lines.append(line)
    }
    lines.append("--- legend")
    lines += legend.map { "\($0.0) \($0.1.summary)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cut(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

extension Style {
  /// In a theme file's words: `fg red bg #202020 bold`.
  package var summary: String {
    var words: [String] = []
    if foreground != .standard { words.append("fg \(foreground.summary)") }
    if background != .standard { words.append("bg \(background.summary)") }
    words += Attributes.names.filter { attributes.contains($0.1) }.map(\.0)
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}

extension Style.Attributes {
  /// The names that theme files use.
  package static let names: [(String, Style.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse), ("strikethrough", .strikethrough),
  ]
}

extension Color {
  package var summary: String {
    switch self {
    case .standard: return "default"
    case .indexed(let index): return "\(index)"
    case .rgb(let red, let green, let blue):
      return "#"
        + [red, green, blue].map { value in
          let digits = String(value, radix: 16)
          return digits.count < 2 ? "0" + digits : digits
        }.joined()
    }
  }
}
