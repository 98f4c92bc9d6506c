// The syntax tree. Names follow CPython's `ast` module where Swift has no better word. Private names
// in a class body (`__x` in `class C`) stand mangled (`_C__x`) wherever Python mangles them.

/// A whole source text: what a cell, a file or an `exec` string holds.
package struct Module: Sendable {
  package var body: [Statement]
  /// Number of scopes in the tree, the module's own (0) included.
  package var scopeCount: Int
  package init(body: [Statement], scopeCount: Int = 1) {
    self.body = body
    self.scopeCount = scopeCount
  }
}

package struct Statement: Sendable {
  package var kind: StatementKind
  package var span: Span
  package init(_ kind: StatementKind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

package indirect enum StatementKind: Sendable {
  case expression(Expression)
  /// `a = b = value`: targets from left to right.
  case assign(targets: [Expression], value: Expression)
  /// `target op= value`.
  case augmentedAssign(target: Expression, op: BinaryOperator, value: Expression)
  /// `target: annotation = value`; `simple` when the target is a bare name without parentheses.
  case annotatedAssign(
    target: Expression, annotation: Expression, value: Expression?, simple: Bool)
  case functionDef(FunctionDef)
  case classDef(ClassDef)
  case `return`(Expression?)
  case delete([Expression])
  case `for`(target: Expression, iterable: Expression, body: [Statement], orElse: [Statement])
  case `while`(test: Expression, body: [Statement], orElse: [Statement])
  case `if`(test: Expression, body: [Statement], orElse: [Statement])
  case with(items: [WithItem], body: [Statement])
  case raise(exception: Expression?, cause: Expression?)
  case `try`(
    body: [Statement], handlers: [ExceptHandler], orElse: [Statement], finally: [Statement])
  case assert(test: Expression, message: Expression?)
  /// `import a.b as c, d`.
  case `import`([ImportAlias])
  /// `from ..module import a as b`; `level` counts leading dots; `*` is an alias named `*`.
  case importFrom(module: String?, names: [ImportAlias], level: Int)
  case global([String])
  case nonlocal([String])
  case pass
  case `break`
  case `continue`
}

package struct FunctionDef: Sendable {
  /// The name as written: `__name__`.
  package var name: String
  /// The variable it is bound to: `name`, or its mangled form in a class body.
  package var boundName: String
  package var nameSpan: Span
  package var parameters: Parameters
  package var body: [Statement]
  package var decorators: [Expression]
  package var returns: Expression?
  /// Index of this function's scope in `Resolution.scopes`; the parser numbers the scopes.
  package var scope: Int
  package init(
    name: String, nameSpan: Span, parameters: Parameters, body: [Statement],
    decorators: [Expression], returns: Expression?, scope: Int, boundName: String? = nil
  ) {
    self.name = name
    self.boundName = boundName ?? name
    self.nameSpan = nameSpan
    self.parameters = parameters
    self.body = body
    self.decorators = decorators
    self.returns = returns
    self.scope = scope
  }
}

package struct ClassDef: Sendable {
  /// The name as written: `__name__`.
  package var name: String
  /// The variable it is bound to: `name`, or its mangled form in a class body.
  package var boundName: String
  package var nameSpan: Span
  /// Bases and keywords, as in a call.
  package var arguments: [Argument]
  package var body: [Statement]
  package var decorators: [Expression]
  package var scope: Int
  package init(
    name: String, nameSpan: Span, arguments: [Argument], body: [Statement],
    decorators: [Expression], scope: Int, boundName: String? = nil
  ) {
    self.name = name
    self.boundName = boundName ?? name
    self.nameSpan = nameSpan
    self.arguments = arguments
    self.body = body
    self.decorators = decorators
    self.scope = scope
  }
}

package struct WithItem: Sendable {
  package var context: Expression
  package var target: Expression?
  package init(context: Expression, target: Expression?) {
    self.context = context
    self.target = target
  }
}

package struct ExceptHandler: Sendable {
  package var type: Expression?
  package var name: String?
  package var body: [Statement]
  package var span: Span
  package init(type: Expression?, name: String?, body: [Statement], span: Span) {
    self.type = type
    self.name = name
    self.body = body
    self.span = span
  }
}

package struct ImportAlias: Sendable {
  /// The dotted name, or `*`.
  package var name: String
  /// The name after `as`, mangled in a class body.
  package var asName: String?
  /// The variable it binds: `asName`, else `name`, of which `import a.b` binds the first part;
  /// mangled in a class body.
  package var boundName: String
  package var span: Span
  package init(name: String, asName: String?, span: Span, boundName: String? = nil) {
    self.name = name
    self.asName = asName
    self.boundName = boundName ?? asName ?? name
    self.span = span
  }
}

/// The parameters of a function or lambda.
package struct Parameters: Sendable {
  package var positionalOnly: [Parameter]
  package var regular: [Parameter]
  /// `*args`.
  package var variadic: Parameter?
  package var keywordOnly: [Parameter]
  /// `**kwargs`.
  package var keywords: Parameter?
  package init(
    positionalOnly: [Parameter] = [], regular: [Parameter] = [], variadic: Parameter? = nil,
    keywordOnly: [Parameter] = [], keywords: Parameter? = nil
  ) {
    self.positionalOnly = positionalOnly
    self.regular = regular
    self.variadic = variadic
    self.keywordOnly = keywordOnly
    self.keywords = keywords
  }
}

package struct Parameter: Sendable {
  package var name: String
  package var annotation: Expression?
  package var defaultValue: Expression?
  package var span: Span
  package init(name: String, annotation: Expression?, defaultValue: Expression?, span: Span) {
    self.name = name
    self.annotation = annotation
    self.defaultValue = defaultValue
    self.span = span
  }
}

package struct Expression: Sendable {
  package var kind: ExpressionKind
  package var span: Span
  package init(_ kind: ExpressionKind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

package indirect enum ExpressionKind: Sendable {
  case constant(Constant)
  case name(String)
  /// An f-string, adjacent literals already joined.
  case joinedString([StringPart])
  case list([Expression])
  case tuple([Expression])
  case set([Expression])
  case dictionary([DictionaryItem])
  case unary(UnaryOperator, Expression)
  case binary(Expression, BinaryOperator, Expression)
  /// `a and b and c`, flattened.
  case boolean(BooleanOperator, [Expression])
  /// `a < b <= c`: the first operand, then each operator with its right operand.
  case comparison(Expression, [ComparisonLink])
  case call(Expression, [Argument])
  case attribute(Expression, String)
  case `subscript`(Expression, Expression)
  /// `a:b:c` inside a subscript.
  case slice(lower: Expression?, upper: Expression?, step: Expression?)
  /// `*value` in a display, a call's subscript or an assignment target.
  case starred(Expression)
  case conditional(test: Expression, body: Expression, orElse: Expression)
  case lambda(Parameters, body: Expression, scope: Int)
  case comprehension(Comprehension)
  /// `name := value`.
  case named(String, nameSpan: Span, value: Expression)
  case yield(Expression?)
  case yieldFrom(Expression)
}

package struct ComparisonLink: Sendable {
  package var op: ComparisonOperator
  package var operand: Expression
  package init(op: ComparisonOperator, operand: Expression) {
    self.op = op
    self.operand = operand
  }
}

package struct Comprehension: Sendable {
  package enum Kind: Sendable { case list, set, dictionary, generator }
  package var kind: Kind
  /// The element, or the key of a dictionary comprehension.
  package var element: Expression
  /// The value of a dictionary comprehension.
  package var value: Expression?
  package var clauses: [ComprehensionClause]
  package var scope: Int
  package init(
    kind: Kind, element: Expression, value: Expression?, clauses: [ComprehensionClause], scope: Int
  ) {
    self.kind = kind
    self.element = element
    self.value = value
    self.clauses = clauses
    self.scope = scope
  }
}

package struct ComprehensionClause: Sendable {
  package var target: Expression
  package var iterable: Expression
  package var conditions: [Expression]
  package init(target: Expression, iterable: Expression, conditions: [Expression]) {
    self.target = target
    self.iterable = iterable
    self.conditions = conditions
  }
}

package struct DictionaryItem: Sendable {
  /// Nil for `**value`.
  package var key: Expression?
  package var value: Expression
  package init(key: Expression?, value: Expression) {
    self.key = key
    self.value = value
  }
}

package struct Argument: Sendable {
  package enum Kind: Sendable, Hashable {
    case positional
    case keyword(String)
    /// `*value`.
    case unpack
    /// `**value`.
    case unpackKeywords
  }
  package var kind: Kind
  package var value: Expression
  package var span: Span
  package init(kind: Kind, value: Expression, span: Span) {
    self.kind = kind
    self.value = value
    self.span = span
  }
}

package enum Constant: Sendable, Hashable {
  case none
  case ellipsis
  case bool(Bool)
  case int(Int)
  /// An integer outside `Int`, as decimal digits without sign or underscores.
  case bigInt(String)
  case float(Double)
  case imaginary(Double)
  case string(String)
  case bytes([UInt8])
}

/// A piece of an f-string.
package indirect enum StringPart: Sendable {
  case literal(String)
  /// `{value=!r:format}`; `text` is the source text before `=` (with the sign) when it was given.
  case replacement(
    value: Expression, text: String?, conversion: Character?, format: [StringPart]?)
}

package enum UnaryOperator: String, Sendable { case plus = "+", minus = "-", invert = "~", not }

package enum BinaryOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case matrixMultiply = "@"
  case divide = "/"
  case floorDivide = "//"
  case modulo = "%"
  case power = "**"
  case leftShift = "<<"
  case rightShift = ">>"
  case bitAnd = "&"
  case bitOr = "|"
  case bitXor = "^"
}

package enum BooleanOperator: String, Sendable { case and, or }

package enum ComparisonOperator: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case `is`
  case isNot = "is not"
  case `in`
  case notIn = "not in"
}
