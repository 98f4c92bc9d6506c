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
    let input = try pass.input(0)
    let axes = try ReducedAxes(dims, of: input.shape)
    let gradient = try context.restoreAxes(try pass.gradient, axes, keepDim: keepDim)
    let norm = try context.restoreAxes(try pass.output(), axes, keepDim: keepDim)
    let slope: Tensor
    switch p {
    case 0: return [try context.zeros(input.shape, input.dtype)]
    case 1: slope = try context.apply(Mul(), try context.apply(Sign(), input), gradient)
    case 2:
      let scale = try context.apply(Div(), gradient, norm)
      let product = try context.apply(Mul(), input, scale)
      slope = try context.masked(product, by: try context.apply(Ne(other: 0), norm))
    case .infinity, -.infinity:
      let hits = try context.apply(Eq(), try context.apply(Abs(), input), norm)
      let sign = try context.apply(Mul(), try context.apply(Sign(), input), hits)
      slope = try context.apply(Mul(), sign, gradient)
    default:
      let scale = try context.apply(
        Div(), gradient, try context.apply(Pow(exponent: .float(p - 1)), norm))
      let sizes = try context.apply(Abs(), input)
      let power: Tensor
      if p < 2 {
        power = try context.apply(
          Mul(), try context.apply(Sign(), input),
          try context.apply(Pow(exponent: .float(p - 1)), sizes))
      } else {
        power = try context.apply(
          Mul(), input, try context.apply(Pow(exponent: .float(p - 2)), sizes))
      }
      let product = try context.apply(Mul(), power, scale)
      slope = try context.masked(product, by: try context.apply(Ne(other: 0), norm))
    }
    return [slope]
  }
}
