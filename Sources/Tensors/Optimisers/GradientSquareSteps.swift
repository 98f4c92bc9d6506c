/// Adagrad. Inputs: parameter, gradient, sum of the gradient's squares.
///
/// Source: Duchi et al., Adaptive Subgradient Methods, figure 1, diagonal form.
package struct AdagradStep: FusedStep {
  package static let name = "adagrad_step"
  package let rate: Double
  package let epsilon: Double
  package let decay: Double

  package init(rate: Double, epsilon: Double, decay: Double) {
    self.rate = rate
    self.epsilon = epsilon
    self.decay = decay
  }

  package var arity: ClosedRange<Int> { 3...3 }

  package func run<T: FusedElement>(_ lanes: [UnsafeMutablePointer<T>], _ count: Int) {
    let (weights, gradients, sums) = (lanes[0], lanes[1], lanes[2])
    let (size, pull, epsilon) = (T(-rate), T(decay), T(epsilon))
    for index in 0..<count {
      var gradient = gradients[index]
      if decay != 0 { gradient = T.fused(gradient, pull, weights[index]) }
      let sum = T.fused(sums[index], gradient, gradient)
      sums[index] = sum
      weights[index] += size * gradient / (sum.squareRoot() + epsilon)
    }
  }
}

/// Adadelta. Inputs: parameter, gradient, average of its square, average of the changes' squares.
///
/// Source: Zeiler, ADADELTA, algorithm 1.
package struct AdadeltaStep: FusedStep {
  package static let name = "adadelta_step"
  package let rate: Double
  package let rho: Double
  package let epsilon: Double
  package let decay: Double

  package init(rate: Double, rho: Double, epsilon: Double, decay: Double) {
    self.rate = rate
    self.rho = rho
    self.epsilon = epsilon
    self.decay = decay
  }

  package var arity: ClosedRange<Int> { 4...4 }

  package func run<T: FusedElement>(_ lanes: [UnsafeMutablePointer<T>], _ count: Int) {
    let (weights, gradients, squares, changes) = (lanes[0], lanes[1], lanes[2], lanes[3])
    let (keep, add) = (T(rho), T(1 - rho))
    let (size, pull, epsilon) = (T(-rate), T(decay), T(epsilon))
    for index in 0..<count {
      var gradient = gradients[index]
      if decay != 0 { gradient = T.fused(gradient, pull, weights[index]) }
      let square = T.fused(squares[index] * keep, add * gradient, gradient)
      squares[index] = square
      let root = (square + epsilon).squareRoot()
      let change = (changes[index] + epsilon).squareRoot() / root * gradient
      weights[index] = T.fused(weights[index], size, change)
      changes[index] = T.fused(changes[index] * keep, add * change, change)
    }
  }
}

/// RMSprop. Inputs: parameter, gradient, average of its square, then the momentum's buffer and the
/// average of the gradient, where there are such.
///
/// Source: Tieleman and Hinton, lecture 6.5; Graves, Generating Sequences, equations 38 to 45.
package struct RMSpropStep: FusedStep {
  package static let name = "rmsprop_step"
  package let rate: Double
  package let alpha: Double
  package let epsilon: Double
  package let decay: Double
  package let momentum: Double
  package let isCentered: Bool

  package init(
    rate: Double, alpha: Double, epsilon: Double, decay: Double, momentum: Double,
    isCentered: Bool
  ) {
    self.rate = rate
    self.alpha = alpha
    self.epsilon = epsilon
    self.decay = decay
    self.momentum = momentum
    self.isCentered = isCentered
  }

  package var arity: ClosedRange<Int> {
    .exactly(3 + (momentum > 0 ? 1 : 0) + (isCentered ? 1 : 0))
  }

  package func run<T: FusedElement>(_ lanes: [UnsafeMutablePointer<T>], _ count: Int) {
    let (weights, gradients, squares) = (lanes[0], lanes[1], lanes[2])
    let buffer = momentum > 0 ? lanes[3] : nil
    let means = isCentered ? lanes[lanes.count - 1] : nil
    let (keep, add) = (T(alpha), T(1 - alpha))
    let (size, pull, epsilon, impulse) = (T(-rate), T(decay), T(epsilon), T(momentum))
    for index in 0..<count {
      var gradient = gradients[index]
      if decay != 0 { gradient = T.fused(gradient, pull, weights[index]) }
      var square = T.fused(squares[index] * keep, add * gradient, gradient)
      squares[index] = square
      if let means {
        let mean = T.fused(means[index] * keep, add, gradient)
        means[index] = mean
        square = T.fused(square, -mean, mean)
      }
      let average = square.squareRoot() + epsilon
      if let buffer {
        buffer[index] = buffer[index] * impulse + gradient / average
        weights[index] = T.fused(weights[index], size, buffer[index])
      } else {
        weights[index] += size * gradient / average
      }
    }
  }
}
