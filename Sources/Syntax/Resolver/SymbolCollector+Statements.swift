extension SymbolCollector {
  func visit(_ statements: [Statement]) throws(Halt) {
    for statement in statements { try visit(statement) }
  }

  private func visit(_ statement: Statement) throws(Halt) {
    switch statement.kind {
    case .expression(let value): try visit(value)
    case .assign(let targets, let value):
      for target in targets { try visitTarget(target) }
      try visit(value)
    case .augmentedAssign(let target, _, let value):
      try visitTarget(target)
      try visit(value)
    case .annotatedAssign(let target, let annotation, let value, let simple):
      try visitAnnotated(target, annotation, value, simple, at: statement.span)
    case .functionDef(let definition): try visit(definition, at: statement.span)
    case .classDef(let definition): try visit(definition, at: statement.span)
    case .return(let value):
      if tables[current].kind != .function {
        later("'return' outside function", at: statement.span)
      }
      if let value { try visit(value) }
    case .delete(let targets):
      for target in targets { try visitDeleted(target) }
    case .raise(let exception, let cause):
      if let exception { try visit(exception) }
      if let cause { try visit(cause) }
    case .assert(let test, let message):
      try visit(test)
      if let message { try visit(message) }
    case .import(let aliases):
      for alias in aliases { bindImported(firstPart(alias), at: statement.span) }
    case .importFrom(let module, let names, let level):
      try visitImport(module, names, level, at: statement.span)
    case .global(let names): try declare(names, .global, at: statement.span)
    case .nonlocal(let names): try declare(names, .nonlocal, at: statement.span)
    case .pass: break
    case .break:
      if tables[current].loops == 0 { later("'break' outside loop", at: statement.span) }
    case .continue:
      if tables[current].loops == 0 {
        later("'continue' not properly in loop", at: statement.span)
      }
    case .for, .while, .if, .with, .try: try visitCompound(statement)
    }
  }

  private func visitCompound(_ statement: Statement) throws(Halt) {
    try enter(at: statement.span)
    defer { leave() }
    switch statement.kind {
    case .if: try visitIf(statement)
    case .for(let target, let iterable, let body, let orElse):
      try visitTarget(target)
      try visit(iterable)
      try visitLoop(body)
      try visit(orElse)
    case .while(let test, let body, let orElse):
      try visit(test)
      try visitLoop(body)
      try visit(orElse)
    case .with(let items, let body):
      for item in items {
        try visit(item.context)
        if let target = item.target { try visitTarget(target) }
      }
      try visit(body)
    case .try(let body, let handlers, let orElse, let finally):
      try visit(body)
      try visit(orElse)
      for (place, handler) in handlers.enumerated() {
        if handler.type == nil, place < handlers.count - 1 {
          later("default 'except:' must be last", at: handler.span)
        }
        try visit(handler)
      }
      try visit(finally)
    default: break
    }
  }

  private func visit(_ handler: ExceptHandler) throws(Halt) {
    if let type = handler.type { try visit(type) }
    if let name = handler.name { try bind(name, at: handler.span) }
    try visit(handler.body)
  }

  private func visitLoop(_ body: [Statement]) throws(Halt) {
    tables[current].loops += 1
    try visit(body)
    tables[current].loops -= 1
  }

  /// An `if` and the chain of its `elif` branches, each of which is the only statement in the
  /// `orElse` of the one before.
  private func visitIf(_ statement: Statement) throws(Halt) {
    var next = statement
    while case .if(let test, let body, let orElse) = next.kind {
      try visit(test)
      try visit(body)
      guard orElse.count == 1, case .if = orElse[0].kind else {
        try visit(orElse)
        return
      }
      next = orElse[0]
    }
  }

  private func visitAnnotated(
    _ target: Expression, _ annotation: Expression, _ value: Expression?, _ simple: Bool,
    at span: Span
  ) throws(Halt) {
    if case .name(let name) = target.kind {
      let flags = tables[current].flags[name] ?? []
      if simple, current != 0, !flags.isDisjoint(with: [.global, .nonlocal]) {
        let word = flags.contains(.global) ? "global" : "nonlocal"
        throw halt("annotated name '\(name)' can't be \(word)", at: span)
      }
      if simple { tables[current].add(name, .annotated) }
      if simple || value != nil { try bind(name, at: target.span) }
    } else {
      try visitTarget(target)
    }
    try visit(annotation)
    if let value { try visit(value) }
  }

  // MARK: Definitions

  private func visit(_ definition: FunctionDef, at span: Span) throws(Halt) {
    try bind(definition.boundName, at: span)
    try visitDefaults(definition.parameters)
    try visitAnnotations(definition.parameters)
    if let returns = definition.returns { try visit(returns) }
    if definition.parameters.inSlotOrder.contains(where: { $0.name == "__debug__" }) {
      later("cannot assign to __debug__", at: span)
    }
    for decorator in definition.decorators { try visit(decorator) }
    try within(definition.scope, .function, at: span) { (collector) throws(Halt) in
      try collector.addParameters(definition.parameters)
      try collector.visit(definition.body)
    }
  }

  /// Defaults are evaluated in the scope around the function.
  func visitDefaults(_ parameters: Parameters) throws(Halt) {
    for parameter in parameters.positionalOnly + parameters.regular + parameters.keywordOnly {
      if let value = parameter.defaultValue { try visit(value) }
    }
  }

  private func visitAnnotations(_ parameters: Parameters) throws(Halt) {
    for parameter in parameters.inSlotOrder {
      if let annotation = parameter.annotation { try visit(annotation) }
    }
  }

  func addParameters(_ parameters: Parameters) throws(Halt) {
    for parameter in parameters.inSlotOrder { try addParameter(parameter) }
  }

  private func visit(_ definition: ClassDef, at span: Span) throws(Halt) {
    try bind(definition.boundName, at: span)
    try visit(definition.arguments, at: span)
    for decorator in definition.decorators { try visit(decorator) }
    try within(definition.scope, .class, at: span) { (collector) throws(Halt) in
      try collector.visit(definition.body)
    }
  }

  // MARK: Imports

  /// `import a.b` binds `a`.
  private func firstPart(_ alias: ImportAlias) -> String {
    alias.asName ?? String(alias.boundName.prefix { $0 != "." })
  }

  private func visitImport(
    _ module: String?, _ names: [ImportAlias], _ level: Int, at span: Span
  ) throws(Halt) {
    for alias in names {
      if alias.name == "*" {
        if tables[current].kind != .module {
          throw halt("import * only allowed at module level", at: alias.span)
        }
      } else {
        bindImported(alias.boundName, at: span)
      }
    }
    if module == "__future__", level == 0 { checkFutureImport(at: span) }
  }
}

extension Parameters {
  /// The parameters in the order of their slots.
  var inSlotOrder: [Parameter] {
    positionalOnly + regular + (variadic.map { [$0] } ?? []) + keywordOnly
      + (keywords.map { [$0] } ?? [])
  }
}
