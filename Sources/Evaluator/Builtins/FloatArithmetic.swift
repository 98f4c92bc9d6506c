import Glibc
import Syntax

/// Arithmetic of `float`.
extension Interpreter {
  func binary(_ op: BinaryOperator, _ a: Double, _ b: Double) throws(Raise) -> Value {
    switch op {
    case .add: return .float(a + b)
    case .subtract: return .float(a - b)
    case .multiply: return .float(a * b)
    case .divide:
      if b == 0 { throw error(.zeroDivisionError, "float division by zero") }
      return .float(a / b)
    case .floorDivide:
      if b == 0 { throw error(.zeroDivisionError, "float floor division by zero") }
      return .float(divideWithFloor(a, b).quotient)
    case .modulo:
      if b == 0 { throw error(.zeroDivisionError, "float modulo") }
      return .float(divideWithFloor(a, b).remainder)
    case .power: return try power(a, b)
    default: return .absent
    }
  }

  /// Quotient and remainder of floats; the divisor is not 0 and gives the remainder its sign.
  func divideWithFloor(_ a: Double, _ b: Double) -> (quotient: Double, remainder: Double) {
    var remainder = fmod(a, b)
    var quotient = (a - remainder) / b
    if remainder != 0 {
      if (b < 0) != (remainder < 0) {
        remainder += b
        quotient -= 1
      }
    } else {
      remainder = copysign(0, b)
    }
    if quotient == 0 { return (copysign(0, a / b), remainder) }
    var whole = quotient.rounded(.down)
    if quotient - whole > 0.5 { whole += 1 }
    return (whole, remainder)
  }

  func power(_ a: Double, _ b: Double) throws(Raise) -> Value {
    if a == 0, b < 0 {
      throw error(.zeroDivisionError, "0.0 cannot be raised to a negative power")
    }
    if a < 0, a.isFinite, b.isFinite, b != b.rounded(.towardZero) {
      return try power(ComplexNumber(a, 0), ComplexNumber(b, 0))
    }
    let result = pow(a, b)
    if result.isInfinite, a.isFinite, b.isFinite { throw rangeError() }
    return .float(result)
  }

  /// The `OverflowError` of the C library's mathematics.
  func rangeError() -> Raise {
    raise(.overflowError, [.int(34), .string("Numerical result out of range")])
  }

  /// An exception with several arguments.
  func raise(_ kind: ExceptionKind, _ arguments: [Value]) -> Raise {
    let type = error(kind, "").exception.subtype ?? types.object
    let exception = ExceptionObject(of: type, arguments: TupleObject(arguments))
    exception.separateFiles(types)
    return Raise(exception)
  }
}
