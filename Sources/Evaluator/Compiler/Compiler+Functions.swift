import Syntax

extension Compiler {
  /// The text that a body begins with.
  static func docString(_ body: [Statement]) -> String? {
    guard case .expression(let first)? = body.first?.kind,
      case .constant(.string(let text)) = first.kind
    else { return nil }
    return text
  }

  /// The node that makes a function.
  func function(_ tree: FunctionDef, _ span: SourceSpan) -> Node {
    let qualified = qualifier + tree.name
    let compiler = inner(tree.scope, qualifier: qualified + ".<locals>.")
    let code = Code(name: tree.name, source: source, span: span)
    compiler.prepare(code, tree.parameters)
    code.doc = Self.docString(tree.body)
    code.body = compiler.block(code.doc == nil ? tree.body[...] : tree.body.dropFirst())
    return functionNode(
      code, tree.parameters, tree.scope, qualified, returns: tree.returns, span)
  }

  func lambda(
    _ parameters: Parameters, _ body: Expression, _ number: Int, _ span: SourceSpan
  ) -> Node {
    let qualified = qualifier + "<lambda>"
    let compiler = inner(number, qualifier: qualified + ".<locals>.")
    let code = Code(name: "<lambda>", source: source, span: span)
    compiler.prepare(code, parameters)
    code.result = compiler.compile(body)
    return functionNode(code, parameters, number, qualified, returns: nil, span)
  }

  private func functionNode(
    _ code: Code, _ parameters: Parameters, _ number: Int, _ qualified: String,
    returns: Expression?, _ span: SourceSpan
  ) -> Node {
    let positional = parameters.positionalOnly + parameters.regular
    let all =
      positional + [parameters.variadic].compactMap { $0 } + parameters.keywordOnly
      + [parameters.keywords].compactMap { $0 }
    var annotations: [(name: String, node: Node)] = []
    for parameter in all {
      if let annotation = parameter.annotation {
        annotations.append((name: parameter.name, node: self.annotation(annotation)))
      }
    }
    if let returns { annotations.append((name: "return", node: annotation(returns))) }
    code.seal()
    return FunctionNode(
      code, globals, defaults: positional.compactMap { $0.defaultValue.map(compile) },
      keywordDefaults: parameters.keywordOnly.map { $0.defaultValue.map(compile) },
      annotations: annotations, captured: captured(by: number), qualifiedName: qualified, span)
  }

  /// Fills in what a call needs to know of a function.
  private func prepare(_ code: Code, _ parameters: Parameters) {
    code.adopt(scope)
    let positional = parameters.positionalOnly + parameters.regular
    code.positionalCount = positional.count
    code.positionalOnlyCount = parameters.positionalOnly.count
    code.keywordOnlyCount = parameters.keywordOnly.count
    code.hasVariadic = parameters.variadic != nil
    code.hasKeywords = parameters.keywords != nil
    code.isSimple = !code.hasVariadic && !code.hasKeywords && code.keywordOnlyCount == 0
    firstParameter = positional.first.map { mangled($0.name, 0) }
    var slot = 0
    for (position, _) in positional.enumerated() {
      if position >= code.positionalOnlyCount {
        code.keywordSlots[name(code.localNames[slot])] = slot
      }
      slot += 1
    }
    if code.hasVariadic { slot += 1 }
    for _ in parameters.keywordOnly {
      code.keywordSlots[name(code.localNames[slot])] = slot
      slot += 1
    }
    if code.hasKeywords {
      code.keywordsSlot = slot
      slot += 1
    }
    for position in 0..<slot {
      if case .cell(let cell)? = scope.bindings[code.localNames[position]] {
        code.parameterCells.append((cell: cell, slot: position))
      }
    }
  }

  /// The name under which the resolver keeps a parameter (private names of classes are mangled).
  private func mangled(_ name: String, _ slot: Int) -> String {
    slot < scope.localNames.count ? scope.localNames[slot] : name
  }

  /// The node that makes a class.
  func classNode(_ tree: ClassDef, _ span: SourceSpan) -> Node {
    let qualified = qualifier + tree.name
    let compiler = inner(tree.scope, qualifier: qualified + ".")
    let code = Code(name: tree.name, source: source, span: span)
    code.adopt(compiler.scope)
    code.doc = Self.docString(tree.body)
    code.body = compiler.block(tree.body[...])
    var classCell: Int?
    if case .cell(let index)? = compiler.scope.bindings["__class__"] { classCell = index }
    if classCell == nil { classCell = compiler.scope.cellNames.firstIndex(of: "__class__") }
    return ClassNode(
      name: tree.name, qualifiedName: qualified, code, globals, arguments(tree.arguments),
      captured: captured(by: tree.scope), classCell: classCell, span)
  }
}
