import Glibc

/// The sine.
package struct Sin: FloatFunction {
  package static let name = "sin"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.sin) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.product(try pass.gradient, try pass.context.apply(Cos(), try pass.input(0)))]
  }
}

/// The cosine.
package struct Cos: FloatFunction {
  package static let name = "cos"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.cos) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      try pass.product(
        try pass.gradient,
        try pass.context.apply(Neg(), try pass.context.apply(Sin(), try pass.input(0))))
    ]
  }
}

/// The tangent.
package struct Tan: FloatFunction {
  package static let name = "tan"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.tan) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.product(try pass.gradient, try pass.onePlusSquare(try pass.output()))]
  }
}

/// The inverse sine.
package struct Asin: FloatFunction {
  package static let name = "asin"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.asin) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.product(try pass.gradient, try pass.inverseRoot(ReverseSub(other: 1)))]
  }
}

/// The inverse cosine.
package struct Acos: FloatFunction {
  package static let name = "acos"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.acos) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      try pass.product(
        try pass.context.apply(Neg(), try pass.gradient),
        try pass.inverseRoot(ReverseSub(other: 1)))
    ]
  }
}

/// The inverse tangent.
package struct Atan: FloatFunction {
  package static let name = "atan"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.atan) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      try pass.context.apply(
        Div(), try pass.gradient, try pass.onePlusSquare(try pass.input(0)))
    ]
  }
}

/// The hyperbolic sine.
package struct Sinh: FloatFunction {
  package static let name = "sinh"
  package init() {}
  var kernelName: String { "\"sinh_cpu\"" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.sinh) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.product(try pass.gradient, try pass.context.apply(Cosh(), try pass.input(0)))]
  }
}

/// The hyperbolic cosine.
package struct Cosh: FloatFunction {
  package static let name = "cosh"
  package init() {}
  var kernelName: String { "\"cosh_cpu\"" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.cosh) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.product(try pass.gradient, try pass.context.apply(Sinh(), try pass.input(0)))]
  }
}

/// The error function.
package struct Erf: FloatFunction {
  package static let name = "erf"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.erf) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.bell(1.1283791670955126)]
  }
}

/// One minus the error function.
package struct Erfc: FloatFunction {
  package static let name = "erfc"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, Glibc.erfc) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.bell(-1.1283791670955126)]
  }
}

extension BackwardPass {
  fileprivate func onePlusSquare(_ x: Tensor) throws(TensorError) -> Tensor {
    try context.apply(Add(other: 1), try product(x, x))
  }

  /// `1 / sqrt(f(x * x))` of the input.
  fileprivate func inverseRoot(_ operation: any Operation) throws(TensorError) -> Tensor {
    let x = try input(0)
    return try context.apply(Rsqrt(), try context.apply(operation, try product(x, x)))
  }

  /// The gradient times `factor * exp(-x * x)` of the input.
  fileprivate func bell(_ factor: Double) throws(TensorError) -> Tensor {
    let x = try input(0)
    let power = try context.apply(Exp(), try context.apply(Neg(), try product(x, x)))
    return try product(try context.apply(Mul(other: .float(factor)), power), try gradient)
  }
}
