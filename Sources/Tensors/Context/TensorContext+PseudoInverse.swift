extension TensorContext {
  /// The pseudo-inverse of a matrix; singular values that are small beside the greatest one count
  /// as zero.
  package func pseudoInverse(_ matrix: Tensor, _ bound: Double) throws(TensorError) -> Tensor {
    if !matrix.dtype.isFloatingPoint || matrix.rank != 2 {
      throw .runtime(
        "pinverse(\(matrix.dtype.tensorTypeName){\(bracketed(matrix.shape))}): expected a 2D tensor "
          + "of floating types")
    }
    if matrix.count == 0 { return try zeros(matrix.shape.reversed(), matrix.dtype) }
    let parts = try apply(SingularValues(), to: [matrix])
    let (u, s, v) = (Term(parts[0], self), Term(parts[1], self), Term(parts[2], self))
    let isKept = try s.apply(Gt(), s.apply(Max()) * .float(bound))
    let scale = try (1 / s).kept(where: isKept)
    return try v.times(scale.apply(DiagEmbed()).times(u.turned)).tensor
  }
}
