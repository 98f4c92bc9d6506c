import Syntax

/// The marks under a line of a traceback: `^^^^` under the part that failed, `~~^~~` where that is an
/// operation or a subscript, whose operator or brackets stand out.
struct TracebackMarks {
  let text: String

  /// `line` is without its indentation, the bytes of which are `indent`. Nil where the part is the
  /// whole line and nothing stands out.
  init?(_ span: SourceSpan, in line: String, indent: Int) {
    let bytes = Array(line.utf8)
    let isOneLine = span.end.line == span.start.line
    let start = max(0, span.start.column - indent)
    let end = isOneLine ? span.end.column - indent : bytes.count
    guard start < end, end <= bytes.count else { return nil }
    let part = Array(bytes[start..<end])
    let accent = isOneLine ? Self.accent(in: part) : nil
    if accent == nil, part.count == bytes.count { return nil }
    var text = String(repeating: " ", count: Self.width(bytes[..<start]))
    for (place, byte) in part.enumerated() where !Self.continues(byte) {
      text += accent.map { $0.contains(place) } ?? true ? "^" : "~"
    }
    self.text = text
  }

  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private static func width(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 + (continues($1) ? 0 : 1) }
  }

  /// What stands out in the source of an expression.
  private static func accent(in part: [UInt8]) -> Range<Int>? {
    // The text may stand within brackets that are not part of it, and is bounded for the parser's
    // sake.
    guard part.count < 4096, let tree = try? parseExpression(String(decoding: part, as: UTF8.self)),
      case .expression(let expression)? = tree.body.first?.kind
    else { return nil }
    switch expression.kind {
    case .binary(let left, _, let right):
      return operatorRange(in: part, from: left.span.end.column, to: right.span.start.column)
    case .subscript(let value, let index):
      var start = value.span.end.column
      while start < part.count, part[start] != UInt8(ascii: "[") { start += 1 }
      var end = index.span.end.column
      while end < part.count, part[end] != UInt8(ascii: "]") { end += 1 }
      return start < end ? start..<min(end + 1, part.count) : nil
    default: return nil
    }
  }

  /// The operator between two operands: one sign or two.
  private static func operatorRange(in part: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0C }
    var place = start
    while place < min(end, part.count) {
      if isBlank(part[place]) || part[place] == UInt8(ascii: ")") {
        place += 1
        continue
      }
      let isDouble = place + 1 < min(end, part.count) && !isBlank(part[place + 1])
      return place..<place + (isDouble ? 2 : 1)
    }
    return nil
  }
}
