/// Writes elements at places along a dimension. Inputs: the tensor, the places, the elements
/// unless they are one number.
package struct Scatter: Operation {
  package static let name = "scatter"
  package var arity: ClosedRange<Int> { .exactly(value == nil ? 3 : 2) }
  package let dim: Int
  package let value: Scalar?

  package init(dim: Int, value: Scalar? = nil) {
    self.dim = dim
    self.value = value
  }

  package func gradientName(inPlace: Bool) -> String? {
    value == nil ? "ScatterBackward0" : "ScatterBackward1"
  }

  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try context.changedCopy(self, inputs)
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    let source: Tensor
    if let value {
      source = try context.full([], value, inputs[0].dtype)
    } else {
      source = inputs[2]
    }
    let way = try ScatteredWay(
      inputs[0], inputs[1], value == nil ? source : nil, dim, context, name: "scatter")
    inputs[0].dtype.acceptBits(Writing(way: way, source: source, target: inputs[0]))
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let (slope, places) = (try pass.slope, try pass.x(1))
    let rest = try slope.apply(Scatter(dim: dim, value: 0), places)
    if value != nil { return [rest.tensor, nil] }
    return [rest.tensor, nil, try slope.apply(Gather(dim: dim), places).tensor]
  }

  private struct Writing: BitVisitor {
    let way: ScatteredWay
    let source: Tensor
    let target: Tensor
    func visit<T: FixedWidthInteger & UnsignedInteger>(_ type: T.Type) {
      let (x, z) = (source.pointer(T.self), target.pointer(T.self))
      way.forEach { from, to in z[to] = x[from] }
    }
  }
}

/// Adds elements at places along a dimension. Inputs: the tensor, the places, the elements.
package struct ScatterAdd: Operation {
  package static let name = "scatter_add"
  package var arity: ClosedRange<Int> { 3...3 }
  package let dim: Int
  package init(dim: Int) { self.dim = dim }
  package func gradientName(inPlace: Bool) -> String? { "ScatterAddBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try context.changedCopy(self, inputs)
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    let target = inputs[0]
    let computing = target.dtype.computing
    let way = try ScatteredWay(target, inputs[1], inputs[2], dim, context, name: "scatter_add")
    if target.dtype == computing {
      try computing.accept(Adding(way: way, source: inputs[2], target: target))
      return
    }
    // Narrow types are added in a wider one, in copies of the same layouts.
    let sum = try context.dense(target, computing)
    let source = try context.dense(inputs[2], computing)
    let wide = try ScatteredWay(sum, inputs[1], source, dim, context, name: "scatter_add")
    try computing.accept(Adding(way: wide, source: source, target: sum))
    copyElements(sum, into: target)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let slope = try pass.slope
    return [
      slope.tensor, nil,
      pass.needs(2) ? try slope.apply(Gather(dim: dim), pass.x(1)).tensor : nil,
    ]
  }

  private struct Adding: ElementVisitor {
    let way: ScatteredWay
    let source: Tensor
    let target: Tensor
    func visit<T: Element>(_ type: T.Type) {
      let (x, z) = (source.pointer(T.self), target.pointer(T.self))
      way.forEach { from, to in z[to] = T.plus(z[to], x[from]) }
    }
  }
}

/// Where each element comes from and goes to.
private struct ScatteredWay {
  private let places: Tensor
  private let sources: [Int]
  private let starts: [Int]
  private let step: Int

  init(
    _ target: Tensor, _ index: Tensor, _ source: Tensor?, _ dim: Int, _ context: TensorContext,
    name: String
  ) throws(TensorError) {
    let axis = try wrapDim(dim, rank: target.rank)
    if index.dtype != .int64 {
      throw .runtime(
        "Expected object of scalar type Long but got scalar type \(index.dtype.scalarName) for "
          + "argument #3 'index' in call to _th_\(name)_")
    }
    if let source { try checkSameType(target, source, argument: 4, "src", "_th_\(name)_") }
    if index.count > 0 {
      if max(index.rank, 1) != max(target.rank, 1) {
        throw .runtime(
          "Index tensor must be either empty or have same dimensions as output tensor")
      }
      if let source, max(source.rank, 1) != max(target.rank, 1) {
        throw .runtime("Input tensor must have same dimensions as output tensor")
      }
      if source == nil {
        for other in index.shape.indices
        where target.rank == index.rank && other != axis
          && index.shape[other] != target.shape[other]
        {
          throw .runtime(
            "Expected tensor \(bracketed(target.shape)) and index \(bracketed(index.shape)) to have "
              + "the same size in dimension \(axis)")
        }
      }
      for other in index.shape.indices where target.rank == index.rank {
        let fits = other == axis || index.shape[other] <= target.shape[other]
        let isThere = source.map { $0.rank > other && index.shape[other] <= $0.shape[other] }
        if !fits || isThere == false {
          throw .runtime(
            "Expected index \(bracketed(index.shape)) to be smaller size than src "
              + "\(bracketed((source ?? target).shape)) and to be smaller than tensor "
              + "\(bracketed(target.shape)) apart from dimension \(dim)")
        }
      }
    }
    try TensorError.checkListable(index.count, bytes: 24)
    try context.checkOverlap(target, with: [])
    try context.checkPlaces(index, size: target.rank == 0 ? 1 : target.shape[axis]) { _ in
      .runtime(
        "Invalid index in \(name == "scatter_add" ? "scatterAdd" : name) at "
          + "/pytorch/aten/src/TH/generic/THTensorEvenMoreMath.cpp:"
          + (name == "scatter_add" ? "721" : "551"))
    }
    places = try context.dense(index)
    var base = target.strides
    step = base.isEmpty ? 0 : base[axis]
    if !base.isEmpty { base[axis] = 0 }
    let shape = index.shape
    starts = offsets(shape, shape.isEmpty ? [] : base.isEmpty ? [0] : base)
    let steps = source.map { $0.strides.isEmpty ? shape.map { _ in 0 } : $0.strides }
    sources = offsets(shape, shape.isEmpty ? [] : steps ?? shape.map { _ in 0 })
  }

  @inline(__always)
  func forEach(_ body: (_ from: Int, _ to: Int) -> Void) {
    let place = places.pointer(Int64.self)
    for position in sources.indices {
      body(sources[position], starts[position] &+ Int(place[position]) &* step)
    }
    withExtendedLifetime(places) {}
  }
}

extension TensorContext {
  /// What an operation that changes its first input makes of a copy of it.
  func changedCopy(_ operation: any Operation, _ inputs: [Tensor]) throws(TensorError) -> [Tensor] {
    let copy = try empty(inputs[0].layout.dense, inputs[0].dtype)
    copyElements(inputs[0], into: copy)
    try operation.update([copy] + inputs.dropFirst(), in: self)
    return [copy]
  }
}
