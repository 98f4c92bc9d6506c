import Glibc

/// The input where it is positive, else an exponential that levels off.
package struct Elu: FloatFunction {
  package static let name = "elu"
  package let alpha: Double
  package let scale: Double
  package let inputScale: Double

  package init(alpha: Double = 1, scale: Double = 1, inputScale: Double = 1) {
    self.alpha = alpha
    self.scale = scale
    self.inputScale = inputScale
  }

  /// The constants under which means and variances keep themselves: `selu`.
  package static let selfNormalising = Elu(
    alpha: 1.6732632423543772848170429916717, scale: 1.0507009873554804934193349852946)

  var kernelName: String { "\"elu_cpu\"" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T {
    x <= 0 ? (T.exp(x * T(inputScale)) - 1) * T(alpha * scale) : x * T(scale)
  }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let (slope, y) = (try pass.slope, try pass.y())
    let low = try slope * .float(inputScale) * (y + .float(alpha * scale))
    let isHigh = try y.apply(Gt(other: 0))
    return [try isHigh.apply(Where(), slope * .float(scale), low).tensor]
  }
}

/// The input times the chance that a normal deviate lies below it.
package struct Gelu: FloatFunction {
  package static let name = "gelu"
  package init() {}
  var kernelName: String { "\"GeluKernelImpl\"" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T {
    x * 0.5 * (1 + T.wide(x * T(0.7071067811865476), Glibc.erf))
  }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let x = try pass.x()
    let below = try ((x * .float(0.7071067811865476)).apply(Erf()) + 1) * 0.5
    let density = try (x * x * -0.5).apply(Exp()) * .float(0.3989422804014327)
    return [try (pass.slope * (below + x * density)).tensor]
  }
}

/// A smooth rectifier: `log(1 + exp(beta * input)) / beta`, linear above a threshold.
package struct Softplus: FloatFunction {
  package static let name = "softplus"
  package let beta: Double
  package let threshold: Double

  package init(beta: Double = 1, threshold: Double = 20) {
    self.beta = beta
    self.threshold = threshold
  }

  var kernelName: String { "\"softplus_cpu\"" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T {
    let scaled = x * T(beta)
    return scaled > T(threshold) ? x : T.wide(T.exp(scaled), Glibc.log1p) / T(beta)
  }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let scaled = try pass.y() * .float(beta)
    let isHigh = try scaled.apply(Gt(other: .float(threshold)))
    let (slope, power) = (try pass.slope, try scaled.apply(Exp()))
    return [try isHigh.apply(Where(), slope, slope * (power - 1) / power).tensor]
  }
}

/// The logarithm of the logistic function.
package struct LogSigmoid: FloatFunction {
  package static let name = "log_sigmoid"
  package init() {}
  var kernelName: String { "\"log_sigmoid_cpu\"" }
  package func gradientName(inPlace: Bool) -> String? { "LogSigmoidBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T {
    let most: T = x < 0 ? 0 - x : 0
    return -(most + T.log(T.exp(0 - most) + T.exp(0 - x - most)))
  }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try (pass.slope * (-pass.x()).apply(Sigmoid())).tensor]
  }
}
