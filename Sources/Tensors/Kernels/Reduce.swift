/// The elements that meet in one result of a reduction, as double precision numbers.
struct LazyElements {
  fileprivate let read: (Int) -> Double
  fileprivate let offsets: [Int]
  fileprivate let start: Int

  @inline(__always)
  func forEach(_ body: (Double) -> Void) {
    for offset in offsets { body(read(start &+ offset)) }
  }
}

extension TensorContext {
  /// Reduces floating-point elements with a function of all that meet in one result.
  ///
  /// For reductions that no inner loop waits for; sums have a kernel of their own.
  func reduce(
    _ input: Tensor, _ axes: ReducedAxes, keepDim: Bool, out dtype: DType,
    _ body: (LazyElements) -> Double
  ) throws(TensorError) -> Tensor {
    let out = try empty(axes.keptShape, dtype)
    if out.count == 0 {
      if !keepDim { out.layout = Layout(unchecked: axes.droppedShape, count: 0) }
      return out
    }
    try TensorError.checkListable(input.count)
    let read: (Int) -> Double
    if input.dtype == .float32 {
      let start = input.pointer(Float.self)
      read = { Double(start[$0]) }
    } else {
      let start = input.pointer(Double.self)
      read = { start[$0] }
    }
    let reduced = input.shape.indices.filter { axes.isReduced[$0] }
    let inner = offsets(reduced.map { input.shape[$0] }, reduced.map { input.strides[$0] })
    let kept = input.shape.indices.filter { !axes.isReduced[$0] }
    let outer = offsets(kept.map { input.shape[$0] }, kept.map { input.strides[$0] })
    for (position, start) in outer.enumerated() {
      let value = body(LazyElements(read: read, offsets: inner, start: start))
      if dtype == .float32 {
        out.pointer(Float.self)[position] = Float(value)
      } else {
        out.pointer(Double.self)[position] = value
      }
    }
    if !keepDim { out.layout = Layout(unchecked: axes.droppedShape, count: out.count) }
    return out
  }
}

/// Where the elements of a shape lie, in the order of their indices.
func offsets(_ shape: [Int], _ strides: [Int]) -> [Int] {
  var result: [Int] = []
  let walk = Walk(shape, strides)
  result.reserveCapacity(shape.reduce(1, &*))
  walk.forEachRun { start in
    for index in 0..<walk.runLength { result.append(start[0] &+ index &* walk.runSteps[0]) }
  }
  return result
}
