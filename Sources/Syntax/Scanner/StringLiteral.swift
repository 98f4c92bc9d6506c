/// A string token taken apart: what its prefix says and where its contents lie.
struct StringLiteral {
  var isBytes = false
  var isRaw = false
  var isFormatted = false
  /// Byte offsets of the contents in the source.
  var body: Range<Int>

  init(_ token: Token, in source: SourceBytes) {
    var start = Int(token.start)
    let end = Int(token.end)
    prefix: while start < end {
      switch source[start] | 0x20 {
      case UInt8(ascii: "b"): isBytes = true
      case UInt8(ascii: "r"): isRaw = true
      case UInt8(ascii: "f"): isFormatted = true
      case UInt8(ascii: "u"): break
      default: break prefix
      }
      start += 1
    }
    let quote = source[start]
    let isTriple =
      end - start >= 6 && source[start + 1] == quote && source[start + 2] == quote
    let length = isTriple ? 3 : 1
    body = start + length..<max(start + length, end - length)
  }
}

/// The escapes of string and bytes literals.
/// Source: "String and Bytes literals" in the Python 3 language reference.
enum Escapes {
  struct Fault: Error {
    var message: String
    /// Whether the fault is that of the whole token.
    var isOfToken = false
  }

  /// The text of a stretch of a literal.
  static func text(
    _ source: SourceBytes, _ range: Range<Int>, isRaw: Bool
  ) throws(Fault) -> String {
    let contents = source.bytes[range.clamped(to: 0..<source.count)]
    guard !isRaw, contents.contains(UInt8(ascii: "\\")) else {
      return String(decoding: contents, as: UTF8.self)
    }
    var reader = EscapeReader(contents: contents)
    return try reader.text()
  }

  /// The bytes of a bytes literal.
  static func bytes(
    _ source: SourceBytes, _ range: Range<Int>, isRaw: Bool
  ) throws(Fault) -> [UInt8] {
    let contents = source.bytes[range.clamped(to: 0..<source.count)]
    if contents.contains(where: { $0 >= 0x80 }) {
      throw Fault(message: "bytes can only contain ASCII literal characters", isOfToken: true)
    }
    guard !isRaw, contents.contains(UInt8(ascii: "\\")) else { return [UInt8](contents) }
    var reader = EscapeReader(contents: contents)
    return try reader.bytes()
  }
}
