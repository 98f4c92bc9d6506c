extension Scanner {
  /// The length of the string prefix at the offset, nil when no string begins here.
  func stringPrefixLength() -> Int? {
    var raw = false
    var bytes = false
    var unicode = false
    var formatted = false
    var length = 0
    while length < 3 {
      switch byte(length) | 0x20 {
      case UInt8(ascii: "r") where !raw && !unicode: raw = true
      case UInt8(ascii: "b") where !bytes && !unicode && !formatted: bytes = true
      case UInt8(ascii: "u") where !raw && !bytes && !formatted && !unicode: unicode = true
      case UInt8(ascii: "f") where !formatted && !bytes && !unicode: formatted = true
      default: return isQuote(byte(length)) && length > 0 ? length : nil
      }
      length += 1
    }
    return isQuote(byte(length)) ? length : nil
  }

  func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  /// Reads a string literal whose prefix begins at `start` and whose quote is at the offset.
  mutating func scanString(from start: Int) throws(LexicalFault) {
    let quote = byte()
    let firstLine = line
    let firstLineStart = lineStart
    let triple = byte(1) == quote && byte(2) == quote
    offset += triple ? 3 : 1
    while true {
      let byte = byte()
      if atEnd || (!triple && byte == UInt8(ascii: "\n")) {
        let endsEscaped = atEnd && offset >= 2 && source[offset - 2] == UInt8(ascii: "\\")
        let lastLine = atEnd && line > 1 && offset == lineStart ? line - 1 : line
        offset = start + 1
        line = firstLine
        lineStart = firstLineStart
        throw unterminated(triple: triple, lastLine: lastLine, needsMore: triple || endsEscaped)
      }
      offset += 1
      switch byte {
      case quote where !triple:
        addString(from: start, line: firstLine, lineStart: firstLineStart)
        return
      case quote where self.byte() == quote && self.byte(1) == quote:
        offset += 2
        addString(from: start, line: firstLine, lineStart: firstLineStart)
        return
      case UInt8(ascii: "\\"):
        if atEnd { continue }
        let escaped = self.byte()
        offset += 1
        if escaped == UInt8(ascii: "\n") { nextLine() }
      case UInt8(ascii: "\n"): nextLine()
      default: break
      }
    }
  }

  private func unterminated(
    triple: Bool, lastLine: Int, needsMore: Bool
  ) -> LexicalFault {
    var fault = fault(
      "unterminated \(triple ? "triple-quoted " : "")string literal (detected at line \(lastLine))")
    fault.needsMoreText = needsMore
    return fault
  }

  private mutating func addString(from start: Int, line firstLine: Int, lineStart first: Int) {
    add(.string, from: start)
    let last = tokens.count - 1
    tokens[last].line = Int32(truncatingIfNeeded: firstLine)
    tokens[last].column = Int32(truncatingIfNeeded: start - first)
  }
}
