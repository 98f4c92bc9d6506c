/// The elements where a mask holds, one after another.
package struct MaskedSelect: Operation {
  package static let name = "masked_select"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "MaskedSelectBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let mask = inputs[1]
    if mask.dtype != .bool, mask.dtype != .uint8 {
      throw .runtime(
        "Expected object of scalar type Bool but got scalar type \(mask.dtype.scalarName) for "
          + "argument #2 'mask' in call to _th_masked_select_bool")
    }
    let shape = try broadcast(inputs[0].shape, mask.shape)
    let wide = try Expand(shape).forward([inputs[0]], in: context)[0]
    let places = try context.truePlaces(try Expand(shape).forward([mask], in: context)[0])
    let flat = try context.dense(wide)
    let line = Tensor(
      storage: flat.storage,
      layout: Layout(unchecked: [flat.count], count: flat.count, offset: flat.layout.offset))
    return try Index(slots: [true]).forward([line, places], in: context)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let mask = try pass.x(1)
    let shape = try broadcast(pass.inputShape(0), mask.shape)
    let zeros = Term(try pass.context.zeros(shape, pass.inputType(0)), pass.context)
    return [try zeros.apply(MaskedScatter(), mask, pass.slope).tensor, nil]
  }
}

/// Writes elements, one after another, where a mask holds. Inputs: the tensor, the mask, the
/// elements.
package struct MaskedScatter: Operation {
  package static let name = "masked_scatter"
  package var arity: ClosedRange<Int> { 3...3 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "MaskedScatterBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try context.changedCopy(self, inputs)
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    let (target, source) = (inputs[0], inputs[2])
    if inputs[1].dtype != .bool, inputs[1].dtype != .uint8 {
      throw .runtime(
        "Expected object of scalar type Bool but got scalar type \(inputs[1].dtype.scalarName) for "
          + "argument #2 'mask' in call to _th_masked_scatter_bool_")
    }
    try checkSameType(target, source, argument: 4, "source", "_th_masked_scatter_")
    try context.checkOverlap(target, with: [])
    let mask = try Expand(target.shape).forward([inputs[1]], in: context)[0]
    let places = try context.truePlaces(mask)
    if places.count > source.count {
      throw .runtime(
        "Number of elements of src < number of ones in mask at "
          + "/pytorch/aten/src/TH/generic/THTensorEvenMoreMath.cpp:265")
    }
    let dense = try context.dense(source)
    let values = Tensor(
      storage: dense.storage,
      layout: Layout(
        unchecked: [places.count], count: places.count, offset: dense.layout.offset))
    let flat = try context.dense(target)
    let line = Tensor(
      storage: flat.storage,
      layout: Layout(unchecked: [flat.count], count: flat.count, offset: flat.layout.offset))
    try IndexPut(slots: [true]).update([line, values, places], in: context)
    if flat !== target { copyElements(flat, into: target) }
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let (slope, mask) = (try pass.slope, try pass.x(1))
    let rest = try slope.apply(MaskedFill(0), mask)
    guard pass.needs(2) else { return [rest.tensor, nil, nil] }
    let shape = pass.inputShape(2)
    let taken = try slope.apply(MaskedSelect(), mask.apply(Expand(slope.shape)))
    let missing = max(0, shape.reduce(1, &*) - taken.tensor.count)
    let zeros = Term(try pass.context.zeros([missing], pass.inputType(2)), pass.context)
    let whole = try taken.apply(Cat(dim: 0), zeros).apply(Reshape(shape))
    return [rest.tensor, nil, whole.tensor]
  }
}

extension TensorContext {
  /// The places of the flattened mask where it holds.
  func truePlaces(_ mask: Tensor) throws(TensorError) -> Tensor {
    let truths = try dense(mask, .bool)
    let flags = truths.pointer(Bool.self)
    var count = 0
    for position in 0..<truths.count where flags[position] { count += 1 }
    let places = try empty([count], .int64)
    let out = places.pointer(Int64.self)
    var next = 0
    for position in 0..<truths.count where flags[position] {
      out[next] = Int64(position)
      next += 1
    }
    withExtendedLifetime(truths) {}
    return places
  }
}
