/// Adds slices to the slices of a tensor at places along a dimension. Inputs: the tensor, the
/// places, the slices.
package struct IndexAdd: Operation {
  package static let name = "index_add"
  package var arity: ClosedRange<Int> { 3...3 }
  package let dim: Int
  package init(dim: Int) { self.dim = dim }
  package func gradientName(inPlace: Bool) -> String? { "IndexAddBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try context.changedCopy(self, inputs)
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    try context.putSlices(inputs, dim, accumulate: true, name)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let slope = try pass.slope
    return [slope.tensor, nil, try slope.apply(IndexSelect(dim: dim), pass.x(1)).tensor]
  }
}

/// Replaces the slices of a tensor at places along a dimension. Inputs as `IndexAdd`.
package struct IndexCopy: Operation {
  package static let name = "index_copy"
  package var arity: ClosedRange<Int> { 3...3 }
  package let dim: Int
  package init(dim: Int) { self.dim = dim }
  package func gradientName(inPlace: Bool) -> String? { "IndexCopyBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try context.changedCopy(self, inputs)
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    try context.putSlices(inputs, dim, accumulate: false, name)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let (slope, places) = (try pass.slope, try pass.x(1))
    return [
      try slope.apply(IndexFill(dim: dim, value: 0), places).tensor, nil,
      try slope.apply(IndexSelect(dim: dim), places).tensor,
    ]
  }
}

/// Sets the slices of a tensor at places along a dimension to a number. Inputs: the tensor, the
/// places, the number unless it is a parameter.
package struct IndexFill: Operation {
  package static let name = "index_fill"
  package var arity: ClosedRange<Int> { .exactly(value == nil ? 3 : 2) }
  package let dim: Int
  package let value: Scalar?

  package init(dim: Int, value: Scalar? = nil) {
    self.dim = dim
    self.value = value
  }

  package func gradientName(inPlace: Bool) -> String? {
    value == nil ? "IndexFillBackward1" : "IndexFillBackward0"
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
      if source.rank > 0 {
        throw .runtime(
          "index_fill_ only supports a 0-dimensional value tensor, but got tensor with "
            + "\(source.rank) dimension(s).")
      }
    }
    try context.putSlices([inputs[0], inputs[1], source], dim, accumulate: false, name)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let (slope, places) = (try pass.slope, try pass.x(1))
    let rest = try slope.apply(IndexFill(dim: dim, value: 0), places).tensor
    if value != nil { return [rest, nil] }
    return [rest, nil, try slope.apply(IndexSelect(dim: dim), places).sum().tensor]
  }
}

extension TensorContext {
  fileprivate func putSlices(
    _ inputs: [Tensor], _ dim: Int, accumulate: Bool, _ name: String
  ) throws(TensorError) {
    let (target, index, source) = (inputs[0], inputs[1], inputs[2])
    let axis = try wrapDim(dim, rank: target.rank)
    if index.rank > 1 { throw .runtime("\(name)_(): Index is supposed to be a vector") }
    if index.dtype != .int64 {
      throw .runtime("\(name)_(): Expected dtype int64 for index")
    }
    if source.dtype != target.dtype {
      throw .runtime("\(name)_(): self and source must have the same scalar type")
    }
    if source.rank > 0 {
      var shape = target.shape
      if shape.isEmpty { shape = [index.count] } else { shape[axis] = index.count }
      if source.shape != shape {
        if name == IndexAdd.name {
          throw .runtime("index_add_(): Number of indices should be equal to self.size(dim)")
        }
        throw .index(
          "\(name)_(): Number of indices (\(index.count)) should be equal to source.size(dim) "
            + "(\(source.shape.indices.contains(axis) ? source.shape[axis] : 1))")
      }
    }
    let size = target.rank == 0 ? 1 : target.shape[axis]
    let isFill = source.rank == 0 && name == IndexFill.name
    try checkPlaces(index, size: size, allowsNegative: isFill) { place in
      isFill
        ? .runtime(
          "invalid argument 3: out of range at /pytorch/aten/src/TH/generic/THTensor.cpp:318")
        : .index("index out of range in self")
    }
    let places = try dense(index)
    let flat = Tensor(
      storage: places.storage,
      layout: Layout(unchecked: [index.count], count: index.count, offset: places.layout.offset))
    let wide =
      target.rank > 0
      ? target
      : Tensor(
        storage: target.storage,
        layout: Layout(unchecked: [1], count: 1, offset: target.layout.offset))
    let slots = [Bool](repeating: false, count: axis) + [true]
    try IndexPut(slots: slots, accumulate: accumulate).update([wide, source, flat], in: self)
  }
}

/// The elements at places of the flattened tensor.
package struct Take: Operation {
  package static let name = "take"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "TakeBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (input, index) = (inputs[0], inputs[1])
    try context.checkFlatPlaces(index, count: input.count, "_th_take")
    let flat = try context.dense(input)
    let line = Tensor(
      storage: flat.storage,
      layout: Layout(unchecked: [flat.count], count: flat.count, offset: flat.layout.offset))
    return try Index(slots: [true]).forward([line, index], in: context)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let zeros = Term(
      try pass.context.zeros(pass.inputShape(0), pass.inputType(0)), pass.context)
    return [try zeros.apply(Put(accumulate: true), pass.x(1), pass.slope).tensor, nil]
  }
}

/// Writes, or adds, elements at places of the flattened tensor. Inputs: the tensor, the places,
/// the elements.
package struct Put: Operation {
  package static let name = "put"
  package var arity: ClosedRange<Int> { 3...3 }
  package let accumulate: Bool
  package init(accumulate: Bool = false) { self.accumulate = accumulate }
  package func gradientName(inPlace: Bool) -> String? { "PutBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try context.changedCopy(self, inputs)
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    let (target, index, source) = (inputs[0], inputs[1], inputs[2])
    try context.checkFlatPlaces(index, count: target.count, "_th_put_")
    if index.count != source.count {
      throw .runtime(
        "invalid argument 3: src should have the same number of elements as index at "
          + "/pytorch/aten/src/TH/generic/THTensorEvenMoreMath.cpp:318")
    }
    try checkSameType(target, source, argument: 4, "source", "_th_put_")
    try context.checkOverlap(target, with: [])
    let flat = try context.dense(target)
    let line = Tensor(
      storage: flat.storage,
      layout: Layout(unchecked: [flat.count], count: flat.count, offset: flat.layout.offset))
    let values = try Reshape(index.shape).forward([source], in: context)[0]
    try IndexPut(slots: [true], accumulate: accumulate).update([line, values, index], in: context)
    if flat !== target { copyElements(flat, into: target) }
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let (slope, places) = (try pass.slope, try pass.x(1))
    let zeros = Term(
      try pass.context.zeros(places.shape, pass.inputType(0)), pass.context)
    let rest = accumulate ? slope : try slope.apply(Put(), places, zeros)
    let taken = try slope.apply(Take(), places).apply(Reshape(pass.inputShape(2)))
    return [rest.tensor, nil, taken.tensor]
  }
}

extension TensorContext {
  fileprivate func checkFlatPlaces(_ index: Tensor, count: Int, _ kernel: String)
    throws(TensorError)
  {
    if index.dtype != .int64 {
      throw .runtime(
        "Expected object of scalar type Long but got scalar type \(index.dtype.scalarName) for "
          + "argument #2 'index' in call to \(kernel)")
    }
    try checkPlaces(index, size: count, allowsNegative: true) { place in
      .runtime(
        "invalid argument 2: out of range: \(place) out of \(count) at "
          + "/pytorch/aten/src/TH/generic/THTensorEvenMoreMath.cpp:522")
    }
  }
}
