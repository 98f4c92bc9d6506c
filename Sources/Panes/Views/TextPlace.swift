/// A line of a text and a place in it, in code points.
struct TextPlace {
  var line: Int
  /// Counted as tabs are shown, as blanks.
  var offset: Int

  init(line: Int, offset: Int) {
    self.line = line
    self.offset = offset
  }

  init(of cursor: Int, in text: String) {
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(max(0, cursor))))
    let lines = before.lineParts
    line = max(0, lines.count - 1)
    offset = TextWidth.expandingTabs(String(lines.last ?? "")).unicodeScalars.count
  }

  /// The place in code points from the start of the text; the nearest one where the line is shorter.
  func cursor(in text: String) -> Int {
    let lines = text.lineParts
    guard lines.indices.contains(line) else { return text.unicodeScalars.count }
    var shown = Substring()
    var count = 0
    for character in lines[line] {
      guard TextWidth.expandingTabs(String(shown)).unicodeScalars.count < offset else { break }
      shown.append(character)
      count += character.unicodeScalars.count
    }
    let before = text[..<lines[line].startIndex]
    return before.unicodeScalars.count + count
  }
}

extension TextWidth {
  /// Columns of the clusters that start within the first `scalars` code points.
  func width(of text: String, scalars: Int) -> Int {
    var left = scalars
    var width = 0
    for character in text {
      if left <= 0 { break }
      left -= character.unicodeScalars.count
      if left < 0 { break }
      width += self.width(of: Self.printable(character))
    }
    return width
  }

  /// The code points of the clusters that stand before a column, or around it to their half.
  func scalars(of text: String, before column: Int) -> Int {
    var count = 0
    var end = 0
    for character in text {
      let width = self.width(of: Self.printable(character))
      if end + (width + 1) / 2 > column { break }
      end += width
      count += character.unicodeScalars.count
    }
    return count
  }
}
