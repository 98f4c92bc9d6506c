/// The middle element in order, of all (the lower of two) or along a dimension with its place.
package struct Median: Operation {
  package static let name = "median"
  package let dim: Int?
  package let keepDim: Bool

  package init(dim: Int? = nil, keepDim: Bool = false) {
    self.dim = dim
    self.keepDim = keepDim
  }

  package func gradientName(inPlace: Bool) -> String? {
    dim == nil ? "MedianBackward0" : "MedianBackward1"
  }

  package func saved(for needed: InputSet) -> SavedSet {
    dim == nil ? SavedSet(inputs: .first, outputs: .first) : SavedSet(outputs: .second)
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if let dim {
      let size = input.rank == 0 ? 1 : input.shape[try wrapDim(dim, rank: input.rank)]
      return try context.ranked(input, dim, keepDim, (size + 1) / 2, name)
    }
    if input.count == 0 {
      throw .runtime(
        "invalid argument 1: median cannot be called with empty tensor at "
          + "/pytorch/aten/src/TH/generic/THTensorEvenMoreMath.cpp")
    }
    let flat = try context.apply(Reshape([input.count]), input)
    return [try context.ranked(flat, 0, false, (input.count + 1) / 2, name)[0]]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    guard let dim else {
      let hits = try pass.x().apply(Eq(), pass.y())
      return [try (pass.slope.apply(Expand(hits.shape)) * hits).tensor]
    }
    return [try pass.backToPlaces(dim, keepDim)]
  }
}

/// The k-th smallest element along a dimension, with its place.
package struct KthValue: Operation {
  package static let name = "kthvalue"
  package let k: Int
  package let dim: Int
  package let keepDim: Bool

  package init(k: Int, dim: Int = -1, keepDim: Bool = false) {
    self.k = k
    self.dim = dim
    self.keepDim = keepDim
  }

  package func gradientName(inPlace: Bool) -> String? { "KthvalueBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let size = input.rank == 0 ? 1 : input.shape[try wrapDim(dim, rank: input.rank)]
    if k < 1 || k > size {
      throw .runtime("selected index k out of range")
    }
    return try context.ranked(input, dim, keepDim, k, name)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.backToPlaces(dim, keepDim)]
  }
}

/// The most frequent element along a dimension (the least of several), with its last place.
package struct Mode: Operation {
  package static let name = "mode"
  package let dim: Int
  package let keepDim: Bool

  package init(dim: Int = -1, keepDim: Bool = false) {
    self.dim = dim
    self.keepDim = keepDim
  }

  package func gradientName(inPlace: Bool) -> String? { "ModeBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let axis = try wrapDim(dim, rank: input.rank)
    if input.count == 0 {
      throw .runtime(
        "cannot perform reduction function mode on tensor with no elements because the operation "
          + "does not have an identity")
    }
    let sorted = try Sort(dim: axis).forward([input], in: context)
    let size = input.rank == 0 ? 1 : input.shape[axis]
    let inner = input.rank == 0 ? 1 : input.shape[(axis + 1)...].reduce(1, &*)
    let values = try context.dense(sorted[0], input.dtype.computing)
    let picks = try context.empty([input.count / size], .int64)
    try values.dtype.accept(
      Counting(values: values, picks: picks, size: size, inner: inner))
    return try context.picked(sorted, picks, axis, keepDim)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.backToPlaces(dim, keepDim)]
  }

  /// Finds in sorted lines the last element of the longest run of equal ones.
  private struct Counting: ElementVisitor {
    let values: Tensor
    let picks: Tensor
    let size: Int
    let inner: Int
    func visit<T: Element>(_ type: T.Type) {
      let (x, out) = (values.pointer(T.self), picks.pointer(Int64.self))
      for line in 0..<picks.count {
        let start = line / inner &* inner &* size &+ line % inner
        var (best, bestEnd, run) = (0, 0, 0)
        for index in 0..<size {
          let isSame =
            index > 0
            && T.same(x[start &+ index &* inner], x[start &+ (index &- 1) &* inner])
          run = isSame ? run + 1 : 1
          if run > best { (best, bestEnd) = (run, index) }
        }
        out[line] = Int64(bestEnd)
      }
    }
  }
}

extension BackwardPass {
  /// Gradients of picked elements, where the elements were.
  fileprivate func backToPlaces(_ dim: Int, _ keepDim: Bool) throws(TensorError) -> Tensor {
    let shape = inputShape(0)
    if shape.isEmpty { return try gradient }
    let axis = try wrapDim(dim, rank: shape.count)
    var (gradient, places) = (try slope, try y(1))
    if !keepDim {
      gradient = try gradient.apply(Unsqueeze(dim: axis))
      places = try places.apply(Unsqueeze(dim: axis))
    }
    return try gradient.apply(ScatterZeros(dim: axis, size: shape[axis]), places).tensor
  }
}

extension TensorContext {
  /// The k-th of the ordered elements along a dimension, and where it was.
  fileprivate func ranked(
    _ input: Tensor, _ dim: Int, _ keepDim: Bool, _ k: Int, _ name: String
  ) throws(TensorError) -> [Tensor] {
    let axis = try wrapDim(dim, rank: input.rank)
    if input.count == 0 {
      throw .runtime(
        "cannot perform reduction function \(name) on tensor with no elements because the operation "
          + "does not have an identity")
    }
    let sorted = try Sort(dim: axis).forward([input], in: self)
    let size = input.rank == 0 ? 1 : input.shape[axis]
    let picks = try full([input.count / size], .int(Int64(k - 1)), .int64)
    return try picked(sorted, picks, axis, keepDim)
  }

  /// One element of each line of values and places.
  fileprivate func picked(_ sorted: [Tensor], _ picks: Tensor, _ axis: Int, _ keepDim: Bool)
    throws(TensorError) -> [Tensor]
  {
    var results: [Tensor] = []
    for tensor in sorted {
      if tensor.rank == 0 {
        results.append(try Clone().forward([tensor], in: self)[0])
        continue
      }
      var shape = tensor.shape
      shape[axis] = 1
      let places = Tensor(
        storage: picks.storage, layout: Layout(unchecked: shape, count: picks.count))
      let result = try Gather(dim: axis).forward([tensor, places], in: self)[0]
      if !keepDim {
        shape.remove(at: axis)
        result.layout = Layout(unchecked: shape, count: result.count)
      }
      results.append(result)
    }
    return results
  }
}
