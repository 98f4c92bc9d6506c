/// `~input`: the opposite of a truth value, the bits of an integer turned over.
package struct BitwiseNot: ElementwiseOperation {
  package static let name = "bitwise_not"
  package init() {}

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    if inputs[0].dtype.isFloatingPoint {
      throw .type("~ (operator.invert) is only implemented on integer and Boolean-type tensors")
    }
    return try context.map(Inversion(), inputs[0], into: out)
  }

  private struct Inversion: ElementFunction {
    @inline(__always) func value<T: Element>(_ x: T) -> T {
      T.dtype == .bool ? T(.bool(!x.truth)) : T.minus(T.negated(x), .one)
    }
  }
}

/// Whether an element is zero.
package struct LogicalNot: ElementwiseOperation, RelationKernel {
  package static let name = "logical_not"
  package init() {}

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    try context.relate(self, inputs[0], 0, inputs[0].dtype, into: out)
  }

  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool { !x.truth }
}

/// Whether exactly one of two elements is not zero.
package struct LogicalXor: ElementwiseOperation, RelationKernel {
  package static let name = "logical_xor"
  package init() {}

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    if inputs[0].dtype != inputs[1].dtype {
      throw .runtime(
        "Expected object of scalar type \(inputs[0].dtype.scalarName) but got scalar type "
          + "\(inputs[1].dtype.scalarName) for argument #2 'other' in call to logical_xor")
    }
    return try context.relate(self, inputs[0], inputs[1], inputs[0].dtype, into: out)
  }

  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool { x.truth != y.truth }
}

/// Whether an element is not a number.
package struct IsNaN: ElementwiseOperation, RelationKernel {
  package static let name = "isnan"
  package init() {}

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    try context.relate(self, inputs[0], 0, inputs[0].dtype, into: out)
  }

  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool { x.isNaN }
}

/// `input & other` on bits or truth values.
package struct BitwiseAnd: BitwiseOperation {
  package static let name = "__and__"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  var kernelName: String { "cbitand" }
  func notForFloats(_ dtype: DType) -> TensorError { integersOnly(32) }
  func bits(_ x: Int64, _ y: Int64) -> Int64 { x & y }
}

/// `input | other` on bits or truth values.
package struct BitwiseOr: BitwiseOperation {
  package static let name = "__or__"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  var kernelName: String { "cbitor" }
  func notForFloats(_ dtype: DType) -> TensorError { integersOnly(66) }
  func bits(_ x: Int64, _ y: Int64) -> Int64 { x | y }
}

/// `input ^ other` on bits or truth values.
package struct BitwiseXor: BitwiseOperation {
  package static let name = "__xor__"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  var kernelName: String { "cbitxor" }
  func notForFloats(_ dtype: DType) -> TensorError { .unsupported("\"bitwise_xor_cpu\"", dtype) }
  func bits(_ x: Int64, _ y: Int64) -> Int64 { x ^ y }
}

/// `input << other`: integers times a power of two; so floating-point numbers as well.
package struct ShiftLeft: BitwiseOperation {
  package static let name = "__lshift__"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  var kernelName: String { "lshift" }
  func bits(_ x: Int64, _ y: Int64) -> Int64 { x &<< y }
  func number(_ x: Double, _ y: Double) -> Double? { scaledByPowerOfTwo(x, y) }
}

/// `input >> other`: integers divided by a power of two; so floating-point numbers as well.
package struct ShiftRight: BitwiseOperation {
  package static let name = "__rshift__"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  var kernelName: String { "rshift" }
  func bits(_ x: Int64, _ y: Int64) -> Int64 { x &>> y }
  func number(_ x: Double, _ y: Double) -> Double? { scaledByPowerOfTwo(x, -y) }
}

private func scaledByPowerOfTwo(_ x: Double, _ exponent: Double) -> Double {
  guard exponent.magnitude < 4096 else { return exponent > 0 ? x * .infinity : x * 0 }
  return Double(sign: .plus, exponent: Int(exponent), significand: x)
}

/// An operation on the bits of two elements of one type.
protocol BitwiseOperation: ElementwiseOperation {
  var other: Scalar? { get }
  var kernelName: String { get }
  /// What PyTorch says to floating-point operands.
  func notForFloats(_ dtype: DType) -> TensorError
  func bits(_ x: Int64, _ y: Int64) -> Int64
  /// The result for floating-point numbers, if there is one.
  func number(_ x: Double, _ y: Double) -> Double?
}

extension BitwiseOperation {
  func number(_ x: Double, _ y: Double) -> Double? { nil }

  func notForFloats(_ dtype: DType) -> TensorError { .unsupported(kernelName, dtype) }

  /// The number is the line of PyTorch's source that its error names.
  fileprivate func integersOnly(_ line: Int) -> TensorError {
    .runtime(
      "\(kernelName) is only supported for integer type tensors at "
        + "/pytorch/aten/src/TH/generic/THTensorMath.cpp:\(line)")
  }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let a = inputs[0]
    if other == nil {
      let kernel = String(name.dropFirst(2).dropLast(2))
      try checkSameType(a, inputs[1], argument: 2, "other", "_th_\(kernel)")
    }
    if a.dtype.isFloatingPoint, number(1, 1) == nil { throw notForFloats(a.dtype) }
    if a.dtype == .bool, number(1, 1) != nil {
      throw .runtime("_th_\(kernelName) not supported on CPUType for Bool")
    }
    let kernel = BitKernel(operation: self)
    if let other { return try context.combine(kernel, a, other, a.dtype, into: out) }
    return try context.combine(kernel, a, inputs[1], a.dtype, into: out)
  }
}

private struct BitKernel<O: BitwiseOperation>: BinaryKernel {
  let operation: O
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T {
    if T.dtype.isFloatingPoint {
      return T(.float(operation.number(x.double, y.double) ?? 0))
    }
    return T(.int(operation.bits(x.int64, y.int64)))
  }
}
