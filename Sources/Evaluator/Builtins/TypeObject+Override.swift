extension TypeObject {
  /// Like `lookup`, but `.absent` where only `object` has the method: what a class really defines.
  @inline(__always)
  package func override(_ name: Name) -> Value {
    let found = lookup(name)
    if case .object(let object) = found, let builtin = object as? BuiltinObject,
      builtin.owner === mro.last
    {
      return .absent
    }
    return found
  }
}

extension Call {
  /// The class that a `__new__` row is called for: the receiver, or the first of the arguments in
  /// `int.__new__(cls, …)`.
  func classToMake(or builtin: TypeObject) -> TypeObject {
    receiver.heapObject as? TypeObject ?? builtin
  }
}
