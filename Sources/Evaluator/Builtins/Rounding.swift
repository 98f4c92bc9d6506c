import Syntax

import BigInt

extension Interpreter {
  /// `abs(value)` for numbers; `.absent` for all else.
  func absolute(_ value: Value) throws(Raise) -> Value {
    switch value {
    case .int(let number): return number < 0 ? try builtinUnary(.minus, value) : value
    case .bool(let flag): return .int(flag ? 1 : 0)
    case .float(let number): return .float(number.magnitude)
    case .object(let object):
      if let big = object as? BigIntObject { return .integer(BigInt(big.value.magnitude)) }
      guard let number = object as? ComplexObject else { return .absent }
      let size = hypotenuse(number.real, number.imaginary)
      if size.isInfinite, number.real.isFinite, number.imaginary.isFinite {
        throw error(.overflowError, "absolute value too large")
      }
      return .float(size)
    default: return .absent
    }
  }

  /// A float without its fraction, as an integer.
  /// - Throws: `OverflowError` for an infinity, `ValueError` for a NaN.
  func truncated(_ value: Double) throws(Raise) -> BigInt {
    if value.isNaN { throw error(.valueError, "cannot convert float NaN to integer") }
    if value.isInfinite {
      throw error(.overflowError, "cannot convert float infinity to integer")
    }
    return BigInt(value.rounded(.towardZero))
  }

  /// A float rounded to a whole number, as an integer.
  func rounded(
    _ value: Value, _ rule: FloatingPointRoundingRule
  ) throws(Raise) -> Value {
    guard case .float(let number) = value else { return try integer(from: value) }
    let whole = number.rounded(rule)
    if let small = Int(exactly: whole) { return .int(small) }
    return .integer(try truncated(whole))
  }

  /// `round(number, digits)` for numbers; `.absent` for all else. Halves go to the even neighbour.
  func round(_ value: Value, digits: Value) throws(Raise) -> Value {
    if case .float(let number) = value {
      if digits.isNone { return try rounded(value, .toNearestOrEven) }
      let places = try index(digits)
      guard number.isFinite, places <= 324 else { return value }
      if places < -308 { return .float(number < 0 ? -0.0 : 0) }
      let result = places >= 0 ? rounded(number, places) : roundedBefore(number, -places)
      if result.isInfinite {
        throw error(.overflowError, "rounded value too large to represent")
      }
      return .float(result)
    }
    guard let number = value.bigInteger else { return .absent }
    let result = Value.integer(number)
    if digits.isNone { return result }
    let places = try index(digits)
    if places >= 0 { return result }
    if -places > number.magnitude.bitWidth / 3 + 2 { return .int(0) }
    let unit = BigInt(10).power(-places)
    let (quotient, remainder) = try divideWithFloor(number, unit)
    let double = remainder * 2
    let isUp = double > unit || double == unit && quotient & 1 == 1
    return .integer((isUp ? quotient + 1 : quotient) * unit)
  }

  /// Through the exact decimal digits, as CPython does.
  private func rounded(_ value: Double, _ places: Int) -> Double {
    let digits = FloatDigits(value, places: places)
    let text = String(decoding: digits.digits, as: UTF8.self)
    let result = Double("0.\(text)e\(digits.pointPosition)") ?? value
    return value.sign == .minus ? -result : result
  }

  private func roundedBefore(_ value: Double, _ places: Int) -> Double {
    let exact = BigInt(value.magnitude.rounded(.towardZero))
    let hasFraction = value != value.rounded(.towardZero)
    let unit = BigInt(10).power(places)
    let (quotient, remainder) = exact.quotientAndRemainder(dividingBy: unit)
    let double = remainder * 2
    let isUp = double > unit || double == unit && (hasFraction || quotient & 1 == 1)
    let result = Double((isUp ? quotient + 1 : quotient) * unit)
    return value.sign == .minus ? -result : result
  }
}
