/// A number around the input: pairs of counts, the last dimension first. Negative counts cut off.
package struct ConstantPad: Operation {
  package static let name = "constant_pad_nd"
  package let pads: [Int]
  package let value: Double

  package init(pads: [Int], value: Double) {
    self.pads = pads
    self.value = value
  }

  package func gradientName(inPlace: Bool) -> String? { "ConstantPadNdBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if pads.count % 2 != 0 || pads.count / 2 > input.rank {
      throw .runtime(
        pads.count % 2 != 0
          ? "Length of pad must be even but instead it equals \(pads.count)"
          : "Length of pad should be no more than twice the number of dimensions of the input. Pad "
            + "length is \(pads.count)while the input has \(input.rank)dimensions.")
    }
    var shape = input.shape
    for (pair, axis) in zip(0..<pads.count / 2, (0..<input.rank).reversed()) {
      let (low, high) = (pads[2 * pair], pads[2 * pair + 1])
      if low.magnitude > 1 << 31 || high.magnitude > 1 << 31 {
        throw .runtime("integer out of range")
      }
      shape[axis] += low + high
      if shape[axis] <= 0 {
        throw .runtime(
          "The input size \(input.shape[axis]), plus negative padding \(low) and \(high) resulted "
            + "in a negative output size, which is invalid. Check dimension \(axis) of your input.")
      }
    }
    let out = try context.full(shape, .float(value).held(by: input.dtype), input.dtype)
    copyElements(inner(input, cuts: true), into: inner(out, cuts: false))
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    return [
      try context.apply(ConstantPad(pads: pads.map { -$0 }, value: 0), try pass.gradient)
    ]
  }

  /// The part that the input and the result have in common, as a part of either.
  private func inner(_ tensor: Tensor, cuts: Bool) -> Tensor {
    var (shape, offset) = (tensor.shape, tensor.layout.offset)
    for (pair, axis) in zip(0..<pads.count / 2, (0..<tensor.rank).reversed()) {
      let (low, high) = (pads[2 * pair], pads[2 * pair + 1])
      let (first, last) = cuts ? (max(0, -low), max(0, -high)) : (max(0, low), max(0, high))
      shape[axis] = max(0, shape[axis] - first - last)
      offset += first * tensor.strides[axis]
    }
    return Tensor(
      storage: tensor.storage,
      layout: Layout(shape: shape, strides: tensor.strides, offset: offset))
  }
}
