import Evaluator
import Workers

/// What a tensor is searched by, and how it is known: tags, description, ids, places.
enum TensorTags {
  static let entries: [Entry] = [
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
      try describe(call)
      return call.receiver
    },
    Entry(
      "tags", "", "The tags.", kind: .getter,
      setter: { call throws(Raise) in
        let tensor = try call.tensor
        tensor.tags = []
        if !call[0].isNone {
          for tag in try call.items(0) { tensor.tags.append(try call.interpreter.str(tag)) }
        }
        tensor.pointer?.tags = tensor.tags
        return .none
      }
    ) { call throws(Raise) in
      let tensor = try call.tensor
      if tensor.tags.isEmpty { return .none }
      let set = SetObject()
      for tag in tensor.tags { try set.add(.string(tag), call.interpreter) }
      return .object(set)
    },
    Entry(
      "description", "", "The description.", kind: .getter,
      setter: { call throws(Raise) in
        try describe(call)
        return .none
      }
    ) { call throws(Raise) in
      try call.tensor.description.map { .string($0) } ?? .none
    },
    Entry(
      "id", "", "The tensor's or pointer's own id.", kind: .getter,
      setter: { call throws(Raise) in
        try call.tensor.id = try call.int(0)
        return .none
      }
    ) { call throws(Raise) in .int(try call.tensor.id) },
    Entry("id_at_location", "", "The id of the remote tensor.", kind: .getter) {
      call throws(Raise) in
      guard let pointer = try call.tensor.pointer else {
        throw TensorTravel.noChild(call, "Tensor")
      }
      return .int(pointer.idAtLocation)
    },
    Entry("location", "", "The worker that holds the remote tensor.", kind: .getter) {
      call throws(Raise) in
      guard let pointer = try call.tensor.pointer else { return .none }
      return .object(call.runtime.workerObject(pointer.location))
    },
    Entry(
      "owner", "", "The worker whose tensor this is.", kind: .getter,
      setter: { call throws(Raise) in
        if case .object(let object) = call[0], let worker = object as? WorkerObject {
          try call.tensor.owner = worker.worker
        }
        return .none
      }
    ) { call throws(Raise) in
      .object(call.runtime.workerObject(try call.tensor.owner))
    },
  ]

  private static func describe(_ call: borrowing Call) throws(Raise) {
    let tensor = try call.tensor
    tensor.description = call[0].isNone ? nil : try call.interpreter.str(call[0])
    tensor.pointer?.description = tensor.description
  }
}
