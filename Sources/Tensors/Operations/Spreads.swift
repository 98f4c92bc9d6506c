/// The variance, or the standard deviation, together with the mean.
package struct SpreadAndMean: Operation {
  package static let name = "var_mean"
  package var name: String { isRoot ? "std_mean" : "var_mean" }
  package let isRoot: Bool
  package let dims: [Int]?
  package let unbiased: Bool
  package let keepDim: Bool

  package init(
    isRoot: Bool = false, dims: [Int]? = nil, unbiased: Bool = true, keepDim: Bool = false
  ) {
    self.isRoot = isRoot
    self.dims = dims
    self.unbiased = unbiased
    self.keepDim = keepDim
  }

  package func gradientName(inPlace: Bool) -> String? {
    (isRoot ? "StdMeanBackward" : "VarMeanBackward") + (dims == nil ? "1" : "0")
  }

  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: .first, outputs: [.first, .second])
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let spread: Tensor
    if isRoot {
      spread = try StandardDeviation(dims: dims, unbiased: unbiased, keepDim: keepDim)
        .forward(inputs, in: context)[0]
    } else {
      spread = try Variance(dims: dims, unbiased: unbiased, keepDim: keepDim)
        .forward(inputs, in: context)[0]
    }
    return [spread, try Mean(dims: dims, keepDim: keepDim).forward(inputs, in: context)[0]]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let x = try pass.x()
    let axes = try ReducedAxes(dims, of: x.shape)
    func wide(_ term: Term) throws(TensorError) -> Term {
      Term(try context.restoreAxes(term.tensor, axes, keepDim: keepDim), context)
    }
    let count = Double(axes.reducedCount)
    var result = try wide(pass.slope(1)) / .float(count)
    var slope = try wide(pass.slope(0)) * .float(2 / (count - (unbiased ? 1 : 0)))
    if isRoot { slope = try slope / (wide(pass.y(0)) * 2) }
    let mean = try x.apply(Mean(dims: axes.list, keepDim: true))
    result = try result + slope * (x - mean)
    return [try result.apply(Expand(x.shape)).tensor]
  }
}

/// Slices along a dimension, made shorter where their norm is above a bound.
package struct Renorm: Operation {
  package static let name = "renorm"
  package let p: Double
  package let dim: Int
  package let bound: Double

  package init(p: Double, dim: Int, bound: Double) {
    self.p = p
    self.dim = dim
    self.bound = bound
  }

  package func gradientName(inPlace: Bool) -> String? { "RenormBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [try shortened(Term(inputs[0], context)).tensor]
  }

  private func shortened(_ x: Term) throws(TensorError) -> Term {
    let axis = try wrapDim(dim, rank: x.shape.count)
    if x.shape.count < 2 {
      throw .runtime(
        "invalid argument 1: need at least 2 dimensions, got \(x.shape.count) dimensions at "
          + "/pytorch/aten/src/TH/generic/THTensorMoreMath.cpp:1182")
    }
    if !(p > 0) { throw .runtime("renorm: non-positive-norm not supported") }
    if !(bound >= 0) { throw .runtime("renorm: expected maxnorm to be >= 0 but got \(bound)") }
    let others = x.shape.indices.filter { $0 != axis }
    let norm = try x.apply(Norm(p: p, dims: Array(others), keepDim: true))
    let isLong = try norm.apply(Gt(other: .float(bound)))
    let scale = try .float(bound) / (norm + 1e-7)
    let one = Term(try x.context.ones([], x.tensor.dtype), x.context)
    return try x * isLong.apply(Where(), scale, one)
  }

  /// The gradient of the same steps, taken one by one.
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let x = try pass.x()
    let axis = try wrapDim(dim, rank: x.shape.count)
    let others = Array(x.shape.indices.filter { $0 != axis })
    let norm = try x.apply(Norm(p: p, dims: others, keepDim: true))
    let isLong = try norm.apply(Gt(other: .float(bound)))
    let slope = try pass.slope
    let long = try norm + 1e-7
    let scale = try .float(bound) / long
    let product = try (slope * x).sum(others, keepDim: true)
    let down = try -(product * scale / long)
    let way = try Norm.slope(of: x, norm: norm, gradient: down, p: p)
    return [try isLong.apply(Where(), slope * scale + way, slope).tensor]
  }
}

/// The p-norm of a difference.
package struct Dist: Operation {
  package static let name = "dist"
  package var arity: ClosedRange<Int> { 2...2 }
  package let p: Double
  package init(p: Double = 2) { self.p = p }
  package func gradientName(inPlace: Bool) -> String? { "DistBackward" }
  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: [.first, .second], outputs: .first)
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let distance = try Term(inputs[0], context) - Term(inputs[1], context)
    return [try distance.apply(Norm(p: p)).tensor]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let distance = try pass.x(0) - pass.x(1)
    let slope = try Norm.slope(of: distance, norm: pass.y(), gradient: pass.slope, p: p)
    return [slope.tensor, try (-slope).tensor]
  }
}

/// The distances between each row of one matrix and each of another, for batches.
package struct Cdist: Operation {
  package static let name = "cdist"
  package var arity: ClosedRange<Int> { 2...2 }
  package let p: Double
  package init(p: Double = 2) { self.p = p }
  package func gradientName(inPlace: Bool) -> String? { "CdistBackward" }
  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: [.first, .second], outputs: .first)
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    for (position, input) in inputs.enumerated() {
      if !input.dtype.isFloatingPoint {
        throw .runtime(
          "cdist only supports floating-point dtypes, X\(position + 1) got: "
            + input.dtype.scalarName)
      }
      if input.rank < 2 {
        throw .runtime(
          "cdist only supports at least 2D tensors, X\(position + 1) got: \(input.rank)D")
      }
    }
    if inputs[0].shape.last != inputs[1].shape.last {
      throw .runtime(
        "X1 and X2 must have the same number of columns. X1: \(inputs[0].shape.last ?? 0) X2: "
          + "\(inputs[1].shape.last ?? 0)")
    }
    if !(p >= 0) { throw .runtime("cdist only supports non-negative p values") }
    let distance = try differences(Term(inputs[0], context), Term(inputs[1], context))
    return [try distance.apply(Norm(p: p, dims: [-1])).tensor]
  }

  private func differences(_ a: Term, _ b: Term) throws(TensorError) -> Term {
    try a.apply(Unsqueeze(dim: -2)) - b.apply(Unsqueeze(dim: -3))
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let distance = try differences(try pass.x(0), try pass.x(1))
    let norm = try pass.y().apply(Unsqueeze(dim: -1))
    let slope = try Norm.slope(
      of: distance, norm: norm, gradient: pass.slope.apply(Unsqueeze(dim: -1)), p: p)
    return [
      try slope.sum([-2]).tensor, try (-slope.sum([-3])).tensor,
    ]
  }
}
