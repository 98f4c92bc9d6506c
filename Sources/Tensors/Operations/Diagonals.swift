/// A view of a diagonal of matrices, as the last dimension.
package struct Diagonal: Operation {
  package static let name = "diagonal"
  package let offset: Int
  package let dim1: Int
  package let dim2: Int

  package init(offset: Int = 0, dim1: Int = 0, dim2: Int = 1) {
    self.offset = offset
    self.dim1 = dim1
    self.dim2 = dim2
  }

  package var effect: Effect { .view }
  package func gradientName(inPlace: Bool) -> String? { "DiagonalBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [inputs[0].view(try layout(inputs[0].layout))]
  }

  func layout(_ layout: Layout) throws(TensorError) -> Layout {
    let (first, second) = (
      try wrapDim(dim1, rank: layout.rank), try wrapDim(dim2, rank: layout.rank)
    )
    if first == second {
      throw .runtime("diagonal dimensions cannot be identical \(dim1), \(dim2)")
    }
    let (rows, columns) = (layout.shape[first], layout.shape[second])
    let size: Int
    var start = layout.offset
    if offset >= 0 {
      size = max(0, min(rows, columns &- offset))
      if size > 0 { start &+= offset &* layout.strides[second] }
    } else {
      size = max(0, min(rows &+ offset, columns))
      if size > 0 { start &-= offset &* layout.strides[first] }
    }
    let others = layout.shape.indices.filter { $0 != first && $0 != second }
    return Layout(
      shape: others.map { layout.shape[$0] } + [size],
      strides: others.map { layout.strides[$0] }
        + [layout.strides[first] &+ layout.strides[second]],
      offset: start)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      try pass.slope.apply(DiagonalPlacing(shape: pass.inputShape(0), diagonal: self)).tensor
    ]
  }
}

/// A tensor of zeros with given elements on a diagonal.
package struct DiagonalPlacing: Operation {
  package static let name = "diagonal_placing"
  package let shape: [Int]
  package let diagonal: Diagonal

  package init(shape: [Int], diagonal: Diagonal) {
    self.shape = shape
    self.diagonal = diagonal
  }

  package func gradientName(inPlace: Bool) -> String? { "DiagonalBackwardBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let out = try context.zeros(shape, inputs[0].dtype)
    let place = Tensor(storage: out.storage, layout: try diagonal.layout(out.layout))
    if try broadcast(place.shape, inputs[0].shape) != place.shape {
      throw .runtime("the elements do not fit the diagonal")
    }
    copyElements(inputs[0], into: place)
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.slope.apply(diagonal).tensor]
  }
}

/// A matrix with the vector on a diagonal, or a matrix's diagonal as a vector.
package struct Diag: Operation {
  package static let name = "diag"
  package let offset: Int
  package init(offset: Int = 0) { self.offset = offset }
  package func gradientName(inPlace: Bool) -> String? { "DiagBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    switch input.rank {
    case 1:
      let (size, over) = input.count.addingReportingOverflow(
        Int(clamping: offset.magnitude))
      if over { throw .outOfMemory(.max) }
      return try DiagonalPlacing(shape: [size, size], diagonal: Diagonal(offset: offset)).forward(
        inputs, in: context)
    case 2:
      let part = try Diagonal(offset: offset).layout(input.layout)
      return try Clone().forward([Tensor(storage: input.storage, layout: part)], in: context)
    default:
      throw .runtime(
        "invalid argument 1: matrix or a vector expected at "
          + "/pytorch/aten/src/TH/generic/THTensorMoreMath.cpp:431")
    }
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let shape = pass.inputShape(0)
    if shape.count == 1 { return [try pass.slope.apply(Diag(offset: offset)).tensor] }
    let placing = DiagonalPlacing(shape: shape, diagonal: Diagonal(offset: offset))
    return [try pass.slope.apply(placing).tensor]
  }
}

/// The sum of a matrix's diagonal.
package struct Trace: Operation {
  package static let name = "trace"
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "TraceBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    if inputs[0].rank != 2 {
      throw .runtime(
        "invalid argument 1: expected a matrix at "
          + "/pytorch/aten/src/TH/generic/THTensorMoreMath.cpp:415")
    }
    let part = try Diagonal().layout(inputs[0].layout)
    return try Sum().forward(
      [Tensor(storage: inputs[0].storage, layout: part)], in: context)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let shape = pass.inputShape(0)
    let spread = try pass.slope.apply(Expand([min(shape[0], shape[1])]))
    return [try spread.apply(DiagonalPlacing(shape: shape, diagonal: Diagonal())).tensor]
  }
}

/// Matrices with the last dimension on their diagonals.
package struct DiagEmbed: Operation {
  package static let name = "diag_embed"
  package let diagonal: Diagonal
  package init(_ diagonal: Diagonal = Diagonal(dim1: -2, dim2: -1)) { self.diagonal = diagonal }
  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let rank = input.rank + 1
    let (first, second) = (
      try wrapDim(diagonal.dim1, rank: rank), try wrapDim(diagonal.dim2, rank: rank)
    )
    if first == second {
      throw .runtime("diagonal dimensions cannot be identical \(diagonal.dim1), \(diagonal.dim2)")
    }
    guard let last = input.shape.last else {
      throw .index("Dimension out of range (expected to be in range of [-1, 0], but got -2)")
    }
    let (size, over) = last.addingReportingOverflow(Int(clamping: diagonal.offset.magnitude))
    if over { throw .outOfMemory(.max) }
    var shape = Array(input.shape.dropLast())
    for axis in [min(first, second), max(first, second)] { shape.insert(size, at: axis) }
    let out = try context.zeros(shape, input.dtype)
    let part = try context.apply(diagonal, out)
    _ = try context.apply(Copy(), part, input)
    return [out]
  }
}

/// A view with windows along a dimension, their elements as a new last dimension.
package struct Unfold: Operation {
  package static let name = "unfold"
  package let dim: Int
  package let size: Int
  package let step: Int

  package init(dim: Int, size: Int, step: Int) {
    self.dim = dim
    self.size = size
    self.step = step
  }

  package var effect: Effect { .view }
  package func gradientName(inPlace: Bool) -> String? { "UnfoldBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [inputs[0].view(try windows(inputs[0].layout))]
  }

  private func windows(_ layout: Layout) throws(TensorError) -> Layout {
    let axis = try wrapDim(dim, rank: layout.rank)
    let length = layout.rank == 0 ? 1 : layout.shape[axis]
    if size < 0 { throw .runtime("size is \(size) but must be >= 0") }
    if size > length {
      throw .runtime(
        "maximum size for tensor at dimension \(axis) is \(length) but size is \(size)")
    }
    if step <= 0 { throw .runtime("step is \(step) but must be > 0") }
    if layout.rank == 0 {
      return Layout(shape: [size], strides: [1], offset: layout.offset)
    }
    var (shape, strides) = (layout.shape, layout.strides)
    shape[axis] = (length - size) / step + 1
    let (wide, over) = strides[axis].multipliedReportingOverflow(by: step)
    strides[axis] = over ? 0 : wide
    _ = try Layout.elementCount(shape + [size])
    return Layout(
      shape: shape + [size], strides: strides + [layout.strides[axis]], offset: layout.offset)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let base = try Layout(contiguous: pass.inputShape(0))
    let view = try windows(base)
    let gather = AsStridedAccumulate(
      shape: base.shape, strides: base.strides,
      view: AsStrided(shape: view.shape, strides: view.strides, offset: 0))
    return [try pass.slope.apply(gather).tensor]
  }
}
