extension Scanner {
  /// Reads a number literal. Source: "Numeric literals" in the Python 3 language reference.
  mutating func scanNumber() throws(LexicalFault) {
    let start = offset
    if byte() == UInt8(ascii: "0") {
      switch byte(1) | 0x20 {
      case UInt8(ascii: "x"): try scanRadix("hexadecimal", highest: 15)
      case UInt8(ascii: "o"): try scanRadix("octal", highest: 7)
      case UInt8(ascii: "b"): try scanRadix("binary", highest: 1)
      default: try scanDecimal()
      }
    } else {
      try scanDecimal()
    }
    add(.number, from: start)
  }

  private mutating func scanRadix(_ name: String, highest: UInt32) throws(LexicalFault) {
    offset += 2
    repeat {
      if byte() == UInt8(ascii: "_") { offset += 1 }
      guard isRadixDigit(highest) else { throw radixFault(name) }
      while isRadixDigit(highest) { offset += 1 }
    } while byte() == UInt8(ascii: "_")
    if byte().isDigit { throw radixFault(name) }
    try checkEnd(name)
  }

  private func isRadixDigit(_ highest: UInt32) -> Bool {
    guard let value = byte().hexValue else { return false }
    return value <= highest
  }

  private mutating func radixFault(_ name: String) -> LexicalFault {
    guard byte().isDigit else { return fault("invalid \(name) literal") }
    let digit = Character(Unicode.Scalar(byte()))
    offset += 1
    return fault("invalid digit '\(digit)' in \(name) literal")
  }

  private mutating func scanDecimal() throws(LexicalFault) {
    let start = offset
    var zerosEnd: Int?
    if byte() == UInt8(ascii: "0") {
      // Zeros alone make the number 0; a digit after them must be part of a float.
      while byte() == UInt8(ascii: "0") || byte() == UInt8(ascii: "_") {
        if byte() == UInt8(ascii: "_"), !byte(1).isDigit {
          offset += 1
          throw fault("invalid decimal literal")
        }
        offset += 1
      }
      if byte().isDigit {
        zerosEnd = offset
        try scanDigits()
      }
    } else if byte() != UInt8(ascii: ".") {
      try scanDigits()
    }
    var isFloat = false
    if byte() == UInt8(ascii: ".") {
      isFloat = true
      offset += 1
      if byte().isDigit { try scanDigits() }
    }
    if byte() | 0x20 == UInt8(ascii: "e") {
      switch byte(1) {
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        guard byte(2).isDigit else {
          offset += 2
          throw fault("invalid decimal literal")
        }
        offset += 2
        try scanDigits()
        isFloat = true
      case _ where byte(1).isDigit:
        offset += 1
        try scanDigits()
        isFloat = true
      default: break
      }
    }
    if byte() | 0x20 == UInt8(ascii: "j") {
      offset += 1
      try checkEnd("imaginary")
      return
    }
    try checkEnd("decimal", zerosEnd.map { start..<$0 }, isFloat: isFloat)
  }

  /// Refuses leading zeros. CPython sees an exponent first: `0777e` has a bad end, and the zeros of
  /// `0777else` escape it.
  private func checkEnd(
    _ name: String, _ zeros: Range<Int>?, isFloat: Bool
  ) throws(LexicalFault) {
    if let zeros, !isFloat, byte() | 0x20 != UInt8(ascii: "e") { throw leadingZeros(zeros) }
    try checkEnd(name)
  }

  private mutating func scanDigits() throws(LexicalFault) {
    while true {
      while byte().isDigit { offset += 1 }
      guard byte() == UInt8(ascii: "_") else { return }
      offset += 1
      guard byte().isDigit else { throw fault("invalid decimal literal") }
    }
  }

  private func leadingZeros(_ range: Range<Int>) -> LexicalFault {
    let span = Span(
      Position(line: line, column: range.lowerBound - lineStart),
      Position(line: line, column: range.upperBound - lineStart))
    return LexicalFault(
      fault: SyntaxFault(
        "leading zeros in decimal integer literals are not permitted; "
          + "use an 0o prefix for octal integers", at: span), overrides: true)
  }

  /// Refuses a name that touches the number, keywords such as `if` in `1if x else y` excepted.
  private func checkEnd(_ name: String) throws(LexicalFault) {
    guard byte().continuesName else { return }
    for word in ["if", "in", "is"] where source.starts(with: word, at: offset) { return }
    for word in ["and", "else", "for", "or", "not"] where source.starts(with: word, at: offset) {
      if !byte(word.utf8.count).continuesName { return }
    }
    throw fault("invalid \(name) literal")
  }
}

extension SourceBytes {
  /// Whether the bytes at an offset begin with a text.
  func starts(with text: String, at offset: Int) -> Bool {
    var place = offset
    for byte in text.utf8 {
      guard self[place] == byte else { return false }
      place += 1
    }
    return true
  }
}
