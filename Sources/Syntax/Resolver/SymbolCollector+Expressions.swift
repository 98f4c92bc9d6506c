extension SymbolCollector {
  func visit(_ expression: Expression) throws(Halt) {
    switch expression.kind {
    case .constant: break
    case .name(let name): try use(name, at: expression.span)
    case .starred(let value):
      later("can't use starred expression here", at: expression.span)
      try visit(value)
    default:
      try enter(at: expression.span)
      defer { leave() }
      try visitNested(expression)
    }
  }

  private func visitNested(_ expression: Expression) throws(Halt) {
    switch expression.kind {
    case .binary, .call, .attribute, .subscript: try visitChain(expression)
    case .list(let elements), .tuple(let elements), .set(let elements):
      try visitElements(elements)
    case .boolean(_, let operands):
      for operand in operands { try visit(operand) }
    case .unary(_, let operand): try visit(operand)
    case .comparison(let first, let links):
      try visit(first)
      for link in links { try visit(link.operand) }
    case .dictionary(let items): try visitItems(items)
    case .joinedString(let parts): try visit(parts)
    case .lambda(let parameters, let body, let scope):
      try visitLambda(parameters, body, scope, at: expression.span)
    case .comprehension(let comprehension): try visit(comprehension, at: expression.span)
    case .named(let name, let nameSpan, let value):
      try visitNamed(name, nameSpan, value, at: expression.span)
    default: try visitRare(expression)
    }
  }

  private func visitRare(_ expression: Expression) throws(Halt) {
    switch expression.kind {
    case .conditional(let test, let body, let orElse):
      try visit(test)
      try visit(body)
      try visit(orElse)
    case .slice(let lower, let upper, let step):
      if let lower { try visit(lower) }
      if let upper { try visit(upper) }
      if let step { try visit(step) }
    case .yield(let value):
      noteYield(at: expression.span)
      if let value { try visit(value) }
      try checkYield(at: expression.span)
    case .yieldFrom(let value):
      noteYield(at: expression.span)
      try visit(value)
      try checkYield(at: expression.span)
    default: break
    }
  }

  /// Operators, calls, attributes and subscripts lean to the left for thousands of levels; so their
  /// left sides are walked in a loop.
  private func visitChain(_ expression: Expression) throws(Halt) {
    var chain: [Expression] = []
    var left = expression
    descent: while true {
      chain.append(left)
      switch left.kind {
      case .binary(let inner, _, _), .call(let inner, _), .attribute(let inner, _),
        .subscript(let inner, _):
        left = inner
      default: break descent
      }
    }
    if let innermost = chain.popLast() { try visit(innermost) }
    while let node = chain.popLast() {
      switch node.kind {
      case .binary(_, _, let right): try visit(right)
      case .call(_, let arguments): try visit(arguments, at: node.span)
      case .subscript(_, let index): try visit(index)
      default: break
      }
    }
  }

  func visit(_ arguments: [Argument], at span: Span) throws(Halt) {
    var keywords: Set<String> = []
    for argument in arguments {
      if case .keyword(let name) = argument.kind {
        if name == "__debug__" { later("cannot assign to __debug__", at: span) }
        if !keywords.insert(name).inserted {
          later("keyword argument repeated: \(name)", at: argument.span)
        }
      }
      try visit(argument.value)
    }
  }

  private func visitElements(_ elements: [Expression]) throws(Halt) {
    for element in elements {
      if case .starred(let value) = element.kind {
        try visit(value)
      } else {
        try visit(element)
      }
    }
  }

  private func visitItems(_ items: [DictionaryItem]) throws(Halt) {
    for item in items {
      if let key = item.key { try visit(key) }
      try visit(item.value)
    }
  }

  private func visit(_ parts: [StringPart]) throws(Halt) {
    for part in parts {
      guard case .replacement(let value, _, _, let format) = part else { continue }
      try visit(value)
      if let format { try visit(format) }
    }
  }

  private func noteYield(at span: Span) {
    switch tables[current].kind {
    case .function, .lambda: tables[current].isGenerator = true
    case .module, .class: later("'yield' outside function", at: span)
    case .comprehension: break
    }
  }

  private func checkYield(at span: Span) throws(Halt) {
    guard tables[current].kind == .comprehension else { return }
    let name =
      switch tables[current].comprehension {
      case .list: "list comprehension"
      case .set: "set comprehension"
      case .dictionary: "dict comprehension"
      default: "generator expression"
      }
    throw halt("'yield' inside \(name)", at: span)
  }

  private func visitLambda(
    _ parameters: Parameters, _ body: Expression, _ scope: Int, at span: Span
  ) throws(Halt) {
    try visitDefaults(parameters)
    try within(scope, .lambda, at: span) { (collector) throws(Halt) in
      try collector.addParameters(parameters)
      try collector.visit(body)
    }
  }

  private func visitNamed(
    _ name: String, _ nameSpan: Span, _ value: Expression, at span: Span
  ) throws(Halt) {
    if tables[current].iterables > 0 {
      throw halt(
        "assignment expression cannot be used in a comprehension iterable expression", at: span)
    }
    if tables[current].kind == .comprehension {
      try bindOutsideComprehension(name, at: nameSpan)
      try visit(value)
    } else {
      try visit(value)
      try bind(name, at: nameSpan)
    }
  }

  /// The first iterable belongs to the scope around the comprehension, all else to its own, which
  /// gets the iterator as the parameter `.0`.
  private func visit(_ comprehension: Comprehension, at span: Span) throws(Halt) {
    guard let first = comprehension.clauses.first else { return }
    try visitIterable(first.iterable)
    let outerIterables = tables[current].iterables
    try within(comprehension.scope, .comprehension, at: span) { (collector) throws(Halt) in
      let scope = collector.current
      collector.tables[scope].comprehension = comprehension.kind
      collector.tables[scope].isGenerator = comprehension.kind == .generator
      collector.tables[scope].iterables = outerIterables
      collector.tables[scope].add(".0", .parameter)
      collector.tables[scope].parameters.append(".0")
      for (place, clause) in comprehension.clauses.enumerated() {
        collector.tables[scope].inIterationTarget = true
        try collector.visitTarget(clause.target)
        collector.tables[scope].inIterationTarget = false
        if place > 0 { try collector.visitIterable(clause.iterable) }
        for condition in clause.conditions { try collector.visit(condition) }
      }
      if let value = comprehension.value { try collector.visit(value) }
      try collector.visit(comprehension.element)
    }
  }

  private func visitIterable(_ iterable: Expression) throws(Halt) {
    tables[current].iterables += 1
    try visit(iterable)
    tables[current].iterables -= 1
  }
}
