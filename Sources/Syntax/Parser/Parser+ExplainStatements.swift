extension Parser {
  /// `:` at the end of a header.
  func expectHeaderColon(_ header: Header) throws(Stop) {
    if eat(.colon) { return }
    guard explaining else { throw mismatch() }
    if header.requiresColon {
      try look()
      throw stop("expected ':'", at: token.span)
    }
    if memory.explains, kind == .newline { throw stopAtFurthest("expected ':'") }
    throw mismatch()
  }

  /// `:` in a lambda.
  func expectColon() throws(Stop) {
    if eat(.colon) { return }
    guard explaining else { throw mismatch() }
    try look()
    throw stop("expected ':'", at: token.span)
  }

  func missingBlock(_ header: Header) -> Stop {
    stopAtFurthest(
      "expected an indented block after \(header.name) on line \(header.line)",
      exceptionClass: "IndentationError")
  }

  // MARK: Targets

  private func explainTarget(_ value: Expression, _ use: TargetUse) throws(Stop) {
    guard let invalid = Self.invalidTarget(value, use) else { return }
    let verb = use == .delete ? "delete" : "assign to"
    throw stop("cannot \(verb) \(Self.name(of: invalid))", at: invalid.span)
  }

  func explainDelete() throws(Stop) {
    try expect(.del)
    try explainTarget(try starExpressions(), .delete)
  }

  func explainForTarget(_ keyword: Int) throws(Stop) {
    index = keyword
    try expect(.for)
    try explainTarget(try starExpressions(), .loop)
  }

  func explainWithTarget(_ start: Int) throws(Stop) {
    index = start
    let value = try expression()
    try look()
    guard kind == .comma || kind == .rightParen || kind == .colon else { return }
    try explainTarget(value, .assign)
  }

  func explainAssignment(_ start: Int) throws(Stop) {
    index = start
    try lookAhead { (parser) throws(Stop) in
      guard let name = try parser.displayTarget() else { return }
      try parser.expect(.colon)
      _ = try parser.expression()
      throw parser.stop(
        "only single target (not \(Self.name(of: name))) can be annotated", at: name.span)
    }
    try lookAhead { (parser) throws(Stop) in
      let first = try parser.starNamedExpression()
      try parser.expect(.comma)
      while let _ = try parser.attempt({ (parser) throws(Stop) in
        try parser.starNamedExpression()
      }) {
        _ = parser.eat(.comma)
      }
      try parser.expect(.colon)
      _ = try parser.expression()
      throw parser.stop("only single target (not tuple) can be annotated", at: first.span)
    }
    try lookAhead { (parser) throws(Stop) in
      let target = try parser.expression()
      try parser.expect(.colon)
      _ = try parser.expression()
      throw parser.stop("illegal target for annotation", at: target.span)
    }
    try explainAssignmentTargets()
    try lookAhead { (parser) throws(Stop) in
      let target = try parser.starExpressions()
      guard parser.kind.augmentedOperator != nil else { throw parser.mismatch() }
      parser.advance()
      _ = try parser.yieldOrStarExpressions()
      throw parser.stop(
        "'\(Self.name(of: target))' is an illegal expression for augmented assignment",
        at: target.span)
    }
  }

  /// The first part of `a = b = c` that is no target.
  private func explainAssignmentTargets() throws(Stop) {
    try lookAhead { (parser) throws(Stop) in
      while true {
        if parser.kind == .yield {
          let value = try parser.yieldExpression()
          try parser.expect(.equal)
          throw parser.stop("assignment to yield expression not possible", at: value.span)
        }
        let target = try parser.starExpressions()
        try parser.expect(.equal)
        try parser.explainTarget(target, .assign)
      }
    }
  }

  /// A list or tuple, perhaps in brackets, that an annotation follows.
  private func displayTarget() throws(Stop) -> Expression? {
    guard kind == .leftBracket || kind == .leftParen else { return nil }
    let value = try primary()
    switch value.kind {
    case .list, .tuple: return value
    default: return nil
    }
  }

  // MARK: Other statements

  /// Handlers directly behind `try:`.
  func explainTry() throws(Stop) {
    guard memory.explains else { return }
    try lookAhead { (parser) throws(Stop) in
      try parser.expect(.colon)
      while parser.kind == .except { _ = try parser.exceptHandler() }
    }
  }

  /// `except A, B:`.
  func explainExcept() throws(Stop) {
    try lookAhead { (parser) throws(Stop) in
      let first = try parser.expression()
      try parser.expect(.comma)
      _ = try parser.expressionList()
      if parser.eat(.as) { _ = try parser.name() }
      try parser.expect(.colon)
      throw parser.stop("multiple exception types must be parenthesized", from: first.span.start)
    }
  }

  /// A `match` statement, which Python 3.8 does not have.
  func explainMatch() throws(Stop) {
    guard kind == .name, text(token) == "match" else { return }
    try lookAhead { (parser) throws(Stop) in
      let word = parser.token.span
      parser.advance()
      _ = try parser.commaList { (parser) throws(Stop) in try parser.starNamedExpression() }
      try parser.expect(.colon)
      try parser.expect(.newline)
      try parser.expect(.indent)
      guard parser.kind == .name, parser.text(parser.token) == "case" else { return }
      throw parser.stop("'match' statements are not supported: use 'if' and 'elif'", at: word)
    }
  }
}
