extension Parser {
  /// What is done to a target.
  enum TargetUse { case assign, delete, loop }

  /// The target of a `for` and the `in` behind it; `keyword` is the index of its `for`.
  func forTarget(keyword: Int) throws(Stop) -> Expression {
    try explained(.forTarget(keyword: keyword)) { (parser) throws(Stop) in
      let target = try parser.commaList { (parser) throws(Stop) in try parser.targetElement() }
      guard Self.isTarget(target) else { throw parser.mismatch() }
      try parser.expect(.in)
      return target
    }
  }

  /// A primary, or a starred one: all that a target can be made of.
  func targetElement() throws(Stop) -> Expression {
    guard kind == .star else { return try primary() }
    let start = start
    advance()
    if kind == .star { throw mismatch() }
    let value = try primary()
    try raise(above: height)
    return Expression(.starred(value), span(from: start))
  }

  /// Whether an expression can be assigned to. Where a starred target may stand is the
  /// resolver's to check, as in CPython's compiler.
  static func isTarget(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name, .attribute, .subscript: true
    case .starred(let inner):
      if case .starred = inner.kind { false } else { isTarget(inner) }
    case .list(let elements), .tuple(let elements): elements.allSatisfy(isTarget)
    default: false
    }
  }

  static func isDeleteTarget(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name, .attribute, .subscript: true
    case .list(let elements), .tuple(let elements): elements.allSatisfy(isDeleteTarget)
    default: false
    }
  }

  /// A target of an annotation or of `op=`: a name, an attribute or a subscript.
  static func isSingleTarget(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name, .attribute, .subscript: true
    default: false
    }
  }

  /// The part of an expression that makes it no target; nil for targets.
  static func invalidTarget(_ expression: Expression, _ use: TargetUse) -> Expression? {
    switch expression.kind {
    case .name, .attribute, .subscript: return nil
    case .list(let elements), .tuple(let elements):
      for element in elements {
        if let found = invalidTarget(element, use) { return found }
      }
      return nil
    case .starred(let inner):
      return use == .delete ? expression : invalidTarget(inner, use)
    case .comparison(let first, let links):
      // In `for a in b`, the expression `a in b` is the target `a` and the word `in`.
      guard use == .loop else { return expression }
      return links.first?.op == .in ? invalidTarget(first, use) : nil
    default: return expression
    }
  }
}
