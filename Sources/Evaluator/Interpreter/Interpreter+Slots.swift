extension Interpreter {
  /// Takes `__slots__` of a new class to heart: its instances have these attributes and no others.
  func setSlots(of type: TypeObject) throws(Raise) {
    for base in type.bases where !base.hiddenNames.isEmpty {
      type.hiddenNames.formUnion(base.hiddenNames)
    }
    let given = type.members[names.slots]
    if given.isAbsent { return }
    var allowed = Set<ObjectIdentifier>()
    var hasDictionary = false
    let items = given.text == nil ? try self.items(of: given) : [given]
    for item in items {
      guard let text = item.text else {
        throw error(.typeError, "__slots__ items must be strings, not '\(typeName(item))'")
      }
      guard text.isIdentifier else { throw error(.typeError, "__slots__ must be identifiers") }
      if text == "__dict__" {
        hasDictionary = true
        continue
      }
      let name = intern(mangled(text, in: type.name))
      if !type.members[name].isAbsent {
        throw error(.valueError, "'\(text)' in __slots__ conflicts with class variable")
      }
      allowed.insert(ObjectIdentifier(name))
    }
    type.hiddenNames.formUnion(allowed)
    for base in type.bases {
      if base.isUserDefined {
        guard let inherited = base.slotNames else { return }
        allowed.formUnion(inherited)
      } else if let kind = types.exceptions[.baseException], base.isSubclass(of: kind) {
        return
      }
    }
    if !hasDictionary { type.slotNames = allowed }
  }

  /// The name under which a class body keeps a private name.
  private func mangled(_ name: String, in typeName: String) -> String {
    guard name.hasPrefix("__"), !name.hasSuffix("__") else { return name }
    let stem = typeName.drop { $0 == "_" }
    return stem.isEmpty ? name : "_\(stem)\(name)"
  }

  /// Whether an object can have an attribute of a name: `__slots__` may forbid it.
  @inline(__always)
  func allows(_ name: Name, in object: Object) -> Bool {
    guard let allowed = object.subtype?.slotNames else { return true }
    return allowed.contains(ObjectIdentifier(name))
  }

  // MARK: An object's class and names anew

  /// `object.__class__ = type`.
  func setClass(of value: Value, to new: Value) throws(Raise) {
    guard case .object(let type as TypeObject) = new else {
      throw error(
        .typeError, "__class__ must be set to a class, not '\(typeName(new))' object")
    }
    guard case .object(let object as InstanceObject) = value, type.isUserDefined,
      object.subtype?.isUserDefined == true
    else {
      throw error(
        .typeError,
        "__class__ assignment only supported for mutable types or ModuleType subclasses")
    }
    let native = type.mro.first { !$0.isUserDefined }
    guard native === types.object,
      object.subtype?.mro.first(where: { !$0.isUserDefined }) === native,
      object.subtype?.slotNames == type.slotNames
    else {
      throw error(
        .typeError,
        "__class__ assignment: '\(type.name)' object layout differs from '\(typeName(value))'")
    }
    object.subtype = type
    // The shape of the names says of which class the object is.
    if let old = object.attributes {
      let names = Namespace(shape: type.instanceShape)
      for (name, value) in old.bindings { names[name] = value }
      object.attributes = names
    }
  }

  /// `object.__dict__ = dict`.
  func setNames(of value: Value, to new: Value) throws(Raise) {
    guard let object = value.heapObject, object.takesAttributes, !(object is TypeObject),
      !(object is ModuleObject), object.subtype?.slotNames == nil
    else {
      throw error(
        .attributeError,
        "attribute '__dict__' of '\(typeName(value))' objects is not writable")
    }
    let names = object.subtype.map { Namespace(shape: $0.instanceShape) } ?? Namespace()
    switch new {
    case .dict(let dict):
      for entry in dict.entries where !entry.key.isAbsent {
        guard let text = entry.key.text else { continue }
        names[intern(text)] = entry.value
      }
    case .object(let given as NamespaceObject):
      for (name, value) in given.namespace.bindings { names[name] = value }
    default:
      throw error(
        .typeError, "__dict__ must be set to a dictionary, not a '\(typeName(new))'")
    }
    var old: Namespace? = names
    swap(&old, &object.attributes)
    withExtendedLifetime(old) {}
  }
}

extension String {
  /// Whether the text can be a name.
  fileprivate var isIdentifier: Bool {
    guard let first = unicodeScalars.first else { return false }
    return (first == "_" || first.properties.isXIDStart)
      && unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
  }
}
