/// Writes one number into every element.
func fillElements(_ tensor: Tensor, _ value: Scalar) {
  struct Fill: ElementVisitor {
    let tensor: Tensor
    let value: Scalar
    func visit<T: Element>(_ type: T.Type) {
      let value = T(value)
      let start = tensor.pointer(T.self)
      if tensor.isContiguous {
        start.update(repeating: value, count: tensor.count)
        return
      }
      let walk = Walk(tensor.shape, tensor.strides)
      let (count, step) = (walk.runLength, walk.runSteps[0])
      walk.forEachRun { offsets in
        var out = start + offsets[0]
        for _ in 0..<count {
          out.pointee = value
          out += step
        }
      }
    }
  }
  try? tensor.dtype.accept(Fill(tensor: tensor, value: value))
}

/// Writes the elements of one tensor into another, converted. The source must broadcast to the
/// target's shape.
func copyElements(_ source: Tensor, into target: Tensor) {
  if source.dtype == target.dtype, source.isContiguous, target.isContiguous,
    source.shape == target.shape
  {
    let bytes = source.byteCount
    let size = source.dtype.itemSize
    (target.storage.base + target.layout.offset &* size)
      .copyMemory(from: source.storage.base + source.layout.offset &* size, byteCount: bytes)
    return
  }
  struct Outer: ElementVisitor {
    let source: Tensor
    let target: Tensor
    func visit<Source: Element>(_ type: Source.Type) throws(TensorError) {
      try target.dtype.accept(Inner<Source>(source: source, target: target))
    }
  }
  struct Inner<Source: Element>: ElementVisitor {
    let source: Tensor
    let target: Tensor
    func visit<Target: Element>(_ type: Target.Type) {
      let from = UnsafePointer(source.pointer(Source.self))
      let to = target.pointer(Target.self)
      if source.isContiguous, target.isContiguous, source.shape == target.shape {
        for index in 0..<source.count { to[index] = Target.cast(from[index]) }
        return
      }
      let walk = Walk(
        target.shape, target.strides, source.layout.strides(for: target.shape))
      let (count, steps) = (walk.runLength, walk.runSteps)
      walk.forEachRun { offsets in
        var (out, value) = (to + offsets[0], from + offsets[1])
        for _ in 0..<count {
          out.pointee = Target.cast(value.pointee)
          out += steps[0]
          value += steps[1]
        }
      }
    }
  }
  try? source.dtype.accept(Outer(source: source, target: target))
}

extension TensorContext {
  /// A tensor with gaps or turned dimensions, zeroed where nothing will be written.
  func emptyStrided(_ shape: [Int], _ strides: [Int], _ dtype: DType)
    throws(TensorError) -> Tensor
  {
    var span = 1
    for (size, stride) in zip(shape, strides) {
      if size == 0 { return try empty(shape, dtype) }
      span += (size - 1) * stride
    }
    return Tensor(
      storage: try Storage(dtype, count: span, zeroed: true, account: memory),
      layout: Layout(shape: shape, strides: strides, offset: 0))
  }

  /// The elements one after another in a type: the tensor itself if it is so already.
  func dense(_ tensor: Tensor, _ dtype: DType? = nil) throws(TensorError) -> Tensor {
    let dtype = dtype ?? tensor.dtype
    if tensor.isContiguous, tensor.dtype == dtype { return tensor }
    let copy = try empty(tensor.layout.dense, dtype)
    copyElements(tensor, into: copy)
    return copy
  }

  /// The elements in a type: the tensor itself if it has it.
  func converted(_ tensor: Tensor, _ dtype: DType) throws(TensorError) -> Tensor {
    tensor.dtype == dtype ? tensor : try dense(tensor, dtype)
  }
}

/// Adds the elements of one tensor to another of the same type and shape.
func addElements(_ source: Tensor, into target: Tensor) {
  struct Adding: ElementVisitor {
    let source: Tensor
    let target: Tensor
    func visit<T: Element>(_ type: T.Type) {
      let (from, to) = (source.pointer(T.self), target.pointer(T.self))
      let walk = Walk(target.shape, target.strides, source.layout.strides(for: target.shape))
      let (count, steps) = (walk.runLength, walk.runSteps)
      walk.forEachRun { offsets in
        var (out, value) = (to + offsets[0], from + offsets[1])
        for _ in 0..<count {
          out.pointee = T.plus(out.pointee, value.pointee)
          out += steps[0]
          value += steps[1]
        }
      }
    }
  }
  try? target.dtype.accept(Adding(source: source, target: target))
}
