extension Scanner {
  /// Reads an operator or a bracket.
  mutating func scanOperator() throws(LexicalFault) {
    let start = offset
    let first = byte()
    switch first {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      offset += 1
      if brackets.count >= Self.maximumBrackets { throw fault("too many nested parentheses") }
      brackets.append(Bracket(byte: first, line: line, column: start - lineStart))
      add(Self.openingKind(first), from: start)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      offset += 1
      try closeBracket(first)
      add(Self.closingKind(first), from: start)
    default:
      let (kind, length) = operatorHere()
      if kind == .unknown, first < 0x20 || first == 0x7F {
        offset += 1
        throw fault(Self.invalidCharacter(Unicode.Scalar(first)))
      }
      offset += length
      add(kind, from: start)
    }
  }

  private static func openingKind(_ byte: UInt8) -> TokenKind {
    switch byte {
    case UInt8(ascii: "("): .leftParen
    case UInt8(ascii: "["): .leftBracket
    default: .leftBrace
    }
  }

  private static func closingKind(_ byte: UInt8) -> TokenKind {
    switch byte {
    case UInt8(ascii: ")"): .rightParen
    case UInt8(ascii: "]"): .rightBracket
    default: .rightBrace
    }
  }

  private mutating func closeBracket(_ closing: UInt8) throws(LexicalFault) {
    let text = Character(Unicode.Scalar(closing))
    guard let open = brackets.popLast() else { throw fault("unmatched '\(text)'") }
    let matches =
      switch open.byte {
      case UInt8(ascii: "("): closing == UInt8(ascii: ")")
      case UInt8(ascii: "["): closing == UInt8(ascii: "]")
      default: closing == UInt8(ascii: "}")
      }
    if matches { return }
    let place = open.line == line ? "" : " on line \(open.line)"
    throw fault(
      "closing parenthesis '\(text)' does not match opening parenthesis "
        + "'\(Character(Unicode.Scalar(open.byte)))'" + place)
  }

  /// The longest operator at the offset and its length.
  private func operatorHere() -> (TokenKind, Int) {
    let second = byte(1)
    let equals = second == UInt8(ascii: "=")
    switch byte() {
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ":"): return equals ? (.colonEqual, 2) : (.colon, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: "."):
      return second == UInt8(ascii: ".") && byte(2) == UInt8(ascii: ".")
        ? (.ellipsis, 3) : (.dot, 1)
    case UInt8(ascii: "="): return equals ? (.equalEqual, 2) : (.equal, 1)
    case UInt8(ascii: "+"): return equals ? (.plusEqual, 2) : (.plus, 1)
    case UInt8(ascii: "-"):
      if second == UInt8(ascii: ">") { return (.arrow, 2) }
      return equals ? (.minusEqual, 2) : (.minus, 1)
    case UInt8(ascii: "*"):
      return doubled(.star, .starEqual, .doubleStar, .doubleStarEqual)
    case UInt8(ascii: "/"):
      return doubled(.slash, .slashEqual, .doubleSlash, .doubleSlashEqual)
    case UInt8(ascii: "%"): return equals ? (.percentEqual, 2) : (.percent, 1)
    case UInt8(ascii: "@"): return equals ? (.atEqual, 2) : (.at, 1)
    case UInt8(ascii: "~"): return (.tilde, 1)
    case UInt8(ascii: "|"): return equals ? (.verticalEqual, 2) : (.vertical, 1)
    case UInt8(ascii: "^"): return equals ? (.caretEqual, 2) : (.caret, 1)
    case UInt8(ascii: "&"): return equals ? (.ampersandEqual, 2) : (.ampersand, 1)
    case UInt8(ascii: "<"):
      if second == UInt8(ascii: ">") { return (.lessGreater, 2) }
      return doubled(.less, .lessEqual, .leftShift, .leftShiftEqual)
    case UInt8(ascii: ">"):
      return doubled(.greater, .greaterEqual, .rightShift, .rightShiftEqual)
    case UInt8(ascii: "!"): return equals ? (.notEqual, 2) : (.unknown, 1)
    default: return (.unknown, 1)
    }
  }

  /// One of `x`, `x=`, `xx`, `xx=`.
  private func doubled(
    _ single: TokenKind, _ singleEqual: TokenKind, _ double: TokenKind, _ doubleEqual: TokenKind
  ) -> (TokenKind, Int) {
    if byte(1) == UInt8(ascii: "=") { return (singleEqual, 2) }
    guard byte(1) == byte() else { return (single, 1) }
    return byte(2) == UInt8(ascii: "=") ? (doubleEqual, 3) : (double, 2)
  }
}
