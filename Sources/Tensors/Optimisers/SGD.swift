/// Stochastic gradient descent with momentum, weight decay and Nesterov's look ahead, in the order
/// of operations of PyTorch 1.4.
package struct SGD: Sendable, Equatable {
  package var learningRate: Double
  package var momentum: Double
  package var dampening: Double
  package var weightDecay: Double
  package var nesterov: Bool

  /// Throws ValueError for values that make no sense.
  package init(
    learningRate: Double, momentum: Double = 0, dampening: Double = 0, weightDecay: Double = 0,
    nesterov: Bool = false
  ) throws(TensorError) {
    if learningRate < 0 { throw .value("Invalid learning rate: \(pythonText(learningRate))") }
    if momentum < 0 { throw .value("Invalid momentum value: \(pythonText(momentum))") }
    if weightDecay < 0 { throw .value("Invalid weight_decay value: \(pythonText(weightDecay))") }
    if nesterov, momentum <= 0 || dampening != 0 {
      throw .value("Nesterov momentum requires a momentum and zero dampening")
    }
    self.learningRate = learningRate
    self.momentum = momentum
    self.dampening = dampening
    self.weightDecay = weightDecay
    self.nesterov = nesterov
  }

  /// The settings as they are: a scheduler may have set any of them.
  package init(
    unchecked learningRate: Double, momentum: Double, dampening: Double, weightDecay: Double,
    nesterov: Bool
  ) {
    self.learningRate = learningRate
    self.momentum = momentum
    self.dampening = dampening
    self.weightDecay = weightDecay
    self.nesterov = nesterov
  }

  package static let momentumBuffer = "momentum_buffer"

  /// What is to be done for one parameter that has a gradient.
  package func steps(hasBuffer: Bool) -> [UpdateStep] {
    var steps: [UpdateStep] = []
    let buffer = UpdateStep.Place.state(SGD.momentumBuffer)
    var direction = UpdateStep.Place.gradient
    if weightDecay != 0 {
      let decay = InPlace(Add(alpha: .float(weightDecay)))
      steps.append(UpdateStep(decay, [.gradient, .parameter]))
    }
    if momentum != 0 {
      if hasBuffer {
        steps.append(UpdateStep(InPlace(Mul(other: .float(momentum))), [buffer]))
        let gain = InPlace(Add(alpha: .float(1 - dampening)))
        steps.append(UpdateStep(gain, [buffer, .gradient]))
      } else {
        steps.append(UpdateStep(Clone(), [.gradient], output: buffer))
      }
      if nesterov {
        let ahead = Add(alpha: .float(momentum))
        steps.append(UpdateStep(ahead, [.gradient, buffer], output: .scratch))
        direction = .scratch
      } else {
        direction = buffer
      }
    }
    let descent = InPlace(Add(alpha: .float(-learningRate)))
    steps.append(UpdateStep(descent, [.parameter, direction]))
    return steps
  }
}

extension TensorContext {
  /// Carries out an update on a parameter of this context. Parameters without gradient stay.
  package func update(
    _ parameter: Tensor, _ steps: [UpdateStep], state: inout [String: Tensor]
  ) throws(TensorError) {
    guard let grad = parameter.grad else { return }
    // Written through views that leave no trace in the graph, as `.data` does.
    var places: [UpdateStep.Place: Tensor] = [
      .parameter: parameter.data, .gradient: grad.data,
    ]
    for (name, tensor) in state { places[.state(name)] = tensor }
    for step in steps {
      var inputs: [Tensor] = []
      for place in step.inputs {
        guard let tensor = places[place] else {
          throw .runtime("the optimiser has no \(place) for this parameter yet")
        }
        inputs.append(tensor)
      }
      let result = try withoutGrad { () throws(TensorError) in
        try apply(step.operation, to: inputs)[0]
      }
      places[step.output] = result
      if case .state(let name) = step.output { state[name] = result }
    }
  }
}

/// A floating-point number as Python prints it.
func pythonText(_ value: Double) -> String {
  if value.isNaN { return "nan" }
  if value.isInfinite { return value < 0 ? "-inf" : "inf" }
  return value.description
}
