@testable import Syntax

/// The only statement of a program.
func statement(_ source: String) throws -> StatementKind {
  let module = try parse(source)
  return module.body[0].kind
}

/// The expression that a program consists of.
func expression(_ source: String) throws -> ExpressionKind {
  try parseExpression(source).body[0].expression.kind
}

extension Statement {
  /// The expression of an expression statement.
  var expression: Expression {
    if case .expression(let value) = kind { return value }
    return Expression(.constant(.none), span)
  }
}

/// An expression written with brackets around everything.
func shape(_ source: String) throws -> String {
  shape(of: try parseExpression(source).body[0].expression)
}

func shape(of value: Expression) -> String {
  func list(_ values: [Expression]) -> String { values.map(shape(of:)).joined(separator: " ") }
  switch value.kind {
  case .constant(let constant): return shape(constant)
  case .name(let name): return name
  case .joinedString(let parts): return "f[" + parts.map(shape).joined(separator: " ") + "]"
  case .list(let elements): return "[\(list(elements))]"
  case .tuple(let elements): return "(tuple \(list(elements)))"
  case .set(let elements): return "{\(list(elements))}"
  case .dictionary(let items):
    return "{"
      + items.map { ($0.key.map(shape(of:)) ?? "**") + ":" + shape(of: $0.value) }
      .joined(separator: " ") + "}"
  case .unary(let op, let operand): return "(\(op.rawValue) \(shape(of: operand)))"
  case .binary(let left, let op, let right):
    return "(\(shape(of: left)) \(op.rawValue) \(shape(of: right)))"
  case .boolean(let op, let operands): return "(\(op.rawValue) \(list(operands)))"
  case .comparison(let first, let links):
    return "(\(shape(of: first))"
      + links.map { " \($0.op.rawValue) \(shape(of: $0.operand))" }.joined() + ")"
  case .call(let callee, let arguments):
    return "\(shape(of: callee))(" + arguments.map(shape).joined(separator: ", ") + ")"
  case .attribute(let base, let name): return "\(shape(of: base)).\(name)"
  case .subscript(let base, let index): return "\(shape(of: base))[\(shape(of: index))]"
  case .slice(let lower, let upper, let step):
    return [lower, upper, step].map { $0.map(shape(of:)) ?? "_" }.joined(separator: ":")
  case .starred(let inner): return "*\(shape(of: inner))"
  case .conditional(let test, let body, let orElse):
    return "(\(shape(of: body)) if \(shape(of: test)) else \(shape(of: orElse)))"
  case .lambda(let parameters, let body, _):
    return "(lambda \(shape(parameters)): \(shape(of: body)))"
  case .comprehension(let tree): return shape(tree)
  case .named(let name, _, let value): return "(\(name) := \(shape(of: value)))"
  case .yield(let value): return "(yield \(value.map(shape(of:)) ?? "_"))"
  case .yieldFrom(let value): return "(yield from \(shape(of: value)))"
  }
}

private func shape(_ constant: Constant) -> String {
  switch constant {
  case .none: "None"
  case .ellipsis: "..."
  case .bool(let value): value ? "True" : "False"
  case .int(let value): "\(value)"
  case .bigInt(let digits): digits
  case .float(let value): "\(value)"
  case .imaginary(let value): "\(value)j"
  case .string(let text): "'\(text)'"
  case .bytes(let bytes): "b\(bytes)"
  }
}

func shape(_ part: StringPart) -> String {
  switch part {
  case .literal(let text): return "'\(text)'"
  case .replacement(let value, let text, let conversion, let format):
    var result = "{" + shape(of: value)
    if let text { result += "|" + text }
    if let conversion { result += "!" + String(conversion) }
    if let format { result += ":" + format.map(shape).joined(separator: " ") }
    return result + "}"
  }
}

private func shape(_ argument: Argument) -> String {
  switch argument.kind {
  case .positional: shape(of: argument.value)
  case .keyword(let name): "\(name)=\(shape(of: argument.value))"
  case .unpack: "*\(shape(of: argument.value))"
  case .unpackKeywords: "**\(shape(of: argument.value))"
  }
}

func shape(_ parameters: Parameters) -> String {
  func one(_ parameter: Parameter) -> String {
    parameter.name + (parameter.annotation.map { ":" + shape(of: $0) } ?? "")
      + (parameter.defaultValue.map { "=" + shape(of: $0) } ?? "")
  }
  var parts = parameters.positionalOnly.map(one)
  if !parts.isEmpty { parts.append("/") }
  parts += parameters.regular.map(one)
  if let variadic = parameters.variadic {
    parts.append("*" + one(variadic))
  } else if !parameters.keywordOnly.isEmpty {
    parts.append("*")
  }
  parts += parameters.keywordOnly.map(one)
  if let keywords = parameters.keywords { parts.append("**" + one(keywords)) }
  return parts.joined(separator: " ")
}

private func shape(_ tree: Comprehension) -> String {
  var result = "<\(tree.kind) \(shape(of: tree.element))"
  if let value = tree.value { result += ":" + shape(of: value) }
  for clause in tree.clauses {
    result += " for \(shape(of: clause.target)) in \(shape(of: clause.iterable))"
    for condition in clause.conditions { result += " if \(shape(of: condition))" }
  }
  return result + ">"
}
