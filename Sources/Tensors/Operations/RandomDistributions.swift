import Glibc

/// Fills the input with numbers of a distribution, each from one uniform number
/// or one normal deviate, as PyTorch 1.4 draws them.
package struct DistributionFill: Operation {
  package enum Distribution: String, Sendable, Codable {
    case bernoulli, exponential, geometric, cauchy
    case logNormal = "log_normal"
  }

  package static let name = "distribution_"
  package let distribution: Distribution
  package let first: Double
  package let second: Double

  package init(_ distribution: Distribution, _ first: Double, _ second: Double = 0) {
    self.distribution = distribution
    self.first = first
    self.second = second
  }

  package var name: String { distribution.rawValue + "_" }
  package var effect: Effect { .inPlace }

  package func gradientName(inPlace: Bool) -> String? {
    switch distribution {
    case .bernoulli: "BernoulliBackward1"
    case .exponential: "ExponentialBackward"
    case .geometric: "GeometricBackward"
    case .cauchy: "CauchyBackward"
    case .logNormal: "LogNormalBackward"
    }
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try update(inputs, in: context)
    return [inputs[0]]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    try check()
    let target = inputs[0]
    if distribution != .bernoulli, distribution != .geometric, !target.dtype.isFloatingPoint {
      throw .runtime("_th_\(name) not supported on CPUType for \(target.dtype.scalarName)")
    }
    let generator = context.generator
    let numbers = try context.empty(target.shape, .float64)
    let out = numbers.pointer(Double.self)
    for index in 0..<numbers.count { out[index] = draw(generator) }
    copyElements(numbers, into: target)
  }

  @inline(__always)
  private func draw(_ generator: Generator) -> Double {
    switch distribution {
    case .bernoulli: generator.uniformDouble() < first ? 1 : 0
    case .exponential: -1 / first * log(1 - generator.uniformDouble())
    case .geometric: (log(1 - generator.uniformDouble()) / log(first)).rounded(.down) + 1
    case .cauchy: first + second * tan(Double.pi * (generator.uniformDouble() - 0.5))
    case .logNormal: exp(generator.normal(first, second))
    }
  }

  private func check() throws(TensorError) {
    switch distribution {
    case .bernoulli:
      if !(first >= 0 && first <= 1) {
        throw .runtime("bernoulli_ expects p to be in [0, 1], but got p=\(cText(first))")
      }
    case .geometric: if !(first > 0 && first < 1) { throw .unmet("p_in > 0 && p_in < 1") }
    case .logNormal: if !(second > 0) { throw .unmet("stdv_in > 0") }
    case .exponential, .cauchy: break
    }
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] { try pass.flat }
}

/// Fills the first input with ones and zeros; the second input has the probabilities.
package struct BernoulliFill: Operation {
  package static let name = "bernoulli_of_"
  package init() {}
  package var name: String { "bernoulli_" }
  package var effect: Effect { .inPlace }
  package var arity: ClosedRange<Int> { 2...2 }
  package func gradientName(inPlace: Bool) -> String? { "BernoulliBackward0" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try update(inputs, in: context)
    return [inputs[0]]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    let target = inputs[0]
    let isSingle = inputs[1].dtype == .float32
    if !inputs[1].dtype.isFloatingPoint {
      throw .unsupported("\"bernoulli_tensor_cpu_p_\"", inputs[1].dtype)
    }
    if try broadcast(target.shape, inputs[1].shape) != target.shape {
      throw .runtime(
        "The size of the probabilities \(bracketed(inputs[1].shape)) does not fit the tensor's "
          + bracketed(target.shape))
    }
    let expanded = Tensor(
      storage: inputs[1].storage,
      layout: Layout(
        shape: target.shape, strides: inputs[1].layout.strides(for: target.shape),
        offset: inputs[1].layout.offset))
    let chances = try context.empty(target.shape, .float64)
    copyElements(expanded, into: chances)
    let out = chances.pointer(Double.self)
    let generator = context.generator
    for index in 0..<chances.count {
      let chance = out[index]
      if !(chance >= 0 && chance <= 1) { throw .unmet("p_in >= 0 && p_in <= 1") }
      let drawn =
        isSingle ? Double(generator.uniformFloat(0, 1)) : generator.uniformDouble()
      out[index] = drawn < chance ? 1 : 0
    }
    copyElements(chances, into: target)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [pass.needs(0) ? try pass.context.zeros(pass.inputShape(0), pass.inputType(0)) : nil, nil]
  }
}
