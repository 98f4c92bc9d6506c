/// `copy`.
enum CopyModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let module = interpreter.makeModule("copy", doc: "Copies of values.", functions: functions)
    let type = interpreter.types.makeNative(
      "Error", module: "copy", base: interpreter.types.exceptions[.exception])
    module.namespace[interpreter.intern("Error")] = .object(type)
    module.namespace[interpreter.intern("error")] = .object(type)
    return module
  }

  private static let functions: [Entry] = [
    Entry("copy", "x", "A copy that shares what is in it.") { call throws(Raise) in
      try call.interpreter.copy(call[0])
    },
    Entry("deepcopy", "x, memo=None", "A copy of a value and all that is in it.") {
      call throws(Raise) in
      var memo = DictObject()
      if case .dict(let given) = call[1] { memo = given }
      return try call.interpreter.deepCopy(call[0], memo)
    },
  ]
}

extension Interpreter {
  /// `copy.copy(value)`.
  package func copy(_ value: Value) throws(Raise) -> Value {
    guard let object = value.heapObject else { return value }
    let method = copyMethod("__copy__", of: value)
    if !method.isAbsent { return try callSpecial(method, value) }
    switch object {
    case let list as ListObject where list.subtype == nil: return .list(ListObject(list.items))
    case let dict as DictObject where dict.subtype == nil:
      let copy = DictObject()
      copy.copyEntries(from: dict)
      return .dict(copy)
    default: break
    }
    if isShared(object) { return value }
    let copy = try emptyCopy(of: object)
    fill(copy, like: object)
    return Value.object(copy).canonical
  }

  private func copyMethod(_ name: String, of value: Value) -> Value {
    if value.heapObject is TypeObject { return .absent }
    return specialMethod(intern(name), of: value)
  }

  /// Whether a copy is the object itself.
  private func isShared(_ object: Object) -> Bool {
    switch object {
    case is ByteArrayObject: false
    case is StringObject, is BytesObject, is BigIntObject, is ComplexObject, is RangeObject,
      is LongRangeObject,
      is FunctionObject, is BuiltinObject, is BoundMethod, is TypeObject, is ModuleObject,
      is SingletonObject, is PropertyObject, is NumberObject, is SliceObject:
      true
    case let tuple as TupleObject: tuple.subtype == nil
    case let set as SetObject: set.isFrozen && set.subtype == nil
    default: false
    }
  }

  private func emptyCopy(of object: Object) throws(Raise) -> Object {
    let type = type(of: Value.object(object).canonical)
    switch object {
    case let array as ByteArrayObject: return ByteArrayObject(array.bytes)
    case is ListObject, is DictObject, is SetObject, is InstanceObject, is DequeObject:
      return type.allocate(type)
    case let tuple as TupleObject:
      let copy = TupleObject(tuple.items)
      copy.subtype = tuple.subtype
      return copy
    case let exception as ExceptionObject:
      return ExceptionObject(of: type, arguments: exception.arguments)
    default:
      throw error(.typeError, "cannot copy '\(type.name)' object")
    }
  }

  /// Puts items and attributes of one object into another one.
  private func fill(_ copy: Object, like object: Object) {
    switch (copy, object) {
    case (let copy as ListObject, let list as ListObject): copy.replaceItems(list.items)
    case (let copy as HashedObject, let hashed as HashedObject): copy.copyEntries(from: hashed)
    case (let copy as DequeObject, let deque as DequeObject):
      copy.limit = deque.limit
      for item in deque.values { copy.append(item) }
    default: break
    }
    guard let attributes = object.attributes else { return }
    let copied = Namespace()
    for (name, value) in attributes.bindings { copied[name] = value }
    copy.attributes = copied
  }

  // MARK: Deep copies

  /// `copy.deepcopy(value, memo)`: `memo` has the copies by the identity of what was copied.
  package func deepCopy(_ value: Value, _ memo: DictObject) throws(Raise) -> Value {
    guard let object = value.heapObject else { return value }
    if object is StringObject || isShared(object), !(object is TupleObject) { return value }
    let identity = Value.int(identity(of: value))
    let known = try memo.get(identity, self)
    if !known.isAbsent { return known }
    return try nested { () throws(Raise) -> Value in
      let copy = try newDeepCopy(value, object, memo, identity)
      try memo.set(identity, to: copy, self)
      return copy
    }
  }

  private func newDeepCopy(
    _ value: Value, _ object: Object, _ memo: DictObject, _ identity: Value
  ) throws(Raise) -> Value {
    let method = copyMethod("__deepcopy__", of: value)
    if !method.isAbsent { return try callSpecial(method, value, [.dict(memo)]) }
    if let tuple = object as? TupleObject {
      var items = ContiguousArray<Value>()
      var isChanged = false
      for item in tuple.items {
        let copy = try deepCopy(item, memo)
        isChanged = isChanged || !copy.isIdentical(to: item)
        items.append(copy)
      }
      // An item may have copied this very tuple on its way round a cycle.
      let known = try memo.get(identity, self)
      if !known.isAbsent { return known }
      if !isChanged { return value }
      let copy = TupleObject(items)
      copy.subtype = tuple.subtype
      return .tuple(copy)
    }
    if let set = object as? SetObject {
      let copy = SetObject(frozen: set.isFrozen)
      copy.subtype = set.subtype
      for key in set.keys { try copy.add(try deepCopy(key, memo), self) }
      return .object(copy)
    }
    let copy = try emptyCopy(of: object)
    let result = Value.object(copy).canonical
    try memo.set(identity, to: result, self)
    if let dict = object as? DictObject, let copy = copy as? DictObject {
      for entry in dict.entries where !entry.key.isAbsent {
        try copy.set(
          try deepCopy(entry.key, memo), to: try deepCopy(entry.value, memo), self)
      }
      if let attributes = object.attributes {
        let copied = Namespace()
        for (name, value) in attributes.bindings { copied[name] = try deepCopy(value, memo) }
        copy.attributes = copied
      }
      return result
    }
    if let exception = copy as? ExceptionObject,
      case .tuple(let arguments) = try deepCopy(.tuple(exception.arguments), memo)
    {
      exception.arguments = arguments
    }
    try fillDeeply(copy, like: object, memo)
    return result
  }

  private func fillDeeply(
    _ copy: Object, like object: Object, _ memo: DictObject
  ) throws(Raise) {
    switch (copy, object) {
    case (let copy as ListObject, let list as ListObject):
      for item in list.items {
        let new = try deepCopy(item, memo)
        copy.items.append(new)
      }
    case (let copy as DequeObject, let deque as DequeObject):
      copy.limit = deque.limit
      for item in deque.values { copy.append(try deepCopy(item, memo)) }
    default: break
    }
    guard let attributes = object.attributes else { return }
    let copied = Namespace()
    copy.attributes = copied
    for (name, value) in attributes.bindings { copied[name] = try deepCopy(value, memo) }
  }
}
