/// The order in which CPython walks a set, where it does not depend on the process: for numbers,
/// and tuples of them. Their places follow from their hashes alone. (Objects/setobject.c: open
/// addressing with short linear probes, growth to four times the number of keys.)
extension SetObject {
  /// The keys as a Python program sees them: in CPython's order for numbers, in the order of
  /// insertion otherwise.
  func keysInOrder(_ interpreter: Interpreter) -> [Value] {
    let keys = keys
    guard keys.count > 1 else { return keys }
    var hashes: [Int] = []
    hashes.reserveCapacity(keys.count)
    for entry in entries where !entry.key.isAbsent {
      guard SetObject.hasFixedHash(entry.key, depth: 0) else { return keys }
      hashes.append(entry.hash)
    }
    return SetObject.order(hashes).map { keys[$0] }
  }

  private static func hasFixedHash(_ key: Value, depth: Int) -> Bool {
    switch key {
    case .int, .bool, .float: true
    case .tuple(let tuple):
      depth < 4 && tuple.items.allSatisfy { hasFixedHash($0, depth: depth + 1) }
    case .object(let object): object is BigIntObject
    default: false
    }
  }

  private static let linearProbes = 9

  /// Positions of the hashes in the order of their places.
  private static func order(_ hashes: [Int]) -> [Int] {
    var table = [Int32](repeating: -1, count: 8)
    var filled = 0
    for position in hashes.indices {
      insert(Int32(truncatingIfNeeded: position), hashes[position], into: &table)
      filled += 1
      guard filled * 5 >= (table.count - 1) * 3 else { continue }
      let wanted = filled > 50000 ? filled * 2 : filled * 4
      var size = 8
      while size <= wanted { size *= 2 }
      let old = table
      table = [Int32](repeating: -1, count: size)
      for kept in old where kept >= 0 { insert(kept, hashes[Int(kept)], into: &table) }
    }
    return table.lazy.filter { $0 >= 0 }.map(Int.init)
  }

  private static func insert(_ position: Int32, _ hash: Int, into table: inout [Int32]) {
    let mask = table.count - 1
    var perturbation = UInt(bitPattern: hash)
    var place = hash & mask
    while true {
      let last = place + linearProbes <= mask ? place + linearProbes : place
      for candidate in place...last where table[candidate] < 0 {
        table[candidate] = position
        return
      }
      perturbation >>= 5
      place = (place &* 5 &+ 1 &+ Int(bitPattern: perturbation)) & mask
    }
  }
}
