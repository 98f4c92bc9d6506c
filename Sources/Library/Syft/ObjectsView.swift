import Evaluator
import OrderedCollections
import Workers

/// `worker._objects`: the worker's store as a dict. What it shows is always what the worker holds;
/// deleting from it deletes at the worker.
final class ObjectsView: Object, ShownAsDict {
  let worker: Worker
  private unowned let runtime: Runtime

  init(_ worker: Worker, _ runtime: Runtime) {
    self.worker = worker
    self.runtime = runtime
    super.init(subtype: runtime.objectsViewType)
  }

  func snapshot(_ interpreter: Interpreter) throws(Raise) -> DictObject {
    let dict = DictObject()
    for (id, object) in worker.objects {
      try dict.set(.int(id), to: runtime.shown(object), interpreter)
    }
    return dict
  }
}

extension Runtime {
  /// An object of a store as `_objects` shows it.
  func shown(_ object: LayeredTensor) -> Value {
    guard case .plain(let foreign) = object.layer, let foreign = foreign as? ForeignInstance
    else { return face(object) }
    return foreign.value
  }

  var objectsViewType: TypeObject {
    type("syft.ObjectsView") { runtime in
      runtime.interpreter.makeType(
        TypeTable("dict", "A worker's store, by id.", ObjectsViewTable.entries), module: "builtins",
        instancesHaveDictionary: false)
    }
  }
}

private enum ObjectsViewTable {
  /// What a dict answers about the same objects.
  private static let reading = [
    "__getitem__", "__contains__", "__len__", "__iter__", "__repr__", "__eq__", "__ne__", "keys",
    "values", "items", "get", "copy",
  ]

  static let entries: [Entry] =
    reading.map { name in
      Entry(name, "*args", "As of a dict.") { call throws(Raise) in
        let dict = try call.receiver(as: ObjectsView.self).snapshot(call.interpreter)
        var arguments = Array(try call.items(0))
        for position in arguments.indices {
          if case .object(let object) = arguments[position], let other = object as? ObjectsView {
            arguments[position] = .dict(try other.snapshot(call.interpreter))
          }
        }
        return try call.interpreter.call(
          try call.interpreter.attribute(.dict(dict), name), arguments)
      }
    } + [
      Entry("__delitem__", "key, /", "The worker forgets the object.") { call throws(Raise) in
        _ = try take(call)
        return .none
      },
      Entry("__setitem__", "key, value, /", "The worker keeps the object under that id.") {
        call throws(Raise) in
        let view = try call.receiver(as: ObjectsView.self)
        let object = try call.runtime.storable(call[1])
        object.id = try call.int(0)
        object.owner = view.worker
        view.worker.store(object)
        return .none
      },
      Entry("pop", "key, default?, /", "The worker forgets the object; it is given.") {
        call throws(Raise) in
        let view = try call.receiver(as: ObjectsView.self)
        if case .int(let id) = call[0], view.worker.objects[id] == nil, call.has(1) {
          return call[1]
        }
        return try take(call)
      },
      Entry("clear", "", "The worker forgets all.") { call throws(Raise) in
        try call.receiver(as: ObjectsView.self).worker.clearObjects()
        return .none
      },
    ]

  private static func take(_ call: borrowing Call) throws(Raise) -> Value {
    let view = try call.receiver(as: ObjectsView.self)
    guard case .int(let id) = call[0], let object = view.worker.remove(id) else {
      throw call.error(.keyError, try call.interpreter.repr(call[0]))
    }
    return call.runtime.shown(object)
  }
}

extension Runtime {
  /// A value as a store keeps it: a tensor as it is, anything else as an object that is none.
  func storable(_ value: Value) throws(Raise) -> LayeredTensor {
    if let tensor = value.tensor { return tensor }
    let object = LayeredTensor(
      .plain(ForeignInstance(value, self)), owner: cluster.acting)
    if case .int(let id)? = try? interpreter.attribute(value, "id") { object.id = id }
    if let tags = try? interpreter.attribute(value, "tags"), !tags.isNone {
      for tag in try interpreter.items(of: tags) { object.tags.append(try interpreter.str(tag)) }
    }
    if let description = try? interpreter.attribute(value, "description") {
      object.description = description.text
    }
    return object
  }
}
