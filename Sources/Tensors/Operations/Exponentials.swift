import Glibc

/// The exponential function.
package struct Exp: FloatFunction {
  package static let name = "exp"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.exp(x) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.product(try pass.gradient, try pass.output())]
  }
}

/// `exp(input) - 1`, exact near zero.
package struct Expm1: FloatFunction {
  package static let name = "expm1"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.expm1) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.product(try pass.gradient, try pass.context.apply(Add(other: 1), try pass.output()))]
  }
}

/// The natural logarithm.
package struct Log: FloatFunction {
  package static let name = "log"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.log(x) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.apply(Div(), try pass.gradient, try pass.input(0))]
  }
}

/// The logarithm to base two.
package struct Log2: FloatFunction {
  package static let name = "log2"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.log2) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.dividedByInput(times: 0.6931471805599453)]
  }
}

/// The logarithm to base ten.
package struct Log10: FloatFunction {
  package static let name = "log10"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.log10) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.dividedByInput(times: 2.302585092994046)]
  }
}

/// `log(1 + input)`, exact near zero.
package struct Log1p: FloatFunction {
  package static let name = "log1p"
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "Log1PBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.log1p) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      try pass.context.apply(
        Div(), try pass.gradient, try pass.context.apply(Add(other: 1), try pass.input(0)))
    ]
  }
}

/// The square root.
package struct Sqrt: FloatFunction {
  package static let name = "sqrt"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { x.squareRoot() }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      try pass.context.apply(
        Div(), try pass.gradient, try pass.context.apply(Mul(other: 2), try pass.output()))
    ]
  }
}

/// One over the square root.
package struct Rsqrt: FloatFunction {
  package static let name = "rsqrt"
  package init() {}
  var kernelName: String { "\"rsqrt_cpu\"" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { 1 / x.squareRoot() }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      try pass.context.apply(
        Mul(), try pass.context.apply(Mul(other: -0.5), try pass.gradient),
        try pass.context.apply(Pow(exponent: 3), try pass.output()))
    ]
  }
}

/// One over the number.
package struct Reciprocal: FloatFunction {
  package static let name = "reciprocal"
  package init() {}
  var kernelName: String { "\"reciprocal_cpu\"" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { 1 / x }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      try pass.product(
        try pass.context.apply(Neg(), try pass.gradient),
        try pass.product(try pass.output(), try pass.output()))
    ]
  }
}

/// `1 / (1 + exp(-input))`.
package struct Sigmoid: FloatFunction {
  package static let name = "sigmoid"
  package init() {}
  var kernelName: String { "\"sigmoid_cpu\"" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { 1 / (1 + T.exp(0 - x)) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      try pass.product(
        try pass.product(
          try pass.gradient, try pass.context.apply(ReverseSub(other: 1), try pass.output())),
        try pass.output())
    ]
  }
}

/// The hyperbolic tangent.
package struct Tanh: FloatFunction {
  package static let name = "tanh"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.tanh(x) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      try pass.product(
        try pass.gradient,
        try pass.context.apply(
          ReverseSub(other: 1), try pass.product(try pass.output(), try pass.output())))
    ]
  }
}

extension BackwardPass {
  func product(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    try context.apply(Mul(), a, b)
  }

  fileprivate func dividedByInput(times factor: Double) throws(TensorError) -> Tensor {
    try context.apply(
      Div(), try gradient, try context.apply(Mul(other: .float(factor)), try input(0)))
  }
}
