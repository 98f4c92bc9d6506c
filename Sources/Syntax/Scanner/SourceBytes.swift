/// Source text as the scanner reads it: UTF-8 with `\n` line ends, a final line end, and zeros
/// behind the end so that looking a few bytes ahead needs no check.
struct SourceBytes: Sendable {
  private(set) var bytes: [UInt8]
  /// Number of bytes without the zeros.
  private(set) var count: Int
  /// Whether the final line end was missing and was added.
  private(set) var addedNewline: Bool

  private static let padding = 4

  init(_ source: String) {
    var source = source
    bytes = source.withUTF8 { Array($0) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.contains(UInt8(ascii: "\r")) { bytes = Self.normalized(bytes) }
    addedNewline = !bytes.isEmpty && bytes.last != UInt8(ascii: "\n")
    if addedNewline { bytes.append(UInt8(ascii: "\n")) }
    count = bytes.count
    for _ in 0..<Self.padding { bytes.append(0) }
  }

  /// `\r\n` and a lone `\r` become `\n`.
  private static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\r") {
        if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
        result.append(UInt8(ascii: "\n"))
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// The byte at an offset, zero outside the text.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  func text(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The scalar whose UTF-8 form begins at an offset, and its length in bytes.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = self[offset]
    var value: UInt32
    var length: Int
    switch first {
    case 0..<0x80: (value, length) = (UInt32(first), 1)
    case 0xC0..<0xE0: (value, length) = (UInt32(first & 0x1F), 2)
    case 0xE0..<0xF0: (value, length) = (UInt32(first & 0x0F), 3)
    case 0xF0...: (value, length) = (UInt32(first & 0x07), 4)
    default: (value, length) = (0xFFFD, 1)
    }
    for place in 1..<max(length, 1) { value = value << 6 | UInt32(self[offset + place] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
