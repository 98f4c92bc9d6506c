import Evaluator
import Workers

/// `syft`.
enum SyftModule {
  /// The exceptions of `syft.exceptions`, with the built-in class that each extends.
  static let exceptions: [(name: String, base: ExceptionKind)] = [
    ("CannotRequestObjectAttribute", .exception),
    ("CompressionNotFoundException", .exception),
    ("DependencyError", .exception),
    ("EmptyCryptoPrimitiveStoreError", .exception),
    ("GetNotPermittedError", .exception),
    ("IdNotUniqueError", .exception),
    ("InvalidProtocolFileError", .exception),
    ("InvalidTensorForRemoteGet", .exception),
    ("ObjectNotFoundError", .exception),
    ("PlanCommandUnknownError", .exception),
    ("PureFrameworkTensorFoundError", .baseException),
    ("RemoteObjectFoundError", .baseException),
    ("ResponseSignatureError", .exception),
    ("SendNotPermittedError", .exception),
    ("TensorsNotCollocatedException", .exception),
    ("TranslationUnavailableError", .exception),
    ("UndefinedProtocolTypeError", .exception),
    ("UndefinedProtocolTypePropertyError", .exception),
    ("WorkerNotFoundException", .exception),
  ]

  /// What the modules of `syft` that are written in Python need.
  private static let functions: [Entry] = [
    Entry("_next_id", "", "An id that nothing has yet.") { call in
      .int(call.runtime.cluster.ids.pop())
    },
    Entry("_wrap", "child", "A wrapper around a layer.") { call in
      call.runtime.wrapped(call[0])
    },
  ]

  static func make(_ interpreter: Interpreter) throws(Raise) -> ModuleObject {
    let runtime = interpreter.runtime
    interpreter.install(ModuleTravel.entries, into: runtime.moduleType)
    let module = interpreter.makeModule(
      "syft", doc: "Workers, pointers and federated learning, as PySyft 0.2 has them.",
      functions: functions,
      constants: [
        (name: "TorchHook", value: .object(runtime.hookType)),
        (name: "VirtualWorker", value: .object(runtime.workerType)),
        (name: "PointerTensor", value: .object(runtime.pointerType)),
        (name: "torch", value: .object(try interpreter.importModule("torch"))),
        (name: "hook", value: .object(runtime.hookObject)),
        (
          name: "local_worker",
          value: .object(runtime.workerObject(runtime.cluster.localWorker))
        ),
      ])
    return module
  }

  static func makeExceptions(_ interpreter: Interpreter) -> ModuleObject {
    let runtime = interpreter.runtime
    return interpreter.makeModule(
      "syft.exceptions", doc: "What can go wrong between workers.",
      constants: exceptions.map {
        (name: $0.name, value: .object(runtime.exceptionType($0.name)))
      })
  }
}

extension Runtime {
  /// A class of `syft.exceptions`.
  func exceptionType(_ name: String) -> TypeObject {
    type("syft.exceptions." + name) { runtime in
      let base = SyftModule.exceptions.first { $0.name == name }?.base ?? .exception
      return runtime.interpreter.types.makeNative(
        name, module: "syft.exceptions", base: runtime.interpreter.types.exceptions[base])
    }
  }
}
