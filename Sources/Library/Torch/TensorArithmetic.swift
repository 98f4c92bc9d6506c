import Evaluator
import Tensors
import Workers

/// `+ - * / …` on tensors, as operators, methods and in place.
enum TensorArithmetic {
  private typealias Maker = @Sendable (Scalar?) -> any Operation

  /// What has an operator: its method name, the operation, and the operation with its operands
  /// exchanged (nil where the plain one serves).
  private struct Operator {
    let name: String
    let methods: [String]
    let make: Maker
    let reflected: (@Sendable (Scalar) -> any Operation)?
    let hasInPlace: Bool
  }

  private static let operators: [Operator] = [
    Operator(
      name: "add", methods: [], make: { Add(other: $0) }, reflected: { Add(other: $0) },
      hasInPlace: true),
    Operator(
      name: "sub", methods: [], make: { Sub(other: $0) }, reflected: { ReverseSub(other: $0) },
      hasInPlace: true),
    Operator(
      name: "mul", methods: ["mul"], make: { Mul(other: $0) }, reflected: { Mul(other: $0) },
      hasInPlace: true),
    Operator(
      name: "truediv", methods: ["div", "true_divide"], make: { Div(other: $0) },
      reflected: { ReverseDiv(other: $0) }, hasInPlace: true),
    Operator(
      name: "floordiv", methods: ["floor_divide"], make: { FloorDivide(other: $0) },
      reflected: { ReverseFloorDivide(other: $0) }, hasInPlace: false),
    Operator(
      name: "mod", methods: ["remainder"], make: { Remainder(other: $0) }, reflected: nil,
      hasInPlace: true),
    Operator(
      name: "pow", methods: ["pow"], make: { Pow(exponent: $0) },
      reflected: { ReversePow(base: $0) }, hasInPlace: true),
    Operator(
      name: "and", methods: ["bitwise_and"], make: { BitwiseAnd(other: $0) },
      reflected: { BitwiseAnd(other: $0) }, hasInPlace: true),
    Operator(
      name: "or", methods: ["bitwise_or"], make: { BitwiseOr(other: $0) },
      reflected: { BitwiseOr(other: $0) }, hasInPlace: true),
    Operator(
      name: "xor", methods: ["bitwise_xor"], make: { BitwiseXor(other: $0) },
      reflected: { BitwiseXor(other: $0) }, hasInPlace: true),
    Operator(
      name: "lshift", methods: [], make: { ShiftLeft(other: $0) }, reflected: nil,
      hasInPlace: true),
    Operator(
      name: "rshift", methods: [], make: { ShiftRight(other: $0) }, reflected: nil,
      hasInPlace: true),
  ]

  private static let comparisons: [(name: String, make: Maker)] = [
    ("eq", { Eq(other: $0) }), ("ne", { Ne(other: $0) }), ("lt", { Lt(other: $0) }),
    ("le", { Le(other: $0) }), ("gt", { Gt(other: $0) }), ("ge", { Ge(other: $0) }),
  ]

  private static let unaries:
    [(name: String, summary: String, make: @Sendable () -> any Operation)] =
      [
        ("neg", "Minus each element.", { Neg() }),
        ("abs", "The size of each element.", { Abs() }),
        ("sign", "The sign of each element.", { Sign() }),
        ("exp", "e to the power of each element.", { Exp() }),
        ("log", "The natural logarithm of each element.", { Log() }),
        ("sqrt", "The square root of each element.", { Sqrt() }),
        ("sigmoid", "The logistic function of each element.", { Sigmoid() }),
        ("tanh", "The hyperbolic tangent of each element.", { Tanh() }),
        ("relu", "Each element, negative ones as 0.", { ReLU() }),
        ("round", "Each element rounded to a whole number.", { Round() }),
        ("floor", "Each element rounded down.", { Floor() }),
        ("ceil", "Each element rounded up.", { Ceil() }),
        ("trunc", "Each element without its fraction.", { Trunc() }),
        ("frac", "The fraction of each element.", { Frac() }),
        ("expm1", "e to the power of each element, less 1.", { Expm1() }),
        ("log2", "The logarithm of each element to base 2.", { Log2() }),
        ("log10", "The logarithm of each element to base 10.", { Log10() }),
        ("log1p", "The natural logarithm of 1 and each element.", { Log1p() }),
        ("rsqrt", "1 over the square root of each element.", { Rsqrt() }),
        ("reciprocal", "1 over each element.", { Reciprocal() }),
        ("sin", "The sine of each element.", { Sin() }),
        ("cos", "The cosine of each element.", { Cos() }),
        ("tan", "The tangent of each element.", { Tan() }),
        ("asin", "The inverse sine of each element.", { Asin() }),
        ("acos", "The inverse cosine of each element.", { Acos() }),
        ("atan", "The inverse tangent of each element.", { Atan() }),
        ("sinh", "The hyperbolic sine of each element.", { Sinh() }),
        ("cosh", "The hyperbolic cosine of each element.", { Cosh() }),
        ("erf", "The error function of each element.", { Erf() }),
        ("erfc", "1 less the error function of each element.", { Erfc() }),
        ("logical_not", "Whether each element is zero.", { LogicalNot() }),
        ("bitwise_not", "The bits of each element turned.", { BitwiseNot() }),
      ]

  static let entries: [Entry] =
    operators.flatMap(rows) + comparisons.flatMap(rows) + unaries.flatMap(rows) + others

  private static func rows(_ item: Operator) -> [Entry] {
    let make = item.make
    var rows = [
      Entry("__\(item.name)__", "other, /", "The operator on each element.") { call throws(Raise) in
        try call.runtime.binary(
          try call.tensor, call[0], method: call.function.entry.name, make)
      }
    ]
    if let reflected = item.reflected {
      rows.append(
        Entry("__r\(item.name)__", "other, /", "The operator, operands exchanged.") {
          call throws(Raise) in
          guard case .number(let number)? = try call.runtime.operand(call[0]) else {
            return call.interpreter.notImplemented
          }
          return try call.runtime.apply(
            reflected(number), [try call.tensor], method: call.function.entry.name)
        })
    }
    if item.hasInPlace {
      rows.append(
        Entry("__i\(item.name)__", "other, /", "The operator, in place.") { call throws(Raise) in
          try inPlace(call, make)
        })
    }
    for method in item.methods {
      rows.append(
        Entry(method, "other", "The operator as a method.") { call throws(Raise) in
          try operate(call, make)
        })
      if item.hasInPlace {
        rows.append(
          Entry(method + "_", "other", "The operator as a method, in place.") {
            call throws(Raise) in try inPlace(call, make)
          })
      }
    }
    return rows
  }

  private static func rows(_ item: (name: String, make: Maker)) -> [Entry] {
    let make = item.make
    return [
      Entry("__\(item.name)__", "other, /", "The comparison of each element.") {
        call throws(Raise) in
        let result = try call.runtime.binary(
          try call.tensor, call[0], method: call.function.entry.name, make)
        return result
      },
      Entry(item.name, "other", "The comparison of each element.") { call throws(Raise) in
        try operate(call, make)
      },
    ]
  }

  private static func rows(
    _ item: (name: String, summary: String, make: @Sendable () -> any Operation)
  ) -> [Entry] {
    let make = item.make
    var rows = [
      Entry(item.name, "", item.summary) { call throws(Raise) in try call.apply(make()) },
      Entry(item.name + "_", "", item.summary + " In place.") { call throws(Raise) in
        try call.applyInPlace(make())
      },
    ]
    if item.name == "neg" || item.name == "abs" {
      rows.append(
        Entry("__\(item.name)__", "", item.summary) { call throws(Raise) in
          try call.apply(make())
        })
    }
    return rows
  }

  private static func operate(_ call: borrowing Call, _ make: Maker) throws(Raise) -> Value {
    let result = try call.runtime.binary(
      try call.tensor, call[0], method: call.function.entry.name, make)
    if call.interpreter.isNotImplemented(result) { throw call.wrongArgument(0, "Tensor") }
    return result
  }

  private static func inPlace(_ call: borrowing Call, _ make: Maker) throws(Raise) -> Value {
    switch try call.runtime.operand(call[0]) {
    case .tensor(let other): return try call.applyInPlace(make(nil), [other])
    case .number(let number): return try call.applyInPlace(make(number))
    case nil: throw call.wrongArgument(0, "Tensor")
    }
  }

  /// `add` and `sub` take a factor: `x.add(other, alpha=2)`, and the old `x.add_(2, other)`.
  private static func scaled(
    _ call: borrowing Call, isInPlace: Bool,
    _ make: @Sendable (Scalar, Scalar?) -> any Operation
  ) throws(Raise) -> Value {
    var alpha: Scalar = 1
    var other = call[0]
    if call.has(1) {
      alpha = try call.scalar(0)
      other = call[1]
    } else if call.has(2) {
      alpha = try call.scalar(2)
    }
    switch try call.runtime.operand(other) {
    case .tensor(let tensor):
      let operation = make(alpha, nil)
      return isInPlace
        ? try call.applyInPlace(operation, [tensor])
        : try call.runtime.apply(
          operation, [try call.tensor, tensor], method: call.function.entry.name)
    case .number(let number):
      let operation = make(alpha, number)
      return isInPlace ? try call.applyInPlace(operation) : try call.apply(operation)
    case nil: throw call.wrongArgument(0, "Tensor")
    }
  }

  private static let others: [Entry] = [
    Entry("fmod", "other", "The rest of a division, with the sign of the element.") {
      call throws(Raise) in try operate(call) { Fmod(other: $0) }
    },
    Entry("fmod_", "other", "The rest of a division, in place.") { call throws(Raise) in
      try inPlace(call) { Fmod(other: $0) }
    },
    Entry("logical_xor", "other", "Whether just one of two elements is not zero.") {
      call throws(Raise) in
      try call.runtime.apply(
        LogicalXor(), [try call.tensor, try call.tensor(0)], method: "logical_xor")
    },
    Entry("isnan", "", "Which elements are no numbers.") { call throws(Raise) in
      try call.apply(IsNaN())
    },
    Entry("add", "other, tensor?, *, alpha?", "The sum, the other operand times alpha.") {
      call throws(Raise) in
      try scaled(call, isInPlace: false) { Add(alpha: $0, other: $1) }
    },
    Entry("add_", "other, tensor?, *, alpha?", "Adds the other operand times alpha, in place.") {
      call throws(Raise) in
      try scaled(call, isInPlace: true) { Add(alpha: $0, other: $1) }
    },
    Entry("sub", "other, tensor?, *, alpha?", "The difference, the other operand times alpha.") {
      call throws(Raise) in
      try scaled(call, isInPlace: false) { Sub(alpha: $0, other: $1) }
    },
    Entry("sub_", "other, tensor?, *, alpha?", "Subtracts the other operand times alpha.") {
      call throws(Raise) in
      try scaled(call, isInPlace: true) { Sub(alpha: $0, other: $1) }
    },
    Entry("clamp", "min=None, max=None", "Each element, kept between two bounds.") {
      call throws(Raise) in
      try call.apply(
        Clamp(
          min: call[0].isNone ? nil : try call.scalar(0),
          max: call[1].isNone ? nil : try call.scalar(1)))
    },
    Entry("clamp_", "min=None, max=None", "Keeps each element between two bounds.") {
      call throws(Raise) in
      try call.applyInPlace(
        Clamp(
          min: call[0].isNone ? nil : try call.scalar(0),
          max: call[1].isNone ? nil : try call.scalar(1)))
    },
    Entry("__invert__", "", "The bits of each element turned, or `not` for truth values.") {
      call throws(Raise) in try call.apply(BitwiseNot())
    },
    Entry("__matmul__", "other, /", "The matrix product.") { call throws(Raise) in
      guard let other = call[0].tensor else { return call.interpreter.notImplemented }
      return try call.runtime.apply(
        Matmul(), [try call.tensor, other], method: "__matmul__")
    },
  ]
}
