/// How tightly operators bind, from loosest to tightest.
enum Precedence {
  static let or = 1
  static let and = 2
  static let not = 3
  static let comparison = 4
  static let bitwiseOr = 5
  static let bitwiseXor = 6
  static let bitwiseAnd = 7
  static let shift = 8
  static let sum = 9
  static let product = 10

  /// The precedence of an operator between two operands; 0 for other tokens.
  @inline(__always)
  static func of(_ kind: TokenKind) -> Int {
    switch kind {
    case .or: or
    case .and: and
    case .equalEqual, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .in, .is, .not:
      comparison
    case .vertical: bitwiseOr
    case .caret: bitwiseXor
    case .ampersand: bitwiseAnd
    case .leftShift, .rightShift: shift
    case .plus, .minus: sum
    case .star, .slash, .doubleSlash, .percent, .at: product
    default: 0
    }
  }
}

extension TokenKind {
  var binaryOperator: BinaryOperator? {
    switch self {
    case .vertical: .bitOr
    case .caret: .bitXor
    case .ampersand: .bitAnd
    case .leftShift: .leftShift
    case .rightShift: .rightShift
    case .plus: .add
    case .minus: .subtract
    case .star: .multiply
    case .slash: .divide
    case .doubleSlash: .floorDivide
    case .percent: .modulo
    case .at: .matrixMultiply
    default: nil
    }
  }
}

extension Parser {
  /// Operands and the operators between them that bind at least as tightly as `minimum`.
  func operation(_ minimum: Int) throws(Stop) -> Expression {
    guard explaining else { return try plainOperation(minimum) }
    switch minimum {
    case Precedence.or:
      return try remembered(.operation) { (parser) throws(Stop) in
        try parser.plainOperation(Precedence.or)
      }
    case Precedence.bitwiseOr:
      return try remembered(.bitwiseOr) { (parser) throws(Stop) in
        try parser.plainOperation(Precedence.bitwiseOr)
      }
    default: return try plainOperation(minimum)
    }
  }

  private func plainOperation(_ minimum: Int) throws(Stop) -> Expression {
    let start = start
    var left = try firstOperand(minimum)
    while true {
      let precedence = Precedence.of(kind)
      guard precedence > 0, precedence >= minimum else { break }
      switch precedence {
      case Precedence.or, Precedence.and:
        guard let joined = try boolean(left, start, precedence) else { return left }
        left = joined
      case Precedence.comparison:
        guard let compared = try comparison(left, start) else { return left }
        left = compared
      default:
        guard let op = kind.binaryOperator else { return left }
        let highest = height
        let mark = index
        advance()
        guard let right = try rightOperand(precedence + 1) else {
          index = mark
          return left
        }
        try raise(above: max(highest, height))
        left = Expression(.binary(left, op, right), span(from: start))
      }
    }
    try look()
    return left
  }

  /// An operand behind an operator. In the second reading it may be missing: then what stands
  /// before the operator is an operation of its own, and nil says so.
  private func rightOperand(_ minimum: Int) throws(Stop) -> Expression? {
    guard explaining else { return try operation(minimum) }
    return try attempt { (parser) throws(Stop) in try parser.operation(minimum) }
  }

  private func firstOperand(_ minimum: Int) throws(Stop) -> Expression {
    guard kind == .not, minimum <= Precedence.not else { return try factor() }
    try enter()
    defer { depth -= 1 }
    let start = start
    advance()
    let value = try operation(Precedence.not)
    try raise(above: height)
    return Expression(.unary(.not, value), span(from: start))
  }

  private func boolean(
    _ first: Expression, _ start: Position, _ precedence: Int
  ) throws(Stop) -> Expression? {
    let word = kind
    var operands = [first]
    var highest = height
    while kind == word {
      let mark = index
      advance()
      guard let operand = try rightOperand(precedence + 1) else {
        index = mark
        break
      }
      operands.append(operand)
      highest = max(highest, height)
    }
    if operands.count == 1 { return nil }
    try raise(above: highest)
    return Expression(.boolean(word == .or ? .or : .and, operands), span(from: start))
  }

  /// Nil when `not` follows without `in`: that is no comparison. Nil also when no operand follows.
  private func comparison(
    _ first: Expression, _ start: Position
  ) throws(Stop) -> Expression? {
    var links: [ComparisonLink] = []
    var highest = height
    while let (op, length) = comparisonOperator() {
      let mark = index
      for _ in 0..<length { advance() }
      guard let operand = try rightOperand(Precedence.bitwiseOr) else {
        index = mark
        break
      }
      links.append(ComparisonLink(op: op, operand: operand))
      highest = max(highest, height)
    }
    if links.isEmpty { return nil }
    try raise(above: highest)
    return Expression(.comparison(first, links), span(from: start))
  }

  /// The comparison operator that is next and its number of tokens.
  private func comparisonOperator() -> (ComparisonOperator, Int)? {
    switch kind {
    case .equalEqual: return (.equal, 1)
    case .notEqual: return (.notEqual, 1)
    case .less: return (.less, 1)
    case .lessEqual: return (.lessOrEqual, 1)
    case .greater: return (.greater, 1)
    case .greaterEqual: return (.greaterOrEqual, 1)
    case .in: return (.in, 1)
    case .is: return kind(1) == .not ? (.isNot, 2) : (.is, 1)
    case .not:
      if kind(1) == .in { return (.notIn, 2) }
      furthest = max(furthest, min(index + 1, tokens.count - 1))
      return nil
    default: return nil
    }
  }

  /// Signs, then a power.
  func factor() throws(Stop) -> Expression {
    let op: UnaryOperator
    switch kind {
    case .minus: op = .minus
    case .plus: op = .plus
    case .tilde: op = .invert
    default: return try power()
    }
    try enter()
    defer { depth -= 1 }
    let start = start
    advance()
    let value = try factor()
    try raise(above: height)
    return Expression(.unary(op, value), span(from: start))
  }

  private func power() throws(Stop) -> Expression {
    let start = start
    let base = try primary()
    guard kind == .doubleStar else { return base }
    try enter()
    defer { depth -= 1 }
    let highest = height
    let mark = index
    advance()
    let exponent: Expression
    if explaining {
      guard let value = try attempt({ (parser) throws(Stop) in try parser.factor() }) else {
        index = mark
        return base
      }
      exponent = value
    } else {
      exponent = try factor()
    }
    try raise(above: max(highest, height))
    return Expression(.binary(base, .power, exponent), span(from: start))
  }
}
