/// Makes the first input show the second's storage: `x.set_(y)`; with no second, nothing.
package struct SetStorage: Operation {
  package static let name = "set_"
  package var arity: ClosedRange<Int> { 1...2 }
  package init() {}
  package var effect: Effect { .inPlace }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try update(inputs, in: context)
    return [inputs[0]]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    let target = inputs[0]
    let source: Tensor
    if inputs.count > 1 {
      source = inputs[1]
    } else {
      source = try context.empty([0], target.dtype)
    }
    try checkSameType(target, source, argument: 2, "source", "_th_set_")
    target.storage = source.storage
    target.layout = source.layout
  }
}

/// The same elements outside the gradient graph: `detach()`.
package struct Detach: Operation {
  package static let name = "detach"
  package init() {}

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [inputs[0].detached()]
  }
}

/// The elements one after another: the tensor itself if they are so already.
package struct Contiguous: Operation {
  package static let name = "contiguous"
  package init() {}
  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    if inputs[0].isContiguous { return [inputs[0]] }
    return [try context.apply(Cast(dtype: inputs[0].dtype), inputs[0])]
  }
}

/// The elements in a type: the tensor itself if it has it.
package struct ToType: Operation {
  package static let name = "to"
  package let dtype: DType
  package init(_ dtype: DType) { self.dtype = dtype }
  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    inputs[0].dtype == dtype ? [inputs[0]] : [try context.apply(Cast(dtype: dtype), inputs[0])]
  }
}

/// Whether shapes and elements are the same; a single truth value.
package struct Equal: Operation {
  package static let name = "equal"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (a, b) = (inputs[0], inputs[1])
    try checkSameType(a, b, argument: 2, "other", "_th_equal")
    guard a.shape == b.shape else { return [try context.scalar(false, .bool)] }
    let same = try Eq().compute(inputs, into: nil, in: context)
    return try AllTrue().forward([same], in: context)
  }
}

/// Whether elements are near each other: `|input - other| <= atol + rtol * |other|`.
package struct IsClose: Operation {
  package static let name = "isclose"
  package var arity: ClosedRange<Int> { 2...2 }
  package let relative: Double
  package let absolute: Double
  package let equalNaN: Bool

  package init(relative: Double = 1e-5, absolute: Double = 1e-8, equalNaN: Bool = false) {
    self.relative = relative
    self.absolute = absolute
    self.equalNaN = equalNaN
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (a, b) = (inputs[0], inputs[1])
    if a.dtype != b.dtype {
      throw .runtime("\(a.dtype.scalarName) did not match \(b.dtype.scalarName)")
    }
    let kernel = Nearness(relative: relative, absolute: absolute, equalNaN: equalNaN)
    return [try context.relate(kernel, a, b, a.dtype)]
  }

  private struct Nearness: RelationKernel {
    let relative: Double
    let absolute: Double
    let equalNaN: Bool
    func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool {
      if T.same(x, y) { return true }
      if x.isNaN || y.isNaN { return equalNaN && x.isNaN && y.isNaN }
      let bound = T.plus(T(.float(absolute)), T(.float(relative)), times: T.magnitude(y))
      // An infinite bound would hold everything.
      return T.less(T.magnitude(y), T(.float(.greatestFiniteMagnitude)))
        && !T.less(bound, T.magnitude(T.minus(x, y)))
    }
  }
}
