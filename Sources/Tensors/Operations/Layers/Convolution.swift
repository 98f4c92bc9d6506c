/// A convolution over images, or the step that undoes its shape (a transposed one).
///
/// Inputs: images (batch × channels × height × width), weight, bias if there is one. Shapes are
/// checked by `Convolve`, which is what cells call.
package struct Convolution: Operation {
  package static let name = "convolution"
  package var arity: ClosedRange<Int> { 2...3 }
  package let stride: [Int]
  package let padding: [Int]
  package let dilation: [Int]
  package let outputPadding: [Int]
  package let groups: Int
  package let isTransposed: Bool
  package let step: String

  package func gradientName(inPlace: Bool) -> String? { step }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.first, .second]) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (x, weight) = (try context.dense(inputs[0]), try context.dense(inputs[1]))
    let size = try outputSize(x.shape, weight.shape)
    let channels = isTransposed ? weight.shape[1] * groups : weight.shape[0]
    let out = try context.zeros([x.shape[0], channels] + size, x.dtype)
    if inputs.count > 2 { copyElements(inputs[2].channelRow(rank: 4), into: out) }
    let plan = plan(x.shape, weight.shape, size)
    context.runConvolution(plan, isTransposed ? .spread : .correlate, x, weight, into: out)
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let gradient = try pass.gradient
    var results = [Tensor?](repeating: nil, count: pass.inputCount)
    if pass.needs(0) {
      results[0] = try context.apply(
        reversed(pass.inputShape(0), pass.inputShape(1), gradient.shape), gradient,
        try pass.input(1))
    }
    if pass.needs(1) {
      let (x, shape) = (try pass.input(0), pass.inputShape(1))
      let rule = ConvolutionWeightGradient(of: self, kernel: Array(shape.suffix(2)))
      results[1] =
        isTransposed
        ? try context.apply(rule, gradient, x) : try context.apply(rule, x, gradient)
    }
    if pass.inputCount > 2, pass.needs(2) {
      results[2] = try context.apply(Sum(dims: [0, 2, 3]), gradient)
    }
    return results
  }

  /// The step that brings a gradient of the result back to the input.
  func reversed(_ x: [Int], _ weight: [Int], _ result: [Int]) -> Convolution {
    // What a stride left over at the end of the large side.
    var rest = [0, 0]
    if !isTransposed {
      for axis in 0..<2 {
        let reach = dilation[axis] * (weight[axis + 2] - 1) + 1
        let covered = (result[axis + 2] - 1) * stride[axis] + reach
        rest[axis] = x[axis + 2] + 2 * padding[axis] - covered
      }
    }
    return Convolution(
      stride: stride, padding: padding, dilation: dilation, outputPadding: rest, groups: groups,
      isTransposed: !isTransposed, step: "ConvolutionBackward")
  }

  /// Height and width of the result, with sums that a cell's numbers cannot overflow.
  func outputSize(_ x: [Int], _ weight: [Int]) throws(TensorError) -> [Int] {
    var sizes: [Int] = []
    for axis in 0..<2 {
      let reach = dilation[axis] * (weight[axis + 2] - 1)
      let size = x[axis + 2]
      sizes.append(
        isTransposed
          ? (size - 1) * stride[axis] - 2 * padding[axis] + reach + outputPadding[axis] + 1
          : (size + 2 * padding[axis] - reach - 1) / stride[axis] + 1)
    }
    return sizes
  }

  func plan(_ x: [Int], _ weight: [Int], _ out: [Int]) -> ConvolutionPlan {
    let (large, small) = isTransposed ? (out, Array(x.suffix(2))) : (Array(x.suffix(2)), out)
    return ConvolutionPlan(
      batch: x[0], groups: groups, large: weight[1], small: weight[0] / groups,
      size: (large[0], large[1]), kernel: (weight[2], weight[3]), out: (small[0], small[1]),
      stride: (stride[0], stride[1]), padding: (padding[0], padding[1]),
      dilation: (dilation[0], dilation[1]))
  }
}

/// The gradient of a convolution's weight. Inputs: its large side, its small side.
package struct ConvolutionWeightGradient: Operation {
  package static let name = "convolution_weight_gradient"
  package var arity: ClosedRange<Int> { 2...2 }
  package let rule: Convolution
  package let kernel: [Int]

  package init(of rule: Convolution, kernel: [Int]) {
    self.rule = Convolution(
      stride: rule.stride, padding: rule.padding, dilation: rule.dilation,
      outputPadding: rule.outputPadding, groups: rule.groups, isTransposed: false,
      step: "ConvolutionBackward")
    self.kernel = kernel
  }

  package func gradientName(inPlace: Bool) -> String? { "ConvolutionWeightBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.first, .second]) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (large, small) = (try context.dense(inputs[0]), try context.dense(inputs[1]))
    guard large.rank == 4, small.rank == 4, rule.groups > 0, kernel.count == 2 else {
      throw .runtime("expected the two sides of a convolution")
    }
    let shape = [small.shape[1], large.shape[1] / rule.groups] + kernel
    if try rule.outputSize(large.shape, shape) != Array(small.shape.suffix(2))
      || large.shape[0] != small.shape[0] || large.dtype != small.dtype
    {
      throw .runtime("the two sides of the convolution do not fit")
    }
    let out = try context.zeros(shape, large.dtype)
    context.runConvolution(
      rule.plan(large.shape, shape, Array(small.shape.suffix(2))), .weight, large, small, into: out)
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let gradient = try pass.gradient
    let back = rule.reversed(pass.inputShape(0), gradient.shape, pass.inputShape(1))
    return [
      pass.needs(0) ? try context.apply(back, try pass.input(1), gradient) : nil,
      pass.needs(1) ? try context.apply(rule, try pass.input(0), gradient) : nil,
    ]
  }
}

extension Tensor {
  /// A row of numbers as one number a channel.
  func channelRow(rank: Int) -> Tensor {
    var (shape, steps) = ([Int](repeating: 1, count: rank), [Int](repeating: 0, count: rank))
    (shape[1], steps[1]) = (count, strides[0])
    return Tensor(
      storage: storage, layout: Layout(shape: shape, strides: steps, offset: layout.offset))
  }
}
