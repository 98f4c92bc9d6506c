import Evaluator
import Events
import OrderedCollections
import Workers

/// What a worker says of itself.
enum WorkerFacts {
  static let entries: [Entry] = [
    Entry("_objects", "", "What the worker holds, by id.", kind: .getter) { call throws(Raise) in
      .object(ObjectsView(try WorkerTable.worker(call), call.runtime))
    },
    Entry("_tensors", "", "The tensors that the worker holds, by id.", kind: .getter) {
      call throws(Raise) in
      .dict(try tensors(call))
    },
    Entry("objects_count", "", "How many objects the worker holds.") { call throws(Raise) in
      .int(try WorkerTable.worker(call).objects.count)
    },
    Entry("tensors_count", "", "How many tensors the worker holds.") { call throws(Raise) in
      .int(try tensors(call).count)
    },
    Entry("list_objects", "*args", "The store as text.") { call throws(Raise) in
      let view = ObjectsView(try WorkerTable.worker(call), call.runtime)
      return .string(try call.interpreter.repr(.dict(try view.snapshot(call.interpreter))))
    },
    Entry("list_tensors", "*args", "The tensors of the store as text.") { call throws(Raise) in
      .string(try call.interpreter.repr(.dict(try tensors(call))))
    },
    Entry("object_store", "", "The worker's store.", kind: .getter) { call throws(Raise) in
      .object(ObjectStoreObject(try WorkerTable.worker(call), type: call.runtime.objectStoreType))
    },
    Entry("_known_workers", "", "The workers by name.", kind: .getter) { call throws(Raise) in
      .dict(call.runtime.knownWorkers)
    },
    Entry("add_worker", "worker", "Makes another worker known.") { call throws(Raise) in
      try add(call[0], call)
      return call.receiver
    },
    Entry("add_workers", "workers", "Makes other workers known.") { call throws(Raise) in
      for worker in try call.items(0) { try add(worker, call) }
      return call.receiver
    },
    Entry("get_worker", "id_or_worker, fail_hard=False", "The worker of that name.") {
      call throws(Raise) in
      if case .object(let object) = call[0], object is WorkerObject {
        try add(call[0], call)
        return call[0]
      }
      let known = try call.runtime.knownWorkers.get(call[0], call.interpreter)
      if !known.isAbsent { return known }
      let name = try call.interpreter.str(call[0])
      if try call.truth(1) {
        throw call.runtime.raise(
          WorkerError("WorkerNotFoundException", "there is no worker '\(name)'"))
      }
      call.interpreter.write(
        .stderr,
        "WARNING:syft.workers.base:Worker \(try WorkerTable.worker(call).id) couldn't recognize worker \(name)\n"
      )
      return call[0]
    },
    Entry("remove_worker_from_registry", "worker_id", "Forgets another worker.") {
      call throws(Raise) in
      let known = try call.runtime.knownWorkers.pop(call[0], call.interpreter)
      if known.isAbsent { throw call.error(.keyError, try call.interpreter.repr(call[0])) }
      return .none
    },
    Entry("remove_worker_from_local_worker_registry", "", "Makes the worker unknown.") {
      call throws(Raise) in
      let id = try call.receiver(as: WorkerObject.self).id
      _ = try call.runtime.knownWorkers.pop(id, call.interpreter)
      return .none
    },
    Entry(
      "is_client_worker", "", "Whether the worker keeps no objects.", kind: .getter,
      setter: { call throws(Raise) in
        try WorkerTable.worker(call).isClient = try call.truth(0)
        return .none
      }
    ) { call throws(Raise) in .bool(try WorkerTable.worker(call).isClient) },
    Entry(
      "log_msgs", "", "Whether messages are kept.", kind: .getter,
      setter: { call throws(Raise) in
        let object = try call.receiver(as: WorkerObject.self)
        object.logs = try call.truth(0)
        object.listen(call.runtime)
        return .none
      }
    ) { call throws(Raise) in .bool(try call.receiver(as: WorkerObject.self).logs) },
    Entry(
      "verbose", "", "Whether messages are printed.", kind: .getter,
      setter: { call throws(Raise) in
        let object = try call.receiver(as: WorkerObject.self)
        object.prints = try call.truth(0)
        object.listen(call.runtime)
        return .none
      }
    ) { call throws(Raise) in .bool(try call.receiver(as: WorkerObject.self).prints) },
    Entry("msg_history", "", "The messages that were kept.", kind: .getter) { call throws(Raise) in
      .list(try call.receiver(as: WorkerObject.self).history)
    },
    Entry("message_pending_time", "", "How long messages wait: not at all.", kind: .getter) { _ in
      .int(0)
    },
    Entry("auto_add", "", "Whether the worker is known to the others.", kind: .getter) { _ in
      .bool(true)
    },
    Entry("hook", "", "The session's hook.", kind: .getter) { call in
      .object(call.runtime.hookObject)
    },
    Entry("torch", "", "The module.", kind: .getter) { call throws(Raise) in
      .object(try call.interpreter.importModule("torch"))
    },
    Entry("syft", "", "The module.", kind: .getter) { call throws(Raise) in
      .object(try call.interpreter.importModule("syft"))
    },
  ]

  private static func add(_ value: Value, _ call: borrowing Call) throws(Raise) {
    guard case .object(let object) = value, let worker = object as? WorkerObject else {
      throw call.error(
        .typeError, "add_worker() takes a worker, not a \(call.interpreter.typeName(value))")
    }
    let known = try call.runtime.knownWorkers.get(worker.id, call.interpreter)
    if known.isAbsent {
      try call.runtime.knownWorkers.set(worker.id, to: value, call.interpreter)
    }
  }

  private static func tensors(_ call: borrowing Call) throws(Raise) -> DictObject {
    let dict = DictObject()
    for (id, object) in try WorkerTable.worker(call).objects {
      if case .plain = object.layer { continue }
      try dict.set(.int(id), to: call.runtime.face(object), call.interpreter)
    }
    return dict
  }
}

extension WorkerObject {
  /// Prints or keeps the messages that come, as the flags say.
  func listen(_ runtime: Runtime) {
    if !logs, !prints {
      worker.watch = nil
      return
    }
    worker.watch = { [unowned self, unowned runtime] message in
      if prints {
        runtime.interpreter.write(
          .stdout, "worker \(worker.text) received \(message.kind)\n")
      }
      if logs {
        history.items.append(
          .object(MessageObject(worker.describe(message), type: runtime.messageType)))
      }
    }
  }
}

/// A message that was kept.
final class MessageObject: Object {
  let text: String
  init(_ text: String, type: TypeObject) {
    self.text = text
    super.init(subtype: type)
  }
}

/// `worker.object_store`.
final class ObjectStoreObject: Object {
  let worker: Worker
  init(_ worker: Worker, type: TypeObject) {
    self.worker = worker
    super.init(subtype: type)
  }
}

extension Runtime {
  var messageType: TypeObject {
    type("syft.Message") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "Message", "What one worker told another.",
          [
            Entry("__repr__", "", "The message as text.") { call throws(Raise) in
              .string(try call.receiver(as: MessageObject.self).text)
            }
          ]), module: "syft.messaging.message", instancesHaveDictionary: false)
    }
  }

  var objectStoreType: TypeObject {
    type("syft.ObjectStore") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "ObjectStore", "What a worker keeps.",
          [
            Entry("_objects", "", "The objects by id.", kind: .getter) { call throws(Raise) in
              .object(ObjectsView(try keeper(call), call.runtime))
            },
            Entry("get_obj", "obj_id", "The object of that id.") { call throws(Raise) in
              let (worker, id) = (try keeper(call), try call.int(0))
              return call.runtime.face(
                try call.runtime.workers { () throws(WorkerError) in try worker.object(id) })
            },
            Entry("find_by_id", "id", "The object of that id, or None.") { call throws(Raise) in
              try keeper(call).objects[try call.int(0)].map { call.runtime.face($0) } ?? .none
            },
            Entry("find_by_tag", "tag", "The objects with a tag.") { call throws(Raise) in
              let tag = try call.interpreter.str(call[0])
              return .list(
                try keeper(call).search([.tag(tag)]).map { call.runtime.face($0) })
            },
            Entry("rm_obj", "obj_id", "Forgets an object.") { call throws(Raise) in
              try keeper(call).remove(try call.int(0))
              return .none
            },
            Entry("clear_objects", "", "Forgets all objects.") { call throws(Raise) in
              try keeper(call).clearObjects()
              return .none
            },
          ]), module: "syft.generic.object_storage", instancesHaveDictionary: false)
    }
  }
}

private func keeper(_ call: borrowing Call) throws(Raise) -> Worker {
  try call.receiver(as: ObjectStoreObject.self).worker
}
