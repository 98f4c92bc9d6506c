import Glibc

/// `input ** exponent`, where the exponent is a number, the base is a number, or both are tensors.
///
/// The result has the type of the base, or of the tensor if the base is a number.
package struct Pow: ElementwiseOperation {
  package static let name = "pow"
  package var arity: ClosedRange<Int> { .operands(exponent) }
  package let exponent: Scalar?

  package init(exponent: Scalar? = nil) { self.exponent = exponent }

  package func gradientName(inPlace: Bool) -> String? {
    exponent == nil ? "PowBackward1" : "PowBackward0"
  }

  package func saved(for needed: InputSet) -> SavedSet {
    if exponent != nil { return SavedSet(inputs: .first) }
    return SavedSet(
      inputs: [.first, .second], outputs: needed.contains(.second) ? .first : [])
  }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let base = inputs[0]
    if let exponent {
      if base.dtype == .bool { throw .unsupported("\"pow\"", base.dtype) }
      if !base.dtype.isFloatingPoint, !exponent.isFloatingPoint, exponent.int64 < 0 {
        throw .runtime("Integers to negative integer powers are not allowed.")
      }
      switch exponent {
      case .float(0.5) where base.dtype.isFloatingPoint:
        return try context.combine(Root(), base, exponent, base.dtype, into: out)
      case .int(2), .float(2): return try context.combine(Square(), base, 2, base.dtype, into: out)
      case .int(3), .float(3): return try context.combine(Cube(), base, 3, base.dtype, into: out)
      case .float where !base.dtype.isFloatingPoint:
        let wide = try context.converted(base, .float64)
        let power = try context.combine(Power(), wide, exponent, .float64)
        guard let out else { return try context.dense(power, base.dtype) }
        copyElements(power, into: out)
        return out
      default:
        return try context.combine(Power(), base, exponent, base.dtype, into: out)
      }
    }
    let dtype = context.promotedType(base, inputs[1])
    if dtype != base.dtype {
      throw .runtime(
        "result type \(dtype.scalarName) can't be cast to the desired output type "
          + base.dtype.scalarName)
    }
    if dtype == .bool { throw .unsupported("\"pow\"", dtype) }
    return try context.combine(Power(), base, inputs[1], dtype, into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let gradient = try pass.gradient
    let base = try pass.input(0)
    if let exponent {
      if exponent.isZero { return [try context.zeros(base.shape, base.dtype)] }
      let lower: Scalar =
        switch exponent {
        case .float(let value): .float(value - 1)
        default: .int(exponent.int64 &- 1)
        }
      let power = try context.apply(Pow(exponent: lower), base)
      return [
        try context.apply(Mul(), gradient, try context.apply(Mul(other: exponent), power))
      ]
    }
    let exponents = try pass.input(1)
    var results: [Tensor?] = [nil, nil]
    if pass.needs(0) {
      let lower = try context.apply(Sub(other: 1), exponents)
      let slope = try context.apply(
        Mul(), exponents, try context.apply(Pow(), base, lower))
      let whole = try context.apply(Mul(), gradient, slope)
      let flat = try context.apply(Eq(other: 0), exponents)
      let zero = try context.zeros([], whole.dtype)
      results[0] = try context.apply(Where(), flat, zero, whole)
    }
    if pass.needs(1) {
      let slope = try context.apply(Mul(), try pass.output(), try context.apply(Log(), base))
      let whole = try context.apply(Mul(), gradient, slope)
      // A base of zero leaves the power as it is while the exponent is not negative.
      let isZero = try context.apply(Eq(other: 0), base)
      let notNegative = try context.apply(Ge(other: 0), exponents)
      let flat = try context.apply(Mul(), isZero, notNegative)
      let zero = try context.zeros([], whole.dtype)
      results[1] = try context.apply(Where(), flat, zero, whole)
    }
    return results
  }
}

/// `base ** input` for a number as base, which takes the input's type.
package struct ReversePow: Operation {
  package static let name = "__rpow__"
  package let base: Scalar

  package init(base: Scalar) { self.base = base }

  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let base = try context.scalar(base, inputs[0].dtype)
    return [try context.apply(Pow(), base, inputs[0])]
  }
}

private struct Square: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.times(x, x) }
}

private struct Cube: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T {
    T.times(T.times(x, x), x)
  }
}

private struct Root: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.root(x) }
}

private struct Power: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.power(x, y) }
}
