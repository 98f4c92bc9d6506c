/// What a bracketed paste becomes as text.
enum PasteText {
  /// Lines end with LF (terminals send CR), and controls other than tab and newline are left out,
  /// so that a paste cannot press keys.
  static func clean(_ bytes: [UInt8]) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var before: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0d: kept.append(0x0a)
      case 0x0a: if before != 0x0d { kept.append(0x0a) }
      case 0x09, 0x20..<0x7f, 0x80...: kept.append(byte)
      default: break
      }
      before = byte
    }
    let text = String(decoding: kept, as: UTF8.self)
    // C1 controls are two bytes in UTF-8.
    guard text.unicodeScalars.contains(where: { (0x80..<0xa0).contains($0.value) }) else {
      return text
    }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !(0x80..<0xa0).contains($0.value) }))
  }
}
