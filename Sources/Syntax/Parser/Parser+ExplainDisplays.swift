extension Parser {
  func explainParen() throws(Stop) {
    try lookAhead { (parser) throws(Stop) in
      try parser.expect(.leftParen)
      if parser.kind == .star {
        let value = try parser.starredArgument()
        try parser.expect(.rightParen)
        throw parser.stop("cannot use starred expression here", at: value.span)
      }
      let star = parser.token.span
      try parser.expect(.doubleStar)
      _ = try parser.expression()
      try parser.expect(.rightParen)
      throw parser.stop("cannot use double starred expression here", at: star)
    }
    try explainComprehension()
  }

  /// Mistakes of a comprehension behind a primary, where a generator expression could be a call.
  func explainTrailer() throws(Stop) {
    guard memory.explains else { return }
    switch kind {
    case .leftParen, .leftBracket, .leftBrace:
      try lookAhead { (parser) throws(Stop) in try parser.explainComprehension() }
    default: return
    }
  }

  /// Mistakes at the head of a comprehension, whose bracket is next.
  func explainComprehension() throws(Stop) {
    let isParen = kind == .leftParen
    try lookAhead { (parser) throws(Stop) in
      parser.advance()
      let value = try parser.starredArgument()
      _ = try parser.comprehensionClauses()
      throw parser.stop("iterable unpacking cannot be used in comprehension", at: value.span)
    }
    if isParen { return }
    let message = "did you forget parentheses around the comprehension target?"
    try lookAhead { (parser) throws(Stop) in
      parser.advance()
      let first = try parser.starNamedExpression()
      let comma = parser.token.span
      try parser.expect(.comma)
      if parser.kind == .for {
        _ = try parser.comprehensionClauses()
        throw parser.stop(message, at: first.span.joined(comma))
      }
      var last = try parser.starNamedExpression()
      while parser.eat(.comma), parser.kind != .for { last = try parser.starNamedExpression() }
      _ = try parser.comprehensionClauses()
      throw parser.stop(message, at: first.span.joined(last.span))
    }
  }

  func explainBrace() throws(Stop) {
    try lookAhead { (parser) throws(Stop) in try parser.explainPairs() }
    try lookAhead { (parser) throws(Stop) in
      parser.advance()
      let stars = parser.token.span
      try parser.expect(.doubleStar)
      _ = try parser.operation(Precedence.bitwiseOr)
      _ = try parser.comprehensionClauses()
      try parser.expect(.rightBrace)
      throw parser.stop("dict unpacking cannot be used in dict comprehension", at: stars)
    }
    try explainComprehension()
  }

  /// Mistakes in the pairs of a dictionary.
  func explainPairs() throws(Stop) {
    advance()
    try lookAhead { (parser) throws(Stop) in
      try parser.pair()
      var mark = parser.index
      while parser.eat(.comma),
        try parser.attempt({ (parser) throws(Stop) in try parser.pair() }) != nil
      {
        mark = parser.index
      }
      parser.index = mark
      try parser.expect(.comma)
      try parser.explainKey()
      try parser.explainValue()
    }
    try explainValue()
  }

  /// `key: value` or `**value`.
  private func pair() throws(Stop) {
    if eat(.doubleStar) {
      _ = try operation(Precedence.bitwiseOr)
    } else {
      _ = try expression()
      try expect(.colon)
      _ = try expression()
    }
  }

  /// A key without its colon.
  private func explainKey() throws(Stop) {
    try lookAhead { (parser) throws(Stop) in
      let key = try parser.expression()
      try parser.look()
      if parser.kind == .colon { return }
      let place = Position(line: key.span.start.line, column: max(0, key.span.end.column - 1))
      throw parser.stop("':' expected after dictionary key", at: Span(place, place))
    }
  }

  /// A key and its colon without a proper value.
  private func explainValue() throws(Stop) {
    try lookAhead { (parser) throws(Stop) in
      _ = try parser.expression()
      let colon = parser.token.span
      try parser.expect(.colon)
      let start = parser.start
      switch parser.kind {
      case .star:
        parser.advance()
        _ = try parser.operation(Precedence.bitwiseOr)
        throw parser.stop("cannot use a starred expression in a dictionary value", from: start)
      case .rightBrace, .comma:
        throw parser.stop("expression expected after dictionary key and ':'", at: colon)
      default: try parser.look()
      }
    }
  }
}
