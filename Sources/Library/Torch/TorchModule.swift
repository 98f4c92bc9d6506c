import Evaluator
import Tensors
import Workers

/// `torch`.
enum TorchModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let runtime = interpreter.runtime
    var constants: [(name: String, value: Value)] = [
      (name: "Tensor", value: .object(runtime.tensorType)),
      (name: "Size", value: .object(runtime.sizeType)),
      (name: "device", value: .object(runtime.deviceType)),
      (name: "dtype", value: .object(runtime.dtypeType)),
      (name: "no_grad", value: .object(runtime.gradModeType("no_grad"))),
      (name: "enable_grad", value: .object(runtime.gradModeType("enable_grad"))),
      (name: "set_grad_enabled", value: .object(runtime.gradModeType("set_grad_enabled"))),
      (name: "strided", value: .object(runtime.makeStridedLayout())),
      (name: "finfo", value: .object(runtime.typeLimits(isFloating: true))),
      (name: "iinfo", value: .object(runtime.typeLimits(isFloating: false))),
      (name: "__version__", value: .string("1.4.0")),
    ]
    for dtype in DType.allCases {
      constants.append(
        (name: dtype.shortName, value: .object(DTypeObject(dtype, type: runtime.dtypeType))))
    }
    for (alias, dtype) in [
      ("float", DType.float32), ("double", .float64), ("long", .int64), ("int", .int32),
      ("short", .int16), ("half", .float16),
    ] {
      if let named = constants.first(where: { $0.name == dtype.shortName }) {
        constants.append((name: alias, value: named.value))
      }
    }
    let module = interpreter.makeModule(
      "torch", doc: "Tensors and gradients, as PyTorch 1.4 has them.",
      functions: Creation.entries + Creation.constructors + TorchFunctions.entries
        + TensorNumPy.functions + CompositeFunctions.entries + MakingFunctions.entries
        + SettingFunctions.entries + SavingFunctions.entries,
      constants: constants)
    module.namespace[interpreter.intern("cuda")] = .object(
      interpreter.makeModule(
        "torch.cuda", doc: "There is no graphics processor.",
        functions: [
          Entry("is_available", "", "False.") { _ in .bool(false) },
          Entry("device_count", "", "None.") { _ in .int(0) },
        ]))
    interpreter.addLateNames(lateNames, from: "_nn_functional", to: module)
    return module
  }

  /// What `torch` has as well as `torch.nn.functional`.
  private static let lateNames = """
    adaptive_avg_pool1d avg_pool1d bilinear celu celu_ conv1d conv2d conv_transpose1d
    conv_transpose2d cosine_similarity dropout layer_norm max_pool1d max_pool2d pairwise_distance
    pdist pixel_shuffle rrelu selu selu_ threshold threshold_
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}

/// Functions of `torch` that are methods of tensors as well, and those on several tensors.
enum TorchFunctions {
  static let entries: [Entry] =
    MethodFunctions.entries + [
      Entry("cat", "tensors, dim=0, *, out=None", "Tensors one after the other along a dimension.")
      {
        call throws(Raise) in
        let result = try call.runtime.apply(
          Cat(dim: try call.whole(1)), try list(call), method: "cat")
        return call[2].isNone
          ? result : try MethodFunctions.deliver(result, to: call[2], call)
      },
      Entry("stack", "tensors, dim=0, *, out=None", "Tensors along a new dimension.") {
        call throws(Raise) in
        let result = try call.runtime.apply(
          Stack(dim: try call.whole(1)), try list(call), method: "stack")
        return call[2].isNone
          ? result : try MethodFunctions.deliver(result, to: call[2], call)
      },
      Entry("where", "condition, x?, y?", "Elements of x where the condition holds, else of y.") {
        call throws(Raise) in
        if !call.has(1) {
          let places = try call.runtime.applyAll(NonZero(), [try call.tensor(0)], method: "where")
          return try call.runtime.several(Unbind(dim: 1), places, "where")
        }
        return try call.runtime.apply(
          Where(), [try call.tensor(0), try call.tensor(1), try call.tensor(2)], method: "where")
      },
      Entry("is_tensor", "obj", "Whether the object is a tensor.") { call in
        .bool(call[0].tensor != nil)
      },
      Entry("is_grad_enabled", "", "Whether operations are recorded.") { call in
        .bool(call.runtime.context.gradEnabled)
      },
      Entry(
        "set_printoptions",
        "precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None",
        "How tensors are printed."
      ) {
        call throws(Raise) in
        var options = call.runtime.context.printOptions
        if let profile = call[4].text {
          guard let known = PrintOptions(profile: profile) else {
            throw call.error(
              .valueError, "profile must be default, short or full, not '\(profile)'")
          }
          options = known
        }
        if !call[0].isNone { options.precision = try call.whole(0) }
        if !call[1].isNone { options.threshold = try threshold(call) }
        if !call[2].isNone { options.edgeItems = try call.whole(2) }
        if !call[3].isNone { options.lineWidth = try call.whole(3) }
        if !call[5].isNone { options.scientific = try call.truth(5) }
        call.runtime.context.printOptions = options
        return .none
      },
    ]

  private static func threshold(_ call: borrowing Call) throws(Raise) -> Int {
    if case .float(let value) = call[1], !(value < 9e18) { return .max }
    return try call.whole(1)
  }

  static func list(_ call: borrowing Call) throws(Raise) -> [LayeredTensor] {
    var tensors: [LayeredTensor] = []
    switch call[0] {
    case .list, .tuple: break
    default: throw call.wrongArgument(0, "tuple of Tensors")
    }
    for (position, value) in try call.items(0).enumerated() {
      guard let tensor = value.tensor else {
        throw call.error(
          .typeError,
          "expected Tensor as element \(position) in argument 0, but got \(call.interpreter.typeName(value))"
        )
      }
      tensors.append(tensor)
    }
    return tensors
  }
}
