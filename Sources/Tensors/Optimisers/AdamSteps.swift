import Glibc

/// Adam and AdamW. Inputs: parameter, gradient, averages of the gradient and of its square, and
/// with `amsgrad` the largest average of the square so far.
///
/// Source: Kingma and Ba, Adam, algorithm 1; Loshchilov and Hutter, Decoupled Weight Decay
/// Regularization, algorithm 2; Reddi et al., On the Convergence of Adam and Beyond, algorithm 2.
package struct AdamStep: FusedStep {
  package static let name = "adam_step"
  package let rate: Double
  package let firstBeta: Double
  package let secondBeta: Double
  package let epsilon: Double
  package let decay: Double
  /// Whether weights decay by themselves (AdamW) and not through the gradient.
  package let isDecoupled: Bool
  package let step: Int

  package init(
    rate: Double, betas: (Double, Double), epsilon: Double, decay: Double, isDecoupled: Bool,
    step: Int
  ) {
    self.rate = rate
    (firstBeta, secondBeta) = betas
    self.epsilon = epsilon
    self.decay = decay
    self.isDecoupled = isDecoupled
    self.step = step
  }

  package var arity: ClosedRange<Int> { 4...5 }

  package func run<T: FusedElement>(_ lanes: [UnsafeMutablePointer<T>], _ count: Int) {
    let (weights, gradients, means, squares) = (lanes[0], lanes[1], lanes[2], lanes[3])
    let largest = lanes.count > 4 ? lanes[4] : nil
    let (first, second) = (firstBeta, secondBeta)
    let correction = T(power(second, step, from: 1).squareRoot())
    let size = T(-(rate / power(first, step, from: 1)))
    let (keepMean, addMean) = (T(first), T(1 - first))
    let (keepSquare, addSquare) = (T(second), T(1 - second))
    let (shrink, pull, epsilon) = (T(1 - rate * decay), T(decay), T(epsilon))
    let shrinks = isDecoupled
    let pulls = !isDecoupled && decay != 0
    for index in 0..<count {
      if shrinks { weights[index] *= shrink }
      if pulls { gradients[index] = T.fused(gradients[index], pull, weights[index]) }
      let gradient = gradients[index]
      let mean = T.fused(means[index] * keepMean, addMean, gradient)
      means[index] = mean
      var square = T.fused(squares[index] * keepSquare, addSquare * gradient, gradient)
      squares[index] = square
      if let largest {
        // What is no number stays.
        if square.isNaN || square > largest[index] { largest[index] = square }
        square = largest[index]
      }
      weights[index] += size * mean / (square.squareRoot() / correction + epsilon)
    }
  }
}

/// `from - base ** exponent`, as Python computes it.
private func power(_ base: Double, _ exponent: Int, from: Double) -> Double {
  from - pow(base, Double(exponent))
}

/// Adamax. Inputs: parameter, gradient, average of the gradient, largest gradient.
///
/// Source: Kingma and Ba, Adam, algorithm 2.
package struct AdamaxStep: FusedStep {
  package static let name = "adamax_step"
  package let rate: Double
  package let firstBeta: Double
  package let secondBeta: Double
  package let epsilon: Double
  package let decay: Double
  package let step: Int

  package init(rate: Double, betas: (Double, Double), epsilon: Double, decay: Double, step: Int) {
    self.rate = rate
    (firstBeta, secondBeta) = betas
    self.epsilon = epsilon
    self.decay = decay
    self.step = step
  }

  package var arity: ClosedRange<Int> { 4...4 }

  package func run<T: FusedElement>(_ lanes: [UnsafeMutablePointer<T>], _ count: Int) {
    let (weights, gradients, means, norms) = (lanes[0], lanes[1], lanes[2], lanes[3])
    let size = T(-(rate / power(firstBeta, step, from: 1)))
    let (keep, add, keepNorm) = (T(firstBeta), T(1 - firstBeta), T(secondBeta))
    let (pull, epsilon) = (T(decay), T(epsilon))
    for index in 0..<count {
      var gradient = gradients[index]
      if decay != 0 { gradient = T.fused(gradient, pull, weights[index]) }
      means[index] = T.fused(means[index] * keep, add, gradient)
      let (old, new) = (norms[index] * keepNorm, gradient.magnitude + epsilon)
      norms[index] = new.isNaN || new > old ? new : old
      weights[index] += size * means[index] / norms[index]
    }
  }
}
