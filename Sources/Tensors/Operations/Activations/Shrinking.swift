/// The input kept between bounds, as a layer: the slope is zero at the bounds.
package struct Hardtanh: ElementwiseOperation {
  package static let name = "hardtanh"
  package let low: Double
  package let high: Double

  package init(low: Double = -1, high: Double = 1) {
    self.low = low
    self.high = high
  }

  package func gradientName(inPlace: Bool) -> String? {
    inPlace ? "HardtanhBackward1" : "HardtanhBackward0"
  }

  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    if inputs[0].dtype == .bool { throw .unsupported("\"hardtanh_cpu\"", .bool) }
    return try Clamp(min: .float(low), max: .float(high)).compute(inputs, into: out, in: context)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let x = try pass.x()
    let inside = try x.apply(Gt(other: .float(low))).apply(
      BitwiseAnd(), x.apply(Lt(other: .float(high))))
    return [try pass.slope.kept(where: inside).tensor]
  }
}

/// The input where it is above a threshold, else a value.
package struct Threshold: ElementwiseOperation {
  package static let name = "threshold"
  package let threshold: Scalar
  package let value: Scalar

  package init(_ threshold: Scalar, _ value: Scalar) {
    self.threshold = threshold
    self.value = value
  }

  package func gradientName(inPlace: Bool) -> String? {
    inPlace ? "ThresholdBackward1" : "ThresholdBackward0"
  }

  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    if inputs[0].dtype == .bool { throw .unsupported("\"threshold_cpu\"", .bool) }
    return try context.map(Step(threshold: threshold, low: value), inputs[0], into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.slope.kept(where: pass.x().apply(Gt(other: threshold))).tensor]
  }

  private struct Step: ElementFunction {
    let threshold: Scalar
    let low: Scalar
    @inline(__always) func value<T: Element>(_ x: T) -> T {
      T.less(T(threshold), x) || x.isNaN ? x : T(low)
    }
  }
}

/// Zero near zero, the input elsewhere.
package struct Hardshrink: FloatFunction {
  package static let name = "hardshrink"
  package let width: Double
  package init(width: Double = 0.5) { self.width = width }
  var kernelName: String { "\"hardshrink_cpu\"" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T {
    x >= T(-width) && x <= T(width) ? 0 : x
  }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let isFar = try pass.x().apply(Abs()).apply(Gt(other: .float(width)))
    return [try pass.slope.kept(where: isFar).tensor]
  }
}

/// Zero near zero, nearer to zero by as much elsewhere.
package struct Softshrink: FloatFunction {
  package static let name = "softshrink"
  package let width: Double
  package init(width: Double = 0.5) { self.width = width }
  var kernelName: String { "\"softshrink_cpu\"" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T {
    x > T(width) ? x - T(width) : x < T(-width) ? x + T(width) : 0
  }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let isFar = try pass.x().apply(Abs()).apply(Gt(other: .float(width)))
    return [try pass.slope.kept(where: isFar).tensor]
  }
}

/// A rectifier whose slope below zero is learned: one number, or one for each channel.
package struct Prelu: Operation {
  package static let name = "prelu"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "PreluBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.first, .second]) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let x = Term(inputs[0], context)
    let weight = try shaped(Term(inputs[1], context), x.shape)
    return [try x.apply(Gt(other: 0)).apply(Where(), x, x * weight).tensor]
  }

  /// The weight with its channels where the input has them.
  private func shaped(_ weight: Term, _ shape: [Int]) throws(TensorError) -> Term {
    let count = weight.tensor.count
    if count == 1 { return try weight.apply(Reshape([])) }
    let channels = shape.count > 1 ? shape[1] : 1
    if shape.isEmpty { throw .runtime("Not allow zero-dim input tensor.") }
    if channels != count {
      throw .runtime(
        "Mismatch of parameter numbers and input channel size. Found parameter numbers = \(count) "
          + "and channel size = \(channels).")
    }
    return try weight.apply(
      Reshape([count] + [Int](repeating: 1, count: max(0, shape.count - 2))))
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let (x, slope) = (try pass.x(), try pass.slope)
    let weight = try shaped(try pass.x(1), x.shape)
    let isHigh = try x.apply(Gt(other: 0))
    let first = try isHigh.apply(Where(), slope, slope * weight)
    let low = try isHigh.apply(LogicalNot())
    var second = try (slope * x).kept(where: low)
    second = try Term(
      pass.context.summed(second.tensor, to: weight.shape), pass.context)
    return [first.tensor, try second.apply(Reshape(pass.inputShape(1))).tensor]
  }
}

/// One half of the input, weighted by the logistic function of the other half.
package struct Glu: Operation {
  package static let name = "glu"
  package let dim: Int
  package init(dim: Int = -1) { self.dim = dim }
  package func gradientName(inPlace: Bool) -> String? { "GluBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    if inputs[0].rank == 0 { throw .runtime("glu does not support 0-dimensional tensors") }
    let axis = try wrapDim(dim, rank: inputs[0].rank)
    let size = inputs[0].shape[axis]
    if size % 2 != 0 {
      throw .runtime(
        "invalid argument 2: Halving dimension must be even. Dim \(axis) is size \(size) at "
          + "/pytorch/aten/src/THNN/generic/GatedLinearUnit.c:14")
    }
    let (a, b) = try halves(Term(inputs[0], context), axis)
    return [try (a * b.apply(Sigmoid())).tensor]
  }

  private func halves(_ x: Term, _ axis: Int) throws(TensorError) -> (Term, Term) {
    let half = x.shape[axis] / 2
    return (
      try x.apply(Narrow(dim: axis, start: 0, length: half)),
      try x.apply(Narrow(dim: axis, start: half, length: half))
    )
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let x = try pass.x()
    let axis = try wrapDim(dim, rank: x.shape.count)
    let (a, b) = try halves(x, axis)
    let (slope, share) = (try pass.slope, try b.apply(Sigmoid()))
    let second = try slope * a * share * (1 - share)
    return [try (slope * share).apply(Cat(dim: axis), second).tensor]
  }
}
