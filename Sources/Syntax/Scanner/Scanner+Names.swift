extension Scanner {
  /// Reads a name or a keyword.
  mutating func scanName() throws(LexicalFault) {
    let start = offset
    var packed: UInt64 = 0
    var ascii = true
    while byte().continuesName {
      let byte = byte()
      let place = offset - start
      if place < 8 { packed |= UInt64(byte) << UInt64(8 * place) }
      if byte >= 0x80 { ascii = false }
      offset += 1
    }
    if !ascii { try checkName(from: start) }
    let kind = offset - start <= 8 ? TokenKind.keyword(packed) ?? .name : .name
    add(kind, from: start)
  }

  /// Checks each character outside ASCII of the name that has just been read.
  private mutating func checkName(from start: Int) throws(LexicalFault) {
    let end = offset
    var place = start
    while place < end {
      let (scalar, length) = source.scalar(at: place)
      let fits =
        scalar.isASCII
        || (place == start ? scalar.properties.isXIDStart : scalar.properties.isXIDContinue)
      if !fits {
        offset = min(end, place + length)
        throw fault(Self.invalidCharacter(scalar))
      }
      place += length
    }
  }

  static func invalidCharacter(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
    return isPrintable(scalar)
      ? "invalid character '\(Character(scalar))' (\(code))"
      : "invalid non-printable character \(code)"
  }

  /// Whether `str.isprintable` holds for a character.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }
}
