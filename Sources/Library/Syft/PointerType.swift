import Evaluator
import Workers

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
      // Any method of tensors is one of pointers as well.
      let own = Set(PointerTable.entries.map(\.name))
      var more: [Entry] = []
      for (name, value) in runtime.tensorType.members.bindings where !own.contains(name.text) {
        guard case .object(let object as BuiltinObject) = value, object.entry.kind == .function,
          !["__new__", "__init__", "__hash__", "__repr__", "__format__"].contains(name.text)
        else { continue }
        more.append(PointerTable.delegate(object.entry))
      }
      return runtime.interpreter.makeType(
        TypeTable(
          "PointerTensor", "A pointer to a tensor at a worker.", PointerTable.entries + more),
        module: "syft.generic.pointers.pointer_tensor", instancesHaveDictionary: false)
    }
  }

  /// `CallablePointer`: a pointer to an object that is no tensor.
  var callablePointerType: TypeObject {
    type("syft.CallablePointer") { runtime in
      let rows: [Entry] = [
        Entry("__repr__", "", "The pointer as text.") { call throws(Raise) in
          let text = try PointerTable.pointer(call).text
          return .string("[CallablePointer" + text.dropFirst("[PointerTensor".count))
        },
        Entry("__call__", "*args, **options", "Calls the object at its worker.") {
          call throws(Raise) in
          try call.runtime.call(
            "__call__", of: try PointerTable.pointer(call), try call.unboundArguments)
        },
        Entry("call", "name, *args, **options", "Calls a method of the object at its worker.") {
          call throws(Raise) in
          var arguments = try call.unboundArguments
          arguments.positional.removeFirst()
          return try call.runtime.call(
            try call.string(0), of: try PointerTable.pointer(call), arguments)
        },
      ]
      return runtime.interpreter.makeType(
        TypeTable(
          "CallablePointer", "A pointer to an object that is no tensor.",
          PointerTable.entries.filter { $0.name != "__repr__" } + rows),
        module: "syft.generic.pointers.callable_pointer", instancesHaveDictionary: false)
    }
  }

  /// A method of the object that a pointer points to.
  func call(
    _ name: String, of pointer: PointerTensor, _ arguments: Arguments
  ) throws(Raise) -> Value {
    let result = try workers { () throws(WorkerError) in
      var command = CallCommand(
        receiver: pointer.reference, module: "", name: name, arguments: [], keywords: [],
        returnIds: [])
      for value in arguments.positional {
        command.arguments.append(try wire(value, to: pointer.location))
      }
      for (name, value) in arguments.keywords {
        command.keywords.append(
          CallCommand.Keyword(name: name.text, value: try wire(value, to: pointer.location)))
      }
      return try pointer.owner.call(command, at: pointer.location)
    }
    switch result {
    case .receiver: return .none
    case .value(let wire):
      return try workers { () throws(WorkerError) in try value(wire, on: cluster.acting) }
    case .pointers(let pointers):
      return pointers.count == 1 ? wrap(pointers[0]) : .tuple(pointers.map { wrap($0) })
    }
  }
}

enum PointerTable {
  static func pointer(_ call: borrowing Call) throws(Raise) -> PointerTensor {
    try call.receiver(as: PointerObject.self).pointer
  }

  /// A method of tensors on a pointer: that of its wrapper, whose results are unwrapped.
  static func delegate(_ entry: Entry) -> Entry {
    Entry(entry.name, "*args, **options", entry.summary) { call throws(Raise) in
      let interpreter = call.interpreter
      let wrapper = call.runtime.wrapped(call.receiver)
      var arguments = try call.unboundArguments
      for position in arguments.positional.indices {
        arguments.positional[position] = wrap(arguments.positional[position], call.runtime)
      }
      let result = try interpreter.call(
        try interpreter.attribute(wrapper, entry.name), arguments)
      if result.isIdentical(to: wrapper) { return call.receiver }
      return unwrap(result, call.runtime)
    }
  }

  private static func wrap(_ value: Value, _ runtime: Runtime) -> Value {
    if case .object(let object) = value, object is PointerObject { return runtime.wrapped(value) }
    return value
  }

  private static func unwrap(_ value: Value, _ runtime: Runtime) -> Value {
    if case .tuple(let tuple) = value {
      return .tuple(TupleObject(ContiguousArray(tuple.items.map { unwrap($0, runtime) })))
    }
    guard let pointer = value.tensor?.pointer else { return value }
    return .object(PointerObject(pointer, type: runtime.pointerType))
  }

  static let entries: [Entry] = [
    Entry("__repr__", "", "The pointer as text.") { call throws(Raise) in
      .string(try pointer(call).text)
    },
    Entry(
      "id", "", "The pointer's own id.", kind: .getter,
      setter: { call throws(Raise) in
        try pointer(call).id = try call.int(0)
        return .none
      }
    ) { call throws(Raise) in .int(try pointer(call).id) },
    Entry("id_at_location", "", "The id of the remote object.", kind: .getter) {
      call throws(Raise) in .int(try pointer(call).idAtLocation)
    },
    Entry("location", "", "The worker that holds the object.", kind: .getter) {
      call throws(Raise) in
      .object(call.runtime.workerObject(try pointer(call).location))
    },
    Entry("owner", "", "The worker whose pointer it is.", kind: .getter) { call throws(Raise) in
      .object(call.runtime.workerObject(try pointer(call).owner))
    },
    Entry("shape", "", "The size of each dimension, asked of the worker.", kind: .getter) {
      call throws(Raise) in
      let pointer = try pointer(call)
      return call.runtime.size(
        try call.runtime.workers { () throws(WorkerError) in try pointer.shape() })
    },
    Entry("_shape", "", "The size of each dimension, where it is known.", kind: .getter) {
      call throws(Raise) in
      try pointer(call).knownShape.map { call.runtime.size($0) } ?? .none
    },
    Entry("point_to_attr", "", "The attribute that is meant, or None.", kind: .getter) {
      call throws(Raise) in
      let path = try pointer(call).path
      return path.isEmpty ? .none : .string(path.map(\.rawValue).joined(separator: "."))
    },
    Entry("child", "", "A pointer has no child.", kind: .getter) { _ in .none },
    Entry("is_wrapper", "", "False.", kind: .getter) { _ in .bool(false) },
    Entry("tags", "", "The tags.", kind: .getter) { call throws(Raise) in
      let set = SetObject()
      for tag in try pointer(call).tags { try set.add(.string(tag), call.interpreter) }
      return set.count == 0 ? .none : .object(set)
    },
    Entry("description", "", "The description.", kind: .getter) { call throws(Raise) in
      try pointer(call).description.map { .string($0) } ?? .none
    },
    Entry("data", "", "A pointer to the data.", kind: .getter) { call throws(Raise) in
      .object(PointerObject(try pointer(call).attribute(.data), type: call.runtime.pointerType))
    },
    Entry("grad", "", "A pointer to the gradient.", kind: .getter) { call throws(Raise) in
      .object(PointerObject(try pointer(call).attribute(.grad), type: call.runtime.pointerType))
    },
    Entry("get", "user=None, reason='', deregister_ptr=True", "Fetches the object.") {
      call throws(Raise) in
      let pointer = try pointer(call)
      let user = call[0].isNone ? nil : try call.interpreter.str(call[0])
      return call.runtime.fetched(
        try call.runtime.workers { () throws(WorkerError) in try pointer.fetch(user: user) })
    },
    Entry("wrap", "*args, **options", "A wrapper around the pointer.") { call in
      call.runtime.wrapped(call.receiver)
    },
    Entry("is_none", "", "Whether there is nothing at the worker.") { call throws(Raise) in
      .bool(try pointer(call).pointsToNothing())
    },
    Entry("set_garbage_collect_data", "value", "Whether the object goes with the pointer.") {
      call throws(Raise) in
      try pointer(call).collectsGarbage = try call.truth(0)
      return .none
    },
    Entry(
      "garbage_collect_data", "", "Whether the remote object goes with the pointer.",
      kind: .getter,
      setter: { call throws(Raise) in
        try pointer(call).collectsGarbage = try call.truth(0)
        return .none
      }
    ) { call throws(Raise) in .bool(try pointer(call).collectsGarbage) },
  ]
}
