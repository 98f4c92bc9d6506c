extension Parser {
  func explainParameters(_ style: ParameterStyle) throws(Stop) {
    try lookAhead { (parser) throws(Stop) in try parser.explainOrder(style) }
    try lookAhead { (parser) throws(Stop) in try parser.explainStars(style) }
  }

  /// A parameter and what follows it.
  private enum Default { case without, with }

  /// Reads one parameter with its comma, if one is next.
  private func nextParameter(_ style: ParameterStyle) throws(Stop) -> (Parameter, Default)? {
    try attempt { (parser) throws(Stop) in
      let parameter = try parser.parameter(style)
      var form = Default.without
      if parser.kind == .equal {
        let equal = parser.token.span
        parser.advance()
        if parser.kind == .rightParen || parser.kind == .comma {
          throw parser.stop("expected default value expression", at: equal)
        }
        _ = try parser.expression()
        form = .with
      }
      if !parser.eat(.comma), parser.kind != style.end { throw parser.mismatch() }
      return (parameter, form)
    }
  }

  /// The parameter behind a star, which has no default.
  private func nextStarred(_ style: ParameterStyle) throws(Stop) -> (Parameter, Default)? {
    guard kind == .name, kind(1) != .equal else { return nil }
    return try nextParameter(style)
  }

  /// Parameters and slashes in the wrong order.
  private func explainOrder(_ style: ParameterStyle) throws(Stop) {
    var hasDefault = false
    var hasSlash = false
    var hasStar = false
    var count = 0
    while kind != style.end {
      let span = token.span
      switch kind {
      case .slash:
        advance()
        if count == 0, !hasStar, kind == .comma {
          throw stop("at least one argument must precede /", at: span)
        }
        if hasStar { throw stop("/ must be ahead of *", at: span) }
        if hasSlash { throw stop("/ may appear only once", at: span) }
        hasSlash = true
        if kind == .star, count > 0 {
          throw stop("expected comma between / and *", at: token.span)
        }
        if !eat(.comma) { return }
      case .star:
        if hasStar { return }
        hasStar = true
        advance()
        if eat(.comma) { continue }
        guard let (_, form) = try nextStarred(style), form == .without else { return }
      case .leftParen:
        if hasDefault || hasSlash || hasStar { return }
        try explainBracketedParameters(style)
        return
      default:
        guard let (parameter, form) = try nextParameter(style) else { return }
        if form == .without, hasDefault, !hasStar {
          throw stop("non-default argument follows default argument", at: parameter.span)
        }
        if form == .with { hasDefault = true }
        count += 1
      }
    }
  }

  /// `def f(a, (b, c))`.
  private func explainBracketedParameters(_ style: ParameterStyle) throws(Stop) {
    let open = token.span
    try expect(.leftParen)
    repeat {
      _ = try parameter(.lambda)
    } while eat(.comma) && kind != .rightParen
    let close = token.span
    try expect(.rightParen)
    let subject = style == .function ? "Function" : "Lambda expression"
    throw stop("\(subject) parameters cannot be parenthesized", at: open.joined(close))
  }

  /// Mistakes behind `*` and `**`.
  private func explainStars(_ style: ParameterStyle) throws(Stop) {
    while kind != .star, kind != .doubleStar {
      if eat(.slash) {
        if !eat(.comma) { return }
      } else if try nextParameter(style) == nil {
        return
      }
    }
    if kind == .star { try explainStar(style) }
    if kind == .doubleStar { try explainKeywordParameter(style) }
  }

  private func explainStar(_ style: ParameterStyle) throws(Stop) {
    let star = token.span
    try expect(.star)
    if kind == style.end
      || (kind == .comma && (kind(1) == style.end || kind(1) == .doubleStar))
    {
      let message = "named arguments must follow bare *"
      if style == .function { throw stop(message, at: star) }
      if kind == .comma { advance() }
      throw stopAtFurthest(message)
    }
    if !eat(.comma) {
      _ = try parameter(style)
      if kind == .equal {
        throw stop("var-positional argument cannot have default value", at: token.span)
      }
      if !eat(.comma) { return }
    }
    while try nextParameter(style) != nil {}
    guard kind == .star else { return }
    let second = token.span
    advance()
    if kind != .comma {
      guard let (_, form) = try nextParameter(style), form == .without else { return }
    }
    throw stop("* argument may appear only once", at: second)
  }

  private func explainKeywordParameter(_ style: ParameterStyle) throws(Stop) {
    try expect(.doubleStar)
    _ = try parameter(style)
    if kind == .equal {
      throw stop("var-keyword argument cannot have default value", at: token.span)
    }
    try expect(.comma)
    let message = "arguments cannot follow var-keyword argument"
    if kind == .star || kind == .doubleStar || kind == .slash {
      throw stop(message, at: token.span)
    }
    throw stop(message, at: try parameter(style).span)
  }
}
