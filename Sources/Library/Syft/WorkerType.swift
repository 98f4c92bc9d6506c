import Evaluator
import Events
import OrderedCollections
import Workers

/// A worker as a Python object.
final class WorkerObject: Object {
  let worker: Worker
  init(_ worker: Worker, type: TypeObject) {
    self.worker = worker
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
        TypeTable("VirtualWorker", "A worker with a store of its own, in this process.", rows),
        module: "syft.workers.virtual")
    }
  }

  private var rows: [Entry] { WorkerTable.entries }

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
            Entry("local_worker", "", "The worker of this notebook: me.", kind: .getter) { call in
              .object(call.runtime.workerObject(call.runtime.cluster.localWorker))
            },
          ]), module: "syft.frameworks.torch.hook.hook")
    }
  }
}

/// The methods of workers.
enum WorkerTable {
  static let entries: [Entry] = [
    Entry(
      "__new__", "hook?, id=0, data=None, is_client_worker=False, **options",
      "A worker of that name."
    ) { call throws(Raise) in
      let runtime = call.runtime
      if !call.has(0) {
        throw call.error(
          .typeError, "__init__() missing 1 required positional argument: 'hook'")
      }
      guard case .object(let hook) = call[0], hook is HookObject else {
        throw call.error(
          .typeError,
          "VirtualWorker() takes a hook first: sy.VirtualWorker(hook, id=\"bob\"), not a \(call.interpreter.typeName(call[0]))"
        )
      }
      let id = try call.interpreter.str(call[1])
      let object = runtime.workerObject(runtime.cluster.makeWorker(id))
      if !call[2].isNone {
        for value in try call.items(2) {
          guard let tensor = value.tensor else {
            throw call.error(
              .typeError, "data= takes tensors, not \(call.interpreter.typeName(value))")
          }
          try runtime.workers { () throws(WorkerError) in try object.worker.keep(tensor) }
        }
      }
      return .object(object)
    },
    Entry("__init__", "*args, **options", "See the class.") { _ in .none },
    Entry("__repr__", "", "The worker as text.") { call throws(Raise) in
      .string(try call.receiver(as: WorkerObject.self).worker.text)
    },
    Entry("__eq__", "other, /", "Whether it is the same worker.") { call throws(Raise) in
      guard case .object(let other as WorkerObject) = call[0] else {
        return call.interpreter.notImplemented
      }
      return .bool(try call.receiver(as: WorkerObject.self).worker === other.worker)
    },
    Entry("__hash__", "", "The worker's hash.") { call throws(Raise) in
      .int(
        Int(bitPattern: ObjectIdentifier(try call.receiver(as: WorkerObject.self).worker)) >> 4)
    },
    Entry("id", "", "The worker's name.", kind: .getter) { call throws(Raise) in
      let id = try call.receiver(as: WorkerObject.self).worker.id
      return id == "0" ? .int(0) : .string(id)
    },
    Entry("_objects", "", "What the worker holds, by id.", kind: .getter) { call throws(Raise) in
      try objects(call)
    },
    Entry("_tensors", "", "The tensors that the worker holds, by id.", kind: .getter) {
      call throws(Raise) in try objects(call)
    },
    Entry("objects_count", "", "How many objects the worker holds.") { call throws(Raise) in
      .int(try call.receiver(as: WorkerObject.self).worker.objects.count)
    },
    Entry("list_objects", "*args", "The store as text.") { call throws(Raise) in
      .string(try call.interpreter.repr(try objects(call)))
    },
    Entry("list_tensors", "*args", "The tensors of the store as text.") { call throws(Raise) in
      .string(try call.interpreter.repr(try objects(call)))
    },
    Entry("clear_objects", "return_self=True", "Forgets all objects.") { call throws(Raise) in
      try call.receiver(as: WorkerObject.self).worker.clearObjects()
      return try call.truth(0) ? call.receiver : .none
    },
    Entry("get_obj", "obj_id", "The object of that id.") { call throws(Raise) in
      let worker = try call.receiver(as: WorkerObject.self).worker
      let id = try call.int(0)
      return call.runtime.wrap(
        try call.runtime.workers { () throws(WorkerError) in try worker.object(id) })
    },
    Entry("search", "query", "The objects that have all these tags.") { call throws(Raise) in
      let worker = try call.receiver(as: WorkerObject.self).worker
      let wanted: [String]
      if let one = call[0].text {
        wanted = [one]
      } else {
        var tags: [String] = []
        for item in try call.items(0) { tags.append(try call.interpreter.str(item)) }
        wanted = tags
      }
      let found = worker.objects.values.filter { object in
        wanted.allSatisfy { object.tags.contains($0) }
      }
      return .list(found.map { call.runtime.wrap($0) })
    },
    Entry("add_worker", "worker", "Makes another worker known; all workers here are.") { call in
      call.receiver
    },
    Entry("get_worker", "id_or_worker", "The worker of that name.") { call throws(Raise) in
      guard let name = call[0].text else { return call[0] }
      if let worker = call.runtime.cluster.worker(name) {
        return .object(call.runtime.workerObject(worker))
      }
      throw call.runtime.raise(
        WorkerError("WorkerNotFoundException", "there is no worker '\(name)'"))
    },
  ]

  private static func objects(_ call: borrowing Call) throws(Raise) -> Value {
    let dict = DictObject()
    for (id, object) in try call.receiver(as: WorkerObject.self).worker.objects {
      let face = (object.face as? TensorObject) ?? TensorObject(object, call.runtime)
      object.face = face
      try dict.set(.int(id), to: .object(face), call.interpreter)
    }
    return .dict(dict)
  }
}
