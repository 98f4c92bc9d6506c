// Source: "Compound statements" in the Python 3 language reference.

extension Parser {
  func compoundStatement() throws(Stop) -> Statement {
    try enter()
    defer { depth -= 1 }
    let start = start
    switch kind {
    case .if: return try ifStatement()
    case .def: return try functionDefinition([])
    case .class: return try classDefinition([])
    case .at: return try decorated()
    case .async:
      throw unsupported()
    default: break
    }
    let statement: StatementKind
    switch kind {
    case .while: statement = try whileStatement()
    case .for: statement = try forStatement()
    case .try: statement = try tryStatement()
    default: statement = try withStatement()
    }
    return Statement(statement, Span(start, lastEnd))
  }

  /// What the header of a block is called in the fault of a block without statements.
  struct Header {
    var name: String
    var line: Int32
    /// Whether CPython asks for the colon no matter what stands in its place.
    var requiresColon = false
  }

  /// `:` and the statements behind it, on the same line or indented below.
  func block(after header: Header) throws(Stop) -> [Statement] {
    try expectHeaderColon(header)
    var body: [Statement] = []
    guard eat(.newline) else {
      try simpleStatements(into: &body)
      return body
    }
    guard eat(.indent) else {
      if explaining { throw missingBlock(header) }
      throw mismatch()
    }
    body = try statements(until: .dedent)
    try expect(.dedent)
    return body
  }

  /// `if` with its `elif` branches, which a loop reads because there may be thousands.
  private func ifStatement() throws(Stop) -> Statement {
    var branches: [(start: Position, test: Expression, body: [Statement])] = []
    let outer = depth
    defer { depth = outer }
    repeat {
      let start = start
      let header = Header(
        name: kind == .if ? "'if' statement" : "'elif' statement", line: token.line)
      advance()
      let test = try namedExpression()
      branches.append((start, test, try block(after: header)))
      try enter()
    } while kind == .elif
    var orElse = try elseBlock()
    let end = lastEnd
    for branch in branches.reversed() {
      let statement = StatementKind.if(test: branch.test, body: branch.body, orElse: orElse)
      orElse = [Statement(statement, Span(branch.start, end))]
    }
    return orElse[0]
  }

  private func elseBlock() throws(Stop) -> [Statement] {
    guard kind == .else else {
      try look()
      return []
    }
    let header = Header(name: "'else' statement", line: token.line, requiresColon: true)
    advance()
    return try block(after: header)
  }

  private func whileStatement() throws(Stop) -> StatementKind {
    let header = Header(name: "'while' statement", line: token.line)
    try expect(.while)
    let test = try namedExpression()
    let body = try block(after: header)
    return .while(test: test, body: body, orElse: try elseBlock())
  }

  private func forStatement() throws(Stop) -> StatementKind {
    let header = Header(name: "'for' statement", line: token.line)
    let keyword = index
    try expect(.for)
    let target = try forTarget(keyword: keyword)
    let iterable = try starExpressions()
    let body = try block(after: header)
    return .for(target: target, iterable: iterable, body: body, orElse: try elseBlock())
  }

  // MARK: with

  private func withStatement() throws(Stop) -> StatementKind {
    let header = Header(name: "'with' statement", line: token.line)
    try expect(.with)
    if kind == .leftParen, let items = try bracketedWithItems() {
      return .with(items: items, body: try block(after: header))
    }
    var items: [WithItem] = []
    repeat { items.append(try withItem()) } while eat(.comma)
    return .with(items: items, body: try block(after: header))
  }

  /// `(a as b, c as d,)` before a colon; nil when the bracket begins an expression.
  private func bracketedWithItems() throws(Stop) -> [WithItem]? {
    let mark = index
    let scopes = scopeCount
    do throws(Stop) {
      try expect(.leftParen)
      var items: [WithItem] = []
      repeat {
        if kind == .rightParen, !items.isEmpty { break }
        items.append(try withItem())
      } while eat(.comma)
      try expect(.rightParen)
      let isHeader = kind == .colon || (explaining && kind == .newline)
      guard isHeader else { throw mismatch() }
      return items
    } catch {
      if error == .fault { throw error }
      index = mark
      scopeCount = scopes
      return nil
    }
  }

  private func withItem() throws(Stop) -> WithItem {
    let context = try expression()
    guard eat(.as) else { return WithItem(context: context, target: nil) }
    let target = try explained(.withTarget(start: index)) { (parser) throws(Stop) in
      let target = try parser.targetElement()
      guard Self.isTarget(target),
        parser.kind == .comma || parser.kind == .rightParen || parser.kind == .colon
          || (parser.explaining && parser.kind == .newline)
      else { throw parser.mismatch() }
      return target
    }
    return WithItem(context: context, target: target)
  }

  // MARK: try

  private func tryStatement() throws(Stop) -> StatementKind {
    let header = Header(name: "'try' statement", line: token.line, requiresColon: true)
    try expect(.try)
    if explaining { try explainTry() }
    let body = try block(after: header)
    var handlers: [ExceptHandler] = []
    while kind == .except { handlers.append(try exceptHandler()) }
    var orElse: [Statement] = []
    if !handlers.isEmpty { orElse = try elseBlock() }
    var finally: [Statement] = []
    if kind == .finally {
      let header = Header(name: "'finally' statement", line: token.line, requiresColon: true)
      advance()
      finally = try block(after: header)
    } else if handlers.isEmpty {
      if explaining { throw stopAtFurthest("expected 'except' or 'finally' block") }
      throw mismatch()
    } else {
      try look()
    }
    return .try(body: body, handlers: handlers, orElse: orElse, finally: finally)
  }

  func exceptHandler() throws(Stop) -> ExceptHandler {
    let start = start
    let header = Header(name: "'except' statement", line: token.line)
    try expect(.except)
    var type: Expression?
    var name: String?
    if kind == .star {
      throw stop(
        "'except*' is not supported: use 'except'", at: Span(start, token.span.end))
    }
    if kind != .colon, kind != .newline {
      if explaining { try explainExcept() }
      type = try expression()
      if eat(.as) { name = try self.name() }
    }
    let body = try block(after: header)
    return ExceptHandler(type: type, name: name, body: body, span: Span(start, lastEnd))
  }
}
