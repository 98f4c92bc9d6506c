// Source: "Expressions" and "Full Grammar specification" in the Python 3 language reference.

extension Parser {
  /// Whether the next token can begin an expression.
  var beginsExpression: Bool {
    switch kind {
    case .name, .number, .string, .false, .noneLiteral, .true, .await, .lambda, .not, .leftParen,
      .leftBracket, .leftBrace, .ellipsis, .plus, .minus, .tilde:
      true
    default: false
    }
  }

  /// `a, *b, c`: a value or, with a comma, a tuple.
  func starExpressions() throws(Stop) -> Expression {
    try commaList { (parser) throws(Stop) in try parser.starExpression() }
  }

  /// `a, b` without stars, as `eval` reads it.
  func expressionList() throws(Stop) -> Expression {
    try commaList(stars: false) { (parser) throws(Stop) in try parser.expression() }
  }

  /// One element, or a tuple of elements with commas between or behind them.
  func commaList(
    stars: Bool = true, _ element: (Parser) throws(Stop) -> Expression
  ) throws(Stop) -> Expression {
    let start = start
    let first = try element(self)
    guard kind == .comma else { return first }
    var elements = [first]
    var highest = height
    while eat(.comma), beginsExpression || (stars && kind == .star) {
      if explaining {
        guard let value = try attempt(element) else { break }
        elements.append(value)
      } else {
        elements.append(try element(self))
      }
      highest = max(highest, height)
    }
    try look()
    try raise(above: highest)
    return Expression(.tuple(elements), span(from: start))
  }

  func starExpression() throws(Stop) -> Expression {
    kind == .star ? try starred(Precedence.bitwiseOr) : try expression()
  }

  /// `*value` with an operand of at least a precedence.
  func starred(_ precedence: Int) throws(Stop) -> Expression {
    let start = start
    try expect(.star)
    let value = try operation(precedence)
    try raise(above: height)
    return Expression(.starred(value), span(from: start))
  }

  /// `*value` in a call or a subscript, where the operand is any expression.
  func starredArgument() throws(Stop) -> Expression {
    let start = start
    try expect(.star)
    let value = try expression()
    try raise(above: height)
    return Expression(.starred(value), span(from: start))
  }

  func starNamedExpression() throws(Stop) -> Expression {
    kind == .star ? try starred(Precedence.bitwiseOr) : try namedExpression()
  }

  /// `name := value` or an expression.
  func namedExpression() throws(Stop) -> Expression {
    if kind == .name, kind(1) == .colonEqual { return try assignmentExpression() }
    if explaining { try explainNamedExpression() }
    let value = try expression()
    if kind == .colonEqual { throw mismatch() }
    return value
  }

  func assignmentExpression() throws(Stop) -> Expression {
    let start = start
    let nameSpan = token.span
    let name = try name()
    try expect(.colonEqual)
    let value = try expression()
    try raise(above: height)
    return Expression(.named(name, nameSpan: nameSpan, value: value), span(from: start))
  }

  /// A conditional expression, a lambda, or an operation.
  func expression() throws(Stop) -> Expression {
    if explaining { return try explainedExpression() }
    return try plainExpression()
  }

  func plainExpression() throws(Stop) -> Expression {
    try enter()
    defer { depth -= 1 }
    if kind == .lambda { return try lambda() }
    let start = start
    let body = try operation(Precedence.or)
    guard kind == .if else {
      try look()
      return body
    }
    var highest = height
    let mark = index
    advance()
    guard let test = try condition() else {
      index = mark
      return body
    }
    highest = max(highest, height)
    guard eat(.else) else {
      _ = mismatch()
      index = mark
      height = highest
      return body
    }
    let orElse: Expression
    if explaining {
      guard let value = try attempt({ (parser) throws(Stop) in try parser.expression() }) else {
        index = mark
        return body
      }
      orElse = value
    } else {
      orElse = try expression()
    }
    try raise(above: max(highest, height))
    return Expression(
      .conditional(test: test, body: body, orElse: orElse), span(from: start))
  }

  /// The condition behind `if`; in the second reading it may be missing.
  private func condition() throws(Stop) -> Expression? {
    guard explaining else { return try operation(Precedence.or) }
    return try attempt { (parser) throws(Stop) in try parser.operation(Precedence.or) }
  }

  private func lambda() throws(Stop) -> Expression {
    let start = start
    try expect(.lambda)
    let parameters = try parameters(.lambda)
    let highest = height
    try expectColon()
    let body = try expression()
    try raise(above: max(highest, height))
    return Expression(
      .lambda(parameters, body: body, scope: newScope()), span(from: start))
  }

  /// `yield`, `yield value` or `yield from value`.
  func yieldExpression() throws(Stop) -> Expression {
    let start = start
    try expect(.yield)
    if eat(.from) {
      let value = try expression()
      try raise(above: height)
      return Expression(.yieldFrom(value), span(from: start))
    }
    guard beginsExpression || kind == .star else {
      try look()
      height = 0
      return Expression(.yield(nil), span(from: start))
    }
    let value = try starExpressions()
    try raise(above: height)
    return Expression(.yield(value), span(from: start))
  }

  func yieldOrStarExpressions() throws(Stop) -> Expression {
    kind == .yield ? try yieldExpression() : try starExpressions()
  }
}
