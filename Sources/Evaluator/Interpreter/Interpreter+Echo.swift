extension Interpreter {
  /// What an interactive prompt keeps of a value that it displayed: the value, but for pointers to
  /// remote objects, which must be free to die.
  package func echoed(_ value: Value) -> Value { echoed(value, depth: 0) }

  private func echoed(_ value: Value, depth: Int) -> Value {
    if depth > 8 { return value }
    switch value {
    case .object(let object):
      let kept = object.echo()
      return kept === object ? value : .object(kept)
    case .list(let list):
      guard let items = echoed(list.items, depth) else { return value }
      return .list(ListObject(items))
    case .tuple(let tuple):
      guard let items = echoed(tuple.items, depth) else { return value }
      return .tuple(TupleObject(items))
    case .dict(let dict):
      let entries = dict.entries.filter { !$0.key.isAbsent }
      guard let values = echoed(ContiguousArray(entries.map(\.value)), depth) else { return value }
      let copy = DictObject()
      for (entry, value) in zip(entries, values) { copy.append(entry.key, hash: entry.hash, value) }
      return .dict(copy)
    default: return value
    }
  }

  /// The items with what is kept of them; nil where all are kept as they are.
  private func echoed(
    _ items: ContiguousArray<Value>, _ depth: Int
  ) -> ContiguousArray<Value>? {
    if items.count > 10_000 { return nil }
    var changed = false
    let kept = ContiguousArray(
      items.map { item in
        let kept = echoed(item, depth: depth + 1)
        if let old = item.heapObject, let new = kept.heapObject, old !== new { changed = true }
        return kept
      })
    return changed ? kept : nil
  }
}
