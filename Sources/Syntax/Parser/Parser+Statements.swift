// Source: "Simple statements" in the Python 3 language reference.

extension Parser {
  /// One compound statement, or the simple statements of one line.
  func statement(into body: inout [Statement]) throws(Stop) {
    switch kind {
    case .if, .while, .for, .try, .with, .def, .class, .at, .async:
      body.append(try compoundStatement())
    default:
      if explaining { try explainMatch() }
      try simpleStatements(into: &body)
    }
  }

  func simpleStatements(into body: inout [Statement]) throws(Stop) {
    repeat {
      body.append(try simpleStatement())
    } while eat(.semicolon) && kind != .newline
    guard eat(.newline) else { throw mismatch() }
  }

  private func simpleStatement() throws(Stop) -> Statement {
    let start = start
    let statement: StatementKind
    switch kind {
    case .return:
      advance()
      let hasValue = beginsExpression || kind == .star
      statement = .return(hasValue ? try starExpressions() : nil)
    case .import: statement = try importStatement()
    case .from: statement = try importFromStatement()
    case .raise: statement = try raiseStatement()
    case .pass:
      advance()
      statement = .pass
    case .break:
      advance()
      statement = .break
    case .continue:
      advance()
      statement = .continue
    case .del: statement = try deleteStatement()
    case .assert:
      advance()
      let test = try expression()
      statement = .assert(test: test, message: eat(.comma) ? try expression() : nil)
    case .global:
      advance()
      statement = .global(try names())
    case .nonlocal:
      advance()
      statement = .nonlocal(try names())
    default: statement = try expressionStatement()
    }
    return Statement(statement, span(from: start))
  }

  private func names() throws(Stop) -> [String] {
    var names: [String] = []
    repeat { names.append(try name()) } while eat(.comma)
    return names
  }

  private func raiseStatement() throws(Stop) -> StatementKind {
    try expect(.raise)
    guard beginsExpression else {
      try look()
      return .raise(exception: nil, cause: nil)
    }
    let exception = try expression()
    return .raise(exception: exception, cause: eat(.from) ? try expression() : nil)
  }

  private func deleteStatement() throws(Stop) -> StatementKind {
    try explained(.delete) { (parser) throws(Stop) in
      try parser.expect(.del)
      let start = parser.index
      let list = try parser.commaList { (parser) throws(Stop) in try parser.primary() }
      guard parser.kind == .semicolon || parser.kind == .newline, Self.isDeleteTarget(list) else {
        throw parser.mismatch()
      }
      // `del (a, b)` has one target, a tuple; `del a, b` has two.
      if case .tuple(let elements) = list.kind,
        parser.tokens[start].span.start != list.span.start
          || !parser.isBracketed(from: start)
      {
        return .delete(elements)
      }
      return .delete([list])
    }
  }

  /// Whether the tokens from an index to the one read last lie in one pair of brackets.
  private func isBracketed(from first: Int) -> Bool {
    guard index - first >= 2, tokens[first].kind == .leftParen else { return false }
    let level = tokens[first].level
    for place in first + 1..<index - 1 where tokens[place].level < level { return false }
    return tokens[index - 1].kind == .rightParen
  }

  // MARK: Expressions and assignments

  private func expressionStatement() throws(Stop) -> StatementKind {
    let first = index
    return try explained(.assignment(start: first)) { (parser) throws(Stop) in
      let value = try parser.yieldOrStarExpressions()
      switch parser.kind {
      case .equal: return try parser.assignment(value)
      case .colon: return try parser.annotation(value, first: first)
      default:
        guard let op = parser.kind.augmentedOperator else {
          try parser.look()
          if parser.explaining, parser.memory.explains {
            try parser.lookAhead { (parser) throws(Stop) in try parser.explainAssignment(first) }
          }
          return .expression(value)
        }
        guard Self.isSingleTarget(value) else { throw parser.mismatch() }
        parser.advance()
        return .augmentedAssign(
          target: value, op: op, value: try parser.yieldOrStarExpressions())
      }
    }
  }

  private func assignment(_ first: Expression) throws(Stop) -> StatementKind {
    var targets = [first]
    while true {
      guard let last = targets.last, Self.isTarget(last) else { throw mismatch() }
      try expect(.equal)
      let value = try yieldOrStarExpressions()
      guard kind == .equal else { return .assign(targets: targets, value: value) }
      targets.append(value)
    }
  }

  /// The value behind an annotation, if any.
  private func annotatedValue() throws(Stop) -> Expression? {
    guard kind == .equal else { return nil }
    let mark = index
    advance()
    guard explaining else { return try yieldOrStarExpressions() }
    let value = try attempt { (parser) throws(Stop) in try parser.yieldOrStarExpressions() }
    if value == nil { index = mark }
    return value
  }

  private func annotation(
    _ target: Expression, first: Int
  ) throws(Stop) -> StatementKind {
    guard Self.isSingleTarget(target) else { throw mismatch() }
    try expect(.colon)
    let annotation = try expression()
    let value = try annotatedValue()
    var isSimple = false
    if case .name = target.kind { isSimple = tokens[first].kind == .name }
    return .annotatedAssign(
      target: target, annotation: annotation, value: value, simple: isSimple)
  }
}
