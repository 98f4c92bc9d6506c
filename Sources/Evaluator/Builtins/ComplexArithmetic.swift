import Glibc
import Syntax

/// A complex number as a value.
struct ComplexNumber: Equatable {
  var real: Double
  var imaginary: Double

  init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }

  static func + (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(a.real + b.real, a.imaginary + b.imaginary)
  }

  static func - (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(a.real - b.real, a.imaginary - b.imaginary)
  }

  static func * (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  /// Smith's method: scaled by the larger part of the divisor, which is not 0.
  static func / (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    if b.real.magnitude >= b.imaginary.magnitude {
      let ratio = b.imaginary / b.real
      let below = b.real + b.imaginary * ratio
      return ComplexNumber(
        (a.real + a.imaginary * ratio) / below, (a.imaginary - a.real * ratio) / below)
    }
    if b.imaginary.magnitude >= b.real.magnitude {
      let ratio = b.real / b.imaginary
      let below = b.real * ratio + b.imaginary
      return ComplexNumber(
        (a.real * ratio + a.imaginary) / below, (a.imaginary * ratio - a.real) / below)
    }
    return ComplexNumber(.nan, .nan)
  }

  var isZero: Bool { real == 0 && imaginary == 0 }
  var value: Value { .object(ComplexObject(real: real, imaginary: imaginary)) }
}

extension Interpreter {
  /// Any number as a complex one; nil for what is no number.
  func complexNumber(_ value: Value) throws(Raise) -> ComplexNumber? {
    switch value {
    case .bool(let value): return ComplexNumber(value ? 1 : 0, 0)
    case .int(let value): return ComplexNumber(Double(value), 0)
    case .float(let value): return ComplexNumber(value, 0)
    case .object(let object):
      if let number = object as? ComplexObject {
        return ComplexNumber(number.real, number.imaginary)
      }
      if let big = object as? BigIntObject { return ComplexNumber(try double(big.value), 0) }
      return nil
    default: return nil
    }
  }

  func binary(
    _ op: BinaryOperator, _ a: ComplexNumber, _ b: ComplexNumber
  ) throws(Raise) -> Value {
    switch op {
    case .add: return (a + b).value
    case .subtract: return (a - b).value
    case .multiply: return (a * b).value
    case .divide:
      if b.isZero { throw error(.zeroDivisionError, "complex division by zero") }
      return (a / b).value
    case .power: return try power(a, b)
    default: return .absent
    }
  }

  func power(_ a: ComplexNumber, _ b: ComplexNumber) throws(Raise) -> Value {
    if b.isZero { return ComplexNumber(1, 0).value }
    if a.isZero {
      if b.imaginary != 0 || b.real < 0 {
        throw error(.zeroDivisionError, "0.0 to a negative or complex power")
      }
      return ComplexNumber(0, 0).value
    }
    if b.imaginary == 0, b.real == b.real.rounded(), b.real.magnitude <= 100 {
      let power = wholePower(a, Int(b.real.magnitude))
      let result = b.real < 0 ? ComplexNumber(1, 0) / power : power
      return try checked(result, a, b)
    }
    let size = hypot(a.real, a.imaginary)
    var length = pow(size, b.real)
    let angle = atan2(a.imaginary, a.real)
    var phase = angle * b.real
    if b.imaginary != 0 {
      length /= exp(angle * b.imaginary)
      phase += b.imaginary * log(size)
    }
    return try checked(ComplexNumber(length * cos(phase), length * sin(phase)), a, b)
  }

  private func wholePower(_ base: ComplexNumber, _ exponent: Int) -> ComplexNumber {
    var result = ComplexNumber(1, 0)
    var square = base
    var mask = 1
    while mask > 0, exponent >= mask {
      if exponent & mask != 0 { result = result * square }
      mask <<= 1
      square = square * square
    }
    return result
  }

  private func checked(
    _ result: ComplexNumber, _ a: ComplexNumber, _ b: ComplexNumber
  ) throws(Raise) -> Value {
    let isFinite = result.real.isFinite && result.imaginary.isFinite
    let wasFinite =
      a.real.isFinite && a.imaginary.isFinite && b.real.isFinite && b.imaginary.isFinite
    if !isFinite, wasFinite { throw error(.overflowError, "complex exponentiation") }
    return result.value
  }
}
