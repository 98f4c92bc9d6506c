/// What becomes of a loss's elements.
package enum Reduction: String, Sendable, Codable {
  case none, mean, sum

  /// Throws ValueError for a name that is none of them.
  package init(name: String) throws(TensorError) {
    guard let reduction = Reduction(rawValue: name) else {
      throw .value("\(name) is not a valid value for reduction")
    }
    self = reduction
  }
}

/// The squared distance of input and target.
package struct MSELoss: Operation {
  package static let name = "mse_loss"
  package var arity: ClosedRange<Int> { 2...2 }
  package let reduction: Reduction
  package init(reduction: Reduction = .mean) { self.reduction = reduction }
  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try context.distanceLoss(inputs, reduction, exact: SquaredError(reduction: reduction)) {
      (difference) throws(TensorError) in try context.apply(Pow(exponent: 2), difference)
    }
  }
}

/// The distance of input and target.
package struct L1Loss: Operation {
  package static let name = "l1_loss"
  package var arity: ClosedRange<Int> { 2...2 }
  package let reduction: Reduction
  package init(reduction: Reduction = .mean) { self.reduction = reduction }
  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try context.distanceLoss(inputs, reduction, exact: AbsoluteError(reduction: reduction)) {
      (difference) throws(TensorError) in try context.apply(Abs(), difference)
    }
  }
}

/// The squared distance where it is below one, else the distance less one half.
package struct SmoothL1Loss: Operation {
  package static let name = "smooth_l1_loss"
  package var arity: ClosedRange<Int> { 2...2 }
  package let reduction: Reduction
  package init(reduction: Reduction = .mean) { self.reduction = reduction }
  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try context.distanceLoss(inputs, reduction, exact: SmoothError(reduction: reduction)) {
      (difference) throws(TensorError) in
      let size = try context.apply(Abs(), difference)
      let near = try context.apply(Mul(other: 0.5), try context.apply(Pow(exponent: 2), size))
      let far = try context.apply(Sub(other: 0.5), size)
      return try context.apply(Where(), try context.apply(Lt(other: 1), size), near, far)
    }
  }
}

extension TensorContext {
  /// A loss of two tensors that broadcast: in steps if the target has a gradient, else in one.
  fileprivate func distanceLoss(
    _ inputs: [Tensor], _ reduction: Reduction, exact: any Operation,
    elements: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> [Tensor] {
    let (input, target) = (inputs[0], inputs[1])
    if input.shape != target.shape {
      warn?(
        "Using a target size (\(sizeText(target.shape))) that is different to the input size "
          + "(\(sizeText(input.shape))). This will likely lead to incorrect results due to "
          + "broadcasting. Please ensure they have the same size.")
    }
    if target.requiresGrad {
      return [try reduced(try elements(try apply(Sub(), input, target)), reduction)]
    }
    let shape = try broadcast(input.shape, target.shape)
    let spread = [
      input.shape == shape ? input : try apply(Expand(shape), input),
      target.shape == shape ? target : try apply(Expand(shape), target),
    ]
    return try apply(exact, to: spread)
  }

  func reduced(_ elements: Tensor, _ reduction: Reduction) throws(TensorError) -> Tensor {
    switch reduction {
    case .none: elements
    case .mean: try apply(Mean(), elements)
    case .sum: try apply(Sum(), elements)
    }
  }
}

/// A loss whose elements depend on the difference of input and target, in one step of the graph.
protocol DistanceError: Operation {
  var reduction: Reduction { get }
  var kernelName: String { get }
  func error<T: FloatElement>(_ difference: T) -> T
  /// The slope of the error, from the difference.
  func slope(_ difference: Tensor, _ context: TensorContext) throws(TensorError) -> Tensor
}

extension DistanceError {
  package var arity: ClosedRange<Int> { 2...2 }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.first, .second]) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let difference = try Sub().compute(inputs, into: nil, in: context)
    let done: Void? = try difference.dtype.acceptFloat(
      ErrorRun(loss: self, difference: difference))
    if done == nil { throw .unsupported("\"\(kernelName)\"", difference.dtype) }
    switch reduction {
    case .none: return [difference]
    case .mean: return try Mean().forward([difference], in: context)
    case .sum: return try Sum().forward([difference], in: context)
    }
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let difference = try context.apply(Sub(), try pass.input(0), try pass.input(1))
    var gradient = try pass.product(try slope(difference, context), try pass.gradient)
    if reduction == .mean {
      gradient = try context.apply(Div(other: .int(Int64(difference.count))), gradient)
    }
    return [
      pass.needs(0) ? gradient : nil,
      pass.needs(1) ? try context.apply(Neg(), gradient) : nil,
    ]
  }
}

private struct ErrorRun<L: DistanceError>: FloatVisitor {
  let loss: L
  let difference: Tensor
  func visit<T: FloatElement>(_ type: T.Type) {
    unaryLoop(difference, difference) { (x: T) in loss.error(x) }
  }
}

/// The squared error as one step of the gradient graph.
package struct SquaredError: DistanceError {
  package static let name = "squared_error"
  package let reduction: Reduction
  package init(reduction: Reduction) { self.reduction = reduction }
  package func gradientName(inPlace: Bool) -> String? { "MseLossBackward" }
  var kernelName: String { "mse_cpu" }
  @inline(__always) func error<T: FloatElement>(_ difference: T) -> T { difference * difference }

  func slope(_ difference: Tensor, _ context: TensorContext) throws(TensorError) -> Tensor {
    try context.apply(Mul(other: 2), difference)
  }
}

/// The absolute error as one step of the gradient graph.
package struct AbsoluteError: DistanceError {
  package static let name = "absolute_error"
  package let reduction: Reduction
  package init(reduction: Reduction) { self.reduction = reduction }
  package func gradientName(inPlace: Bool) -> String? { "L1LossBackward" }
  var kernelName: String { "l1_cpu" }
  @inline(__always) func error<T: FloatElement>(_ difference: T) -> T {
    T.magnitude(difference)
  }

  func slope(_ difference: Tensor, _ context: TensorContext) throws(TensorError) -> Tensor {
    try context.apply(Sign(), difference)
  }
}

/// The smooth absolute error as one step of the gradient graph.
package struct SmoothError: DistanceError {
  package static let name = "smooth_error"
  package let reduction: Reduction
  package init(reduction: Reduction) { self.reduction = reduction }
  package func gradientName(inPlace: Bool) -> String? { "SmoothL1LossBackward" }
  var kernelName: String { "smooth_l1_cpu" }
  @inline(__always) func error<T: FloatElement>(_ difference: T) -> T {
    let size = T.magnitude(difference)
    return size < 1 ? size * size / 2 : size - 1 / 2
  }

  func slope(_ difference: Tensor, _ context: TensorContext) throws(TensorError) -> Tensor {
    try context.apply(Clamp(min: -1, max: 1), difference)
  }
}
