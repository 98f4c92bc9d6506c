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
    let (x, weight) = (try context.dense(try pass.input(0)), try context.dense(try pass.input(1)))
    let gradient = try context.dense(try pass.gradient)
    let plan = plan(x.shape, weight.shape, Array(gradient.shape.suffix(2)))
    var results = [Tensor?](repeating: nil, count: pass.inputCount)
    if pass.needs(0) {
      let out = try context.zeros(x.shape, x.dtype)
      context.runConvolution(
        plan, isTransposed ? .correlate : .spread, gradient, weight, into: out)
      results[0] = out
    }
    if pass.needs(1) {
      let out = try context.zeros(weight.shape, x.dtype)
      let (large, small) = isTransposed ? (gradient, x) : (x, gradient)
      context.runConvolution(plan, .weight, large, small, into: out)
      results[1] = out
    }
    if pass.inputCount > 2, pass.needs(2) {
      results[2] = try context.apply(Sum(dims: [0, 2, 3]), gradient)
    }
    return results
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

  private func plan(_ x: [Int], _ weight: [Int], _ out: [Int]) -> ConvolutionPlan {
    let (large, small) = isTransposed ? (out, Array(x.suffix(2))) : (Array(x.suffix(2)), out)
    return ConvolutionPlan(
      batch: x[0], groups: groups, large: weight[1], small: weight[0] / groups,
      size: (large[0], large[1]), kernel: (weight[2], weight[3]), out: (small[0], small[1]),
      stride: (stride[0], stride[1]), padding: (padding[0], padding[1]),
      dilation: (dilation[0], dilation[1]))
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
