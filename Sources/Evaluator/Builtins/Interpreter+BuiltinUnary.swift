import BigInt
import Syntax

extension Interpreter {
  /// `-a`, `+a`, `~a` for numbers; `.absent` for all else.
  func builtinUnary(_ op: UnaryOperator, _ a: Value) throws(Raise) -> Value {
    switch a {
    case .int(let value):
      switch op {
      case .minus: return value == .min ? .integer(-BigInt(value)) : .int(-value)
      case .plus: return a
      case .invert: return .int(~value)
      case .not: return .bool(value == 0)
      }
    case .bool(let value): return try builtinUnary(op, .int(value ? 1 : 0))
    case .float(let value):
      switch op {
      case .minus: return .float(-value)
      case .plus: return a
      default: return .absent
      }
    case .object(let object):
      switch object {
      case let number as BigIntObject:
        switch op {
        case .minus: return .integer(-number.value)
        case .plus: return a
        case .invert: return .integer(-number.value - 1)
        case .not: return .bool(false)
        }
      case let number as ComplexObject:
        switch op {
        case .minus: return ComplexNumber(-number.real, -number.imaginary).value
        case .plus: return a
        default: return .absent
        }
      default: return .absent
      }
    default: return .absent
    }
  }
}
