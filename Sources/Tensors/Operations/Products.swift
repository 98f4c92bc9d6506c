/// The product of all elements, or along one dimension.
package struct Prod: Operation {
  package static let name = "prod"
  package let dim: Int?
  package let keepDim: Bool
  package let dtype: DType?

  package init(dim: Int? = nil, keepDim: Bool = false, dtype: DType? = nil) {
    self.dim = dim
    self.keepDim = keepDim
    self.dtype = dtype
  }

  package func gradientName(inPlace: Bool) -> String? {
    dim == nil ? "ProdBackward0" : "ProdBackward1"
  }

  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: .first, outputs: .first)
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let dtype = dtype ?? (input.dtype.isFloatingPoint ? input.dtype : .int64)
    let axes = try ReducedAxes(dim.map { [$0] }, of: input.shape)
    let product = try context.full(axes.keptShape, 1, dtype.computing)
    let source = try context.converted(try context.converted(input, dtype), dtype.computing)
    try dtype.accept(Multiplying(input: source, out: product))
    let out = try context.converted(product, dtype)
    if !keepDim { out.layout = Layout(unchecked: axes.droppedShape, count: out.count) }
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let input = try pass.input(0)
    let axes = try ReducedAxes(dim.map { [$0] }, of: input.shape)
    let gradient = try context.restoreAxes(try pass.gradient, axes, keepDim: keepDim)
    if hasZero(input) {
      let others = try context.apply(ProductOfOthers(dim: dim), input)
      return [try context.apply(Mul(), gradient, others)]
    }
    let result = try context.restoreAxes(try pass.output(), axes, keepDim: keepDim)
    return [try context.apply(Div(), try context.apply(Mul(), gradient, result), input)]
  }

  private struct Multiplying: ElementVisitor {
    let input: Tensor
    let out: Tensor
    func visit<T: Element>(_ type: T.Type) {
      let (order, outStrides) = reductionOrder(input, out)
      let (x, z) = (input.pointer(T.self), out.pointer(T.self))
      let walk = Walk(
        order.map { input.shape[$0] }, order.map { input.strides[$0] },
        order.map { outStrides[$0] })
      let (count, steps) = (walk.runLength, walk.runSteps)
      walk.forEachRun { offsets in
        for index in 0..<count {
          let place = offsets[1] &+ index &* steps[1]
          z[place] = T.times(z[place], x[offsets[0] &+ index &* steps[0]])
        }
      }
    }
  }
}

/// For every element the product of the others: the slope of a product where some elements are zero.
package struct ProductOfOthers: Operation {
  package static let name = "product_of_others"
  package let dim: Int?
  package init(dim: Int? = nil) { self.dim = dim }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = try context.dense(inputs[0], inputs[0].dtype.computing)
    let out = try context.empty(input.layout.dense, input.dtype)
    var (size, inner) = (input.count, 1)
    if let dim, input.rank > 0 {
      let axis = try wrapDim(dim, rank: input.rank)
      size = input.shape[axis]
      inner = input.shape[(axis + 1)...].reduce(1, &*)
    }
    try input.dtype.accept(Others(input: input, out: out, size: size, inner: inner))
    return [try context.converted(out, inputs[0].dtype)]
  }

  private struct Others: ElementVisitor {
    let input: Tensor
    let out: Tensor
    let size: Int
    let inner: Int
    func visit<T: Element>(_ type: T.Type) {
      let (x, z) = (input.pointer(T.self), out.pointer(T.self))
      guard size > 0 else { return }
      for line in 0..<input.count / size {
        let start = line / inner &* inner &* size &+ line % inner
        var product = T.one
        for index in 0..<size {
          z[start &+ index &* inner] = product
          product = T.times(product, x[start &+ index &* inner])
        }
        product = T.one
        for index in stride(from: size &- 1, through: 0, by: -1) {
          z[start &+ index &* inner] = T.times(z[start &+ index &* inner], product)
          product = T.times(product, x[start &+ index &* inner])
        }
      }
    }
  }
}

/// Whether any, or every, element is true: of all, or along one dimension.
package struct AnyTrue: Operation {
  package static let name = "any"
  package let dim: Int?
  package let keepDim: Bool
  package init(dim: Int? = nil, keepDim: Bool = false) {
    self.dim = dim
    self.keepDim = keepDim
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [try context.truth(inputs[0], dim, keepDim: keepDim, wanted: true)]
  }
}

package struct AllTrue: Operation {
  package static let name = "all"
  package let dim: Int?
  package let keepDim: Bool
  package init(dim: Int? = nil, keepDim: Bool = false) {
    self.dim = dim
    self.keepDim = keepDim
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [try context.truth(inputs[0], dim, keepDim: keepDim, wanted: false)]
  }
}

extension TensorContext {
  /// Whether a truth value is found: any true, or not all true.
  fileprivate func truth(_ input: Tensor, _ dim: Int?, keepDim: Bool, wanted: Bool)
    throws(TensorError) -> Tensor
  {
    if input.dtype != .bool, input.dtype != .uint8 {
      throw .runtime("all only supports torch.uint8 and torch.bool dtypes")
    }
    let axes = try ReducedAxes(dim.map { [$0] }, of: input.shape)
    let source = try converted(input, .bool)
    let out = try full(axes.keptShape, .bool(!wanted), .bool)
    let (order, outStrides) = reductionOrder(source, out)
    let (x, z) = (source.pointer(Bool.self), out.pointer(Bool.self))
    let walk = Walk(
      order.map { source.shape[$0] }, order.map { source.strides[$0] },
      order.map { outStrides[$0] })
    let (count, steps) = (walk.runLength, walk.runSteps)
    walk.forEachRun { offsets in
      for index in 0..<count where x[offsets[0] &+ index &* steps[0]] == wanted {
        z[offsets[1] &+ index &* steps[1]] = wanted
      }
    }
    if !keepDim { out.layout = Layout(unchecked: axes.droppedShape, count: out.count) }
    return try converted(out, input.dtype)
  }
}
