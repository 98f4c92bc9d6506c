import Evaluator
import Tensors
import Workers

/// `torch.optim`.
enum OptimModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule(
      "torch.optim", doc: "Optimisers.",
      constants: [(name: "SGD", value: .object(interpreter.runtime.sgdType))])
  }
}

/// `optim.SGD`. Its arithmetic is `SGD`'s; this object keeps the parameters and their momentum, and
/// has each step done where the parameter is.
final class SGDObject: Object {
  let parameters: [Value]
  let settings: SGD
  /// The state of each parameter; it stays where its parameter is.
  private var states: [ObjectIdentifier: [String: LayeredTensor]] = [:]

  init(_ parameters: [Value], _ settings: SGD, type: TypeObject) {
    self.parameters = parameters
    self.settings = settings
    super.init(subtype: type)
  }

  override var takesAttributes: Bool { true }

  /// One step of every parameter that has a gradient.
  func step(_ runtime: Runtime) throws(Raise) {
    for value in parameters {
      guard let parameter = value.tensor else { continue }
      if let local = parameter.local, local.grad == nil { continue }
      try step(parameter, runtime)
    }
  }

  private func step(_ parameter: LayeredTensor, _ runtime: Runtime) throws(Raise) {
    let key = ObjectIdentifier(parameter)
    var state = states[key] ?? [:]
    var places: [UpdateStep.Place: LayeredTensor] = [:]
    places[.parameter] = try runtime.workers { () throws(WorkerError) in
      try parameter.attribute(.data)
    }
    places[.gradient] = try runtime.workers { () throws(WorkerError) in
      try parameter.attribute(.grad).attribute(.data)
    }
    for (name, tensor) in state { places[.state(name)] = tensor }
    for step in settings.steps(hasBuffer: state[SGD.momentumBuffer] != nil) {
      let operands = step.inputs.compactMap { places[$0] }
      let result = try runtime.applyAll(step.operation, operands, method: step.operation.name)[0]
      places[step.output] = result
      if case .state(let name) = step.output { state[name] = result }
    }
    if !state.isEmpty { states[key] = state }
  }
}

extension Runtime {
  var sgdType: TypeObject {
    type("torch.optim.SGD") { runtime in
      runtime.interpreter.makeType(
        TypeTable("SGD", "Stochastic gradient descent.", SGDTable.entries),
        module: "torch.optim.sgd")
    }
  }
}

private enum SGDTable {
  static let entries: [Entry] = [
    Entry(
      "__new__", "params, lr?, momentum=0, dampening=0, weight_decay=0, nesterov=False",
      "An optimiser of these parameters."
    ) { call throws(Raise) in
      guard call.has(1) else {
        throw call.error(
          .valueError,
          "parameter group didn't specify a value of required optimization parameter lr")
      }
      let (rate, momentum, dampening) = (try call.double(1), try call.double(2), try call.double(3))
      let (decay, isNesterov) = (try call.double(4), try call.truth(5))
      let settings = try call.runtime.tensors { () throws(TensorError) in
        try SGD(
          learningRate: rate, momentum: momentum, dampening: dampening, weightDecay: decay,
          nesterov: isNesterov)
      }
      return .object(
        SGDObject(try parameters(call), settings, type: call.runtime.sgdType))
    },
    Entry("__init__", "*args, **options", "See the class.") { _ in .none },
    Entry("step", "closure=None", "Changes the parameters against their gradients.") {
      call throws(Raise) in
      let result = call[0].isNone ? Value.none : try call.interpreter.call(call[0], [])
      try call.receiver(as: SGDObject.self).step(call.runtime)
      return result
    },
    Entry("zero_grad", "", "Sets all gradients to zero.") { call throws(Raise) in
      for value in try call.receiver(as: SGDObject.self).parameters {
        if let tensor = value.tensor { try call.runtime.zeroGradient(tensor) }
      }
      return .none
    },
    Entry("__repr__", "", "The optimiser as text.") { call throws(Raise) in
      let settings = try call.receiver(as: SGDObject.self).settings
      let interpreter = call.interpreter
      func text(_ value: Double) throws(Raise) -> String {
        try interpreter.repr(value == value.rounded() ? .int(Int(value)) : .float(value))
      }
      return .string(
        """
        SGD (
        Parameter Group 0
            dampening: \(try text(settings.dampening))
            lr: \(try interpreter.repr(.float(settings.learningRate)))
            momentum: \(try text(settings.momentum))
            nesterov: \(settings.nesterov ? "True" : "False")
            weight_decay: \(try text(settings.weightDecay))
        )
        """)
    },
  ]

  private static func parameters(_ call: borrowing Call) throws(Raise) -> [Value] {
    if call[0].tensor != nil {
      throw call.error(
        .typeError,
        "params argument given to the optimizer should be an iterable of Tensors or dicts, but got torch.FloatTensor"
      )
    }
    let values = Array(try call.items(0))
    if values.isEmpty {
      throw call.error(.valueError, "optimizer got an empty parameter list")
    }
    for value in values {
      guard let tensor = value.tensor else {
        throw call.error(
          .typeError,
          "optimizer can only optimize Tensors, but one of the params is \(call.interpreter.typeName(value))"
        )
      }
      if let local = tensor.local, !local.isLeaf {
        throw call.error(.valueError, "can't optimize a non-leaf Tensor")
      }
    }
    return values
  }
}
