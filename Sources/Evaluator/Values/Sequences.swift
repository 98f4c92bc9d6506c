/// `list`.
package final class ListObject: Object {
  package var items: ContiguousArray<Value>

  package init(_ items: ContiguousArray<Value> = []) { self.items = items }
  package convenience init(_ items: [Value]) { self.init(ContiguousArray(items)) }

  deinit { ListObject.release(&items) }

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
    ListObject.release(&old)
  }

  /// Lets go of items as CPython does: the last one dies first. Only objects can tell.
  package static func release(_ items: inout ContiguousArray<Value>) {
    var objects = 0
    for position in items.indices {
      if case .object = items[position] { objects += 1 }
      if objects == 2 { break }
    }
    // Items that another array holds too do not die here.
    guard objects == 2, isUnique(&items) else { return }
    while !items.isEmpty { _ = items.removeLast() }
  }

  /// Whether no other array has the same memory.
  private static func isUnique(_ items: inout ContiguousArray<Value>) -> Bool {
    let place: UnsafeRawPointer
    do {
      guard let owner = items._owner else { return false }
      place = UnsafeRawPointer(Unmanaged.passUnretained(owner).toOpaque())
    }
    return swiftRetainCount(place) == 1
  }

  /// Replaces one item within bounds; the old one dies when the list is consistent again.
  package func replace(at position: Int, with value: Value) {
    var old = value
    swap(&old, &items[position])
    withExtendedLifetime(old) {}
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
