// Source: "Formatted string literals" in the Python 3.8 language reference. A replacement field may
// hold no backslash and no comment there, and a format spec nests one level deep.

extension Parser {
  /// Reads the parts of an f-string token.
  func formattedParts(
    _ literal: StringLiteral, _ parts: inout StringParts
  ) throws(Stop) {
    var reader = FormatReader(literal, in: token)
    try formatted(&reader, level: 0, &parts)
  }

  /// Literal text and replacement fields up to the end, or in a format spec up to its `}`.
  private func formatted(
    _ reader: inout FormatReader, level: Int, _ parts: inout StringParts
  ) throws(Stop) {
    var textStart = reader.place
    while reader.place < reader.end {
      let byte = source[reader.place]
      switch byte {
      case UInt8(ascii: "\\") where !reader.isRaw:
        reader.skipEscape(source)
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        let isDoubled =
          level == 0 && reader.place + 1 < reader.end
          && source[reader.place + 1] == byte
        let textEnd = reader.place + (isDoubled ? 1 : 0)
        parts.append(try textOf(textStart..<textEnd, isRaw: reader.isRaw))
        if isDoubled {
          reader.place += 2
        } else if byte == UInt8(ascii: "{") {
          parts.append(replacement: try replacement(&reader, level: level))
        } else if level > 0 {
          return
        } else {
          throw formatFault("single '}' is not allowed", reader.place..<reader.place + 1)
        }
        textStart = reader.place
      default: reader.place += 1
      }
    }
    parts.append(try textOf(textStart..<reader.end, isRaw: reader.isRaw))
  }

  /// `{value=!r:format}`.
  private func replacement(
    _ reader: inout FormatReader, level: Int
  ) throws(Stop) -> StringPart {
    let open = reader.place
    if level >= 2 { throw formatFault("expressions nested too deeply", open..<open + 1) }
    reader.place += 1
    let range: Range<Int>
    do {
      range = try reader.expressionRange(source)
    } catch {
      throw formatFault(error.message, error.range, prefix: error.prefix)
    }
    let place = reader.position(of: open, source)
    let value = try embeddedExpression(range, open: open, at: place)
    var highest = height
    var text: String?
    if reader.byte(source) == UInt8(ascii: "=") {
      reader.place += 1
      while isSpace(reader.byte(source)) { reader.place += 1 }
      try checkBrace(reader, open)
      text = source.text(range.lowerBound..<reader.place)
    }
    var conversion: Character?
    if reader.byte(source) == UInt8(ascii: "!") {
      reader.place += 1
      try checkBrace(reader, open)
      conversion = try self.conversion(&reader)
    }
    try checkBrace(reader, open)
    var format: [StringPart]?
    if reader.byte(source) == UInt8(ascii: ":") {
      reader.place += 1
      try checkBrace(reader, open)
      height = 0
      var parts = StringParts()
      try formatted(&reader, level: level + 1, &parts)
      format = parts.all
      highest = max(highest, height)
    }
    guard reader.byte(source) == UInt8(ascii: "}") else {
      throw formatFault("expecting '}'", open..<reader.place)
    }
    reader.place += 1
    if text != nil, format == nil, conversion == nil { conversion = "r" }
    height = highest
    return .replacement(value: value, text: text, conversion: conversion, format: format)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }

  private func checkBrace(_ reader: FormatReader, _ open: Int) throws(Stop) {
    if reader.place >= reader.end {
      throw formatFault("expecting '}'", open..<reader.place)
    }
  }

  private func conversion(_ reader: inout FormatReader) throws(Stop) -> Character {
    let place = reader.place
    reader.place += 1
    switch source[place] {
    case UInt8(ascii: "r"): return "r"
    case UInt8(ascii: "s"): return "s"
    case UInt8(ascii: "a"): return "a"
    default:
      throw formatFault(
        "invalid conversion character: expected 's', 'r', or 'a'", place..<place + 1)
    }
  }

  // MARK: Expressions in braces

  /// Parses the expression at a range of the source with a parser of its own, as if in brackets.
  private func embeddedExpression(
    _ range: Range<Int>, open: Int, at place: Position
  ) throws(Stop) -> Expression {
    if range.allSatisfy({ isSpace(source[$0]) }) {
      let end = source[range.upperBound]
      let message =
        end == UInt8(ascii: "}")
        ? "empty expression not allowed"
        : "expression required before '\(Character(Unicode.Scalar(end)))'"
      throw formatFault(message, open..<range.upperBound + 1)
    }
    try enter()
    defer { depth -= 1 }
    var scanned = Scanner.scanExpression(
      source, range: range, line: place.line, lineStart: open - place.column)
    scanned.enclose(open: open, at: place, close: range.upperBound)
    let inner = Parser(source, scanned, stack: stack)
    inner.scopeCount = scopeCount
    inner.privatePrefix = privatePrefix
    inner.depth = depth
    inner.formatDepth = formatDepth + 1
    do {
      let value = try inner.enclosedExpression()
      scopeCount = inner.scopeCount
      height = inner.height
      return value
    } catch {
      fault = inner.explainEmbedded(error)
      throw .fault
    }
  }

  /// An expression in brackets and nothing behind it.
  func enclosedExpression() throws(Stop) -> Expression {
    let value = try explained(.paren) { (parser) throws(Stop) in try parser.paren() }
    guard kind == .endMarker else { throw mismatch() }
    return value
  }

  private func formatFault(
    _ message: String, _ range: Range<Int>, prefix: String = "f-string: "
  ) -> Stop {
    stop(
      prefix + message,
      at: Span(position(of: range.lowerBound), position(of: range.upperBound)))
  }

  /// The place of a byte inside the current token.
  private func position(of offset: Int) -> Position {
    var line = Int(token.line)
    var lineStart = Int(token.start) - Int(token.column)
    var place = Int(token.start)
    while place < offset, place < source.count {
      if source[place] == UInt8(ascii: "\n") {
        line += 1
        lineStart = place + 1
      }
      place += 1
    }
    return Position(line: line, column: offset - lineStart)
  }
}

extension Scanner.Result {
  /// Puts the tokens of an expression in braces between brackets.
  mutating func enclose(open: Int, at place: Position, close: Int) {
    let column = Int32(truncatingIfNeeded: place.column)
    let line = Int32(truncatingIfNeeded: place.line)
    let start = Int32(truncatingIfNeeded: open)
    tokens.insert(
      Token(
        kind: .leftParen, level: 1, start: start, end: start + 1, line: line, column: column,
        endLine: line, endColumn: column + 1), at: 0)
    guard var last = tokens.last, last.kind == .endMarker else { return }
    last.kind = .rightParen
    last.start = Int32(truncatingIfNeeded: close)
    last.end = last.start + 1
    last.endColumn = last.column + 1
    tokens.insert(last, at: tokens.count - 1)
  }
}
