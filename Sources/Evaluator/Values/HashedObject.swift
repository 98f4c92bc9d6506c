/// What `dict` and `set` share: entries in order of insertion and an open-addressing index.
///
/// Comparing keys may run Python code, and that may change this very table; so nothing here holds
/// on to the storage while a comparison runs, and a changed table is searched anew.
package class HashedObject: Object {
  package struct Entry {
    package var hash: Int
    package var key: Value
    package var value: Value
  }

  /// Entries in order; a removed one has an absent key until the next rebuild.
  package final private(set) var entries: ContiguousArray<Entry> = []
  /// Positions in `entries`: -1 free, -2 removed. Its size is a power of two.
  private final var index: ContiguousArray<Int32> = []
  /// How many places of the index are not free: with too many, a search would not end.
  private final var usedPlaces = 0
  package final private(set) var count = 0
  /// Grows with each insertion and removal; iterators compare it.
  package final private(set) var version = 0

  private static let free: Int32 = -1
  private static let removed: Int32 = -2

  /// The place of a key in `entries`, or -1.
  package final func find(_ key: Value, hash: Int, _ interpreter: Interpreter) throws(Raise) -> Int
  {
    let quick = quickFind(key, hash: hash)
    return quick == HashedObject.unknown ? try findSlowly(key, hash, interpreter) : quick
  }

  /// The value of a small integer or a text, where that takes no code of Python; else `.absent`.
  @inline(__always)
  final func peek(_ key: Value) -> Value {
    let found = quickFind(key)
    return found >= 0 ? entries[found].value : .absent
  }

  /// Replaces the value of such a key that is there; the old one dies afterwards.
  @inline(__always)
  final func replace(_ key: Value, with value: Value) -> Bool {
    let found = quickFind(key)
    if found < 0 { return false }
    var old = value
    swap(&old, &entries[found].value)
    withExtendedLifetime(old) {}
    return true
  }

  @inline(__always)
  private final func quickFind(_ key: Value) -> Int {
    switch key {
    case .int(let number) where number.magnitude < Interpreter.modulus:
      return quickFind(key, hash: number == -1 ? -2 : number)
    case .string(let string) where string.subtype == nil:
      return quickFind(key, hash: string.hash)
    default: return HashedObject.unknown
    }
  }

  /// What `quickFind` gives where Python code may have to compare.
  private static let unknown = -2

  /// The place of a small integer or a text, where that takes no code of Python.
  @inline(__always)
  private final func quickFind(_ key: Value, hash: Int) -> Int {
    if index.isEmpty { return -1 }
    return index.withUnsafeBufferPointer { index in
      entries.withUnsafeBufferPointer { entries in
        let mask = index.count - 1
        var place = hash & mask
        while true {
          let position = Int(index[place])
          if position == Int(HashedObject.free) { return -1 }
          if position >= 0, entries[position].hash == hash {
            switch (key, entries[position].key) {
            case (.int(let a), .int(let b)):
              if a == b { return position }
            case (.string(let a), .string(let b)) where a.subtype == nil && b.subtype == nil:
              if StringObject.equal(a, b) { return position }
            default: return HashedObject.unknown
            }
          }
          place = (place + 1) & mask
        }
      }
    }
  }

  @inline(never)
  private final func findSlowly(
    _ key: Value, _ hash: Int, _ interpreter: Interpreter
  ) throws(Raise) -> Int {
    while true {
      if index.isEmpty { return -1 }
      let mask = index.count - 1
      var place = hash & mask
      let seen = version
      search: while true {
        let position = index[place]
        if position == HashedObject.free { return -1 }
        if position >= 0, entries[Int(position)].hash == hash {
          switch (entries[Int(position)].key, key) {
          case (.int(let a), .int(let b)):
            if a == b { return Int(position) }
          case (.string(let a), .string(let b)) where a === b:
            return Int(position)
          case (let candidate, _):
            if try interpreter.keysEqual(candidate, key) { return Int(position) }
            // The comparison changed the table: begin anew.
            if version != seen { break search }
          }
        }
        place = (place + 1) & mask
      }
    }
  }

  /// Sets or replaces; gives the value that was there.
  @discardableResult
  package final func set(
    _ key: Value, hash: Int, to value: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let found = try find(key, hash: hash, interpreter)
    if found >= 0 {
      var old = value
      swap(&old, &entries[found].value)
      return old
    }
    append(key, hash: hash, value)
    return .absent
  }

  /// Adds an entry whose key is known not to be there.
  package final func append(_ key: Value, hash: Int, _ value: Value) {
    if (usedPlaces + 1) * 3 > index.count * 2 { rebuild(room: count + 1) }
    let mask = index.count - 1
    var place = hash & mask
    while index[place] >= 0 { place = (place + 1) & mask }
    if index[place] == HashedObject.free { usedPlaces += 1 }
    index[place] = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(hash: hash, key: key, value: value))
    count += 1
    version &+= 1
  }

  /// Takes out the entry at a place that `find` gave.
  package final func remove(at position: Int) -> Entry {
    let mask = index.count - 1
    var place = entries[position].hash & mask
    while index[place] != Int32(truncatingIfNeeded: position) { place = (place + 1) & mask }
    index[place] = HashedObject.removed
    var taken = Entry(hash: 0, key: .absent, value: .absent)
    swap(&taken, &entries[position])
    count -= 1
    version &+= 1
    while let last = entries.last, last.key.isAbsent { entries.removeLast() }
    if entries.isEmpty { clearIndex() }
    return taken
  }

  package final func removeAll() {
    var old = ContiguousArray<Entry>()
    swap(&old, &entries)
    clearIndex()
    count = 0
    version &+= 1
    withExtendedLifetime(old) {}
  }

  private final func clearIndex() {
    index = []
    usedPlaces = 0
  }

  /// Takes over the entries of another table.
  package final func copyEntries(from other: HashedObject) {
    var old = other.entries
    swap(&old, &entries)
    index = other.index
    usedPlaces = other.usedPlaces
    count = other.count
    version &+= 1
    withExtendedLifetime(old) {}
  }

  private final func rebuild(room: Int) {
    var size = 8
    while size * 2 < room * 3 + 3 { size *= 2 }
    if size < room * 2 { size *= 2 }
    if count != entries.count { entries = entries.filter { !$0.key.isAbsent } }
    index = ContiguousArray(repeating: HashedObject.free, count: size)
    let mask = size - 1
    for position in 0..<entries.count {
      var place = entries[position].hash & mask
      while index[place] >= 0 { place = (place + 1) & mask }
      index[place] = Int32(truncatingIfNeeded: position)
    }
    usedPlaces = entries.count
  }

  override package func visitReferences(_ visitor: ReferenceVisitor) {
    super.visitReferences(visitor)
    visitor.visit(entries)
  }

  override package func breakReferences() {
    super.breakReferences()
    removeAll()
  }

  /// The keys in order.
  package final var keys: [Value] {
    var result: [Value] = []
    result.reserveCapacity(count)
    for entry in entries where !entry.key.isAbsent { result.append(entry.key) }
    return result
  }
}

/// `dict`.
package final class DictObject: HashedObject {
  /// The names that stand for it where a text ran in it.
  final weak var linkedNames: Namespace?

  override package func builtinType(_ types: Types) -> TypeObject { types.dict }

  package func get(_ key: Value, _ interpreter: Interpreter) throws(Raise) -> Value {
    let found = try find(key, hash: try interpreter.hash(key), interpreter)
    return found < 0 ? .absent : entries[found].value
  }

  package func set(_ key: Value, to value: Value, _ interpreter: Interpreter) throws(Raise) {
    try set(key, hash: try interpreter.hash(key), to: value, interpreter)
  }

  /// A string key, for keyword dictionaries and the like.
  package func set(_ key: String, to value: Value, _ interpreter: Interpreter) throws(Raise) {
    try set(.string(key), to: value, interpreter)
  }

  /// Removes a key; `.absent` where it was not there.
  package func pop(_ key: Value, _ interpreter: Interpreter) throws(Raise) -> Value {
    let found = try find(key, hash: try interpreter.hash(key), interpreter)
    return found < 0 ? .absent : remove(at: found).value
  }
}

/// `set` and `frozenset`.
package final class SetObject: HashedObject {
  package let isFrozen: Bool
  package init(frozen: Bool = false) {
    isFrozen = frozen
    super.init()
  }

  override package func builtinType(_ types: Types) -> TypeObject {
    isFrozen ? types.frozenset : types.set
  }

  package func contains(_ key: Value, _ interpreter: Interpreter) throws(Raise) -> Bool {
    try find(key, hash: try interpreter.hash(key), interpreter) >= 0
  }

  package func add(_ key: Value, _ interpreter: Interpreter) throws(Raise) {
    let hash = try interpreter.hash(key)
    if try find(key, hash: hash, interpreter) < 0 { append(key, hash: hash, .none) }
  }
}
