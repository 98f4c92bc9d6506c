/// The product of two matrices.
package struct MatrixMultiply: Operation {
  package static let name = "mm"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "MmBackward" }

  package func saved(for needed: InputSet) -> SavedSet { .factors(0, 1, needed) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (a, b) = (inputs[0], inputs[1])
    if a.rank == 2, b.rank == 1 {
      throw .index("Dimension out of range (expected to be in range of [-1, 0], but got 1)")
    }
    if a.dtype == .bool { throw .runtime("_th_mm not supported on CPUType for Bool") }
    try checkSameType(a, b, argument: 2, "mat2", "_th_mm")
    try checkMatrices(a, b)
    let out = try context.zeros([a.shape[0], b.shape[1]], a.dtype)
    try context.addProduct(a, b, onto: out)
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let gradient = try pass.gradient
    return [
      pass.needs(0) ? try pass.gradientTimes(transposed: 1, gradient) : nil,
      pass.needs(1) ? try pass.transposed(0, times: gradient) : nil,
    ]
  }
}

/// `beta * input + alpha * (mat1 @ mat2)`; the first input is broadcast.
package struct AddMatrixMultiply: Operation {
  package static let name = "addmm"
  package var arity: ClosedRange<Int> { 3...3 }
  package let beta: Scalar
  package let alpha: Scalar

  package init(beta: Scalar = 1, alpha: Scalar = 1) {
    self.beta = beta
    self.alpha = alpha
  }

  package func gradientName(inPlace: Bool) -> String? { "AddmmBackward" }
  package func saved(for needed: InputSet) -> SavedSet { .factors(1, 2, needed) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (added, a, b) = (inputs[0], inputs[1], inputs[2])
    if a.rank == 2, b.rank == 2 {
      let spread = try Expand([a.shape[0], b.shape[1]]).forward([added], in: context)[0]
      try checkSameType(added, a, argument: 2, "mat1", "_th_addmm")
      try checkSameType(added, b, argument: 3, "mat2", "_th_addmm")
      try checkMatrices(a, b)
      let out = try context.empty(spread.shape, added.dtype)
      if beta == 1 {
        copyElements(spread, into: out)
      } else {
        fillElements(out, 0)
        if !beta.isZero {
          copyElements(
            try Mul(other: beta).compute([spread], into: nil, in: context), into: out)
        }
      }
      if alpha == 1, beta.isZero || a.dtype.isIntegral {
        try context.addProduct(a, b, onto: out)
        return [out]
      }
      // The products are summed up before they meet the first input.
      let product = try context.zeros(out.shape, out.dtype)
      try context.addProduct(a, b, onto: product)
      return [try Add(alpha: alpha).compute([out, product], into: out, in: context)]
    }
    try checkMatrices(a, b)
    return []
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let gradient = try pass.gradient
    let inner = try pass.context.scaled(gradient, alpha)
    return [
      pass.needs(0) ? try pass.context.scaled(gradient, beta) : nil,
      pass.needs(1) ? try pass.gradientTimes(transposed: 2, inner) : nil,
      pass.needs(2) ? try pass.transposed(1, times: inner) : nil,
    ]
  }
}

/// The product of a matrix and a vector.
package struct MatrixVectorProduct: Operation {
  package static let name = "mv"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "MvBackward" }
  package func saved(for needed: InputSet) -> SavedSet { .factors(0, 1, needed) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (a, b) = (inputs[0], inputs[1])
    if a.dtype == .bool { throw .runtime("_th_mv not supported on CPUType for Bool") }
    try checkSameType(a, b, argument: 2, "vec", "_th_mv")
    let source = "at /pytorch/aten/src/TH/generic/THTensorMath.cpp"
    if a.rank != 2 || b.rank != 1 {
      throw .runtime("matrix and vector expected, got \(a.rank)D, \(b.rank)D \(source):287")
    }
    if a.shape[1] != b.shape[0] {
      throw .runtime(
        "size mismatch, [\(a.shape[0]) x \(a.shape[1])], [\(b.shape[0])] \(source):292")
    }
    let out = try context.zeros([a.shape[0], 1], a.dtype)
    try context.addProduct(a, b.column, onto: out)
    out.layout = Layout(unchecked: [a.shape[0]], count: out.count)
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let gradient = try pass.gradient
    var results: [Tensor?] = [nil, nil]
    if pass.needs(0) {
      results[0] = try context.apply(
        MatrixMultiply(), try context.apply(Unsqueeze(dim: 1), gradient),
        try context.apply(Unsqueeze(dim: 0), try pass.input(1)))
    }
    if pass.needs(1) {
      let turned = try context.apply(MatrixTranspose(), try pass.input(0))
      results[1] = try context.apply(MatrixVectorProduct(), turned, gradient)
    }
    return results
  }
}

/// The sum of the products of two vectors' elements.
package struct Dot: Operation {
  package static let name = "dot"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "DotBackward" }
  package func saved(for needed: InputSet) -> SavedSet { .factors(0, 1, needed) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (a, b) = (inputs[0], inputs[1])
    if a.rank != 1 || b.rank != 1 {
      throw .runtime(
        "1D tensors expected, got \(a.rank)D, \(b.rank)D tensors at "
          + "/pytorch/aten/src/TH/generic/THTensorEvenMoreMath.cpp:733")
    }
    try checkSameType(a, b, argument: 2, "tensor", "_th_dot")
    if a.count != b.count {
      throw .runtime(
        "inconsistent tensor size, expected tensor \(bracketed(a.shape)) and src "
          + "\(bracketed(b.shape)) to have the same number of elements, but got \(a.count) and "
          + "\(b.count) elements respectively")
    }
    if a.dtype == .bool { throw .runtime("_th_dot not supported on CPUType for Bool") }
    let out = try context.zeros([1, 1], a.dtype)
    try context.addProduct(a.row, b.column, onto: out)
    out.layout = .scalar
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let gradient = try pass.gradient
    return [
      pass.needs(0) ? try pass.context.apply(Mul(), gradient, try pass.input(1)) : nil,
      pass.needs(1) ? try pass.context.apply(Mul(), gradient, try pass.input(0)) : nil,
    ]
  }
}

/// The products of two batches of matrices, pair by pair.
package struct BatchMultiply: Operation {
  package static let name = "bmm"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "BmmBackward" }
  package func saved(for needed: InputSet) -> SavedSet { .factors(0, 1, needed) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (a, b) = (inputs[0], inputs[1])
    for (position, batch) in [a, b].enumerated() where batch.rank != 3 {
      throw .runtime(
        "Expected 3-dimensional tensor, but got \(batch.rank)-dimensional tensor for argument "
          + "#\(position + 1) 'batch\(position + 1)' (while checking arguments for bmm)")
    }
    for (axis, other) in [(0, 0), (2, 1)] where a.shape[axis] != b.shape[other] {
      throw .runtime(
        "Expected tensor to have size \(a.shape[axis]) at dimension \(other), but got size "
          + "\(b.shape[other]) for argument #2 'batch2' (while checking arguments for bmm)")
    }
    if a.dtype != b.dtype {
      throw .runtime(
        "expected scalar type \(a.dtype.scalarName) but found \(b.dtype.scalarName)")
    }
    let out = try context.zeros([a.shape[0], a.shape[1], b.shape[2]], a.dtype)
    for index in 0..<a.shape[0] {
      try context.addProduct(a.part(index), b.part(index), onto: out.part(index))
    }
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let gradient = try pass.gradient
    var results: [Tensor?] = [nil, nil]
    if pass.needs(0) {
      let turned = try context.apply(Transpose(1, 2), try pass.input(1))
      results[0] = try context.apply(BatchMultiply(), gradient, turned)
    }
    if pass.needs(1) {
      let turned = try context.apply(Transpose(1, 2), try pass.input(0))
      results[1] = try context.apply(BatchMultiply(), turned, gradient)
    }
    return results
  }
}

private func checkMatrices(_ a: Tensor, _ b: Tensor) throws(TensorError) {
  let source = "at /pytorch/aten/src/TH/generic/THTensorMath.cpp"
  if a.rank != 2 || b.rank != 2 {
    throw .runtime("matrices expected, got \(a.rank)D, \(b.rank)D tensors \(source):131")
  }
  if a.shape[1] != b.shape[0] {
    throw .runtime(
      "size mismatch, m1: [\(a.shape[0]) x \(a.shape[1])], m2: [\(b.shape[0]) x \(b.shape[1])] "
        + "\(source):136")
  }
}

extension Tensor {
  fileprivate var row: Tensor {
    Tensor(
      storage: storage,
      layout: Layout(
        shape: [1, shape[0]], strides: [1, strides[0]], offset: layout.offset))
  }

  fileprivate var column: Tensor {
    Tensor(
      storage: storage,
      layout: Layout(
        shape: [shape[0], 1], strides: [strides[0], 1], offset: layout.offset))
  }

  fileprivate func part(_ index: Int) -> Tensor {
    Tensor(
      storage: storage,
      layout: Layout(
        shape: Array(shape.dropFirst()), strides: Array(strides.dropFirst()),
        offset: layout.offset + index * strides[0]))
  }
}

extension SavedSet {
  /// The gradient of one factor takes the other.
  fileprivate static func factors(_ a: Int, _ b: Int, _ needed: InputSet) -> SavedSet {
    var inputs: InputSet = []
    if needed.contains(InputSet(a)) { inputs.insert(InputSet(b)) }
    if needed.contains(InputSet(b)) { inputs.insert(InputSet(a)) }
    return SavedSet(inputs: inputs)
  }
}

extension BackwardPass {
  fileprivate func gradientTimes(transposed position: Int, _ gradient: Tensor)
    throws(TensorError) -> Tensor
  {
    let turned = try context.apply(MatrixTranspose(), try input(position))
    return try context.apply(MatrixMultiply(), gradient, turned)
  }

  fileprivate func transposed(_ position: Int, times gradient: Tensor)
    throws(TensorError) -> Tensor
  {
    let turned = try context.apply(MatrixTranspose(), try input(position))
    return try context.apply(MatrixMultiply(), turned, gradient)
  }
}
