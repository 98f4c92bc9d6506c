package import Syntax

package typealias SourceSpan = Span

/// A piece of source text with the name that tracebacks show: `<cell 3>`, a file's path, `<string>`.
package final class SourceText {
  package let name: String
  package let text: String
  package private(set) lazy var lines: [Substring] = text.split(
    omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" })

  /// Whether annotations are kept as texts, once that was asked for.
  var annotationChoice: Bool?

  /// Whether tracebacks show its lines: not where no file has them.
  let isListed: Bool

  package init(name: String, text: String, isListed: Bool = true) {
    self.name = name
    self.text = text
    self.isListed = isListed
  }

  /// A line, counted from 1, without its end; nil outside the text.
  package func line(_ number: Int) -> Substring? {
    // As in CPython, the library that is in the binary shows no lines.
    if name.hasPrefix("<frozen ") { return nil }
    return number >= 1 && number <= lines.count ? lines[number - 1] : nil
  }
}
