/// `.name(` at one place of the source, which remembers the method that it found last.
final class MethodAccess {
  let name: Name
  private var stamp = 0
  /// For receivers without attributes of their own. Only compared: a class that dies and one that
  /// takes its place in memory change the stamp.
  private unowned(unsafe) var type: TypeObject?
  /// For receivers with attributes: they all have this shape, which lacks the name.
  private var shape: Shape?
  private var place: AttributeCache.Place?

  /// What the method is, where calls of it have a short way.
  private var intrinsic = Intrinsic.none

  init(_ name: Name) { self.name = name }

  /// What the method that was found last is; that still has to fit the receiver.
  @inline(__always)
  func knownIntrinsic(_ interpreter: Interpreter) -> Intrinsic {
    stamp == interpreter.types.stamps.value ? intrinsic : .none
  }

  /// The function that `receiver.name` binds, where it is a plain method of the class that no
  /// instance attribute hides.
  @inline(__always)
  func find(_ receiver: Value, _ interpreter: Interpreter) -> Object? {
    if stamp == interpreter.types.stamps.value, let place, holds(receiver, interpreter.types),
      case .object(let method) = place.value
    {
      return method
    }
    return findSlowly(receiver, interpreter)
  }

  /// Whether what is remembered holds for a receiver.
  @inline(__always)
  private func holds(_ receiver: Value, _ types: Types) -> Bool {
    switch receiver {
    case .object(let object):
      if let attributes = object.attributes { return attributes.shape === shape }
      if let subtype = object.subtype { return subtype === type }
      return object.builtinType(types) === type
    case .list(let list): return list.subtype == nil && type === types.list
    case .dict(let dict): return dict.subtype == nil && type === types.dict
    case .string(let string): return string.subtype == nil && type === types.str
    default: return false
    }
  }

  @inline(never)
  private func findSlowly(_ receiver: Value, _ interpreter: Interpreter) -> Object? {
    let type: TypeObject
    let attributes = receiver.heapObject?.attributes
    if case .object(let object) = receiver {
      if object is ModuleObject { return nil }
      guard let plain = interpreter.typeWithPlainAttributes(object) else { return nil }
      type = plain
    } else {
      type = interpreter.type(of: receiver)
    }
    if let attributes, !attributes[name].isAbsent { return nil }
    let found = type.find(name)
    guard case .object(let member) = found.value else { return nil }
    guard member is FunctionObject || (member as? BuiltinObject)?.isMethod == true else {
      return nil
    }
    stamp = interpreter.types.stamps.value
    place = found
    self.type = type
    intrinsic = (member as? BuiltinObject)?.intrinsic ?? .none
    // A shape that is not shared could get the name later.
    shape = attributes.flatMap { $0.shape.isShared ? $0.shape : nil }
    return member
  }
}
