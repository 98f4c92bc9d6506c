import Evaluator
import Tensors

/// A binary function of arrays: how it is computed and which types it takes and gives.
struct BinaryFunction: Sendable {
  /// The types of operands and results.
  enum Kind: Sendable {
    /// Any type.
    case any
    /// Truth values count as whole numbers.
    case numbers
    /// The result is a fraction.
    case fraction
    /// No floating-point numbers.
    case bits
  }

  let name: String
  let operation: ArrayBinary
  var kind = Kind.any

  static let add = BinaryFunction(name: "add", operation: .add)
  static let subtract = BinaryFunction(name: "subtract", operation: .subtract)
  static let multiply = BinaryFunction(name: "multiply", operation: .multiply)
  static let divide = BinaryFunction(name: "divide", operation: .divide, kind: .fraction)
  static let floorDivide = BinaryFunction(
    name: "floor_divide", operation: .floorDivide, kind: .numbers)
  static let remainder = BinaryFunction(
    name: "remainder", operation: .remainder, kind: .numbers)
  static let power = BinaryFunction(name: "power", operation: .power, kind: .numbers)
  static let maximum = BinaryFunction(name: "maximum", operation: .maximum)
  static let minimum = BinaryFunction(name: "minimum", operation: .minimum)
  static let and = BinaryFunction(name: "bitwise_and", operation: .bitAnd, kind: .bits)
  static let or = BinaryFunction(name: "bitwise_or", operation: .bitOr, kind: .bits)
  static let xor = BinaryFunction(name: "bitwise_xor", operation: .bitXor, kind: .bits)
  static let leftShift = BinaryFunction(name: "left_shift", operation: .leftShift, kind: .bits)
  static let rightShift = BinaryFunction(
    name: "right_shift", operation: .rightShift, kind: .bits)

  static let named: [BinaryFunction] = [
    add, subtract, multiply, divide, floorDivide, remainder, power, maximum, minimum, and, or, xor,
    leftShift, rightShift,
    BinaryFunction(name: "true_divide", operation: .divide, kind: .fraction),
    BinaryFunction(name: "mod", operation: .remainder, kind: .numbers),
    BinaryFunction(name: "fmod", operation: .fmod, kind: .numbers),
    BinaryFunction(name: "float_power", operation: .power, kind: .fraction),
    BinaryFunction(name: "fmax", operation: .fmax),
    BinaryFunction(name: "fmin", operation: .fmin),
    BinaryFunction(name: "arctan2", operation: .arctan2, kind: .fraction),
    BinaryFunction(name: "hypot", operation: .hypot, kind: .fraction),
    BinaryFunction(name: "logaddexp", operation: .logaddexp, kind: .fraction),
    BinaryFunction(name: "copysign", operation: .copysign, kind: .fraction),
    BinaryFunction(name: "gcd", operation: .gcd, kind: .bits),
  ]
}

extension Runtime {
  /// The type in which two arrays are combined. A number without dimensions has less say than an
  /// array of the same kind.
  func resultType(_ a: Tensor, _ b: Tensor) -> DType {
    if a.dtype == b.dtype || (a.rank == 0) == (b.rank == 0) { return a.dtype.joined(with: b.dtype) }
    let (array, number) = a.rank == 0 ? (b, a) : (a, b)
    if number.dtype.rank > array.dtype.rank { return array.dtype.joined(with: number.dtype) }
    return array.dtype.joined(with: leastType(number, beside: array.dtype))
  }

  /// The narrowest type that holds a number, as far as the array's kind of type matters.
  private func leastType(_ number: Tensor, beside dtype: DType) -> DType {
    switch number.firstScalar {
    case .bool: return .bool
    case .float(let value):
      if dtype.rank < 2 { return number.dtype }
      return value.magnitude <= Double(Float.greatestFiniteMagnitude) || !value.isFinite
        ? .float32 : .float64
    case .int(let value):
      if dtype == .uint8, value >= 0 {
        return value < 256 ? .uint8 : value < 32768 ? .int16 : .int64
      }
      if Int8(exactly: value) != nil { return .int8 }
      if Int16(exactly: value) != nil { return .int16 }
      return Int32(exactly: value) != nil ? .int32 : .int64
    }
  }

  /// The type in which a function is computed.
  func computedType(
    _ function: BinaryFunction, _ a: Tensor, _ b: Tensor
  ) throws(Raise) -> DType {
    let joined = resultType(a, b)
    switch function.kind {
    case .any:
      if function.operation == .subtract, joined == .bool {
        throw interpreter.error(
          .typeError,
          "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead."
        )
      }
      return joined
    case .numbers: return joined == .bool ? .int8 : joined
    case .fraction:
      if function.name == "float_power" { return .float64 }
      return joined == .float32 ? .float32 : .float64
    case .bits:
      if joined.isFloatingPoint { throw unsupportedTypes(function.name) }
      return joined
    }
  }

  func unsupportedTypes(_ name: String) -> Raise {
    interpreter.error(
      .typeError,
      "ufunc '\(name)' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''"
    )
  }

  /// Combines two arrays elementwise.
  func combine(
    _ function: BinaryFunction, _ a: Tensor, _ b: Tensor
  ) throws(Raise) -> Tensor {
    try interpreter.checkInterruption()
    let dtype = try computedType(function, a, b)
    if a.shape != b.shape { _ = try broadcastShape([a.shape, b.shape]) }
    try check(function, b, dtype)
    return try arrays { (context) throws(TensorError) in
      try context.combine(function.operation, a, b, dtype)
    }
  }

  /// What NumPy refuses, or warns of.
  private func check(_ function: BinaryFunction, _ b: Tensor, _ dtype: DType) throws(Raise) {
    switch function.operation {
    case .power where !dtype.isFloatingPoint:
      if b.integers.contains(where: { $0 < 0 }) {
        throw interpreter.error(
          .valueError, "Integers to negative integer powers are not allowed.")
      }
    case .divide, .floorDivide, .remainder, .fmod:
      let hasZero =
        b.count == 1 ? b.firstScalar.double == 0 : b.doubles.contains(where: { $0 == 0 })
      if hasZero { try warnNumerics("divide by zero encountered in \(function.name)") }
    default: break
    }
  }

  /// Compares two arrays elementwise.
  func compare(
    _ relation: ArrayRelation, _ a: Tensor, _ b: Tensor
  ) throws(Raise) -> Tensor {
    try interpreter.checkInterruption()
    if a.shape != b.shape { _ = try broadcastShape([a.shape, b.shape]) }
    // Truth is asked of each operand in its own type.
    let dtype = resultType(a, b)
    return try arrays { (context) throws(TensorError) in
      switch relation {
      case .and, .or, .xor:
        try context.relate(
          relation, try context.cast(a, .bool), try context.cast(b, .bool), .bool)
      default: try context.relate(relation, a, b, dtype)
      }
    }
  }

  /// A `RuntimeWarning`.
  func warn(_ text: String) throws(Raise) {
    guard let category = interpreter.types.exceptions[.runtimeWarning] else { return }
    try interpreter.warn(.string(text), category: .object(category))
  }

  private var castingError: TypeObject {
    let type = numpyException(
      "UFuncTypeError", module: "numpy.core._exceptions", base: .typeError)
    type.qualifiedName = "_UFuncOutputCastingError"
    return type
  }

  /// Writes a result over an array that is changed in place.
  func store(_ result: Tensor, in target: Tensor, function: String) throws(Raise) {
    if !result.dtype.canCastInPlace(to: target.dtype) {
      throw interpreter.error(
        castingError,
        "Cannot cast ufunc '\(function)' output from dtype('\(result.dtype.numpyName)') to dtype('\(target.dtype.numpyName)') with casting rule 'same_kind'"
      )
    }
    if result.shape != target.shape {
      throw interpreter.error(
        .valueError,
        "non-broadcastable output operand with shape \(tightShape(target.shape)) doesn't match the broadcast shape \(tightShape(result.shape))"
      )
    }
    try arrays { (context) throws(TensorError) in try context.write(result, into: target) }
  }
}
