/// Zeroes elements at random and scales the others up; whole channels, or so that mean and variance
/// stay, where that is wanted.
package struct Dropout: Operation {
  package static let name = "dropout"
  package let probability: Double
  package let isTraining: Bool
  package let dropsChannels: Bool
  package let keepsMoments: Bool

  package init(
    probability: Double, isTraining: Bool, dropsChannels: Bool = false, keepsMoments: Bool = false
  ) {
    self.probability = probability
    self.isTraining = isTraining
    self.dropsChannels = dropsChannels
    self.keepsMoments = keepsMoments
  }

  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if !(probability >= 0 && probability <= 1) {
      throw .runtime(
        "dropout probability has to be between 0 and 1, but got \(cText(probability))")
    }
    if probability == 0 || !isTraining || input.count == 0 { return [input] }
    if probability == 1 {
      return [try context.apply(Mul(), input, try context.zeros([], input.dtype))]
    }
    if dropsChannels, input.rank < 2 {
      throw .runtime("Feature dropout requires at least 2 dimensions in the input")
    }
    if !input.dtype.isFloatingPoint {
      throw .runtime(
        "result type Float can't be cast to the desired output type \(input.dtype.scalarName)")
    }
    let shape =
      dropsChannels
      ? Array(input.shape.prefix(2)) + [Int](repeating: 1, count: input.rank - 2) : input.shape
    let noise = try context.empty(shape, input.dtype)
    let keep = 1 - probability
    guard keepsMoments else {
      fill(noise, context.generator, keep) { 1 / keep }
      return [try context.apply(Mul(), input, noise)]
    }
    fill(noise, context.generator, keep) { 1 }
    // What a self-normalising layer tends to for large negative numbers.
    let alpha = 1.7580993408473766
    let scale = 1 / ((alpha * alpha * probability + 1) * (1 - probability)).squareRoot()
    let shift = try context.withoutGrad { () throws(TensorError) in
      let less = try context.apply(Add(other: -1), noise)
      let scaled = try context.apply(InPlace(Mul(other: .float(alpha * scale))), less)
      return try context.apply(
        InPlace(Add(other: .float(alpha * scale * probability))), scaled)
    }
    _ = try context.apply(InPlace(Mul(other: .float(scale))), noise)
    return [try context.apply(Add(), try context.apply(Mul(), input, noise), shift)]
  }

  private func fill(
    _ noise: Tensor, _ generator: Generator, _ keep: Double, _ value: () -> Double
  ) {
    let kept = value()
    if noise.dtype == .float64 {
      let start = noise.pointer(Double.self)
      for index in 0..<noise.count { start[index] = generator.uniformDouble() < keep ? kept : 0 }
    } else {
      let (start, kept) = (noise.pointer(Float.self), Float(1) / Float(1 / kept))
      for index in 0..<noise.count { start[index] = generator.uniformDouble() < keep ? kept : 0 }
    }
  }
}
