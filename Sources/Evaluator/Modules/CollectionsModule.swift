import Syntax

/// `collections`.
enum CollectionsModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let module = interpreter.makeModule(
      "collections", doc: "More containers.", functions: [NamedTupleMaker.entry])
    func add(
      _ table: TypeTable, base: TypeObject?, hasAttributes: Bool = false,
      allocate: ((TypeObject) -> Object)? = nil
    ) {
      let type = interpreter.makeType(
        table, module: "collections", base: base, allocate: allocate,
        instancesHaveDictionary: hasAttributes)
      type.set(interpreter.names.hash, to: .none)
      module.namespace[interpreter.intern(table.name)] = .object(type)
    }
    interpreter.addLateNames(
      ["ChainMap", "UserDict", "UserList", "UserString"], from: "_collections_more", to: module)
    let dict = interpreter.types.dict
    add(DequeRows.table, base: nil) { type in
      let deque = DequeObject()
      deque.subtype = type
      return deque
    }
    add(orderedDict, base: dict, hasAttributes: true)
    add(defaultDict, base: dict)
    add(CollectionsModule.counter, base: dict, hasAttributes: true)
    return module
  }

  // MARK: OrderedDict

  private static let orderedDict = TypeTable(
    "OrderedDict", "A dict whose order can be changed.",
    [
      Entry("move_to_end", "key, last=True", "Move a key to an end.") { call throws(Raise) in
        let interpreter = call.interpreter
        let dict = try call.receiver(as: DictObject.self)
        let hash = try interpreter.hash(call[0])
        let found = try dict.find(call[0], hash: hash, interpreter)
        if found < 0 { throw interpreter.keyError(call[0]) }
        let toEnd = try call.truth(1)
        let entry = dict.remove(at: found)
        if toEnd {
          dict.append(entry.key, hash: entry.hash, entry.value)
          return .none
        }
        let others = dict.entries.filter { !$0.key.isAbsent }
        dict.removeAll()
        for entry in [entry] + others { dict.append(entry.key, hash: entry.hash, entry.value) }
        return .none
      },
      Entry("popitem", "last=True", "Remove a key at an end and return it with its value.") {
        call throws(Raise) in
        let dict = try call.receiver(as: DictObject.self)
        let place =
          try call.truth(0)
          ? dict.entries.lastIndex { !$0.key.isAbsent }
          : dict.entries.firstIndex { !$0.key.isAbsent }
        guard let place else { throw call.error(.keyError, "dictionary is empty") }
        let entry = dict.remove(at: place)
        return .tuple([entry.key, entry.value])
      },
      Entry("copy", "", "A new dict with the same keys and values.") { call throws(Raise) in
        .dict(copy(of: try call.receiver(as: DictObject.self)))
      },
      Entry("__eq__", "value, /", "Return self==value.") { call throws(Raise) in
        let interpreter = call.interpreter
        let mine = try call.receiver(as: DictObject.self)
        let result = try interpreter.builtinCompare(.equal, .dict(mine), call[0])
        guard case .bool(true) = result, case .dict(let other) = call[0],
          let type = call.function.owner, interpreter.isInstance(call[0], of: type)
        else { return result.isAbsent ? interpreter.notImplemented : result }
        // Two ordered dicts are equal where their order is.
        for (a, b) in zip(mine.keys, other.keys) where !(try interpreter.keysEqual(a, b)) {
          return .bool(false)
        }
        return result
      },
      Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
        let interpreter = call.interpreter
        let dict = try call.receiver(as: DictObject.self)
        let name = interpreter.type(of: call.receiver).name
        if dict.count == 0 { return .string("\(name)()") }
        let text = try interpreter.guarded(dict, "...") { () throws(Raise) in
          let items = try interpreter.items(of: .object(DictViewObject(.items, of: dict)))
          return try interpreter.repr(.list(ListObject(items)))
        }
        return .string(text == "..." ? text : "\(name)(\(text))")
      },
    ])

  /// A dict of the same class with the same content.
  static func copy(of dict: DictObject) -> DictObject {
    let copy = DictObject()
    copy.subtype = dict.subtype
    copy.copyEntries(from: dict)
    if let attributes = dict.attributes {
      let copied = Namespace()
      for (name, value) in attributes.bindings { copied[name] = value }
      copy.attributes = copied
    }
    return copy
  }

  // MARK: defaultdict

  /// The factory is kept under a name that no program uses.
  private static let factoryName = " default_factory"

  private static let defaultDict = TypeTable(
    "defaultdict", "A dict that makes the values of missing keys.",
    [
      Entry(
        "__init__", "default_factory=None, mapping?, /, **keywords", "Keep the factory and fill."
      ) { call throws(Raise) in
        let interpreter = call.interpreter
        let dict = try call.receiver(as: DictObject.self)
        guard call[0].isNone || interpreter.isCallable(call[0]) else {
          throw call.error(.typeError, "first argument must be callable or None")
        }
        setFactory(call[0], of: dict, interpreter)
        if call.has(1) { try interpreter.update(dict, from: call[1]) }
        try interpreter.merge(call[2], into: dict)
        return .none
      },
      Entry(
        "default_factory", "", "What makes missing values.", kind: .getter,
        setter: { call throws(Raise) in
          setFactory(call[0], of: try call.receiver(as: DictObject.self), call.interpreter)
          return .none
        }
      ) { call throws(Raise) in
        factory(of: try call.receiver(as: DictObject.self), call.interpreter)
      },
      Entry("__missing__", "key, /", "Make the value of a missing key.") { call throws(Raise) in
        let interpreter = call.interpreter
        let dict = try call.receiver(as: DictObject.self)
        let factory = factory(of: dict, interpreter)
        if factory.isNone { throw interpreter.keyError(call[0]) }
        let value = try interpreter.call(factory, [])
        try dict.set(call[0], to: value, interpreter)
        return value
      },
      Entry("copy", "", "A new dict with the same keys and values.") { call throws(Raise) in
        .dict(copy(of: try call.receiver(as: DictObject.self)))
      },
      Entry("__copy__", "", "A new dict with the same keys and values.") { call throws(Raise) in
        .dict(copy(of: try call.receiver(as: DictObject.self)))
      },
      Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
        let interpreter = call.interpreter
        let dict = try call.receiver(as: DictObject.self)
        let factory = try interpreter.repr(factory(of: dict, interpreter))
        return .string(
          "\(interpreter.type(of: call.receiver).name)(\(factory), \(try interpreter.builtinRepr(.dict(dict))))"
        )
      },
    ])

  private static func setFactory(
    _ factory: Value, of dict: DictObject, _ interpreter: Interpreter
  ) {
    if dict.attributes == nil { dict.attributes = Namespace() }
    dict.attributes?[interpreter.intern(factoryName)] = factory
  }

  private static func factory(of dict: DictObject, _ interpreter: Interpreter) -> Value {
    let found = dict.attributes?[interpreter.intern(factoryName)] ?? .none
    return found.isAbsent ? .none : found
  }
}
