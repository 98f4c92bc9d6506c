import Syntax

enum DequeRows {
  static let table = TypeTable(
    "deque", "A list that grows and shrinks at both ends.", ends + items + DequeRows.operators)

  private static let ends: [Entry] = [
    Entry("__init__", "iterable=(), maxlen=None", "Fill the deque.") { call throws(Raise) in
      let deque = try call.receiver(as: DequeObject.self)
      if call[1].isNone {
        deque.limit = nil
      } else {
        guard call[1].unboxed.bigInteger != nil else {
          throw call.error(.typeError, "an integer is required")
        }
        let limit = try call.int(1)
        if limit < 0 { throw call.error(.valueError, "maxlen must be non-negative") }
        deque.limit = limit
      }
      deque.removeAll()
      for item in try call.items(0) { deque.append(item) }
      return .none
    },
    Entry("append", "x, /", "Add an item at the right.") { call throws(Raise) in
      try call.receiver(as: DequeObject.self).append(call[0])
      return .none
    },
    Entry("appendleft", "x, /", "Add an item at the left.") { call throws(Raise) in
      try call.receiver(as: DequeObject.self).prepend(call[0])
      return .none
    },
    Entry("extend", "iterable, /", "Add items at the right.") { call throws(Raise) in
      let deque = try call.receiver(as: DequeObject.self)
      for item in try call.items(0) { deque.append(item) }
      return .none
    },
    Entry("extendleft", "iterable, /", "Add items at the left, one after the other.") {
      call throws(Raise) in
      let deque = try call.receiver(as: DequeObject.self)
      for item in try call.items(0) { deque.prepend(item) }
      return .none
    },
    Entry("pop", "", "Remove the item at the right and return it.") { call throws(Raise) in
      let deque = try call.receiver(as: DequeObject.self)
      if deque.count == 0 { throw call.error(.indexError, "pop from an empty deque") }
      return deque.takeLast()
    },
    Entry("popleft", "", "Remove the item at the left and return it.") { call throws(Raise) in
      let deque = try call.receiver(as: DequeObject.self)
      if deque.count == 0 { throw call.error(.indexError, "pop from an empty deque") }
      return deque.takeFirst()
    },
    Entry("rotate", "n=1, /", "Move items from one end to the other.") { call throws(Raise) in
      let deque = try call.receiver(as: DequeObject.self)
      let steps = try call.int(0)
      if deque.count < 2 { return .none }
      let values = deque.values
      var cut = -(steps % values.count)
      if cut < 0 { cut += values.count }
      deque.replaceAll(ContiguousArray(values[cut...] + values[..<cut]))
      return .none
    },
    Entry("clear", "", "Remove all items.") { call throws(Raise) in
      try call.receiver(as: DequeObject.self).removeAll()
      return .none
    },
    Entry("maxlen", "", "The most items, or None.", kind: .getter) { call throws(Raise) in
      try call.receiver(as: DequeObject.self).limit.map { .int($0) } ?? .none
    },
  ]

  private static let items: [Entry] = [
    Entry("copy", "", "A new deque with the same items.", copy),
    Entry("__copy__", "", "A new deque with the same items.", copy),
    Entry("count", "value, /", "How many items are equal.") { call throws(Raise) in
      var found = 0
      for item in try call.receiver(as: DequeObject.self).values
      where try call.interpreter.keysEqual(item, call[0]) {
        found += 1
      }
      return .int(found)
    },
    Entry("index", "value, start=0, stop?, /", "The position of the first item that is equal.") {
      call throws(Raise) in
      let values = try call.receiver(as: DequeObject.self).values
      let start = try SliceBounds.bound(call[1], call.interpreter)
      let stop = call.has(2) ? try SliceBounds.bound(call[2], call.interpreter) : Int.max
      var place = start < 0 ? max(0, start + values.count) : start
      let end = min(stop < 0 ? stop + values.count : stop, values.count)
      while place < end {
        if try call.interpreter.keysEqual(values[place], call[0]) { return .int(place) }
        place += 1
      }
      throw call.error(.valueError, "\(try call.interpreter.repr(call[0])) is not in deque")
    },
    Entry("insert", "index, value, /", "Add an item before a position.") { call throws(Raise) in
      let deque = try call.receiver(as: DequeObject.self)
      if let limit = deque.limit, deque.count >= limit {
        throw call.error(.indexError, "deque already at its maximum size")
      }
      var values = deque.values
      let place = try call.int(0)
      values.insert(
        call[1], at: place < 0 ? max(0, place + values.count) : min(place, values.count))
      deque.replaceAll(values)
      return .none
    },
    Entry("remove", "value, /", "Remove the first item that is equal.") { call throws(Raise) in
      let deque = try call.receiver(as: DequeObject.self)
      var place = 0
      while place < deque.count {
        if try call.interpreter.keysEqual(deque.item(place), call[0]) {
          var values = deque.values
          guard place < values.count else { break }
          values.remove(at: place)
          deque.replaceAll(values)
          return .none
        }
        place += 1
      }
      throw call.error(.valueError, "\(try call.interpreter.repr(call[0])) is not in deque")
    },
    Entry("reverse", "", "Turn the order of the items round.") { call throws(Raise) in
      let deque = try call.receiver(as: DequeObject.self)
      deque.replaceAll(ContiguousArray(deque.values.reversed()))
      return .none
    },
    Entry("__getitem__", "index, /", "Return self[index].") { call throws(Raise) in
      let deque = try call.receiver(as: DequeObject.self)
      return deque.item(try position(deque, call))
    },
    Entry("__setitem__", "index, value, /", "Set self[index] to value.") { call throws(Raise) in
      let deque = try call.receiver(as: DequeObject.self)
      deque.replace(at: try position(deque, call), with: call[1])
      return .none
    },
    Entry("__delitem__", "index, /", "Delete self[index].") { call throws(Raise) in
      let deque = try call.receiver(as: DequeObject.self)
      var values = deque.values
      values.remove(at: try position(deque, call))
      deque.replaceAll(values)
      return .none
    },
    Entry("__len__", "", "Return len(self).") { call throws(Raise) in
      .int(try call.receiver(as: DequeObject.self).count)
    },
    Entry("__contains__", "value, /", "Return value in self.") { call throws(Raise) in
      for item in try call.receiver(as: DequeObject.self).values
      where try call.interpreter.keysEqual(item, call[0]) {
        return .bool(true)
      }
      return .bool(false)
    },
    Entry("__iter__", "", "Return iter(self).") { call throws(Raise) in
      let deque = try call.receiver(as: DequeObject.self)
      let version = deque.version
      var place = 0
      return .object(
        ClosureIterator("_deque_iterator") { (interpreter) throws(Raise) -> Value in
          if deque.version != version {
            throw interpreter.error(.runtimeError, "deque mutated during iteration")
          }
          guard place < deque.count else { return .absent }
          defer { place += 1 }
          return deque.item(place)
        })
    },
    Entry("__reversed__", "", "Return an iterator from the end to the start.") {
      call throws(Raise) in
      let values = try call.receiver(as: DequeObject.self).values
      return .object(
        ValuesIterator(ContiguousArray(values.reversed()), kind: "_deque_reverse_iterator"))
    },
  ]

  private static func position(
    _ deque: DequeObject, _ call: borrowing Call
  ) throws(Raise) -> Int {
    if call[0].heapObject is SliceObject {
      throw call.error(.typeError, "sequence index must be integer, not 'slice'")
    }
    let given = try call.int(0)
    let place = given < 0 ? given + deque.count : given
    guard place >= 0, place < deque.count else {
      throw call.error(.indexError, "deque index out of range")
    }
    return place
  }

  private static func copy(_ call: borrowing Call) throws(Raise) -> Value {
    .object(copy(of: try call.receiver(as: DequeObject.self)))
  }

  static func copy(of deque: DequeObject) -> DequeObject {
    let copy = DequeObject()
    copy.subtype = deque.subtype
    copy.limit = deque.limit
    copy.replaceAll(deque.values)
    return copy
  }
}
