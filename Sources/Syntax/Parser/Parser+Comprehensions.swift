extension Parser {
  /// The clauses of a comprehension whose element has been read.
  func comprehension(
    _ kind: Comprehension.Kind, _ element: Expression, _ value: Expression?, _ start: Position
  ) throws(Stop) -> ExpressionKind {
    let highest = height
    let clauses = try comprehensionClauses()
    try raise(above: max(highest, height))
    return .comprehension(
      Comprehension(
        kind: kind, element: element, value: value, clauses: clauses, scope: newScope()))
  }

  func comprehensionClauses() throws(Stop) -> [ComprehensionClause] {
    var clauses: [ComprehensionClause] = []
    var highest = 0
    while kind == .for || kind == .async {
      if explaining, !clauses.isEmpty {
        guard
          let clause = try attempt({ (parser) throws(Stop) in
            try parser.comprehensionClause()
          })
        else { break }
        clauses.append(clause)
      } else {
        clauses.append(try comprehensionClause())
      }
      highest = max(highest, height)
    }
    if clauses.isEmpty { throw mismatch() }
    try look()
    height = highest
    return clauses
  }

  private func comprehensionClause() throws(Stop) -> ComprehensionClause {
    if kind == .async { throw unsupported() }
    let keyword = index
    advance()
    let target = try forTarget(keyword: keyword)
    var highest = height
    let iterable = try operation(Precedence.or)
    highest = max(highest, height)
    var conditions: [Expression] = []
    while kind == .if {
      let mark = index
      advance()
      if explaining {
        guard
          let condition = try attempt({ (parser) throws(Stop) in
            try parser.operation(Precedence.or)
          })
        else {
          index = mark
          break
        }
        conditions.append(condition)
      } else {
        conditions.append(try operation(Precedence.or))
      }
      highest = max(highest, height)
    }
    height = highest
    return ComprehensionClause(target: target, iterable: iterable, conditions: conditions)
  }
}
