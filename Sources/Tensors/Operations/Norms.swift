import Glibc

/// The p-norm of all elements, or along dimensions.
package struct Norm: Operation {
  package static let name = "norm"
  package let p: Double
  package let dims: [Int]?
  package let keepDim: Bool
  /// Whether it was called for as the Frobenius norm.
  package let isFrobenius: Bool

  package init(
    p: Double = 2, dims: [Int]? = nil, keepDim: Bool = false, isFrobenius: Bool = false
  ) {
    self.p = p
    self.dims = dims
    self.keepDim = keepDim
    self.isFrobenius = isFrobenius
  }

  package func gradientName(inPlace: Bool) -> String? {
    dims == nil ? "NormBackward0" : isFrobenius ? "NormBackward3" : "NormBackward1"
  }

  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: .first, outputs: .first)
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if !input.dtype.isFloatingPoint {
      throw .runtime("norm only supports floating-point dtypes")
    }
    let axes = try ReducedAxes(dims, of: input.shape)
    let p = p
    return [
      try context.reduce(input, axes, keepDim: keepDim, out: input.dtype) {
        (values: LazyElements) -> Double in
        var total = p == -.infinity ? Double.infinity : 0
        switch p {
        case 0: values.forEach { total += $0 == 0 ? 0 : 1 }
        case 1: values.forEach { total += $0.magnitude }
        case 2:
          values.forEach { total += $0 * $0 }
          total = total.squareRoot()
        case .infinity:
          values.forEach { total = $0.isNaN || $0.magnitude > total ? $0.magnitude : total }
        case -.infinity:
          values.forEach { total = $0.isNaN || $0.magnitude < total ? $0.magnitude : total }
        default:
          values.forEach { total += pow($0.magnitude, p) }
          total = pow(total, 1 / p)
        }
        return total
      }
    ]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let input = try pass.x()
    let axes = try ReducedAxes(dims, of: input.shape)
    let gradient = try context.restoreAxes(try pass.gradient, axes, keepDim: keepDim)
    let norm = try context.restoreAxes(try pass.output(), axes, keepDim: keepDim)
    return [
      try Self.slope(
        of: input, norm: Term(norm, context), gradient: Term(gradient, context), p: p
      ).tensor
    ]
  }

  /// What a norm's gradient does to each element; norm and gradient broadcast to the elements.
  static func slope(of x: Term, norm: Term, gradient: Term, p: Double) throws(TensorError) -> Term {
    switch p {
    case 0: return Term(try x.context.zeros(x.shape, x.tensor.dtype), x.context)
    case 1: return try x.apply(Sign()) * gradient
    case 2: return try (x * (gradient / norm)).kept(where: norm.apply(Ne(other: 0)))
    case .infinity, -.infinity:
      let hits = try x.apply(Abs()).apply(Eq(), norm)
      return try x.apply(Sign()) * hits * gradient
    default:
      let scale = try gradient / norm.apply(Pow(exponent: .float(p - 1)))
      let sizes = try x.apply(Abs())
      let power =
        p < 2
        ? try x.apply(Sign()) * sizes.apply(Pow(exponent: .float(p - 1)))
        : try x * sizes.apply(Pow(exponent: .float(p - 2)))
      return try (power * scale).kept(where: norm.apply(Ne(other: 0)))
    }
  }
}
