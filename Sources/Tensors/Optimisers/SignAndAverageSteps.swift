/// Averaged stochastic gradient descent. Inputs: parameter, gradient, average of the parameter.
///
/// Source: Polyak and Juditsky, Acceleration of Stochastic Approximation by Averaging.
package struct AveragedStep: FusedStep {
  package static let name = "asgd_step"
  /// The rate of this step.
  package let rate: Double
  package let shrink: Double
  package let decay: Double
  /// The weight of the newest parameter in the average.
  package let weight: Double

  package init(rate: Double, shrink: Double, decay: Double, weight: Double) {
    self.rate = rate
    self.shrink = shrink
    self.decay = decay
    self.weight = weight
  }

  package var arity: ClosedRange<Int> { 3...3 }

  package func run<T: FusedElement>(_ lanes: [UnsafeMutablePointer<T>], _ count: Int) {
    let (weights, gradients, averages) = (lanes[0], lanes[1], lanes[2])
    let (size, pull, factor, newest) = (T(-rate), T(decay), T(shrink), T(weight))
    for index in 0..<count {
      var gradient = gradients[index]
      if decay != 0 { gradient = T.fused(gradient, pull, weights[index]) }
      weights[index] = T.fused(weights[index] * factor, size, gradient)
      if weight == 1 {
        averages[index] = weights[index]
      } else {
        averages[index] += (weights[index] - averages[index]) * newest
      }
    }
  }
}

/// Resilient propagation. Inputs: parameter, gradient, last gradient, step sizes.
///
/// Source: Riedmiller and Braun, A Direct Adaptive Method for Faster Backpropagation Learning.
package struct ResilientStep: FusedStep {
  package static let name = "rprop_step"
  /// What a step size is multiplied by: where the sign changed, where it stayed.
  package let lessFactor: Double
  package let moreFactor: Double
  package let lowest: Double
  package let highest: Double

  package init(factors: (Double, Double), bounds: (Double, Double)) {
    (lessFactor, moreFactor) = factors
    (lowest, highest) = bounds
  }

  package var arity: ClosedRange<Int> { 4...4 }

  package func run<T: FusedElement>(_ lanes: [UnsafeMutablePointer<T>], _ count: Int) {
    let (weights, gradients, last, sizes) = (lanes[0], lanes[1], lanes[2], lanes[3])
    let (less, more, low, high) = (T(lessFactor), T(moreFactor), T(lowest), T(highest))
    for index in 0..<count {
      var gradient = gradients[index]
      let product = gradient * last[index]
      let factor: T = product > 0 ? more : product < 0 ? less : product == 0 ? 1 : product
      sizes[index] = min(max(sizes[index] * factor, low), high)
      if factor == less { gradient = 0 }
      if gradient > 0 { weights[index] -= sizes[index] }
      if gradient < 0 { weights[index] += sizes[index] }
      last[index] = gradient
    }
  }
}
