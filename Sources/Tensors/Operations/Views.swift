/// Another way to read the same storage: shape, strides and offset as given.
package struct AsStrided: Operation {
  package static let name = "as_strided"
  package let shape: [Int]
  package let strides: [Int]
  /// In elements from the start of the storage; nil keeps the input's.
  package let offset: Int?

  package init(shape: [Int], strides: [Int], offset: Int? = nil) {
    self.shape = shape
    self.strides = strides
    self.offset = offset
  }

  package var effect: Effect { .view }
  package func gradientName(inPlace: Bool) -> String? { "AsStridedBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let offset = offset ?? input.layout.offset
    let last = try Layout.lastPlace(shape, strides, offset: offset)
    if !shape.contains(0), offset < 0 || last >= input.storage.count {
      throw .runtime(
        "setStorage: sizes \(bracketed(shape)), strides \(bracketed(strides)), and storage offset "
          + "\(offset) requiring a storage size of \(last + 1) are out of bounds for storage with "
          + "numel \(input.storage.count)")
    }
    return [input.view(Layout(shape: shape, strides: strides, offset: offset))]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let base = pass.node.inputFacts[0].layout
    let gather = AsStridedAccumulate(
      shape: base.shape, strides: base.strides,
      view: AsStrided(shape: shape, strides: strides, offset: (offset ?? base.offset) - base.offset)
    )
    return [try pass.context.apply(gather, try pass.gradient)]
  }
}

/// The gradient of `as_strided`: elements that the view shows twice gather both gradients.
package struct AsStridedAccumulate: Operation {
  package static let name = "as_strided_accumulate"
  /// The shape and strides of the tensor that was viewed.
  package let shape: [Int]
  package let strides: [Int]
  package let view: AsStrided

  package init(shape: [Int], strides: [Int], view: AsStrided) {
    self.shape = shape
    self.strides = strides
    self.view = view
  }

  package func gradientName(inPlace: Bool) -> String? { "AsStridedBackwardBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let whole = try context.emptyStrided(shape, strides, inputs[0].dtype)
    let part = try view.forward([whole], in: context)[0]
    if part.shape != inputs[0].shape { throw .runtime("the gradient does not fit the view") }
    addElements(inputs[0], into: part)
    return try Clone().forward([whole], in: context)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let whole = try context.emptyStrided(shape, strides, pass.inputType(0))
    let copy = try context.apply(Copy(), whole, try pass.gradient)
    return [try context.apply(Clone(), try context.apply(view, copy))]
  }
}

/// Repeats dimensions of size one without copying; -1 keeps a size.
package struct Expand: Operation {
  package static let name = "expand"
  package let shape: [Int]
  package init(_ shape: [Int]) { self.shape = shape }
  package var effect: Effect { .view }
  package func gradientName(inPlace: Bool) -> String? { "ExpandBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let lead = shape.count - input.rank
    if lead < 0 {
      throw .runtime(
        "expand(\(input.dtype.tensorTypeName){\(bracketed(input.shape))}, size=\(bracketed(shape))"
          + "): the number of sizes provided (\(shape.count)) must be greater or equal to the "
          + "number of dimensions in the tensor (\(input.rank))")
    }
    var (sizes, strides) = (shape, [Int](repeating: 0, count: shape.count))
    for axis in shape.indices.reversed() {
      guard axis >= lead else {
        if shape[axis] < 0 {
          throw .runtime(
            "The expanded size of the tensor (\(shape[axis])) isn't allowed in a leading, "
              + "non-existing dimension \(axis)")
        }
        continue
      }
      let size = input.shape[axis - lead]
      if shape[axis] == -1 { sizes[axis] = size }
      if sizes[axis] == size {
        strides[axis] = input.strides[axis - lead]
      } else if size != 1 {
        throw .runtime(
          "The expanded size of the tensor (\(shape[axis])) must match the existing size (\(size)) "
            + "at non-singleton dimension \(axis).  Target sizes: \(bracketed(shape)).  Tensor "
            + "sizes: \(bracketed(input.shape))")
      }
    }
    _ = try Layout.elementCount(sizes)
    return [
      input.view(Layout(shape: sizes, strides: strides, offset: input.layout.offset))
    ]
  }

  /// The caller sums what was repeated.
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.gradient]
  }
}
