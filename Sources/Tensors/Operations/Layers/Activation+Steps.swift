extension Activation {
  /// The slope as steps of the gradient graph, for the gradient of a gradient.
  func steps(_ x: Term) throws(TensorError) -> Term {
    let one = Term(try x.context.ones([], x.tensor.dtype), x.context)
    func number(_ value: Double) throws(TensorError) -> Term { try one * .float(value) }
    /// One where a mask holds, zero elsewhere.
    func gate(_ mask: Term) throws(TensorError) -> Term { try mask.apply(ToType(x.tensor.dtype)) }
    switch kind {
    case .elu:
      let low = try (x * .float(third)).apply(Exp()) * .float(first * second * third)
      return try x.apply(Gt(other: 0)).apply(Where(), number(second), low)
    case .gelu:
      let below = try ((x * .float(0.5.squareRoot())).apply(Erf()) + 1) * 0.5
      let density = try (x * x * -0.5).apply(Exp()) * .float(0.3989422804014327)
      return try below + x * density
    case .softplus:
      let scaled = try x * .float(first)
      return try scaled.apply(Gt(other: .float(second))).apply(
        Where(), one, scaled.apply(Sigmoid()))
    case .logSigmoid: return try (-x).apply(Sigmoid())
    case .hardtanh:
      let above = try x.apply(Gt(other: .float(first)))
      return try gate(above.apply(BitwiseAnd(), x.apply(Lt(other: .float(second)))))
    case .threshold: return try gate(x.apply(Gt(other: .float(first))))
    case .softShrink, .hardShrink:
      return try gate(x.apply(Abs()).apply(Gt(other: .float(first))))
    }
  }
}
