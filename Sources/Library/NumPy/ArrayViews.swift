import Evaluator
import Tensors

/// Other ways to look at the same elements.
extension Tensor {
  /// The dimensions in another order, which must be a permutation.
  func permuted(_ order: [Int]) -> Tensor {
    strided(order.map { shape[$0] }, order.map { strides[$0] }, offset: layout.offset)
  }

  var transposed: Tensor { permuted(Array((0..<rank).reversed())) }

  /// One axis moved to another place.
  func moved(_ axis: Int, to place: Int) -> Tensor {
    var order = Array(0..<rank)
    order.insert(order.remove(at: axis), at: place)
    return permuted(order)
  }

  /// A view with a dimension of size 1 before an axis.
  func expanded(at axis: Int) -> Tensor {
    var (shape, strides) = (shape, strides)
    shape.insert(1, at: axis)
    strides.insert(0, at: axis)
    return strided(shape, strides, offset: layout.offset)
  }

  /// A view without some dimensions of size 1.
  func squeezed(_ axes: [Int]) -> Tensor {
    let kept = (0..<rank).filter { !axes.contains($0) }
    return permuted(kept)
  }

  /// The slice at a position of an axis.
  func picked(_ axis: Int, _ index: Int) -> Tensor {
    var (shape, strides) = (shape, strides)
    let offset = layout.offset + index * strides[axis]
    shape.remove(at: axis)
    strides.remove(at: axis)
    return strided(shape, strides, offset: offset)
  }

  /// Every `step`th slice of an axis, `count` of them.
  func sliced(_ axis: Int, start: Int, count: Int, step: Int = 1) -> Tensor {
    var (shape, strides) = (shape, strides)
    let offset = layout.offset + (count == 0 ? 0 : start * strides[axis])
    shape[axis] = count
    strides[axis] = strides[axis] &* step
    return strided(shape, strides, offset: offset)
  }

  func flipped(_ axes: [Int]) -> Tensor {
    var result = self
    for axis in axes where shape[axis] > 0 {
      result = result.sliced(axis, start: shape[axis] - 1, count: shape[axis], step: -1)
    }
    return result
  }

  /// A view that repeats dimensions of size 1; the shape must fit.
  func spread(_ shape: [Int]) -> Tensor {
    if shape == self.shape { return self }
    var strides = [Int](repeating: 0, count: shape.count)
    let lead = shape.count - rank
    for axis in 0..<rank where self.shape[axis] != 1 { strides[lead + axis] = self.strides[axis] }
    return strided(shape, strides, offset: layout.offset)
  }
}

extension Runtime {
  /// The shape to which arrays broadcast.
  func broadcastShape(_ shapes: [[Int]]) throws(Raise) -> [Int] {
    var result: [Int] = []
    for shape in shapes {
      if shape == result { continue }
      let rank = max(result.count, shape.count)
      var next = [Int](repeating: 1, count: rank)
      for back in 1...max(1, rank) where back <= rank {
        let x = back <= result.count ? result[result.count - back] : 1
        let y = back <= shape.count ? shape[shape.count - back] : 1
        if x != y, x != 1, y != 1 {
          let list = shapes.map(tightShape).joined(separator: " ")
          throw interpreter.error(
            .valueError, "operands could not be broadcast together with shapes \(list) ")
        }
        next[rank - back] = x == 1 ? y : x
      }
      result = next
    }
    return result
  }

  /// The elements in another shape: a view where they lie one after another, else a copy.
  func reshaped(_ tensor: Tensor, _ wanted: [Int]) throws(Raise) -> Tensor {
    var shape = wanted
    let unknown = shape.indices.filter { shape[$0] < 0 }
    if unknown.count > 1 {
      throw interpreter.error(.valueError, "can only specify one unknown dimension")
    }
    func unfit() -> Raise {
      interpreter.error(
        .valueError,
        "cannot reshape array of size \(tensor.count) into shape \(tightShape(wanted.map { $0 < 0 ? -1 : $0 }))"
      )
    }
    try checkRank(shape.count)
    var known = 1
    for size in shape where size >= 0 {
      let (product, overflow) = known.multipliedReportingOverflow(by: size)
      if overflow { throw unfit() }
      known = product
    }
    if let place = unknown.first {
      if known == 0 || tensor.count % known != 0 { throw unfit() }
      shape[place] = tensor.count / known
    } else if known != tensor.count {
      throw unfit()
    }
    return try arrays { (context) throws(TensorError) in
      let dense = try context.contiguous(tensor)
      let layout = try Layout(contiguous: shape)
      return dense.strided(shape, layout.strides, offset: dense.layout.offset)
    }
  }

  func checkRank(_ rank: Int) throws(Raise) {
    if rank > 32 {
      throw interpreter.error(
        .valueError, "maximum supported dimension for an ndarray is 32, found \(rank)")
    }
  }

  /// Refuses a shape for a new array that NumPy refuses.
  func checkShape(_ shape: [Int]) throws(Raise) {
    try checkRank(shape.count)
    if shape.contains(where: { $0 < 0 }) {
      throw interpreter.error(.valueError, "negative dimensions are not allowed")
    }
    var count = 1
    for size in shape where !shape.contains(0) {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      if overflow || product > Int.max / 16 {
        throw interpreter.error(
          .valueError,
          "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size."
        )
      }
      count = product
    }
  }

  /// A shape given as a number or a sequence.
  func shape(from value: Value) throws(Raise) -> [Int] {
    switch value {
    case .list, .tuple: break
    default:
      if value.arrayObject.map({ $0.tensor.rank > 0 }) != true {
        return [try interpreter.index(value)]
      }
    }
    var shape: [Int] = []
    for item in try interpreter.items(of: value) { shape.append(try interpreter.index(item)) }
    return shape
  }
}
