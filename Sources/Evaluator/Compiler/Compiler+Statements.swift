import Syntax

extension Compiler {
  func block(_ statements: [Statement]) -> Block { block(statements[...]) }

  func block(_ statements: ArraySlice<Statement>) -> Block {
    Block(statements.map(compile))
  }

  func compile(_ statement: Statement) -> StatementNode {
    let span = statement.span
    switch statement.kind {
    case .expression(let value): return ExpressionStatement(compile(value), span)
    case .assign(let targets, let value):
      if targets.count == 1, let parallel = parallelAssign(targets[0], value, span) {
        return parallel
      }
      return targets.count == 1
        ? AssignStatement(target(targets[0]), compile(value), span)
        : ChainedAssignStatement(targets.map(target), compile(value), span)
    case .augmentedAssign(let target, let op, let value):
      return augmented(target, op, compile(value), span)
    case .annotatedAssign(let place, let annotation, let value, let simple):
      return annotated(place, annotation, value, simple, span)
    case .functionDef(let tree):
      return DefinitionStatement(
        tree.decorators.map(compile), function(tree, span), nameTarget(tree.boundName, span), span)
    case .classDef(let tree):
      return DefinitionStatement(
        tree.decorators.map(compile), classNode(tree, span), nameTarget(tree.boundName, span), span)
    case .return(let value): return ReturnStatement(value.map(compile), span)
    case .delete(let targets): return DeleteStatement(targets.map(target), span)
    case .for(let place, let iterable, let body, let orElse):
      return ForStatement(
        target(place), compile(iterable), block(body), block(orElse), span)
    case .while(let test, let body, let orElse):
      return WhileStatement(compile(test), block(body), block(orElse), span)
    case .if(let test, let body, let orElse):
      return IfStatement(compile(test), block(body), block(orElse), span)
    case .with(let items, let body): return with(items[...], body, span)
    case .raise(let exception, let cause):
      return RaiseStatement(exception.map(compile), cause.map(compile), span)
    case .try(let body, let handlers, let orElse, let finally):
      return TryStatement(
        block(body), handlers.map(handler), block(orElse), block(finally), span)
    case .assert(let test, let message):
      return AssertStatement(compile(test), message.map(compile), span)
    case .import(let aliases): return importStatement(aliases, span)
    case .importFrom(let module, let names, let level):
      return ImportFromStatement(
        module ?? "", level: level,
        names.map {
          (name: $0.name, target: $0.name == "*" ? nil : nameTarget($0.boundName, $0.span))
        },
        globals: globals, span)
    case .global, .nonlocal, .pass: return SimpleStatement(.normal, span)
    case .break: return SimpleStatement(.break, span)
    case .continue: return SimpleStatement(.continue, span)
    }
  }

  private func parallelAssign(
    _ place: Expression, _ value: Expression, _ span: SourceSpan
  ) -> StatementNode? {
    guard case .tuple(let places) = place.kind, case .tuple(let values) = value.kind,
      places.count == values.count, (2...3).contains(places.count),
      !(places + values).contains(where: { if case .starred = $0.kind { true } else { false } })
    else { return nil }
    return ParallelAssignStatement(places.map(target), values.map(compile), span)
  }

  private func augmented(
    _ place: Expression, _ op: BinaryOperator, _ value: Node, _ span: SourceSpan
  ) -> StatementNode {
    switch place.kind {
    case .attribute(let object, let text):
      augmentedAttribute(compile(object), name(text), place.span, op, value, span)
    case .subscript(let object, let index):
      SubscriptAugmentedStatement(
        compile(object), compile(index), at: place.span, op, value, span)
    default:
      NameAugmentedStatement(compile(place), target(place), op, value, span)
    }
  }

  private func augmentedAttribute(
    _ object: Node, _ name: Name, _ place: SourceSpan, _ op: BinaryOperator, _ value: Node,
    _ span: SourceSpan
  ) -> StatementNode {
    if let variable = object as? LocalNode, value is LocalNode || value is ConstantNode {
      return LocalAttributeAugmentedStatement(variable, name, at: place, op, value, span)
    }
    return AttributeAugmentedStatement(object, name, at: place, op, value, span)
  }

  private func annotated(
    _ place: Expression, _ annotation: Expression, _ value: Expression?, _ simple: Bool,
    _ span: SourceSpan
  ) -> StatementNode {
    var name: String?
    if simple, case .name(let text) = place.kind { name = text }
    // Inside functions annotations are not evaluated.
    let keeps = scope.kind == .module || scope.kind == .class
    return AnnotationStatement(
      target: value == nil ? nil : target(place), value: value.map(compile),
      annotation: keeps ? self.annotation(annotation) : nil, name: name, span)
  }

  private func with(
    _ items: ArraySlice<WithItem>, _ body: [Statement], _ span: SourceSpan
  ) -> StatementNode {
    guard let first = items.first else { return SimpleStatement(.normal, span) }
    let rest = items.dropFirst()
    let inner = rest.isEmpty ? block(body) : Block([with(rest, body, span)])
    return WithStatement(compile(first.context), first.target.map(target), inner, span)
  }

  private func handler(_ tree: ExceptHandler) -> Handler {
    Handler(
      type: tree.type.map(compile), target: tree.name.map { nameTarget($0, tree.span) },
      body: block(tree.body))
  }

  private func importStatement(_ aliases: [ImportAlias], _ span: SourceSpan) -> StatementNode {
    ImportStatement(
      aliases.map { alias in
        (
          name: alias.name, isRenamed: alias.asName != nil,
          target: nameTarget(alias.boundName, alias.span)
        )
      }, span)
  }
}
