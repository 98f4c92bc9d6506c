/// The same elements, in the same storage, with other dimensions; one of them may be -1.
package struct View: Operation {
  package static let name = "view"
  package let shape: [Int]
  package init(_ shape: [Int]) { self.shape = shape }
  package var effect: Effect { .view }
  package func gradientName(inPlace: Bool) -> String? { "ViewBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let sizes = try inferredShape(shape, count: input.count)
    guard let layout = input.layout.reshaped(to: sizes) else {
      throw .runtime(
        "view size is not compatible with input tensor's size and stride (at least one dimension "
          + "spans across two contiguous subspaces). Use .reshape(...) instead.")
    }
    return [input.view(layout)]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.apply(Reshape(pass.inputShape(0)), try pass.gradient)]
  }
}

/// The same elements with other dimensions: a view where the strides allow, else a copy.
package struct Reshape: Operation {
  package static let name = "reshape"
  package let shape: [Int]
  package init(_ shape: [Int]) { self.shape = shape }
  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let sizes = try inferredShape(shape, count: input.count)
    if input.layout.reshaped(to: sizes) != nil {
      return [try context.apply(View(sizes), input)]
    }
    let copy = try context.apply(Clone(), input)
    return [try context.apply(UnsafeView(sizes), copy)]
  }
}

/// A view of a copy that nobody else sees.
package struct UnsafeView: Operation {
  package static let name = "_unsafe_view"
  package let shape: [Int]
  package init(_ shape: [Int]) { self.shape = shape }
  package func gradientName(inPlace: Bool) -> String? { "UnsafeViewBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let sizes = try inferredShape(shape, count: inputs[0].count)
    let input = try context.dense(inputs[0])
    return [
      Tensor(
        storage: input.storage,
        layout: Layout(unchecked: sizes, count: input.count, offset: input.layout.offset))
    ]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.apply(Reshape(pass.inputShape(0)), try pass.gradient)]
  }
}

/// Fills in a dimension of -1. Throws PyTorch's errors if the elements do not fit.
func inferredShape(_ shape: [Int], count: Int) throws(TensorError) -> [Int] {
  if shape.count > Layout.mostDimensions { _ = try Layout.elementCount(shape) }
  var (known, unknown) = (1, -1)
  for axis in shape.indices {
    if shape[axis] == -1 {
      if unknown >= 0 { throw .runtime("only one dimension can be inferred") }
      unknown = axis
    } else if shape[axis] < 0 {
      throw .runtime("invalid shape dimension \(shape[axis])")
    } else {
      let (product, overflow) = known.multipliedReportingOverflow(by: shape[axis])
      known = overflow ? Int.max : product
    }
  }
  if unknown < 0, known == count { return shape }
  if unknown >= 0, known > 0, count % known == 0 {
    var sizes = shape
    sizes[unknown] = count / known
    return sizes
  }
  if unknown >= 0, known == 0, count == 0 {
    throw .runtime(
      "cannot reshape tensor of 0 elements into shape \(bracketed(shape)) because the unspecified "
        + "dimension size -1 can be any value and is ambiguous")
  }
  throw .runtime("shape '\(bracketed(shape))' is invalid for input of size \(count)")
}

extension Layout {
  /// The layout of a view with another shape of as many elements; nil if it takes a copy.
  func reshaped(to sizes: [Int]) -> Layout? {
    if isContiguous { return Layout(unchecked: sizes, count: count, offset: offset) }
    if sizes == shape { return self }
    if count == 0 { return Layout(unchecked: sizes, count: 0, offset: offset) }
    var steps = [Int](repeating: 0, count: sizes.count)
    var axis = sizes.count - 1
    // Joined old dimensions, from the last on, each a chunk that the new ones must divide.
    var chunkStride = strides.last ?? 1
    var chunkSize = 1
    var viewSize = 1
    for old in stride(from: rank - 1, through: 0, by: -1) {
      chunkSize &*= shape[old]
      if old == 0 || (shape[old - 1] != 1 && strides[old - 1] != chunkSize &* chunkStride) {
        while axis >= 0, viewSize < chunkSize || sizes[axis] == 1 {
          steps[axis] = viewSize &* chunkStride
          viewSize &*= sizes[axis]
          axis -= 1
        }
        if viewSize != chunkSize { return nil }
        if old > 0 {
          chunkStride = strides[old - 1]
          chunkSize = 1
          viewSize = 1
        }
      }
    }
    return axis == -1 ? Layout(shape: sizes, strides: steps, offset: offset) : nil
  }
}
