import Evaluator
import Events
import Workers

/// A worker as a Python object.
final class WorkerObject: Object {
  let worker: Worker
  /// The id as it was given: a text or a whole number.
  let id: Value
  /// The messages that came while `log_msgs` was on.
  let history = ListObject()
  var (logs, prints) = (false, false)

  init(_ worker: Worker, id: Value? = nil, type: TypeObject) {
    self.worker = worker
    self.id = id ?? .string(worker.id)
    super.init(subtype: type)
  }
  override var takesAttributes: Bool { true }
}

/// `sy.TorchHook(torch)`.
final class HookObject: Object {
  override var takesAttributes: Bool { true }
}

extension Runtime {
  /// `sy.VirtualWorker`.
  var workerType: TypeObject {
    type("syft.VirtualWorker") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "VirtualWorker", "A worker with a store of its own, in this process.", WorkerTable.entries
        ),
        module: "syft.workers.virtual")
    }
  }

  /// `sy.TorchHook`.
  var hookType: TypeObject {
    type("syft.TorchHook") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "TorchHook", "Teaches tensors to go to workers.",
          [
            Entry(
              "__new__",
              "torch, local_worker=None, is_client=True, verbose=True, seed=None",
              "The hook of the session."
            ) { call throws(Raise) in
              let runtime = call.runtime
              guard case .object(let module as ModuleObject) = call[0], module.name == "torch"
              else {
                throw call.error(
                  .typeError, "TorchHook() takes the module torch: sy.TorchHook(torch)")
              }
              if runtime.isHooked {
                call.interpreter.write(
                  .stderr, "WARNING:root:Torch was already hooked... skipping hooking process\n")
              }
              runtime.isHooked = true
              return .object(HookObject(subtype: runtime.hookType))
            },
            Entry("__init__", "*args, **options", "See the class.") { _ in .none },
            Entry("torch", "", "The module.", kind: .getter) { call throws(Raise) in
              .object(try call.interpreter.importModule("torch"))
            },
            Entry("local_worker", "", "The worker of this notebook: me.", kind: .getter) { call in
              .object(call.runtime.workerObject(call.runtime.cluster.localWorker))
            },
          ]), module: "syft.frameworks.torch.hook.hook")
    }
  }
}
