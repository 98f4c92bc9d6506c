extension Interpreter {
  /// `type(value)`.
  package func type(of value: Value) -> TypeObject {
    switch value {
    case .absent, .none: types.none
    case .bool: types.bool
    case .int: types.int
    case .float: types.float
    case .string(let object): object.subtype ?? types.str
    case .list(let object): object.subtype ?? types.list
    case .tuple(let object): object.subtype ?? types.tuple
    case .dict(let object): object.subtype ?? types.dict
    case .object(let object): object.subtype ?? object.builtinType(types)
    }
  }

  package func typeName(_ value: Value) -> String { type(of: value).messageName }

  /// Looks a special method up on the class, as Python does; `.absent` where there is none.
  package func specialMethod(_ name: Name, of value: Value) -> Value {
    type(of: value).lookup(name)
  }

  /// Calls a special method that `specialMethod` found.
  package func callSpecial(
    _ method: Value, _ receiver: Value, _ arguments: [Value] = []
  ) throws(Raise) -> Value {
    switch method {
    case .object(let object):
      if object is FunctionObject || (object as? BuiltinObject)?.owner != nil {
        return try call(method, [receiver] + arguments)
      }
    default: break
    }
    return try call(try bind(method, receiver, type(of: receiver)), arguments)
  }

  /// `value.name`.
  /// - Throws: `AttributeError`, or what a getter raises.
  package func attribute(_ value: Value, _ name: Name) throws(Raise) -> Value {
    let found = try findAttribute(value, name)
    if found.isAbsent { throw missingAttribute(value, name) }
    return found
  }

  package func attribute(_ value: Value, _ name: String) throws(Raise) -> Value {
    try attribute(value, intern(name))
  }

  /// The attribute, or `.absent` where there is none: `getattr(value, name, default)`.
  package func findAttribute(_ value: Value, _ name: Name) throws(Raise) -> Value {
    if case .object(let object) = value {
      switch object {
      case let type as TypeObject: return try typeAttribute(type, name)
      case let module as ModuleObject:
        let found = module.namespace[name]
        if !found.isAbsent { return found }
        let fallback = module.namespace[names.getattr]
        if !fallback.isAbsent, type(of: value).lookup(name).isAbsent {
          return try call(fallback, [.string(name.text)])
        }
      case let object as SuperObject: return try superAttribute(object, name)
      default: break
      }
    }
    let type = type(of: value)
    if type.isUserDefined {
      let override = type.lookup(names.getattribute)
      if case .object(let function) = override, function is FunctionObject {
        return try overriddenAttribute(override, value, name, type)
      }
    }
    return try plainAttribute(value, name, type)
  }

  private func overriddenAttribute(
    _ override: Value, _ value: Value, _ name: Name, _ type: TypeObject
  ) throws(Raise) -> Value {
    do throws(Raise) {
      return try callSpecial(override, value, [.string(name.text)])
    } catch {
      let fallback = type.lookup(names.getattr)
      guard isInstance(error.exception, .attributeError), !fallback.isAbsent else { throw error }
      return try callSpecial(fallback, value, [.string(name.text)])
    }
  }

  /// `object.__getattribute__`, then `__getattr__`.
  package func plainAttribute(
    _ value: Value, _ name: Name, _ type: TypeObject
  ) throws(Raise) -> Value {
    let member = type.lookup(name)
    if case .object(let descriptor) = member, isDataDescriptor(descriptor) {
      do throws(Raise) {
        return try bind(member, value, type)
      } catch {
        return try attributeFallback(error, value, name, type)
      }
    }
    if let dictionary = value.heapObject?.attributes {
      let found = dictionary[name]
      if !found.isAbsent { return found }
    }
    if !member.isAbsent { return try bind(member, value, type) }
    let fallback = type.lookup(names.getattr)
    if fallback.isAbsent { return .absent }
    do throws(Raise) {
      return try callSpecial(fallback, value, [.string(name.text)])
    } catch {
      // `getattr` with a default and `hasattr` treat this as "not there"; plain access must show
      // the message of the class, so the exception goes up and they catch it.
      throw error
    }
  }

  private func attributeFallback(
    _ error: Raise, _ value: Value, _ name: Name, _ type: TypeObject
  ) throws(Raise) -> Value {
    let fallback = type.lookup(names.getattr)
    guard isInstance(error.exception, .attributeError), !fallback.isAbsent else { throw error }
    return try callSpecial(fallback, value, [.string(name.text)])
  }

  func isDataDescriptor(_ object: Object) -> Bool {
    if object is PropertyObject { return true }
    if object is FunctionObject { return false }
    if let builtin = object as? BuiltinObject { return builtin.entry.kind == .getter }
    guard let type = object.subtype, type.isUserDefined else { return false }
    return !type.lookup(names.set).isAbsent || !type.lookup(names.delete).isAbsent
  }

  /// A class attribute as seen through an instance.
  func bind(_ member: Value, _ receiver: Value, _ type: TypeObject) throws(Raise) -> Value {
    guard case .object(let object) = member else { return member }
    switch object {
    case is FunctionObject:
      return .object(BoundMethod(function: member, receiver: receiver))
    case let builtin as BuiltinObject:
      switch builtin.entry.kind {
      case .getter: return try callBuiltin(builtin, receiver: receiver, Arguments(), skipping: 0)
      case .classMethod:
        return .object(BoundMethod(function: member, receiver: .object(type)))
      case .staticMethod: return member
      case .function:
        return builtin.owner == nil
          ? member : .object(BoundMethod(function: member, receiver: receiver))
      }
    case let property as PropertyObject:
      if property.getter.isNone { throw error(.attributeError, "unreadable attribute") }
      return try call(property.getter, [receiver])
    case let wrapper as MethodWrapper:
      if !wrapper.isClassMethod { return wrapper.function }
      return .object(BoundMethod(function: wrapper.function, receiver: .object(type)))
    default:
      guard let descriptorType = object.subtype else { return member }
      let getter = descriptorType.lookup(names.get)
      if getter.isAbsent { return member }
      return try callSpecial(getter, member, [receiver, .object(type)])
    }
  }

  private func typeAttribute(_ type: TypeObject, _ name: Name) throws(Raise) -> Value {
    if let metaclass = type.subtype {
      let found = try metaclassAttribute(type, name, metaclass)
      if !found.isAbsent { return found }
    }
    // Data of the class object itself (`__name__`, `__mro__`, …) goes before inherited members.
    let meta = types.type.lookup(name)
    if case .object(let object) = meta, let builtin = object as? BuiltinObject,
      builtin.entry.kind == .getter,
      type.members[name].isAbsent || !type.isUserDefined
    {
      return try callBuiltin(builtin, receiver: .object(type), Arguments(), skipping: 0)
    }
    let member = type.lookup(name)
    if !member.isAbsent {
      guard case .object(let object) = member else { return member }
      switch object {
      case let builtin as BuiltinObject where builtin.entry.kind == .classMethod:
        return .object(BoundMethod(function: member, receiver: .object(type)))
      case let wrapper as MethodWrapper:
        return wrapper.isClassMethod
          ? .object(BoundMethod(function: wrapper.function, receiver: .object(type)))
          : wrapper.function
      default:
        guard let descriptorType = object.subtype, descriptorType.isUserDefined else {
          return member
        }
        let getter = descriptorType.lookup(names.get)
        return getter.isAbsent ? member : try callSpecial(getter, member, [.none, .object(type)])
      }
    }
    if let metaclass = type.subtype {
      return try metaclassFallback(type, name, metaclass)
    }
    return meta.isAbsent ? .absent : try bind(meta, .object(type), types.type)
  }

  private func superAttribute(_ object: SuperObject, _ name: Name) throws(Raise) -> Value {
    let mro = object.receiverType.mro
    let start = (mro.firstIndex { $0 === object.start }).map { $0 + 1 } ?? mro.count
    for type in mro[start...] {
      let member = type.members[name]
      if member.isAbsent { continue }
      if case .object(let receiver) = object.receiver, let type = receiver as? TypeObject,
        type === object.receiverType
      {
        // `super()` in a class method or `__new__`.
        if case .object(let wrapper as MethodWrapper) = member, wrapper.isClassMethod {
          return .object(BoundMethod(function: wrapper.function, receiver: object.receiver))
        }
        if case .object(let builtin as BuiltinObject) = member, builtin.entry.kind == .classMethod {
          return .object(BoundMethod(function: member, receiver: object.receiver))
        }
        if case .object(let wrapper as MethodWrapper) = member { return wrapper.function }
        return member
      }
      return try bind(member, object.receiver, object.receiverType)
    }
    return try plainAttribute(.object(object), name, types.superType)
  }

  /// The `AttributeError` of a name that is not there.
  package func missingAttribute(_ value: Value, _ name: Name) -> Raise {
    let raised = noAttribute(value, name)
    raised.exception.subject = name
    if let object = value.heapObject {
      raised.exception.holder = object
      raised.exception.holderType = type(of: value)
    } else {
      raised.exception.holderValue = value
    }
    return raised
  }

  private func noAttribute(_ value: Value, _ name: Name) -> Raise {
    if case .object(let object) = value {
      if let type = object as? TypeObject {
        return error(.attributeError, "type object '\(type.name)' has no attribute '\(name.text)'")
      }
      if let module = object as? ModuleObject, module.isInitialising {
        return error(
          .attributeError,
          "partially initialized module '\(module.name)' has no attribute '\(name.text)' (most likely due to a circular import)"
        )
      }
      if let module = object as? ModuleObject {
        return error(.attributeError, "module '\(module.name)' has no attribute '\(name.text)'")
      }
      if object is SuperObject {
        return error(.attributeError, "'super' object has no attribute '\(name.text)'")
      }
    }
    return error(
      .attributeError, "'\(typeName(value))' object has no attribute '\(name.text)'")
  }

  // MARK: Classes

  package func isInstance(_ exception: ExceptionObject, _ kind: ExceptionKind) -> Bool {
    exception.subtype!.isSubclass(of: types.exceptions[kind]!)
  }

  package func isInstance(_ value: Value, of type: TypeObject) -> Bool {
    self.type(of: value).isSubclass(of: type)
  }
}
