import Evaluator
import Tensors
import Workers

/// What PySyft adds to tensors: going to workers and coming back.
enum TensorTravel {
  static let entries: [Entry] = [
    Entry(
      "send", "*location, garbage_collect_data=True, inplace=False",
      "Sends the tensor to a worker and gives a pointer to it."
    ) { call throws(Raise) in
      let worker = try destination(call, try call.items(0))
      let tensor = try call.tensor
      let collects = try call.truth(1)
      if try call.truth(2) {
        try call.runtime.workers { () throws(WorkerError) in try tensor.sendInPlace(to: worker) }
        return call.receiver
      }
      return call.runtime.wrap(
        try call.runtime.workers { () throws(WorkerError) in
          try tensor.sent(to: worker, collectsGarbage: collects)
        })
    },
    Entry("send_", "*location", "Sends the tensor to a worker; it becomes the pointer.") {
      call throws(Raise) in
      let worker = try destination(call, try call.items(0))
      let tensor = try call.tensor
      try call.runtime.workers { () throws(WorkerError) in try tensor.sendInPlace(to: worker) }
      return call.receiver
    },
    Entry("get", "", "Fetches what the pointer points to; the worker forgets it.") {
      call throws(Raise) in
      let tensor = try call.tensor
      if tensor.isParameter, tensor.pointer == nil { throw noChild(call, "Parameter") }
      return call.runtime.wrap(
        try call.runtime.workers { () throws(WorkerError) in try tensor.get() })
    },
    Entry("get_", "", "Fetches what the pointer points to into this tensor.") {
      call throws(Raise) in
      let tensor = try call.tensor
      if tensor.isParameter, tensor.pointer == nil { throw noChild(call, "Parameter") }
      try call.runtime.workers { () throws(WorkerError) in try tensor.getInPlace() }
      return call.receiver
    },
    Entry("move", "location", "Sends the remote tensor from its worker straight to another.") {
      call throws(Raise) in
      let tensor = try call.tensor
      if tensor.isParameter, tensor.pointer == nil { throw noChild(call, "Parameter") }
      let worker = try destination(call, [call[0]])
      return call.runtime.wrap(
        try call.runtime.workers { () throws(WorkerError) in try tensor.move(to: worker) })
    },
    Entry("move_", "location", "Moves the remote tensor; this tensor points to the new place.") {
      call throws(Raise) in
      let tensor = try call.tensor
      if tensor.isParameter, tensor.pointer == nil { throw noChild(call, "Parameter") }
      let worker = try destination(call, [call[0]])
      let moved = try call.runtime.workers { () throws(WorkerError) in try tensor.move(to: worker) }
      tensor.replace(moved.layer)
      return call.receiver
    },
    Entry("remote_get", "", "Brings the data behind a pointer to a pointer one worker nearer.") {
      call throws(Raise) in
      let tensor = try call.tensor
      try call.runtime.workers { () throws(WorkerError) in try tensor.remoteGet() }
      return call.receiver
    },
    Entry("copy", "", "A second object, at the same worker.") { call throws(Raise) in
      try call.apply(Clone())
    },
    Entry("tag", "*tags", "Puts tags on the tensor, to be searched by.") { call throws(Raise) in
      let tensor = try call.tensor
      for tag in try call.items(0) {
        let text = try call.interpreter.str(tag)
        if !tensor.tags.contains(text) { tensor.tags.append(text) }
      }
      tensor.pointer?.tags = tensor.tags
      return call.receiver
    },
    Entry("describe", "description", "Gives the tensor a description.") { call throws(Raise) in
      let tensor = try call.tensor
      tensor.description = try call.string(0)
      tensor.pointer?.description = tensor.description
      return call.receiver
    },
    Entry("tags", "", "The tags.", kind: .getter) { call throws(Raise) in
      let tensor = try call.tensor
      if tensor.tags.isEmpty { return .none }
      let set = SetObject()
      for tag in tensor.tags { try set.add(.string(tag), call.interpreter) }
      return .object(set)
    },
    Entry("description", "", "The description.", kind: .getter) { call throws(Raise) in
      try call.tensor.description.map { .string($0) } ?? .none
    },
    Entry("id", "", "The tensor's or pointer's own id.", kind: .getter) { call throws(Raise) in
      .int(try call.tensor.id)
    },
    Entry("id_at_location", "", "The id of the remote tensor.", kind: .getter) {
      call throws(Raise) in .int(try pointer(call, "id_at_location").idAtLocation)
    },
    Entry("location", "", "The worker that holds the remote tensor.", kind: .getter) {
      call throws(Raise) in
      guard let pointer = try call.tensor.pointer else { return .none }
      return .object(call.runtime.workerObject(pointer.location))
    },
    Entry("owner", "", "The worker whose tensor this is.", kind: .getter) { call throws(Raise) in
      .object(call.runtime.workerObject(try call.tensor.owner))
    },
    Entry("is_wrapper", "", "Whether the tensor wraps a pointer.", kind: .getter) {
      call throws(Raise) in .bool(try call.tensor.local == nil)
    },
    Entry("has_child", "", "Whether the tensor wraps something.") { call throws(Raise) in
      .bool(try call.tensor.pointer != nil)
    },
    Entry("child", "", "The pointer without its wrapper.", kind: .getter) { call throws(Raise) in
      let tensor = try call.tensor
      guard let pointer = tensor.pointer else { throw noChild(call, "Tensor") }
      return .object(PointerObject(pointer, type: call.runtime.pointerType))
    },
  ]

  private static func noChild(_ call: borrowing Call, _ kind: String) -> Raise {
    call.error(.attributeError, "'\(kind)' object has no attribute 'child'")
  }

  private static func pointer(
    _ call: borrowing Call, _ attribute: String
  ) throws(Raise) -> PointerTensor {
    if let pointer = try call.tensor.pointer { return pointer }
    throw call.error(.attributeError, "'Tensor' object has no attribute '\(attribute)'")
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
        .notImplementedError, "Sending to multiple workers is not supported at the moment")
    }
    if case .object(let object) = first, let worker = object as? WorkerObject {
      return worker.worker
    }
    if let name = first.text {
      if let worker = call.runtime.cluster.worker(name) { return worker }
      throw call.runtime.raise(
        WorkerError("WorkerNotFoundException", "there is no worker '\(name)'"))
    }
    throw call.error(
      .typeError, "a tensor goes to a worker, not to a \(call.interpreter.typeName(first))")
  }
}

/// A pointer without its wrapper: `x.child`.
final class PointerObject: Object {
  let pointer: PointerTensor
  init(_ pointer: PointerTensor, type: TypeObject) {
    self.pointer = pointer
    super.init(subtype: type)
  }
}

extension Runtime {
  var pointerType: TypeObject {
    type("syft.PointerTensor") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "PointerTensor", "A pointer to an object at a worker.",
          [
            Entry("__repr__", "", "The pointer as text.") { call throws(Raise) in
              .string(try call.receiver(as: PointerObject.self).pointer.text)
            },
            Entry("id", "", "The pointer's own id.", kind: .getter) { call throws(Raise) in
              .int(try call.receiver(as: PointerObject.self).pointer.id)
            },
            Entry("id_at_location", "", "The id of the remote object.", kind: .getter) {
              call throws(Raise) in
              .int(try call.receiver(as: PointerObject.self).pointer.idAtLocation)
            },
            Entry("location", "", "The worker that holds the object.", kind: .getter) {
              call throws(Raise) in
              let pointer = try call.receiver(as: PointerObject.self).pointer
              return .object(call.runtime.workerObject(pointer.location))
            },
            Entry("owner", "", "The worker whose pointer it is.", kind: .getter) {
              call throws(Raise) in
              let pointer = try call.receiver(as: PointerObject.self).pointer
              return .object(call.runtime.workerObject(pointer.owner))
            },
            Entry(
              "garbage_collect_data", "", "Whether the remote object goes with the pointer.",
              kind: .getter,
              setter: { call throws(Raise) in
                try call.receiver(as: PointerObject.self).pointer.collectsGarbage =
                  try call.truth(0)
                return .none
              }
            ) { call throws(Raise) in
              .bool(try call.receiver(as: PointerObject.self).pointer.collectsGarbage)
            },
          ]), module: "syft.generic.pointers.pointer_tensor", instancesHaveDictionary: false)
    }
  }
}
