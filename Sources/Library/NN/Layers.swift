import Evaluator
import Tensors
import Workers

/// `torch.nn`.
enum NNModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let runtime = interpreter.runtime
    return interpreter.makeModule(
      "torch.nn", doc: "Layers of neural networks.",
      constants: [
        (name: "Module", value: .object(runtime.moduleType)),
        (name: "Parameter", value: .object(runtime.parameterType)),
        (name: "Linear", value: .object(runtime.layerType("Linear", file: "linear", linear))),
        (
          name: "Sequential",
          value: .object(runtime.layerType("Sequential", file: "container", sequential))
        ),
        (name: "ReLU", value: .object(activation("ReLU", runtime) { ReLU() })),
        (name: "Sigmoid", value: .object(activation("Sigmoid", runtime) { Sigmoid() })),
        (name: "Tanh", value: .object(activation("Tanh", runtime) { Tanh() })),
        (name: "MSELoss", value: .object(runtime.layerType("MSELoss", file: "loss", meanSquares))),
      ] + LossFunctions.types(runtime))
  }

  private static let linear = TypeTable(
    "Linear", "y = x Wᵀ + b.",
    [
      Entry("__init__", "in_features, out_features, bias=True", "Random weights, as PyTorch draws.")
      {
        call throws(Raise) in
        let (inputs, outputs) = (try call.whole(0), try call.whole(1))
        let hasBias = try call.truth(2)
        let runtime = call.runtime
        let made = try runtime.tensors { () throws(TensorError) in
          try runtime.context.linearParameters(inputs: inputs, outputs: outputs, hasBias: hasBias)
        }
        call.setMember("training", .bool(true))
        call.setMember("in_features", .int(inputs))
        call.setMember("out_features", .int(outputs))
        call.setMember("weight", runtime.wrap(made.weight))
        call.setMember("bias", made.bias.map { runtime.wrap($0) } ?? .none)
        return .none
      },
      Entry("forward", "input", "x Wᵀ + b.") { call throws(Raise) in
        let bias = try call.member("bias")
        return try FunctionalModule.linear(
          call, try call.tensor(0), weight: try call.member("weight"), bias: bias)
      },
      Entry("extra_repr", "", "The sizes.") { call throws(Raise) in
        let interpreter = call.interpreter
        let inputs = try interpreter.str(try call.member("in_features"))
        let outputs = try interpreter.str(try call.member("out_features"))
        let hasBias = try call.member("bias").isNone ? "False" : "True"
        return .string("in_features=\(inputs), out_features=\(outputs), bias=\(hasBias)")
      },
    ])

  private static let sequential = TypeTable(
    "Sequential", "Modules one after the other.",
    [
      Entry("__init__", "*modules", "The modules in their order.") { call throws(Raise) in
        call.setMember("training", .bool(true))
        for (position, module) in try call.items(0).enumerated() {
          guard call.runtime.isModule(module) else {
            throw call.error(
              .typeError, "\(call.interpreter.typeName(module)) is not a Module subclass")
          }
          call.setMember("\(position)", module)
        }
        return .none
      },
      Entry("forward", "input", "The output of the last module.") { call throws(Raise) in
        var value = call[0]
        for (_, module) in ModuleMembers(call.receiver, call.runtime).modules {
          value = try call.interpreter.call(module, [value])
        }
        return value
      },
      Entry("__len__", "", "How many modules there are.") { call in
        .int(ModuleMembers(call.receiver, call.runtime).modules.count)
      },
      Entry("__getitem__", "index, /", "The module at a place.") { call throws(Raise) in
        let modules = ModuleMembers(call.receiver, call.runtime).modules
        let index = try call.int(0)
        let position = index < 0 ? index + modules.count : index
        guard modules.indices.contains(position) else {
          throw call.error(.indexError, "index \(index) is out of range")
        }
        return modules[position].value
      },
    ])

  private static let meanSquares = TypeTable(
    "MSELoss", "The mean of the squared differences.",
    [
      Entry("__init__", "reduction='mean'", "How the squares are put together.") {
        call throws(Raise) in
        call.setMember("reduction", call[0])
        return .none
      },
      Entry("forward", "input, target", "The loss.") { call throws(Raise) in
        try FunctionalModule.meanSquares(
          call, try call.tensor(0), try call.tensor(1),
          reduction: try call.interpreter.str(try call.member("reduction")))
      },
    ])

  private static func activation(
    _ name: String, _ runtime: Runtime, _ make: @escaping @Sendable () -> any Operation
  ) -> TypeObject {
    runtime.layerType(
      name, file: "activation",
      TypeTable(
        name, "The function on each element.",
        [
          Entry("forward", "input", "The function on each element.") { call throws(Raise) in
            try call.runtime.apply(make(), [try call.tensor(0)], method: name.lowercased())
          }
        ]))
  }
}

/// `torch.nn.functional`.
enum FunctionalModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule(
      "torch.nn.functional", doc: "Layers as functions.",
      functions: [
        Entry("linear", "input, weight, bias=None", "x Wᵀ + b.") { call throws(Raise) in
          try linear(call, try call.tensor(0), weight: call[1], bias: call[2])
        },
        Entry("mse_loss", "input, target, reduction='mean'", "The mean of the squared differences.")
        {
          call throws(Raise) in
          try meanSquares(
            call, try call.tensor(0), try call.tensor(1), reduction: try call.string(2))
        },
        elementwise("relu") { ReLU() },
        elementwise("sigmoid") { Sigmoid() },
        elementwise("tanh") { Tanh() },
        Entry("leaky_relu", "input, negative_slope=0.01", "Each element, negative ones smaller.") {
          call throws(Raise) in
          try call.runtime.apply(
            LeakyReLU(slope: try call.double(1)), [try call.tensor(0)], method: "leaky_relu")
        },
        Entry("softmax", "input, dim=None, _stacklevel=3, dtype=None", "Exponentials as shares.") {
          call throws(Raise) in
          try call.runtime.apply(
            Softmax(dim: try softmaxDim(call)), [try call.tensor(0)], method: "softmax")
        },
        Entry("log_softmax", "input, dim=None, _stacklevel=3, dtype=None", "Logarithm of softmax.")
        {
          call throws(Raise) in
          try call.runtime.apply(
            LogSoftmax(dim: try softmaxDim(call)), [try call.tensor(0)], method: "log_softmax")
        },
      ] + LossFunctions.entries + ActivationFunctions.entries + DistanceFunctions.entries)
  }

  private static func elementwise(
    _ name: String, _ make: @escaping @Sendable () -> any Operation
  ) -> Entry {
    Entry(name, "input", "The function on each element.") { call throws(Raise) in
      try call.runtime.apply(make(), [try call.tensor(0)], method: name)
    }
  }

  static func linear(
    _ call: borrowing Call, _ input: LayeredTensor, weight: Value, bias: Value
  ) throws(Raise) -> Value {
    guard let weight = weight.tensor else {
      throw call.error(
        .typeError,
        "linear(): argument 'weight' (position 2) must be Tensor, not \(call.interpreter.typeName(weight))"
      )
    }
    var operands = [input, weight]
    if !bias.isNone {
      guard let bias = bias.tensor else {
        throw call.error(
          .typeError,
          "linear(): argument 'bias' (position 3) must be Tensor, not \(call.interpreter.typeName(bias))"
        )
      }
      operands.append(bias)
    }
    return try call.runtime.apply(Linear(), operands, method: "linear")
  }

  /// The dimension of a softmax; without one, what PyTorch picks by the rank.
  private static func softmaxDim(_ call: borrowing Call) throws(Raise) -> Int {
    if !call[1].isNone { return try call.whole(1) }
    let input = try call.tensor(0)
    let rank = try call.runtime.workers { () throws(WorkerError) in try input.shape().count }
    return rank == 0 || rank == 1 || rank == 3 ? 0 : 1
  }

  static func meanSquares(
    _ call: borrowing Call, _ input: LayeredTensor, _ target: LayeredTensor, reduction: String
  ) throws(Raise) -> Value {
    guard let kind = Reduction(rawValue: reduction) else {
      throw call.error(.valueError, "\(reduction) is not a valid value for reduction")
    }
    return try call.runtime.apply(
      MSELoss(reduction: kind), [input, target], method: "mse_loss")
  }
}
