extension Parser {
  /// `()`, `(a,)`, `(a)`, `(yield)`, `(a for a in b)`.
  func paren() throws(Stop) -> Expression {
    let start = start
    try expect(.leftParen)
    if eat(.rightParen) {
      height = 0
      return Expression(.tuple([]), span(from: start))
    }
    if kind == .yield {
      let value = try yieldExpression()
      try expect(.rightParen)
      return value
    }
    let first = try starNamedExpression()
    switch kind {
    case .for, .async:
      if case .starred = first.kind { throw mismatch() }
      let value = try comprehension(.generator, first, nil, start)
      try expect(.rightParen)
      return Expression(value, span(from: start))
    case .comma:
      let elements = try elements(after: first, until: .rightParen)
      return Expression(.tuple(elements), span(from: start))
    case .rightParen:
      if case .starred = first.kind { throw mismatch() }
      advance()
      return first
    default: throw mismatch()
    }
  }

  func list() throws(Stop) -> Expression {
    let start = start
    try expect(.leftBracket)
    if eat(.rightBracket) {
      height = 0
      return Expression(.list([]), span(from: start))
    }
    let first = try starNamedExpression()
    if kind == .for || kind == .async {
      if case .starred = first.kind { throw mismatch() }
      let value = try comprehension(.list, first, nil, start)
      try expect(.rightBracket)
      return Expression(value, span(from: start))
    }
    let elements = try elements(after: first, until: .rightBracket)
    return Expression(.list(elements), span(from: start))
  }

  /// The elements of a display after the first, and the bracket that closes it.
  private func elements(
    after first: Expression, until end: TokenKind
  ) throws(Stop) -> [Expression] {
    var elements = [first]
    var highest = height
    while eat(.comma), kind != end {
      elements.append(try starNamedExpression())
      highest = max(highest, height)
    }
    try expect(end)
    try raise(above: highest)
    return elements
  }

  func brace() throws(Stop) -> Expression {
    let start = start
    try expect(.leftBrace)
    if eat(.rightBrace) {
      height = 0
      return Expression(.dictionary([]), span(from: start))
    }
    if kind == .doubleStar { return try dictionary(start, first: nil) }
    let firstStart = self.start
    let first = try starNamedExpression()
    switch kind {
    case .colon:
      switch first.kind {
      case .starred: throw mismatch()
      case .named where first.span.start == firstStart: throw mismatch()
      default: return try dictionary(start, first: first)
      }
    case .for, .async:
      if case .starred = first.kind { throw mismatch() }
      let value = try comprehension(.set, first, nil, start)
      try expect(.rightBrace)
      return Expression(value, span(from: start))
    default:
      let elements = try elements(after: first, until: .rightBrace)
      return Expression(.set(elements), span(from: start))
    }
  }

  /// The rest of a dictionary whose first key, if any, has been read.
  private func dictionary(
    _ start: Position, first: Expression?
  ) throws(Stop) -> Expression {
    var items: [DictionaryItem] = []
    var highest = height
    var key = first
    while true {
      if key == nil, eat(.doubleStar) {
        items.append(DictionaryItem(key: nil, value: try operation(Precedence.bitwiseOr)))
      } else {
        let itemKey: Expression
        if let key { itemKey = key } else { itemKey = try expression() }
        highest = max(highest, height)
        try expect(.colon)
        let value = try expression()
        highest = max(highest, height)
        if items.isEmpty, kind == .for || kind == .async {
          height = highest
          let value = try comprehension(.dictionary, itemKey, value, start)
          try expect(.rightBrace)
          return Expression(value, span(from: start))
        }
        items.append(DictionaryItem(key: itemKey, value: value))
      }
      highest = max(highest, height)
      key = nil
      guard eat(.comma), kind != .rightBrace else { break }
    }
    try expect(.rightBrace)
    try raise(above: highest)
    return Expression(.dictionary(items), span(from: start))
  }
}
