/// The elements moved along dimensions, those that fall off the end coming in at the start.
package struct Roll: Operation {
  package static let name = "roll"
  package let shifts: [Int]
  package let dims: [Int]

  /// No dimensions roll the flattened tensor.
  package init(shifts: [Int], dims: [Int] = []) {
    self.shifts = shifts
    self.dims = dims
  }

  package func gradientName(inPlace: Bool) -> String? { "RollBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if shifts.isEmpty { throw .runtime("`shifts` required") }
    if dims.isEmpty, shifts.count == 1 {
      let flat = try context.apply(Reshape([input.count]), input)
      let rolled = try moved(flat, shifts[0], 0, context)
      return [try context.apply(Reshape(input.shape), rolled)]
    }
    if shifts.count != dims.count {
      throw .runtime(
        "shifts and dimensions must align. shifts: \(shifts.count), dims:\(dims.count)")
    }
    var result = input
    for (shift, dim) in zip(shifts, dims) {
      let axis = try wrapDim(dim, rank: input.rank)
      if input.rank == 0 { continue }
      result = try moved(result, shift, axis, context)
    }
    return [result === input ? try context.apply(Clone(), input) : result]
  }

  private func moved(_ input: Tensor, _ shift: Int, _ axis: Int, _ context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let size = input.shape[axis]
    if size == 0 || input.count == 0 { return try context.apply(Clone(), input) }
    var step = shift % size
    if step < 0 { step += size }
    let tail = try context.apply(Narrow(dim: axis, start: size - step, length: step), input)
    let head = try context.apply(Narrow(dim: axis, start: 0, length: size - step), input)
    return try context.apply(Cat(dim: axis), tail, head)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      try pass.slope.apply(
        Roll(shifts: shifts.reversed().map { 0 &- $0 }, dims: dims.reversed())
      ).tensor
    ]
  }
}

/// The tensor turned by quarters in the plane of two dimensions.
package struct Rot90: Operation {
  package static let name = "rot90"
  package let quarters: Int
  package let dims: [Int]

  package init(quarters: Int = 1, dims: [Int] = [0, 1]) {
    self.quarters = quarters
    self.dims = dims
  }

  package func gradientName(inPlace: Bool) -> String? { "Rot90Backward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let rank = inputs[0].rank
    if dims.count != 2 {
      throw .runtime("expected total rotation dims == 2, but got dims = \(dims.count)")
    }
    if rank < 2 { throw .runtime("expected total dims >= 2, but got total dims = \(rank)") }
    for (place, dim) in dims.enumerated() where dim >= rank || dim < -rank {
      throw .runtime("Rotation dim\(place) out of range, dim\(place) = \(dim)")
    }
    let axes = dims.map { $0 < 0 ? $0 + rank : $0 }
    if axes[0] == axes[1] {
      throw .runtime(
        "expected rotation dims to be different, but got dim0 = \(dims[0]) and dim1 = \(dims[1])")
    }
    let x = Term(inputs[0], context)
    switch ((quarters % 4) + 4) % 4 {
    case 1: return [try x.apply(Flip(dims: [axes[1]])).apply(Transpose(axes[0], axes[1])).tensor]
    case 2: return [try x.apply(Flip(dims: axes)).tensor]
    case 3: return [try x.apply(Flip(dims: [axes[0]])).apply(Transpose(axes[0], axes[1])).tensor]
    default: return [try x.apply(Clone()).tensor]
    }
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.slope.apply(Rot90(quarters: 4 - quarters % 4, dims: dims)).tensor]
  }
}
