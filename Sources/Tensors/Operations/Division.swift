/// `input / other`. Between integers the fraction is dropped, as PyTorch 1.4 does.
package struct Div: ElementwiseOperation {
  package static let name = "div"
  package var arity: ClosedRange<Int> { .operands(other) }
  package let other: Scalar?

  package init(other: Scalar? = nil) { self.other = other }

  package func gradientName(inPlace: Bool) -> String? { "DivBackward0" }

  package func saved(for needed: InputSet) -> SavedSet {
    if other != nil { return .number }
    return SavedSet(inputs: needed.contains(.second) ? [.first, .second] : .second)
  }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let a = inputs[0]
    let dtype: DType
    if let other {
      dtype = context.promotedType(a, other)
    } else {
      dtype = context.promotedType(a, inputs[1])
    }
    if dtype == .bool { throw .unsupported("\"div_cpu\"", dtype) }
    try checkDivisor(other, inputs.last, dtype, of: inputs)
    if let other {
      // Numbers divide as their reciprocal multiplies only where that is exact: so divide.
      return try context.combine(Division(), a, other, dtype, into: out)
    }
    return try context.combine(Division(), a, inputs[1], dtype, into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let gradient = try pass.gradient
    if let other { return [try context.apply(Div(other: other), gradient)] }
    let divisor = try pass.input(1)
    var forDivisor: Tensor?
    if pass.needs(1) {
      let product = try context.apply(Mul(), try context.apply(Neg(), gradient), try pass.input(0))
      let square = try context.apply(Mul(), divisor, divisor)
      forDivisor = try context.apply(Div(), product, square)
    }
    return [pass.needs(0) ? try context.apply(Div(), gradient, divisor) : nil, forDivisor]
  }
}

/// `other / input` for a number: the reciprocal times the number; integers drop the fraction.
package struct ReverseDiv: Operation {
  package static let name = "__rdiv__"
  package let other: Scalar

  package init(other: Scalar) { self.other = other }

  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if input.dtype.isFloatingPoint {
      return [try context.apply(Mul(other: other), try context.apply(Reciprocal(), input))]
    }
    let wide = try context.apply(Cast(dtype: .float64), input)
    let quotient = try context.apply(Mul(other: other), try context.apply(Reciprocal(), wide))
    return [try context.apply(Cast(dtype: input.dtype), quotient)]
  }
}

/// `input // other`: the quotient without its fraction.
package struct FloorDivide: Operation {
  package static let name = "__floordiv__"
  package var arity: ClosedRange<Int> { .operands(other) }
  package let other: Scalar?

  package init(other: Scalar? = nil) { self.other = other }

  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let quotient = try context.apply(Div(other: other), to: inputs)[0]
    return [quotient.dtype.isFloatingPoint ? try context.apply(Trunc(), quotient) : quotient]
  }
}

/// `other // input` for a number.
package struct ReverseFloorDivide: Operation {
  package static let name = "__rfloordiv__"
  package let other: Scalar

  package init(other: Scalar) { self.other = other }

  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let quotient = try context.apply(ReverseDiv(other: other), inputs[0])
    return [quotient.dtype.isFloatingPoint ? try context.apply(Trunc(), quotient) : quotient]
  }
}

/// `input % other`, with the divisor's sign.
package struct Remainder: ElementwiseOperation {
  package static let name = "remainder"
  package var arity: ClosedRange<Int> { .operands(other) }
  package let other: Scalar?

  package init(other: Scalar? = nil) { self.other = other }

  package func gradientName(inPlace: Bool) -> String? {
    other == nil ? "RemainderBackward1" : "RemainderBackward0"
  }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    try restOfDivision(Modulo(), "remainder", other, inputs, into: out, in: context)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    if pass.needs(1), pass.inputCount > 1 {
      throw .runtime("the derivative for 'other' is not implemented")
    }
    return other == nil ? [try pass.gradient, nil] : [try pass.gradient]
  }
}

/// The rest of a division that drops the fraction: it has the sign of the input.
package struct Fmod: ElementwiseOperation {
  package static let name = "fmod"
  package var arity: ClosedRange<Int> { .operands(other) }
  package let other: Scalar?

  package init(other: Scalar? = nil) { self.other = other }

  package func gradientName(inPlace: Bool) -> String? {
    other == nil ? "FmodBackward1" : "FmodBackward0"
  }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    try restOfDivision(TruncatedModulo(), "fmod", other, inputs, into: out, in: context)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    if pass.needs(1), pass.inputCount > 1 {
      throw .runtime("the derivative for 'other' is not implemented")
    }
    return other == nil ? [try pass.gradient, nil] : [try pass.gradient]
  }
}

private func restOfDivision<K: BinaryKernel>(
  _ kernel: K, _ name: String, _ other: Scalar?, _ inputs: [Tensor], into out: Tensor?,
  in context: TensorContext
) throws(TensorError) -> Tensor {
  let a = inputs[0]
  if other == nil { _ = try broadcast(a.shape, inputs[1].shape) }
  if a.dtype == .bool { throw .runtime("_th_\(name) not supported on CPUType for Bool") }
  try checkDivisor(
    other.map { a.dtype.isFloatingPoint ? $0 : .int($0.int64) }, inputs.last, a.dtype,
    of: inputs)
  if let other { return try context.combine(kernel, a, other, a.dtype, into: out) }
  try checkSameType(a, inputs[1], argument: 2, "other", "_th_\(name)")
  return try context.combine(kernel, a, inputs[1], a.dtype, into: out)
}

private struct Division: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.over(x, y) }
}

private struct Modulo: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.modulo(x, y) }
}

private struct TruncatedModulo: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.rest(x, y) }
}

/// Integers cannot be divided by zero; the processor would stop the process.
private func checkDivisor(
  _ number: Scalar?, _ tensor: Tensor?, _ dtype: DType, of operands: [Tensor]
) throws(TensorError) {
  if dtype.isFloatingPoint || operands.contains(where: { $0.count == 0 }) { return }
  if operands.count > 1 { _ = try broadcast(operands[0].shape, operands[1].shape) }
  if let number {
    if number.isZero { throw .divisionByZero }
  } else if let tensor, hasZero(tensor) {
    throw .divisionByZero
  }
}

extension TensorError {
  static let divisionByZero = TensorError.runtime("ZeroDivisionError")
}

func hasZero(_ tensor: Tensor) -> Bool {
  var found = false
  let walk = Walk(tensor.shape, tensor.strides)
  let (count, step) = (walk.runLength, walk.runSteps[0])
  walk.forEachRun { offsets in
    for index in 0..<count where !found {
      found = !tensor.scalar(at: tensor.layout.offset &+ offsets[0] &+ index &* step).bool
    }
  }
  return found
}

/// Old kernels take operands of one type only.
func checkSameType(
  _ a: Tensor, _ b: Tensor, argument: Int, _ label: String, _ kernel: String
) throws(TensorError) {
  if a.dtype != b.dtype {
    throw .runtime(
      "Expected object of scalar type \(a.dtype.scalarName) but got scalar type "
        + "\(b.dtype.scalarName) for argument #\(argument) '\(label)' in call to \(kernel)")
  }
}
