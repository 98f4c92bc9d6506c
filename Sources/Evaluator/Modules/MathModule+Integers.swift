import BigInt

extension MathModule {
  static let integerFunctions: [Entry] = [
    Entry("factorial", "x, /", "The product of 1 to x.") { call throws(Raise) in
      let number = try call.int(0)
      if number < 0 {
        throw call.error(.valueError, "factorial() not defined for negative values")
      }
      try check(number, call)
      return .integer(try product(from: 1, through: number, call.interpreter))
    },
    Entry("comb", "n, k, /", "How many ways to choose k of n.") { call throws(Raise) in
      let (number, picked) = try pair(call)
      if picked > number { return .int(0) }
      let count = min(picked, number - picked)
      try check(count, call)
      let above = try product(
        from: number - count + 1, through: number, call.interpreter)
      return .integer(above / (try product(from: 1, through: count, call.interpreter)))
    },
    Entry("perm", "n, k=None, /", "How many ways to arrange k of n.") { call throws(Raise) in
      let (number, picked) = try pair(call)
      if picked > number { return .int(0) }
      try check(picked, call)
      return .integer(try product(from: number - picked + 1, through: number, call.interpreter))
    },
    Entry("gcd", "*integers", "The greatest common divisor.") { call throws(Raise) in
      var result = BigUInt(0)
      for item in try call.items(0) {
        result = result.greatestCommonDivisor(with: try integer(item, call).magnitude)
      }
      return .integer(BigInt(result))
    },
    Entry("lcm", "*integers", "The least common multiple.") { call throws(Raise) in
      var result = BigUInt(1)
      for item in try call.items(0) {
        let number = try integer(item, call).magnitude
        if number.isZero { return .int(0) }
        result = result / result.greatestCommonDivisor(with: number) * number
        if result.bitWidth > 1 << 24 { throw call.error(.memoryError, "") }
      }
      return .integer(BigInt(result))
    },
    Entry("isqrt", "n, /", "The square root without its fraction.") { call throws(Raise) in
      let number = try integer(call[0], call)
      if number.sign == .minus, !number.isZero {
        throw call.error(.valueError, "isqrt() argument must be nonnegative")
      }
      return .integer(BigInt(number.magnitude.squareRoot()))
    },
  ]

  private static func integer(_ value: Value, _ call: borrowing Call) throws(Raise) -> BigInt {
    if let big = value.unboxed.bigInteger { return big }
    return BigInt(try call.interpreter.index(value))
  }

  private static func pair(_ call: borrowing Call) throws(Raise) -> (Int, Int) {
    let number = try call.int(0)
    let picked = call[1].isNone ? number : try call.int(1)
    if number < 0 { throw call.error(.valueError, "n must be a non-negative integer") }
    if picked < 0 { throw call.error(.valueError, "k must be a non-negative integer") }
    return (number, picked)
  }

  /// Refuses products that would take minutes.
  private static func check(_ count: Int, _ call: borrowing Call) throws(Raise) {
    if count > 1_000_000 { throw call.error(.memoryError, "") }
  }

  /// Halves multiplied recursively: factors of like size.
  private static func product(
    from low: Int, through high: Int, _ interpreter: Interpreter
  ) throws(Raise) -> BigInt {
    if high < low { return 1 }
    if high - low < 16 {
      var result = BigInt(1)
      for factor in low...high { result *= BigInt(factor) }
      return result
    }
    try interpreter.checkInterruption()
    let middle = low + (high - low) / 2
    return try product(from: low, through: middle, interpreter)
      * product(from: middle + 1, through: high, interpreter)
  }
}
