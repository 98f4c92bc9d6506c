import Evaluator
import Tensors
import Workers

/// Values of the language as they cross between workers, and back.
extension Runtime {
  private static let deepestValue = 200

  /// - Parameter location: where the value goes as an argument of a call: pointers to objects there
  ///   become references to them.
  /// - Throws: a `TypeError` for what cannot cross.
  func wire(
    _ value: Value, to location: Worker? = nil, depth: Int = 0
  ) throws(WorkerError) -> WireValue {
    if depth > Self.deepestValue {
      throw WorkerError("RecursionError", "maximum recursion depth exceeded")
    }
    switch value {
    case .absent, .none: return .none
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .float(let value): return .float(value)
    case .string(let object): return .string(object.text)
    case .list(let list): return .list(try wires(list.items, location, depth))
    case .tuple(let tuple): return .tuple(try wires(tuple.items, location, depth))
    case .dict(let dict): return .dict(try pairs(dict, location, depth))
    case .object(let object):
      if value.isIdentical(to: interpreter.ellipsis) { return .ellipsis }
      return try wire(object, location, depth)
    }
  }

  private func wires(
    _ values: ContiguousArray<Value>, _ location: Worker?, _ depth: Int
  ) throws(WorkerError) -> [WireValue] {
    var wires: [WireValue] = []
    wires.reserveCapacity(values.count)
    for value in values { wires.append(try wire(value, to: location, depth: depth + 1)) }
    return wires
  }

  private func pairs(
    _ dict: DictObject, _ location: Worker?, _ depth: Int
  ) throws(WorkerError) -> [WireValue.Pair] {
    var pairs: [WireValue.Pair] = []
    for entry in dict.entries where !entry.key.isAbsent {
      pairs.append(
        WireValue.Pair(
          key: try wire(entry.key, to: location, depth: depth + 1),
          value: try wire(entry.value, to: location, depth: depth + 1)))
    }
    return pairs
  }

  private func wire(
    _ object: Object, _ location: Worker?, _ depth: Int
  ) throws(WorkerError) -> WireValue {
    switch object {
    case let object as TensorObject:
      if let pointer = object.tensor.pointer, pointer.location === location {
        return .reference(pointer.reference)
      }
      return .object(try cluster.acting.pack(object.tensor))
    case let object as PointerObject:
      if object.pointer.location === location { return .reference(object.pointer.reference) }
      let wrapper = LayeredTensor(.pointer(object.pointer), owner: object.pointer.owner)
      return .object(try cluster.acting.pack(wrapper))
    case let object as DTypeObject: return .dtype(object.dtype.shortName)
    case let object as WorkerObject: return .worker(object.worker.id)
    case let set as SetObject:
      return .set(try wires(ContiguousArray(set.keys), location, depth))
    case let slice as SliceObject:
      return .slice(
        start: try wire(slice.start, to: location, depth: depth + 1),
        stop: try wire(slice.stop, to: location, depth: depth + 1),
        step: try wire(slice.step, to: location, depth: depth + 1))
    case let type as TypeObject: return .named(module: type.module, name: type.name)
    case let function as BuiltinObject where function.owner == nil:
      return .named(module: function.module, name: function.entry.name)
    case is InstanceObject:
      var state: [WireValue.Pair] = []
      for (name, value) in object.attributes?.bindings ?? [] {
        state.append(
          WireValue.Pair(
            key: .string(name.text), value: try wire(value, to: location, depth: depth + 1)))
      }
      guard let type = object.subtype else { break }
      return .instance(module: type.module, name: type.name, state: state)
    default:
      let value = Value.object(object)
      if let module = try? interpreter.attribute(value, "__module__").text,
        let name = try? interpreter.attribute(value, "__qualname__").text
      {
        return .named(module: module, name: name)
      }
    }
    throw WorkerError(
      "TypeError", "a \(interpreter.typeName(.object(object))) cannot go to another worker")
  }

  /// The value that arrives at a worker.
  func value(_ wire: WireValue, on worker: Worker) throws(WorkerError) -> Value {
    switch wire {
    case .none: return .none
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .float(let value): return .float(value)
    case .string(let text): return .string(text)
    case .list(let items): return .list(ListObject(try values(items, worker)))
    case .tuple(let items): return .tuple(TupleObject(try values(items, worker)))
    case .set(let items):
      let set = SetObject()
      for item in try values(items, worker) {
        try asWorker { (interpreter) throws(Raise) in try set.add(item, interpreter) }
      }
      return .object(set)
    case .dict(let pairs):
      let dict = DictObject()
      for pair in pairs {
        let (key, item) = (try value(pair.key, on: worker), try value(pair.value, on: worker))
        try asWorker { (interpreter) throws(Raise) in try dict.set(key, to: item, interpreter) }
      }
      return .dict(dict)
    case .slice(let start, let stop, let step):
      return .object(
        SliceObject(
          start: try value(start, on: worker), stop: try value(stop, on: worker),
          step: try value(step, on: worker)))
    case .ellipsis: return interpreter.ellipsis
    case .dtype(let name):
      guard let dtype = DType(name: "torch." + name) else {
        throw WorkerError("TypeError", "there is no type '\(name)'")
      }
      return dtypeObject(dtype)
    case .size(let sizes): return size(sizes)
    case .worker(let id):
      guard let found = cluster.worker(id) else { throw .noWorker(id) }
      return .object(workerObject(found))
    case .reference(let reference): return face(try worker.resolve(reference))
    case .object(let payload): return wrap(try worker.unpack(payload))
    case .named(let module, let name): return try named(module, name)
    case .instance(let module, let name, let state):
      guard case .object(let object) = try named(module, name), let type = object as? TypeObject
      else { throw WorkerError("TypeError", "'\(name)' is no class") }
      let instance = InstanceObject(of: type)
      for pair in state {
        guard case .string(let name) = pair.key else { continue }
        let isOwner = name == "owner"
        let value =
          isOwner ? Value.object(workerObject(worker)) : try value(pair.value, on: worker)
        if instance.attributes == nil { instance.attributes = Namespace() }
        instance.attributes?[interpreter.intern(name)] = value
      }
      return .object(instance)
    }
  }

  private func values(
    _ wires: [WireValue], _ worker: Worker
  ) throws(WorkerError) -> ContiguousArray<Value> {
    var values: ContiguousArray<Value> = []
    for wire in wires { values.append(try value(wire, on: worker)) }
    return values
  }

  private func named(_ module: String, _ name: String) throws(WorkerError) -> Value {
    try asWorker { (interpreter) throws(Raise) in
      var value = Value.object(try interpreter.importModule(module))
      for part in name.split(separator: ".") {
        value = try interpreter.attribute(value, String(part))
      }
      return value
    }
  }

  /// An object of a store as a cell sees it: the same value each time.
  func face(_ object: LayeredTensor) -> Value {
    if case .plain(let foreign) = object.layer, let foreign = foreign as? ForeignInstance {
      return foreign.value
    }
    let face = (object.face as? TensorObject) ?? TensorObject(object, self)
    object.face = face
    return .object(face)
  }
}
