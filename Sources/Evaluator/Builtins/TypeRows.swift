/// What classes have. `type(value)` gives the class; `type(name, bases, names)` makes one.
enum TypeRows {
  static let entries: [Entry] = [
    Entry("__new__", "object?, bases?, namespace?, /, **keywords", "The class of an object.", new),
    text("__name__", "The class's name.") { $0.name },
    text("__qualname__", "The name with those of the classes around it.") { $0.qualifiedName },
    text("__module__", "The module in which the class was made.") { $0.module },
    getter("__doc__", "The documentation.") { type, _ in type.doc.map { .string($0) } ?? .none },
    getter("__mro__", "The classes that are searched for attributes, in order.") { type, _ in
      .tuple(type.mro.map { .object($0) })
    },
    getter("__bases__", "The classes that the class extends.") { type, _ in
      .tuple(type.bases.map { .object($0) })
    },
    getter("__base__", "The first class that the class extends.") { type, _ in
      type.bases.first.map { .object($0) } ?? .none
    },
    getter("__dict__", "The class's own attributes.") { type, _ in
      .object(NamespaceObject(type.members, isReadOnly: true))
    },
    getter("__class__", "The class of classes.") { type, interpreter in
      .object(type.subtype ?? interpreter.types.type)
    },
    Entry("mro", "", "The classes that are searched for attributes, in order.") {
      call throws(Raise) in
      .list(try call.receiver(as: TypeObject.self).mro.map { .object($0) })
    },
    Entry("__call__", "*arguments, **keywords", "Make an instance.") { call throws(Raise) in
      let type = try call.receiver(as: TypeObject.self)
      var arguments = Arguments()
      if case .tuple(let given) = call[0] { arguments.positional = Array(given.items) }
      if case .dict(let given) = call[1] {
        for entry in given.entries where !entry.key.isAbsent {
          guard let text = entry.key.text else { continue }
          arguments.keywords.append((name: call.interpreter.intern(text), value: entry.value))
        }
      }
      return try call.interpreter.construct(type, arguments)
    },
    Entry("__instancecheck__", "instance, /", "Return isinstance(instance, self).") {
      call throws(Raise) in
      let type = try call.receiver(as: TypeObject.self)
      return .bool(call.interpreter.isInstance(call[0], of: type))
    },
    Entry("__subclasscheck__", "subclass, /", "Return issubclass(subclass, self).") {
      call throws(Raise) in
      let type = try call.receiver(as: TypeObject.self)
      guard case .object(let object) = call[0], let other = object as? TypeObject else {
        throw call.error(.typeError, "issubclass() arg 1 must be a class")
      }
      return .bool(other.isSubclass(of: type))
    },
  ]

  private static func text(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (TypeObject) -> String
  ) -> Entry {
    getter(name, summary) { type, _ in .string(read(type)) }
  }

  private static func getter(
    _ name: String, _ summary: String,
    _ read: @escaping @Sendable (TypeObject, Interpreter) -> Value
  ) -> Entry {
    Entry(name, "", summary, kind: .getter) { call throws(Raise) in
      read(try call.receiver(as: TypeObject.self), call.interpreter)
    }
  }

  private static func new(_ call: borrowing Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let metaclass = call.receiver.heapObject as? TypeObject ?? interpreter.types.type
    if call.has(0), !call.has(1), metaclass === interpreter.types.type {
      return .object(interpreter.type(of: call[0]))
    }
    guard call.has(0), call.has(2) else {
      throw call.error(
        .typeError,
        metaclass === interpreter.types.type
          ? "type() takes 1 or 3 arguments"
          : "type.__new__() takes exactly 3 arguments (\(call.has(1) ? 2 : 1) given)")
    }
    guard let name = call[0].text else {
      throw call.error(
        .typeError,
        "type.__new__() argument 1 must be str, not \(interpreter.typeName(call[0]))")
    }
    guard case .tuple(let bases) = call[1] else {
      throw call.error(
        .typeError,
        "type.__new__() argument 2 must be tuple, not \(interpreter.typeName(call[1]))")
    }
    guard case .dict(let members) = call[2] else {
      throw call.error(
        .typeError,
        "type.__new__() argument 3 must be dict, not \(interpreter.typeName(call[2]))")
    }
    var types: [TypeObject] = []
    for base in bases.items {
      guard case .object(let object) = base, let type = object as? TypeObject else {
        throw call.error(
          .typeError,
          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"
        )
      }
      types.append(type)
    }
    let namespace = Namespace()
    for entry in members.entries where !entry.key.isAbsent {
      guard let text = entry.key.text else { throw call.error(.typeError, "names must be strings") }
      namespace[interpreter.intern(text)] = entry.value
    }
    let cellName = interpreter.intern("__classcell__")
    let cell = namespace[cellName].heapObject as? CellObject
    _ = namespace.remove(cellName)
    let winner = try interpreter.metaclass(of: types, wanted: metaclass)
    return .object(
      try interpreter.makeClass(
        name, bases: types, namespace: namespace, keywords: call.keywords(3), metaclass: winner,
        classCell: cell))
  }
}
