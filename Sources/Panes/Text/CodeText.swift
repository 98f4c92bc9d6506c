import Syntax

/// Python source as lines in the colours of a theme.
struct CodeText {
  let theme: Theme

  /// Longer sources are shown in one colour: nobody reads them cell by cell.
  static let limit = 200_000

  /// One line for each line of the source, at least one; tabs as blanks.
  func lines(_ source: String) -> [StyledLine] {
    let texts = source.lineParts
    let plain = theme[.syntaxText]
    guard source.utf8.count <= Self.limit else {
      return texts.map { StyledLine(TextWidth.expandingTabs(String($0)), plain) }
    }
    let spans = highlight(source)
    var next = 0
    var start = 0
    return texts.map { text in
      let end = start + text.utf8.count
      var line = StyledLine()
      var place = start
      func append(_ range: Range<Int>, _ style: Style) {
        let bytes = text.utf8
        let from = bytes.index(bytes.startIndex, offsetBy: range.lowerBound - start)
        let to = bytes.index(from, offsetBy: range.count)
        line.append(String(text[from..<to]), style)
      }
      while next < spans.count, spans[next].range.lowerBound < end {
        let range = spans[next].range.clamped(to: place..<end)
        if range.lowerBound > place { append(place..<range.lowerBound, plain) }
        append(range, theme[Self.scope(spans[next].kind)])
        place = range.upperBound
        if spans[next].range.upperBound > end { break }
        next += 1
      }
      if place < end { append(place..<end, plain) }
      start = end + newlineLength(source, at: end)
      return line.expandingTabs()
    }
  }

  private func newlineLength(_ source: String, at offset: Int) -> Int {
    let bytes = source.utf8
    guard offset < bytes.count else { return 1 }
    return bytes[bytes.index(bytes.startIndex, offsetBy: offset)] == 0x0d ? 2 : 1
  }

  private static func scope(_ kind: HighlightSpan.Kind) -> ThemeScope {
    switch kind {
    case .keyword: .syntaxKeyword
    case .constant: .syntaxConstant
    case .builtin: .syntaxBuiltin
    case .string: .syntaxString
    case .number: .syntaxNumber
    case .comment: .syntaxComment
    case .operator: .syntaxOperator
    case .decorator: .syntaxDecorator
    case .name: .syntaxText
    case .functionName: .syntaxFunction
    case .className: .syntaxClass
    case .magic: .syntaxMagic
    }
  }
}

extension StyledLine {
  /// Tabs as blanks up to the next multiple of eight columns, each in the style of its tab.
  func expandingTabs() -> StyledLine {
    guard runs.contains(where: { $0.text.utf8.contains(9) }) else { return self }
    var result = StyledLine()
    var column = 0
    for run in runs {
      for character in run.text {
        if character == "\t" {
          let count = 8 - column % 8
          result.append(String(repeating: " ", count: count), run.style)
          column += count
        } else {
          result.append(String(character), run.style)
          column += 1
        }
      }
    }
    return result
  }
}
