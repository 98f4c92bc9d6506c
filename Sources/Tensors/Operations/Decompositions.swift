/// Matrices as orthogonal columns and a triangle.
package struct OrthogonalTriangular: Operation {
  package static let name = "qr"
  package let isReduced: Bool
  package init(isReduced: Bool = true) { self.isReduced = isReduced }
  package func gradientName(inPlace: Bool) -> String? { "QrBackward" }
  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(outputs: [.first, .second])
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (rows, columns) = try matrixSize(inputs[0])
    let kept = isReduced ? min(rows, columns) : rows
    let isReduced = isReduced
    let q = try context.eachMatrix(inputs[0], [rows, kept], "qr_cpu") { values, _ in
      PlainMatrix(values, rows: rows, columns: columns).orthogonalised(isReduced: isReduced).q
        .values
    }
    let r = try context.eachMatrix(inputs[0], [kept, columns], "qr_cpu") { values, _ in
      PlainMatrix(values, rows: rows, columns: columns).orthogonalised(isReduced: isReduced).r
        .values
    }
    return [q, r]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let (q, r) = (try pass.y(0), try pass.y(1))
    let rank = q.shape.count
    if q.shape[rank - 1] != r.shape[rank - 1] {
      throw .runtime("The derivative is not implemented when nrows < ncols and complete QR. ")
    }
    let (slopeQ, slopeR) = (try pass.slope(0), try pass.slope(1))
    let middle = try r.times(slopeR.turned) - slopeQ.turned.times(q)
    let lower = try middle.apply(LowerTriangle(diagonal: -1))
    let symmetric = try middle.apply(LowerTriangle()) + lower.turned
    let right = try slopeQ + q.times(symmetric)
    return [try right.times(r.apply(Inverse()).turned).tensor]
  }
}

/// The eigenvalues of symmetric matrices, the least first, and the vectors as columns.
package struct SymmetricEigen: Operation {
  package static let name = "symeig"
  package let hasVectors: Bool
  package let upper: Bool

  package init(hasVectors: Bool = false, upper: Bool = true) {
    self.hasVectors = hasVectors
    self.upper = upper
  }

  package func gradientName(inPlace: Bool) -> String? { "SymeigBackward" }
  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(outputs: [.first, .second])
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (rows, columns) = try matrixSize(inputs[0])
    if rows != columns {
      throw .runtime(
        "A must be batches of square matrices, but they are \(columns) by \(rows) matrices")
    }
    let upper = upper
    func matrix(_ values: [Double]) -> PlainMatrix {
      var matrix = PlainMatrix(values, rows: rows, columns: rows)
      for row in 0..<rows {
        for column in 0..<row {
          let value = upper ? matrix[column, row] : matrix[row, column]
          (matrix[row, column], matrix[column, row]) = (value, value)
        }
      }
      return matrix
    }
    let values = try context.eachMatrix(inputs[0], [rows], "symeig_cpu") { given, _ in
      matrix(given).eigen().values
    }
    if !hasVectors { return [values, try context.zeros([0], inputs[0].dtype)] }
    let vectors = try context.eachMatrix(inputs[0], [rows, rows], "symeig_cpu") { given, _ in
      matrix(given).eigen().vectors.values
    }
    return [values, vectors]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    if !hasVectors {
      throw .runtime(
        "cannot compute backward without computing eigenvectors in forward pass")
    }
    let (values, vectors) = (try pass.y(0), try pass.y(1))
    let gaps = try distances(values)
    var middle = try gaps * vectors.turned.times(pass.slope(1))
    middle = try middle + pass.slope(0).apply(DiagEmbed())
    return [try vectors.times(middle).times(vectors.turned).tensor]
  }
}

/// Matrices as left vectors, singular values (the greatest first) and right vectors.
package struct SingularValues: Operation {
  package static let name = "svd"
  package let hasVectors: Bool
  package init(hasVectors: Bool = true) { self.hasVectors = hasVectors }
  package func gradientName(inPlace: Bool) -> String? { "SvdBackward" }
  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(outputs: [.first, .second, .third])
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (rows, columns) = try matrixSize(inputs[0])
    let count = min(rows, columns)
    func matrix(_ values: [Double]) -> PlainMatrix {
      PlainMatrix(values, rows: rows, columns: columns)
    }
    let input = inputs[0]
    let s = try context.eachMatrix(input, [count], "svd_cpu") { given, _ in
      matrix(given).singular().s
    }
    let lead = Array(input.shape.dropLast(2))
    if !hasVectors {
      return [
        try context.zeros(lead + [rows, rows], input.dtype), s,
        try context.zeros(lead + [columns, columns], input.dtype),
      ]
    }
    let u = try context.eachMatrix(input, [rows, count], "svd_cpu") { given, _ in
      matrix(given).singular().u.values
    }
    let v = try context.eachMatrix(input, [columns, count], "svd_cpu") { given, _ in
      matrix(given).singular().v.values
    }
    return [u, s, v]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    if !hasVectors {
      throw .runtime(
        "svd_backward: Setting compute_uv to false in torch.svd doesn't compute singular matrices, "
          + "and hence we cannot compute backward. Please use torch.svd(compute_uv=True)")
    }
    let (u, s, v) = (try pass.y(0), try pass.y(1), try pass.y(2))
    let (slopeU, slopeS, slopeV) = (
      try pass.slope(0), try pass.slope(1), try pass.slope(2)
    )
    let gaps = try distances(s * s)
    let sizes = try s.apply(DiagEmbed())
    let inverse = try (1 / s).apply(DiagEmbed())
    let left = try u.turned.times(slopeU)
    let right = try v.turned.times(slopeV)
    var middle = try (gaps * (left - left.turned)).times(sizes)
    middle = try middle + sizes.times(gaps * (right - right.turned))
    middle = try middle + slopeS.apply(DiagEmbed())
    var result = try u.times(middle).times(v.turned)
    let outsideU = try slopeU - u.times(left)
    let outsideV = try slopeV - v.times(right)
    result = try result + outsideU.times(inverse).times(v.turned)
    result = try result + u.times(inverse).times(outsideV.turned)
    return [result.tensor]
  }
}

/// The rows and columns of matrices.
private func matrixSize(_ input: Tensor) throws(TensorError) -> (Int, Int) {
  if input.rank < 2 {
    throw .runtime(
      "self should have at least 2 dimensions, but has \(input.rank) dimensions instead")
  }
  return (input.shape[input.rank - 2], input.shape[input.rank - 1])
}

/// One over the distances of all pairs of values, zero on the diagonal.
private func distances(_ values: Term) throws(TensorError) -> Term {
  let gaps = try values.apply(Unsqueeze(dim: -2)) - values.apply(Unsqueeze(dim: -1))
  let isGap = try gaps.apply(Ne(other: 0))
  let one = Term(try values.context.ones([], values.tensor.dtype), values.context)
  return try (1 / isGap.apply(Where(), gaps, one)).kept(where: isGap)
}
