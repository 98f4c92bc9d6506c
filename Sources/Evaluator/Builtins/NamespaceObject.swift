import Syntax

/// `object.__dict__`, `vars(object)`, `globals()`: the names themselves, so that what is changed here
/// is changed there.
package final class NamespaceObject: Object {
  private let fixed: Namespace?
  private let holder: Object?
  /// True for the names of a class.
  package let isReadOnly: Bool

  package init(_ namespace: Namespace, isReadOnly: Bool = false) {
    fixed = namespace
    holder = nil
    self.isReadOnly = isReadOnly
  }

  /// The attributes of an object, which may have none yet.
  package init(of object: Object) {
    fixed = nil
    holder = object
    isReadOnly = false
  }

  override package func builtinType(_ types: Types) -> TypeObject {
    types.iteratorType(isReadOnly ? "mappingproxy" : "namespace")
  }

  package var namespace: Namespace {
    if let fixed { return fixed }
    if let names = holder?.attributes { return names }
    let names = Namespace()
    holder?.attributes = names
    return names
  }

  /// The names that are shown: those of `__slots__` are not.
  package var bindings: [(name: Name, value: Value)] {
    let all = namespace.bindings
    guard let hidden = holder?.subtype?.hiddenNames, !hidden.isEmpty else { return all }
    return all.filter { !hidden.contains(ObjectIdentifier($0.name)) }
  }

  func hides(_ name: Name) -> Bool {
    holder?.subtype?.hiddenNames.contains(ObjectIdentifier(name)) ?? false
  }

  package func set(_ name: Name, to value: Value, _ interpreter: Interpreter) throws(Raise) {
    if isReadOnly {
      throw interpreter.error(
        .typeError, "'mappingproxy' object does not support item assignment")
    }
    namespace[name] = value
  }

  /// A dict with the same names.
  package func copy(_ interpreter: Interpreter) throws(Raise) -> DictObject {
    let dict = DictObject()
    for (name, value) in bindings {
      try dict.set(name.text, to: value, interpreter)
    }
    return dict
  }
}

enum NamespaceRows {
  static let entries: [Entry] = [
    Entry("__getitem__", "key, /", "Return self[key].") { call throws(Raise) in
      let found = try value(call)
      if found.isAbsent { throw call.interpreter.keyError(call[0]) }
      return found
    },
    Entry("get", "key, default=None, /", "The value of a name, or a default.") {
      call throws(Raise) in
      let found = try value(call)
      return found.isAbsent ? call[1] : found
    },
    Entry("__setitem__", "key, value, /", "Set self[key] to value.") { call throws(Raise) in
      let names = try call.receiver(as: NamespaceObject.self)
      let name = call.interpreter.intern(try call.string(0))
      try names.set(name, to: call[1], call.interpreter)
      return .none
    },
    Entry("__delitem__", "key, /", "Delete self[key].") { call throws(Raise) in
      let names = try call.receiver(as: NamespaceObject.self)
      if names.isReadOnly {
        throw call.error(.typeError, "'mappingproxy' object does not support item deletion")
      }
      guard let text = call[0].text, names.namespace.remove(call.interpreter.intern(text)) else {
        throw call.interpreter.keyError(call[0])
      }
      return .none
    },
    Entry("pop", "key, default?, /", "Remove a name and return its value.") {
      call throws(Raise) in
      let found = try value(call)
      if found.isAbsent {
        if call.has(1) { return call[1] }
        throw call.interpreter.keyError(call[0])
      }
      let names = try call.receiver(as: NamespaceObject.self)
      if !names.isReadOnly {
        _ = names.namespace.remove(call.interpreter.intern(try call.string(0)))
      }
      return found
    },
    Entry("update", "other?, /, **values", "Set names from a mapping.") { call throws(Raise) in
      let names = try call.receiver(as: NamespaceObject.self)
      let added = DictObject()
      if call.has(0) { try call.interpreter.update(added, from: call[0]) }
      try call.interpreter.merge(call[1], into: added)
      for entry in added.entries where !entry.key.isAbsent {
        guard let text = entry.key.text else {
          throw call.error(.typeError, "keys must be strings")
        }
        try names.set(call.interpreter.intern(text), to: entry.value, call.interpreter)
      }
      return .none
    },
    Entry("setdefault", "key, default=None, /", "The value of a name, set first if needed.") {
      call throws(Raise) in
      let found = try value(call)
      if !found.isAbsent { return found }
      let names = try call.receiver(as: NamespaceObject.self)
      let name = call.interpreter.intern(try call.string(0))
      try names.set(name, to: call[1], call.interpreter)
      return call[1]
    },
    Entry("clear", "", "Remove all names.") { call throws(Raise) in
      let names = try call.receiver(as: NamespaceObject.self)
      if !names.isReadOnly { names.namespace.removeAll() }
      return .none
    },
    Entry("keys", "", "The names.") { call throws(Raise) in try view(call, .keys) },
    Entry("values", "", "The values.") { call throws(Raise) in try view(call, .values) },
    Entry("items", "", "The names with their values.") { call throws(Raise) in
      try view(call, .items)
    },
    Entry("copy", "", "A dict with the same names.") { call throws(Raise) in .dict(try dict(call))
    },
    Entry("__iter__", "", "Return iter(self).") { call throws(Raise) in
      .object(DictIterator(try dict(call), .keys))
    },
    Entry("__len__", "", "Return len(self).") { call throws(Raise) in
      .int(try call.receiver(as: NamespaceObject.self).bindings.count)
    },
    Entry("__contains__", "key, /", "Return key in self.") { call throws(Raise) in
      .bool(!(try value(call).isAbsent))
    },
    Entry("__eq__", "value, /", "Return self==value.") { call throws(Raise) in
      let interpreter = call.interpreter
      var other = call[0]
      if case .object(let object) = other, let names = object as? NamespaceObject {
        other = .dict(try names.copy(interpreter))
      }
      let result = try interpreter.builtinCompare(.equal, .dict(try dict(call)), other)
      return result.isAbsent ? interpreter.notImplemented : result
    },
    Entry("__or__", "value, /", "Return self|value.") { call throws(Raise) in
      let result = try dict(call)
      try call.interpreter.update(result, from: call[0])
      return .dict(result)
    },
    Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
      let names = try call.receiver(as: NamespaceObject.self)
      let text = try call.interpreter.guarded(names.namespace, "{...}") { () throws(Raise) in
        try call.interpreter.repr(.dict(try names.copy(call.interpreter)))
      }
      return .string(names.isReadOnly ? "mappingproxy(\(text))" : text)
    },
  ]

  private static func value(_ call: borrowing Call) throws(Raise) -> Value {
    let names = try call.receiver(as: NamespaceObject.self)
    guard let text = call[0].text else { return .absent }
    let name = call.interpreter.intern(text)
    return names.hides(name) ? .absent : names.namespace[name]
  }

  private static func dict(_ call: borrowing Call) throws(Raise) -> DictObject {
    try call.receiver(as: NamespaceObject.self).copy(call.interpreter)
  }

  private static func view(
    _ call: borrowing Call, _ content: DictViewObject.Content
  ) throws(Raise) -> Value {
    .object(DictViewObject(content, of: try dict(call)))
  }
}
