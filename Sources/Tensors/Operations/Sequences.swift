/// The sums of the elements so far along a dimension.
package struct CumulativeSum: Operation {
  package static let name = "cumsum"
  package let dim: Int
  package init(dim: Int) { self.dim = dim }
  package func gradientName(inPlace: Bool) -> String? { "CumsumBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let axis = try wrapDim(dim, rank: input.rank)
    // Whole numbers and truth values are counted in 64 bits.
    let dtype: DType = input.dtype.isFloatingPoint ? input.dtype : .int64
    let out = try context.empty(input.shape, dtype)
    copyElements(input, into: out)
    if input.rank > 0, out.count > 0 {
      let inner = input.shape[(axis + 1)...].reduce(1, &*)
      try dtype.accept(Running(out: out, size: input.shape[axis], inner: inner))
    }
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    if pass.inputShape(0).isEmpty { return [try pass.gradient] }
    let turned = try context.apply(Flip(dims: [dim]), try pass.gradient)
    let sums = try context.apply(CumulativeSum(dim: dim), turned)
    return [try context.apply(Flip(dims: [dim]), sums)]
  }

  private struct Running: ElementVisitor {
    let out: Tensor
    let size: Int
    let inner: Int
    func visit<T: Element>(_ type: T.Type) {
      let z = out.pointer(T.self)
      for position in inner..<max(inner, out.count) where position / inner % size > 0 {
        z[position] = T.plus(z[position &- inner], z[position])
      }
    }
  }
}

/// The products of the elements so far along a dimension.
package struct CumulativeProduct: Operation {
  package static let name = "cumprod"
  package let dim: Int
  package init(dim: Int) { self.dim = dim }
  package func gradientName(inPlace: Bool) -> String? { "CumprodBackward" }
  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: .first, outputs: .first)
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let axis = try wrapDim(dim, rank: input.rank)
    let dtype: DType = input.dtype.isFloatingPoint ? input.dtype : .int64
    let out = try context.empty(input.shape, dtype)
    copyElements(input, into: out)
    if input.rank > 0, out.count > 0 {
      let inner = input.shape[(axis + 1)...].reduce(1, &*)
      try dtype.accept(Running(out: out, size: input.shape[axis], inner: inner))
    }
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let (x, slope) = (try pass.x(), try pass.slope)
    if x.shape.isEmpty { return [slope.tensor] }
    let axis = try wrapDim(dim, rank: x.shape.count)
    if !hasZero(x.tensor) {
      let back = try (slope * pass.y()).apply(Flip(dims: [axis]))
      let sums = try back.apply(CumulativeSum(dim: axis)).apply(Flip(dims: [axis]))
      return [try (sums / x).tensor]
    }
    // Where an element is zero, the products without it are made one by one.
    let size = x.shape[axis]
    func part(_ term: Term, _ start: Int, _ length: Int) throws(TensorError) -> Term {
      try term.apply(Narrow(dim: axis, start: start, length: length))
    }
    var parts: [Tensor] = []
    for index in 0..<size {
      let before = try part(x, 0, index).apply(Prod(dim: axis, keepDim: true))
      var after = try part(slope, index, 1)
      if index + 1 < size {
        let rest = try part(x, index + 1, size - index - 1).apply(CumulativeProduct(dim: axis))
        let weighted = try part(slope, index + 1, size - index - 1) * rest
        after = try after + weighted.sum([axis], keepDim: true)
      }
      parts.append(try (before * after).tensor)
    }
    return [try pass.context.apply(Cat(dim: axis), to: parts)[0]]
  }

  private struct Running: ElementVisitor {
    let out: Tensor
    let size: Int
    let inner: Int
    func visit<T: Element>(_ type: T.Type) {
      let z = out.pointer(T.self)
      for position in inner..<max(inner, out.count) where position / inner % size > 0 {
        z[position] = T.times(z[position &- inner], z[position])
      }
    }
  }
}

/// The elements in the opposite order along some dimensions.
package struct Flip: Operation {
  package static let name = "flip"
  package let dims: [Int]
  package init(dims: [Int]) { self.dims = dims }
  package func gradientName(inPlace: Bool) -> String? { "FlipBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if input.rank == 0 {
      for dim in dims { _ = try wrapDim(dim, rank: 0) }
      return try Clone().forward(inputs, in: context)
    }
    if input.dtype == .bool { throw .unsupported("\"flip_cpu\"", .bool) }
    if dims.count > input.rank || dims.isEmpty {
      throw .index(
        "flip dims size out of range, got flip dims size=\(dims.count)")
    }
    var (strides, offset) = (input.strides, input.layout.offset)
    var seen: Set<Int> = []
    for dim in dims {
      let axis = try wrapDim(dim, rank: input.rank)
      if !seen.insert(axis).inserted {
        throw .runtime("dim \(axis) appears multiple times in the list of dims")
      }
      offset &+= (input.shape[axis] &- 1) &* strides[axis]
      strides[axis] = 0 &- strides[axis]
    }
    let out = try context.empty(input.shape, input.dtype)
    if out.count > 0 {
      // Read backwards; no such view is ever given out.
      copyElements(
        Tensor(
          storage: input.storage,
          layout: Layout(shape: input.shape, strides: strides, offset: offset)), into: out)
    }
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.apply(Flip(dims: dims), try pass.gradient)]
  }
}

/// The lower part of matrices, with zeros above a diagonal.
package struct LowerTriangle: Operation {
  package static let name = "tril"
  package let diagonal: Int
  package init(diagonal: Int = 0) { self.diagonal = diagonal }
  package func gradientName(inPlace: Bool) -> String? { "TrilBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [try context.triangle(inputs[0]) { row, column in column &- row <= diagonal }]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.apply(self, try pass.gradient)]
  }
}

/// The upper part of matrices, with zeros below a diagonal.
package struct UpperTriangle: Operation {
  package static let name = "triu"
  package let diagonal: Int
  package init(diagonal: Int = 0) { self.diagonal = diagonal }
  package func gradientName(inPlace: Bool) -> String? { "TriuBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [try context.triangle(inputs[0]) { row, column in column &- row >= diagonal }]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.apply(self, try pass.gradient)]
  }
}

extension TensorContext {
  fileprivate func triangle(
    _ input: Tensor, isKept: (Int, Int) -> Bool
  ) throws(TensorError) -> Tensor {
    if input.rank == 0 {
      throw .index("dimension specified as -2 but tensor has no dimensions")
    }
    _ = try wrapDim(-2, rank: input.rank)
    let out = try empty(input.shape, input.dtype)
    copyElements(input, into: out)
    let (rows, columns) = (input.shape[input.rank - 2], input.shape[input.rank - 1])
    let size = out.dtype.itemSize
    for position in 0..<out.count
    where !isKept(position / columns % rows, position % columns) {
      (out.start + position &* size).initializeMemory(as: UInt8.self, repeating: 0, count: size)
    }
    return out
  }
}
