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
      (name: "__version__", value: .string("1.4.0")),
    ]
    for dtype in DType.allCases {
      constants.append(
        (name: dtype.shortName, value: .object(DTypeObject(dtype, type: runtime.dtypeType))))
    }
    for (alias, dtype) in [
      ("float", DType.float32), ("double", .float64), ("long", .int64), ("int", .int32),
      ("short", .int16),
    ] {
      if let named = constants.first(where: { $0.name == dtype.shortName }) {
        constants.append((name: alias, value: named.value))
      }
    }
    let module = interpreter.makeModule(
      "torch", doc: "Tensors and gradients, as PyTorch 1.4 has them.",
      functions: Creation.entries + Creation.constructors + TorchFunctions.entries
        + TensorNumPy.functions,
      constants: constants)
    module.namespace[interpreter.intern("cuda")] = .object(
      interpreter.makeModule(
        "torch.cuda", doc: "There is no graphics processor.",
        functions: [
          Entry("is_available", "", "False.") { _ in .bool(false) },
          Entry("device_count", "", "None.") { _ in .int(0) },
        ]))
    return module
  }
}

/// Functions of `torch` that are methods of tensors as well, and those on several tensors.
enum TorchFunctions {
  /// Methods whose function form takes the tensor first.
  private static let methods = [
    "add", "sub", "mul", "div", "pow", "remainder", "eq", "ne", "lt", "le", "gt", "ge", "neg",
    "abs", "sign", "exp", "log", "sqrt", "sigmoid", "tanh", "relu", "round", "floor", "ceil",
    "clamp", "sum", "mean", "prod", "max", "min", "argmax", "argmin", "std", "var", "matmul", "mm",
    "mv", "dot", "t", "transpose", "reshape", "squeeze", "unsqueeze", "flatten", "chunk", "split",
    "unbind", "clone", "numel", "equal", "trunc", "frac", "expm1", "log2", "log10", "log1p",
    "rsqrt", "reciprocal", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "erf",
    "erfc", "fmod", "logical_not", "logical_xor", "bitwise_not", "isnan", "logsumexp", "norm",
    "softmax", "log_softmax", "cumsum", "sort", "argsort", "topk", "flip", "tril", "triu", "bmm",
    "ger", "addmm", "gather", "index_select", "masked_select",
    "nonzero", "all", "any", "true_divide", "floor_divide", "narrow", "masked_fill",
    "is_floating_point", "detach", "select", "bitwise_and", "bitwise_or", "bitwise_xor",
  ]

  static let entries: [Entry] =
    methods.map(function) + [
      Entry("cat", "tensors, dim=0", "Tensors one after the other along a dimension.") {
        call throws(Raise) in
        try call.runtime.apply(Cat(dim: try call.whole(1)), try list(call), method: "cat")
      },
      Entry("stack", "tensors, dim=0", "Tensors along a new dimension.") { call throws(Raise) in
        try call.runtime.apply(Stack(dim: try call.whole(1)), try list(call), method: "stack")
      },
      Entry("where", "condition, x, y", "Elements of x where the condition holds, else of y.") {
        call throws(Raise) in
        try call.runtime.apply(
          Where(), [try call.tensor(0), try call.tensor(1), try call.tensor(2)], method: "where")
      },
      Entry("allclose", "input, other, rtol=1e-05, atol=1e-08", "Whether all elements are near.") {
        call throws(Raise) in
        let (a, b) = (try call.localTensor(0), try call.localTensor(1))
        let (relative, absolute) = (try call.double(2), try call.double(3))
        return .bool(
          try call.runtime.tensors { () throws(TensorError) in
            let context = call.runtime.context
            let near = try context.apply(IsClose(relative: relative, absolute: absolute), a, b)
            return try context.apply(AllTrue(), near).truthValue()
          })
      },
      Entry("is_tensor", "obj", "Whether the object is a tensor.") { call in
        .bool(call[0].tensor != nil)
      },
      Entry("is_grad_enabled", "", "Whether operations are recorded.") { call in
        .bool(call.runtime.context.gradEnabled)
      },
      Entry("set_grad_enabled", "mode", "Sets whether operations are recorded.") {
        call throws(Raise) in
        call.runtime.context.gradEnabled = try call.truth(0)
        return .none
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

  /// The function form of a method.
  private static func function(_ name: String) -> Entry {
    Entry(name, "input, *args, **options", "The method of that name as a function.") {
      call throws(Raise) in
      let receiver = call[0]
      guard receiver.tensor != nil else {
        throw call.error(
          .typeError,
          "\(name)(): argument 'input' (position 1) must be Tensor, not \(call.interpreter.typeName(receiver))"
        )
      }
      var arguments = Arguments(Array(try call.items(1)))
      if case .dict(let options) = call[2] {
        for entry in options.entries where !entry.key.isAbsent {
          arguments.keywords.append(
            (name: call.interpreter.intern(entry.key.text ?? ""), value: entry.value))
        }
      }
      return try call.interpreter.call(
        try call.interpreter.attribute(receiver, name), arguments)
    }
  }

  private static func list(_ call: borrowing Call) throws(Raise) -> [LayeredTensor] {
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

/// `torch.no_grad()`: a context manager and a decorator.
final class GradModeObject: Object {
  let enables: Bool
  var before: [Bool] = []
  init(enables: Bool, type: TypeObject) {
    self.enables = enables
    super.init(subtype: type)
  }
}

extension Runtime {
  func gradModeType(_ name: String) -> TypeObject {
    let enables = name == "enable_grad"
    return type("torch." + name) { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          name, enables ? "Records operations." : "Does not record operations.",
          [
            Entry("__new__", "", "The context manager.") { call in
              .object(GradModeObject(enables: enables, type: call.runtime.gradModeType(name)))
            },
            Entry("__init__", "", "See the class.") { _ in .none },
            Entry("__enter__", "", "Starts it.") { call throws(Raise) in
              let mode = try call.receiver(as: GradModeObject.self)
              mode.before.append(call.runtime.context.gradEnabled)
              call.runtime.context.gradEnabled = enables
              return .none
            },
            Entry("__exit__", "*args", "Ends it.") { call throws(Raise) in
              let mode = try call.receiver(as: GradModeObject.self)
              if let before = mode.before.popLast() { call.runtime.context.gradEnabled = before }
              return .bool(false)
            },
            Entry("__call__", "function", "A function that runs inside it.") { call throws(Raise) in
              let function = call[0]
              let row = Entry("wrapped", "*args, **options", "A function inside \(name).") {
                inner throws(Raise) in
                let function = try inner.interpreter.attribute(
                  .object(inner.function), "__wrapped__")
                let context = inner.runtime.context
                let before = context.gradEnabled
                context.gradEnabled = enables
                defer { context.gradEnabled = before }
                var arguments = Arguments(Array(try inner.items(0)))
                if case .dict(let options) = inner[1] {
                  for entry in options.entries where !entry.key.isAbsent {
                    arguments.keywords.append(
                      (name: inner.interpreter.intern(entry.key.text ?? ""), value: entry.value))
                  }
                }
                return try inner.interpreter.call(function, arguments)
              }
              let wrapped = BuiltinObject(row)
              wrapped.attributes = Namespace()
              wrapped.attributes?[call.interpreter.intern("__wrapped__")] = function
              return .object(wrapped)
            },
          ]), module: "torch.autograd.grad_mode", instancesHaveDictionary: false)
    }
  }
}
