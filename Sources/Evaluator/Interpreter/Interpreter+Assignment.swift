extension Interpreter {
  /// `value.name = new`.
  package func setAttribute(_ value: Value, _ name: Name, to new: Value) throws(Raise) {
    let type = type(of: value)
    let override = type.override(names.setattr)
    if !override.isAbsent {
      _ = try callSpecial(override, value, [.string(name.text), new])
      return
    }
    try plainSetAttribute(value, name, to: new)
  }

  /// `object.__setattr__`.
  package func plainSetAttribute(_ value: Value, _ name: Name, to new: Value) throws(Raise) {
    if case .object(let object) = value, let target = object as? TypeObject {
      guard target.isUserDefined else {
        throw error(
          .typeError, "cannot set '\(name.text)' attribute of immutable type '\(target.name)'")
      }
      target.set(name, to: new)
      if name === names.module, let text = new.text { target.module = text }
      return
    }
    let type = type(of: value)
    if case .object(let descriptor) = type.lookup(name) {
      if let property = descriptor as? PropertyObject {
        guard !property.setter.isNone else {
          throw error(
            .attributeError, "property '\(name.text)' of '\(type.messageName)' object has no setter"
          )
        }
        _ = try call(property.setter, [value, new])
        return
      }
      if let builtin = descriptor as? BuiltinObject, builtin.entry.kind == .getter {
        guard let setter = builtin.entry.setter else {
          throw error(
            .attributeError,
            "attribute '\(name.text)' of '\(type.messageName)' objects is not writable")
        }
        _ = try setter(
          Call(interpreter: self, receiver: value, arguments: [new], function: builtin))
        return
      }
      if let descriptorType = descriptor.subtype, descriptorType.isUserDefined {
        let setter = descriptorType.lookup(names.set)
        if !setter.isAbsent {
          _ = try callSpecial(setter, .object(descriptor), [value, new])
          return
        }
        if !descriptorType.lookup(names.delete).isAbsent { throw error(.attributeError, "__set__") }
      }
    }
    guard let object = value.heapObject, object.takesAttributes else {
      if type.lookup(name).isAbsent {
        throw error(
          .attributeError, "'\(type.messageName)' object has no attribute '\(name.text)'")
      }
      throw error(
        .attributeError, "'\(type.messageName)' object attribute '\(name.text)' is read-only")
    }
    guard allows(name, in: object) else {
      throw error(
        .attributeError,
        type.lookup(name).isAbsent
          ? "'\(type.messageName)' object has no attribute '\(name.text)'"
          : "'\(type.messageName)' object attribute '\(name.text)' is read-only")
    }
    if object.attributes == nil {
      object.attributes =
        object.subtype.map { Namespace(shape: $0.instanceShape) } ?? Namespace()
    }
    object.attributes![name] = new
  }

  /// `del value.name`.
  package func deleteAttribute(_ value: Value, _ name: Name) throws(Raise) {
    let type = type(of: value)
    let override = type.override(names.delattr)
    if !override.isAbsent {
      _ = try callSpecial(override, value, [.string(name.text)])
      return
    }
    try plainDeleteAttribute(value, name)
  }

  /// `object.__delattr__`.
  package func plainDeleteAttribute(_ value: Value, _ name: Name) throws(Raise) {
    let type = type(of: value)
    if case .object(let object) = value, let target = object as? TypeObject {
      guard target.isUserDefined, target.remove(name) else {
        throw error(.attributeError, "type object '\(target.name)' has no attribute '\(name.text)'")
      }
      return
    }
    if case .object(let descriptor) = type.lookup(name) {
      if let property = descriptor as? PropertyObject {
        guard !property.deleter.isNone else {
          throw error(
            .attributeError,
            "property '\(name.text)' of '\(type.messageName)' object has no deleter")
        }
        _ = try call(property.deleter, [value])
        return
      }
      if let descriptorType = descriptor.subtype, descriptorType.isUserDefined {
        let deleter = descriptorType.lookup(names.delete)
        if !deleter.isAbsent {
          _ = try callSpecial(deleter, .object(descriptor), [value])
          return
        }
        if !descriptorType.lookup(names.set).isAbsent { throw error(.attributeError, "__delete__") }
      }
    }
    let object = value.heapObject
    guard let attributes = object?.attributes,
      object is InstanceObject
        ? attributes.removeClosing(name, type.instanceShape) : attributes.remove(name)
    else {
      if let allowed = type.slotNames, allowed.contains(ObjectIdentifier(name)) {
        throw error(.attributeError, name.text)
      }
      throw error(.attributeError, "'\(type.messageName)' object has no attribute '\(name.text)'")
    }
  }
}
