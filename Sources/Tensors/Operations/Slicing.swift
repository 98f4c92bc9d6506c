/// One place along a dimension, which goes away.
package struct Select: Operation {
  package static let name = "select"
  package let dim: Int
  package let index: Int

  package init(dim: Int, index: Int) {
    self.dim = dim
    self.index = index
  }

  package var effect: Effect { .view }
  package func gradientName(inPlace: Bool) -> String? { "SelectBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let layout = inputs[0].layout
    if layout.rank == 0 { throw .index("select() cannot be applied to a 0-dim tensor.") }
    let axis = try wrapDim(dim, rank: layout.rank)
    let size = layout.shape[axis]
    if index < -size || index >= size {
      throw .index(
        "select(): index \(index) out of range for tensor of size \(bracketed(layout.shape)) at "
          + "dimension \(axis)")
    }
    let place = index < 0 ? index + size : index
    var (shape, strides) = (layout.shape, layout.strides)
    shape.remove(at: axis)
    strides.remove(at: axis)
    return [
      inputs[0].view(
        Layout(
          shape: shape, strides: strides, offset: layout.offset &+ place &* layout.strides[axis]))
    ]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let axis = try wrapDim(dim, rank: pass.inputShape(0).count)
    let place = index < 0 ? index + pass.inputShape(0)[axis] : index
    let wide = try pass.context.apply(Unsqueeze(dim: axis), try pass.gradient)
    return [
      try pass.context.apply(
        Embed(shape: pass.inputShape(0), dim: axis, start: place, step: 1), wide)
    ]
  }
}

/// Every `step`-th place of a range along a dimension. Ends beyond the tensor are drawn in.
package struct Slice: Operation {
  package static let name = "slice"
  package let dim: Int
  package let start: Int
  package let end: Int
  package let step: Int

  package init(dim: Int, start: Int = 0, end: Int = .max, step: Int = 1) {
    self.dim = dim
    self.start = start
    self.end = end
    self.step = step
  }

  package var effect: Effect { .view }
  package func gradientName(inPlace: Bool) -> String? { "SliceBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let layout = inputs[0].layout
    if layout.rank == 0 { throw .runtime("slice() cannot be applied to a 0-dim tensor.") }
    let axis = try wrapDim(dim, rank: layout.rank)
    if step <= 0 { throw .runtime("slice step must be positive") }
    let (first, count) = bounds(size: layout.shape[axis])
    var (shape, strides) = (layout.shape, layout.strides)
    shape[axis] = count
    let (stride, overflow) = strides[axis].multipliedReportingOverflow(by: step)
    if !overflow { strides[axis] = stride }
    return [
      inputs[0].view(
        Layout(
          shape: shape, strides: strides, offset: layout.offset &+ first &* layout.strides[axis]))
    ]
  }

  private func bounds(size: Int) -> (first: Int, count: Int) {
    func clamped(_ index: Int) -> Int {
      min(max(index < 0 ? index &+ size : index, 0), size)
    }
    let (first, last) = (clamped(start), clamped(end))
    if last <= first { return (first, 0) }
    return (first, (last - first - 1) / step + 1)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let axis = try wrapDim(dim, rank: pass.inputShape(0).count)
    let (first, _) = bounds(size: pass.inputShape(0)[axis])
    return [
      try pass.context.apply(
        Embed(shape: pass.inputShape(0), dim: axis, start: first, step: step), try pass.gradient)
    ]
  }
}

/// The input as a slice of a tensor of zeros.
package struct Embed: Operation {
  package static let name = "embed"
  package let shape: [Int]
  package let dim: Int
  package let start: Int
  package let step: Int

  package init(shape: [Int], dim: Int, start: Int, step: Int) {
    self.shape = shape
    self.dim = dim
    self.start = start
    self.step = step
  }

  package func gradientName(inPlace: Bool) -> String? { "SliceBackwardBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let axis = try wrapDim(dim, rank: shape.count)
    if inputs[0].rank != shape.count || shape.isEmpty || start < 0 || step <= 0 {
      throw .runtime("embed(): a slice of \(bracketed(shape)) cannot hold the input")
    }
    let out = try context.zeros(shape, inputs[0].dtype)
    let part = try slice(count: inputs[0].shape[axis]).forward([out], in: context)[0]
    try context.store(inputs[0], in: part)
    out.versionCounter = nil
    return [out]
  }

  private func slice(count: Int) -> Slice {
    let (length, overflow) = count.multipliedReportingOverflow(by: step)
    let (end, past) = start.addingReportingOverflow(length)
    return Slice(dim: dim, start: start, end: overflow || past ? .max : end, step: step)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let axis = try wrapDim(dim, rank: shape.count)
    return [try pass.context.apply(slice(count: pass.inputShape(0)[axis]), try pass.gradient)]
  }
}

/// A range of places along a dimension.
package struct Narrow: Operation {
  package static let name = "narrow"
  package let dim: Int
  package let start: Int
  package let length: Int

  package init(dim: Int, start: Int, length: Int) {
    self.dim = dim
    self.start = start
    self.length = length
  }

  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if input.rank == 0 { throw .runtime("narrow() cannot be applied to a 0-dim tensor.") }
    let size = input.shape[try wrapDim(dim, rank: input.rank)]
    // The start is looked up as a dimension is, whence PyTorch's words.
    var first = start
    if start != size {
      if start < -size || start >= size {
        throw .index(
          "Dimension out of range (expected to be in range of [\(-size), \(size - 1)], but got "
            + "\(start))")
      }
      if start < 0 { first += size }
    }
    if length < 0 || first > size - length {
      throw .runtime(
        "start (\(first)) + length (\(length)) exceeds dimension size (\(size)).")
    }
    return [try context.apply(Slice(dim: dim, start: first, end: first + length), input)]
  }
}

/// The tensor itself as a view: what `x[...]` gives.
package struct Alias: Operation {
  package static let name = "alias"
  package init() {}
  package var effect: Effect { .view }
  package func gradientName(inPlace: Bool) -> String? { "AliasBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [inputs[0].view(inputs[0].layout)]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.gradient]
  }
}
