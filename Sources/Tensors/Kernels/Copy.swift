/// Writes one number into every element.
func fillElements(_ tensor: Tensor, _ value: Scalar) {
  if tensor.count == 1 {
    value.store(tensor.dtype, at: tensor.start)
    return
  }
  tensor.dtype.acceptBits(Filling(tensor: tensor, value: value))
}

private struct Filling: BitVisitor {
  let tensor: Tensor
  let value: Scalar
  func visit<T: FixedWidthInteger & UnsignedInteger>(_ type: T.Type) {
    let pattern = value.bits(as: tensor.dtype, T.self)
    let start = tensor.start.assumingMemoryBound(to: T.self)
    if tensor.isContiguous {
      start.update(repeating: pattern, count: tensor.count)
      return
    }
    let walk = Walk(tensor.shape, tensor.strides)
    let (count, step) = (walk.runLength, walk.runSteps[0])
    walk.forEachRun { offsets in
      let out = start + offsets[0]
      for index in 0..<count { out[index &* step] = pattern }
    }
  }
}

extension Scalar {
  /// The bits of an element of a type that holds the number.
  func bits<T: FixedWidthInteger & UnsignedInteger>(as dtype: DType, _ type: T.Type) -> T {
    var bits = T.zero
    withUnsafeMutableBytes(of: &bits) { bytes in
      if let start = bytes.baseAddress { store(dtype, at: start) }
    }
    return bits
  }
}

/// Writes the elements of one tensor into another, converted. The source must broadcast to the
/// target's shape.
func copyElements(_ source: Tensor, into target: Tensor) {
  let isPlain = source.isContiguous && target.isContiguous && source.shape == target.shape
  if source.dtype == target.dtype {
    if isPlain {
      target.start.copyMemory(from: source.start, byteCount: source.byteCount)
    } else {
      source.dtype.acceptBits(Moving(source: source, target: target))
    }
    return
  }
  if isPlain {
    Conversion.run(
      source.start, source.dtype, step: 1, to: target.start, target.dtype, step: 1,
      count: target.count)
    return
  }
  let walk = Walk(target.shape, target.strides, source.layout.strides(for: target.shape))
  let (count, steps) = (walk.runLength, walk.runSteps)
  walk.forEachRun { offsets in
    Conversion.run(
      source.start + offsets[1] &* source.dtype.itemSize, source.dtype, step: steps[1],
      to: target.start + offsets[0] &* target.dtype.itemSize, target.dtype, step: steps[0],
      count: count)
  }
}

private struct Moving: BitVisitor {
  let source: Tensor
  let target: Tensor
  func visit<T: FixedWidthInteger & UnsignedInteger>(_ type: T.Type) {
    let from = source.start.assumingMemoryBound(to: T.self)
    let to = target.start.assumingMemoryBound(to: T.self)
    let walk = Walk(target.shape, target.strides, source.layout.strides(for: target.shape))
    let (count, steps) = (walk.runLength, walk.runSteps)
    walk.forEachRun { offsets in
      let (out, value) = (to + offsets[0], from + offsets[1])
      if steps[0] == 1, steps[1] == 1 {
        out.update(from: value, count: count)
      } else {
        for index in 0..<count { out[index &* steps[0]] = value[index &* steps[1]] }
      }
    }
  }
}

/// Adds the elements of one tensor to another of the same floating-point type and shape.
func addElements(_ source: Tensor, into target: Tensor) {
  _ = try? target.dtype.acceptFloat(Adding(source: source, target: target))
}

private struct Adding: FloatVisitor {
  let source: Tensor
  let target: Tensor
  func visit<T: FloatElement>(_ type: T.Type) {
    let (from, to) = (source.pointer(T.self), target.pointer(T.self))
    let walk = Walk(target.shape, target.strides, source.layout.strides(for: target.shape))
    let (count, steps) = (walk.runLength, walk.runSteps)
    walk.forEachRun { offsets in
      let (out, value) = (to + offsets[0], from + offsets[1])
      for index in 0..<count { out[index &* steps[0]] += value[index &* steps[1]] }
    }
  }
}

extension TensorContext {
  /// A tensor with gaps or turned dimensions, zeroed where nothing will be written.
  func emptyStrided(_ shape: [Int], _ strides: [Int], _ dtype: DType)
    throws(TensorError) -> Tensor
  {
    let last = try Layout.lastPlace(shape, strides, offset: 0)
    if shape.contains(0) { return try empty(shape, dtype) }
    return Tensor(
      storage: try Storage(dtype, count: last + 1, zeroed: true, account: memory),
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
  @inline(__always)
  func converted(_ tensor: Tensor, _ dtype: DType) throws(TensorError) -> Tensor {
    tensor.dtype == dtype ? tensor : try dense(tensor, dtype)
  }
}
