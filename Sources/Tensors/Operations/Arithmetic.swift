/// `input + alpha * other`, where the other operand is a tensor or a number.
package struct Add: ElementwiseOperation {
  package static let name = "add"
  package var arity: ClosedRange<Int> { .operands(other) }
  package let alpha: Scalar
  package let other: Scalar?

  package init(alpha: Scalar = 1, other: Scalar? = nil) {
    self.alpha = alpha
    self.other = other
  }

  package func gradientName(inPlace: Bool) -> String? { "AddBackward0" }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let a = inputs[0]
    if let other {
      let dtype = context.promotedType(a, other)
      try checkScale(alpha, dtype)
      if alpha == 1 { return try context.combine(Addition(), a, other, dtype, into: out) }
      return try context.combine(
        ScaledAddition(alpha: alpha.held(by: dtype)), a, other, dtype, into: out)
    }
    let b = inputs[1]
    let dtype = context.promotedType(a, b)
    try checkScale(alpha, dtype)
    if dtype == .float32, let sum = try context.plainSum(a, b, alpha, into: out) { return sum }
    if alpha == 1 { return try context.combine(Addition(), a, b, dtype, into: out) }
    return try context.combine(ScaledAddition(alpha: alpha.held(by: dtype)), a, b, dtype, into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let gradient = try pass.gradient
    if other != nil { return [gradient] }
    return [gradient, pass.needs(1) ? try pass.context.scaled(gradient, alpha) : nil]
  }
}

/// `input - alpha * other`, where the other operand is a tensor or a number.
package struct Sub: ElementwiseOperation {
  package static let name = "sub"
  package var arity: ClosedRange<Int> { .operands(other) }
  package let alpha: Scalar
  package let other: Scalar?

  package init(alpha: Scalar = 1, other: Scalar? = nil) {
    self.alpha = alpha
    self.other = other
  }

  package func gradientName(inPlace: Bool) -> String? { "SubBackward0" }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let a = inputs[0]
    try checkSubtraction(a.dtype, other?.dtype ?? inputs[1].dtype)
    if let other {
      let dtype = context.promotedType(a, other)
      try checkScale(alpha, dtype)
      if alpha == 1 { return try context.combine(Subtraction(), a, other, dtype, into: out) }
      let kernel = ScaledAddition(alpha: alpha.negated.held(by: dtype))
      return try context.combine(kernel, a, other, dtype, into: out)
    }
    let b = inputs[1]
    let dtype = context.promotedType(a, b)
    try checkScale(alpha, dtype)
    if alpha == 1 { return try context.combine(Subtraction(), a, b, dtype, into: out) }
    return try context.combine(
      ScaledAddition(alpha: alpha.negated.held(by: dtype)), a, b, dtype, into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let gradient = try pass.gradient
    if other != nil { return [gradient] }
    return [gradient, pass.needs(1) ? try pass.context.scaled(gradient, alpha.negated) : nil]
  }
}

/// `other - alpha * input`, where the other operand is a tensor or a number.
package struct ReverseSub: ElementwiseOperation {
  package static let name = "rsub"
  package var arity: ClosedRange<Int> { .operands(other) }
  package let alpha: Scalar
  package let other: Scalar?

  package init(alpha: Scalar = 1, other: Scalar? = nil) {
    self.alpha = alpha
    self.other = other
  }

  package func gradientName(inPlace: Bool) -> String? {
    other == nil ? "RsubBackward0" : "RsubBackward1"
  }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    guard let other else {
      return try Sub(alpha: alpha).compute([inputs[1], inputs[0]], into: out, in: context)
    }
    let a = inputs[0]
    try checkSubtraction(a.dtype, other.dtype)
    let dtype = context.promotedType(a, other)
    try checkScale(alpha, dtype)
    if alpha == 1 {
      return try context.combine(
        Subtraction(), a, other, numberFirst: true, dtype, into: out)
    }
    return try context.combine(
      ScaledAddition(alpha: alpha.negated.held(by: dtype)), a, other, numberFirst: true, dtype,
      into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let gradient = try pass.gradient
    let own = pass.needs(0) ? try pass.context.scaled(gradient, alpha.negated) : nil
    return other == nil ? [own, gradient] : [own]
  }
}

/// `input * other`, where the other operand is a tensor or a number.
package struct Mul: ElementwiseOperation {
  package static let name = "mul"
  package var arity: ClosedRange<Int> { .operands(other) }
  package let other: Scalar?

  package init(other: Scalar? = nil) { self.other = other }

  package func gradientName(inPlace: Bool) -> String? { "MulBackward0" }

  package func saved(for needed: InputSet) -> SavedSet {
    if other != nil { return .number }
    var inputs: InputSet = []
    if needed.contains(.first) { inputs.insert(.second) }
    if needed.contains(.second) { inputs.insert(.first) }
    return SavedSet(inputs: inputs)
  }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let a = inputs[0]
    if let other {
      return try context.combine(
        Multiplication(), a, other, context.promotedType(a, other), into: out)
    }
    let b = inputs[1]
    return try context.combine(Multiplication(), a, b, context.promotedType(a, b), into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let gradient = try pass.gradient
    if let other { return [try pass.context.scaled(gradient, other)] }
    return [
      pass.needs(0) ? try pass.context.apply(Mul(), gradient, try pass.input(1)) : nil,
      pass.needs(1) ? try pass.context.apply(Mul(), gradient, try pass.input(0)) : nil,
    ]
  }
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

private struct Subtraction: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.minus(x, y) }
}

private struct Multiplication: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.times(x, y) }
}

extension TensorContext {
  /// A gradient times a factor; the gradient itself if the factor is one.
  func scaled(_ gradient: Tensor, _ factor: Scalar) throws(TensorError) -> Tensor {
    if factor == 1 { return gradient }
    if factor == -1 { return try apply(Neg(), gradient) }
    return try apply(Mul(other: factor), gradient)
  }
}

/// A factor must be of a kind that the result's type can hold.
private func checkScale(_ alpha: Scalar, _ dtype: DType) throws(TensorError) {
  if case .bool = alpha, dtype != .bool {
    throw .runtime("Boolean alpha only supported for Boolean results.")
  }
  if alpha.isFloatingPoint, !dtype.isFloatingPoint {
    throw .runtime(
      "For integral input tensors, argument alpha must not be a floating point number.")
  }
}

private func checkSubtraction(_ a: DType, _ b: DType) throws(TensorError) {
  if a == .bool, b == .bool {
    throw .runtime(
      "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or "
        + "`logical_xor()` operator instead.")
  }
  if a == .bool || b == .bool {
    throw .runtime(
      "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to "
        + "invert a mask, use the `~` or `logical_not()` operator instead.")
  }
}
