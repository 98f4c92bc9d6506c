import Evaluator
import Glibc
import Tensors

extension Runtime {
  /// A function of real numbers on each element.
  func map(
    _ tensor: Tensor, _ dtype: DType, _ function: (Double) -> Double
  ) throws(Raise) -> Tensor {
    try interpreter.checkInterruption()
    return try arrays { (context) throws(TensorError) in
      try context.map(tensor, dtype, function)
    }
  }

  /// Rounded to decimal places, the even neighbour for halves.
  func rounded(_ tensor: Tensor, digits: Int) throws(Raise) -> Tensor {
    let factor = Glibc.pow(10, Double(digits.magnitude))
    if !tensor.dtype.isFloatingPoint {
      if digits >= 0 { return try arrays { (c) throws(TensorError) in try c.copied(tensor) } }
      let dtype = tensor.dtype
      let values = tensor.doubles.map { ($0 / factor).rounded(.toNearestOrEven) * factor }
      return try arrays { (context) throws(TensorError) in
        try context.array(values, tensor.shape, dtype)
      }
    }
    if tensor.dtype == .float32 {
      // The product, too, is rounded to single precision.
      let single = Float(factor)
      return try map(tensor, .float32) {
        let value = digits < 0 ? Float($0) / single : Float($0) * single
        let whole = value.rounded(.toNearestOrEven)
        return Double(digits < 0 ? whole * single : whole / single)
      }
    }
    return try map(tensor, tensor.dtype) {
      if digits == 0 { return $0.rounded(.toNearestOrEven) }
      return digits > 0
        ? ($0 * factor).rounded(.toNearestOrEven) / factor
        : ($0 / factor).rounded(.toNearestOrEven) * factor
    }
  }

  /// A warning about numbers, which `errstate` and `seterr` can silence.
  func warnNumerics(_ text: String) throws(Raise) {
    if !numpy.ignoresFaults { try warn(text) }
  }
}
