/// How many spaces an editor should begin the next line with when Enter is pressed at the end of
/// `source`.
package func indentation(after source: String) -> Int {
  IndentationAdvisor(source).advice
}

/// Looks at the end of a text for what the next line continues.
private struct IndentationAdvisor {
  private var highlighter: Highlighter
  /// Offset of the first byte of each line.
  private let starts: [Int]

  init(_ source: String) {
    highlighter = Highlighter(source)
    highlighter.run()
    var starts = [0]
    for (offset, byte) in highlighter.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  var advice: Int {
    let last = starts.count - 1
    if highlighter.openString != nil || isBlank(last) { return width(last) }
    if let bracket = highlighter.brackets.last { return inside(bracket, last) }
    if highlighter.isContinued {
      // Only the first continuation line is moved in.
      let isFirst = last == 0 || !endsInBackslash(last - 1)
      return width(last) + (isFirst ? unit : 0)
    }
    let first = firstLine(ofStatementEndingOn: last)
    if lastCode(on: last) == UInt8(ascii: ":") { return width(first) + unit }
    let leaves = ["return", "pass", "break", "continue", "raise"].contains(firstWord(first))
    return leaves ? max(0, width(first) - unit) : width(first)
  }

  /// The indentation of a line in a bracket: below the text behind the bracket, or one step in if
  /// the bracket ends its line.
  private func inside(_ bracket: Int, _ last: Int) -> Int {
    let line = self.line(of: bracket)
    // A line that closes no bracket shows where the lines of this one begin.
    if line < last, !spans(on: last).contains(where: isClosing) { return width(last) }
    let behind = spans(on: line).contains { $0.range.lowerBound > bracket && $0.kind != .comment }
    guard behind else { return width(line) + unit }
    let text = highlighter.text(starts[line]..<bracket + 1)
    return text.unicodeScalars.count
  }

  private func isClosing(_ span: HighlightSpan) -> Bool {
    guard span.kind == .operator else { return false }
    switch highlighter.bytes[span.range.lowerBound] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return true
    default: return false
    }
  }

  /// The last byte on a line that is no comment and no blank.
  private func lastCode(on line: Int) -> UInt8? {
    guard let span = spans(on: line).last(where: { $0.kind != .comment }) else { return nil }
    return span.kind == .operator ? highlighter.bytes[span.range.upperBound - 1] : nil
  }

  private func firstWord(_ line: Int) -> String {
    guard let span = spans(on: line).first, span.kind == .keyword else { return "" }
    return highlighter.text(span.range)
  }

  /// The line on which the statement begins that ends on a line: brackets and strings may have
  /// carried it over several.
  private func firstLine(ofStatementEndingOn last: Int) -> Int {
    var depths: [Int] = []
    var depth = 0
    var next = 0
    let spans = highlighter.spans
    for line in starts.indices {
      depths.append(depth)
      while next < spans.count, spans[next].line - 1 == line {
        if spans[next].kind == .operator {
          switch highlighter.bytes[spans[next].range.lowerBound] {
          case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
          case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
          default: break
          }
        }
        next += 1
      }
    }
    var line = last
    while line > 0, depths[line] > 0 || endsInBackslash(line - 1) || isInString(line) { line -= 1 }
    return line
  }

  /// Whether a line begins inside a string.
  private func isInString(_ line: Int) -> Bool {
    guard let first = spans(on: line).first, first.kind == .string, line > 0,
      first.columns.lowerBound == 0,
      let before = highlighter.spans.last(where: { $0.line <= line })
    else { return false }
    return before.kind == .string && before.range.upperBound == starts[line] - 1
  }

  // MARK: Lines

  private func spans(on line: Int) -> [HighlightSpan] {
    highlighter.spans.filter { $0.line - 1 == line }
  }

  private func line(of offset: Int) -> Int {
    (starts.firstIndex { $0 > offset } ?? starts.count) - 1
  }

  /// A line without its end.
  private func bytes(_ line: Int) -> ArraySlice<UInt8> {
    let end = line + 1 < starts.count ? starts[line + 1] - 1 : highlighter.bytes.count
    return highlighter.bytes[starts[line]..<end]
  }

  private func isBlank(_ line: Int) -> Bool {
    bytes(line).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  private func endsInBackslash(_ line: Int) -> Bool {
    bytes(line).last { $0 != 0x0D } == UInt8(ascii: "\\")
  }

  /// The width of a line's indentation; tabs go to multiples of eight.
  private func width(_ line: Int) -> Int {
    var width = 0
    for byte in bytes(line) {
      switch byte {
      case 0x20: width += 1
      case 0x09: width = (width / 8 + 1) * 8
      default: return width
      }
    }
    return width
  }

  /// One step of indentation: that of the first indented line, if it is a usual one, else four.
  private var unit: Int {
    for line in starts.indices where !isBlank(line) {
      let width = width(line)
      if width > 0 { return width == 2 || width == 3 || width == 8 ? width : 4 }
    }
    return 4
  }
}
