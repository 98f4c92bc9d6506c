/// A cell's source as Python can read it, and what had to be left out.
package struct PreparedCell: Hashable, Sendable {
  package struct Note: Hashable, Sendable {
    /// The line in the cell, counted from 1.
    package var line: Int
    /// Such as `skipped: %matplotlib inline`.
    package var text: String
  }

  /// Python with as many lines as the cell; a line of IPython's is a `pass`.
  package var source: String
  package var notes: [Note]
}

/// Takes IPython's lines out of a cell: `%line` and `%%cell` magics, `!commands`, `?help`, and
/// assignments from them. Text in strings, brackets and continued lines is left alone.
package func prepareCell(_ source: String) -> PreparedCell {
  let source = withoutMargin(source)
  var highlighter = Highlighter(source)
  highlighter.run()
  guard !highlighter.magics.isEmpty else { return PreparedCell(source: source, notes: []) }
  var result: [UInt8] = []
  var notes: [PreparedCell.Note] = []
  var line = 1
  var copied = 0
  let bytes = highlighter.bytes
  func copy(to end: Int) {
    for byte in bytes[copied..<end] where byte == UInt8(ascii: "\n") { line += 1 }
    result += bytes[copied..<end]
    copied = end
  }
  for magic in highlighter.magics {
    copy(to: magic.range.lowerBound)
    let shown = magic.shownText(highlighter)
    notes.append(PreparedCell.Note(line: line, text: "skipped: " + shown))
    let indent = bytes[magic.range].prefix { $0 == 0x20 || $0 == 0x09 }
    result += indent
    if let kept = magic.kept {
      copied = kept.lowerBound
    } else {
      if !magic.takesCell { result += Array("pass".utf8) }
      for byte in bytes[magic.range] where byte == UInt8(ascii: "\n") {
        result.append(byte)
        line += 1
      }
      copied = magic.range.upperBound
    }
  }
  copy(to: bytes.count)
  return PreparedCell(source: String(decoding: result, as: UTF8.self), notes: notes)
}

/// A cell without what stands before each of its lines: the indentation of the first one, or the
/// prompts of a session that was pasted. Source: `leading_indent` and `classic_prompt` of IPython's
/// input transformations.
private func withoutMargin(_ source: String) -> String {
  let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
  let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
  guard let first = lines.first(where: { !$0.allSatisfy(isBlank) }) else { return source }
  let margins: [String]
  if first.hasPrefix(">>> ") || first == ">>>" {
    margins = [">>> ", "... ", ">>>", "..."]
  } else {
    let indent = first.prefix { $0 == " " || $0 == "\t" }
    if indent.isEmpty { return source }
    margins = [String(indent)]
  }
  return lines.map { line in
    guard let margin = margins.first(where: line.hasPrefix) else { return String(line) }
    return String(line.dropFirst(margin.count))
  }.joined(separator: "\n")
}

extension Magic {
  /// What of the magic a note shows: its first line, without the Python in it.
  fileprivate func shownText(_ highlighter: Highlighter) -> String {
    let end = kept?.lowerBound ?? shownEnd
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    var shown = highlighter.bytes[range.lowerBound..<max(range.lowerBound, end)]
    shown = shown.prefix { $0 != UInt8(ascii: "\n") }.drop(while: isBlank)
    while let last = shown.last, isBlank(last) { shown.removeLast() }
    return String(decoding: shown, as: UTF8.self) + (takesCell ? " (the whole cell)" : "")
  }
}
