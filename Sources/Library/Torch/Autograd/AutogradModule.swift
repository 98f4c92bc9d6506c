import Evaluator
import Tensors

/// `torch.autograd`.
enum AutogradModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let runtime = interpreter.runtime
    let module = interpreter.makeModule(
      "torch.autograd", doc: "Gradients of tensors.", functions: entries + GradientChecks.entries,
      constants: [
        (name: "no_grad", value: .object(runtime.gradModeType("no_grad"))),
        (name: "enable_grad", value: .object(runtime.gradModeType("enable_grad"))),
        (name: "set_grad_enabled", value: .object(runtime.gradModeType("set_grad_enabled"))),
        (name: "Function", value: .object(runtime.customFunctionType)),
        (name: "detect_anomaly", value: .object(runtime.anomalyType("detect_anomaly"))),
        (name: "set_detect_anomaly", value: .object(runtime.anomalyType("set_detect_anomaly"))),
      ])
    module.namespace[interpreter.intern("functional")] = .object(
      interpreter.makeModule(
        "torch.autograd.functional", doc: "Gradients of functions.",
        functions: GradientChecks.functional))
    return module
  }

  private static let entries: [Entry] = [
    Entry(
      "grad",
      "outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, only_inputs=True, allow_unused=False",
      "The gradients of tensors with respect to others, which keep their own."
    ) { call throws(Raise) in
      let (outputs, inputs) = (try tensors(call, 0), try tensors(call, 1))
      var gradients: [Tensor?] = []
      if !call[2].isNone { gradients = try tensors(call, 2) }
      let creates = try call.truth(4)
      let retains = call[3].isNone ? creates : try call.truth(3)
      let allowsUnused = try call.truth(6)
      let results = try call.runtime.tensors { () throws(TensorError) in
        try call.runtime.context.gradients(
          of: outputs, for: inputs, gradients: gradients, retainGraph: retains,
          createGraph: creates, allowUnused: allowsUnused)
      }
      return .tuple(results.map { $0.map { call.runtime.wrap($0) } ?? .none })
    },
    Entry(
      "backward", "tensors, grad_tensors=None, retain_graph=None, create_graph=False",
      "Adds the gradients of tensors to the leaves of their graphs."
    ) { call throws(Raise) in
      let roots = try tensors(call, 0)
      let gradients: [Tensor?] = call[1].isNone ? [] : try tensors(call, 1)
      let creates = try call.truth(3)
      let retains = call[2].isNone ? creates : try call.truth(2)
      try call.runtime.tensors { () throws(TensorError) in
        try call.runtime.context.backward(
          roots, gradients: gradients, retainGraph: retains, createGraph: creates)
      }
      return .none
    },
    Entry("Variable", "data, requires_grad=False", "The tensor: the two became one.") {
      call throws(Raise) in
      let tensor = try call.localTensor(0)
      if try call.truth(1) {
        try call.runtime.tensors { () throws(TensorError) in try tensor.setRequiresGrad(true) }
      }
      return call[0]
    },
  ]

  /// One tensor or a sequence of them.
  static func tensors(
    _ call: borrowing Call, _ position: Int
  ) throws(Raise) -> [Tensor] {
    if call[position].tensor != nil { return [try call.localTensor(position)] }
    var tensors: [Tensor] = []
    for value in try call.items(position) {
      guard let tensor = value.tensor else {
        throw call.error(
          .typeError,
          "grad(): expected Tensors as \(call.name(position)), but got \(call.interpreter.typeName(value))"
        )
      }
      tensors.append(try call.runtime.local(tensor, method: "grad"))
    }
    return tensors
  }
}
