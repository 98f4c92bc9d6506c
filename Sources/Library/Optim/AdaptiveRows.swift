import Evaluator
import Glibc
import Tensors
import Workers

/// The optimisers that keep averages, each in one pass over the elements.
extension OptimModule {
  static let adaptive: [Entry] = [
    Entry(
      "adam",
      "parameters, state, lr, beta1, beta2, eps, weight_decay, amsgrad, decoupled",
      "A step of Adam or AdamW."
    ) { call throws(Raise) in
      let (rate, first, second) = (try call.double(2), try call.double(3), try call.double(4))
      let (epsilon, decay) = (try call.double(5), try call.double(6))
      let (keepsLargest, isDecoupled) = (try call.truth(7), try call.truth(8))
      try forEach(call) { (update, memory, runtime) throws(Raise) in
        let step = try memory.nextStep(runtime.interpreter)
        var state = [
          try memory.tensor("exp_avg", like: update.data, runtime),
          try memory.tensor("exp_avg_sq", like: update.data, runtime),
        ]
        if keepsLargest {
          state.append(try memory.tensor("max_exp_avg_sq", like: update.data, runtime))
        }
        return (
          AdamStep(
            rate: rate, betas: (first, second), epsilon: epsilon, decay: decay,
            isDecoupled: isDecoupled, step: step), state
        )
      }
      return .none
    },
    Entry(
      "adamax", "parameters, state, lr, beta1, beta2, eps, weight_decay", "A step of Adamax."
    ) { call throws(Raise) in
      let (rate, first, second) = (try call.double(2), try call.double(3), try call.double(4))
      let (epsilon, decay) = (try call.double(5), try call.double(6))
      try forEach(call) { (update, memory, runtime) throws(Raise) in
        let step = try memory.nextStep(runtime.interpreter)
        let state = [
          try memory.tensor("exp_avg", like: update.data, runtime),
          try memory.tensor("exp_inf", like: update.data, runtime),
        ]
        return (
          AdamaxStep(
            rate: rate, betas: (first, second), epsilon: epsilon, decay: decay, step: step), state
        )
      }
      return .none
    },
    Entry("adagrad", "parameters, state, lr, lr_decay, weight_decay, eps", "A step of Adagrad.") {
      call throws(Raise) in
      let (rate, slowing) = (try call.double(2), try call.double(3))
      let (decay, epsilon) = (try call.double(4), try call.double(5))
      try forEach(call) { (update, memory, runtime) throws(Raise) in
        let step = try memory.nextStep(runtime.interpreter)
        let now = rate / (1 + Double(step &- 1) * slowing)
        return (
          AdagradStep(rate: now, epsilon: epsilon, decay: decay),
          [try memory.tensor("sum", like: update.data, runtime)]
        )
      }
      return .none
    },
    Entry("adadelta", "parameters, state, lr, rho, eps, weight_decay", "A step of Adadelta.") {
      call throws(Raise) in
      let (rate, rho) = (try call.double(2), try call.double(3))
      let (epsilon, decay) = (try call.double(4), try call.double(5))
      try forEach(call) { (update, memory, runtime) throws(Raise) in
        _ = try memory.nextStep(runtime.interpreter)
        let state = [
          try memory.tensor("square_avg", like: update.data, runtime),
          try memory.tensor("acc_delta", like: update.data, runtime),
        ]
        return (AdadeltaStep(rate: rate, rho: rho, epsilon: epsilon, decay: decay), state)
      }
      return .none
    },
    Entry(
      "rmsprop", "parameters, state, lr, alpha, eps, weight_decay, momentum, centered",
      "A step of RMSprop."
    ) { call throws(Raise) in
      let (rate, alpha, epsilon) = (try call.double(2), try call.double(3), try call.double(4))
      let (decay, momentum) = (try call.double(5), try call.double(6))
      let isCentered = try call.truth(7)
      try forEach(call) { (update, memory, runtime) throws(Raise) in
        _ = try memory.nextStep(runtime.interpreter)
        var state = [try memory.tensor("square_avg", like: update.data, runtime)]
        if momentum > 0 {
          state.append(try memory.tensor("momentum_buffer", like: update.data, runtime))
        }
        if isCentered { state.append(try memory.tensor("grad_avg", like: update.data, runtime)) }
        return (
          RMSpropStep(
            rate: rate, alpha: alpha, epsilon: epsilon, decay: decay, momentum: momentum,
            isCentered: isCentered), state
        )
      }
      return .none
    },
    Entry(
      "asgd", "parameters, state, lr, lambd, alpha, t0, weight_decay",
      "A step of averaged stochastic gradient descent."
    ) { call throws(Raise) in
      let (rate, lambda, alpha) = (try call.double(2), try call.double(3), try call.double(4))
      let (start, decay) = (try call.double(5), try call.double(6))
      try forEach(call) { (update, memory, runtime) throws(Raise) in
        let interpreter = runtime.interpreter
        let step = Double(try memory.nextStep(interpreter))
        let now = try memory.number("eta", default: rate, interpreter)
        let weight = try memory.number("mu", default: 1, interpreter)
        let next = rate / raised(1 + lambda * rate * step, alpha)
        try memory.values.set("eta", to: .float(next), interpreter)
        let newest = step - start > 1 ? Value.float(1 / (step - start)) : .float(1)
        try memory.values.set("mu", to: newest, interpreter)
        return (
          AveragedStep(rate: now, shrink: 1 - lambda * now, decay: decay, weight: weight),
          [try memory.tensor("ax", like: update.data, runtime)]
        )
      }
      return .none
    },
    Entry(
      "rprop", "parameters, state, lr, less, more, low, high",
      "A step of resilient propagation."
    ) { call throws(Raise) in
      let (rate, less, more) = (try call.double(2), try call.double(3), try call.double(4))
      let (low, high) = (try call.double(5), try call.double(6))
      try forEach(call) { (update, memory, runtime) throws(Raise) in
        _ = try memory.nextStep(runtime.interpreter)
        let state = [
          try memory.tensor("prev", like: update.data, runtime),
          try memory.tensor("step_size", like: update.data, filledWith: rate, runtime),
        ]
        return (ResilientStep(factors: (less, more), bounds: (low, high)), state)
      }
      return .none
    },
  ]

  /// Does a step of each parameter of `call[0]` that has a gradient; `call[1]` is the state.
  private static func forEach(
    _ call: borrowing Call,
    _ prepare: (ParameterUpdate, ParameterMemory, Runtime) throws(Raise) -> (
      any FusedStep, [LayeredTensor]
    )
  ) throws(Raise) {
    let runtime = call.runtime
    for value in try call.items(0) {
      guard let update = try ParameterUpdate(value, runtime) else { continue }
      let memory = ParameterMemory(try runtime.interpreter.item(call[1], value))
      let (step, state) = try prepare(update, memory, runtime)
      _ = try runtime.applyAll(step, [update.data, update.gradient] + state, method: step.name)
    }
  }

  private static func raised(_ base: Double, _ exponent: Double) -> Double {
    Glibc.pow(base, exponent)
  }
}
