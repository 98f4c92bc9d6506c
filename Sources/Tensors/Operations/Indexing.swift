/// Elements picked by index tensors, one for each marked dimension from the first on.
///
/// Inputs: the tensor, then its indices (int64), which broadcast with each other.
package struct Index: Operation {
  package static let name = "index"
  package var arity: ClosedRange<Int> { .exactly(1 + slots.count { $0 }) }
  /// Which of the leading dimensions have an index.
  package let slots: [Bool]
  package init(slots: [Bool]) { self.slots = slots }
  package func gradientName(inPlace: Bool) -> String? { "IndexBackward" }
  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: InputSet(rawValue: .max).subtracting(.first))
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let way = try IndexedWay(input.layout, slots, Array(inputs.dropFirst()), context)
    let out = try context.empty(way.shape, input.dtype)
    input.dtype.acceptBits(Reading(way: way, input: input, out: out))
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    var inputs = [try pass.gradient]
    for position in 1..<pass.inputCount { inputs.append(try pass.input(position)) }
    let gather = IndexAccumulate(slots: slots, shape: pass.inputShape(0))
    return [try pass.context.apply(gather, to: inputs)[0]]
  }

  private struct Reading: BitVisitor {
    let way: IndexedWay
    let input: Tensor
    let out: Tensor
    func visit<T: FixedWidthInteger & UnsignedInteger>(_ type: T.Type) {
      let (x, z) = (input.pointer(T.self), out.pointer(T.self))
      way.forEach { position, place in z[position] = x[place] }
    }
  }
}

/// Adds elements to a tensor of zeros at indexed places: the gradient of `index`.
package struct IndexAccumulate: Operation {
  package static let name = "index_accumulate"
  package var arity: ClosedRange<Int> { .exactly(1 + slots.count { $0 }) }
  package let slots: [Bool]
  package let shape: [Int]

  package init(slots: [Bool], shape: [Int]) {
    self.slots = slots
    self.shape = shape
  }

  package func gradientName(inPlace: Bool) -> String? { "IndexPutBackward" }
  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: InputSet(rawValue: .max).subtracting(.first))
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let out = try context.zeros(shape, inputs[0].dtype)
    try context.write(
      inputs[0], to: out, slots, Array(inputs.dropFirst()), adds: true)
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    var inputs = [try pass.gradient]
    for position in 1..<pass.inputCount { inputs.append(try pass.input(position)) }
    return [try pass.context.apply(Index(slots: slots), to: inputs)[0]]
  }
}

/// Writes values to indexed places.
///
/// Inputs: the tensor, the values (which broadcast to what the indices pick), the indices.
package struct IndexPut: Operation {
  package static let name = "index_put_"
  package var arity: ClosedRange<Int> { .exactly(2 + slots.count { $0 }) }
  package let slots: [Bool]
  /// Whether values are added to what is there.
  package let accumulate: Bool

  package init(slots: [Bool], accumulate: Bool = false) {
    self.slots = slots
    self.accumulate = accumulate
  }

  package var effect: Effect { .inPlace }
  package func gradientName(inPlace: Bool) -> String? { "IndexPutBackward" }
  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: InputSet(rawValue: .max).subtracting([.first, .second]))
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try update(inputs, in: context)
    return [inputs[0]]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    if inputs[1].dtype != inputs[0].dtype {
      throw .runtime(
        "expected dtype \(inputs[0].dtype.scalarName) but got dtype \(inputs[1].dtype.scalarName)")
    }
    try context.write(
      inputs[1], to: inputs[0], slots, Array(inputs.dropFirst(2)), adds: accumulate)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let gradient = try pass.gradient
    var indices: [Tensor] = []
    for position in 2..<pass.inputCount { indices.append(try pass.input(position)) }
    var own: Tensor?
    if pass.needs(0) {
      own = gradient
      if !accumulate {
        let copy = try context.apply(Clone(), gradient)
        let zero = try context.scalar(0, gradient.dtype)
        own = try context.apply(IndexPut(slots: slots), to: [copy, zero] + indices)[0]
      }
    }
    let values =
      pass.needs(1) ? try context.apply(Index(slots: slots), to: [gradient] + indices)[0] : nil
    return [own, values]
  }
}

extension TensorContext {
  fileprivate func write(
    _ values: Tensor, to target: Tensor, _ slots: [Bool], _ indices: [Tensor], adds: Bool
  ) throws(TensorError) {
    let way = try IndexedWay(target.layout, slots, indices, self)
    guard let shape = try? broadcast(values.shape, way.shape), shape == way.shape else {
      throw .runtime(
        "shape mismatch: value tensor of shape \(bracketed(values.shape)) cannot be broadcast to "
          + "indexing result of shape \(bracketed(way.shape))")
    }
    let spread = try empty(way.shape, target.dtype)
    copyElements(values, into: spread)
    if !adds {
      target.dtype.acceptBits(Writing(way: way, values: spread, target: target))
    } else if target.dtype == target.dtype.computing {
      try target.dtype.accept(Adding(way: way, values: spread, target: target))
    } else {
      way.forEach { position, place in
        let address = target.start + place &* target.dtype.itemSize
        let sum = Scalar(target.dtype, at: address).int64 &+ spread.scalar(at: position).int64
        Scalar.int(sum).store(target.dtype, at: address)
      }
    }
  }
}

private struct Writing: BitVisitor {
  let way: IndexedWay
  let values: Tensor
  let target: Tensor
  func visit<T: FixedWidthInteger & UnsignedInteger>(_ type: T.Type) {
    let (x, z) = (values.pointer(T.self), target.pointer(T.self))
    way.forEach { position, place in z[place] = x[position] }
  }
}

private struct Adding: ElementVisitor {
  let way: IndexedWay
  let values: Tensor
  let target: Tensor
  func visit<T: Element>(_ type: T.Type) {
    let (x, z) = (values.pointer(T.self), target.pointer(T.self))
    way.forEach { position, place in z[place] = T.plus(z[place], x[position]) }
  }
}

/// The way through a tensor that index tensors describe: for each element of the result the place
/// where it lies.
struct IndexedWay {
  let shape: [Int]
  private let before: [Int]
  private let picked: [Int]
  private let after: [Int]

  init(_ layout: Layout, _ slots: [Bool], _ indices: [Tensor], _ context: TensorContext)
    throws(TensorError)
  {
    let axes = slots.indices.filter { slots[$0] }
    if slots.count > layout.rank {
      throw .index(
        "too many indices for tensor of dimension \(layout.rank) (got \(slots.count))")
    }
    guard axes.count == indices.count, let first = axes.first, let last = axes.last else {
      throw .index("as many index tensors are needed as dimensions are marked")
    }
    var common: [Int] = []
    for index in indices {
      guard let shape = try? broadcast(common, index.shape) else {
        let shapes = indices.map { bracketed($0.shape) }.joined(separator: ", ")
        throw .index(
          "shape mismatch: indexing tensors could not be broadcast together with shapes \(shapes)")
      }
      common = shape
    }
    try TensorError.checkListable(common.reduce(1, &*))
    var places = [Int](repeating: 0, count: common.reduce(1, &*))
    for (number, (axis, index)) in zip(axes, indices).enumerated() {
      let spread = try context.empty(common, .int64)
      copyElements(index, into: spread)
      let start = spread.pointer(Int64.self)
      let (size, step) = (layout.shape[axis], layout.strides[axis])
      for position in places.indices {
        let place = Int(start[position])
        if place < -size || place >= size {
          // Indexed dimensions are counted among themselves.
          throw .index(
            size == 0
              ? "index is out of bounds for dimension with size 0"
              : "index \(place) is out of bounds for dimension \(number) with size \(size)")
        }
        places[position] &+= (place < 0 ? place + size : place) &* step
      }
    }
    // Indices that do not stand side by side put their dimensions first.
    let isTogether = last - first + 1 == axes.count
    let lead = isTogether ? Array(0..<first) : []
    let rest = layout.shape.indices.filter { !axes.contains($0) && !lead.contains($0) }
    shape = lead.map { layout.shape[$0] } + common + rest.map { layout.shape[$0] }
    _ = try Layout.elementCount(shape)
    picked = places
    try TensorError.checkListable(lead.reduce(1) { $0 &* layout.shape[$1] })
    try TensorError.checkListable(rest.reduce(1) { $0 &* layout.shape[$1] })
    before = offsets(lead.map { layout.shape[$0] }, lead.map { layout.strides[$0] })
    after = offsets(rest.map { layout.shape[$0] }, rest.map { layout.strides[$0] })
  }

  @inline(__always)
  func forEach(_ body: (_ position: Int, _ place: Int) -> Void) {
    var position = 0
    for start in before {
      for place in picked {
        for step in after {
          body(position, start &+ place &+ step)
          position &+= 1
        }
      }
    }
  }
}
