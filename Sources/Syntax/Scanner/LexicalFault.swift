/// A fault that the scanner found.
struct LexicalFault: Error {
  var fault: SyntaxFault
  /// Whether it is reported before a fault of the grammar that stands earlier in the text, as
  /// CPython does for most of them.
  var overrides: Bool
  /// Whether more text could mend it: an open bracket, an open triple-quoted string, or a
  /// backslash at the end.
  var needsMoreText = false
}

extension Scanner {
  var position: Position { Position(line: line, column: offset - lineStart) }

  /// A fault at the last byte read, where CPython's tokenizer puts its caret.
  func fault(_ message: String) -> LexicalFault {
    var column = max(0, offset - lineStart - 1)
    // The last character may have several bytes.
    while column > 0, source[lineStart + column] & 0xC0 == 0x80 { column -= 1 }
    let place = Position(line: line, column: column)
    return LexicalFault(fault: SyntaxFault(message, at: Span(place, place)), overrides: true)
  }

  /// A fault of a whole line's indentation.
  func lineFault(_ message: String, exceptionClass: String) -> LexicalFault {
    let place = Position(line: line, column: 0)
    return LexicalFault(
      fault: SyntaxFault(message, at: Span(place, place), exceptionClass: exceptionClass),
      overrides: false)
  }

  func inconsistentTabs() -> LexicalFault {
    lineFault("inconsistent use of tabs and spaces in indentation", exceptionClass: "TabError")
  }

  /// The caret stands at the end of the line, as in CPython.
  func wrongDedent() -> LexicalFault {
    var end = offset
    while end < limit, source[end] != UInt8(ascii: "\n") { end += 1 }
    let place = Position(line: line, column: max(0, end - lineStart))
    return LexicalFault(
      fault: SyntaxFault(
        "unindent does not match any outer indentation level", at: Span(place, place),
        exceptionClass: "IndentationError"),
      overrides: false)
  }

  func unclosedBracket() -> LexicalFault {
    guard let bracket = brackets.last else { return fault("unexpected EOF while parsing") }
    let place = Position(line: bracket.line, column: bracket.column)
    let text = String(Unicode.Scalar(bracket.byte))
    return LexicalFault(
      fault: SyntaxFault("'\(text)' was never closed", at: Span(place, place)), overrides: false,
      needsMoreText: true)
  }

  func continuationFault() -> LexicalFault {
    let place = Position(line: line, column: max(0, offset - lineStart - 1))
    return LexicalFault(
      fault: SyntaxFault(
        "unexpected character after line continuation character", at: Span(place, place)),
      overrides: false)
  }

  func endAfterContinuation() -> LexicalFault {
    if !brackets.isEmpty { return unclosedBracket() }
    let place = Position(line: max(1, line - 1), column: max(0, endColumnOfPreviousLine))
    return LexicalFault(
      fault: SyntaxFault("unexpected EOF while parsing", at: Span(place, place)), overrides: false,
      needsMoreText: true)
  }

  /// The column of the line end before the current line.
  private var endColumnOfPreviousLine: Int {
    let end = lineStart - 1
    var start = end
    while start > 0, source[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return end - start
  }
}
