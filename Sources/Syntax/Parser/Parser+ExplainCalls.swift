extension Parser {
  /// What the explanations need to know of a list of arguments.
  private struct ArgumentList {
    var span: Span
    var positional: [Expression] = []
    var unpacksKeywords = false
  }

  /// Mistakes in an argument that is or should be a keyword's.
  func explainKeyword() throws(Stop) {
    guard memory.explains else { return }
    try lookAhead { (parser) throws(Stop) in
      switch parser.kind {
      case .true, .false, .noneLiteral:
        let word = parser.text(parser.token)
        let start = parser.token.span
        parser.advance()
        let equal = parser.token.span
        try parser.expect(.equal)
        throw parser.stop("cannot assign to \(word)", at: start.joined(equal))
      default: throw parser.mismatch()
      }
    }
    try explainKeywordGenerator()
    try lookAhead { (parser) throws(Stop) in
      if parser.kind == .name, parser.kind(1) == .equal { return }
      let value = try parser.expression()
      let equal = parser.token.span
      try parser.expect(.equal)
      throw parser.stop(
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        at: value.span.joined(equal))
    }
  }

  /// `f(a=b for b in c)`.
  private func explainKeywordGenerator() throws(Stop) {
    try lookAhead { (parser) throws(Stop) in
      guard parser.kind == .name else { return }
      let start = parser.token.span
      parser.advance()
      let equal = parser.token.span
      try parser.expect(.equal)
      _ = try parser.expression()
      _ = try parser.comprehensionClauses()
      throw parser.stop(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", at: start.joined(equal))
    }
  }

  func explainArguments() throws(Stop) {
    try expect(.leftParen)
    let message = "Generator expression must be parenthesized"
    try lookAhead { (parser) throws(Stop) in
      _ = try parser.argumentList()
      try parser.expect(.comma)
      let star = parser.token.span
      try parser.expect(.star)
      throw parser.stop(
        "iterable argument unpacking follows keyword argument unpacking", at: star)
    }
    try lookAhead { (parser) throws(Stop) in
      let element = try parser.expression()
      let clauses = try parser.comprehensionClauses()
      try parser.expect(.comma)
      _ = try parser.attempt { (parser) throws(Stop) in try parser.argumentList() }
      throw parser.stop(message, at: element.span.joined(Self.lastItem(of: clauses)))
    }
    try explainKeywordGenerator()
    try lookAhead { (parser) throws(Stop) in
      let list = try parser.argumentList()
      let clauses = try parser.comprehensionClauses()
      guard list.positional.count > 1, let last = list.positional.last else { return }
      throw parser.stop(message, at: last.span.joined(Self.lastItem(of: clauses)))
    }
    try lookAhead { (parser) throws(Stop) in
      _ = try parser.argumentList()
      try parser.expect(.comma)
      let element = try parser.expression()
      let clauses = try parser.comprehensionClauses()
      guard let target = clauses.last?.target else { return }
      throw parser.stop(message, at: element.span.joined(target.span))
    }
    try lookAhead { (parser) throws(Stop) in
      let list = try parser.argumentList()
      try parser.expect(.comma)
      _ = try parser.argumentList()
      let unpacking = list.unpacksKeywords ? " unpacking" : ""
      throw parser.stopAtFurthest("positional argument follows keyword argument" + unpacking)
    }
  }

  private static func lastItem(of clauses: [ComprehensionClause]) -> Span {
    guard let last = clauses.last else {
      return Span(Position(line: 1, column: 0), Position(line: 1, column: 0))
    }
    return last.conditions.last?.span ?? last.iterable.span
  }

  /// As many arguments in the right order as there are: positional ones, then keywords.
  private func argumentList() throws(Stop) -> ArgumentList {
    let start = start
    var list = ArgumentList(span: Span(start, start))
    var any = false
    let mark = index
    while any ? eat(.comma) : true {
      let place = index
      guard let value = try attempt({ (parser) throws(Stop) in try parser.positionalArgument() })
      else {
        index = any ? place - 1 : place
        break
      }
      any = true
      list.positional.append(value)
    }
    if !any {
      index = mark
      guard try keywordArguments(&list) else { throw mismatch() }
    } else if kind == .comma {
      let place = index
      advance()
      if try !keywordArguments(&list) { index = place }
    }
    list.span = span(from: start)
    return list
  }

  private func positionalArgument() throws(Stop) -> Expression {
    if kind == .star { return try starredArgument() }
    let value =
      kind == .name && kind(1) == .colonEqual ? try assignmentExpression() : try expression()
    try look()
    if kind == .equal || kind == .colonEqual { throw mismatch() }
    return value
  }

  /// `a=1, *b`, then `c=2, **d`; answers whether there was any.
  private func keywordArguments(_ list: inout ArgumentList) throws(Stop) -> Bool {
    var any = false
    for unpacking in [TokenKind.star, .doubleStar] {
      while true {
        let mark = index
        if any, !eat(.comma) { break }
        let read = try attempt { (parser) throws(Stop) in
          try parser.keywordArgument(unpacking)
        }
        guard let read else {
          index = mark
          break
        }
        if read { list.unpacksKeywords = true }
        any = true
      }
    }
    return any
  }

  /// Answers whether the argument was `**value`.
  private func keywordArgument(_ unpacking: TokenKind) throws(Stop) -> Bool {
    try explainKeyword()
    if eat(unpacking) {
      _ = try expression()
      return unpacking == .doubleStar
    }
    guard kind == .name else { throw mismatch() }
    advance()
    try expect(.equal)
    _ = try expression()
    return false
  }
}
