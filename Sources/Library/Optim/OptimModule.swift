import Evaluator
import Tensors
import Workers

/// `_optim`: the arithmetic of the optimisers in `torch.optim`. Each row does one step of the
/// parameters of a group that have gradients, wherever they are.
enum OptimModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule(
      "_optim", doc: "The arithmetic of the optimisers.", functions: entries + adaptive)
  }

  private static let entries: [Entry] = [
    Entry("is_leaf", "parameter", "Whether an optimiser can change it.") { call throws(Raise) in
      .bool(try call.tensor(0).local?.isLeaf ?? true)
    },
    Entry("filled_like", "parameter, value", "A number in a parameter's shape, where it is.") {
      call throws(Raise) in
      let value = try call.double(1)
      return call.runtime.wrap(try call.runtime.filled(like: try call.tensor(0), value))
    },
    Entry("zero_grad", "parameters", "Sets all gradients to zero.") { call throws(Raise) in
      for value in try call.items(0) {
        if let tensor = value.tensor { try call.runtime.zeroGradient(tensor) }
      }
      return .none
    },
    Entry(
      "sgd", "parameters, state, lr, momentum, dampening, weight_decay, nesterov",
      "A step of stochastic gradient descent."
    ) { call throws(Raise) in
      let (rate, momentum, dampening) = (try call.double(2), try call.double(3), try call.double(4))
      let (decay, isNesterov) = (try call.double(5), try call.truth(6))
      let settings = SGD(
        unchecked: rate, momentum: momentum, dampening: dampening, weightDecay: decay,
        nesterov: isNesterov)
      for value in try call.items(0) {
        guard let update = try ParameterUpdate(value, call.runtime) else { continue }
        let memory =
          momentum == 0 ? nil : try ParameterMemory(call.interpreter.item(call[1], value))
        var places: [UpdateStep.Place: LayeredTensor] = [
          .parameter: update.data, .gradient: update.gradient,
        ]
        let buffer = try memory?.find(SGD.momentumBuffer, call.interpreter)
        if let buffer { places[.state(SGD.momentumBuffer)] = buffer }
        for step in settings.steps(hasBuffer: buffer != nil) {
          let operands = step.inputs.compactMap { places[$0] }
          let result = try call.runtime.applyAll(
            step.operation, operands, method: step.operation.name)[0]
          places[step.output] = result
          if buffer == nil, case .state(let name) = step.output {
            try memory?.values.set(name, to: call.runtime.wrap(result), call.interpreter)
          }
        }
      }
      return .none
    },
  ]
}

extension Runtime {
  /// A tensor of one number in another one's shape, where that is.
  func filled(like tensor: LayeredTensor, _ value: Double) throws(Raise) -> LayeredTensor {
    let data = try workers { () throws(WorkerError) in try tensor.attribute(.data) }
    let copy = try applyAll(Clone(), [data], method: "clone")[0]
    let filling: any Operation = value == 0 ? Zero() : Fill(.float(value))
    return try applyAll(InPlace(filling), [copy], method: filling.name)[0]
  }
}

/// What an optimiser keeps for one parameter: a dict with the names that PyTorch gives.
struct ParameterMemory {
  let values: DictObject

  init(_ value: Value) {
    if case .dict(let dict) = value { values = dict } else { values = DictObject() }
  }

  func find(_ name: String, _ interpreter: Interpreter) throws(Raise) -> LayeredTensor? {
    try values.get(.string(name), interpreter).tensor
  }

  /// A tensor that is made where it is missing.
  func tensor(
    _ name: String, like data: LayeredTensor, filledWith value: Double = 0, _ runtime: Runtime
  ) throws(Raise) -> LayeredTensor {
    if let tensor = try find(name, runtime.interpreter) { return tensor }
    let made = try runtime.filled(like: data, value)
    try values.set(name, to: runtime.wrap(made), runtime.interpreter)
    return made
  }

  /// Counts this step.
  func nextStep(_ interpreter: Interpreter) throws(Raise) -> Int {
    var step = 0
    let value = try values.get("step", interpreter)
    if !value.isAbsent { step = try interpreter.index(value) }
    step &+= 1
    try values.set("step", to: .int(step), interpreter)
    return step
  }

  func number(
    _ name: String, default value: Double, _ interpreter: Interpreter
  ) throws(Raise) -> Double {
    let found = try values.get(.string(name), interpreter)
    return found.isAbsent ? value : try interpreter.double(found)
  }
}

extension DictObject {
  fileprivate func get(_ key: String, _ interpreter: Interpreter) throws(Raise) -> Value {
    try get(.string(key), interpreter)
  }
}

/// One parameter that has a gradient.
struct ParameterUpdate {
  let data: LayeredTensor
  let gradient: LayeredTensor

  /// Nil where there is nothing to do.
  init?(_ value: Value, _ runtime: Runtime) throws(Raise) {
    guard let parameter = value.tensor else { return nil }
    if let local = parameter.local, local.grad == nil { return nil }
    data = try runtime.workers { () throws(WorkerError) in try parameter.attribute(.data) }
    gradient = try runtime.workers { () throws(WorkerError) in
      try parameter.attribute(.grad).attribute(.data)
    }
  }
}
