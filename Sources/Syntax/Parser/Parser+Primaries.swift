extension Parser {
  /// An atom with its attributes, calls and subscripts.
  func primary() throws(Stop) -> Expression {
    guard explaining else { return try plainPrimary() }
    return try remembered(.primary) { (parser) throws(Stop) in try parser.plainPrimary() }
  }

  private func plainPrimary() throws(Stop) -> Expression {
    if kind == .await { throw unsupported() }
    let start = start
    var value = try atom()
    while true {
      if explaining { try explainTrailer() }
      guard kind == .dot || kind == .leftParen || kind == .leftBracket else { break }
      let before = value
      if explaining {
        guard
          let longer = try attempt({ (parser) throws(Stop) in
            try parser.trailer(of: before, start)
          })
        else { return value }
        value = longer
      } else {
        value = try trailer(of: before, start)
      }
    }
    try look()
    return value
  }

  /// An attribute, a call or a subscript of what has been read.
  private func trailer(
    of value: Expression, _ start: Position
  ) throws(Stop) -> Expression {
    let highest = height
    switch kind {
    case .dot:
      advance()
      let name = try name()
      try raise(above: highest)
      return Expression(.attribute(value, name), span(from: start))
    case .leftParen:
      let arguments = try callArguments()
      try raise(above: max(highest, height))
      return Expression(.call(value, arguments), span(from: start))
    default:
      let index = try subscriptIndex()
      try raise(above: max(highest, height))
      return Expression(.subscript(value, index), span(from: start))
    }
  }

  /// `async` and `await` are words of the language that have no use here.
  func unsupported() -> Stop {
    stop(
      "'\(text(token))' is not supported: cells run without an event loop", at: token.span)
  }

  private func atom() throws(Stop) -> Expression {
    switch kind {
    case .leftParen, .leftBracket, .leftBrace:
      guard explaining else { return try display() }
      let rule = memory.explains ? ParserMemory.Rule.display : .silentDisplay
      return try remembered(rule) { (parser) throws(Stop) in try parser.display() }
    default: return try simpleAtom()
    }
  }

  /// An atom that begins with a bracket.
  private func display() throws(Stop) -> Expression {
    try enter()
    defer { depth -= 1 }
    switch kind {
    case .leftParen: return try explained(.paren) { (parser) throws(Stop) in try parser.paren() }
    case .leftBracket: return try explained(.list) { (parser) throws(Stop) in try parser.list() }
    default: return try explained(.brace) { (parser) throws(Stop) in try parser.brace() }
    }
  }

  private func simpleAtom() throws(Stop) -> Expression {
    height = 0
    let span = token.span
    switch kind {
    case .name:
      let name = mangled(text(token))
      advance()
      return Expression(.name(name), span)
    case .number:
      let value = try number()
      return Expression(.constant(value), span)
    case .string: return try strings()
    case .true, .false:
      let value = kind == .true
      advance()
      return Expression(.constant(.bool(value)), span)
    case .noneLiteral:
      advance()
      return Expression(.constant(.none), span)
    case .ellipsis:
      advance()
      return Expression(.constant(.ellipsis), span)
    default: throw mismatch()
    }
  }

  private func number() throws(Stop) -> Constant {
    let span = token.span
    do {
      let value = try NumberLiteral.value(source.bytes[token.range.clamped(to: 0..<source.count)])
      advance()
      return value
    } catch {
      throw stop(error.message, at: span)
    }
  }

  // MARK: Subscripts

  private func subscriptIndex() throws(Stop) -> Expression {
    try expect(.leftBracket)
    let start = start
    let first = try sliceOrStarred()
    if kind != .comma, case .starred = first.kind {
      // `a[*b]` is the tuple `a[*b,]`.
      let value = Expression(.tuple([first]), first.span)
      try raise(above: height)
      try expect(.rightBracket)
      return value
    }
    guard kind == .comma else {
      try expect(.rightBracket)
      return first
    }
    var elements = [first]
    var highest = height
    while eat(.comma), kind != .rightBracket {
      elements.append(try sliceOrStarred())
      highest = max(highest, height)
    }
    let value = Expression(.tuple(elements), span(from: start))
    try expect(.rightBracket)
    try raise(above: highest)
    return value
  }

  private func sliceOrStarred() throws(Stop) -> Expression {
    kind == .star ? try starredArgument() : try slice()
  }

  private func slice() throws(Stop) -> Expression {
    let start = start
    var highest = 0
    var lower: Expression?
    if kind != .colon {
      let value = try namedExpression()
      guard kind == .colon else { return value }
      if case .named = value.kind, value.span.start == start { throw mismatch() }
      lower = value
      highest = height
    }
    try expect(.colon)
    var upper: Expression?
    var step: Expression?
    if beginsExpression {
      upper = try expression()
      highest = max(highest, height)
    }
    if eat(.colon), beginsExpression {
      step = try expression()
      highest = max(highest, height)
    }
    try raise(above: highest)
    return Expression(.slice(lower: lower, upper: upper, step: step), span(from: start))
  }
}
