package import Syntax

package typealias SourceSpan = Span

/// A piece of source text with the name that tracebacks show: `<cell 3>`, a file's path, `<string>`.
package final class SourceText {
  package let name: String
  package let text: String
  package private(set) lazy var lines: [Substring] = text.split(
    omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" })

  /// Whether tracebacks show its lines: not where no file has them.
  let isListed: Bool

  package init(name: String, text: String, isListed: Bool = true) {
    self.name = name
    self.text = text
    self.isListed = isListed
  }

  /// What lies between two places, its lines joined.
  func text(of span: Span) -> String {
    var parts: [Substring] = []
    for number in span.start.line...max(span.start.line, span.end.line) {
      guard number >= 1, number <= lines.count else { continue }
      let line = lines[number - 1]
      let from = number == span.start.line ? span.start.column : 0
      let to = number == span.end.line ? span.end.column : line.utf8.count
      let utf8 = line.utf8.dropFirst(from).prefix(max(0, to - from))
      parts.append(Substring(decoding: utf8, as: UTF8.self))
    }
    return parts.joined(separator: " ")
  }

  /// A line, counted from 1, without its end; nil outside the text.
  package func line(_ number: Int) -> Substring? {
    // As in CPython, the library that is in the binary shows no lines.
    if name.hasPrefix("<frozen ") { return nil }
    return number >= 1 && number <= lines.count ? lines[number - 1] : nil
  }
}
