/// Elements picked along a dimension, one place for each element of the index.
package struct Gather: Operation {
  package static let name = "gather"
  package var arity: ClosedRange<Int> { 2...2 }
  package let dim: Int
  package init(dim: Int) { self.dim = dim }
  package func gradientName(inPlace: Bool) -> String? { "GatherBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (input, index) = (inputs[0], inputs[1])
    if index.dtype != .int64 {
      throw .runtime(
        "Expected object of scalar type Long but got scalar type \(index.dtype.scalarName) for "
          + "argument #3 'index' in call to _th_gather")
    }
    let axis = try wrapDim(dim, rank: input.rank)
    if index.rank != input.rank {
      throw .runtime(
        "invalid argument 4: Index tensor must have same dimensions as input tensor at "
          + "/pytorch/aten/src/TH/generic/THTensorEvenMoreMath.cpp:454")
    }
    try TensorError.checkListable(index.count)
    let out = try context.empty(index.layout.dense, input.dtype)
    for other in input.shape.indices
    where other != axis && index.shape[other] != input.shape[other] {
      throw .runtime(
        "Size does not match at dimension \(other) get \(input.shape[other]) vs "
          + "\(index.shape[other])")
    }
    try context.checkPlaces(index, size: input.rank == 0 ? 1 : input.shape[axis]) { place in
      .runtime(
        "Invalid index in gather at /pytorch/aten/src/TH/generic/THTensorEvenMoreMath.cpp:657")
    }
    let places = try context.dense(index)
    input.dtype.acceptBits(Picking(input: input, places: places, out: out, axis: axis))
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let shape = pass.inputShape(0)
    let size = shape.isEmpty ? 1 : shape[try wrapDim(dim, rank: shape.count)]
    return [
      try pass.context.apply(
        ScatterZeros(dim: dim, size: size), try pass.gradient, try pass.input(1)),
      nil,
    ]
  }

  private struct Picking: BitVisitor {
    let input: Tensor
    let places: Tensor
    let out: Tensor
    let axis: Int
    func visit<T: FixedWidthInteger & UnsignedInteger>(_ type: T.Type) {
      let (x, z) = (input.pointer(T.self), out.pointer(T.self))
      let place = places.pointer(Int64.self)
      var base = input.strides
      let step = base.isEmpty ? 0 : base[axis]
      if !base.isEmpty { base[axis] = 0 }
      let starts = offsets(out.shape, base)
      for position in 0..<out.count {
        z[position] = x[starts[position] &+ Int(place[position]) &* step]
      }
    }
  }
}

/// Whole slices along a dimension, in the order of an index.
package struct IndexSelect: Operation {
  package static let name = "index_select"
  package var arity: ClosedRange<Int> { 2...2 }
  package let dim: Int
  package init(dim: Int) { self.dim = dim }
  package func gradientName(inPlace: Bool) -> String? { "IndexSelectBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (input, index) = (inputs[0], inputs[1])
    if index.rank > 1 {
      throw .runtime("index_select(): Index is supposed to be a vector")
    }
    if index.dtype != .int64 {
      throw .runtime(
        "Expected object of scalar type Long but got scalar type \(index.dtype.scalarName) for "
          + "argument #3 'index' in call to _th_index_select")
    }
    let axis = try wrapDim(dim, rank: input.rank)
    let slots = [Bool](repeating: false, count: axis) + [true]
    let wide = input.rank == 0 ? [1] : input.shape
    let source = Tensor(
      storage: input.storage,
      layout: input.rank == 0
        ? Layout(unchecked: wide, count: 1, offset: input.layout.offset) : input.layout)
    try context.checkPlaces(index, size: wide[axis], allowsNegative: false) { place in
      .runtime(
        "index out of range: Tried to access index \(place) out of table with \(wide[axis] - 1) rows. "
          + "at /pytorch/aten/src/TH/generic/THTensorEvenMoreMath.cpp:418")
    }
    let flat = try context.dense(index)
    let places = Tensor(
      storage: flat.storage,
      layout: Layout(unchecked: [index.count], count: index.count, offset: flat.layout.offset))
    return try Index(slots: slots).forward([source, places], in: context)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let axis = try wrapDim(dim, rank: pass.inputShape(0).count)
    let slots = [Bool](repeating: false, count: axis) + [true]
    return [
      try pass.context.apply(
        IndexAccumulate(slots: slots, shape: pass.inputShape(0)), try pass.gradient,
        try pass.input(1)),
      nil,
    ]
  }
}

/// The places of the elements that are not zero: a row of indices each.
package struct NonZero: Operation {
  package static let name = "nonzero"
  package init() {}

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = try context.dense(inputs[0])
    let truths = try context.converted(input, .bool)
    let found = withExtendedLifetime(truths) {
      let truths = truths.pointer(Bool.self)
      return (0..<input.count).filter { truths[$0] }
    }
    let rank = input.rank
    let out = try context.empty([found.count, rank], .int64)
    let rows = out.pointer(Int64.self)
    let strides = Layout.contiguousStrides(input.shape)
    for (row, position) in found.enumerated() {
      var rest = position
      for axis in 0..<rank {
        rows[row * rank + axis] = Int64(rest / strides[axis])
        rest %= strides[axis]
      }
    }
    return [out]
  }
}

extension TensorContext {
  /// Throws if a place lies outside a dimension.
  func checkPlaces(
    _ places: Tensor, size: Int, allowsNegative: Bool = false, _ error: (Int) -> TensorError
  ) throws(TensorError) {
    let dense = try dense(places, .int64)
    let start = dense.pointer(Int64.self)
    for position in 0..<dense.count {
      let place = Int(start[position])
      if place >= size || place < (allowsNegative ? -size : 0) { throw error(place) }
    }
  }

  /// Adds elements to a tensor at places along a dimension. Shapes must match; places are checked.
  func gatherAdd(_ source: Tensor, at index: Tensor, _ axis: Int, into out: Tensor)
    throws(TensorError)
  {
    try checkPlaces(index, size: out.rank == 0 ? 1 : out.shape[axis]) { place in
      .index("index \(place) is out of bounds for dimension \(axis)")
    }
    try TensorError.checkListable(source.count)
    let computing = out.dtype.computing
    let sum = try converted(out, computing)
    try computing.accept(
      Adding(
        source: try dense(source, computing), places: try dense(index), out: sum, axis: axis))
    if sum !== out { copyElements(sum, into: out) }
  }
}

private struct Adding: ElementVisitor {
  let source: Tensor
  let places: Tensor
  let out: Tensor
  let axis: Int
  func visit<T: Element>(_ type: T.Type) {
    let (x, z) = (source.pointer(T.self), out.pointer(T.self))
    let place = places.pointer(Int64.self)
    var base = out.strides
    let step = base.isEmpty ? 0 : base[axis]
    if !base.isEmpty { base[axis] = 0 }
    let starts = offsets(source.shape, base)
    for position in 0..<source.count {
      let target = starts[position] &+ Int(place[position]) &* step
      z[target] = T.plus(z[target], x[position])
    }
  }
}
