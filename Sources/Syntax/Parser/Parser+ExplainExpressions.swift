extension Parser {
  /// An expression, after a look for the mistakes that are made in one.
  func explainedExpression() throws(Stop) -> Expression {
    try remembered(.expression) { (parser) throws(Stop) in
      if parser.memory.explains {
        try parser.lookAhead { (parser) throws(Stop) in try parser.explainMissingComma() }
        try parser.lookAhead { (parser) throws(Stop) in try parser.explainMissingElse() }
        try parser.lookAhead { (parser) throws(Stop) in try parser.explainOldStatement() }
      }
      return try parser.plainExpression()
    }
  }

  /// `[a b]`.
  private func explainMissingComma() throws(Stop) {
    if kind == .name, kind(1) == .string || isSoftKeyword(token) { return }
    let first = try operation(Precedence.or)
    let second = try withoutExplaining { (parser) throws(Stop) in try parser.plainExpression() }
    if isOldStatement(first) || tokens[max(0, index - 1)].level == 0 { return }
    throw stop("invalid syntax. Perhaps you forgot a comma?", at: first.span.joined(second.span))
  }

  /// `a if b` without `else`.
  private func explainMissingElse() throws(Stop) {
    let first = try operation(Precedence.or)
    try expect(.if)
    let test = try operation(Precedence.or)
    try look()
    if kind == .else || kind == .colon { return }
    throw stop("expected 'else' after 'if' expression", at: first.span.joined(test.span))
  }

  /// `print x`.
  private func explainOldStatement() throws(Stop) {
    guard kind == .name, kind(1) != .leftParen else { return }
    let word = text(token)
    let span = token.span
    advance()
    // What follows any other name is looked into as well, for the mistakes in it.
    let value = try starExpressions()
    guard isOldStatement(Expression(.name(word), span)) else { return }
    throw stop(
      "Missing parentheses in call to '\(word)'. Did you mean \(word)(...)?",
      at: span.joined(value.span))
  }

  /// `print` and `exec`, which were statements in Python 2.
  private func isOldStatement(_ expression: Expression) -> Bool {
    guard case .name(let name) = expression.kind else { return false }
    return name == "print" || name == "exec"
  }

  private func isSoftKeyword(_ token: Token) -> Bool {
    // CPython 3.11 takes the beginnings of these words for them.
    let word = text(token)
    return word == "_" || "match".hasPrefix(word) || "case".hasPrefix(word)
  }

  /// Reads a rule without looking for mistakes in it.
  private func withoutExplaining<Result>(
    _ rule: (Parser) throws(Stop) -> Result
  ) throws(Stop) -> Result {
    let outer = memory.explains
    memory.explains = false
    defer { memory.explains = outer }
    return try rule(self)
  }

  /// Mistakes with `=` and `:=` where a condition or an element stands.
  func explainNamedExpression() throws(Stop) {
    guard memory.explains else { return }
    try lookAhead { (parser) throws(Stop) in
      let target = try parser.expression()
      try parser.expect(.colonEqual)
      _ = try parser.expression()
      throw parser.stop(
        "cannot use assignment expressions with \(Self.name(of: target))", at: target.span)
    }
    try lookAhead { (parser) throws(Stop) in
      guard parser.kind == .name else { return }
      let start = parser.token.span
      parser.advance()
      try parser.expect(.equal)
      let value = try parser.operation(Precedence.bitwiseOr)
      try parser.look()
      if parser.kind == .equal || parser.kind == .colonEqual { return }
      throw parser.stop(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        at: start.joined(value.span))
    }
    try lookAhead { (parser) throws(Stop) in
      if try parser.beginsDisplay() { return }
      let target = try parser.operation(Precedence.bitwiseOr)
      try parser.expect(.equal)
      _ = try parser.operation(Precedence.bitwiseOr)
      try parser.look()
      if parser.kind == .equal || parser.kind == .colonEqual { return }
      throw parser.stop(
        "cannot assign to \(Self.name(of: target)) here. Maybe you meant '==' instead of '='?",
        at: target.span)
    }
  }

  /// Whether a list, a tuple, a generator expression, `True`, `None` or `False` comes next.
  private func beginsDisplay() throws(Stop) -> Bool {
    switch kind {
    case .true, .false, .noneLiteral: return true
    case .leftBracket, .leftParen:
      let mark = index
      defer { index = mark }
      let isParen = kind == .leftParen
      guard
        let value = try attempt({ (parser) throws(Stop) in
          isParen ? try parser.paren() : try parser.list()
        })
      else { return false }
      switch value.kind {
      case .list, .tuple: return value.span.start == tokens[mark].span.start
      case .comprehension(let comprehension):
        return comprehension.kind == .generator
          && value.span.start == tokens[mark].span.start
      default: return false
      }
    default: return false
    }
  }

  /// What the faults call an expression.
  static func name(of expression: Expression) -> String {
    switch expression.kind {
    case .attribute: "attribute"
    case .subscript: "subscript"
    case .starred: "starred"
    case .name: "name"
    case .list: "list"
    case .tuple: "tuple"
    case .lambda: "lambda"
    case .call: "function call"
    case .boolean, .binary, .unary: "expression"
    case .yield, .yieldFrom: "yield expression"
    case .comprehension(let comprehension):
      switch comprehension.kind {
      case .generator: "generator expression"
      case .list: "list comprehension"
      case .set: "set comprehension"
      case .dictionary: "dict comprehension"
      }
    case .dictionary: "dict literal"
    case .set: "set display"
    case .joinedString: "f-string expression"
    case .constant(.none): "None"
    case .constant(.bool(let value)): value ? "True" : "False"
    case .constant(.ellipsis): "ellipsis"
    case .constant: "literal"
    case .comparison: "comparison"
    case .conditional: "conditional expression"
    case .named: "named expression"
    case .slice: "slice"
    }
  }
}
