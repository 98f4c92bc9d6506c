import Syntax

extension Compiler {
  /// An annotation: its value, or its text under `from __future__ import annotations`.
  func annotation(_ tree: Expression) -> Node {
    guard source.keepsAnnotationTexts else { return compile(tree) }
    return ConstantNode(.string(source.text(in: tree.span)), tree.span)
  }
}

extension SourceText {
  /// Whether a statement at the left margin asks for annotations as texts.
  fileprivate func findAnnotationImport() -> Bool {
    guard text.contains("__future__") else { return false }
    return lines.contains { line in
      line.hasPrefix("from __future__ import ") && line.contains("annotations")
    }
  }

  var keepsAnnotationTexts: Bool {
    if let known = annotationChoice { return known }
    let found = findAnnotationImport()
    annotationChoice = found
    return found
  }

  /// The text of a part, its lines joined by blanks.
  func text(in span: SourceSpan) -> String {
    var pieces: [String] = []
    for number in span.start.line...max(span.start.line, span.end.line) {
      guard let line = line(number)?.utf8 else { continue }
      let start = number == span.start.line ? min(span.start.column, line.count) : 0
      let end = number == span.end.line ? min(span.end.column, line.count) : line.count
      guard start <= end, let piece = String(line.dropFirst(start).prefix(end - start)) else {
        continue
      }
      let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
      let trimmed = piece.drop(while: blank)
      pieces.append(String(trimmed).trimmedEnd)
    }
    return pieces.joined(separator: " ")
  }
}
