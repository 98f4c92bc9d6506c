extension Highlighter {
  mutating func readName() {
    let start = offset
    var ascii = true
    while byte().continuesName {
      if byte() >= 0x80 { ascii = false }
      offset += 1
    }
    let quote = byte()
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), isPrefix(start..<offset) {
      let isFormatted = bytes[start..<offset].contains { $0 | 0x20 == UInt8(ascii: "f") }
      readString(from: start, isFormatted: isFormatted)
      return
    }
    let kind = ascii ? kind(start..<offset) : plainKind
    let word = text(start..<offset)
    add(kind, start..<offset)
    switch kind {
    case .keyword where word == "def": before = .def
    case .keyword where word == "class": before = .class
    default: before = .nothing
    }
  }

  /// What a name is where nothing but its place decides.
  private var plainKind: HighlightSpan.Kind {
    switch before {
    case .def: .functionName
    case .class: .className
    case .dot, .nothing: .name
    }
  }

  private func kind(_ range: Range<Int>) -> HighlightSpan.Kind {
    if before == .dot { return .name }
    if range.count <= 8 {
      var packed: UInt64 = 0
      for (place, byte) in bytes[range].enumerated() { packed |= UInt64(byte) << UInt64(8 * place) }
      switch TokenKind.keyword(packed) {
      case .noneLiteral, .true, .false: return .constant
      case .some: return .keyword
      case nil: break
      }
    }
    if before != .nothing { return plainKind }
    let word = text(range)
    if word == "Ellipsis" || word == "NotImplemented" { return .constant }
    return BuiltinNames.all.contains(word) ? .builtin : .name
  }

  /// Whether a word is the prefix of a string literal.
  private func isPrefix(_ range: Range<Int>) -> Bool {
    guard range.count <= 2 else { return false }
    return ["r", "u", "b", "f", "rb", "br", "rf", "fr"].contains(text(range).lowercased())
  }

  mutating func readNumber() {
    let start = offset
    // The sign of an exponent belongs to the number, but `0x1e+1` is a sum.
    let isHex = byte() == UInt8(ascii: "0") && byte(1) | 0x20 == UInt8(ascii: "x")
    while byte().continuesName || byte() == UInt8(ascii: ".") {
      let isExponent = byte() | 0x20 == UInt8(ascii: "e") && isSign(byte(1)) && byte(2).isDigit
      offset += isExponent && !isHex ? 2 : 1
    }
    add(.number, start..<offset)
    before = .nothing
  }

  private func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  /// `@` and a dotted name.
  mutating func readDecorator() {
    let start = offset
    offset += 1
    while byte() == 0x20 { offset += 1 }
    while byte().continuesName || byte() == UInt8(ascii: ".") { offset += 1 }
    add(.decorator, start..<offset)
  }

  /// One byte of an operator, a bracket, or `...`.
  mutating func readOperator() {
    let start = offset
    let first = byte()
    offset += 1
    let isDot = first == UInt8(ascii: ".")
    let isEllipsis = isDot && byte() == first && byte(1) == first
    if isEllipsis { offset += 2 }
    before = isDot && !isEllipsis ? .dot : .nothing
    switch first {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): brackets.append(start)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): _ = brackets.popLast()
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: break
    default: return
    }
    add(.operator, start..<offset)
  }
}
