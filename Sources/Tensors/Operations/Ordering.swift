/// The elements along a dimension in order, with the places where they were.
package struct Sort: Operation {
  package static let name = "sort"
  package let dim: Int
  package let descending: Bool

  package init(dim: Int = -1, descending: Bool = false) {
    self.dim = dim
    self.descending = descending
  }

  package func gradientName(inPlace: Bool) -> String? { "SortBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try context.ordered(inputs[0], dim: dim, descending: descending, keeping: nil)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.backInPlace(dim)]
  }
}

/// The greatest or least elements along a dimension, with their places.
package struct TopK: Operation {
  package static let name = "topk"
  package let count: Int
  package let dim: Int
  package let largest: Bool

  package init(count: Int, dim: Int = -1, largest: Bool = true) {
    self.count = count
    self.dim = dim
    self.largest = largest
  }

  package func gradientName(inPlace: Bool) -> String? { "TopkBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let axis = try wrapDim(dim, rank: inputs[0].rank)
    let size = inputs[0].rank == 0 ? 1 : inputs[0].shape[axis]
    if count < 0 || count > size {
      throw .runtime("selected index k out of range")
    }
    return try context.ordered(inputs[0], dim: dim, descending: largest, keeping: count)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.backInPlace(dim)]
  }
}

extension BackwardPass {
  /// Gradients of ordered elements, where the elements were.
  fileprivate func backInPlace(_ dim: Int) throws(TensorError) -> Tensor {
    let shape = inputShape(0)
    if shape.isEmpty { return try gradient }
    let axis = try wrapDim(dim, rank: shape.count)
    return try context.apply(
      ScatterZeros(dim: axis, size: shape[axis]), try gradient, try output(1))
  }
}

extension TensorContext {
  fileprivate func ordered(
    _ input: Tensor, dim: Int, descending: Bool, keeping count: Int?
  ) throws(TensorError) -> [Tensor] {
    let axis = try wrapDim(dim, rank: input.rank)
    if input.dtype == .bool { throw .runtime("_th_sort not supported on CPUType for Bool") }
    let size = input.rank == 0 ? 1 : input.shape[axis]
    try TensorError.checkListable(size, bytes: 16)
    var shape = input.shape
    if input.rank > 0 { shape[axis] = count ?? size }
    let computing = input.dtype.computing
    let values = try empty(shape, computing)
    let places = try empty(shape, .int64)
    if values.count > 0 {
      let inner = input.rank == 0 ? 1 : input.shape[(axis + 1)...].reduce(1, &*)
      try computing.accept(
        Ordering(
          source: try dense(input, computing), values: values, places: places, size: size,
          kept: input.rank == 0 ? 1 : count ?? size, inner: inner, descending: descending))
    }
    return [try converted(values, input.dtype), places]
  }
}

/// Sorts each run along a dimension; equal elements keep their order, and what is no number is
/// greater than all numbers.
private struct Ordering: ElementVisitor {
  let source: Tensor
  let values: Tensor
  let places: Tensor
  let size: Int
  let kept: Int
  let inner: Int
  let descending: Bool

  func visit<T: Element>(_ type: T.Type) {
    let (x, z) = (source.pointer(T.self), values.pointer(T.self))
    let place = places.pointer(Int64.self)
    var order = [Int](repeating: 0, count: size)
    for run in 0..<(values.count / kept) {
      let (outer, column) = (run / inner, run % inner)
      let (from, to) = (
        x + (outer &* size &* inner &+ column), outer &* kept &* inner &+ column
      )
      for index in 0..<size { order[index] = index }
      order.sort { a, b in
        let (x, y) = (from[a &* inner], from[b &* inner])
        return descending ? precedes(y, x) : precedes(x, y)
      }
      for index in 0..<kept {
        z[to &+ index &* inner] = from[order[index] &* inner]
        place[to &+ index &* inner] = Int64(order[index])
      }
    }
  }

  @inline(__always)
  private func precedes<T: Element>(_ x: T, _ y: T) -> Bool {
    T.less(x, y) || y.isNaN && !x.isNaN
  }
}
