/// A stretch of source on one line that is shown in one colour.
package struct HighlightSpan: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case keyword
    /// `None`, `True`, `False`, `Ellipsis` and `NotImplemented`.
    case constant
    /// A built-in function, type or exception; `self` and `cls`.
    case builtin
    case string, number, comment
    /// Operators, brackets, punctuation, and the braces of a field in an f-string.
    case `operator`
    /// `@` and the dotted name behind it.
    case decorator
    case name
    /// The name behind `def`.
    case functionName
    /// The name behind `class`.
    case className
    /// A line that is IPython's, such as `%matplotlib inline` or `!pip install x`.
    case magic
  }

  package var kind: Kind
  /// Counted from 1.
  package var line: Int
  /// UTF-8 bytes from the start of the line.
  package var columns: Range<Int>
  /// UTF-8 bytes from the start of the source.
  package var range: Range<Int>

  package init(_ kind: Kind, line: Int, columns: Range<Int>, range: Range<Int>) {
    self.kind = kind
    self.line = line
    self.columns = columns
    self.range = range
  }
}

/// The coloured stretches of a cell's source, from first to last, without overlap. Blanks, and text
/// that Python has no name for, are in none.
///
/// It works on any text, however broken or unfinished: a string that is not closed ends with its
/// line, or with the text if it has triple quotes.
package func highlight(_ source: String) -> [HighlightSpan] {
  var highlighter = Highlighter(source)
  highlighter.run()
  return highlighter.spans
}
