extension TensorContext {
  /// Each element, or each slice along a dimension, several times: one count for all, or one each.
  package func repeated(_ input: Tensor, _ counts: Tensor?, _ number: Int, _ dim: Int?)
    throws(TensorError) -> Tensor
  {
    let source = dim == nil ? try apply(Reshape([-1]), input) : input
    let axis = try wrapDim(dim ?? 0, rank: source.rank)
    let size = source.rank == 0 ? 1 : source.shape[axis]
    var repeats = [Int](repeating: number, count: 0)
    if let counts {
      if counts.rank > 1 { throw .runtime("repeat_interleave only accept 1D vector as repeat") }
      if counts.dtype != .int64 { throw .runtime("repeats has to be Long tensor") }
      let values = try counts.listedScalars().map { Int($0.int64) }
      if values.count != 1, values.count != size {
        throw .runtime("repeats must have the same size as input along dim")
      }
      repeats = values.count == 1 ? [Int](repeating: values[0], count: size) : values
    } else {
      try TensorError.checkListable(size)
      repeats = [Int](repeating: number, count: size)
    }
    var total = 0
    for count in repeats {
      if count < 0 { throw .runtime("repeats can not be negative") }
      let (sum, over) = total.addingReportingOverflow(count)
      if over { throw .outOfMemory(.max) }
      total = sum
    }
    let places = try empty([total], .int64)
    let out = places.pointer(Int64.self)
    var next = 0
    for (index, count) in repeats.enumerated() {
      for _ in 0..<count {
        out[next] = Int64(index)
        next += 1
      }
    }
    return try apply(IndexSelect(dim: axis), source, places)
  }
}
