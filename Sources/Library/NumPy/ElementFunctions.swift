import Evaluator
import Glibc
import Tensors

/// The functions of single elements: `exp`, `sin`, `floor`, `isnan`, `clip`, …
enum ElementFunctions {
  private typealias Real = @Sendable (Double) -> Double

  private static let real: [(name: String, summary: String, function: Real)] = [
    ("exp", "e to the power of each element.", { Glibc.exp($0) }),
    ("exp2", "2 to the power of each element.", { Glibc.exp2($0) }),
    ("expm1", "exp(x) - 1, exact for small elements.", { Glibc.expm1($0) }),
    ("log", "The natural logarithm of each element.", { Glibc.log($0) }),
    ("log2", "The logarithm of each element to base 2.", { Glibc.log2($0) }),
    ("log10", "The logarithm of each element to base 10.", { Glibc.log10($0) }),
    ("log1p", "log(1 + x), exact for small elements.", { Glibc.log1p($0) }),
    ("sqrt", "The square root of each element.", { $0.squareRoot() }),
    ("cbrt", "The cube root of each element.", { Glibc.cbrt($0) }),
    ("sin", "The sine of each element.", { Glibc.sin($0) }),
    ("cos", "The cosine of each element.", { Glibc.cos($0) }),
    ("tan", "The tangent of each element.", { Glibc.tan($0) }),
    ("arcsin", "The inverse sine of each element.", { Glibc.asin($0) }),
    ("arccos", "The inverse cosine of each element.", { Glibc.acos($0) }),
    ("arctan", "The inverse tangent of each element.", { Glibc.atan($0) }),
    ("sinh", "The hyperbolic sine of each element.", { Glibc.sinh($0) }),
    ("cosh", "The hyperbolic cosine of each element.", { Glibc.cosh($0) }),
    ("tanh", "The hyperbolic tangent of each element.", { Glibc.tanh($0) }),
    ("arcsinh", "The inverse hyperbolic sine of each element.", { Glibc.asinh($0) }),
    ("arccosh", "The inverse hyperbolic cosine of each element.", { Glibc.acosh($0) }),
    ("arctanh", "The inverse hyperbolic tangent of each element.", { Glibc.atanh($0) }),
    ("deg2rad", "Degrees as radians.", { $0 * (Double.pi / 180) }),
    ("radians", "Degrees as radians.", { $0 * (Double.pi / 180) }),
    ("rad2deg", "Radians as degrees.", { $0 * (180 / Double.pi) }),
    ("degrees", "Radians as degrees.", { $0 * (180 / Double.pi) }),
    ("sinc", "sin(πx) / (πx).", { $0 == 0 ? 1 : Glibc.sin(Double.pi * $0) / (Double.pi * $0) }),
  ]

  /// Functions that leave whole numbers as they are.
  private static let rounding: [(name: String, summary: String, function: Real)] = [
    ("floor", "Each element rounded down.", { $0.rounded(.down) }),
    ("ceil", "Each element rounded up.", { $0.rounded(.up) }),
    ("trunc", "Each element without its fraction.", { $0.rounded(.towardZero) }),
    ("fix", "Each element without its fraction.", { $0.rounded(.towardZero) }),
    ("rint", "Each element rounded to a whole number.", { $0.rounded(.toNearestOrEven) }),
  ]

  private static let tests:
    [(name: String, summary: String, function: @Sendable (Double) -> Bool)] = [
      ("isnan", "Whether each element is no number.", { $0.isNaN }),
      ("isinf", "Whether each element is infinite.", { $0.isInfinite }),
      ("isfinite", "Whether each element is a finite number.", { $0.isFinite }),
      ("isposinf", "Whether each element is +infinity.", { $0 == .infinity }),
      ("isneginf", "Whether each element is -infinity.", { $0 == -.infinity }),
      ("signbit", "Whether each element has a minus sign.", { $0.sign == .minus }),
      ("logical_not", "Whether each element is zero.", { $0 == 0 }),
    ]

  private static let same: [(name: String, summary: String, function: ArrayUnary)] = [
    ("negative", "Minus each element.", .negative),
    ("absolute", "The size of each element.", .absolute),
    ("abs", "The size of each element.", .absolute),
    ("fabs", "The size of each element.", .absolute),
    ("sign", "The sign of each element.", .sign),
    ("square", "The square of each element.", .square),
    ("invert", "The bits turned.", .invert),
    ("bitwise_not", "The bits turned.", .invert),
  ]

  private static let relations: [(name: String, relation: ArrayRelation)] = [
    ("equal", .equal), ("not_equal", .notEqual), ("less", .less), ("less_equal", .lessEqual),
    ("greater", .greater), ("greater_equal", .greaterEqual), ("logical_and", .and),
    ("logical_or", .or), ("logical_xor", .xor),
  ]

  static let entries: [Entry] =
    real.map(row) + rounding.map(roundingRow) + tests.map(row) + same.map(row)
    + relations.map(row) + BinaryFunction.named.map(row) + others

  private static func row(
    _ item: (name: String, summary: String, function: Real)
  ) -> Entry {
    let (name, function) = (item.name, item.function)
    return Entry(name, "x, /, out=None, where=True, dtype=None", item.summary) {
      call throws(Raise) in
      let x = try call.array(0)
      let result = try call.runtime.map(x, x.dtype.fractional, function)
      if name.hasPrefix("log") || name == "sqrt" { try checkDomain(call, name, x) }
      return try deliver(call, result, out: 1)
    }
  }

  /// What NumPy warns of.
  private static func checkDomain(
    _ call: borrowing Call, _ name: String, _ x: Tensor
  ) throws(Raise) {
    let edge = name == "log1p" ? -1.0 : 0
    let values = x.doubles
    if name != "sqrt", values.contains(edge) {
      try call.runtime.warnNumerics("divide by zero encountered in \(name)")
    }
    if values.contains(where: { $0 < edge }) {
      try call.runtime.warnNumerics("invalid value encountered in \(name)")
    }
  }

  private static func roundingRow(
    _ item: (name: String, summary: String, function: Real)
  ) -> Entry {
    let function = item.function
    return Entry(item.name, "x, /, out=None", item.summary) { call throws(Raise) in
      let x = try call.array(0)
      if !x.dtype.isFloatingPoint {
        return try deliver(call, try call.runtime.map(x, .float64, function), out: 1)
      }
      return try deliver(call, try call.runtime.map(x, x.dtype, function), out: 1)
    }
  }

  private static func row(
    _ item: (name: String, summary: String, function: @Sendable (Double) -> Bool)
  ) -> Entry {
    let function = item.function
    return Entry(item.name, "x, /, out=None", item.summary) { call throws(Raise) in
      let x = try call.array(0)
      let result = try call.runtime.arrays { (context) throws(TensorError) in
        try context.test(x, function)
      }
      return try deliver(call, result, out: 1)
    }
  }

  private static func row(
    _ item: (name: String, summary: String, function: ArrayUnary)
  ) -> Entry {
    let (name, function) = (item.name, item.function)
    return Entry(name, "x, /, out=None", item.summary) { call throws(Raise) in
      var x = try call.array(0)
      if function == .invert, x.dtype.isFloatingPoint { throw call.runtime.unsupportedTypes(name) }
      if function == .negative, x.dtype == .bool {
        throw call.error(
          .typeError,
          "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead."
        )
      }
      let result = try call.runtime.arrays { (context) throws(TensorError) in
        if name == "fabs", !x.dtype.isFloatingPoint { x = try context.cast(x, .float64) }
        return try context.map(function, x)
      }
      return try deliver(call, result, out: 1)
    }
  }

  private static func row(_ item: (name: String, relation: ArrayRelation)) -> Entry {
    let relation = item.relation
    return Entry(item.name, "x1, x2, /, out=None", "The comparison of each element.") {
      call throws(Raise) in
      let result = try call.runtime.compare(relation, try call.array(0), try call.array(1))
      return try deliver(call, result, out: 2)
    }
  }

  private static func row(_ function: BinaryFunction) -> Entry {
    Entry(
      function.name, "x1, x2, /, out=None, where=True, dtype=None",
      "The function of each two elements."
    ) { call throws(Raise) in
      let runtime = call.runtime
      let (a, b) = (try call.array(0), try call.array(1))
      var result: Tensor
      if case .bool(true) = call[3] {
        result = try runtime.combine(function, a, b)
      } else {
        result = try masked(call, function, a, b)
      }
      if let dtype = try call.arrayDType(4) {
        result = try runtime.arrays { (context) throws(TensorError) in
          try context.cast(result, dtype)
        }
      }
      return try deliver(call, result, out: 2)
    }
  }

  /// With `where=`: elements that are not wanted keep what `out` has, or are zero.
  private static func masked(
    _ call: borrowing Call, _ function: BinaryFunction, _ a: Tensor, _ b: Tensor
  ) throws(Raise) -> Tensor {
    let runtime = call.runtime
    let mask = try runtime.tensor(of: call[3], as: .bool)
    let shape = try runtime.broadcastShape([a.shape, b.shape, mask.shape])
    let dtype = try runtime.computedType(function, a, b)
    let rest: Tensor
    if call.isGiven(2) {
      rest = try call.array(2)
      if rest.shape != shape {
        throw call.error(
          .valueError,
          "non-broadcastable output operand with shape \(tightShape(rest.shape)) doesn't match the broadcast shape \(tightShape(shape))"
        )
      }
    } else {
      rest = try runtime.arrays { (context) throws(TensorError) in
        try context.zeros(shape, dtype)
      }
    }
    return try runtime.arrays { (context) throws(TensorError) in
      let result = try context.combine(function.operation, a, b, dtype)
      let kept = try context.cast(rest, dtype)
      return try context.apply(
        Where(), mask.spread(shape), result.spread(shape), kept.spread(shape))
    }
  }

  /// The result, or `out` with the result in it.
  static func deliver(
    _ call: borrowing Call, _ result: Tensor, out: Int
  ) throws(Raise) -> Value {
    guard call.isGiven(out) else { return call.runtime.result(result) }
    var target = call[out]
    if case .tuple(let tuple) = target, tuple.items.count == 1 { target = tuple.items[0] }
    guard let array = target.arrayObject else {
      throw call.error(.typeError, "return arrays must be of ArrayType")
    }
    try call.runtime.store(result, in: array.tensor, function: call.function.entry.name)
    return target
  }

  static let shared: [ArrayFunction] = [
    ArrayFunction("clip", "min=None, max=None, out=None", "Each element kept between two bounds.") {
      call, array, first throws(Raise) in
      let runtime = call.runtime
      var result = array
      if call[first].isNone, call[first + 1].isNone {
        throw call.error(.valueError, "One of max or min must be given")
      }
      if call.isGiven(first) {
        result = try runtime.combine(.maximum, result, try call.array(first))
      }
      if call.isGiven(first + 1) {
        result = try runtime.combine(.minimum, result, try call.array(first + 1))
      }
      return try deliver(call, result, out: first + 2)
    },
    ArrayFunction("round", "decimals=0, out=None", "Each element rounded to some places.") {
      call, array, first throws(Raise) in
      let digits = try call.int(first)
      return try deliver(
        call, try call.runtime.rounded(array, digits: digits), out: first + 1)
    },
    ArrayFunction("conj", "", "The array: all numbers are real.") { call, array, _ in
      call.runtime.result(array)
    },
  ]

  private static let others: [Entry] = [
    Entry("around", "a, decimals=0, out=None", "Each element rounded to some places.") {
      call throws(Raise) in
      try deliver(
        call, try call.runtime.rounded(try call.array(0), digits: try call.int(1)), out: 2)
    },
    Entry("reciprocal", "x, /", "1 divided by each element.") { call throws(Raise) in
      let x = try call.array(0)
      let one = try call.runtime.tensor(of: .int(1))
      if x.dtype.isFloatingPoint {
        return call.runtime.result(try call.runtime.combine(.divide, one, x))
      }
      return call.runtime.result(try call.runtime.combine(.floorDivide, one, x))
    },
    Entry("positive", "x, /", "A copy.") { call throws(Raise) in
      let x = try call.array(0)
      return call.runtime.result(
        try call.runtime.arrays { (context) throws(TensorError) in try context.copied(x) })
    },
    Entry(
      "nan_to_num", "x, copy=True, nan=0.0, posinf=None, neginf=None",
      "Numbers in the place of NaN and infinities."
    ) { call throws(Raise) in
      let x = try call.array(0)
      if !x.dtype.isFloatingPoint { return call.runtime.result(x) }
      let most =
        x.dtype == .float32
        ? Double(Float.greatestFiniteMagnitude) : Double.greatestFiniteMagnitude
      let nan = try call.double(2)
      let high = call.isGiven(3) ? try call.double(3) : most
      let low = call.isGiven(4) ? try call.double(4) : -most
      return call.runtime.result(
        try call.runtime.map(x, x.dtype) {
          $0.isNaN ? nan : $0 == .infinity ? high : $0 == -.infinity ? low : $0
        })
    },
    Entry("divmod", "x1, x2, /", "Quotients and remainders.") { call throws(Raise) in
      let runtime = call.runtime
      let (a, b) = (try call.array(0), try call.array(1))
      return .tuple([
        runtime.result(try runtime.combine(.floorDivide, a, b)),
        runtime.result(try runtime.combine(.remainder, a, b)),
      ])
    },
    Entry("modf", "x, /", "The fraction and the whole part of each element.") {
      call throws(Raise) in
      let runtime = call.runtime
      let x = try call.array(0)
      let dtype = x.dtype.fractional
      return .tuple([
        runtime.result(
          try runtime.map(x, dtype) { $0.isInfinite ? 0 : $0 - $0.rounded(.towardZero) }),
        runtime.result(try runtime.map(x, dtype) { $0.rounded(.towardZero) }),
      ])
    },
    Entry("heaviside", "x1, x2, /", "0 below zero, 1 above, the second operand at zero.") {
      call throws(Raise) in
      let runtime = call.runtime
      let (x, half) = (try call.array(0), try call.array(1))
      let shape = try runtime.broadcastShape([x.shape, half.shape])
      let values = zip(x.spread(shape).doubles, half.spread(shape).doubles).map {
        $0.isNaN ? $0 : $0 < 0 ? 0 : $0 > 0 ? 1 : $1
      }
      return runtime.result(
        try runtime.arrays { (context) throws(TensorError) in try context.array(values, shape) })
    },
  ]
}
