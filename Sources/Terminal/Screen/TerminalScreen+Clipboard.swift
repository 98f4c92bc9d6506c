import CTerminal

extension TerminalScreen {
  /// Puts text on the clipboard of the terminal that shows the screen, wherever that is (OSC 52).
  /// False: the text is longer than terminals take.
  package func copy(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 74_000 else { return false }
    let sequence = Array("\u{1B}]52;c;\(Self.base64(bytes))\u{7}".utf8)
    ct_screen_write(sequence, sequence.count)
    return true
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for byte in group { bits = bits << 8 | Int(byte) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        encoded.append(
          place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

extension TerminalScreen {
  /// Whether the locale is not UTF-8, so that only ASCII can be shown.
  package var isASCIIOnly: Bool { isASCII }
}
