/// A place in source text: line counted from 1, column in UTF-8 bytes counted from 0, as in
/// CPython's own syntax trees.
package struct Position: Hashable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The half-open stretch of source text that a token or a tree node covers.
package struct Span: Hashable, Sendable {
  package var start: Position
  package var end: Position

  package init(_ start: Position, _ end: Position) {
    self.start = start
    self.end = end
  }

  /// The stretch from the start of `self` to the end of `other`.
  package func joined(_ other: Span) -> Span { Span(start, other.end) }
}

/// A fault in source text: CPython's exception class (`SyntaxError`, `IndentationError` or
/// `TabError`), its message, and where it is.
package struct SyntaxFault: Error, Hashable, Sendable {
  package var exceptionClass: String
  package var message: String
  package var span: Span

  package init(_ message: String, at span: Span, exceptionClass: String = "SyntaxError") {
    self.message = message
    self.span = span
    self.exceptionClass = exceptionClass
  }
}
