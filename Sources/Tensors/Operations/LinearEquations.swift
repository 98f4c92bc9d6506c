/// The inverses of matrices.
package struct Inverse: Operation {
  package static let name = "inverse"
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "InverseBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try checkSquare(inputs[0])
    let size = inputs[0].shape[inputs[0].rank - 1]
    return [
      try context.eachMatrix(inputs[0], [size, size], "inverse_cpu") {
        (matrix, batch) throws(TensorError) in
        let factors = LUFactors(matrix, size: size)
        try factors.check(name, batch)
        var identity = [Double](repeating: 0, count: size * size)
        for index in 0..<size { identity[index * size + index] = 1 }
        return factors.solve(identity, columns: size)
      }
    ]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let turned = try pass.y().turned
    return [try (-turned.times(pass.slope).times(turned)).tensor]
  }
}

/// The determinants of matrices.
package struct Determinant: Operation {
  package static let name = "det"
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "DetBackward" }
  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: .first, outputs: .first)
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try checkSquare(inputs[0])
    let size = inputs[0].shape[inputs[0].rank - 1]
    return [
      try context.eachMatrix(inputs[0], [], "det") { matrix, _ in
        [LUFactors(matrix, size: size).determinant]
      }
    ]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let scale = try (pass.slope * pass.y()).apply(Unsqueeze(dim: -1)).apply(Unsqueeze(dim: -1))
    return [try (scale * pass.x().apply(Inverse()).turned).tensor]
  }
}

/// The sign and the logarithm of the size of determinants.
package struct SignLogDeterminant: Operation {
  package static let name = "slogdet"
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "SlogdetBackward" }
  package var plainOutputs: InputSet { .first }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try checkSquare(inputs[0])
    let size = inputs[0].shape[inputs[0].rank - 1]
    let both = try context.eachMatrix(inputs[0], [2], "slogdet") { matrix, _ in
      let factors = LUFactors(matrix, size: size)
      return [factors.sign, factors.logarithm]
    }
    var parts: [Tensor] = []
    for place in 0..<2 {
      let part = try Select(dim: -1, index: place).forward([both], in: context)
      parts.append(try Clone().forward(part, in: context)[0])
    }
    return parts
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let slope = try pass.slope(1).apply(Unsqueeze(dim: -1)).apply(Unsqueeze(dim: -1))
    return [try (slope * pass.x().apply(Inverse()).turned).tensor]
  }
}

/// The solutions of linear equations. Inputs: the right sides, the matrices. A second result holds
/// the factors.
package struct Solve: Operation {
  package static let name = "solve"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "SolveBackward" }
  package var plainOutputs: InputSet { .second }
  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: .second, outputs: .first)
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (b, a) = (inputs[0], inputs[1])
    if b.rank < 2 {
      throw .runtime("B should have at least 2 dimensions, but has \(b.rank) dimensions instead")
    }
    if a.rank < 2 {
      throw .runtime("A should have at least 2 dimensions, but has \(a.rank) dimensions instead")
    }
    if a.shape[a.rank - 1] != a.shape[a.rank - 2] {
      throw .runtime(
        "A must be batches of square matrices, but they are \(a.shape[a.rank - 1]) by "
          + "\(a.shape[a.rank - 2]) matrices")
    }
    let (size, columns) = (a.shape[a.rank - 1], b.shape[b.rank - 1])
    if b.shape[b.rank - 2] != size {
      throw .runtime(
        "Incompatible matrix sizes for solve: each A matrix is \(size) by \(size) but each b matrix "
          + "is \(b.shape[b.rank - 2]) by \(columns)")
    }
    let lead = try broadcast(Array(a.shape.dropLast(2)), Array(b.shape.dropLast(2)))
    let matrices = try Expand(lead + [size, size]).forward([a], in: context)[0]
    let sides = try context.dense(
      try Expand(lead + [size, columns]).forward([b], in: context)[0], .float64)
    let values = sides.pointer(Double.self)
    let result = try context.eachMatrix(matrices, [size, columns], "solve_cpu") {
      (matrix, batch) throws(TensorError) in
      let factors = LUFactors(matrix, size: size)
      try factors.check(name, lead.isEmpty ? nil : batch ?? 0)
      let start = values + (batch ?? 0) * size * columns
      return factors.solve(
        Array(UnsafeBufferPointer(start: start, count: size * columns)), columns: columns)
    }
    withExtendedLifetime(sides) {}
    let factors = try context.eachMatrix(matrices, [size, size], "solve_cpu") { matrix, _ in
      LUFactors(matrix, size: size).packed
    }
    return [result, factors]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let (a, x) = (try pass.x(1), try pass.y())
    let first = try pass.slope.apply(Solve(), a.turned)
    return [first.tensor, try (-first.times(x.turned)).tensor]
  }
}

/// The lower triangular factors of positive definite matrices.
package struct Cholesky: Operation {
  package static let name = "cholesky"
  package let upper: Bool
  package init(upper: Bool = false) { self.upper = upper }
  package func gradientName(inPlace: Bool) -> String? { "CholeskyBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try checkSquare(inputs[0])
    let size = inputs[0].shape[inputs[0].rank - 1]
    let lower = try context.eachMatrix(inputs[0], [size, size], "cholesky_cpu") {
      (matrix, batch) throws(TensorError) in
      var result = [Double](repeating: 0, count: size * size)
      for row in 0..<size {
        for column in 0...row {
          // The half that is read is the one that is asked for.
          var sum = upper ? matrix[column * size + row] : matrix[row * size + column]
          for index in 0..<column {
            sum -= result[row * size + index] * result[column * size + index]
          }
          if row == column {
            if !(sum > 0) {
              throw .runtime(
                "cholesky_cpu: \(batch.map { "For batch \($0): " } ?? "")U(\(row + 1),\(row + 1)) is "
                  + "zero, singular U.")
            }
            result[row * size + column] = sum.squareRoot()
          } else {
            result[row * size + column] = sum / result[column * size + column]
          }
        }
      }
      return result
    }
    return [upper ? try Transpose(-2, -1).forward([lower], in: context)[0] : lower]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    var (factor, slope) = (try pass.y(), try pass.slope)
    if upper { (factor, slope) = (try factor.turned, try slope.turned) }
    let inverse = try factor.apply(Inverse())
    var middle = try factor.turned.times(slope).apply(LowerTriangle())
    let half = try middle.apply(Diagonal(dim1: -2, dim2: -1)) * 0.5
    middle = try middle - half.apply(DiagEmbed())
    let whole = try inverse.turned.times(middle).times(inverse)
    return [try ((whole + whole.turned) * 0.5).tensor]
  }
}

private func checkSquare(_ input: Tensor) throws(TensorError) {
  if input.rank < 2 {
    _ = try wrapDim(-2, rank: input.rank)
    throw .index("Dimension out of range (expected to be in range of [-1, 0], but got -2)")
  }
  if input.shape[input.rank - 1] != input.shape[input.rank - 2] {
    throw .runtime(
      "A must be batches of square matrices, but they are \(input.shape[input.rank - 1]) by "
        + "\(input.shape[input.rank - 2]) matrices")
  }
}

extension TensorContext {
  /// What a function makes of each matrix of a batch, in double precision; the number of the batch
  /// is nil for a single matrix.
  func eachMatrix(
    _ input: Tensor, _ shape: [Int], _ kernel: String,
    _ body: ([Double], Int?) throws(TensorError) -> [Double]
  ) throws(TensorError) -> Tensor {
    if !input.dtype.isFloatingPoint { throw .unsupported("\"\(kernel)\"", input.dtype) }
    let lead = Array(input.shape.dropLast(2))
    // Each body makes squares of its matrix's sides.
    for side in input.shape.suffix(2) {
      let (square, over) = side.multipliedReportingOverflow(by: side)
      try TensorError.checkListable(over ? .max : square, bytes: 24)
    }
    let size = input.shape.suffix(2).reduce(1, &*)
    let source = try dense(input, .float64)
    let values = source.pointer(Double.self)
    let out = try empty(lead + shape, .float64)
    if out.count == 0 { return try converted(out, input.dtype) }
    let results = out.pointer(Double.self)
    let count = shape.reduce(1, &*)
    for batch in 0..<lead.reduce(1, &*) {
      let matrix = Array(UnsafeBufferPointer(start: values + batch * size, count: size))
      let result = try body(matrix, lead.isEmpty ? nil : batch)
      for index in 0..<count { results[batch * count + index] = result[index] }
    }
    withExtendedLifetime(source) {}
    return try converted(out, input.dtype)
  }
}
