/// `.name` at one place of the source, which remembers where it found the attribute last. One is
/// for reading or for assigning, not for both.
///
/// What is remembered holds while no class changes (the stamp) and for objects whose `__dict__` has
/// the same shape: the instances of one class that bound the same names in the same order.
final class AttributeAccess {
  let name: Name
  private var shape: Shape?
  private var stamp = 0
  private var slot = 0
  /// For an attribute that assigning adds: the shape before it; `shape` is the one after it.
  private var shorterShape: Shape?

  init(_ name: Name) { self.name = name }

  /// The attribute where the last find still holds, else `.absent`. Inlined where the receiver lies
  /// in a variable, it needs no reference to it.
  @inline(__always)
  func peek(_ receiver: Value, _ interpreter: Interpreter) -> Value {
    guard case .object(let object) = receiver, stamp == interpreter.types.stamps.value,
      let attributes = object.attributes.map(Unmanaged.passUnretained)
    else { return .absent }
    // The receiver keeps its attributes.
    return attributes._withUnsafeGuaranteedRef { attributes in
      attributes.shape === shape ? attributes.value(at: slot) : .absent
    }
  }

  /// `receiver.name`.
  @inline(__always)
  func get(_ receiver: Value, _ interpreter: Interpreter) throws(Raise) -> Value {
    let value = peek(receiver, interpreter)
    if !value.isAbsent { return value }
    return try getSlowly(receiver, interpreter)
  }

  @inline(never)
  func getSlowly(
    _ receiver: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    if case .object(let object) = receiver, let attributes = object.attributes,
      let type = interpreter.typeWithPlainAttributes(object), !type.find(name).isDataDescriptor
    {
      let found = attributes.find(name)
      if found >= 0, !attributes.value(at: found).isAbsent {
        remember(attributes.shape, found, interpreter)
        return attributes.value(at: found)
      }
    }
    return try interpreter.attribute(receiver, name)
  }

  /// Assigns where the last find still holds; false where it does not.
  @inline(__always)
  func quickSet(_ receiver: Value, to value: Value, _ interpreter: Interpreter) -> Bool {
    guard case .object(let object) = receiver, stamp == interpreter.types.stamps.value else {
      return false
    }
    guard let attributes = object.attributes else {
      // The first attribute of a new instance.
      guard let type = object.subtype, type.instanceShape === shorterShape, let shape else {
        return false
      }
      object.attributes = Namespace(value, becoming: shape)
      return true
    }
    let isKnown = Unmanaged.passUnretained(attributes)._withUnsafeGuaranteedRef { attributes in
      guard attributes.shape === shape else { return false }
      attributes.set(value, at: slot)
      return true
    }
    if isKnown { return true }
    guard attributes.shape === shorterShape, let shape else { return false }
    attributes.append(value, becoming: shape)
    return true
  }

  /// `receiver.name = value`.
  @inline(__always)
  func set(_ receiver: Value, to value: Value, _ interpreter: Interpreter) throws(Raise) {
    if quickSet(receiver, to: value, interpreter) { return }
    try setSlowly(receiver, to: value, interpreter)
  }

  @inline(never)
  func setSlowly(
    _ receiver: Value, to value: Value, _ interpreter: Interpreter
  ) throws(Raise) {
    guard case .object(let object) = receiver, object is InstanceObject,
      let type = interpreter.typeWithPlainAttributes(object),
      type.override(interpreter.names.setattr).isAbsent, !type.find(name).isDataDescriptor
    else {
      try interpreter.setAttribute(receiver, name, to: value)
      return
    }
    let isAllowed = interpreter.allows(name, in: object)
    if object.attributes == nil, object.takesAttributes, isAllowed {
      object.attributes = Namespace(shape: type.instanceShape)
    }
    guard let attributes = object.attributes, isAllowed else {
      try interpreter.setAttribute(receiver, name, to: value)
      return
    }
    let before = attributes.shape
    let slot = attributes.slot(for: name)
    attributes.set(value, at: slot)
    remember(attributes.shape, slot, interpreter)
    if before !== attributes.shape, attributes.shape.isShared { shorterShape = before }
  }

  private func remember(_ shape: Shape, _ slot: Int, _ interpreter: Interpreter) {
    self.shape = shape
    self.slot = slot
    shorterShape = nil
    stamp = interpreter.types.stamps.value
  }
}

extension Interpreter {
  /// The class of an object whose attributes are looked up in the plain way: data descriptors of
  /// the class, then the object's `__dict__`, then the class. Nil for classes, modules, `super`
  /// objects and classes with a `__getattribute__` of their own.
  func typeWithPlainAttributes(_ object: Object) -> TypeObject? {
    if object is TypeObject || object is SuperObject { return nil }
    if object is ModuleObject { return types.module }
    let type = object.subtype ?? object.builtinType(types)
    if type.isUserDefined, case .object(let function) = type.lookup(names.getattribute),
      !(function is BuiltinObject)
    {
      return nil
    }
    return type
  }
}

extension AttributeCache.Place {
  /// Whether the class's attribute goes before one of the object's own.
  var isDataDescriptor: Bool {
    guard case .object(let object) = value else { return false }
    return !(object is FunctionObject)
  }
}
