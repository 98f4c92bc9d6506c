/// A value with an identity. Python's reference counts are Swift's: an object dies when the last
/// name, container or temporary lets go of it, at the moment at which it would in CPython.
open class Object {
  /// The class of an instance of a class written in Python, or of a kind that has no fixed class.
  package final var subtype: TypeObject?
  /// `__dict__`, once something was assigned.
  package final var attributes: Namespace?

  public init(subtype: TypeObject? = nil) { self.subtype = subtype }

  /// The built-in class of this kind of object; `subtype` goes before it.
  open func builtinType(_ types: Types) -> TypeObject { types.object }

  /// Whether assigning an attribute makes a `__dict__` (otherwise it is an `AttributeError`).
  open var takesAttributes: Bool { subtype?.instancesHaveDictionary ?? false }

  /// What an interactive prompt keeps of a value that was only displayed, for `_` and `Out`.
  /// A pointer to a remote object overrides it with one that does not keep the remote object.
  open func echo() -> Object { self }
}

/// An instance of a class that is written in Python, or of a native class whose state is all in
/// its attributes.
package final class InstanceObject: Object {
  package init(of type: TypeObject) { super.init(subtype: type) }
  override package var takesAttributes: Bool { subtype?.instancesHaveDictionary ?? true }
}

/// A variable that an inner function shares with the function around it.
package final class CellObject: Object {
  package var value: Value
  package init(_ value: Value = .absent) { self.value = value }
  override package func builtinType(_ types: Types) -> TypeObject { types.cell }
}
