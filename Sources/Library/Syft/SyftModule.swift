import Evaluator
import Workers

/// `syft`.
enum SyftModule {
  /// The exceptions of `syft.exceptions`, with the built-in class that each extends.
  static let exceptions: [(name: String, base: ExceptionKind)] = [
    ("ObjectNotFoundError", .exception),
    ("TensorsNotCollocatedException", .exception),
    ("WorkerNotFoundException", .exception),
    ("CannotRequestObjectAttribute", .exception),
    ("InvalidTensorForRemoteGet", .exception),
    ("GetNotPermittedError", .exception),
    ("SendNotPermittedError", .exception),
    ("PureFrameworkTensorFoundError", .baseException),
    ("RemoteObjectFoundError", .baseException),
  ]

  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let runtime = interpreter.runtime
    let module = interpreter.makeModule(
      "syft", doc: "Workers, pointers and federated learning, as PySyft 0.2 has them.",
      constants: [
        (name: "TorchHook", value: .object(runtime.hookType)),
        (name: "VirtualWorker", value: .object(runtime.workerType)),
        (name: "PointerTensor", value: .object(runtime.pointerType)),
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
