import BigInt
package import Syntax

extension Interpreter {
  /// `a op b` for built-in kinds; `.absent` where they do not have the operator.
  @inline(__always)
  package func builtinBinary(
    _ op: BinaryOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    switch (a, b) {
    case (.int(let a), .int(let b)): return try binary(op, a, b)
    case (.float(let a), .float(let b)): return try binary(op, a, b)
    case (.int(let a), .float(let b)): return try binary(op, Double(a), b)
    case (.float(let a), .int(let b)): return try binary(op, a, Double(b))
    default: return try otherBinary(op, a, b)
    }
  }

  private func otherBinary(
    _ op: BinaryOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    if case .object(let object) = b, let view = object as? DictViewObject, view.isSetLike,
      !a.isPlainObject
    {
      return try setBinary(op, a, b)
    }
    switch (a, b) {
    case (.string(let a), _): return try binary(op, a, b)
    case (.list(let a), _): return try binary(op, a, b)
    case (.tuple(let a), _): return try binary(op, a, b)
    case (.bool(let a), .bool(let b)):
      switch op {
      case .bitAnd: return .bool(a && b)
      case .bitOr: return .bool(a || b)
      case .bitXor: return .bool(a != b)
      default: return try binary(op, a ? 1 : 0, b ? 1 : 0)
      }
    case (.dict(let a), .dict(let b)):
      return op == .bitOr ? .dict(try merged(a, b)) : .absent
    case (.object(let object), _):
      switch object {
      case let set as SetObject: return try binary(op, set, b)
      case let view as DictViewObject: return try binary(op, view, b)
      case let bytes as BytesObject: return try binary(op, bytes, b)
      default: break
      }
    default: break
    }
    if op == .multiply, isSequence(b) { return try repeated(b, times: a) }
    return try numberBinary(op, a, b)
  }

  /// Numbers of which one is a `bool`, a large `int` or a `complex`.
  private func numberBinary(
    _ op: BinaryOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    if let left = a.smallInteger {
      if let right = b.smallInteger { return try binary(op, left, right) }
    }
    if let left = a.bigInteger {
      if let right = b.bigInteger { return try binary(op, left, right) }
      if case .float(let right) = b { return try binary(op, try double(left), right) }
    } else if case .float(let left) = a, let right = b.bigInteger {
      return try binary(op, left, try double(right))
    }
    guard isComplex(a) || isComplex(b), let left = try complexNumber(a),
      let right = try complexNumber(b)
    else { return .absent }
    return try binary(op, left, right)
  }

  func isComplex(_ value: Value) -> Bool {
    if case .object(let object) = value { object is ComplexObject } else { false }
  }

  /// Whether the right operand's class may answer for a built-in left one, so that a message about
  /// the kinds has to wait.
  func answersReflected(_ op: BinaryOperator, _ b: Value) -> Bool {
    guard case .object(let object) = b else { return b.hasOwnClass }
    switch object {
    case is BigIntObject, is ComplexObject, is SetObject, is BytesObject, is RangeObject:
      return false
    default: return !specialMethod(names.binary(op).reflected, of: b).isAbsent
    }
  }
}
