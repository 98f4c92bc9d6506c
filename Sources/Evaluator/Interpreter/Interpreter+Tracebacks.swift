package import Events
import Syntax

extension Interpreter {
  /// `str(exception)`.
  package func message(of exception: ExceptionObject) throws(Raise) -> String {
    let items = exception.arguments.items
    switch items.count {
    case 0: return ""
    case 1:
      if isInstance(exception, .keyError) { return try repr(items[0]) }
      return try str(items[0])
    default: return try repr(.tuple(exception.arguments))
    }
  }

  /// The exception as text, as CPython 3.11 prints it, with the exceptions before it.
  package func failure(_ raised: Raise, chained: Bool = true) -> Failure {
    let exception = raised.exception
    var lines: [String] = []
    var seen: [ExceptionObject] = chained ? [] : [exception]
    append(exception, to: &lines, &seen)
    return Failure(
      exceptionClass: className(exception), message: safeMessage(exception), traceback: lines,
      line: exception.syntaxDetail?.span.start.line ?? exception.traceback.last?.span.start.line)
  }

  private func append(
    _ exception: ExceptionObject, to lines: inout [String], _ seen: inout [ExceptionObject]
  ) {
    let isDirect = exception.cause != nil
    let isAlone = seen.first === exception
    let before =
      isAlone ? nil : exception.cause ?? (exception.suppressesContext ? nil : exception.context)
    seen.append(exception)
    if let before, seen.count < 50, !seen.contains(where: { $0 === before }) {
      append(before, to: &lines, &seen)
      lines.append("")
      lines.append(
        isDirect
          ? "The above exception was the direct cause of the following exception:"
          : "During handling of the above exception, another exception occurred:")
      lines.append("")
    }
    if !exception.traceback.isEmpty { lines.append("Traceback (most recent call last):") }
    appendFrames(exception.traceback.reversed(), to: &lines)
    if let detail = exception.syntaxDetail { appendPlace(detail, to: &lines) }
    let name = className(exception)
    let message = safeMessage(exception)
    let headline = message.isEmpty ? name : "\(name): \(message)"
    lines += headline.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if case .list(let notes) = exception.attributes?[intern("__notes__")] {
      for note in notes.items { lines.append(note.text ?? "") }
    }
  }

  private func appendFrames(_ entries: [TracebackEntry], to lines: inout [String]) {
    var last: (code: Code, line: Int)?
    var repeats = 0
    func closeRepeats() {
      if repeats > 3 {
        let more = repeats - 3
        lines.append("  [Previous line repeated \(more) more time\(more == 1 ? "" : "s")]")
      }
    }
    for entry in entries {
      let line = entry.span.start.line
      if let last, last.code === entry.code, last.line == line {
        repeats += 1
        if repeats > 3 { continue }
      } else {
        closeRepeats()
        last = (entry.code, line)
        repeats = 1
      }
      lines.append("  File \"\(entry.code.source.name)\", line \(line), in \(entry.code.name)")
      guard entry.code.source.isListed, let text = entry.code.source.line(line) else { continue }
      let trimmed = text.drop { $0 == " " || $0 == "\t" }
      let indent = text.utf8.count - trimmed.utf8.count
      let shown = String(trimmed).trimmedEnd
      lines.append("    " + shown)
      if let marks = TracebackMarks(entry.span, in: shown, indent: indent) {
        lines.append("    " + marks.text)
      }
    }
    closeRepeats()
  }

  /// The place of a syntax error.
  private func appendPlace(_ detail: SyntaxDetail, to lines: inout [String]) {
    let span = detail.span
    lines.append("  File \"\(detail.source.name)\", line \(span.start.line)")
    guard let text = detail.source.line(span.start.line) else { return }
    let trimmed = text.drop { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }
    let indent = text.utf8.count - trimmed.utf8.count
    let shown = String(trimmed).trimmedEnd
    lines.append("    " + shown)
    let start = min(max(0, span.start.column - indent), shown.utf8.count)
    let end = span.end.line == span.start.line ? span.end.column - indent : shown.utf8.count
    let utf8 = shown.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    let to = utf8.index(utf8.startIndex, offsetBy: min(max(end, start), shown.utf8.count))
    let width = max(1, shown[from..<to].unicodeScalars.count)
    lines.append(
      "    " + String(repeating: " ", count: shown[..<from].unicodeScalars.count)
        + String(repeating: "^", count: width))
  }

  private func className(_ exception: ExceptionObject) -> String {
    guard let type = exception.subtype else { return "Exception" }
    return type.module == "__main__" ? type.qualifiedName : type.displayName
  }

  private func safeMessage(_ exception: ExceptionObject) -> String {
    do throws(Raise) {
      if exception.syntaxDetail != nil { return try message(of: exception) }
      return try str(.object(exception)) + (exception.suggestion ?? nearAttribute(exception) ?? "")
    } catch {
      return "<exception str() failed>"
    }
  }

  /// The attribute that was perhaps meant.
  private func nearAttribute(_ exception: ExceptionObject) -> String? {
    guard let name = exception.subject, isInstance(exception, .attributeError) else { return nil }
    var value = exception.holderValue
    if let object = exception.holder ?? exception.holderType { value = .object(object) }
    if value.isAbsent { return nil }
    let known = attributeNames(of: value.canonical).filter { $0 != name.text }
    guard let near = nearest(to: name.text, among: known) else { return nil }
    return ". Did you mean: '\(near)'?"
  }

  /// An exception where nobody can catch it, such as in `__del__`.
  package func reportIgnored(_ raised: Raise, _ place: String) {
    let failure = failure(raised)
    write(
      .stderr,
      "Exception ignored in: \(place)\n" + failure.traceback.joined(separator: "\n") + "\n")
  }
}

extension String {
  /// Without blanks at the end.
  var trimmedEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
