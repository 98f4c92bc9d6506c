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
    if inputs[0].dtype == .bool {
      return try context.relate(LogicalNot(), inputs[0], 0, .bool, into: out)
    }
    return try context.map(Inversion(), inputs[0], into: out)
  }

  private struct Inversion: ElementFunction {
    @inline(__always) func value<T: Element>(_ x: T) -> T {
      T.minus(T.negated(x), .one)
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
  package var arity: ClosedRange<Int> { 2...2 }
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
