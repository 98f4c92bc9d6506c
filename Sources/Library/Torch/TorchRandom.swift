import Evaluator
import Tensors
import Workers

/// What of `torch` and `torch.Tensor` draws random numbers.
enum TorchRandom {
  /// Adds the rows to `torch` and `torch.Tensor`.
  static func install(in module: ModuleObject, _ runtime: Runtime) {
    let interpreter = runtime.interpreter
    interpreter.install(
      RandomCreation.entries + RandomSeeds.entries, into: module.namespace, module: "torch")
    module.namespace[interpreter.intern("Generator")] = .object(runtime.generatorType)
    module.namespace[interpreter.intern("default_generator")] = runtime.defaultGenerator
    interpreter.install(
      RandomFilling.entries, into: runtime.tensorType)
  }
}

/// `torch.Generator`.
final class GeneratorObject: Object {
  let generator: Generator

  init(_ generator: Generator, type: TypeObject) {
    self.generator = generator
    super.init(subtype: type)
  }
}

extension Runtime {
  /// The generator that all draw from that name none; one object a session.
  var defaultGenerator: Value {
    .object(defaultGeneratorObject)
  }

  var generatorType: TypeObject {
    type("torch._C.Generator") { runtime in
      runtime.interpreter.makeType(
        TypeTable("Generator", "A source of random numbers.", GeneratorRows.entries),
        module: "torch._C", instancesHaveDictionary: false)
    }
  }

  /// Runs something that draws from the generator of an argument, or else from the session's own.
  func drawing<T>(
    from value: Value, _ body: () throws(Raise) -> T
  ) throws(Raise) -> T {
    guard case .object(let object as GeneratorObject) = value else { return try body() }
    let before = context.generator
    context.generator = object.generator
    defer { context.generator = before }
    return try body()
  }
}

/// The methods of a generator.
private enum GeneratorRows {
  static let entries: [Entry] =
    [
      Entry("__new__", "device=None", "A generator of its own.") { call throws(Raise) in
        if let name = call[0].text { try call.runtime.checkDevice(name) }
        return .object(
          GeneratorObject(Generator(seed: 67_280_421_310_721), type: call.runtime.generatorType))
      },
      Entry("__init__", "device=None", "See the class.") { _ in .none },
      Entry("device", "", "Where it is.", kind: .getter) { call throws(Raise) in
        try call.interpreter.call(.object(call.runtime.deviceType), [.string("cpu")])
      },
    ]
    + RandomSeeds.rows(state: "get_state", setState: "set_state") { call throws(Raise) in
      try call.receiver(as: GeneratorObject.self).generator
    }
}

/// Seeds and states, of the session's generator or of one of its own.
enum RandomSeeds {
  static let entries = rows(state: "get_rng_state", setState: "set_rng_state") { call in
    call.runtime.context.generator
  }

  static func rows(
    state: String, setState: String,
    _ generator: @escaping @Sendable (borrowing Call) throws(Raise) -> Generator
  ) -> [Entry] {
    [
      Entry("manual_seed", "seed", "Starts the random numbers anew.") { call throws(Raise) in
        let interpreter = call.interpreter
        var value = call[0]
        if value.bigInteger == nil {
          value = try interpreter.call(.object(interpreter.types.int), [value])
        }
        guard case .int(let seed) = value else {
          throw call.error(.runtimeError, "Overflow when unpacking long")
        }
        try generator(call).seed(UInt64(bitPattern: Int64(seed)))
        return call.receiver.isAbsent ? call.runtime.defaultGenerator : call.receiver
      },
      Entry("initial_seed", "", "The seed that was given last.") { call throws(Raise) in
        let seed = try generator(call).initialSeed
        if let small = Int(exactly: seed) { return .int(small) }
        return try call.interpreter.call(
          .object(call.interpreter.types.int), [.string(String(seed))])
      },
      Entry("seed", "", "A seed that nobody knows.") { call throws(Raise) in
        let seed = UInt64.random(in: 0...UInt64(Int64.max))
        try generator(call).seed(seed)
        return .int(Int(seed))
      },
      Entry(state, "", "All that decides the next random numbers, as bytes.") {
        call throws(Raise) in
        let bytes = try generator(call).savedState
        let runtime = call.runtime
        return runtime.wrap(
          try runtime.tensors { () throws(TensorError) in try runtime.context.bytes(bytes) })
      },
      Entry(setState, "new_state", "Goes back to a state.") { call throws(Raise) in
        let tensor = try call.localTensor(0)
        if tensor.dtype != .uint8 {
          throw call.error(
            .typeError, "expected a torch.ByteTensor, but got \(tensor.dtype.tensorTypeName)")
        }
        let generator = try generator(call)
        try call.runtime.tensors { () throws(TensorError) in
          try generator.restore(tensor.scalars.map { UInt8(truncatingIfNeeded: $0.int64) })
        }
        return call.receiver.isAbsent ? .none : call.receiver
      },
    ]
  }
}
