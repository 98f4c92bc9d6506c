/// Numbers in lists in lists, as `torch.tensor` takes them and `tolist` gives them.
package enum NestedNumbers: Sendable, Equatable {
  case number(Scalar)
  case list([NestedNumbers])
  /// Something else, by the name of its Python type; strings and numbers too large for 64 bits.
  case other(typeName: String)
  case hugeInteger
}

extension TensorContext {
  /// A tensor of given numbers: `torch.tensor`. Without a type, the numbers decide.
  ///
  /// Throws PyTorch's errors for lists of unequal lengths and for what is no number.
  package func tensor(_ numbers: NestedNumbers, _ dtype: DType? = nil)
    throws(TensorError) -> Tensor
  {
    if case .other(let name) = numbers { throw notNumbers(name) }
    let shape = try measured(numbers)
    let type: DType
    if let dtype { type = dtype } else { type = try inferred(numbers) }
    let tensor = try empty(shape, type)
    var position = 0
    try fill(tensor, numbers, shape[...], &position)
    return tensor
  }

  /// The lengths along the first elements.
  private func measured(_ numbers: NestedNumbers) throws(TensorError) -> [Int] {
    var (shape, current) = ([Int](), numbers)
    while case .list(let list) = current {
      shape.append(list.count)
      guard shape.count <= 128 else { throw .value("too many dimensions 'list'") }
      guard let first = list.first else { break }
      current = first
    }
    if case .other("str") = current { throw .value("too many dimensions 'str'") }
    return shape
  }

  private func inferred(_ numbers: NestedNumbers, depth: Int = 0)
    throws(TensorError) -> DType
  {
    switch numbers {
    case .number(.float): return defaultDType
    case .number(let number): return number.dtype
    case .hugeInteger: return .int64
    case .other(let name): throw notNumbers(name)
    case .list(let list):
      guard depth < 128 else { throw .value("too many dimensions 'list'") }
      guard let first = list.first else { return defaultDType }
      var dtype = try inferred(first, depth: depth + 1)
      for entry in list.dropFirst() {
        // Nothing is wider than double precision.
        dtype = dtype.promoted(with: try inferred(entry, depth: depth + 1))
      }
      return dtype
    }
  }

  private func notNumbers(_ name: String) -> TensorError {
    name == "str"
      ? .type("new(): invalid data type 'str'") : .runtime("Could not infer dtype of \(name)")
  }

  private func fill(
    _ tensor: Tensor, _ numbers: NestedNumbers, _ shape: ArraySlice<Int>, _ position: inout Int
  ) throws(TensorError) {
    guard let length = shape.first else {
      try tensor.set(numbers, at: position)
      position += 1
      return
    }
    guard case .list(let list) = numbers else {
      throw .type("not a sequence")
    }
    if list.count != length {
      throw .value(
        "expected sequence of length \(length) at dim \(tensor.rank - shape.count) (got \(list.count))"
      )
    }
    for entry in list { try fill(tensor, entry, shape.dropFirst(), &position) }
  }
}

extension Tensor {
  fileprivate func set(_ number: NestedNumbers, at position: Int) throws(TensorError) {
    switch number {
    case .hugeInteger where !dtype.isFloatingPoint:
      throw .runtime("Overflow when unpacking long")
    case .number(.float(let value)) where dtype.isIntegral && value.isNaN:
      throw .value("cannot convert float NaN to integer")
    case .number(.float(let value)) where dtype.isIntegral && value.isInfinite:
      throw TensorError(.overflowError, "cannot convert float infinity to integer")
    case .number(.float(let value)) where dtype.isIntegral && !(value.magnitude < 0x1p63):
      throw .runtime("Overflow when unpacking long")
    case .number(let value): write(value, at: position)
    case .hugeInteger:
      throw .runtime("Overflow when unpacking long")
    case .list:
      throw .type(
        dtype.isFloatingPoint
          ? "must be real number, not list" : "an integer is required (got type list)")
    case .other(let name):
      throw .type(
        dtype.isFloatingPoint
          ? "must be real number, not \(name)" : "an integer is required (got type \(name))")
    }
  }
}
