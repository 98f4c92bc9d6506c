extension Tensor {
  /// The first element as a number.
  var item: Scalar { scalar(at: layout.offset) }

  /// The element at a place of the storage.
  func scalar(at place: Int) -> Scalar {
    Scalar(dtype, at: storage.base + place &* dtype.itemSize)
  }

  /// Writes one element of a contiguous tensor.
  func write(_ value: Scalar, at position: Int) {
    value.store(dtype, at: start + position &* dtype.itemSize)
  }

  /// The only element as a number, `item()` in Python. Throws ValueError if there are more or none.
  package func onlyItem() throws(TensorError) -> Scalar {
    if count != 1 {
      throw .value("only one element tensors can be converted to Python scalars")
    }
    return item
  }

  /// What `bool(x)` answers. Throws PyTorch's error if it is ambiguous.
  package func truthValue() throws(TensorError) -> Bool {
    if count == 0 { throw .runtime("bool value of Tensor with no values is ambiguous") }
    if count > 1 {
      throw .runtime("bool value of Tensor with more than one value is ambiguous")
    }
    return item.bool
  }

  /// The only element as an index into a list. Throws TypeError if it is no integer.
  package func indexValue() throws(TensorError) -> Int {
    if count != 1 || dtype.isFloatingPoint || dtype == .bool {
      throw .type("only integer tensors of a single element can be converted to an index")
    }
    return Int(item.int64)
  }

  /// All elements in the order of their indices.
  package var scalars: [Scalar] {
    offsets(shape, strides).map { scalar(at: layout.offset + $0) }
  }

  /// All elements, for nested lists. Throws if there is no room for the lists.
  package func listedScalars() throws(TensorError) -> [Scalar] {
    // Without elements there may still be any number of empty lists.
    var lists = 1
    for size in shape {
      let (product, overflow) = lists.multipliedReportingOverflow(by: max(size, 1))
      lists = overflow ? Int.max / 64 : min(product, Int.max / 64)
      if size == 0 { break }
    }
    if lists > 1 << 28 { throw .outOfMemory(lists * 16) }
    try TensorError.checkListable(count, bytes: 32)
    return scalars
  }

  /// The elements as nested lists, `tolist()` in Python. Throws if there is no room for the lists.
  package func nested() throws(TensorError) -> NestedNumbers {
    let flat = try listedScalars()
    func list(_ axis: Int, _ start: Int, _ step: Int) -> NestedNumbers {
      if axis == rank { return .number(flat[start]) }
      let inner = shape[axis] == 0 ? 0 : step / shape[axis]
      return .list((0..<shape[axis]).map { list(axis + 1, start + $0 * inner, inner) })
    }
    return list(0, 0, flat.count)
  }
}
