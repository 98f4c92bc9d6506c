/// Tensors one after another along a dimension.
package struct Cat: Operation {
  package static let name = "cat"
  package var arity: ClosedRange<Int> { 0...Int.max }
  package let dim: Int
  package init(dim: Int = 0) { self.dim = dim }
  package func gradientName(inPlace: Bool) -> String? { "CatBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [try context.joined(inputs, dim: dim)]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let gradient = try pass.gradient
    let axis = try wrapDim(dim, rank: gradient.rank)
    var (start, results) = (0, [Tensor?]())
    for position in 0..<pass.inputCount {
      let shape = pass.inputShape(position)
      if isSkipped(shape) {
        results.append(nil)
        continue
      }
      let end = start + shape[axis]
      results.append(
        pass.needs(position)
          ? try pass.context.apply(Slice(dim: axis, start: start, end: end), gradient) : nil)
      start = end
    }
    return results
  }
}

/// Tensors of one shape side by side along a new dimension.
package struct Stack: Operation {
  package static let name = "stack"
  package var arity: ClosedRange<Int> { 0...Int.max }
  package let dim: Int
  package init(dim: Int = 0) { self.dim = dim }
  package func gradientName(inPlace: Bool) -> String? { "StackBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    guard let first = inputs.first else {
      throw .runtime("stack expects a non-empty TensorList")
    }
    let axis = try wrapDim(dim, rank: first.rank + 1)
    var wide: [Tensor] = []
    for input in inputs {
      let inner = Unsqueeze(dim: min(axis, input.rank))
      wide.append(try inner.forward([input], in: context)[0])
    }
    return [try context.joined(wide, dim: axis)]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let gradient = try pass.gradient
    let axis = try wrapDim(dim, rank: gradient.rank)
    var results: [Tensor?] = []
    for position in 0..<pass.inputCount {
      results.append(
        pass.needs(position)
          ? try pass.context.apply(Select(dim: axis, index: position), gradient) : nil)
    }
    return results
  }
}

/// Empty tensors of one dimension join with anything, for old programs' sake.
private func isSkipped(_ shape: [Int]) -> Bool { shape == [0] }

extension TensorContext {
  fileprivate func joined(_ inputs: [Tensor], dim: Int) throws(TensorError) -> Tensor {
    guard let model = inputs.first(where: { !isSkipped($0.shape) }) ?? inputs.first else {
      throw .runtime(
        "There were no tensor arguments to this function (e.g., you passed an empty list of "
          + "Tensors), but no fallback function is registered for schema aten::_cat.  This usually "
          + "means that this function requires a non-empty list of Tensors.  Available functions "
          + "are [CUDATensorId, CPUTensorId, VariableTensorId]")
    }
    for (position, input) in inputs.enumerated() {
      if input.rank == 0 {
        throw .runtime(
          "zero-dimensional tensor (at position \(position)) cannot be concatenated")
      }
    }
    let axis = try wrapDim(dim, rank: model.rank)
    var shape = model.shape
    shape[axis] = 0
    for (position, input) in inputs.enumerated() {
      if input.dtype != inputs[0].dtype {
        throw .runtime(
          "Expected object of scalar type \(inputs[0].dtype.scalarName) but got scalar type "
            + "\(input.dtype.scalarName) for sequence element \(position) in sequence argument at "
            + "position #1 'tensors'")
      }
      if isSkipped(input.shape), model !== input { continue }
      if input.rank != model.rank {
        throw .runtime(
          "invalid argument 0: Tensors must have same number of dimensions: got \(model.rank) and "
            + "\(input.rank) at /pytorch/aten/src/TH/generic/THTensor.cpp:603")
      }
      for other in shape.indices where other != axis && input.shape[other] != shape[other] {
        throw .runtime(
          "invalid argument 0: Sizes of tensors must match except in dimension \(axis). Got "
            + "\(shape[other]) and \(input.shape[other]) in dimension \(other) at "
            + "/pytorch/aten/src/TH/generic/THTensor.cpp:612")
      }
      let (length, overflow) = shape[axis].addingReportingOverflow(input.shape[axis])
      if overflow { throw .runtime("cat(): the sizes along dimension \(axis) are too large") }
      shape[axis] = length
    }
    let out = try empty(shape, model.dtype)
    var start = 0
    for input in inputs where !isSkipped(input.shape) {
      let part = Tensor(
        storage: out.storage,
        layout: Layout(
          shape: input.shape, strides: out.strides, offset: start &* out.strides[axis]))
      copyElements(input, into: part)
      start &+= input.shape[axis]
    }
    return out
  }
}

/// The tensor in pieces of one length, or of given lengths, along a dimension.
package struct Split: Operation {
  package static let name = "split"
  /// One length for all pieces but perhaps the last.
  package let size: Int?
  package let sizes: [Int]
  package let dim: Int

  package init(size: Int, dim: Int = 0) {
    self.size = size
    sizes = []
    self.dim = dim
  }

  package init(sizes: [Int], dim: Int = 0) {
    size = nil
    self.sizes = sizes
    self.dim = dim
  }

  package var effect: Effect { .view }

  package func gradientName(inPlace: Bool) -> String? {
    size == nil ? "SplitWithSizesBackward" : "SplitBackward"
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if input.rank == 0 { throw .runtime("split expects at least a 1-dimensional tensor") }
    let axis = try wrapDim(dim, rank: input.rank)
    var (start, pieces) = (0, [Tensor]())
    for length in try lengths(of: input.shape[axis]) {
      let piece = Slice(dim: axis, start: start, end: start + length)
      pieces.append(try piece.forward([input], in: context)[0])
      start += length
    }
    return pieces
  }

  private func lengths(of total: Int) throws(TensorError) -> [Int] {
    guard let size else {
      var start = 0
      for length in sizes {
        if length < 0 {
          throw .runtime(
            "split_with_sizes expects split_sizes have only non-negative entries, but got "
              + "split_sizes=\(bracketed(sizes))")
        }
        if length > total - start {
          throw .runtime(
            "start (\(start)) + length (\(length)) exceeds dimension size (\(total)).")
        }
        start += length
      }
      if start != total {
        throw .runtime(
          "split_with_sizes expects split_sizes to sum exactly to \(total) (input tensor's size at "
            + "dimension \(dim)), but got split_sizes=\(bracketed(sizes))")
      }
      return sizes
    }
    if size < 0 {
      throw .runtime("split expects split_size be non-negative, but got split_size=\(size)")
    }
    if size == 0, total > 0 {
      throw .runtime(
        "split_size can only be 0 if dimension size is 0, but got dimension size of \(total)")
    }
    if total == 0 { return [0] }
    try TensorError.checkListable(total / size, bytes: 512)
    var lengths = [Int](repeating: size, count: total / size)
    if total % size > 0 { lengths.append(total % size) }
    return lengths
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    var parts: [Tensor] = []
    for position in pass.gradients.indices { parts.append(try pass.gradient(position)) }
    let axis = try wrapDim(dim, rank: pass.inputShape(0).count)
    return [try pass.context.apply(Cat(dim: axis), to: parts)[0]]
  }
}

/// The tensor in so many pieces along a dimension, or fewer if it is short.
package struct Chunk: Operation {
  package static let name = "chunk"
  package let count: Int
  package let dim: Int

  package init(count: Int, dim: Int = 0) {
    self.count = count
    self.dim = dim
  }

  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if input.rank == 0 { throw .runtime("chunk expects at least a 1-dimensional tensor") }
    if count <= 0 {
      throw .runtime("chunk expects `chunks` to be greater than 0, got: \(count)")
    }
    let total = input.shape[try wrapDim(dim, rank: input.rank)]
    if total == 0 {
      try TensorError.checkListable(count, bytes: 512)
      let sizes = [Int](repeating: 0, count: count)
      return try context.apply(Split(sizes: sizes, dim: dim), to: inputs)
    }
    return try context.apply(Split(size: (total - 1) / count + 1, dim: dim), to: inputs)
  }
}

/// The parts along a dimension, which goes away.
package struct Unbind: Operation {
  package static let name = "unbind"
  package let dim: Int
  package init(dim: Int = 0) { self.dim = dim }
  package var effect: Effect { .view }
  package func gradientName(inPlace: Bool) -> String? { "UnbindBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    if inputs[0].rank == 0 {
      throw .index("dimension specified as \(dim) but tensor has no dimensions")
    }
    let axis = try wrapDim(dim, rank: inputs[0].rank)
    try TensorError.checkListable(inputs[0].shape[axis], bytes: 512)
    var parts: [Tensor] = []
    for index in 0..<inputs[0].shape[axis] {
      parts.append(try Select(dim: axis, index: index).forward(inputs, in: context)[0])
    }
    return parts
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    var parts: [Tensor] = []
    for position in pass.gradients.indices { parts.append(try pass.gradient(position)) }
    if parts.isEmpty { return [try pass.context.zeros(pass.inputShape(0), pass.inputType(0))] }
    return [try pass.context.apply(Stack(dim: dim), to: parts)[0]]
  }
}
