extension TensorContext {
  /// Writes a result into a tensor that is changed in place. Throws if shape or type do not fit.
  func store(_ result: Tensor, in target: Tensor) throws(TensorError) {
    try checkStore(result.shape, result.dtype, in: target, from: [])
    copyElements(result, into: target)
  }

  /// Whether a result can go into a tensor that is changed in place; throws PyTorch's error if not.
  func checkStore(_ shape: [Int], _ dtype: DType, in target: Tensor, from inputs: [Tensor])
    throws(TensorError)
  {
    if !dtype.canCast(to: target.dtype) {
      throw .runtime(
        "result type \(dtype.scalarName) can't be cast to the desired output type "
          + target.dtype.scalarName)
    }
    if shape != target.shape {
      throw .runtime(
        "output with shape \(bracketed(target.shape)) doesn't match the broadcast shape "
          + bracketed(shape))
    }
    try checkOverlap(target, with: inputs)
  }

  /// Throws if elements of a tensor that is written to share memory with each other, or partly with
  /// what is read.
  func checkOverlap(_ target: Tensor, with inputs: [Tensor]) throws(TensorError) {
    if !target.isContiguous {
      for (size, stride) in zip(target.shape, target.strides) where stride == 0 && size > 1 {
        throw .runtime(
          "unsupported operation: more than one element of the written-to tensor refers to a "
            + "single memory location. Please clone() the tensor before performing the operation.")
      }
      return
    }
    for input in inputs where input.storage === target.storage && input.isContiguous {
      let (a, b) = (input.layout, target.layout)
      let isSame = a.offset == b.offset && a.count == b.count
      if !isSame, a.offset < b.offset + b.count, b.offset < a.offset + a.count {
        throw .runtime(
          "unsupported operation: some elements of the input tensor and the written-to tensor refer "
            + "to a single memory location. Please clone() the tensor before performing the "
            + "operation.")
      }
    }
  }

  /// An unset tensor whose dimensions follow one another in memory as the input's do.
  func emptyAlike(_ input: Tensor, _ dtype: DType) throws(TensorError) -> Tensor {
    input.isContiguous
      ? try empty(input.layout.dense, dtype) : try emptyAlike(input.shape, input, input, dtype)
  }

  /// An unset tensor whose dimensions follow one another in memory as those of the operands do,
  /// the first operand deciding.
  func emptyAlike(_ shape: [Int], _ a: Tensor, _ b: Tensor, _ dtype: DType)
    throws(TensorError) -> Tensor
  {
    let operands = [a.layout.strides(for: shape), b.layout.strides(for: shape)]
    /// Whether an axis certainly lies inside (-1) or outside (1) another.
    func place(_ axis: Int, _ other: Int) -> Int {
      for strides in operands {
        let (x, y) = (strides[axis], strides[other])
        if x != 0, y != 0, x != y { return x < y ? -1 : 1 }
      }
      return 0
    }
    // An insertion sort that steps over pairs which no operand decides.
    var order = Array(shape.indices.reversed())
    for start in order.indices.dropFirst() {
      var moving = start
      for before in stride(from: start - 1, through: 0, by: -1) {
        let place = place(order[before], order[moving])
        if place < 0 { break }
        if place > 0 {
          order.swapAt(before, moving)
          moving = before
        }
      }
    }
    _ = try Layout.elementCount(shape)
    var strides = [Int](repeating: 1, count: shape.count)
    var step = 1
    for axis in order {
      strides[axis] = step
      step &*= max(1, shape[axis])
    }
    let layout = Layout(shape: shape, strides: strides, offset: 0)
    return Tensor(
      storage: try Storage(dtype, count: layout.count, zeroed: false, account: memory),
      layout: layout)
  }
}
