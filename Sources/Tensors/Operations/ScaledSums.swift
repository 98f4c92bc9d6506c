/// `beta * input + alpha * product`, where the product is one of matrices and vectors; the input is
/// broadcast to it.
protocol ScaledSum: Operation {
  var beta: Scalar { get }
  var alpha: Scalar { get }
  func product(_ a: Term, _ b: Term) throws(TensorError) -> Term
  /// The gradients of the two factors.
  func slopes(_ slope: Term, _ a: Term, _ b: Term) throws(TensorError) -> (Term, Term)
}

extension ScaledSum {
  package var arity: ClosedRange<Int> { 3...3 }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.second, .third]) }

  package func gradientName(inPlace: Bool) -> String? {
    let name = Self.name
    return name.prefix(1).uppercased() + name.dropFirst() + "Backward"
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (a, b) = (Term(inputs[1], context), Term(inputs[2], context))
    let product = try product(a, b)
    let added = try Term(inputs[0], context).apply(Expand(product.shape))
    try checkSameType(
      inputs[0], inputs[1], argument: 2, inputs[1].rank == 1 ? "vec1" : "mat1", "_th_\(name)")
    let scaled = alpha == 1 ? product : try product * alpha
    if beta.isZero { return [scaled.tensor] }
    return [try ((beta == 1 ? added : added * beta) + scaled).tensor]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let slope = try pass.slope
    let (a, b) = try slopes(slope * alpha, pass.x(1), pass.x(2))
    return [try (slope * beta).tensor, a.tensor, b.tensor]
  }
}

/// A matrix times a vector, added.
package struct AddMatrixVectorProduct: ScaledSum {
  package static let name = "addmv"
  package let beta: Scalar
  package let alpha: Scalar
  package init(beta: Scalar = 1, alpha: Scalar = 1) { (self.beta, self.alpha) = (beta, alpha) }
  func product(_ a: Term, _ b: Term) throws(TensorError) -> Term {
    try a.apply(MatrixVectorProduct(), b)
  }
  func slopes(_ slope: Term, _ a: Term, _ b: Term) throws(TensorError) -> (Term, Term) {
    (try slope.apply(Outer(), b), try a.turned.apply(MatrixVectorProduct(), slope))
  }
}

/// The products of all elements of two vectors, added.
package struct AddOuter: ScaledSum {
  package static let name = "addr"
  package let beta: Scalar
  package let alpha: Scalar
  package init(beta: Scalar = 1, alpha: Scalar = 1) { (self.beta, self.alpha) = (beta, alpha) }
  func product(_ a: Term, _ b: Term) throws(TensorError) -> Term { try a.apply(Outer(), b) }
  func slopes(_ slope: Term, _ a: Term, _ b: Term) throws(TensorError) -> (Term, Term) {
    (
      try slope.apply(MatrixVectorProduct(), b),
      try slope.turned.apply(MatrixVectorProduct(), a)
    )
  }
}

/// The products of two batches, pair by pair, added.
package struct AddBatchMultiply: ScaledSum {
  package static let name = "baddbmm"
  package let beta: Scalar
  package let alpha: Scalar
  package init(beta: Scalar = 1, alpha: Scalar = 1) { (self.beta, self.alpha) = (beta, alpha) }
  func product(_ a: Term, _ b: Term) throws(TensorError) -> Term { try a.apply(BatchMultiply(), b) }
  func slopes(_ slope: Term, _ a: Term, _ b: Term) throws(TensorError) -> (Term, Term) {
    (
      try slope.apply(BatchMultiply(), b.turned),
      try a.turned.apply(BatchMultiply(), slope)
    )
  }
}

/// The sum of the products of two batches, pair by pair, added.
package struct AddBatchSum: ScaledSum {
  package static let name = "addbmm"
  package let beta: Scalar
  package let alpha: Scalar
  package init(beta: Scalar = 1, alpha: Scalar = 1) { (self.beta, self.alpha) = (beta, alpha) }
  func product(_ a: Term, _ b: Term) throws(TensorError) -> Term {
    try a.apply(BatchMultiply(), b).sum([0])
  }
  func slopes(_ slope: Term, _ a: Term, _ b: Term) throws(TensorError) -> (Term, Term) {
    let spread = try slope.apply(Expand([a.shape[0]] + slope.shape))
    return (
      try spread.apply(BatchMultiply(), b.turned),
      try a.turned.apply(BatchMultiply(), spread)
    )
  }
}
