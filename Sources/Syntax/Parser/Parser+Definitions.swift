extension Parser {
  /// Decorators and the definition they stand before.
  func decorated() throws(Stop) -> Statement {
    var decorators: [Expression] = []
    while eat(.at) {
      decorators.append(try namedExpression())
      try expect(.newline)
    }
    switch kind {
    case .def: return try functionDefinition(decorators)
    case .class: return try classDefinition(decorators)
    case .async: throw unsupported()
    default: throw mismatch()
    }
  }

  func functionDefinition(_ decorators: [Expression]) throws(Stop) -> Statement {
    let start = start
    let header = Header(name: "function definition", line: token.line, requiresColon: true)
    try expect(.def)
    let nameSpan = token.span
    guard kind == .name else { throw mismatch() }
    let name = text(token)
    advance()
    if explaining, kind != .leftParen {
      try look()
      throw stop("expected '('", at: token.span)
    }
    try expect(.leftParen)
    let parameters = try parameters(.function)
    try expect(.rightParen)
    let returns = try returnAnnotation()
    let scope = newScope()
    let body = try block(after: header)
    let definition = FunctionDef(
      name: name, nameSpan: nameSpan, parameters: parameters, body: body, decorators: decorators,
      returns: returns, scope: scope, boundName: mangled(name))
    return Statement(.functionDef(definition), Span(start, lastEnd))
  }

  private func returnAnnotation() throws(Stop) -> Expression? {
    guard kind == .arrow else { return nil }
    let mark = index
    advance()
    guard explaining else { return try expression() }
    let value = try attempt { (parser) throws(Stop) in try parser.expression() }
    if value == nil { index = mark }
    return value
  }

  func classDefinition(_ decorators: [Expression]) throws(Stop) -> Statement {
    let start = start
    let header = Header(name: "class definition", line: token.line)
    try expect(.class)
    let nameSpan = token.span
    guard kind == .name else { throw mismatch() }
    let name = text(token)
    advance()
    let arguments = kind == .leftParen ? try callArguments(ofClass: true) : []
    let scope = newScope()
    let outerPrefix = privatePrefix
    privatePrefix = Self.privatePrefix(ofClass: name)
    defer { privatePrefix = outerPrefix }
    let body = try block(after: header)
    privatePrefix = outerPrefix
    let definition = ClassDef(
      name: name, nameSpan: nameSpan, arguments: arguments, body: body, decorators: decorators,
      scope: scope, boundName: mangled(name))
    return Statement(.classDef(definition), Span(start, lastEnd))
  }

  /// The end of the last token that is not a line end or a change of indentation: where the
  /// statement before the current token ends.
  var lastEnd: Position {
    var place = index - 1
    while place > 0 {
      switch tokens[place].kind {
      case .newline, .indent, .dedent: place -= 1
      default: return tokens[place].span.end
      }
    }
    return previousEnd
  }
}
