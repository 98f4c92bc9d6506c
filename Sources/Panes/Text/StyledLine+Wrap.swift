extension StyledLine {
  /// Breaks a line at blanks (and between wide characters) so that no line is wider than `width`;
  /// a word that is wider alone is broken between grapheme clusters. The blank at a break goes.
  /// Always at least one line.
  package func wrapped(to width: Int, _ measure: TextWidth) -> [StyledLine] {
    let limit = max(1, width)
    let isPlain = runs.allSatisfy { $0.text.utf8.allSatisfy { $0 != 10 && $0 != 9 } }
    if isPlain, self.width(measure) <= limit { return [self] }
    var wrapper = Wrapper(limit: limit, measure: measure)
    for run in runs {
      for character in run.text { wrapper.take(character, run.style) }
    }
    return wrapper.finish()
  }

  /// Breaks a line after exactly `width` columns, as code and outputs are: blanks stay.
  package func chopped(to width: Int, _ measure: TextWidth) -> [StyledLine] {
    let limit = max(1, width)
    guard self.width(measure) > limit else { return [self] }
    var lines: [StyledLine] = []
    var line = StyledLine()
    var used = 0
    for run in runs {
      var pending = ""
      for character in run.text {
        let columns = measure.width(of: TextWidth.printable(character))
        if used + columns > limit, used > 0 {
          line.append(pending, run.style)
          lines.append(line)
          line = StyledLine()
          pending = ""
          used = 0
        }
        pending.append(character)
        used += columns
      }
      line.append(pending, run.style)
    }
    lines.append(line)
    return lines
  }
}

extension StyledLine {
  /// Breaks a line after blanks, or within a word that is wider alone, and keeps every character:
  /// the blanks at a break hang over the right edge. For prose that is being edited.
  func folded(to width: Int, _ measure: TextWidth) -> [StyledLine] {
    let limit = max(1, width)
    guard self.width(measure) > limit else { return [self] }
    var lines: [StyledLine] = []
    var line = StyledLine()
    var lineWidth = 0
    var word = StyledLine()
    var wordWidth = 0
    func endWord() {
      line.append(word)
      lineWidth += wordWidth
      word = StyledLine()
      wordWidth = 0
    }
    for run in runs {
      for character in run.text {
        let columns = measure.width(of: TextWidth.printable(character))
        if character == " " {
          endWord()
          line.append(" ", run.style)
          lineWidth += 1
          continue
        }
        if wordWidth > 0 || lineWidth > 0, lineWidth + wordWidth + columns > limit {
          if lineWidth == 0 { endWord() }
          lines.append(line)
          line = StyledLine()
          lineWidth = 0
        }
        word.append(String(character), run.style)
        wordWidth += columns
      }
    }
    endWord()
    lines.append(line)
    return lines
  }
}

/// Collects words into lines.
private struct Wrapper {
  let limit: Int
  let measure: TextWidth
  var lines: [StyledLine] = []
  var line = StyledLine()
  var lineWidth = 0
  /// Blanks that stand between the line and the word; they go if the line ends here.
  var gap = StyledLine()
  var gapWidth = 0
  var word = StyledLine()
  var wordWidth = 0

  init(limit: Int, measure: TextWidth) {
    self.limit = limit
    self.measure = measure
  }

  mutating func take(_ character: Character, _ style: Style) {
    if character == "\n" || character == "\r\n" {
      endWord()
      endLine()
      return
    }
    let columns = measure.width(of: TextWidth.printable(character))
    if character == " " || character == "\t" {
      endWord()
      gap.append(" ", style)
      gapWidth += 1
      return
    }
    if columns == 2, character.unicodeScalars.count == 1 { endWord() }
    if wordWidth + columns > limit {
      endWord()
      if lineWidth > 0 { endLine() }
    }
    word.append(String(character), style)
    wordWidth += columns
    if columns == 2, character.unicodeScalars.count == 1 { endWord() }
  }

  private mutating func endWord() {
    guard wordWidth > 0 || !word.isEmpty else { return }
    if lineWidth > 0 || lines.isEmpty && gapWidth > 0 && gapWidth + wordWidth <= limit {
      if lineWidth + gapWidth + wordWidth > limit {
        endLine()
      } else {
        line.append(gap)
        lineWidth += gapWidth
      }
    }
    gap = StyledLine()
    gapWidth = 0
    line.append(word)
    lineWidth += wordWidth
    word = StyledLine()
    wordWidth = 0
  }

  private mutating func endLine() {
    lines.append(line)
    line = StyledLine()
    lineWidth = 0
    gap = StyledLine()
    gapWidth = 0
  }

  mutating func finish() -> [StyledLine] {
    endWord()
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}
