extension Parser {
  /// Whose parameters are read: a lambda's end at `:` and have no annotations.
  enum ParameterStyle {
    case function, lambda

    var end: TokenKind { self == .function ? .rightParen : .colon }
  }

  /// The parameters up to the closing bracket or colon, which is left to the caller.
  func parameters(_ style: ParameterStyle) throws(Stop) -> Parameters {
    try explained(.parameters(style)) { (parser) throws(Stop) in
      try parser.plainParameters(style)
    }
  }

  private func plainParameters(_ style: ParameterStyle) throws(Stop) -> Parameters {
    var result = Parameters()
    var highest = 0
    var hasDefault = false
    var hasSlash = false
    var hasStar = false
    while kind != style.end {
      height = 0
      switch kind {
      case .slash:
        guard !hasSlash, !hasStar, !result.regular.isEmpty else { throw mismatch() }
        hasSlash = true
        advance()
        result.positionalOnly = result.regular
        result.regular = []
      case .star:
        guard !hasStar else { throw mismatch() }
        hasStar = true
        advance()
        if kind == .comma {
          // Bare: a keyword-only parameter must follow.
          if kind(1) != .name {
            advance()
            throw mismatch()
          }
        } else {
          result.variadic = try parameter(style)
          if kind == .equal { throw mismatch() }
        }
      case .doubleStar:
        advance()
        result.keywords = try parameter(style)
        highest = max(highest, height)
        _ = eat(.comma)
        guard kind == style.end else { throw mismatch() }
        continue
      default:
        var parameter = try parameter(style)
        highest = max(highest, height)
        if eat(.equal) {
          parameter.defaultValue = try expression()
          if !hasStar { hasDefault = true }
        } else if hasDefault, !hasStar {
          throw mismatch()
        }
        if hasStar {
          result.keywordOnly.append(parameter)
        } else {
          result.regular.append(parameter)
        }
      }
      highest = max(highest, height)
      guard eat(.comma) else { break }
    }
    guard kind == style.end else { throw mismatch() }
    height = highest
    return result
  }

  /// A name and its annotation, if any.
  func parameter(_ style: ParameterStyle) throws(Stop) -> Parameter {
    let start = start
    height = 0
    let name = try name()
    var annotation: Expression?
    if style == .function, kind == .colon {
      let mark = index
      advance()
      if explaining {
        annotation = try attempt { (parser) throws(Stop) in try parser.expression() }
        if annotation == nil { index = mark }
      } else {
        annotation = try expression()
      }
    }
    return Parameter(
      name: name, annotation: annotation, defaultValue: nil, span: span(from: start))
  }
}
