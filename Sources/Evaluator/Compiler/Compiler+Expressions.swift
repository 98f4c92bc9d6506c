import BigInt
import Syntax

extension Compiler {
  func compile(_ expression: Expression) -> Node {
    let span = expression.span
    switch expression.kind {
    case .constant(let constant): return ConstantNode(value(constant), span)
    case .name(let text): return load(text, span)
    case .joinedString(let parts): return JoinedNode(parts.map(part), span)
    case .list(let items): return ListNode(items.map(element), span)
    case .tuple(let items): return TupleNode(items.map(element), span)
    case .set(let items): return SetNode(items.map(element), span)
    case .dictionary(let items):
      return DictNode(items.map { (key: $0.key.map(compile), value: compile($0.value)) }, span)
    case .unary(let op, let operand): return unary(op, operand, span)
    case .binary(let left, let op, let right):
      let right = compile(right)
      if let number = (right as? ConstantNode)?.value.exactInteger {
        return ConstantBinaryNode(op, compile(left), number, span)
      }
      let left = compile(left)
      if op == .modulo, case .string(let template)? = (left as? ConstantNode)?.value {
        return PercentNode(template, right, span)
      }
      return BinaryNode(op, left, right, span)
    case .boolean(let op, let operands): return BooleanNode(op, operands.map(compile), span)
    case .comparison(let first, let links):
      if links.count == 1 {
        let right = compile(links[0].operand)
        if let number = (right as? ConstantNode)?.value.exactInteger {
          return ConstantComparisonNode(links[0].op, compile(first), number, span)
        }
        return ComparisonNode(links[0].op, compile(first), right, span)
      }
      return ChainedComparisonNode(
        compile(first), links.map { (op: $0.op, operand: compile($0.operand)) }, span)
    case .call(let callee, let arguments): return call(callee, arguments, span)
    case .attribute(let object, let text):
      let object = compile(object)
      if let variable = object as? LocalNode {
        return LocalAttributeNode(variable, name(text), span)
      }
      return AttributeNode(object, name(text), span)
    case .subscript(let object, let index):
      let object = compile(object)
      let named = namedCount
      let index = compile(index)
      if let variable = object as? LocalNode, namedCount == named {
        return LocalSubscriptNode(variable, index, span)
      }
      return SubscriptNode(object, index, span)
    case .slice(let lower, let upper, let step):
      return SliceNode(lower.map(compile), upper.map(compile), step.map(compile), span)
    case .starred(let inner): return compile(inner)
    case .conditional(let test, let body, let orElse):
      return ConditionalNode(
        test: compile(test), body: compile(body), orElse: compile(orElse), span)
    case .lambda(let parameters, let body, let number):
      return lambda(parameters, body, number, span)
    case .comprehension(let comprehension): return self.comprehension(comprehension, span)
    case .named(let text, let nameSpan, let value):
      namedCount += 1
      return NamedNode(nameTarget(text, nameSpan), compile(value), span)
    case .yield(let value): return YieldNode(value.map(compile), span)
    case .yieldFrom(let value): return YieldFromNode(compile(value), span)
    }
  }

  func element(_ expression: Expression) -> Element {
    if case .starred(let inner) = expression.kind {
      return Element(node: compile(inner), isUnpacked: true)
    }
    return Element(node: compile(expression), isUnpacked: false)
  }

  private func value(_ constant: Constant) -> Value {
    switch constant {
    case .none: .none
    case .ellipsis: interpreter.ellipsis
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .bigInt(let digits): .integer(BigInt(digits) ?? 0)
    case .float(let value): .float(value)
    case .imaginary(let value): .object(ComplexObject(real: 0, imaginary: value))
    case .string(let text): .string(text)
    case .bytes(let bytes): .object(BytesObject(bytes))
    }
  }

  private func unary(_ op: UnaryOperator, _ operand: Expression, _ span: SourceSpan) -> Node {
    if op == .minus, case .constant(let constant) = operand.kind {
      switch constant {
      case .int(let value): return ConstantNode(.int(-value), span)
      case .float(let value): return ConstantNode(.float(-value), span)
      default: break
      }
    }
    return UnaryNode(op, compile(operand), span)
  }

  private func part(_ part: StringPart) -> JoinedNode.Part {
    switch part {
    case .literal(let text): return .literal(text)
    case .replacement(let value, let text, let conversion, let format):
      let node = compile(value)
      let spec = format.map { JoinedNode($0.map(self.part), value.span) as Node }
      guard let text else { return .value(node, conversion: conversion, format: spec) }
      // `{x=}` shows the repr unless a format or conversion is given.
      let inner = JoinedNode.Part.value(
        node, conversion: conversion ?? (spec == nil ? "r" : nil), format: spec)
      return .value(
        JoinedNode([.literal(text), inner], value.span), conversion: nil, format: nil)
    }
  }

  func arguments(_ arguments: [Argument]) -> ArgumentNodes {
    var nodes = ArgumentNodes()
    for argument in arguments {
      let node = compile(argument.value)
      switch argument.kind {
      case .positional: nodes.positional.append(Element(node: node, isUnpacked: false))
      case .unpack: nodes.positional.append(Element(node: node, isUnpacked: true))
      case .keyword(let text): nodes.keywords.append((name: name(text), value: node))
      case .unpackKeywords: nodes.keywords.append((name: nil, value: node))
      }
    }
    return nodes
  }

  private func call(
    _ callee: Expression, _ given: [Argument], _ span: SourceSpan
  ) -> Node {
    if case .name("super") = callee.kind, given.isEmpty, let binding = scope.bindings["__class__"],
      let cell = cellIndex(binding), let first = firstParameter
    {
      switch scope.bindings[first] {
      case .local(let slot): return SuperNode(classCell: cell, first: (slot, nil), span)
      case .cell(let index): return SuperNode(classCell: cell, first: (nil, index), span)
      default: break
      }
    }
    let named = namedCount
    let nodes = arguments(given)
    if case .attribute(let object, let text) = callee.kind {
      let object = compile(object)
      let keeper = namedCount == named ? (object as? LocalNode)?.slot ?? -1 : -1
      return MethodCallNode(
        object, name(text), attributeSpan: callee.span, nodes, keeper: keeper, span)
    }
    if case .name(let text) = callee.kind, BuiltinFunctions.framed.contains(text) {
      return FrameCallNode(compile(callee), nodes, span)
    }
    return CallNode(compile(callee), nodes, span)
  }

  // MARK: Comprehensions

  private func comprehension(_ tree: Comprehension, _ span: SourceSpan) -> Node {
    let name =
      switch tree.kind {
      case .list: "<listcomp>"
      case .set: "<setcomp>"
      case .dictionary: "<dictcomp>"
      case .generator: "<genexpr>"
      }
    let compiler = inner(tree.scope, qualifier: qualifier)
    let code = Code(name: name, source: source, span: span)
    code.adopt(compiler.scope)
    code.positionalCount = 1
    code.isGenerator = tree.kind == .generator
    // The outermost iterable is evaluated outside and comes as the argument.
    let clauses = tree.clauses.enumerated().map { position, clause in
      ComprehensionClause(
        compiler.target(clause.target), position == 0 ? nil : compiler.compile(clause.iterable),
        clause.conditions.map(compiler.compile), clause.iterable.span)
    }
    let loops = ComprehensionLoops(
      clauses, compiler.compile(tree.element), value: tree.value.map(compiler.compile))
    code.loops = loops
    if tree.kind != .generator { code.result = ComprehensionBody(tree.kind, loops, span) }
    return ComprehensionNode(
      code, globals, compile(tree.clauses[0].iterable), captured: captured(by: tree.scope), span)
  }
}

extension Code {
  /// Takes over the variables of a scope.
  func adopt(_ scope: Scope) {
    localNames = scope.localNames
    cellNames = scope.cellNames
    freeNames = scope.freeNames
    isGenerator = scope.isGenerator
  }
}

extension Value {
  /// The value of an `int` that fits 64 bits.
  fileprivate var exactInteger: Int? { if case .int(let number) = self { number } else { nil } }
}
