/// `a @ b` for vectors, matrices and batches of matrices, which broadcast.
package struct Matmul: Operation {
  package static let name = "matmul"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (a, b) = (inputs[0], inputs[1])
    switch (a.rank, b.rank) {
    case (1, 1): return [try context.apply(Dot(), a, b)]
    case (2, 1): return [try context.apply(MatrixVectorProduct(), a, b)]
    case (1, 2):
      let row = try context.apply(Unsqueeze(dim: 0), a)
      let product = try context.apply(MatrixMultiply(), row, b)
      return [try context.apply(InPlace(Squeeze(dim: 0)), product)]
    case (2, 2): return [try context.apply(MatrixMultiply(), a, b)]
    case (3..., 1...2): return [try folded(a, b, context)]
    case (1...2, 3...): return [try turned(a, b, context)]
    case (1..., 1...): return [try batched(a, b, context)]
    default:
      throw .runtime(
        "both arguments to matmul need to be at least 1D, but they are \(a.rank)D and \(b.rank)D")
    }
  }

  /// Many rows times one matrix are one product.
  private func folded(_ a: Tensor, _ b: Tensor, _ context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let matrix = b.rank == 1 ? try context.apply(Unsqueeze(dim: 1), b) : b
    let lead = Array(a.shape.dropLast())
    let rows = try context.apply(
      Reshape([lead.reduce(1, &*), a.shape[a.rank - 1]]), a)
    let product = try context.apply(MatrixMultiply(), rows, matrix)
    return try context.apply(
      UnsafeView(b.rank == 1 ? lead : lead + [matrix.shape[1]]), product)
  }

  /// One matrix times many is turned round: many rows times one matrix.
  private func turned(_ a: Tensor, _ b: Tensor, _ context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let matrix = a.rank == 2 ? a : try context.apply(Reshape([1, a.shape[0]]), a)
    let product = try context.apply(
      Matmul(), try context.apply(Transpose(-1, -2), b),
      try context.apply(MatrixTranspose(), matrix))
    if a.rank == 2 {
      return try context.apply(Contiguous(), try context.apply(Transpose(-1, -2), product))
    }
    let shape = Array(b.shape.dropLast(2)) + [b.shape[b.rank - 1]]
    return try context.apply(Contiguous(), try context.apply(Reshape(shape), product))
  }

  private func batched(_ a: Tensor, _ b: Tensor, _ context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let left = a.rank == 1 ? try context.apply(Unsqueeze(dim: 0), a) : a
    let right = b.rank == 1 ? try context.apply(Unsqueeze(dim: 1), b) : b
    let lead = try broadcast(Array(left.shape.dropLast(2)), Array(right.shape.dropLast(2)))
    let count = lead.reduce(1, &*)
    let leftMatrix = Array(left.shape.suffix(2))
    let rightMatrix = Array(right.shape.suffix(2))
    let x = try context.apply(
      Reshape([count] + leftMatrix), try context.apply(Expand(lead + leftMatrix), left))
    let y = try context.apply(
      Reshape([count] + rightMatrix), try context.apply(Expand(lead + rightMatrix), right))
    let product = try context.apply(BatchMultiply(), x, y)
    var shape = lead
    if a.rank > 1 { shape.append(leftMatrix[0]) }
    if b.rank > 1 { shape.append(rightMatrix[1]) }
    return try context.apply(UnsafeView(shape), product)
  }
}

/// `input @ weight.t() + bias`: the layer's function. Inputs: input, weight, bias if there is one.
package struct Linear: Operation {
  package static let name = "linear"
  package var arity: ClosedRange<Int> { 2...3 }
  package init() {}
  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (input, weight) = (inputs[0], inputs[1])
    let turned = try context.apply(MatrixTranspose(), weight)
    if inputs.count > 2, input.rank == 2 {
      return [try context.apply(AddMatrixMultiply(), inputs[2], input, turned)]
    }
    let product = try context.apply(Matmul(), input, turned)
    if inputs.count < 3 { return [product] }
    return [try context.apply(InPlace(Add()), product, inputs[2])]
  }
}

/// The products of every element of one vector with every element of another.
package struct Outer: Operation {
  package static let name = "ger"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "GerBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.first, .second]) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (a, b) = (inputs[0], inputs[1])
    if a.rank != 1 || b.rank != 1 {
      throw .runtime(
        "vector and vector expected, got \(a.rank)D, \(b.rank)D tensors at "
          + "/pytorch/aten/src/TH/generic/THTensorMath.cpp:372")
    }
    try checkSameType(a, b, argument: 2, "vec2", "_th_ger")
    let column = try Unsqueeze(dim: 1).forward([a], in: context)[0]
    return [try Mul().compute([column, b], into: nil, in: context)]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let gradient = try pass.gradient
    var results: [Tensor?] = [nil, nil]
    if pass.needs(0) {
      results[0] = try context.apply(MatrixVectorProduct(), gradient, try pass.input(1))
    }
    if pass.needs(1) {
      let turned = try context.apply(MatrixTranspose(), gradient)
      results[1] = try context.apply(MatrixVectorProduct(), turned, try pass.input(0))
    }
    return results
  }
}
