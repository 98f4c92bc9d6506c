import Glibc

/// The inverse of the error function.
package struct Erfinv: FloatFunction {
  package static let name = "erfinv"
  package init() {}
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, inverseErf) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let y = try pass.y()
    let slope = try (y * y).apply(Exp()) * .float(0.886226925452758)
    return [try (pass.slope * slope).tensor]
  }
}

/// The logarithm of the gamma function's size.
package struct LogGamma: FloatFunction {
  package static let name = "lgamma"
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "LgammaBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x) { Glibc.lgamma($0) } }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try (pass.slope * pass.x().apply(Digamma())).tensor]
  }
}

/// The slope of the logarithm of the gamma function.
package struct Digamma: FloatFunction {
  package static let name = "digamma"
  package init() {}
  var kernelName: String { "\"digamma\"" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T { T.wide(x, digammaOf) }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try (pass.slope * pass.x().apply(Polygamma(order: 1))).tensor]
  }
}

/// Higher slopes of the logarithm of the gamma function.
package struct Polygamma: FloatFunction {
  package static let name = "polygamma"
  package let order: Int
  package init(order: Int) { self.order = order }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }
  @inline(__always) func value<T: FloatElement>(_ x: T) -> T {
    let order = order
    return T.wide(x) { polygammaOf(order, $0) }
  }
  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    if order < 0 { throw .runtime("polygamma(n, x) does not support negative n.") }
    if order > 170 { throw .runtime("polygamma(n, x) does not support n above 170") }
    return try filled(inputs, into: out, in: context)
  }
  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try (pass.slope * pass.x().apply(Polygamma(order: order + 1))).tensor]
  }
}

/// Winitzki's estimate, made exact by Newton's steps.
private func inverseErf(_ x: Double) -> Double {
  if x.isNaN || x.magnitude > 1 { return .nan }
  if x.magnitude == 1 { return x < 0 ? -.infinity : .infinity }
  if x == 0 { return x }
  let logarithm = Glibc.log1p(-x * x)
  let part = 2 / (Double.pi * 0.147) + logarithm / 2
  let root = (part * part - logarithm / 0.147).squareRoot()
  var y = (root - part).squareRoot() * (x < 0 ? -1 : 1)
  for _ in 0..<3 {
    let distance = Glibc.erf(y) - x
    let slope = 2 / Double.pi.squareRoot() * Glibc.exp(-y * y)
    if slope == 0 { break }
    let step = distance / slope
    y -= step / (1 + y * step)
  }
  return y
}

/// By recurrence to where the asymptotic series holds; reflected for negative numbers.
private func digammaOf(_ x: Double) -> Double {
  if x == 0 { return x.sign == .minus ? .infinity : -.infinity }
  if x.isNaN || x == -.infinity { return .nan }
  if x < 0 {
    if x == x.rounded() { return .nan }
    return digammaOf(1 - x) - Double.pi / Glibc.tan(Double.pi * x)
  }
  var (x, sum) = (x, 0.0)
  while x < 10 {
    sum -= 1 / x
    x += 1
  }
  let inverse = 1 / (x * x)
  let series =
    inverse
    * (1.0 / 12 - inverse
      * (1.0 / 120 - inverse * (1.0 / 252 - inverse * (1.0 / 240 - inverse * (1.0 / 132)))))
  return sum + Glibc.log(x) - 0.5 / x - series
}

private func polygammaOf(_ order: Int, _ x: Double) -> Double {
  if order == 0 { return digammaOf(x) }
  let sign = order % 2 == 0 ? -1.0 : 1.0
  let power = Double(order + 1)
  return sign * Glibc.tgamma(power) * hurwitz(power, x)
}

/// The sum of `(x + k) ** -s`, by Euler and Maclaurin.
private func hurwitz(_ s: Double, _ x: Double) -> Double {
  if x <= 0, x == x.rounded() { return .infinity }
  if x.isNaN || x < -1e6 { return .nan }
  var (x, sum) = (x, 0.0)
  while x < 10 {
    sum += Glibc.pow(x, -s)
    x += 1
  }
  sum += Glibc.pow(x, 1 - s) / (s - 1) + 0.5 * Glibc.pow(x, -s)
  // Bernoulli numbers over factorials.
  let parts = [1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1_209_600, 1.0 / 47_900_160]
  var term = s * Glibc.pow(x, -s - 1)
  for (index, part) in parts.enumerated() {
    sum += part * term
    let k = Double(2 * index + 1)
    term *= (s + k) * (s + k + 1) / (x * x)
  }
  return sum
}
