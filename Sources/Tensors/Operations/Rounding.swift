/// The next whole number below.
package struct Floor: FloatFunction {
  package static let name = "floor"
  package init() {}
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { x.rounded(.down) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    try pass.flat
  }
}

/// The next whole number above.
package struct Ceil: FloatFunction {
  package static let name = "ceil"
  package init() {}
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { x.rounded(.up) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    try pass.flat
  }
}

/// The nearest whole number, the even one if two are as near.
package struct Round: FloatFunction {
  package static let name = "round"
  package init() {}
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { x.rounded(.toNearestOrEven) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    try pass.flat
  }
}

/// The number without its fraction.
package struct Trunc: FloatFunction {
  package static let name = "trunc"
  package init() {}
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { x.rounded(.towardZero) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    try pass.flat
  }
}

/// The fraction of the number.
package struct Frac: FloatFunction {
  package static let name = "frac"
  package init() {}
  var kernelName: String { "\"frac_cpu\"" }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { x - x.rounded(.towardZero) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.gradient]
  }
}

extension BackwardPass {
  /// The gradient of a function that is constant between its steps.
  var flat: [Tensor?] {
    get throws(TensorError) { [try context.zeros(inputShape(0), inputType(0))] }
  }
}
