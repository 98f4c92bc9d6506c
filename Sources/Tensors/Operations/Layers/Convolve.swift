/// `conv1d`, `conv2d`, `conv_transpose1d` and `conv_transpose2d`: a convolution as cells call it.
package struct Convolve: Operation {
  package static let name = "conv"
  package var name: String { (isTransposed ? "conv_transpose" : "conv") + "\(rank)d" }
  package var arity: ClosedRange<Int> { 2...3 }
  package var effect: Effect { .composite }
  /// The number of dimensions that the kernel moves along.
  package let rank: Int
  package let stride: [Int]
  package let padding: [Int]
  package let dilation: [Int]
  package let outputPadding: [Int]
  package let groups: Int
  package let isTransposed: Bool

  package init(
    rank: Int, stride: [Int], padding: [Int], dilation: [Int], outputPadding: [Int] = [],
    groups: Int = 1, isTransposed: Bool = false
  ) {
    self.rank = rank
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.outputPadding = outputPadding
    self.groups = groups
    self.isTransposed = isTransposed
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try check(inputs)
    if rank == 2 { return try context.apply(inner(inputs[0]), to: inputs) }
    var wide = inputs
    for position in 0..<2 {
      wide[position] = try context.apply(Unsqueeze(dim: 2), inputs[position])
    }
    let out = try context.apply(inner(inputs[0]), to: wide)[0]
    return [try context.apply(Squeeze(dim: 2), out)]
  }

  private func inner(_ input: Tensor) -> Convolution {
    func padded(_ numbers: [Int], _ lead: Int) -> [Int] {
      rank == 2 ? (numbers.isEmpty ? [lead, lead] : numbers) : [lead, numbers.first ?? lead]
    }
    let dilation = padded(dilation, 1)
    let step =
      isTransposed
      ? "SlowConvTranspose2DBackward"
      : input.dtype == .float32 && dilation == [1, 1]
        ? "MkldnnConvolutionBackward"
        : dilation == [1, 1] ? "ThnnConv2DBackward" : "SlowConvDilated2DBackward"
    return Convolution(
      stride: padded(stride, 1), padding: padded(padding, 0), dilation: dilation,
      outputPadding: padded(outputPadding, 0), groups: groups, isTransposed: isTransposed,
      step: groups > 1 && step != "MkldnnConvolutionBackward" ? "CatBackward" : step)
  }

  private func check(_ inputs: [Tensor]) throws(TensorError) {
    let (x, weight) = (inputs[0], inputs[1])
    if !x.dtype.isFloatingPoint || x.dtype != weight.dtype {
      throw .runtime(
        x.dtype.isFloatingPoint
          ? "Expected object of scalar type \(x.dtype.scalarName) but got scalar type "
            + "\(weight.dtype.scalarName) for argument #2 'weight' in call to _thnn_conv2d_forward"
          : "\"conv\" not implemented for '\(x.dtype.scalarName)'")
    }
    let most = 1 << 31
    for number in stride + padding + dilation + outputPadding + [groups]
    where number >= most || number <= -most {
      throw .runtime("\(name)(): a number of \(number) is too large")
    }
    if stride.contains(where: { $0 <= 0 }) {
      throw .runtime("non-positive stride is not supported")
    }
    if padding.contains(where: { $0 < 0 }) {
      throw .runtime("negative padding is not supported")
    }
    if dilation.contains(where: { $0 <= 0 }) {
      throw .runtime("dilation should be greater than zero")
    }
    if weight.rank != rank + 2 || x.rank != weight.rank {
      throw .runtime(
        "Expected \(weight.rank)-dimensional input for \(weight.rank)-dimensional weight "
          + "\(weight.shape.map(String.init).joined(separator: " ")), but got \(x.rank)-dimensional "
          + "input of size \(bracketed(x.shape)) instead")
    }
    if groups <= 0 { throw .runtime("non-positive groups is not supported") }
    let words = weight.shape.map(String.init).joined(separator: " ")
    let channels = isTransposed ? weight.shape[0] : weight.shape[1] * groups
    let (made, head) =
      isTransposed
      ? (weight.shape[1] * groups, "Given transposed=1, ")
      : (weight.shape[0], "Given groups=\(groups), ")
    if weight.shape[0] < groups {
      throw .runtime(
        "Given groups=\(groups), expected weight to be at least \(groups) at dimension 0, but got "
          + "weight of size \(words) instead")
    }
    if weight.shape[0] % groups != 0 {
      throw .runtime(
        "Given groups=\(groups), expected weight to be divisible by \(groups) at dimension 0, but "
          + "got weight of size \(words) instead")
    }
    if x.shape[1] != channels {
      throw .runtime(
        "\(head)weight of size \(words), expected input\(bracketed(x.shape)) to have \(channels) "
          + "channels, but got \(x.shape[1]) channels instead")
    }
    if inputs.count > 2, inputs[2].rank != 1 || inputs[2].count != made {
      throw .runtime(
        "\(head)weight of size \(words), expected bias to be 1-dimensional with \(made) elements, "
          + "but got bias of size \(bracketed(inputs[2].shape)) instead")
    }
    try checkSizes(x, weight)
  }

  private func checkSizes(_ x: Tensor, _ weight: Tensor) throws(TensorError) {
    func list(_ numbers: [Int]) -> String {
      "(" + numbers.map(String.init).joined(separator: " x ") + ")"
    }
    let kernel = Array(weight.shape.dropFirst(2))
    if isTransposed {
      for axis in 0..<rank {
        let extra = axis < outputPadding.count ? outputPadding[axis] : 0
        if extra < 0 || extra >= max(stride[axis], dilation[axis]) {
          throw .runtime(
            "output padding must be smaller than either stride or dilation, but got "
              + "output_padding_height: \(extra) output_padding_width: \(extra)")
        }
        let size =
          (x.shape[axis + 2] - 1) * stride[axis] - 2 * padding[axis] + dilation[axis]
          * (kernel[axis] - 1) + extra + 1
        if size < 1 {
          throw .runtime(
            "Given input size per channel: \(list(Array(x.shape.dropFirst(2)))). "
              + "Calculated output size is too small")
        }
      }
      return
    }
    let padded = (0..<rank).map { x.shape[$0 + 2] + 2 * padding[$0] }
    let reach = (0..<rank).map { dilation[$0] * (kernel[$0] - 1) + 1 }
    if zip(padded, reach).contains(where: { $0 < $1 }) || kernel.contains(0) {
      throw .runtime(
        "Calculated padded input size per channel: \(list(padded)). Kernel size: "
          + "\(list(reach)). Kernel size can't be greater than actual input size")
    }
  }
}
