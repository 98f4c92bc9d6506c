/// Two dimensions in each other's place.
package struct Transpose: Operation {
  package static let name = "transpose"
  package let dim0: Int
  package let dim1: Int

  package init(_ dim0: Int, _ dim1: Int) {
    self.dim0 = dim0
    self.dim1 = dim1
  }

  package var effect: Effect { .view }
  package func gradientName(inPlace: Bool) -> String? {
    inPlace ? "TransposeBackward1" : "TransposeBackward0"
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [inputs[0].view(try inputs[0].layout.transposed(dim0, dim1))]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    inputs[0].layout = try inputs[0].layout.transposed(dim0, dim1)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.apply(Transpose(dim0, dim1), try pass.gradient)]
  }
}

/// A matrix turned over; less than two dimensions stay.
package struct MatrixTranspose: Operation {
  package static let name = "t"
  package init() {}
  package var effect: Effect { .view }
  package func gradientName(inPlace: Bool) -> String? { "TBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [inputs[0].view(try turned(inputs[0]))]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    inputs[0].layout = try turned(inputs[0])
  }

  private func turned(_ input: Tensor) throws(TensorError) -> Layout {
    if input.rank > 2 {
      throw .runtime("t() expects a tensor with <= 2 dimensions, but self is \(input.rank)D")
    }
    return input.rank < 2 ? input.layout : try input.layout.transposed(0, 1)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.apply(MatrixTranspose(), try pass.gradient)]
  }
}

/// The dimensions in another order.
package struct Permute: Operation {
  package static let name = "permute"
  package let dims: [Int]
  package init(_ dims: [Int]) { self.dims = dims }
  package var effect: Effect { .view }
  package func gradientName(inPlace: Bool) -> String? { "PermuteBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let layout = inputs[0].layout
    if dims.count != layout.rank { throw .runtime("number of dims don't match in permute") }
    let axes = try wrapped(rank: layout.rank)
    return [
      inputs[0].view(
        Layout(
          shape: axes.map { layout.shape[$0] }, strides: axes.map { layout.strides[$0] },
          offset: layout.offset))
    ]
  }

  private func wrapped(rank: Int) throws(TensorError) -> [Int] {
    var axes: [Int] = []
    for dim in dims {
      let axis = try wrapDim(dim, rank: rank)
      if axes.contains(axis) { throw .runtime("repeated dim in permute") }
      axes.append(axis)
    }
    return axes
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let axes = try wrapped(rank: dims.count)
    var inverse = axes
    for (position, axis) in axes.enumerated() { inverse[axis] = position }
    return [try pass.context.apply(Permute(inverse), try pass.gradient)]
  }
}

/// Takes away dimensions of size one: all of them, or the one given.
package struct Squeeze: Operation {
  package static let name = "squeeze"
  package let dim: Int?
  package init(dim: Int? = nil) { self.dim = dim }
  package var effect: Effect { .view }

  package func gradientName(inPlace: Bool) -> String? {
    switch (dim == nil, inPlace) {
    case (true, false): "SqueezeBackward0"
    case (false, false): "SqueezeBackward1"
    case (true, true): "SqueezeBackward2"
    case (false, true): "SqueezeBackward3"
    }
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [inputs[0].view(try squeezed(inputs[0].layout))]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    inputs[0].layout = try squeezed(inputs[0].layout)
  }

  private func squeezed(_ layout: Layout) throws(TensorError) -> Layout {
    var kept = layout.shape.indices.filter { layout.shape[$0] != 1 }
    if let dim {
      let axis = try wrapDim(dim, rank: layout.rank)
      kept = layout.shape.indices.filter { $0 != axis || layout.shape[$0] != 1 }
    }
    return Layout(
      shape: kept.map { layout.shape[$0] }, strides: kept.map { layout.strides[$0] },
      offset: layout.offset)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.apply(Reshape(pass.inputShape(0)), try pass.gradient)]
  }
}

/// Puts in a dimension of size one.
package struct Unsqueeze: Operation {
  package static let name = "unsqueeze"
  package let dim: Int
  package init(dim: Int) { self.dim = dim }
  package var effect: Effect { .view }

  package func gradientName(inPlace: Bool) -> String? {
    inPlace ? "UnsqueezeBackward1" : "UnsqueezeBackward0"
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [inputs[0].view(try unsqueezed(inputs[0].layout))]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    inputs[0].layout = try unsqueezed(inputs[0].layout)
  }

  private func unsqueezed(_ layout: Layout) throws(TensorError) -> Layout {
    let axis = try wrapDim(dim, rank: layout.rank + 1)
    var (shape, strides) = (layout.shape, layout.strides)
    strides.insert(axis < shape.count ? shape[axis] &* strides[axis] : 1, at: axis)
    shape.insert(1, at: axis)
    _ = try Layout.elementCount(shape)
    return Layout(shape: shape, strides: strides, offset: layout.offset)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let axis = try wrapDim(dim, rank: pass.inputShape(0).count + 1)
    return [try pass.context.apply(Squeeze(dim: axis), try pass.gradient)]
  }
}

/// Joins neighbouring dimensions, from one to another and both included.
package struct Flatten: Operation {
  package static let name = "flatten"
  package let start: Int
  package let end: Int

  package init(start: Int = 0, end: Int = -1) {
    self.start = start
    self.end = end
  }

  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let first = try wrapDim(start, rank: input.rank)
    let last = try wrapDim(end, rank: input.rank)
    if first > last {
      throw .runtime("flatten() has invalid args: start_dim cannot come after end_dim")
    }
    if input.rank == 0 { return [try context.apply(Reshape([1]), input)] }
    if first == last { return [input] }
    let joined = input.shape[first...last].reduce(1, &*)
    let shape = Array(input.shape[..<first]) + [joined] + Array(input.shape[(last + 1)...])
    return [try context.apply(Reshape(shape), input)]
  }
}

/// The tensor over and over, so many times along each dimension.
package struct Repeat: Operation {
  package static let name = "repeat"
  package let times: [Int]
  package init(_ times: [Int]) { self.times = times }
  package func gradientName(inPlace: Bool) -> String? { "RepeatBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let lead = times.count - input.rank
    if lead < 0 {
      throw .runtime(
        "Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor"
      )
    }
    let padded = [Int](repeating: 1, count: lead) + input.shape
    var target: [Int] = []
    for (size, count) in zip(padded, times) {
      let (product, overflow) = size.multipliedReportingOverflow(by: count)
      target.append(overflow ? Int.max : product)
    }
    let out = try context.empty(target, input.dtype)
    // Each dimension becomes two: which copy, and where in it.
    var (shape, strides) = ([Int](), [Int]())
    for axis in times.indices {
      shape += [times[axis], padded[axis]]
      strides += [padded[axis] &* out.strides[axis], out.strides[axis]]
    }
    let sourceStrides = input.layout.strides(for: padded)
    let split = Tensor(
      storage: out.storage, layout: Layout(shape: shape, strides: strides, offset: 0))
    let source = Tensor(
      storage: input.storage,
      layout: Layout(
        shape: shape, strides: sourceStrides.flatMap { [0, $0] }, offset: input.layout.offset))
    copyElements(source, into: split)
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let shape = pass.inputShape(0)
    let padded = [Int](repeating: 1, count: times.count - shape.count) + shape
    let split = try context.apply(
      Reshape(zip(times, padded).flatMap { [$0, $1] }), try pass.gradient)
    if times.isEmpty { return [split] }
    let sum = try context.apply(Sum(dims: times.indices.map { 2 * $0 }), split)
    return [try context.apply(Reshape(shape), sum)]
  }
}

extension Layout {
  func transposed(_ dim0: Int, _ dim1: Int) throws(TensorError) -> Layout {
    let (a, b) = (try wrapDim(dim0, rank: rank), try wrapDim(dim1, rank: rank))
    if a == b { return self }
    var (shape, strides) = (shape, strides)
    shape.swapAt(a, b)
    strides.swapAt(a, b)
    return Layout(shape: shape, strides: strides, offset: offset)
  }
}
