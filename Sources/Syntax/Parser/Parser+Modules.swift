extension Parser {
  /// Which texts the parser reads.
  enum Start { case module, expression }

  /// Reads a whole text.
  static func parse(_ source: SourceBytes, _ start: Start) throws(SyntaxFault) -> Module {
    if let place = source.nulPlace {
      throw SyntaxFault("source code string cannot contain null bytes", at: Span(place, place))
    }
    let scanned = Scanner.scan(source)
    let parser = Parser(source, scanned)
    do {
      return try parser.read(start)
    } catch {
      throw parser.explain(start, error, openBracket: scanned.openBracket)
    }
  }

  func read(_ start: Start) throws(Stop) -> Module {
    switch start {
    case .module:
      let body = try statements(until: .endMarker)
      return Module(body: body, scopeCount: scopeCount)
    case .expression:
      let value = try expressionList()
      while eat(.newline) {}
      guard kind == .endMarker else { throw mismatch() }
      let statement = Statement(.expression(value), value.span)
      return Module(body: [statement], scopeCount: scopeCount)
    }
  }

  /// Reads statements up to a token that ends the block.
  func statements(until end: TokenKind) throws(Stop) -> [Statement] {
    var body: [Statement] = []
    while kind != end { try statement(into: &body) }
    return body
  }
}

extension SourceBytes {
  /// The place of the first NUL character.
  var nulPlace: Position? {
    guard let offset = bytes[..<count].firstIndex(of: 0) else { return nil }
    var line = 1
    var lineStart = 0
    for place in 0..<offset where bytes[place] == UInt8(ascii: "\n") {
      line += 1
      lineStart = place + 1
    }
    return Position(line: line, column: offset - lineStart)
  }
}
