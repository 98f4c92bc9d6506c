import Evaluator
import Tensors
import Workers

/// What PySyft adds to tensors: going to workers and coming back.
enum TensorTravel {
  static let entries: [Entry] =
    [
      Entry(
        "send",
        "*location, inplace=False, user=None, local_autograd=False, requires_grad=False, preinitialize_grad=False, no_wrap=False, garbage_collect_data=True",
        "Sends the tensor to a worker, or to several, and gives a pointer to it."
      ) { call throws(Raise) in
        let given = try call.items(0)
        if given.count > 1 { return try sendToAll(call, given) }
        let worker = try destination(call, given)
        let tensor = try call.tensor
        let collects = try call.truth(7)
        if try call.truth(1) {
          try call.runtime.workers { () throws(WorkerError) in try tensor.sendInPlace(to: worker) }
          return call.receiver
        }
        if try call.truth(6) {
          if tensor.isParameter {
            throw call.error(.valueError, "Parameters can't accept no_wrap=True")
          }
          let pointer = try call.runtime.workers { () throws(WorkerError) in
            try tensor.makePointer(to: worker, collectsGarbage: collects)
          }
          return .object(PointerObject(pointer, type: call.runtime.pointerType))
        }
        return call.runtime.wrap(
          try call.runtime.workers { () throws(WorkerError) in
            try tensor.sent(to: worker, collectsGarbage: collects)
          })
      },
      Entry(
        "send_", "*location, **options", "Sends the tensor to a worker; it becomes the pointer."
      ) { call throws(Raise) in
        let given = try call.items(0)
        if given.count > 1 {
          throw call.error(
            .notImplementedError,
            "Inplace send to several workers is currently not supported.")
        }
        let worker = try destination(call, given)
        let tensor = try call.tensor
        try call.runtime.workers { () throws(WorkerError) in try tensor.sendInPlace(to: worker) }
        return call.receiver
      },
      Entry(
        "get", "*args, inplace=False, user=None, reason='', deregister_ptr=True, **options",
        "Fetches what the pointer points to; the worker forgets it."
      ) { call throws(Raise) in
        let tensor = try call.tensor
        if let foreign = tensor.foreign as? ForeignInstance {
          let arguments = try call.unboundArguments
          var kept = Arguments(arguments.positional)
          let own = ["inplace", "user", "reason", "deregister_ptr"]
          kept.keywords = arguments.keywords.filter { !own.contains($0.name.text) }
          let result = try call.interpreter.call(
            try call.interpreter.attribute(foreign.value, "get"), kept)
          tensor.replace(.collected)
          return result
        }
        if tensor.isParameter, tensor.pointer == nil { throw noChild(call, "Parameter") }
        let user = try user(call, 2)
        if try call.truth(1) {
          try call.runtime.workers { () throws(WorkerError) in try tensor.getInPlace(user: user) }
          return call.receiver
        }
        return call.runtime.fetched(
          try call.runtime.workers { () throws(WorkerError) in try tensor.get(user: user) })
      },
      Entry("get_", "*args, user=None, reason='', **options", "Fetches into this tensor.") {
        call throws(Raise) in
        let tensor = try call.tensor
        if tensor.isParameter, tensor.pointer == nil { throw noChild(call, "Parameter") }
        let user = try user(call, 1)
        try call.runtime.workers { () throws(WorkerError) in try tensor.getInPlace(user: user) }
        return call.receiver
      },
      Entry("mid_get", "", "Fetches into this tensor, and gives nothing.") { call throws(Raise) in
        let tensor = try call.tensor
        if tensor.pointer == nil {
          try call.runtime.workers { () throws(WorkerError) in try tensor.remoteGet() }
        }
        try call.runtime.workers { () throws(WorkerError) in try tensor.getInPlace() }
        return .none
      },
      Entry(
        "move", "location, requires_grad=False",
        "Sends the remote tensor from its worker straight to another."
      ) { call throws(Raise) in
        let tensor = try call.tensor
        if tensor.isParameter, tensor.pointer == nil { throw noChild(call, "Parameter") }
        if tensor.pointer == nil { throw noChild(call, "Tensor") }
        let worker = try destination(call, [call[0]])
        return call.runtime.fetched(
          try call.runtime.workers { () throws(WorkerError) in try tensor.move(to: worker) })
      },
      Entry(
        "move_", "location, requires_grad=False",
        "Moves the remote tensor; this tensor points to the new place."
      ) { call throws(Raise) in
        let tensor = try call.tensor
        if tensor.isParameter, tensor.pointer == nil { throw noChild(call, "Parameter") }
        if tensor.pointer == nil { throw noChild(call, "Tensor") }
        let worker = try destination(call, [call[0]])
        let moved = try call.runtime.workers { () throws(WorkerError) in
          try tensor.move(to: worker)
        }
        tensor.replace(moved.layer)
        if tensor.pointer != nil { tensor.wrapperCount += 1 }
        return call.receiver
      },
      Entry("remote_get", "", "Brings the data behind a pointer to a pointer one worker nearer.") {
        call throws(Raise) in
        let tensor = try call.tensor
        try call.runtime.workers { () throws(WorkerError) in try tensor.remoteGet() }
        return call.receiver
      },
      Entry(
        "remote_send", "location",
        "Sends the remote tensor on; its worker keeps a pointer to it."
      ) { call throws(Raise) in
        let tensor = try call.tensor
        let worker = try destination(call, [call[0]])
        try call.runtime.workers { () throws(WorkerError) in try tensor.remoteSend(to: worker) }
        return call.receiver
      },
      Entry("copy", "", "A second object, at the same worker.") { call throws(Raise) in
        if try call.tensor.foreign != nil { return try layered(call, "copy") }
        return try call.apply(Clone())
      },
      Entry(
        "clone", "memory_format=None",
        "A copy; of a pointer, a second wrapper that answers for nothing."
      ) { call throws(Raise) in
        let tensor = try call.tensor
        if tensor.foreign != nil { return try layered(call, "clone") }
        if let pointer = tensor.pointer, pointer.path.isEmpty, let clone = tensor.cloned() {
          return call.runtime.wrap(clone)
        }
        return try call.apply(Clone())
      },
    ] + TensorTags.entries + TensorChain.entries

  static func noChild(_ call: borrowing Call, _ kind: String) -> Raise {
    call.error(.attributeError, "'\(kind)' object has no attribute 'child'")
  }

  /// A method that the class of a further layer has.
  private static func layered(_ call: borrowing Call, _ name: String) throws(Raise) -> Value {
    try call.runtime.callLayer(module: nil, name, receiver: call.receiver, Arguments())
  }

  private static func user(_ call: borrowing Call, _ position: Int) throws(Raise) -> String? {
    call[position].isNone ? nil : try call.interpreter.str(call[position])
  }

  /// `send(bob, alice)`: a pointer to each.
  private static func sendToAll(
    _ call: borrowing Call, _ given: ContiguousArray<Value>
  ) throws(Raise) -> Value {
    let tensor = try call.tensor
    var children: [Value] = []
    for value in given {
      let worker = try destination(call, [value])
      let pointer = try call.runtime.workers { () throws(WorkerError) in
        // Each pointer answers for an object at another worker.
        tensor.forgetPointer()
        return try tensor.makePointer(to: worker, collectsGarbage: true)
      }
      children.append(.object(PointerObject(pointer, type: call.runtime.pointerType)))
    }
    tensor.forgetPointer()
    let syft = Value.object(try call.interpreter.importModule("syft"))
    let arguments = Arguments(
      [], keywords: [(name: call.interpreter.intern("children"), value: .list(children))])
    let many = try call.interpreter.call(
      try call.interpreter.attribute(syft, "MultiPointerTensor"), arguments)
    return try call.truth(6) ? many : call.runtime.wrapped(many)
  }

  /// The worker that an argument of `send` or `move` names.
  static func destination(
    _ call: borrowing Call, _ given: ContiguousArray<Value>
  ) throws(Raise) -> Worker {
    var given = given
    if given.count == 1 {
      if case .list(let list) = given[0] { given = list.items }
      if case .tuple(let tuple) = given[0] { given = tuple.items }
    }
    guard let first = given.first else {
      throw call.error(
        .typeError, "\(call.function.entry.name)() needs a worker to send the tensor to")
    }
    if given.count > 1 {
      throw call.error(
        .notImplementedError,
        "Sending to multiple workers is not                                         supported at the moment"
      )
    }
    if case .object(let object) = first, let worker = object as? WorkerObject {
      return worker.worker
    }
    switch first {
    case .string, .int:
      let known = try call.runtime.knownWorkers.get(first, call.interpreter)
      if case .object(let object) = known, let worker = object as? WorkerObject {
        return worker.worker
      }
      let name = try call.interpreter.str(first)
      throw call.runtime.raise(
        WorkerError("WorkerNotFoundException", "there is no worker '\(name)'"))
    default:
      throw call.error(
        .typeError, "a tensor goes to a worker, not to a \(call.interpreter.typeName(first))")
    }
  }
}

extension Runtime {
  /// What came from a worker.
  func fetched(_ object: LayeredTensor) -> Value {
    if case .plain = object.layer { return face(object) }
    return wrap(object)
  }

  /// A wrapper around a layer.
  func wrapped(_ child: Value) -> Value {
    let owner = cluster.acting
    if case .object(let object) = child, let pointer = object as? PointerObject {
      let wrapper = LayeredTensor(.pointer(pointer.pointer), owner: owner)
      wrapper.tags = pointer.pointer.tags
      wrapper.description = pointer.pointer.description
      return wrap(wrapper)
    }
    return wrap(LayeredTensor(.child(ForeignInstance(child, self)), owner: owner))
  }
}
