/// One part of what stands between the brackets of `x[…]`.
package enum IndexItem: Sendable, Codable, Equatable {
  case integer(Int)
  case slice(start: Int?, end: Int?, step: Int?)
  /// `None`
  case newAxis
  case ellipsis
  case bool(Bool)
  /// The next input of the operation: indices or a mask.
  case tensor
}

/// `input[items]`: parts as views, elements picked by tensors as copies.
///
/// Inputs: the tensor, then the index tensors in the order of their items.
package struct Subscript: Operation {
  package static let name = "__getitem__"
  package var arity: ClosedRange<Int> { .exactly(1 + items.count { $0 == .tensor }) }
  package let items: [IndexItem]
  package init(_ items: [IndexItem]) { self.items = items }
  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if items == [.ellipsis] { return [try context.apply(Alias(), input)] }
    let (part, slots) = try context.slice(
      input, items, Array(inputs.dropFirst()), keepsView: items.count == 1)
    if slots.isEmpty {
      return [part === input ? try context.apply(Alias(), input) : part]
    }
    let (marks, indices) = try context.expanded(slots, of: part)
    return try context.apply(Index(slots: marks), to: [part] + indices)
  }
}

/// `input[items] = value`, where the value is a number or the second input.
///
/// Inputs: the tensor, the value if it is a tensor, then the index tensors.
package struct SubscriptAssign: Operation {
  package static let name = "__setitem__"
  package var arity: ClosedRange<Int> {
    .exactly((value == nil ? 2 : 1) + items.count { $0 == .tensor })
  }
  package let items: [IndexItem]
  package let value: Scalar?

  package init(_ items: [IndexItem], value: Scalar? = nil) {
    self.items = items
    self.value = value
  }

  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    var source: Tensor
    if let value {
      source = try context.scalar(value, input.dtype)
    } else {
      source = inputs[1]
    }
    let (part, slots) = try context.slice(
      input, items, Array(inputs.dropFirst(value == nil ? 2 : 1)), keepsView: true)
    // Leading dimensions of size one do not count.
    let kept = Array(source.shape.drop { $0 == 1 })
    if kept != source.shape { source = try context.apply(Reshape(kept), source) }
    if slots.isEmpty {
      let spread =
        source.shape == part.shape ? source : try context.apply(Expand(part.shape), source)
      _ = try context.apply(Copy(), part, spread)
    } else {
      let (marks, indices) = try context.expanded(slots, of: part)
      _ = try context.apply(IndexPut(slots: marks), to: [part, source] + indices)
    }
    return []
  }
}

extension TensorContext {
  /// Carries out the items that make views. The tensors that are left index the result's leading
  /// dimensions.
  fileprivate func slice(
    _ input: Tensor, _ items: [IndexItem], _ tensors: [Tensor], keepsView: Bool
  ) throws(TensorError) -> (Tensor, slots: [Tensor?]) {
    var tensors = tensors[...]
    let named = try namedDimensions(items, tensors)
    if named > input.rank {
      if items == [.integer(0)] || (items.count == 1 && input.rank == 0) {
        throw zeroDimensional(items[0])
      }
      throw .index("too many indices for tensor of dimension \(input.rank)")
    }
    var (part, axis) = (input, 0)
    var slots: [Tensor?] = []
    func mark(_ index: Tensor) {
      while slots.count < axis { slots.append(nil) }
      slots.append(index)
      axis += 1
    }
    for (position, item) in items.enumerated() {
      switch item {
      case .integer(let index): part = try pick(part, axis, index, position)
      case .slice(let start, let end, let step):
        part = try cut(part, axis, start, end, step, keepsView: keepsView && items.count == 1)
        axis += 1
      case .ellipsis: axis += input.rank - named
      case .newAxis:
        part = try apply(Unsqueeze(dim: axis), part)
        axis += 1
      case .bool(let isTaken):
        part = try apply(Unsqueeze(dim: axis), part)
        mark(try zeros([isTaken ? 1 : 0], .int64))
      case .tensor:
        guard let index = tensors.popFirst() else {
          throw .index("an index tensor is missing")
        }
        if index.rank > 0 || index.dtype.isFloatingPoint {
          mark(index)
        } else if index.dtype == .bool || index.dtype == .uint8 {
          part = try apply(Unsqueeze(dim: axis), part)
          mark(try zeros([index.item.bool ? 1 : 0], .int64))
        } else {
          part = try pick(part, axis, Int(index.item.int64), position)
        }
      }
    }
    return (part, slots)
  }

  private func namedDimensions(_ items: [IndexItem], _ tensors: ArraySlice<Tensor>)
    throws(TensorError) -> Int
  {
    var (count, tensors) = (0, tensors)
    for item in items {
      switch item {
      case .integer, .slice: count += 1
      case .newAxis, .ellipsis, .bool: break
      case .tensor:
        guard let index = tensors.popFirst() else {
          throw .index("an index tensor is missing")
        }
        count += index.dtype == .bool || index.dtype == .uint8 ? index.rank : 1
      }
    }
    return count
  }

  private func zeroDimensional(_ item: IndexItem) -> TensorError {
    var isPlain = false
    if case .slice = item { isPlain = true }
    if case .integer(let place) = item, place != 0 { isPlain = true }
    if isPlain {
      return .index("dimension specified as 0 but tensor has no dimensions")
    }
    if case .tensor = item { return .index("too many indices for tensor of dimension 0") }
    return .index(
      "invalid index of a 0-dim tensor. Use tensor.item() to convert a 0-dim tensor to a Python "
        + "number")
  }

  private func pick(_ part: Tensor, _ axis: Int, _ index: Int, _ position: Int)
    throws(TensorError) -> Tensor
  {
    let size = part.shape[try wrapDim(axis, rank: part.rank)]
    if index < -size || index >= size {
      throw .index("index \(index) is out of bounds for dimension \(position) with size \(size)")
    }
    return try apply(Select(dim: axis, index: index), part)
  }

  private func cut(
    _ part: Tensor, _ axis: Int, _ start: Int?, _ end: Int?, _ step: Int?, keepsView: Bool
  ) throws(TensorError) -> Tensor {
    let step = step ?? 1
    if step == 0 { throw .value("slice step cannot be zero") }
    if step < 0 { throw .value("negative step not yet supported") }
    let size = part.shape[try wrapDim(axis, rank: part.rank)]
    if !keepsView, step == 1, start ?? 0 == 0, (end ?? size) >= size { return part }
    return try apply(Slice(dim: axis, start: start ?? 0, end: end ?? .max, step: step), part)
  }

  /// Index tensors with masks turned into the places where they are true.
  fileprivate func expanded(_ slots: [Tensor?], of part: Tensor)
    throws(TensorError) -> (marks: [Bool], indices: [Tensor])
  {
    var (marks, indices) = ([Bool](), [Tensor]())
    for slot in slots {
      guard let index = slot else {
        marks.append(false)
        continue
      }
      switch index.dtype {
      case .int64:
        marks.append(true)
        indices.append(index)
      case .bool, .uint8:
        if index.dtype == .uint8 {
          warn?(
            "indexing with dtype torch.uint8 is now deprecated, please use a dtype torch.bool "
              + "instead.")
        }
        for axis in 0..<index.rank {
          let at = marks.count + axis
          if at >= part.rank || index.shape[axis] != part.shape[at] {
            throw .index(
              "The shape of the mask \(bracketed(index.shape)) at index \(axis) does not match the "
                + "shape of the indexed tensor \(bracketed(part.shape)) at index \(at)")
          }
        }
        let places = try withoutGrad { () throws(TensorError) in try apply(NonZero(), index) }
        for axis in 0..<index.rank {
          marks.append(true)
          indices.append(try apply(Select(dim: 1, index: axis), places))
        }
      default:
        throw .index("tensors used as indices must be long, byte or bool tensors")
      }
    }
    return (marks, indices)
  }
}
