/// One token: what it is, its bytes in the source, and where it stands.
struct Token: Sendable {
  var kind: TokenKind
  /// How many brackets are open here, an opening bracket included, a closing one not.
  var level: UInt8
  /// Byte offsets in the source text.
  var start: Int32
  var end: Int32
  var line: Int32
  var column: Int32
  var endLine: Int32
  var endColumn: Int32

  var span: Span {
    Span(
      Position(line: Int(line), column: Int(column)),
      Position(line: Int(endLine), column: Int(endColumn)))
  }

  var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}
