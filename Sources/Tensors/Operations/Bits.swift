import Glibc

/// `input & other` on bits or truth values.
package struct BitwiseAnd: BitwiseOperation {
  package static let name = "__and__"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  func bits(_ x: Int64, _ y: Int64) -> Int64 { x & y }

  func check(_ a: Tensor, _ b: Tensor?) throws(TensorError) {
    if let b { try checkSameType(a, b, argument: 2, "other", "_th_and") }
    try checkInteger(
      a, b == nil ? "bitand" : "cbitand",
      b == nil ? "THTensorEvenMoreMath.cpp:313" : "THTensorMath.cpp:32")
    if let other { try checkRange(other, a.dtype) }
  }
}

/// `input | other` on bits or truth values.
package struct BitwiseOr: BitwiseOperation {
  package static let name = "__or__"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  func bits(_ x: Int64, _ y: Int64) -> Int64 { x | y }

  func check(_ a: Tensor, _ b: Tensor?) throws(TensorError) {
    if let b { try checkSameType(a, b, argument: 2, "other", "_th_or") }
    try checkInteger(
      a, b == nil ? "bitor" : "cbitor",
      b == nil ? "THTensorMath.cpp:100" : "THTensorMath.cpp:66")
    if let other { try checkRange(other, a.dtype) }
  }
}

/// `input ^ other` on bits or truth values.
package struct BitwiseXor: BitwiseOperation {
  package static let name = "__xor__"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  func bits(_ x: Int64, _ y: Int64) -> Int64 { x ^ y }

  func check(_ a: Tensor, _ b: Tensor?) throws(TensorError) {
    let type = other?.dtype ?? b?.dtype ?? a.dtype
    if !type.canCast(to: a.dtype) {
      throw .runtime(
        "result type \(type.scalarName) can't be cast to the desired output type "
          + a.dtype.scalarName)
    }
    if a.dtype.isFloatingPoint { throw .unsupported("\"bitwise_xor_cpu\"", a.dtype) }
  }
}

/// `input << other`: times a power of two.
package struct ShiftLeft: BitwiseOperation {
  package static let name = "__lshift__"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  func bits(_ x: Int64, _ y: Int64) -> Int64 { x &<< y }
  func number(_ x: Double, _ y: Double) -> Double { x * exp2(y) }

  func check(_ a: Tensor, _ b: Tensor?) throws(TensorError) {
    if let b { try checkSameType(a, b, argument: 2, "other", "_th_lshift") }
    if a.dtype == .bool { throw .runtime("_th_lshift not supported on CPUType for Bool") }
  }
}

/// `input >> other`: divided by a power of two.
package struct ShiftRight: BitwiseOperation {
  package static let name = "__rshift__"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  func bits(_ x: Int64, _ y: Int64) -> Int64 { x &>> y }
  func number(_ x: Double, _ y: Double) -> Double { x / exp2(y) }

  func check(_ a: Tensor, _ b: Tensor?) throws(TensorError) {
    if let b { try checkSameType(a, b, argument: 2, "other", "_th_rshift") }
    if a.dtype == .bool { throw .runtime("_th_rshift not supported on CPUType for Bool") }
  }
}

/// An operation on the bits of two elements; the result has the first one's type.
protocol BitwiseOperation: ElementwiseOperation {
  var other: Scalar? { get }
  /// Throws PyTorch's error for types that it does not take.
  func check(_ a: Tensor, _ b: Tensor?) throws(TensorError)
  func bits(_ x: Int64, _ y: Int64) -> Int64
  /// The result for floating-point numbers, if they are taken.
  func number(_ x: Double, _ y: Double) -> Double
}

extension BitwiseOperation {
  package var arity: ClosedRange<Int> { .operands(other) }

  func number(_ x: Double, _ y: Double) -> Double { x }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let a = inputs[0]
    let kernel = BitKernel(operation: self)
    if let other {
      try check(a, nil)
      return try context.combine(kernel, a, other, a.dtype, into: out)
    }
    _ = try broadcast(a.shape, inputs[1].shape)
    try check(a, inputs[1])
    return try context.combine(kernel, a, inputs[1], a.dtype, into: out)
  }

  fileprivate func checkInteger(_ a: Tensor, _ kernel: String, _ place: String)
    throws(TensorError)
  {
    if a.dtype.isFloatingPoint {
      throw .runtime(
        "\(kernel) is only supported for integer type tensors at "
          + "/pytorch/aten/src/TH/generic/\(place)")
    }
  }
}

private struct BitKernel<O: BitwiseOperation>: BinaryKernel {
  let operation: O
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T {
    if let x = x as? Int64, let y = y as? Int64 { return T(.int(operation.bits(x, y))) }
    if let x = x as? Float, let y = y as? Float {
      return T(.float(operation.number(Double(x), Double(y))))
    }
    if let x = x as? Double, let y = y as? Double { return T(.float(operation.number(x, y))) }
    return x
  }
}
