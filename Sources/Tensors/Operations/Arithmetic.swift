/// `input + alpha * other`, where the other operand is a tensor or a number.
package struct Add: Operation {
  package static let name = "add"
  package let alpha: Scalar
  package let other: Scalar?

  package init(alpha: Scalar = 1, other: Scalar? = nil) {
    self.alpha = alpha
    self.other = other
  }

  package func gradientName(inPlace: Bool) -> String? { "AddBackward0" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [try compute(inputs, context, into: nil)]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    _ = try compute(inputs, context, into: inputs[0])
  }

  private func compute(_ inputs: [Tensor], _ context: TensorContext, into out: Tensor?)
    throws(TensorError) -> Tensor
  {
    let a = inputs[0]
    if let other {
      let dtype = context.promotedType(a, other)
      try checkAlpha(dtype)
      if alpha == 1 { return try context.combine(Addition(), a, other, dtype, into: out) }
      return try context.combine(ScaledAddition(alpha: alpha), a, other, dtype, into: out)
    }
    let b = inputs[1]
    let dtype = context.promotedType(a, b)
    try checkAlpha(dtype)
    if alpha == 1 { return try context.combine(Addition(), a, b, dtype, into: out) }
    return try context.combine(ScaledAddition(alpha: alpha), a, b, dtype, into: out)
  }

  private func checkAlpha(_ dtype: DType) throws(TensorError) {
    try checkScale(alpha, dtype)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let gradient = try pass.gradient
    if other != nil { return [gradient] }
    return [
      gradient,
      pass.needs(1) && alpha != 1
        ? try pass.context.apply(Mul(other: alpha), gradient) : gradient,
    ]
  }

  private struct Addition: BinaryKernel {
    @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.plus(x, y) }
  }

  private struct ScaledAddition: BinaryKernel {
    let alpha: Scalar
    @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T {
      T.plus(x, T(alpha), times: y)
    }
  }
}

/// A factor must be of a kind that the result's type can hold.
func checkScale(_ alpha: Scalar, _ dtype: DType) throws(TensorError) {
  if case .bool = alpha, dtype != .bool {
    throw .runtime("Boolean alpha only supported for Boolean results.")
  }
  if alpha.isFloatingPoint, !dtype.isFloatingPoint {
    throw .runtime(
      "For integral input tensors, argument alpha must not be a floating point number.")
  }
}

/// `input * other`, where the other operand is a tensor or a number.
package struct Mul: Operation {
  package static let name = "mul"
  package let other: Scalar?

  package init(other: Scalar? = nil) { self.other = other }

  package func gradientName(inPlace: Bool) -> String? { "MulBackward0" }

  package func saved(for needed: InputSet) -> SavedSet {
    if other != nil { return .nothing }
    var inputs: InputSet = []
    if needed.contains(.first) { inputs.insert(.second) }
    if needed.contains(.second) { inputs.insert(.first) }
    return SavedSet(inputs: inputs)
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [try compute(inputs, context, into: nil)]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    _ = try compute(inputs, context, into: inputs[0])
  }

  private func compute(_ inputs: [Tensor], _ context: TensorContext, into out: Tensor?)
    throws(TensorError) -> Tensor
  {
    let a = inputs[0]
    if let other {
      return try context.combine(
        Product(), a, other, context.promotedType(a, other), into: out)
    }
    let b = inputs[1]
    return try context.combine(Product(), a, b, context.promotedType(a, b), into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let gradient = try pass.gradient
    if let other { return [try pass.context.apply(Mul(other: other), gradient)] }
    return [
      pass.needs(0) ? try pass.context.apply(Mul(), gradient, try pass.input(1)) : nil,
      pass.needs(1) ? try pass.context.apply(Mul(), gradient, try pass.input(0)) : nil,
    ]
  }

  private struct Product: BinaryKernel {
    @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.times(x, y) }
  }
}
