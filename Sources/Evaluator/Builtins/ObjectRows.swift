/// What every object has.
enum ObjectRows {
  static let entries: [Entry] = [
    Entry(
      "__class__", "", "The object's class.", kind: .getter,
      setter: { call throws(Raise) in
        try call.interpreter.setClass(of: call.receiver, to: call[0])
        return .none
      }
    ) { call in .object(call.interpreter.type(of: call.receiver)) },
    Entry(
      "__dict__", "", "The object's own attributes.", kind: .getter,
      setter: { call throws(Raise) in
        try call.interpreter.setNames(of: call.receiver, to: call[0])
        return .none
      }
    ) { call throws(Raise) in
      guard let object = call.receiver.heapObject, object.takesAttributes,
        object.subtype?.slotNames == nil
      else {
        throw call.interpreter.missingAttribute(call.receiver, call.interpreter.names.dict)
      }
      return .object(NamespaceObject(of: object))
    },
    ownOr("__doc__", "The documentation of the object or its class.") { type in
      type.doc.map { .string($0) } ?? .none
    },
    ownOr("__module__", "The module of the object or its class.") { .string($0.module) },
    Entry("__new__", "*arguments, **keywords", "Make an empty instance.", new),
    Entry("__init__", "*arguments, **keywords", "Initialise the instance.", initialise),
    Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
      .string(try call.interpreter.builtinRepr(call.receiver))
    },
    Entry("__str__", "", "Return str(self).") { call throws(Raise) in
      if case .string(let object) = call.receiver { return .string(object.text) }
      let interpreter = call.interpreter
      let method = interpreter.specialMethod(interpreter.names.repr, of: call.receiver)
      if case .object(is FunctionObject) = method {
        return try interpreter.nested { () throws(Raise) -> Value in
          try interpreter.callSpecial(method, call.receiver)
        }
      }
      return .string(try interpreter.repr(call.receiver))
    },
    Entry("__format__", "format_spec, /", "Return the value as a text in a given layout.") {
      call throws(Raise) in
      .string(try call.interpreter.builtinFormat(call.receiver, try call.string(0)))
    },
    Entry("__hash__", "", "Return hash(self).") { call throws(Raise) in
      let interpreter = call.interpreter
      let type = interpreter.type(of: call.receiver)
      if type.owner(of: interpreter.names.eq)?.isUserDefined == true,
        type.override(interpreter.names.hash).isAbsent
      {
        throw interpreter.unhashable(call.receiver)
      }
      return .int(try call.interpreter.builtinHash(call.receiver))
    },
    Entry("__eq__", "value, /", "Return self==value.") { call in
      call.receiver.isIdentical(to: call[0]) ? .bool(true) : call.interpreter.notImplemented
    },
    unordered("__lt__"), unordered("__le__"), unordered("__gt__"), unordered("__ge__"),
    Entry("__ne__", "value, /", "Return self!=value.") { call throws(Raise) in
      let interpreter = call.interpreter
      let equal = interpreter.specialMethod(interpreter.names.eq, of: call.receiver)
      let result = try interpreter.callSpecial(equal, call.receiver, [call[0]])
      if interpreter.isNotImplemented(result) { return result }
      return .bool(!(try interpreter.truth(result)))
    },
    Entry("__getattribute__", "name, /", "Return an attribute.") { call throws(Raise) in
      let interpreter = call.interpreter
      let name = interpreter.intern(try call.string(0))
      let found = try interpreter.ownAttribute(call.receiver, name)
      if found.isAbsent { throw interpreter.missingAttribute(call.receiver, name) }
      return found
    },
    Entry("__setattr__", "name, value, /", "Set an attribute.") { call throws(Raise) in
      let name = call.interpreter.intern(try call.string(0))
      try call.interpreter.plainSetAttribute(call.receiver, name, to: call[1])
      return .none
    },
    Entry("__delattr__", "name, /", "Delete an attribute.") { call throws(Raise) in
      let name = call.interpreter.intern(try call.string(0))
      try call.interpreter.plainDeleteAttribute(call.receiver, name)
      return .none
    },
    Entry("__dir__", "", "Return the names of all attributes.") { call in
      .list(call.interpreter.attributeNames(of: call.receiver).map { .string($0) })
    },
    Entry(
      "__init_subclass__", "*arguments, **keywords", "Called when a subclass is made.",
      kind: .classMethod
    ) { call throws(Raise) in
      if case .dict(let keywords) = call[1], keywords.count > 0 {
        let name = (call.receiver.heapObject as? TypeObject)?.name ?? "object"
        throw call.error(.typeError, "\(name).__init_subclass__() takes no keyword arguments")
      }
      return .none
    },
    Entry("__sizeof__", "", "Return the size of the object in bytes.") { call in
      .int(16 + 16 * (call.interpreter.builtinLength(call.receiver) ?? 0))
    },
  ]

  private static func unordered(_ name: String) -> Entry {
    Entry(name, "value, /", "Objects have no order.") { call in call.interpreter.notImplemented }
  }

  /// An attribute that an object may have of its own, else from its class.
  private static func ownOr(
    _ text: String, _ summary: String, _ ofClass: @escaping @Sendable (TypeObject) -> Value
  ) -> Entry {
    Entry(
      text, "", summary, kind: .getter,
      setter: { call throws(Raise) in
        guard let object = call.receiver.heapObject, object.takesAttributes else {
          throw call.error(
            .attributeError,
            "'\(call.interpreter.typeName(call.receiver))' object attribute '\(text)' is read-only")
        }
        if object.attributes == nil { object.attributes = Namespace() }
        object.attributes?[call.interpreter.intern(text)] = call[0]
        return .none
      }
    ) { call in
      let own = call.receiver.heapObject?.attributes?[call.interpreter.intern(text)] ?? .absent
      return own.isAbsent ? ofClass(call.interpreter.type(of: call.receiver)) : own
    }
  }

  /// Called as `__new__` rows are (the class is the receiver), and as `object.__new__(cls)`.
  private static func new(_ call: borrowing Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    var arguments = ContiguousArray<Value>()
    if case .tuple(let given) = call[0] { arguments = given.items }
    var receiver = call.receiver
    if receiver.isAbsent, let first = arguments.first {
      receiver = first
      arguments.removeFirst()
    }
    guard case .object(let object) = receiver, let type = object as? TypeObject else {
      throw call.error(
        .typeError, "object.__new__(X): X is not a type object (\(interpreter.typeName(receiver)))")
    }
    var hasKeywords = false
    if case .dict(let keywords) = call[1] { hasKeywords = keywords.count > 0 }
    if !arguments.isEmpty || hasKeywords,
      type.override(interpreter.names.initializer).isAbsent
    {
      throw call.error(.typeError, "\(type.name)() takes no arguments")
    }
    if let maker = type.override(interpreter.names.new).heapObject as? BuiltinObject,
      let owner = maker.owner
    {
      throw call.error(
        .typeError,
        "object.__new__(\(type.name)) is not safe, use \(owner.name).__new__()")
    }
    if type.isAbstract { throw interpreter.abstractInstance(type) }
    return .object(type.allocate(type)).canonical
  }

  private static func initialise(_ call: borrowing Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    var isGiven = false
    if case .tuple(let given) = call[0], !given.items.isEmpty { isGiven = true }
    if case .dict(let keywords) = call[1], keywords.count > 0 { isGiven = true }
    let type = interpreter.type(of: call.receiver)
    if isGiven, type.override(interpreter.names.new).isAbsent {
      throw call.error(
        .typeError,
        "object.__init__() takes exactly one argument (the instance to initialize)")
    }
    return .none
  }
}

extension Interpreter {
  /// An attribute without the class's `__getattr__` and `__getattribute__`; `.absent` where there is
  /// none.
  func ownAttribute(_ value: Value, _ name: Name) throws(Raise) -> Value {
    let type = type(of: value)
    let member = type.lookup(name)
    if case .object(let descriptor) = member,
      descriptor is PropertyObject || (descriptor as? BuiltinObject)?.entry.kind == .getter
    {
      return try bind(member, value, type)
    }
    if let attributes = value.heapObject?.attributes {
      let found = attributes[name]
      if !found.isAbsent { return found }
    }
    return member.isAbsent ? member : try bind(member, value, type)
  }
}
