/// Functions, methods, and what decorates them.
enum FunctionRows {
  static let function: [Entry] = [
    Entry(
      "__name__", "", "The function's name.", kind: .getter,
      setter: { call throws(Raise) in
        guard let text = call[0].text else {
          throw call.error(.typeError, "__name__ must be set to a string object")
        }
        try call.receiver(as: FunctionObject.self).name = text
        return .none
      }
    ) { call throws(Raise) in .string(try call.receiver(as: FunctionObject.self).name) },
    Entry(
      "__qualname__", "", "The name with those of what is around the function.", kind: .getter,
      setter: { call throws(Raise) in
        guard let text = call[0].text else {
          throw call.error(.typeError, "__qualname__ must be set to a string object")
        }
        try call.receiver(as: FunctionObject.self).qualifiedName = text
        return .none
      }
    ) { call throws(Raise) in .string(try call.receiver(as: FunctionObject.self).qualifiedName) },
    Entry(
      "__doc__", "", "The documentation.", kind: .getter,
      setter: { call throws(Raise) in
        let function = try call.receiver(as: FunctionObject.self)
        var old = call[0]
        swap(&old, &function.doc)
        withExtendedLifetime(old) {}
        return .none
      }
    ) { call throws(Raise) in try call.receiver(as: FunctionObject.self).doc },
    Entry(
      "__annotations__", "", "The annotations of the parameters.", kind: .getter,
      setter: { call throws(Raise) in
        let function = try call.receiver(as: FunctionObject.self)
        var old = call[0]
        swap(&old, &function.annotations)
        withExtendedLifetime(old) {}
        return .none
      }
    ) { call throws(Raise) in
      let function = try call.receiver(as: FunctionObject.self)
      if function.annotations.isAbsent { function.annotations = .dict(DictObject()) }
      return function.annotations
    },
    Entry(
      "__defaults__", "", "The defaults of the last parameters.", kind: .getter,
      setter: { call throws(Raise) in
        let function = try call.receiver(as: FunctionObject.self)
        var new: [Value] = []
        switch call[0] {
        case .none: break
        case .tuple(let tuple): new = Array(tuple.items)
        default: throw call.error(.typeError, "__defaults__ must be set to a tuple object")
        }
        guard new.count <= function.code.positionalCount else {
          throw call.error(.valueError, "__defaults__ has more values than the function parameters")
        }
        swap(&new, &function.defaults)
        withExtendedLifetime(new) {}
        return .none
      }
    ) { call throws(Raise) in
      let defaults = try call.receiver(as: FunctionObject.self).defaults
      return defaults.isEmpty ? .none : .tuple(defaults)
    },
    Entry("__kwdefaults__", "", "The defaults of keyword-only parameters.", kind: .getter) {
      call throws(Raise) in
      let function = try call.receiver(as: FunctionObject.self)
      let code = function.code
      let first = code.positionalCount + (code.hasVariadic ? 1 : 0)
      let result = DictObject()
      for (offset, value) in function.keywordDefaults.enumerated()
      where !value.isAbsent && first + offset < code.localNames.count {
        try result.set(code.localNames[first + offset], to: value, call.interpreter)
      }
      return result.count == 0 ? .none : .dict(result)
    },
    Entry(
      "__module__", "", "The module in which the function was made.", kind: .getter,
      setter: { call throws(Raise) in
        let function = try call.receiver(as: FunctionObject.self)
        if let text = call[0].text,
          text == function.globals[call.interpreter.names.dunderName].text
        {
          return .none
        }
        if function.attributes == nil { function.attributes = Namespace() }
        function.attributes?[call.interpreter.names.module] = call[0]
        return .none
      }
    ) { call throws(Raise) in
      let function = try call.receiver(as: FunctionObject.self)
      let set = function.attributes?[call.interpreter.names.module] ?? .absent
      if !set.isAbsent { return set }
      let name = function.globals[call.interpreter.names.dunderName]
      return name.isAbsent ? .none : name
    },
    Entry("__code__", "", "The compiled body.", kind: .getter) { call throws(Raise) in
      .object(CodeObject(.function(try call.receiver(as: FunctionObject.self).code)))
    },
    Entry("__closure__", "", "The variables of functions around it.", kind: .getter) {
      call throws(Raise) in
      guard let cells = try call.receiver(as: FunctionObject.self).closure?.cells else {
        return .none
      }
      return .tuple(cells.map { .object($0) })
    },
    Entry("__globals__", "", "The module's names.", kind: .getter) { call throws(Raise) in
      .object(NamespaceObject(try call.receiver(as: FunctionObject.self).globals))
    },
    Entry("__get__", "instance, owner=None, /", "Bind the function to an instance.") { call in
      call[0].isNone
        ? call.receiver : .object(BoundMethod(function: call.receiver, receiver: call[0]))
    },
    Entry("__call__", "*arguments, **keywords", "Call the function.", callThrough),
  ]

  static let method: [Entry] = [
    Entry("__self__", "", "The instance that the method is bound to.", kind: .getter) {
      call throws(Raise) in try call.receiver(as: BoundMethod.self).receiver
    },
    Entry("__func__", "", "The function behind the method.", kind: .getter) { call throws(Raise) in
      try call.receiver(as: BoundMethod.self).function
    },
    forwarded("__name__", "The function's name."),
    forwarded("__qualname__", "The name with those of what is around the function."),
    forwarded("__doc__", "The documentation."),
    forwarded("__module__", "The module in which the function was made."),
    forwarded("__annotations__", "The annotations of the parameters."),
    forwarded("__defaults__", "The defaults of the last parameters."),
    Entry("__call__", "*arguments, **keywords", "Call the method.", callThrough),
  ]

  /// Functions and methods of tables, bound or not.
  static let builtin: [Entry] = [
    builtinText("__name__", "The function's name.") { $0.entry.name },
    builtinText("__qualname__", "The name with its class.") { $0.qualifiedName },
    builtinText("__doc__", "What the function does.") { $0.entry.summary },
    builtinText("__module__", "The module of the function.") { $0.module },
    builtinText("__text_signature__", "The parameters.") { $0.signature.text() },
    Entry("__self__", "", "What the method is bound to.", kind: .getter) { call throws(Raise) in
      if let method = call.receiver.heapObject as? BoundMethod { return method.receiver }
      let builtin = try call.receiver(as: BuiltinObject.self)
      return (try? call.interpreter.importModule(builtin.module)).map { .object($0) } ?? .none
    },
    Entry("__get__", "instance, owner=None, /", "Bind the method to an instance.") {
      call throws(Raise) in
      let owner = (call.receiver.heapObject as? BuiltinObject)?.owner
      if call[0].isNone || owner == nil { return call.receiver }
      return .object(BoundMethod(function: call.receiver, receiver: call[0]))
    },
    Entry("__call__", "*arguments, **keywords", "Call the function.", callThrough),
  ]

  static let property: [Entry] = [
    Entry(
      "__new__", "fget=None, fset=None, fdel=None, doc=None", "An attribute that is computed."
    ) { call in
      let property = PropertyObject(
        getter: call[0], setter: call[1], deleter: call[2], doc: call[3])
      let type = call.classToMake(or: call.interpreter.types.property)
      if type.isUserDefined { property.subtype = type }
      return .object(property)
    },
    Entry("getter", "fget, /", "A property with another getter.") { call throws(Raise) in
      let old = try call.receiver(as: PropertyObject.self)
      return .object(
        PropertyObject(getter: call[0], setter: old.setter, deleter: old.deleter, doc: old.doc))
    },
    Entry("setter", "fset, /", "A property with another setter.") { call throws(Raise) in
      let old = try call.receiver(as: PropertyObject.self)
      return .object(
        PropertyObject(getter: old.getter, setter: call[0], deleter: old.deleter, doc: old.doc))
    },
    Entry("deleter", "fdel, /", "A property with another deleter.") { call throws(Raise) in
      let old = try call.receiver(as: PropertyObject.self)
      return .object(
        PropertyObject(getter: old.getter, setter: old.setter, deleter: call[0], doc: old.doc))
    },
    Entry("fget", "", "What reads the attribute.", kind: .getter) { call throws(Raise) in
      try call.receiver(as: PropertyObject.self).getter
    },
    Entry("fset", "", "What sets the attribute.", kind: .getter) { call throws(Raise) in
      try call.receiver(as: PropertyObject.self).setter
    },
    Entry("fdel", "", "What deletes the attribute.", kind: .getter) { call throws(Raise) in
      try call.receiver(as: PropertyObject.self).deleter
    },
    Entry("__doc__", "", "The documentation.", kind: .getter) { call throws(Raise) in
      let property = try call.receiver(as: PropertyObject.self)
      if !property.doc.isNone { return property.doc }
      return try call.interpreter.findAttribute(property.getter, call.interpreter.names.doc)
    },
    Entry("__get__", "instance, owner=None, /", "Read the attribute.") { call throws(Raise) in
      if call[0].isNone { return call.receiver }
      let property = try call.receiver(as: PropertyObject.self)
      return try call.interpreter.call(property.getter, [call[0]])
    },
  ]

  /// `staticmethod` and `classmethod`.
  static let wrapper: [Entry] = [
    Entry("__func__", "", "The function behind the method.", kind: .getter) { call throws(Raise) in
      try call.receiver(as: MethodWrapper.self).function
    },
    Entry("__wrapped__", "", "The function behind the method.", kind: .getter) {
      call throws(Raise) in try call.receiver(as: MethodWrapper.self).function
    },
  ]

  static let staticMethod: [Entry] = [
    Entry("__new__", "function, /", "A method without self.") { call in
      .object(MethodWrapper(call[0], isClassMethod: false))
    }
  ]

  static let classMethod: [Entry] = [
    Entry("__new__", "function, /", "A method of the class.") { call in
      .object(MethodWrapper(call[0], isClassMethod: true))
    }
  ]

  static let superRows: [Entry] = [
    Entry("__new__", "type?, object?, /", "The attributes of the classes above.") {
      call throws(Raise) in
      if !call.has(0) { throw call.error(.runtimeError, "super(): no arguments") }
      guard case .object(let object) = call[0], let type = object as? TypeObject else {
        throw call.error(
          .typeError,
          "super() argument 1 must be a type, not \(call.interpreter.typeName(call[0]))")
      }
      guard call.has(1) else {
        throw call.error(.typeError, "unbound super objects are not supported")
      }
      return try call.interpreter.makeSuper(type, call[1])
    },
    Entry("__thisclass__", "", "The class behind which the search begins.", kind: .getter) {
      call throws(Raise) in .object(try call.receiver(as: SuperObject.self).start)
    },
    Entry("__self__", "", "The object whose attributes are searched.", kind: .getter) {
      call throws(Raise) in try call.receiver(as: SuperObject.self).receiver
    },
    Entry("__self_class__", "", "The class that is searched.", kind: .getter) {
      call throws(Raise) in .object(try call.receiver(as: SuperObject.self).receiverType)
    },
  ]

  /// The names of modules are in their namespaces.
  static let module: [Entry] = [
    Entry("__new__", "name, doc=None", "An empty module.") { call throws(Raise) in
      let module = ModuleObject(name: try call.string(0))
      module.namespace[call.interpreter.names.dunderName] = call[0]
      module.namespace[call.interpreter.names.doc] = call[1]
      return .object(module)
    }
  ]

  private static func forwarded(_ name: String, _ summary: String) -> Entry {
    Entry(name, "", summary, kind: .getter) { call throws(Raise) in
      let method = try call.receiver(as: BoundMethod.self)
      return try call.interpreter.attribute(method.function, name)
    }
  }

  private static func builtinText(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (BuiltinObject) -> String
  ) -> Entry {
    Entry(name, "", summary, kind: .getter) { call throws(Raise) in
      if let method = call.receiver.heapObject as? BoundMethod,
        let builtin = method.function.heapObject as? BuiltinObject
      {
        return .string(read(builtin))
      }
      return .string(read(try call.receiver(as: BuiltinObject.self)))
    }
  }

  private static func callThrough(_ call: borrowing Call) throws(Raise) -> Value {
    try call.interpreter.call(call.receiver, call.collected(from: 0))
  }
}

extension Call {
  /// The arguments behind `*arguments, **keywords`, the last two parameters.
  func collected(from position: Int) -> Arguments {
    var result = Arguments()
    if case .tuple(let given) = self[position] { result.positional = Array(given.items) }
    if case .dict(let given) = self[position + 1] {
      for entry in given.entries {
        guard let text = entry.key.text else { continue }
        result.keywords.append((name: interpreter.intern(text), value: entry.value))
      }
    }
    return result
  }
}
