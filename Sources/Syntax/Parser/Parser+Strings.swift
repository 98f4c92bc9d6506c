extension Parser {
  /// Adjacent string literals, joined.
  func strings() throws(Stop) -> Expression {
    let start = start
    let first = StringLiteral(token, in: source)
    if kind(1) != .string, !first.isFormatted { return try plainString(first) }
    var parts = StringParts()
    var bytes: [UInt8] = []
    var isFormatted = false
    var highest = 0
    while kind == .string {
      let literal = StringLiteral(token, in: source)
      if literal.isBytes != first.isBytes {
        throw stopBehindStrings("cannot mix bytes and nonbytes literals")
      }
      if literal.isBytes {
        bytes += try bytesOf(literal)
      } else if literal.isFormatted {
        isFormatted = true
        height = 0
        try formattedParts(literal, &parts)
        highest = max(highest, height)
      } else {
        parts.append(try textOf(literal.body, isRaw: literal.isRaw))
      }
      advance()
    }
    try look()
    height = 0
    let span = span(from: start)
    if first.isBytes { return Expression(.constant(.bytes(bytes)), span) }
    if isFormatted {
      try raise(above: highest)
      return Expression(.joinedString(parts.all), span)
    }
    return Expression(.constant(.string(parts.text)), span)
  }

  private func plainString(_ literal: StringLiteral) throws(Stop) -> Expression {
    let span = token.span
    let value: Constant =
      literal.isBytes
      ? .bytes(try bytesOf(literal)) : .string(try textOf(literal.body, isRaw: literal.isRaw))
    advance()
    try look()
    height = 0
    return Expression(.constant(value), span)
  }

  private func bytesOf(_ literal: StringLiteral) throws(Stop) -> [UInt8] {
    do {
      return try Escapes.bytes(source, literal.body, isRaw: literal.isRaw)
    } catch {
      if error.isOfToken { throw stop(error.message, at: token.span) }
      throw stopBehindStrings(error.message)
    }
  }

  /// A fault in a string literal, which CPython reports at the token behind the literals.
  private func stopBehindStrings(_ message: String) -> Stop {
    while kind == .string { advance() }
    return kind == .fault ? lexicalStop() : stop(message, at: token.span)
  }

  func textOf(_ range: Range<Int>, isRaw: Bool) throws(Stop) -> String {
    do {
      return try Escapes.text(source, range, isRaw: isRaw)
    } catch {
      throw stopBehindStrings(error.message)
    }
  }
}
