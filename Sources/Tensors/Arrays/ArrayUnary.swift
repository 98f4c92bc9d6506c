import Glibc

/// The functions of one element that keep its type.
package enum ArrayUnary: Sendable { case negative, absolute, sign, square, invert }

extension TensorContext {
  package func map(_ function: ArrayUnary, _ tensor: Tensor) throws(TensorError) -> Tensor {
    switch function {
    case .negative: try map(NegatedElement(), tensor, into: nil)
    case .absolute: try map(MagnitudeElement(), tensor, into: nil)
    case .sign: try map(SignElement(), tensor, into: nil)
    case .square: try map(SquareElement(), tensor, into: nil)
    case .invert:
      tensor.dtype == .bool
        ? try map(NotElement(), tensor, into: nil) : try map(InvertedElement(), tensor, into: nil)
    }
  }

  /// A function of real numbers, computed in double precision and rounded to the result's type.
  package func map(
    _ tensor: Tensor, _ dtype: DType, _ function: (Double) -> Double
  ) throws(TensorError) -> Tensor {
    let input = try converted(tensor, dtype == .float32 ? .float32 : .float64)
    let result = try empty(tensor.layout.dense, dtype == .float32 ? .float32 : .float64)
    if dtype == .float32 {
      unaryLoop(input, result) { (x: Float) in Float(function(Double(x))) }
    } else {
      unaryLoop(input, result) { (x: Double) in function(x) }
    }
    return result
  }

  /// A property of real numbers.
  package func test(
    _ tensor: Tensor, _ function: (Double) -> Bool
  ) throws(TensorError) -> Tensor {
    let input = try converted(tensor, .float64)
    let result = try empty(tensor.layout.dense, .bool)
    unaryLoop(input, result) { (x: Double) in function(x) }
    return result
  }
}

private struct NegatedElement: ElementFunction {
  @inline(__always) func value<T: Element>(_ x: T) -> T { T.negated(x) }
}

private struct MagnitudeElement: ElementFunction {
  @inline(__always) func value<T: Element>(_ x: T) -> T { T.magnitude(x) }
}

private struct SquareElement: ElementFunction {
  @inline(__always) func value<T: Element>(_ x: T) -> T { T.times(x, x) }
}

private struct SignElement: ElementFunction {
  @inline(__always) func value<T: Element>(_ x: T) -> T {
    if x.isNaN { return x }
    if T.less(T.zero, x) { return T.one }
    return T.less(x, T.zero) ? T.negated(T.one) : T.zero
  }
}

private struct InvertedElement: ElementFunction {
  @inline(__always) func value<T: Element>(_ x: T) -> T { T.from(~x.int64) }
}

private struct NotElement: ElementFunction {
  @inline(__always) func value<T: Element>(_ x: T) -> T { x.truth ? T.zero : T.one }
}
