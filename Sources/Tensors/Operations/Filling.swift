/// Sets every element to zero.
package struct Zero: Operation {
  package static let name = "zero_"
  package init() {}
  package var effect: Effect { .inPlace }
  package func gradientName(inPlace: Bool) -> String? { "ZeroBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    fillElements(inputs[0], 0)
    return [inputs[0]]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    fillElements(inputs[0], 0)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.zeros(pass.inputShape(0), pass.inputType(0))]
  }
}

/// Sets every element to a number.
package struct Fill: Operation {
  package static let name = "fill_"
  package let value: Scalar
  package init(_ value: Scalar) { self.value = value }
  package var effect: Effect { .inPlace }
  package func gradientName(inPlace: Bool) -> String? { "FillBackward0" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    fillElements(inputs[0], value)
    return [inputs[0]]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    try value.check(fits: inputs[0].dtype)
    fillElements(inputs[0], value)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.zeros(pass.inputShape(0), pass.inputType(0))]
  }
}

/// Writes the second input into the first, broadcast and converted.
package struct Copy: Operation {
  package static let name = "copy_"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package var effect: Effect { .inPlace }
  package func gradientName(inPlace: Bool) -> String? { "CopyBackwards" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try update(inputs, in: context)
    return [inputs[0]]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    var source = inputs[1]
    let target = inputs[0]
    let shape = try broadcast(target.shape, source.shape)
    if shape != target.shape {
      throw .runtime(
        "output with shape \(bracketed(target.shape)) doesn't match the broadcast shape "
          + bracketed(shape))
    }
    try context.checkOverlap(target, with: [source])
    if source.storage === target.storage, source.layout != target.layout {
      let copy = try context.empty(source.layout.dense, source.dtype)
      copyElements(source, into: copy)
      source = copy
    }
    copyElements(source, into: target)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      pass.needs(0) ? try pass.context.zeros(pass.inputShape(0), pass.inputType(0)) : nil,
      pass.needs(1) ? try pass.gradient : nil,
    ]
  }
}

/// A copy with elements of its own.
package struct Clone: Operation {
  package static let name = "clone"
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "CloneBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let copy = try context.empty(inputs[0].layout.dense, inputs[0].dtype)
    copyElements(inputs[0], into: copy)
    return [copy]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.gradient]
  }
}

/// The elements in another type; always a copy.
package struct Cast: Operation {
  package static let name = "cast"
  package let dtype: DType
  package init(dtype: DType) { self.dtype = dtype }
  package func gradientName(inPlace: Bool) -> String? { "CopyBackwards" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let copy = try context.empty(inputs[0].layout.dense, dtype)
    copyElements(inputs[0], into: copy)
    return [copy]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.apply(Cast(dtype: pass.inputType(0)), try pass.gradient)]
  }
}
