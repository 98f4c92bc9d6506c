import Syntax

/// Arithmetic of two small integers or two floats; `.absent` where it takes more than that.
@inline(__always)
func quickArithmetic(_ op: BinaryOperator, _ a: Value, _ b: Value) -> Value {
  switch (a, b) {
  case (.int(let a), .int(let b)): return quickArithmetic(op, a, b)
  case (.float(let a), .float(let b)): return quickArithmetic(op, a, b)
  case (.int(let a), .float(let b)): return quickArithmetic(op, Double(a), b)
  case (.float(let a), .int(let b)): return quickArithmetic(op, a, Double(b))
  default: return .absent
  }
}

/// `a + b` of two texts that are no giants; `.absent` for all else.
@inline(__always)
func quickConcatenation(_ op: BinaryOperator, _ a: Value, _ b: Value) -> Value {
  guard op == .add, case .string(let a) = a, case .string(let b) = b, a.subtype == nil,
    b.subtype == nil, a.text.utf8.count + b.text.utf8.count < 1 << 20
  else { return .absent }
  return .string(a.text + b.text)
}

@inline(__always)
private func quickArithmetic(_ op: BinaryOperator, _ a: Int, _ b: Int) -> Value {
  switch op {
  case .add:
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? .absent : .int(sum)
  case .subtract:
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? .absent : .int(difference)
  case .multiply:
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? .absent : .int(product)
  case .floorDivide where b > 0:
    let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
    return .int(rest < 0 ? quotient - 1 : quotient)
  case .modulo where b > 0:
    let rest = a % b
    return .int(rest < 0 ? rest + b : rest)
  case .divide where b != 0 && max(a.magnitude, b.magnitude) < 1 << 53:
    return .float(Double(a) / Double(b))
  case .bitAnd: return .int(a & b)
  case .bitOr: return .int(a | b)
  case .bitXor: return .int(a ^ b)
  default: return .absent
  }
}

@inline(__always)
private func quickArithmetic(_ op: BinaryOperator, _ a: Double, _ b: Double) -> Value {
  switch op {
  case .add: .float(a + b)
  case .subtract: .float(a - b)
  case .multiply: .float(a * b)
  case .divide where b != 0: .float(a / b)
  default: .absent
  }
}

/// A comparison of two small integers or two floats; nil where it takes more than that.
@inline(__always)
func quickComparison(_ op: ComparisonOperator, _ a: Value, _ b: Value) -> Bool? {
  switch (a, b) {
  case (.int(let a), .int(let b)): quickComparison(op, a, b)
  case (.float(let a), .float(let b)): quickComparison(op, a, b)
  case (.string(let a), .string(let b)) where a.subtype == nil && b.subtype == nil:
    switch op {
    case .equal: StringObject.equal(a, b)
    case .notEqual: !StringObject.equal(a, b)
    default: nil
    }
  default: nil
  }
}

@inline(__always)
private func quickComparison<T: Comparable>(_ op: ComparisonOperator, _ a: T, _ b: T) -> Bool? {
  switch op {
  case .less: a < b
  case .lessOrEqual: a <= b
  case .greater: a > b
  case .greaterOrEqual: a >= b
  case .equal: a == b
  case .notEqual: a != b
  default: nil
  }
}
