/// The mean of all elements, or along dimensions.
package struct Mean: Operation {
  package static let name = "mean"
  package let dims: [Int]?
  package let keepDim: Bool
  package let dtype: DType?

  package init(dims: [Int]? = nil, keepDim: Bool = false, dtype: DType? = nil) {
    self.dims = dims
    self.keepDim = keepDim
    self.dtype = dtype
  }

  package func gradientName(inPlace: Bool) -> String? {
    dims == nil ? "MeanBackward0" : "MeanBackward1"
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let dtype = dtype ?? input.dtype
    if !dtype.isFloatingPoint {
      throw .runtime(
        "Can only calculate the mean of floating types. Got \(dtype.scalarName) instead.")
    }
    let axes = try ReducedAxes(dims, of: input.shape)
    let sum = try context.summed(try context.converted(input, dtype), axes, keepDim: keepDim)
    _ = try Div(other: .int(Int64(axes.reducedCount))).compute([sum], into: sum, in: context)
    return [sum]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let axes = try ReducedAxes(dims, of: pass.inputShape(0))
    let gradient = try context.restoreAxes(try pass.gradient, axes, keepDim: keepDim)
    let spread = try context.apply(Expand(pass.inputShape(0)), gradient)
    return [try context.apply(Div(other: .int(Int64(axes.reducedCount))), spread)]
  }
}

/// The mean squared distance from the mean; unbiased divides by one less.
package struct Variance: Operation {
  package static let name = "var"
  package let dims: [Int]?
  package let unbiased: Bool
  package let keepDim: Bool

  package init(dims: [Int]? = nil, unbiased: Bool = true, keepDim: Bool = false) {
    self.dims = dims
    self.unbiased = unbiased
    self.keepDim = keepDim
  }

  package func gradientName(inPlace: Bool) -> String? {
    dims == nil ? "VarBackward0" : "VarBackward1"
  }

  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [
      try context.spread(
        inputs[0], dims, unbiased: unbiased, keepDim: keepDim, isRoot: false, "var")
    ]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.spreadGradient(try pass.gradient, dims, unbiased: unbiased, keepDim: keepDim)]
  }
}

/// The square root of the variance.
package struct StandardDeviation: Operation {
  package static let name = "std"
  package let dims: [Int]?
  package let unbiased: Bool
  package let keepDim: Bool

  package init(dims: [Int]? = nil, unbiased: Bool = true, keepDim: Bool = false) {
    self.dims = dims
    self.unbiased = unbiased
    self.keepDim = keepDim
  }

  package func gradientName(inPlace: Bool) -> String? {
    dims == nil ? "StdBackward0" : "StdBackward1"
  }

  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: .first, outputs: .first)
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [
      try context.spread(
        inputs[0], dims, unbiased: unbiased, keepDim: keepDim, isRoot: true, "std")
    ]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    // Equal elements have no slope: their gradient is no number, as in PyTorch.
    let deviation = try context.apply(Mul(other: 2), try pass.output())
    let gradient = try context.apply(Div(), try pass.gradient, deviation)
    return [try pass.spreadGradient(gradient, dims, unbiased: unbiased, keepDim: keepDim)]
  }
}

extension BackwardPass {
  fileprivate func spreadGradient(
    _ gradient: Tensor, _ dims: [Int]?, unbiased: Bool, keepDim: Bool
  ) throws(TensorError) -> Tensor {
    let input = try input(0)
    let axes = try ReducedAxes(dims, of: input.shape)
    let restored = try context.restoreAxes(gradient, axes, keepDim: keepDim)
    let mean = try context.apply(Mean(dims: axes.list, keepDim: true), input)
    let distance = try context.apply(Sub(), input, mean)
    let count = Double(axes.reducedCount - (unbiased ? 1 : 0))
    let slope = try context.apply(Mul(other: .float(2 / count)), restored)
    return try context.apply(Mul(), slope, distance)
  }
}

extension ReducedAxes {
  /// The reduced dimensions; nil for all of them.
  var list: [Int]? {
    isReduced.allSatisfy { $0 } ? nil : isReduced.indices.filter { isReduced[$0] }
  }
}

extension TensorContext {
  fileprivate func spread(
    _ input: Tensor, _ dims: [Int]?, unbiased: Bool, keepDim: Bool, isRoot: Bool, _ name: String
  ) throws(TensorError) -> Tensor {
    if !input.dtype.isFloatingPoint {
      throw .runtime(
        dims == nil
          ? "\(name) only supports floating-point dtypes"
          : "std and var only support floating-point dtypes")
    }
    let axes = try ReducedAxes(dims, of: input.shape)
    return try reduce(input, axes, keepDim: keepDim, out: input.dtype) {
      (values: LazyElements) -> Double in
      var (mean, squares, count) = (0.0, 0.0, 0.0)
      values.forEach { value in
        count += 1
        let distance = value - mean
        mean += distance / count
        squares += distance * (value - mean)
      }
      let variance = count == 0 ? .nan : squares / (count - (unbiased ? 1 : 0))
      return isRoot ? variance.squareRoot() : variance
    }
  }
}
