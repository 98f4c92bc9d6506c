/// Walks a tree and notes how each scope uses each name.
/// Source: "Naming and binding" in the Python 3 language reference.
final class SymbolCollector {
  /// `fault` says what is wrong.
  struct Halt: Error {}

  var tables: [SymbolTable]
  /// The scopes in the order in which they were entered: each after the one around it.
  var order: [Int] = []
  var current = 0
  var fault: SyntaxFault?
  /// The first fault that CPython's compiler, which runs after the naming of all scopes, reports.
  var lateFault: SyntaxFault?
  /// Imports from `__future__` at the head of the module that the walk has not come to yet.
  var futureImports = 0
  private var stack = StackGuard()
  private var depth = 0

  init(scopeCount: Int) {
    let unused = SymbolTable(kind: .module, parent: nil)
    tables = Array(repeating: unused, count: max(1, scopeCount))
  }

  func collect(_ module: Module) throws(SyntaxFault) {
    try checkFutureImports(module)
    order.append(0)
    do {
      try visit(module.body)
    } catch {
      throw fault
        ?? SyntaxFault(
          "invalid syntax", at: Span(Position(line: 1, column: 0), Position(line: 1, column: 0)))
    }
  }

  // MARK: Faults

  func halt(_ message: String, at span: Span) -> Halt {
    fault = SyntaxFault(message, at: span)
    return Halt()
  }

  func later(_ message: String, at span: Span) {
    if lateFault == nil { lateFault = SyntaxFault(message, at: span) }
  }

  /// Opens a level of the tree; `leave` ends it.
  func enter(at span: Span) throws(Halt) {
    depth += 1
    if stack.isExhausted(at: depth) {
      throw halt("source text is nested too deeply", at: span)
    }
  }

  func leave() { depth -= 1 }

  // MARK: Scopes

  /// Enters the scope of a node, walks its body and returns to the scope around it.
  func within(
    _ scope: Int, _ kind: Scope.Kind, at span: Span,
    _ body: (SymbolCollector) throws(Halt) -> Void
  ) throws(Halt) {
    guard scope > 0, scope < tables.count else {
      throw halt("a tree that did not come from the parser cannot be resolved", at: span)
    }
    try enter(at: span)
    defer { leave() }
    tables[scope] = SymbolTable(kind: kind, parent: current)
    order.append(scope)
    let outer = current
    current = scope
    try body(self)
    current = outer
  }

  // MARK: Names

  func use(_ name: String, at span: Span) throws(Halt) {
    try add(name, .used, at: span)
    // A method that calls `super` needs the class it was defined in.
    if name == "super", tables[current].hasSlots { tables[current].add("__class__", .used) }
  }

  /// Notes a use of a name. All names in the target of a comprehension's `for`, even those that it
  /// only reads, are out of bounds for `:=`.
  private func add(
    _ name: String, _ use: SymbolFlags, at span: Span
  ) throws(Halt) {
    guard tables[current].inIterationTarget else {
      tables[current].add(name, use)
      return
    }
    let flags = tables[current].flags[name] ?? []
    if !flags.isDisjoint(with: [.global, .nonlocal]) {
      throw halt(
        "comprehension inner loop cannot rebind assignment expression target '\(name)'", at: span)
    }
    tables[current].add(name, use.union(.iteration))
  }

  func bind(_ name: String, at span: Span) throws(Halt) {
    if name == "__debug__" { later("cannot assign to __debug__", at: span) }
    try add(name, .assigned, at: span)
  }

  /// An import binds a name.
  func bindImported(_ name: String, at span: Span) {
    if name == "__debug__" { later("cannot assign to __debug__", at: span) }
    tables[current].add(name, .imported)
  }

  func addParameter(_ parameter: Parameter) throws(Halt) {
    if tables[current].flags[parameter.name]?.contains(.parameter) == true {
      throw halt(
        "duplicate argument '\(parameter.name)' in function definition", at: parameter.span)
    }
    tables[current].add(parameter.name, .parameter)
    tables[current].parameters.append(parameter.name)
  }

  /// `global` and `nonlocal` statements.
  func declare(_ names: [String], _ flag: SymbolFlags, at span: Span) throws(Halt) {
    let word = flag == .global ? "global" : "nonlocal"
    for name in names {
      let flags = tables[current].flags[name] ?? []
      if flags.contains(.parameter) {
        throw halt("name '\(name)' is parameter and \(word)", at: span)
      }
      if flags.contains(.used) {
        throw halt("name '\(name)' is used prior to \(word) declaration", at: span)
      }
      if flags.contains(.annotated) {
        throw halt("annotated name '\(name)' can't be \(word)", at: span)
      }
      if flags.contains(.assigned) {
        throw halt("name '\(name)' is assigned to before \(word) declaration", at: span)
      }
      tables[current].add(name, flag)
      if tables[current].declarations[name] == nil { tables[current].declarations[name] = span }
    }
  }

  /// `name := value` in a comprehension binds the name in the scope around all comprehensions.
  func bindOutsideComprehension(_ name: String, at span: Span) throws(Halt) {
    var scope = current
    while true {
      let flags = tables[scope].flags[name] ?? []
      switch tables[scope].kind {
      case .comprehension:
        if flags.contains(.iteration) {
          throw halt(
            "assignment expression cannot rebind comprehension iteration variable '\(name)'",
            at: span)
        }
        guard let parent = tables[scope].parent else { return }
        scope = parent
        continue
      case .class:
        throw halt(
          "assignment expression within a comprehension cannot be used in a class body", at: span)
      case .module:
        tables[current].add(name, .global)
        tables[scope].add(name, .global)
      case .function, .lambda:
        tables[current].add(name, flags.contains(.global) ? .global : .nonlocal)
        tables[scope].add(name, .assigned)
      }
      tables[current].declarations[name] = span
      return
    }
  }
}
