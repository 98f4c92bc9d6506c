/// `list`.
package final class ListObject: Object {
  package var items: ContiguousArray<Value>

  package init(_ items: ContiguousArray<Value> = []) { self.items = items }
  package convenience init(_ items: [Value]) { self.init(ContiguousArray(items)) }

  override package func builtinType(_ types: Types) -> TypeObject { types.list }

  override package func visitReferences(_ visitor: ReferenceVisitor) {
    super.visitReferences(visitor)
    visitor.visit(items)
  }

  override package func breakReferences() {
    super.breakReferences()
    replaceItems([])
  }

  /// Replaces all items; the old ones die when the list is consistent again.
  package func replaceItems(_ new: ContiguousArray<Value>) {
    var old = new
    swap(&old, &items)
  }

  /// Replaces one item within bounds; the old one dies when the list is consistent again.
  package func replace(at position: Int, with value: Value) {
    var old = value
    swap(&old, &items[position])
  }

  /// Takes out one item within bounds.
  package func remove(at position: Int) -> Value { items.remove(at: position) }
}

/// `tuple`.
package final class TupleObject: Object {
  package let items: ContiguousArray<Value>

  package init(_ items: ContiguousArray<Value> = []) { self.items = items }
  package convenience init(_ items: [Value]) { self.init(ContiguousArray(items)) }

  override package func builtinType(_ types: Types) -> TypeObject { types.tuple }

  override package func visitReferences(_ visitor: ReferenceVisitor) {
    super.visitReferences(visitor)
    visitor.visit(items)
  }
}

/// `range`.
package final class RangeObject: Object {
  package let start: Int
  package let stop: Int
  package let step: Int
  /// Number of items.
  package let count: Int

  /// `step` is not 0.
  package init(start: Int, stop: Int, step: Int) {
    self.start = start
    self.stop = stop
    self.step = step
    let (low, high) = step > 0 ? (start, stop) : (stop, start)
    if low >= high {
      count = 0
    } else {
      // As unsigned, because `high - low` may not fit an `Int`.
      let distance = UInt(bitPattern: high) &- UInt(bitPattern: low)
      let whole = (distance - 1) / step.magnitude
      count = whole >= UInt(Int.max) ? Int.max : Int(whole) + 1
    }
  }

  override package func builtinType(_ types: Types) -> TypeObject { types.range }

  /// The item at a position within `0..<count`.
  package func item(_ position: Int) -> Int { start &+ position &* step }
}

/// `slice`.
package final class SliceObject: Object {
  package let start: Value
  package let stop: Value
  package let step: Value

  package init(start: Value, stop: Value, step: Value) {
    self.start = start
    self.stop = stop
    self.step = step
  }

  override package func builtinType(_ types: Types) -> TypeObject { types.slice }
}

/// `bytes`.
package final class BytesObject: Object {
  package let bytes: [UInt8]
  package init(_ bytes: [UInt8]) { self.bytes = bytes }
  override package func builtinType(_ types: Types) -> TypeObject { types.bytes }
}
