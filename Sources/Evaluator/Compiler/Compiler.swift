import Syntax

/// Turns a resolved tree into nodes. One compiler compiles one scope; inner scopes get their own.
final class Compiler {
  let interpreter: Interpreter
  let globals: Namespace
  let source: SourceText
  let scopes: [Scope]
  let scopeNumber: Int
  /// `Outer.inner.<locals>.`, the prefix of qualified names in this scope.
  let qualifier: String
  /// Whether a module's text binds its names elsewhere than in the globals.
  let hasOwnNames: Bool
  /// The first parameter's name, for `super()`.
  var firstParameter: String?
  /// How many `name := value` were compiled so far: an expression without one binds no variable.
  var namedCount = 0

  var scope: Scope { scopes[scopeNumber] }

  init(
    _ interpreter: Interpreter, globals: Namespace, source: SourceText, scopes: [Scope],
    scopeNumber: Int, qualifier: String, hasOwnNames: Bool = false
  ) {
    self.interpreter = interpreter
    self.globals = globals
    self.source = source
    self.scopes = scopes
    self.scopeNumber = scopeNumber
    self.qualifier = qualifier
    self.hasOwnNames = hasOwnNames
  }

  func inner(_ number: Int, qualifier: String) -> Compiler {
    Compiler(
      interpreter, globals: globals, source: source, scopes: scopes, scopeNumber: number,
      qualifier: qualifier)
  }

  func name(_ text: String) -> Name { interpreter.intern(text) }

  // MARK: Names

  private func binding(_ text: String) -> Binding { scope.bindings[text] ?? .global }

  /// A cell's index in a frame: own cells, then the closure.
  func cellIndex(_ binding: Binding) -> Int? {
    switch binding {
    case .cell(let index): index
    case .free(let index): scope.cellNames.count + index
    default: nil
    }
  }

  func load(_ text: String, _ span: SourceSpan) -> Node {
    switch binding(text) {
    case .local(let slot): return LocalNode(slot, text, span)
    case .cell(let index):
      return CellNode(index, text, isFree: false, classKey: classKey(text), span)
    case .free(let index):
      return CellNode(
        scope.cellNames.count + index, text, isFree: true, classKey: classKey(text), span)
    case .global:
      return GlobalNode(name(text), globals: globals, builtins: interpreter.builtins, span)
    case .namespace:
      if scope.kind == .module, !hasOwnNames {
        return GlobalNode(name(text), globals: globals, builtins: interpreter.builtins, span)
      }
      return NamespaceNode(name(text), span)
    }
  }

  private func classKey(_ text: String) -> Name? { scope.kind == .class ? name(text) : nil }

  func nameTarget(_ text: String, _ span: SourceSpan) -> Target {
    switch binding(text) {
    case .local(let slot): LocalTarget(slot, text, span)
    case .cell(let index): CellTarget(index, text, span)
    case .free(let index): CellTarget(scope.cellNames.count + index, text, span)
    case .global: GlobalTarget(name(text), globals, span)
    case .namespace:
      scope.kind == .module && !hasOwnNames
        ? GlobalTarget(name(text), globals, span) : NamespaceTarget(name(text), span)
    }
  }

  /// The cells of this scope's frame that an inner scope closes over.
  func captured(by inner: Int) -> [Int] {
    scopes[inner].freeSources.map { cellIndex($0) ?? 0 }
  }

  // MARK: Targets

  func target(_ expression: Expression) -> Target {
    switch expression.kind {
    case .name(let text): nameTarget(text, expression.span)
    case .attribute(let object, let text):
      attributeTarget(compile(object), name(text), expression.span)
    case .subscript(let object, let index):
      subscriptTarget(compile(object), index, expression.span)
    case .tuple(let items), .list(let items): unpackTarget(items, expression.span)
    case .starred(let inner): target(inner)
    default: NamespaceTarget(name(""), expression.span)
    }
  }

  private func subscriptTarget(
    _ object: Node, _ index: Expression, _ span: SourceSpan
  ) -> Target {
    let named = namedCount
    let index = compile(index)
    if let variable = object as? LocalNode, namedCount == named {
      return LocalSubscriptTarget(variable, index, span)
    }
    return SubscriptTarget(object, index, span)
  }

  private func attributeTarget(_ object: Node, _ name: Name, _ span: SourceSpan) -> Target {
    if let variable = object as? LocalNode { return LocalAttributeTarget(variable, name, span) }
    return AttributeTarget(object, name, span)
  }

  private func unpackTarget(_ items: [Expression], _ span: SourceSpan) -> Target {
    let star = items.firstIndex { if case .starred = $0.kind { true } else { false } }
    return UnpackTarget(items.map(target), star: star, span)
  }
}
