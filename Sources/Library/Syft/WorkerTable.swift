import Evaluator
import Tensors
import Workers

/// The methods of workers.
enum WorkerTable {
  static let entries: [Entry] =
    [
      Entry(
        "__new__",
        "hook?, id=0, data=None, is_client_worker=False, log_msgs=False, verbose=None, auto_add=True, message_pending_time=0",
        "A worker of that name."
      ) { call throws(Raise) in
        let runtime = call.runtime
        if !call.has(0) {
          throw call.error(
            .typeError, "__init__() missing 1 required positional argument: 'hook'")
        }
        guard case .object(let hook) = call[0], hook is HookObject else {
          _ = try call.interpreter.attribute(call[0], "local_worker")
          throw call.error(.typeError, "VirtualWorker() takes a hook first")
        }
        let id = try call.interpreter.str(call[1])
        let object = try runtime.makeWorker(id, call[1])
        (object.logs, object.prints) = (try call.truth(4), try call.truth(5))
        object.listen(runtime)
        if !call[2].isNone { try load(call, 2, into: object.worker) }
        return .object(object)
      },
      Entry("__init__", "*args, **options", "See the class.") { _ in .none },
      Entry("__repr__", "", "The worker as text.") { call throws(Raise) in
        .string(try worker(call).text)
      },
      Entry("__eq__", "other, /", "Whether it is the same worker.") { call throws(Raise) in
        guard case .object(let other as WorkerObject) = call[0] else {
          return call.interpreter.notImplemented
        }
        return .bool(try worker(call) === other.worker)
      },
      Entry("__hash__", "", "The worker's hash.") { call throws(Raise) in
        .int(Int(bitPattern: ObjectIdentifier(try worker(call))) >> 4)
      },
      Entry("id", "", "The worker's name.", kind: .getter) { call throws(Raise) in
        try call.receiver(as: WorkerObject.self).id
      },
      Entry("clear_objects", "return_self=True", "Forgets all objects.") { call throws(Raise) in
        try worker(call).clearObjects()
        return try call.truth(0) ? call.receiver : .none
      },
      Entry("get_obj", "obj_id", "The object of that id.") { call throws(Raise) in
        let worker = try worker(call)
        let id = try call.int(0)
        return call.runtime.face(
          try call.runtime.workers { () throws(WorkerError) in try worker.object(id) })
      },
      Entry("register_obj", "obj, obj_id=None", "Keeps an object.") { call throws(Raise) in
        let worker = try worker(call)
        if worker.isClient { return .none }
        let object = try call.runtime.storable(call[0])
        if !call[1].isNone { object.id = try call.int(1) }
        worker.store(object)
        return .none
      },
      Entry("de_register_obj", "obj, _recurse_torch_objs=True", "Forgets an object.") {
        call throws(Raise) in
        let worker = try worker(call)
        if !worker.isClient, case .int(let id) = try call.interpreter.attribute(call[0], "id") {
          worker.remove(id)
        }
        return .none
      },
      Entry("load_data", "data", "Keeps tensors.") { call throws(Raise) in
        if !call[0].isNone { try load(call, 0, into: try worker(call)) }
        return .none
      },
      Entry("search", "query?", "The objects that have all these tags.") { call throws(Raise) in
        if !call.has(0) {
          throw call.error(
            .typeError, "search() missing 1 required positional argument: 'query'")
        }
        let terms = try terms(call, 0)
        let found = try worker(call).search(terms)
        // A query of no terms asks for all that has a tag.
        return .list(
          (terms.isEmpty ? found.filter { !$0.tags.isEmpty } : found).map { call.runtime.face($0) })
      },
      Entry("request_search", "query, location", "Pointers to what another worker has.") {
        call throws(Raise) in
        let (worker, location) = (try worker(call), try TensorTravel.destination(call, [call[1]]))
        let terms = try terms(call, 0)
        return .list(
          try call.runtime.workers { () throws(WorkerError) in
            try worker.requestSearch(terms, at: location)
          }.map { call.runtime.wrap($0) })
      },
      Entry("send", "obj, workers, ptr_id=None, garbage_collect_data=None, **options", "Sends.") {
        call throws(Raise) in
        var arguments = Arguments([call[1]])
        if !call[3].isNone {
          arguments.keywords.append(
            (name: call.interpreter.intern("garbage_collect_data"), value: call[3]))
        }
        if call[0].tensor != nil {
          return try call.interpreter.call(
            try call.interpreter.attribute(call[0], "send"), arguments)
        }
        let sender = try worker(call)
        let location = try TensorTravel.destination(call, [call[1]])
        return try call.runtime.send(call[0], from: sender, to: location)
      },
    ] + WorkerFacts.entries

  static func worker(_ call: borrowing Call) throws(Raise) -> Worker {
    try call.receiver(as: WorkerObject.self).worker
  }

  private static func load(
    _ call: borrowing Call, _ position: Int, into worker: Worker
  ) throws(Raise) {
    for value in try call.items(position) {
      let object = try call.runtime.storable(value)
      object.owner = worker
      worker.store(object)
    }
  }

  /// What a search looks for: one tag or id, or several.
  static func terms(_ call: borrowing Call, _ position: Int) throws(Raise) -> [SearchTerm] {
    func term(_ value: Value) throws(Raise) -> SearchTerm {
      if case .int(let id) = value { return .id(id) }
      return .tag(try call.interpreter.str(value))
    }
    switch call[position] {
    case .string, .int: return [try term(call[position])]
    default:
      var terms: [SearchTerm] = []
      for item in try call.items(position) { terms.append(try term(item)) }
      return terms
    }
  }
}

extension Runtime {
  /// `sy.VirtualWorker(hook, id)`.
  func makeWorker(_ id: String, _ given: Value) throws(Raise) -> WorkerObject {
    let isNew = cluster.worker(id) == nil
    let worker = cluster.makeWorker(id)
    let object = WorkerObject(worker, id: given, type: workerType)
    if isNew {
      adopt(object)
      try knownWorkers.set(given, to: .object(object), interpreter)
    }
    return object
  }

  /// A value that is no tensor goes to a worker; what remains is a pointer to it.
  func send(_ value: Value, from sender: Worker, to location: Worker) throws(Raise) -> Value {
    let object = try storable(value)
    let pointer = try workers { () throws(WorkerError) in try object.makePointer(to: location) }
    return .object(PointerObject(pointer, type: callablePointerType))
  }
}
