// The second reading of a text that is wrong. Which mistakes are looked for, where, and in which
// order follows what CPython 3.11 answers.

extension Parser {
  /// A rule whose mistakes are looked for when it does not fit.
  enum ExplainedRule {
    case paren, list, brace, arguments, delete
    case parameters(ParameterStyle)
    /// The target of the `for` at a token index.
    case forTarget(keyword: Int)
    /// The target behind `as` that begins at a token index.
    case withTarget(start: Int)
    /// The statement that begins at a token index.
    case assignment(start: Int)
  }

  /// Work that one explanation may cost, in rules tried; past it the fault is the plain one.
  private static let maximumSteps = 400_000

  /// The fault of a text that the first reading stopped at.
  func explain(_ start: Start, _ stop: Stop, openBracket: Scanner.Bracket?) -> SyntaxFault {
    if stop == .fault, let fault { return prevailing(fault, openBracket) }
    plainPlace = furthest
    // Some mistakes are reported at once, all others only where the text as a whole does not fit.
    for explains in [false, true] {
      prepareToExplain(explains)
      do {
        _ = try read(start)
      } catch {
        if error == .fault, let fault { return prevailing(fault, openBracket) }
      }
      if !explains { plainPlace = furthest }
    }
    let found = plainFault(plainPlace)
    return found.exceptionClass == "SyntaxError" ? prevailing(found, openBracket) : found
  }

  /// The fault of an expression in an f-string.
  func explainEmbedded(_ stop: Stop) -> SyntaxFault {
    if let fault, stop == .fault { return fault }
    plainPlace = furthest
    var found: SyntaxFault?
    for explains in [false, true] where found == nil {
      prepareToExplain(explains)
      do {
        _ = try enclosedExpression()
      } catch {
        if error == .fault { found = fault }
      }
      if !explains { plainPlace = furthest }
    }
    return embeddedFault(found ?? plainFault(plainPlace))
  }

  private func embeddedFault(_ fault: SyntaxFault) -> SyntaxFault {
    var found = fault
    if found == lexicalFault?.fault { return found }
    if let lexicalFault, lexicalFault.overrides { return lexicalFault.fault }
    if !found.message.hasPrefix("f-string: ") { found.message = "f-string: " + found.message }
    return found
  }

  private func prepareToExplain(_ explains: Bool) {
    explaining = true
    memory.entries = [:]
    memory.explains = explains
    index = 0
    scopeCount = 1
    depth = formatDepth
    height = 0
    fault = nil
    privatePrefix = nil
  }

  /// The fault of a text in which no known mistake is found.
  func plainFault(_ last: Int) -> SyntaxFault {
    let token = tokens[last]
    switch token.kind {
    case .indent:
      let place = faultSpan(tokens[furthest])
      return SyntaxFault("unexpected indent", at: place, exceptionClass: "IndentationError")
    case .dedent:
      let place = faultSpan(tokens[furthest])
      return SyntaxFault("unexpected unindent", at: place, exceptionClass: "IndentationError")
    case .endMarker:
      let place = Position(line: Int(token.line), column: 0)
      return SyntaxFault("invalid syntax", at: Span(place, place))
    default: return SyntaxFault("invalid syntax", at: token.span)
    }
  }

  /// A fault that the scanner finds later in the text goes first, as does a bracket that is never
  /// closed on an earlier line.
  private func prevailing(_ found: SyntaxFault, _ openBracket: Scanner.Bracket?) -> SyntaxFault {
    guard let lexicalFault, lexicalFault.fault != found else { return found }
    if lexicalFault.overrides { return lexicalFault.fault }
    if let openBracket, Int(tokens[furthest].line) > openBracket.line {
      let place = Position(line: openBracket.line, column: openBracket.column)
      let text = Character(Unicode.Scalar(openBracket.byte))
      return SyntaxFault("'\(text)' was never closed", at: Span(place, place))
    }
    return found
  }

  // MARK: Trying

  /// Notes that the current token has been looked at; a token that the scanner could not read
  /// ends the search.
  @inline(__always)
  func look() throws(Stop) {
    if index > furthest { furthest = index }
    if kind == .fault { throw lexicalStop() }
  }

  func lexicalStop() -> Stop {
    if let lexicalFault { fault = lexicalFault.fault }
    return .fault
  }

  /// Reads a rule; on a mismatch goes back to where it began and answers nil.
  func attempt<Result>(
    _ rule: (Parser) throws(Stop) -> Result
  ) throws(Stop) -> Result? {
    let mark = index
    let scopes = scopeCount
    do throws(Stop) {
      return try rule(self)
    } catch {
      if error == .fault { throw error }
      index = mark
      scopeCount = scopes
      return nil
    }
  }

  /// Reads a rule without keeping what it reads.
  func lookAhead(_ rule: (Parser) throws(Stop) -> Void) throws(Stop) {
    let mark = index
    let scopes = scopeCount
    defer {
      index = mark
      scopeCount = scopes
    }
    do throws(Stop) {
      try rule(self)
    } catch {
      if error == .fault { throw error }
    }
  }

  /// Reads a rule; in the second reading, looks for its mistakes when it does not fit.
  @inline(__always)
  func explained<Result>(
    _ rule: ExplainedRule, _ body: (Parser) throws(Stop) -> Result
  ) throws(Stop) -> Result {
    guard explaining else { return try body(self) }
    return try explainedSlowly(rule, body)
  }

  @inline(never)
  private func explainedSlowly<Result>(
    _ rule: ExplainedRule, _ body: (Parser) throws(Stop) -> Result
  ) throws(Stop) -> Result {
    try countStep()
    let mark = index
    do throws(Stop) {
      return try body(self)
    } catch {
      if error == .fault { throw error }
      let place = index
      index = mark
      if memory.explains {
        try lookAhead { (parser) throws(Stop) in try parser.explainRule(rule) }
      } else if case .brace = rule {
        try lookAhead { (parser) throws(Stop) in try parser.explainPairs() }
      }
      index = place
      throw error
    }
  }

  private func explainRule(_ rule: ExplainedRule) throws(Stop) {
    switch rule {
    case .paren: try explainParen()
    case .list: try explainComprehension()
    case .brace: try explainBrace()
    case .arguments: try explainArguments()
    case .delete: try explainDelete()
    case .parameters(let style): try explainParameters(style)
    case .forTarget(let keyword): try explainForTarget(keyword)
    case .withTarget(let start): try explainWithTarget(start)
    case .assignment(let start): try explainAssignment(start)
    }
  }

  /// Counts a rule tried; too many end the search.
  func countStep() throws(Stop) {
    memory.steps += 1
    if memory.steps > Self.maximumSteps || stack.isExhausted() { throw tooDeep() }
  }

  /// Reads a rule, or recalls what reading it here gave before.
  func remembered(
    _ rule: ParserMemory.Rule, _ read: (Parser) throws(Stop) -> Expression
  ) throws(Stop) -> Expression {
    try countStep()
    let key = ParserMemory.Key(rule: rule, index: index)
    if let entry = memory.entries[key] {
      guard let expression = entry.expression else { throw .mismatch }
      index = entry.end
      height = entry.height
      return expression
    }
    do throws(Stop) {
      let expression = try read(self)
      memory.entries[key] = .init(expression: expression, end: index, height: height)
      return expression
    } catch {
      if error == .mismatch { memory.entries[key] = .init(expression: nil, end: index, height: 0) }
      throw error
    }
  }

  // MARK: Stops

  /// A fault at the furthest token that has been looked at.
  func stopAtFurthest(
    _ message: String, exceptionClass: String = "SyntaxError"
  ) -> Stop {
    furthest = max(furthest, index)
    if tokens[furthest].kind == .fault { return lexicalStop() }
    return stop(message, at: faultSpan(tokens[furthest]), exceptionClass: exceptionClass)
  }

  /// A fault from a place to the furthest token that has been looked at. CPython's end is one
  /// column short.
  func stop(_ message: String, from start: Position) -> Stop {
    furthest = max(furthest, index - 1)
    var end = tokens[furthest].span.end
    end.column = max(0, end.column - 1)
    return stop(message, at: Span(start, end))
  }

  /// Where a fault at a token is shown. A change of indentation and the end of the text have no
  /// width; CPython shows them one column before the text.
  private func faultSpan(_ token: Token) -> Span {
    switch token.kind {
    case .indent, .dedent, .endMarker:
      let place = Position(line: Int(token.line), column: max(0, Int(token.column) - 1))
      return Span(place, place)
    default: return token.span
    }
  }
}
