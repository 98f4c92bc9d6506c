import BigInt
import Glibc

/// `math`.
enum MathModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule(
      "math", doc: "Mathematical functions of real numbers.",
      functions: functions + MathModule.integerFunctions + MathModule.sums,
      constants: [
        ("pi", .float(.pi)), ("e", .float(M_E)), ("tau", .float(2 * .pi)),
        ("inf", .float(.infinity)),
        ("nan", .float(.nan)),
      ])
  }

  private static let functions: [Entry] = [
    real("sqrt", "The square root.") { $0.squareRoot() },
    real("cbrt", "The cube root.") { Glibc.cbrt($0) },
    real("exp", "e to a power.", mayOverflow: true) { Glibc.exp($0) },
    real("exp2", "2 to a power.", mayOverflow: true) { Glibc.exp2($0) },
    real("expm1", "e to a power, less 1.", mayOverflow: true) { Glibc.expm1($0) },
    real("log1p", "The natural logarithm of 1 + x.") { Glibc.log1p($0) },
    real("sin", "The sine.") { Glibc.sin($0) },
    real("cos", "The cosine.") { Glibc.cos($0) },
    real("tan", "The tangent.") { Glibc.tan($0) },
    real("asin", "The inverse sine.") { Glibc.asin($0) },
    real("acos", "The inverse cosine.") { Glibc.acos($0) },
    real("atan", "The inverse tangent.") { Glibc.atan($0) },
    real("sinh", "The hyperbolic sine.", mayOverflow: true) { Glibc.sinh($0) },
    real("cosh", "The hyperbolic cosine.", mayOverflow: true) { Glibc.cosh($0) },
    real("tanh", "The hyperbolic tangent.") { Glibc.tanh($0) },
    real("asinh", "The inverse hyperbolic sine.") { Glibc.asinh($0) },
    real("acosh", "The inverse hyperbolic cosine.") { Glibc.acosh($0) },
    real("atanh", "The inverse hyperbolic tangent.") { Glibc.atanh($0) },
    real("erf", "The error function.") { Glibc.erf($0) },
    real("erfc", "1 less the error function.") { Glibc.erfc($0) },
    real("gamma", "The gamma function.", mayOverflow: true) {
      $0 < 0 && $0 == $0.rounded() || $0 == -.infinity ? .nan : Glibc.tgamma($0)
    },
    real("lgamma", "The logarithm of the gamma function's magnitude.", mayOverflow: true) {
      $0 <= 0 && $0 == $0.rounded() && $0.isFinite ? .nan : Glibc.lgamma($0)
    },
    plain("fabs", "The magnitude, as a float.") { $0.magnitude },
    plain("degrees", "An angle in degrees.") { $0 * (180 / .pi) },
    plain("radians", "An angle in radians.") { $0 * (.pi / 180) },
    plain("ulp", "The distance to the next float.") { $0.isInfinite ? $0.magnitude : $0.ulp },
    two("atan2", "y, x, /", "The angle of a point.") { Glibc.atan2($0, $1) },
    two("copysign", "x, y, /", "The magnitude of x with the sign of y.") { Glibc.copysign($0, $1) },
    two("nextafter", "x, y, /", "The next float after x towards y.") { Glibc.nextafter($0, $1) },
    two("fmod", "x, y, /", "The remainder with the sign of x.") { Glibc.fmod($0, $1) },
    two("remainder", "x, y, /", "The remainder next to 0.") { Glibc.remainder($0, $1) },
    two("pow", "x, y, /", "x to the power of y, as a float.", mayOverflow: true) {
      Glibc.pow($0, $1)
    },
    Entry("log", "x, base?, /", "The logarithm, natural or to a base.") { call throws(Raise) in
      let value = try logarithm(call, 0, Glibc.log)
      if !call.has(1) { return .float(value) }
      let base = try logarithm(call, 1, Glibc.log)
      if base == 0 { throw call.error(.zeroDivisionError, "float division by zero") }
      return .float(value / base)
    },
    Entry("log2", "x, /", "The logarithm to base 2.") { call throws(Raise) in
      .float(try logarithm(call, 0, Glibc.log2))
    },
    Entry("log10", "x, /", "The logarithm to base 10.") { call throws(Raise) in
      .float(try logarithm(call, 0, Glibc.log10))
    },
    Entry("floor", "x, /", "The largest integer that is not larger.") { call throws(Raise) in
      try whole(call, .down, "__floor__")
    },
    Entry("ceil", "x, /", "The smallest integer that is not smaller.") { call throws(Raise) in
      try whole(call, .up, "__ceil__")
    },
    Entry("trunc", "x, /", "The integer towards 0.") { call throws(Raise) in
      let interpreter = call.interpreter
      let method = interpreter.specialMethod(interpreter.intern("__trunc__"), of: call[0])
      if method.isAbsent {
        throw call.error(
          .typeError, "type \(interpreter.typeName(call[0])) doesn't define __trunc__ method")
      }
      return try interpreter.callSpecial(method, call[0])
    },
    Entry("modf", "x, /", "The fraction and the whole part.") { call throws(Raise) in
      let value = try call.double(0)
      if value.isInfinite { return .tuple([.float(copysign(0, value)), .float(value)]) }
      let whole = value.rounded(.towardZero)
      return .tuple([.float(copysign(value - whole, value)), .float(whole)])
    },
    Entry("frexp", "x, /", "Mantissa and exponent.") { call throws(Raise) in
      let value = try call.double(0)
      guard value.isFinite, value != 0 else { return .tuple([.float(value), .int(0)]) }
      var exponent: Int32 = 0
      let mantissa = Glibc.frexp(value, &exponent)
      return .tuple([.float(mantissa), .int(Int(exponent))])
    },
    Entry("ldexp", "x, i, /", "x times 2 to the power of i.") { call throws(Raise) in
      let value = try call.double(0)
      guard call[1].unboxed.bigInteger != nil else {
        throw call.error(.typeError, "Expected an int as second argument to ldexp.")
      }
      let exponent = try SliceBounds.bound(call[1], call.interpreter)
      if value == 0 || !value.isFinite { return .float(value) }
      let result = scalbn(value, Int32(clamping: exponent))
      if result.isInfinite { throw call.error(.overflowError, "math range error") }
      return .float(result)
    },
    test("isfinite", "Whether x is neither infinite nor NaN.") { $0.isFinite },
    test("isinf", "Whether x is infinite.") { $0.isInfinite },
    test("isnan", "Whether x is NaN.") { $0.isNaN },
    Entry(
      "isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", "Whether two numbers are nearly equal."
    ) { call throws(Raise) in
      let a = try call.double(0)
      let b = try call.double(1)
      let relative = try call.double(2)
      let absolute = try call.double(3)
      if relative < 0 || absolute < 0 {
        throw call.error(.valueError, "tolerances must be non-negative")
      }
      if a == b { return .bool(true) }
      if a.isInfinite || b.isInfinite { return .bool(false) }
      let difference = (b - a).magnitude
      return .bool(
        difference <= (relative * b).magnitude || difference <= (relative * a).magnitude
          || difference <= absolute)
    },
  ]

  // MARK: Kinds of rows

  /// A function of one number: a NaN from a number is outside the domain, an infinity from a finite
  /// number outside the range.
  private static func real(
    _ name: String, _ summary: String, mayOverflow: Bool = false,
    _ function: @escaping @Sendable (Double) -> Double
  ) -> Entry {
    Entry(name, "x, /", summary) { call throws(Raise) in
      let value = try call.double(0)
      let result = function(value)
      if result.isNaN, !value.isNaN { throw call.error(.valueError, "math domain error") }
      if result.isInfinite, value.isFinite {
        throw mayOverflow && value != 0
          ? call.error(.overflowError, "math range error")
          : call.error(.valueError, "math domain error")
      }
      return .float(result)
    }
  }

  /// A function that is defined for all numbers.
  private static func plain(
    _ name: String, _ summary: String, _ function: @escaping @Sendable (Double) -> Double
  ) -> Entry {
    Entry(name, "x, /", summary) { call throws(Raise) in .float(function(try call.double(0))) }
  }

  private static func two(
    _ name: String, _ parameters: String, _ summary: String, mayOverflow: Bool = false,
    _ function: @escaping @Sendable (Double, Double) -> Double
  ) -> Entry {
    Entry(name, parameters, summary) { call throws(Raise) in
      let a = try call.double(0)
      let b = try call.double(1)
      let result = function(a, b)
      if result.isNaN, !a.isNaN, !b.isNaN { throw call.error(.valueError, "math domain error") }
      if mayOverflow, result.isInfinite, a.isFinite, b.isFinite {
        throw a == 0
          ? call.error(.valueError, "math domain error")
          : call.error(.overflowError, "math range error")
      }
      return .float(result)
    }
  }

  private static func test(
    _ name: String, _ summary: String, _ function: @escaping @Sendable (Double) -> Bool
  ) -> Entry {
    Entry(name, "x, /", summary) { call throws(Raise) in .bool(function(try call.double(0))) }
  }

  private static func logarithm(
    _ call: borrowing Call, _ position: Int, _ function: (Double) -> Double
  ) throws(Raise) -> Double {
    if let big = call[position].unboxed.bigInteger {
      if big.sign == .minus || big.isZero { throw call.error(.valueError, "math domain error") }
      let width = big.magnitude.bitWidth
      if width <= 1023 { return function(try call.interpreter.double(big)) }
      // A number too large for a float: the logarithm of its mantissa, and that of its exponent.
      let head = try call.interpreter.double(big >> (width - 64)) / 0x1p64
      return function(head) + function(2) * Double(width)
    }
    let value = try call.double(position)
    let result = function(value)
    if value <= 0 || result.isNaN && !value.isNaN {
      throw call.error(.valueError, "math domain error")
    }
    return result
  }

  private static func whole(
    _ call: borrowing Call, _ rule: FloatingPointRoundingRule, _ name: String
  ) throws(Raise) -> Value {
    let interpreter = call.interpreter
    if call[0].hasOwnClass {
      let method = interpreter.specialMethod(interpreter.intern(name), of: call[0])
      if !method.isAbsent { return try interpreter.callSpecial(method, call[0]) }
    }
    if call[0].bigInteger != nil { return try interpreter.integer(from: call[0]) }
    return try interpreter.rounded(.float(try call.double(0)), rule)
  }
}
