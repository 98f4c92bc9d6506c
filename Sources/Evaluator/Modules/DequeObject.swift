/// `collections.deque`: a list that grows and shrinks at both ends.
package final class DequeObject: Object {
  /// Items, with free places in front.
  private var items: ContiguousArray<Value> = []
  private var start = 0
  /// The most items; the other end loses what does not fit.
  var limit: Int?
  /// Grows with each change of the number of items.
  private(set) var version = 0

  package init() { super.init() }

  var count: Int { items.count - start }
  var values: ContiguousArray<Value> { ContiguousArray(items[start...]) }

  /// An item within bounds.
  func item(_ position: Int) -> Value { items[start + position] }

  func replace(at position: Int, with value: Value) {
    var old = value
    swap(&old, &items[start + position])
    withExtendedLifetime(old) {}
  }

  func append(_ value: Value) {
    if limit == 0 { return }
    version &+= 1
    items.append(value)
    if let limit, count > limit { _ = takeFirst() }
  }

  func prepend(_ value: Value) {
    if limit == 0 { return }
    version &+= 1
    if start == 0 {
      let room = max(8, items.count)
      items.insert(contentsOf: repeatElement(.absent, count: room), at: 0)
      start = room
    }
    start -= 1
    items[start] = value
    if let limit, count > limit { _ = takeLast() }
  }

  /// The last item of a deque that is not empty.
  func takeLast() -> Value {
    version &+= 1
    let last = items.removeLast()
    if count == 0 { reset() }
    return last
  }

  /// The first item of a deque that is not empty.
  func takeFirst() -> Value {
    version &+= 1
    var first = Value.absent
    swap(&first, &items[start])
    start += 1
    if count == 0 {
      reset()
    } else if start > 64, start > items.count / 2 {
      items.removeFirst(start)
      start = 0
    }
    return first
  }

  private func reset() {
    items.removeAll(keepingCapacity: true)
    start = 0
  }

  func removeAll() { replaceAll([]) }

  func replaceAll(_ new: ContiguousArray<Value>) {
    version &+= 1
    var old = new
    swap(&old, &items)
    start = 0
    withExtendedLifetime(old) {}
  }
}
