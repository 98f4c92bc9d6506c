/// A tensor with the context that calculates with it, so that formulas read as formulas.
struct Term {
  let tensor: Tensor
  let context: TensorContext

  init(_ tensor: Tensor, _ context: TensorContext) {
    self.tensor = tensor
    self.context = context
  }

  var shape: [Int] { tensor.shape }

  /// What an operation makes of it and others.
  func apply(_ operation: any Operation, _ others: Term...) throws(TensorError) -> Term {
    let results = try context.apply(operation, to: [tensor] + others.map(\.tensor))
    guard let result = results.first else {
      throw .runtime("\(operation.name) gives no tensor where one is wanted")
    }
    return Term(result, context)
  }

  /// The same tensor without a way back into the gradient graph.
  var detached: Term { Term(tensor.detached(), context) }

  static func + (a: Term, b: Term) throws(TensorError) -> Term { try a.apply(Add(), b) }
  static func - (a: Term, b: Term) throws(TensorError) -> Term { try a.apply(Sub(), b) }
  static func * (a: Term, b: Term) throws(TensorError) -> Term { try a.apply(Mul(), b) }
  static func / (a: Term, b: Term) throws(TensorError) -> Term { try a.apply(Div(), b) }
  static func + (a: Term, b: Scalar) throws(TensorError) -> Term { try a.apply(Add(other: b)) }
  static func - (a: Term, b: Scalar) throws(TensorError) -> Term { try a.apply(Sub(other: b)) }
  static func * (a: Term, b: Scalar) throws(TensorError) -> Term { try a.apply(Mul(other: b)) }
  static func / (a: Term, b: Scalar) throws(TensorError) -> Term { try a.apply(Div(other: b)) }
  static func - (a: Scalar, b: Term) throws(TensorError) -> Term {
    try b.apply(ReverseSub(other: a))
  }
  static func / (a: Scalar, b: Term) throws(TensorError) -> Term {
    try b.apply(ReverseDiv(other: a))
  }
  static prefix func - (a: Term) throws(TensorError) -> Term { try a.apply(Neg()) }

  /// The elements where a mask of truth values holds, zero elsewhere.
  func kept(where mask: Term) throws(TensorError) -> Term {
    Term(try context.masked(tensor, by: mask.tensor), context)
  }

  func sum(_ dims: [Int]? = nil, keepDim: Bool = false) throws(TensorError) -> Term {
    try apply(Sum(dims: dims, keepDim: keepDim))
  }

  /// Matrix dimensions exchanged.
  var turned: Term { get throws(TensorError) { try apply(Transpose(-2, -1)) } }

  func times(_ other: Term) throws(TensorError) -> Term { try apply(Matmul(), other) }
}

extension BackwardPass {
  /// The gradient of the first output.
  var slope: Term { get throws(TensorError) { Term(try gradient, context) } }
  func slope(_ position: Int) throws(TensorError) -> Term {
    Term(try gradient(position), context)
  }
  /// An input as it was.
  func x(_ position: Int = 0) throws(TensorError) -> Term { Term(try input(position), context) }
  /// An output as it was.
  func y(_ position: Int = 0) throws(TensorError) -> Term { Term(try output(position), context) }
}
