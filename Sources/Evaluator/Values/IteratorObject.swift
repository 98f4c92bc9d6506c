/// An iterator: gives the next value, or `.absent` when there is none left.
package class IteratorObject: Object {
  public init() { super.init(subtype: nil) }

  package func next(_ interpreter: Interpreter) throws(Raise) -> Value { .absent }

  /// The class name that Python shows: `list_iterator`, `zip`, `map`, …
  package var kind: String { "iterator" }

  /// How many items are left, where that is known (`__length_hint__`).
  package var remaining: Int? { nil }

  override package func builtinType(_ types: Types) -> TypeObject { types.iteratorType(kind) }
}

/// An iterator over a closure.
package final class ClosureIterator: IteratorObject {
  private let name: String
  private let body: (Interpreter) throws(Raise) -> Value

  package init(_ kind: String, _ body: @escaping (Interpreter) throws(Raise) -> Value) {
    name = kind
    self.body = body
    super.init()
  }

  override package var kind: String { name }
  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value {
    try body(interpreter)
  }
}
