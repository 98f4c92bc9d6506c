import Evaluator
import Tensors

extension Runtime {
  func transposed(_ tensor: Tensor, _ axes: [Int]?) throws(Raise) -> Tensor {
    guard let axes else { return tensor.transposed }
    if axes.count != tensor.rank {
      throw interpreter.error(.valueError, "axes don't match array")
    }
    var order: [Int] = []
    for given in axes {
      let axis = try axis(given, rank: tensor.rank)
      if order.contains(axis) {
        throw interpreter.error(.valueError, "repeated axis in transpose")
      }
      order.append(axis)
    }
    return tensor.permuted(order)
  }

  /// Slices at places of an axis, which must be within it.
  func take(_ tensor: Tensor, _ places: [Int64], _ shape: [Int], axis: Int) throws(Raise) -> Tensor
  {
    let first = tensor.moved(axis, to: 0)
    let picked = try arrays { (context) throws(TensorError) in
      let indices = try context.array(places, [places.count])
      return try context.apply(Index(slots: [true]), first, indices)
    }
    let back = picked.moved(0, to: axis)
    if shape.count == 1 { return back }
    return try reshaped(
      back, Array(tensor.shape[..<axis]) + shape + Array(tensor.shape[(axis + 1)...]))
  }

  func rolled(_ tensor: Tensor, _ shift: Int, axis: Int) throws(Raise) -> Tensor {
    let size = tensor.shape[axis]
    if size == 0 { return tensor }
    let offset = ((shift % size) + size) % size
    let places = (0..<size).map { Int64(($0 + size - offset) % size) }
    return try take(tensor, places, [size], axis: axis)
  }

  func diagonal(_ tensor: Tensor, offset: Int, _ a: Int, _ b: Int) throws(Raise) -> Tensor {
    if tensor.rank < 2 {
      throw interpreter.error(.valueError, "diag requires an array of at least two dimensions")
    }
    if a == b { throw interpreter.error(.valueError, "axis1 and axis2 cannot be the same") }
    let (rows, columns) = (tensor.shape[a], tensor.shape[b])
    let count: Int
    if offset >= 0 {
      count = offset >= columns ? 0 : min(rows, columns - offset)
    } else {
      count = offset <= -rows ? 0 : min(rows + offset, columns)
    }
    let start =
      count == 0 ? 0 : offset >= 0 ? offset * tensor.strides[b] : -offset * tensor.strides[a]
    let rest = (0..<tensor.rank).filter { $0 != a && $0 != b }
    return tensor.strided(
      rest.map { tensor.shape[$0] } + [count],
      rest.map { tensor.strides[$0] } + [tensor.strides[a] + tensor.strides[b]],
      offset: tensor.layout.offset + start)
  }
}
