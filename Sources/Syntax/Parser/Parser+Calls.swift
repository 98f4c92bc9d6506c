extension Parser {
  /// `(…)` behind a callee, or behind the name of a class.
  func callArguments(ofClass isClass: Bool = false) throws(Stop) -> [Argument] {
    try explained(.arguments) { (parser) throws(Stop) in
      try parser.expect(.leftParen)
      let arguments = try parser.arguments(isClass)
      try parser.expect(.rightParen)
      return arguments
    }
  }

  /// How far a list of arguments has come.
  private enum Stage { case positional, keyword, unpackedKeywords }

  /// The arguments up to the closing bracket, which is left to the caller.
  private func arguments(_ ofClass: Bool) throws(Stop) -> [Argument] {
    var arguments: [Argument] = []
    var stage = Stage.positional
    var highest = 0
    while kind != .rightParen {
      let argument = try argument(&stage, allowsGenerator: arguments.isEmpty && !ofClass)
      arguments.append(argument)
      highest = max(highest, height)
      guard eat(.comma) else { break }
    }
    height = highest
    return arguments
  }

  private func argument(
    _ stage: inout Stage, allowsGenerator: Bool
  ) throws(Stop) -> Argument {
    let start = start
    switch kind {
    case .star:
      guard stage != .unpackedKeywords else { throw mismatch() }
      advance()
      let value = try expression()
      return Argument(kind: .unpack, value: value, span: span(from: start))
    case .doubleStar:
      stage = .unpackedKeywords
      advance()
      let value = try expression()
      return Argument(kind: .unpackKeywords, value: value, span: span(from: start))
    case .name where kind(1) == .equal:
      if explaining { try explainKeyword() }
      if stage == .positional { stage = .keyword }
      let name = text(token)
      advance()
      advance()
      let value = try expression()
      return Argument(kind: .keyword(name), value: value, span: span(from: start))
    default:
      return try positional(stage, allowsGenerator: allowsGenerator)
    }
  }

  /// An ordinary argument, or a generator expression as the only argument.
  private func positional(_ stage: Stage, allowsGenerator: Bool) throws(Stop) -> Argument {
    let start = start
    if stage != .positional {
      if explaining { try explainKeyword() }
      if kind == .name { advance() }
      throw mismatch()
    }
    let value: Expression
    if kind == .name, kind(1) == .colonEqual {
      value = try assignmentExpression()
    } else {
      value = try expression()
      if kind == .equal, explaining {
        let mark = index
        index = index(of: start)
        try explainKeyword()
        index = mark
      }
      if kind == .colonEqual || kind == .equal { throw mismatch() }
    }
    guard kind == .for || kind == .async else {
      return Argument(kind: .positional, value: value, span: value.span)
    }
    guard allowsGenerator else { throw mismatch() }
    // CPython's span of such a generator is that of the call's brackets.
    let open = tokens[max(0, index(of: start) - 1)].span.start
    let comprehension = try comprehension(.generator, value, nil, start)
    guard kind == .rightParen else { throw mismatch() }
    let span = Span(open, token.span.end)
    return Argument(kind: .positional, value: Expression(comprehension, span), span: span)
  }

  /// The index of the token at a place before the current one.
  private func index(of place: Position) -> Int {
    var found = index
    while found > 0, tokens[found].span.start != place { found -= 1 }
    return found
  }
}
