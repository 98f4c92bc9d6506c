/// Elements of one value around the tensor; negative widths cut off.
package struct ConstantPad: Operation {
  package static let name = "constant_pad_nd"
  /// Before and after, for the last dimension first.
  package let widths: [Int]
  package let value: Scalar

  package init(_ widths: [Int], value: Scalar = 0) {
    self.widths = widths
    self.value = value
  }

  package func gradientName(inPlace: Bool) -> String? { "ConstantPadNdBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if widths.count % 2 != 0 {
      throw .runtime("Length of pad must be even but instead it equals \(widths.count)")
    }
    if widths.count / 2 > input.rank {
      throw .runtime(
        "Length of pad should be no more than twice the number of dimensions of the input. Pad "
          + "length is \(widths.count)while the input has \(input.rank)dimensions.")
    }
    var (shape, part, place) = (input.shape, input, [Int](repeating: 0, count: input.rank))
    for pair in 0..<widths.count / 2 {
      let axis = input.rank - 1 - pair
      let (before, after) = (widths[2 * pair], widths[2 * pair + 1])
      let (half, over) = shape[axis].addingReportingOverflow(before)
      let (size, past) = half.addingReportingOverflow(after)
      if over || past || size < 0 {
        throw .runtime(
          "The input size \(input.shape[axis]), plus negative padding \(before) and \(after) "
            + "resulted in a negative output size, which is invalid. Check dimension \(axis) of "
            + "your input.")
      }
      shape[axis] = size
      place[axis] = max(0, before)
      let start = max(0, 0 &- before)
      let kept = max(0, part.shape[axis] - start - max(0, 0 &- after))
      part = try Narrow(dim: axis, start: min(start, part.shape[axis]), length: kept).forward(
        [part], in: context)[0]
    }
    let out = try context.full(shape, value, input.dtype)
    var offset = 0
    for axis in shape.indices { offset &+= place[axis] &* out.strides[axis] }
    if part.count > 0 {
      let target = Tensor(
        storage: out.storage,
        layout: Layout(shape: part.shape, strides: out.strides, offset: offset))
      copyElements(part, into: target)
    }
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.slope.apply(ConstantPad(widths.map { 0 &- $0 })).tensor]
  }
}

/// The tensor continued beyond its edges: mirrored, or with its outermost elements.
package struct EdgePad: Operation {
  package static let name = "edge_pad"
  package let widths: [Int]
  package let isMirror: Bool

  package init(_ widths: [Int], isMirror: Bool) {
    self.widths = widths
    self.isMirror = isMirror
  }

  package func gradientName(inPlace: Bool) -> String? {
    "\(isMirror ? "Reflection" : "Replication")Pad\(widths.count / 2)DBackward"
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    var result = inputs[0]
    for pair in 0..<widths.count / 2 {
      let axis = result.rank - 1 - pair
      if axis < 0 { throw .runtime("there are more widths than dimensions") }
      let places = try places(result.shape[axis], pair, axis, result.shape, context)
      let slots = [Bool](repeating: false, count: axis) + [true]
      result = try Index(slots: slots).forward([result, places], in: context)[0]
    }
    return [result]
  }

  /// Where the elements of a padded dimension come from.
  private func places(
    _ size: Int, _ pair: Int, _ axis: Int, _ shape: [Int], _ context: TensorContext
  ) throws(TensorError) -> Tensor {
    let (before, after) = (widths[2 * pair], widths[2 * pair + 1])
    if size == 0 || isMirror && (before >= size || after >= size) {
      throw .runtime(
        "Argument #\(4 + 2 * pair): Padding size should be less than the corresponding input "
          + "dimension, but got: padding (\(before), \(after)) at dimension \(axis) of input "
          + bracketed(shape))
    }
    let (half, over) = size.addingReportingOverflow(before)
    let (length, past) = half.addingReportingOverflow(after)
    if over || past || length < 1 {
      throw .runtime("the padded dimension \(axis) would have no elements")
    }
    try TensorError.checkListable(length)
    let tensor = try context.empty([length], .int64)
    let out = tensor.pointer(Int64.self)
    for index in 0..<length {
      var place = index - before
      if isMirror {
        if place < 0 { place = 0 - place }
        if place >= size { place = 2 * (size - 1) - place }
      }
      out[index] = Int64(min(max(place, 0), size - 1))
    }
    return tensor
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    var shapes = [pass.inputShape(0)]
    for pair in 0..<widths.count / 2 {
      var shape = shapes[pair]
      shape[shape.count - 1 - pair] += widths[2 * pair] + widths[2 * pair + 1]
      shapes.append(shape)
    }
    var slope = try pass.slope
    for pair in (0..<widths.count / 2).reversed() {
      let shape = shapes[pair]
      let axis = shape.count - 1 - pair
      let places = Term(
        try places(shape[axis], pair, axis, shape, pass.context), pass.context)
      let slots = [Bool](repeating: false, count: axis) + [true]
      slope = try slope.apply(IndexAccumulate(slots: slots, shape: shape), places)
    }
    return [slope.tensor]
  }
}
