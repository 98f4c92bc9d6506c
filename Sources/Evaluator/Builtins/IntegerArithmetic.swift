import BigInt
import Syntax

/// Arithmetic of `int`.
extension Interpreter {
  /// Both operands fit 64 bits.
  func binary(_ op: BinaryOperator, _ a: Int, _ b: Int) throws(Raise) -> Value {
    switch op {
    case .add:
      let (sum, overflow) = a.addingReportingOverflow(b)
      return overflow ? .integer(BigInt(a) + BigInt(b)) : .int(sum)
    case .subtract:
      let (difference, overflow) = a.subtractingReportingOverflow(b)
      return overflow ? .integer(BigInt(a) - BigInt(b)) : .int(difference)
    case .multiply:
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      return overflow ? .integer(BigInt(a) * BigInt(b)) : .int(product)
    case .divide:
      if b == 0 { throw error(.zeroDivisionError, "division by zero") }
      if isExact(a), isExact(b) { return .float(Double(a) / Double(b)) }
      return try divide(BigInt(a), BigInt(b))
    case .floorDivide:
      if b == 0 { throw error(.zeroDivisionError, "integer division or modulo by zero") }
      let (quotient, overflow) = a.dividedReportingOverflow(by: b)
      if overflow { return .integer(-BigInt(a)) }
      let needsStep = (a < 0) != (b < 0) && quotient &* b != a
      return .int(needsStep ? quotient - 1 : quotient)
    case .modulo:
      if b == 0 { throw error(.zeroDivisionError, "integer modulo by zero") }
      if b == -1 { return .int(0) }
      let rest = a % b
      return .int(rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest)
    case .power: return try power(a, b)
    case .leftShift:
      if b < 0 { throw error(.valueError, "negative shift count") }
      if a == 0 || b == 0 { return .int(a) }
      if b < 63, a.magnitude.leadingZeroBitCount > b + 1 { return .int(a << b) }
      return try shiftLeft(BigInt(a), b)
    case .rightShift:
      if b < 0 { throw error(.valueError, "negative shift count") }
      return .int(b > 63 ? (a < 0 ? -1 : 0) : a >> b)
    case .bitAnd: return .int(a & b)
    case .bitOr: return .int(a | b)
    case .bitXor: return .int(a ^ b)
    case .matrixMultiply: return .absent
    }
  }

  /// Whether a float holds the integer exactly.
  private func isExact(_ value: Int) -> Bool { value.magnitude <= 1 << 53 }

  /// An operand is larger than 64 bits.
  func binary(_ op: BinaryOperator, _ a: BigInt, _ b: BigInt) throws(Raise) -> Value {
    switch op {
    case .add: return .integer(a + b)
    case .subtract: return .integer(a - b)
    case .multiply:
      try checkBits(a.bitWidth + b.bitWidth)
      return .integer(a * b)
    case .divide:
      if b.isZero { throw error(.zeroDivisionError, "division by zero") }
      return try divide(a, b)
    case .floorDivide: return .integer(try divideWithFloor(a, b).quotient)
    case .modulo:
      if b.isZero { throw error(.zeroDivisionError, "integer modulo by zero") }
      return .integer(try divideWithFloor(a, b).remainder)
    case .power: return try power(a, b)
    case .leftShift:
      if b.sign == .minus { throw error(.valueError, "negative shift count") }
      if a.isZero { return .int(0) }
      guard let count = Int(exactly: b) else {
        throw error(.overflowError, "too many digits in integer")
      }
      return try shiftLeft(a, count)
    case .rightShift:
      if b.sign == .minus { throw error(.valueError, "negative shift count") }
      guard let count = Int(exactly: b) else { return .int(a.sign == .minus ? -1 : 0) }
      return .integer(a >> count)
    case .bitAnd: return .integer(a & b)
    case .bitOr: return .integer(a | b)
    case .bitXor: return .integer(a ^ b)
    case .matrixMultiply: return .absent
    }
  }

  /// Refuses an integer that would take minutes or all of the memory.
  private func checkBits(_ count: Int) throws(Raise) {
    if count > Interpreter.mostIntegerBits { throw error(.memoryError, "") }
  }

  private static let mostIntegerBits = 1 << 28

  private func shiftLeft(_ a: BigInt, _ count: Int) throws(Raise) -> Value {
    if count > Interpreter.mostIntegerBits { throw error(.memoryError, "") }
    try checkBits(a.bitWidth + count)
    return .integer(a << count)
  }

  /// Python's division: the remainder has the sign of the divisor.
  func divideWithFloor(
    _ a: BigInt, _ b: BigInt
  ) throws(Raise) -> (quotient: BigInt, remainder: BigInt) {
    if b.isZero { throw error(.zeroDivisionError, "integer division or modulo by zero") }
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    if !remainder.isZero, remainder.sign != b.sign { return (quotient - 1, remainder + b) }
    return (quotient, remainder)
  }

  /// True division, correctly rounded: a quotient of at least 66 bits, its lowest bit made odd where
  /// something is left, rounds as the exact value does.
  func divide(_ a: BigInt, _ b: BigInt) throws(Raise) -> Value {
    let isNegative = (a.sign == .minus) != (b.sign == .minus) && !a.isZero
    let shift = a.magnitude.bitWidth - b.magnitude.bitWidth - 66
    if shift > 1100 {
      throw error(.overflowError, "integer division result too large for a float")
    }
    if shift < -1300 { return .float(isNegative ? -0.0 : 0) }
    let above = shift < 0 ? a.magnitude << -shift : a.magnitude
    let below = shift > 0 ? b.magnitude << shift : b.magnitude
    var (quotient, remainder) = above.quotientAndRemainder(dividingBy: below)
    if !remainder.isZero { quotient |= 1 }
    let result = scaled(quotient, by: shift)
    if result.isInfinite {
      throw error(.overflowError, "integer division result too large for a float")
    }
    return .float(isNegative ? -result : result)
  }

  /// `value × 2^exponent`, rounded once, half to even.
  private func scaled(_ value: BigUInt, by exponent: Int) -> Double {
    if value.isZero { return 0 }
    // Bits that a double of this size keeps: 53, fewer for a subnormal one.
    let top = value.bitWidth + exponent
    let kept = min(53, top + 1074)
    if kept < 0 { return 0 }
    let dropped = value.bitWidth - kept
    var mantissa = value
    if dropped > 0 {
      mantissa = value >> dropped
      let rest = value - (mantissa << dropped)
      let half = BigUInt(1) << (dropped - 1)
      if rest > half || rest == half && mantissa & 1 == 1 { mantissa += 1 }
    }
    let scale = exponent + max(dropped, 0)
    guard let small = UInt64(exactly: mantissa) else { return .infinity }
    if scale > 1100 { return .infinity }
    return Double(sign: .plus, exponent: scale, significand: Double(small))
  }

  /// The nearest float.
  /// - Throws: `OverflowError` where there is none.
  func double(_ value: BigInt) throws(Raise) -> Double {
    let result = scaled(value.magnitude, by: 0)
    if result.isInfinite { throw error(.overflowError, "int too large to convert to float") }
    return value.sign == .minus ? -result : result
  }

  // MARK: Powers

  private func power(_ base: Int, _ exponent: Int) throws(Raise) -> Value {
    if exponent < 0 {
      if base == 0 {
        throw error(.zeroDivisionError, "0.0 cannot be raised to a negative power")
      }
      return try power(Double(base), Double(exponent))
    }
    var result = 1
    var square = base
    var rest = exponent
    while true {
      if rest & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: square)
        if overflow { return try power(BigInt(base), BigInt(exponent)) }
        result = product
      }
      rest >>= 1
      if rest == 0 { return .int(result) }
      let (next, overflow) = square.multipliedReportingOverflow(by: square)
      if overflow { return try power(BigInt(base), BigInt(exponent)) }
      square = next
    }
  }

  private func power(_ base: BigInt, _ exponent: BigInt) throws(Raise) -> Value {
    if exponent.sign == .minus, !exponent.isZero {
      if base.isZero {
        throw error(.zeroDivisionError, "0.0 cannot be raised to a negative power")
      }
      return try power(try double(base), try double(exponent))
    }
    if base.isZero || base == 1 { return .integer(exponent.isZero ? 1 : base) }
    if base == -1 { return .int(exponent & 1 == 1 ? -1 : 1) }
    guard let count = Int(exactly: exponent) else { throw error(.memoryError, "") }
    let width = base.magnitude.bitWidth
    let (bits, overflow) = width.multipliedReportingOverflow(by: count)
    if overflow { throw error(.memoryError, "") }
    try checkBits(bits)
    // A power of two in the base is a shift.
    let zeros = base.magnitude.trailingZeroBitCount
    let odd = base >> zeros
    var result = BigInt(1)
    if odd != 1 {
      var bit = count == 0 ? -1 : Int.bitWidth - 1 - count.leadingZeroBitCount
      while bit >= 0 {
        try checkInterruption()
        result *= result
        if count >> bit & 1 == 1 { result *= odd }
        bit -= 1
      }
    }
    return .integer(result << (zeros * count))
  }

  /// `pow(base, exponent, modulus)`.
  func power(_ base: BigInt, _ exponent: BigInt, modulus: BigInt) throws(Raise) -> Value {
    if modulus.isZero { throw error(.valueError, "pow() 3rd argument cannot be 0") }
    if modulus.magnitude == 1 { return .int(0) }
    var base = base
    var exponent = exponent
    if exponent.sign == .minus, !exponent.isZero {
      guard
        let inverse = BigInt(try divideWithFloor(base, BigInt(modulus.magnitude)).remainder)
          .inverse(BigInt(modulus.magnitude))
      else { throw error(.valueError, "base is not invertible for the given modulus") }
      base = inverse
      exponent = -exponent
    }
    let result = base.power(exponent, modulus: BigInt(modulus.magnitude))
    return .integer(try divideWithFloor(result, modulus).remainder)
  }
}
