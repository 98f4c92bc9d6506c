/// `-input`.
package struct Neg: ElementwiseOperation {
  package static let name = "neg"
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "NegBackward" }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    if inputs[0].dtype == .bool {
      throw .runtime(
        "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert "
          + "a mask, use the `~` or `logical_not()` operator instead.")
    }
    return try context.map(Negation(), inputs[0], into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.apply(Neg(), try pass.gradient)]
  }

  private struct Negation: ElementFunction {
    @inline(__always) func value<T: Element>(_ x: T) -> T { T.negated(x) }
  }
}

/// The distance from zero.
package struct Abs: ElementwiseOperation {
  package static let name = "abs"
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "AbsBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    if inputs[0].dtype == .bool { throw .unsupported("\"abs_cpu\"", .bool) }
    return try context.map(Magnitude(), inputs[0], into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let sign = try pass.context.apply(Sign(), try pass.input(0))
    return [try pass.context.apply(Mul(), try pass.gradient, sign)]
  }

  private struct Magnitude: ElementFunction {
    @inline(__always) func value<T: Element>(_ x: T) -> T { T.magnitude(x) }
  }
}

/// -1, 0 or 1.
package struct Sign: ElementwiseOperation {
  package static let name = "sign"
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "SignBackward" }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    try context.map(Signum(), inputs[0], into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.zeros(pass.inputShape(0), pass.inputType(0))]
  }

  private struct Signum: ElementFunction {
    @inline(__always) func value<T: Element>(_ x: T) -> T {
      T.less(T.zero, x) ? .one : T.less(x, T.zero) ? T.negated(.one) : .zero
    }
  }
}

/// The input where it is positive, else zero.
package struct ReLU: ElementwiseOperation {
  package static let name = "relu"
  package init() {}

  package func gradientName(inPlace: Bool) -> String? {
    inPlace ? "ReluBackward1" : "ReluBackward0"
  }

  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    if inputs[0].dtype == .bool { throw .unsupported("\"threshold_cpu\"", .bool) }
    return try context.map(Rectifier(), inputs[0], into: out, keepsStrides: true)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let isPositive = try pass.context.apply(Gt(other: 0), try pass.output())
    return [try pass.context.masked(try pass.gradient, by: isPositive)]
  }

  private struct Rectifier: ElementFunction {
    // NaN passes, and the negative zero becomes the positive one.
    @inline(__always) func value<T: Element>(_ x: T) -> T {
      T.less(.zero, x) || x.isNaN ? x : .zero
    }
  }
}

/// The input kept between bounds; NaN stays.
package struct Clamp: ElementwiseOperation {
  package static let name = "clamp"
  package let min: Scalar?
  package let max: Scalar?

  package init(min: Scalar? = nil, max: Scalar? = nil) {
    self.min = min
    self.max = max
  }

  package func gradientName(inPlace: Bool) -> String? { "ClampBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    if min == nil, max == nil { throw .runtime("At least one of 'min' or 'max' must not be None") }
    if inputs[0].dtype == .bool { throw .unsupported("\"clamp_cpu\"", .bool) }
    return try context.map(Bounding(min: min, max: max), inputs[0], into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let input = try pass.input(0)
    var gradient = try pass.gradient
    if let min {
      gradient = try context.apply(Mul(), gradient, try context.apply(Ge(other: min), input))
    }
    if let max {
      gradient = try context.apply(Mul(), gradient, try context.apply(Le(other: max), input))
    }
    return [gradient]
  }

  private struct Bounding: ElementFunction {
    let min: Scalar?
    let max: Scalar?
    @inline(__always) func value<T: Element>(_ x: T) -> T {
      var x = x
      if let min {
        let low = T(min)
        // Where the bounds are the wrong way round, integers end at the upper one.
        if T.less(x, low) {
          if T.dtype.isFloatingPoint { return low }
          x = low
        }
      }
      if let max {
        let high = T(max)
        if T.less(high, x) { return high }
      }
      return x
    }
  }
}

/// The input where it is positive, else a fraction of it.
package struct LeakyReLU: ElementwiseOperation {
  package static let name = "leaky_relu"
  package let slope: Double

  package init(slope: Double = 0.01) { self.slope = slope }

  package func gradientName(inPlace: Bool) -> String? {
    inPlace ? "LeakyReluBackward1" : "LeakyReluBackward0"
  }

  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    if !inputs[0].dtype.isFloatingPoint {
      throw .unsupported("\"leaky_relu_cpu\"", inputs[0].dtype)
    }
    return try context.map(Leak(slope: slope), inputs[0], into: out, keepsStrides: true)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let gradient = try pass.gradient
    let isPositive = try context.apply(Gt(other: 0), try pass.input(0))
    let reduced = try context.apply(Mul(other: .float(slope)), gradient)
    return [try context.apply(Where(), isPositive, gradient, reduced)]
  }

  private struct Leak: ElementFunction {
    let slope: Double
    @inline(__always) func value<T: Element>(_ x: T) -> T {
      T.less(.zero, x) ? x : T.times(x, T(.float(slope)))
    }
  }
}
