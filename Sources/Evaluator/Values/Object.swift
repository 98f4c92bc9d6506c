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

  /// Tells the references to other objects that this one holds; a subclass adds its own.
  package func visitReferences(_ visitor: ReferenceVisitor) {
    visitor.visit(subtype)
    visitor.visit(attributes)
  }

  /// Lets go of other objects, because this one is part of a cycle that nobody can reach.
  package func breakReferences() {
    let old = attributes
    attributes = nil
    _ = old
  }

  /// What an interactive prompt keeps of a value that was only displayed, for `_` and `Out`.
  /// A pointer to a remote object overrides it with one that does not keep the remote object.
  open func echo() -> Object { self }
}

/// An instance of a class that is written in Python, or of a native class whose state is all in
/// its attributes.
package final class InstanceObject: TrackedObject {
  /// Whether `__del__` ran.
  final var isFinalized = false
  /// Whether it stands in for an object that died, while its `__del__` runs.
  final var isSubstitute = false

  package init(of type: TypeObject) {
    super.init(subtype: type)
    type.stamps.interpreter?.collector.track(self)
  }

  deinit {
    if isSubstitute {
      subtype?.stamps.interpreter?.identities[ObjectIdentifier(self)] = nil
    } else if !isFinalized {
      // Nobody is to find the object while its finalizer runs.
      unlink()
      finalizeInPlace()
    }
  }

  override package var takesAttributes: Bool { subtype?.instancesHaveDictionary ?? true }
}

/// A variable that an inner function shares with the function around it.
package final class CellObject: Object {
  package var value: Value
  package init(_ value: Value = .absent) { self.value = value }
  override package func builtinType(_ types: Types) -> TypeObject { types.cell }

  override package func visitReferences(_ visitor: ReferenceVisitor) {
    super.visitReferences(visitor)
    visitor.visit(value)
  }

  override package func breakReferences() {
    super.breakReferences()
    replace(with: .absent)
  }
}
