/// Names with values, in the order in which they were bound: module globals, a class body, an
/// object's `__dict__`.
///
/// A slot keeps its index while the namespace lives, also when its name is unbound and bound again,
/// so that compiled code can keep the index of a global.
package final class Namespace {
  package private(set) var names: ContiguousArray<Name> = []
  private var values: ContiguousArray<Value> = []
  /// Used once there are too many names for a linear search.
  private var index: [Name: Int] = [:]
  /// How many names are bound.
  package private(set) var count = 0
  /// What lives as long as these names do, or stands behind them: the watchers of an object's end,
  /// the mapping that a metaclass prepared for a class body.
  package var companion: AnyObject?

  private static let linearLimit = 8

  package init() {}

  /// The slot of a name, or -1.
  @inline(__always)
  package func find(_ name: Name) -> Int {
    if index.isEmpty {
      for slot in 0..<names.count where names[slot] === name { return slot }
      return -1
    }
    return index[name] ?? -1
  }

  /// The slot of a name, made (unbound) where it is not there yet.
  package func slot(for name: Name) -> Int {
    let found = find(name)
    if found >= 0 { return found }
    names.append(name)
    values.append(.absent)
    if !index.isEmpty {
      index[name] = names.count - 1
    } else if names.count > Namespace.linearLimit {
      for (slot, name) in names.enumerated() { index[name] = slot }
    }
    return names.count - 1
  }

  /// The value in a slot; `.absent` where the name is unbound.
  @inline(__always)
  package func value(at slot: Int) -> Value { values[slot] }

  /// Binds the name of a slot. The old value dies after the namespace is consistent again, because
  /// its end may run code that looks into the namespace.
  package func set(_ value: Value, at slot: Int) {
    var old = value
    swap(&old, &values[slot])
    switch (old, value) {
    case (.absent, .absent): break
    case (.absent, _): count += 1
    case (_, .absent): count -= 1
    default: break
    }
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

  /// The bound names with their values, in order.
  package var bindings: [(name: Name, value: Value)] {
    var result: [(name: Name, value: Value)] = []
    result.reserveCapacity(count)
    for (name, value) in zip(names, values) where !value.isAbsent {
      result.append((name: name, value: value))
    }
    return result
  }

  /// Unbinds everything, the oldest name first.
  package func removeAll() {
    for slot in 0..<values.count { set(.absent, at: slot) }
  }
}
