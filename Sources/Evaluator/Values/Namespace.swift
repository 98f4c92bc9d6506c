/// Names with values, in the order in which they were bound: module globals, a class body, an
/// object's `__dict__`.
///
/// A slot keeps its index while the namespace lives, also when its name is unbound and bound again,
/// so that compiled code can keep the index of a global.
package final class Namespace {
  package private(set) final var shape: Shape
  private final var values: ContiguousArray<Value> = []
  /// How many names are bound.
  package private(set) final var count = 0
  /// What lives as long as these names do, or stands behind them: the watchers of an object's end,
  /// the mapping that a metaclass prepared for a class body.
  package final var companion: AnyObject?

  /// A namespace with a shape of its own.
  package init() { shape = Shape(shared: false) }

  /// The `__dict__` of an instance: `shape` is the one with which instances of its class begin.
  package init(shape: Shape) { self.shape = shape }

  /// A new instance's first attribute.
  init(_ value: Value, becoming shape: Shape) {
    self.shape = shape
    values = [value]
    count = 1
  }

  /// The slot of a name, or -1.
  @inline(__always)
  package func find(_ name: Name) -> Int { shape.find(name) }

  /// The slot of a name, made (unbound) where it is not there yet.
  package func slot(for name: Name) -> Int {
    let found = shape.find(name)
    if found >= 0 { return found }
    if shape.isShared {
      shape = shape.appending(name)
    } else {
      shape.append(name)
    }
    values.append(.absent)
    return values.count - 1
  }

  /// Binds a name that this namespace does not have, where the shape that results is known.
  @inline(__always)
  func append(_ value: Value, becoming next: Shape) {
    shape = next
    values.append(value)
    count += 1
  }

  /// The value in a slot; `.absent` where the name is unbound.
  @inline(__always)
  package func value(at slot: Int) -> Value { values[slot] }

  /// Binds the name of a slot. The old value dies after the namespace is consistent again, because
  /// its end may run code that looks into the namespace.
  @inline(__always)
  package func set(_ value: Value, at slot: Int) {
    var old = value
    swap(&old, &values[slot])
    switch (old, value) {
    case (.absent, .absent): break
    case (.absent, _): count += 1
    case (_, .absent): count -= 1
    default: break
    }
    withExtendedLifetime(old) {}
  }

  package subscript(name: Name) -> Value {
    get {
      let slot = find(name)
      return slot < 0 ? .absent : values[slot]
    }
    set { set(newValue, at: slot(for: name)) }
  }

  /// Unbinds a name; false where it was not bound.
  package func remove(_ name: Name) -> Bool {
    let slot = find(name)
    guard slot >= 0, !values[slot].isAbsent else { return false }
    set(.absent, at: slot)
    return true
  }

  /// Unbinds a name of an instance and closes the gap: bound again, the name comes last.
  /// - Parameter start: the shape with which instances of the class begin.
  func removeClosing(_ name: Name, _ start: Shape) -> Bool {
    let slot = find(name)
    guard slot >= 0, !values[slot].isAbsent else { return false }
    var new = start
    var kept = ContiguousArray<Value>()
    for (position, other) in shape.names.enumerated()
    where position != slot && !values[position].isAbsent {
      if new.isShared { new = new.appending(other) } else { new.append(other) }
      kept.append(values[position])
    }
    shape = new
    count = kept.count
    // The old value dies last.
    swap(&values, &kept)
    return true
  }

  /// The bound names with their values, in order.
  package var bindings: [(name: Name, value: Value)] {
    var result: [(name: Name, value: Value)] = []
    result.reserveCapacity(count)
    for (name, value) in zip(shape.names, values) where !value.isAbsent {
      result.append((name: name, value: value))
    }
    return result
  }

  func visitReferences(_ visitor: ReferenceVisitor) { visitor.visit(values) }

  /// Unbinds everything, the oldest name first.
  package func removeAll() {
    for slot in 0..<values.count { set(.absent, at: slot) }
  }
}
