import Evaluator
import Tensors
import Workers

/// What is under a wrapper: the pointer, or a further layer.
enum TensorChain {
  static let entries: [Entry] = [
    Entry(
      "is_wrapper", "", "Whether the tensor wraps a layer.", kind: .getter,
      setter: { _ in .none }
    ) { call throws(Raise) in .bool(try call.tensor.isWrapper) },
    Entry("has_child", "", "Whether the tensor wraps something.") { call throws(Raise) in
      let tensor = try call.tensor
      return .bool(tensor.pointer != nil || tensor.foreign != nil)
    },
    Entry(
      "child", "", "The layer without its wrapper.", kind: .getter,
      setter: { call throws(Raise) in
        let tensor = try call.tensor
        if case .object(let object) = call[0], let pointer = object as? PointerObject {
          tensor.replace(.pointer(pointer.pointer))
        } else {
          tensor.replace(.child(ForeignInstance(call[0], call.runtime)))
        }
        return .none
      }
    ) { call throws(Raise) in
      let tensor = try call.tensor
      if let foreign = tensor.foreign as? ForeignInstance { return foreign.value }
      guard let pointer = tensor.pointer else {
        throw TensorTravel.noChild(call, tensor.isParameter ? "Parameter" : "Tensor")
      }
      return .object(PointerObject(pointer, type: call.runtime.pointerType))
    },
    Entry("__iter__", "", "The slices along the first dimension; of a pointer, bare pointers.") {
      call throws(Raise) in
      let plain = TensorFacts.entries.first { $0.name == "__iter__" }
      guard let plain else { return .none }
      let rows = try plain.body(call)
      guard try call.tensor.pointer != nil else { return rows }
      let runtime = call.runtime
      return .object(
        ClosureIterator("generator") { (interpreter) throws(Raise) -> Value in
          let row = try interpreter.advance(rows)
          guard let pointer = row.tensor?.pointer else { return row }
          return .object(PointerObject(pointer, type: runtime.pointerType))
        })
    },
    Entry("__deepcopy__", "memo=None", "A copy of its own.") { call throws(Raise) in
      let tensor = try call.tensor
      guard let local = tensor.local else {
        return try call.interpreter.call(
          try call.interpreter.attribute(call.receiver, "copy"), [])
      }
      if !local.isLeaf {
        throw call.error(
          .runtimeError,
          "Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment"
        )
      }
      let copy = try call.runtime.tensors { () throws(TensorError) in
        try TensorPayload(local, in: call.runtime.context).tensor(in: call.runtime.context)
      }
      return call.runtime.wrap(copy)
    },
    Entry("wrap", "*args, **options", "A wrapper around the tensor.") { call throws(Raise) in
      call.runtime.wrapped(call.receiver)
    },
    Entry("native_shape", "", "The size of each dimension.", kind: .getter) { call throws(Raise) in
      let tensor = try call.tensor
      return call.runtime.size(
        try call.runtime.workers { () throws(WorkerError) in try tensor.shape() })
    },
    Entry("attr", "attr_name", "A pointer to an attribute of the remote tensor.") {
      call throws(Raise) in
      let tensor = try call.tensor
      let name = try call.string(0)
      guard tensor.pointer != nil else {
        return try call.interpreter.attribute(call.receiver, name)
      }
      guard let attribute = PointerTensor.Attribute(rawValue: name) else {
        throw call.error(.attributeError, "'Tensor' object has no attribute '\(name)'")
      }
      return call.runtime.wrap(
        try call.runtime.workers { () throws(WorkerError) in try tensor.attribute(attribute) })
    },
    Entry(
      "garbage_collection", "", "Whether the remote object goes with the pointer.", kind: .getter,
      setter: { call throws(Raise) in
        try pointer(call).collectsGarbage = try call.truth(0)
        return .none
      }
    ) { call throws(Raise) in .bool(try pointer(call).collectsGarbage) },
    Entry(
      "gc", "", "Whether the remote object goes with the pointer.", kind: .getter,
      setter: { call throws(Raise) in
        try pointer(call).collectsGarbage = try call.truth(0)
        return .none
      }
    ) { call throws(Raise) in .bool(try pointer(call).collectsGarbage) },
    Entry("disable_gc", "", "The tensor, which keeps its remote object.", kind: .getter) {
      call throws(Raise) in
      try pointer(call).collectsGarbage = false
      return call.receiver
    },
    Entry(
      "private_tensor", "*args, allowed_users, no_wrap=False, **options",
      "The tensor, to be fetched by some users only."
    ) { call throws(Raise) in
      let interpreter = call.interpreter
      let syft = Value.object(try interpreter.importModule("syft"))
      let layer = try interpreter.call(try interpreter.attribute(syft, "PrivateTensor"), [])
      let foreign = try call.tensor.foreign as? ForeignInstance
      try interpreter.setAttribute(
        layer, interpreter.intern("child"), to: foreign?.value ?? call.receiver)
      let users = Value.tuple(TupleObject(try call.items(1)))
      _ = try interpreter.call(
        try interpreter.attribute(layer, "register_credentials"), [users])
      return try call.truth(2) ? layer : call.runtime.wrapped(layer)
    },
    Entry("allow", "user=None", "Whether a user may fetch the tensor.") { call throws(Raise) in
      guard let foreign = try call.tensor.foreign else { return .bool(true) }
      let user = call[0].isNone ? nil : try call.interpreter.str(call[0])
      return .bool(
        try call.runtime.workers { () throws(WorkerError) in try foreign.allows(user) })
    },
  ]

  private static func pointer(_ call: borrowing Call) throws(Raise) -> PointerTensor {
    guard let pointer = try call.tensor.pointer else { throw TensorTravel.noChild(call, "Tensor") }
    return pointer
  }
}
