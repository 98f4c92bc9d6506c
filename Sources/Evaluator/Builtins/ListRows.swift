enum ListRows {
  static let entries: [Entry] =
    [
      Entry("__init__", "iterable?, /", "Fill the list from an iterable.") { call throws(Raise) in
        let list = try call.receiver(as: ListObject.self)
        list.replaceItems(call.has(0) ? try call.items(0) : [])
        return .none
      },
      Entry("append", "object, /", "Add an item at the end.") { call throws(Raise) in
        try call.receiver(as: ListObject.self).items.append(call[0])
        return .none
      },
      Entry("extend", "iterable, /", "Add the items of an iterable at the end.") {
        call throws(Raise) in
        let list = try call.receiver(as: ListObject.self)
        let items = try call.items(0)
        list.items.append(contentsOf: items)
        return .none
      },
      Entry("insert", "index, object, /", "Add an item before a position.") { call throws(Raise) in
        let list = try call.receiver(as: ListObject.self)
        let place = try call.int(0)
        let count = list.items.count
        list.items.insert(call[1], at: place < 0 ? max(0, place + count) : min(place, count))
        return .none
      },
      Entry("remove", "value, /", "Remove the first item that is equal.") { call throws(Raise) in
        let list = try call.receiver(as: ListObject.self)
        guard let place = try position(list, call[0], call.interpreter) else {
          throw call.error(.valueError, "list.remove(x): x not in list")
        }
        if place < list.items.count { _ = list.remove(at: place) }
        return .none
      },
      Entry("pop", "index=-1, /", "Remove an item and return it.") { call throws(Raise) in
        let list = try call.receiver(as: ListObject.self)
        let given = try call.int(0)
        let count = list.items.count
        if count == 0 { throw call.error(.indexError, "pop from empty list") }
        let place = given < 0 ? given + count : given
        guard place >= 0, place < count else {
          throw call.error(.indexError, "pop index out of range")
        }
        if place == count - 1 { return list.items.removeLast() }
        return list.remove(at: place)
      },
      Entry("clear", "", "Remove all items.") { call throws(Raise) in
        try call.receiver(as: ListObject.self).replaceItems([])
        return .none
      },
      Entry("index", "value, start=0, stop?, /", "The position of the first item that is equal.") {
        call throws(Raise) in
        let list = try call.receiver(as: ListObject.self)
        let start = try SliceBounds.bound(call[1], call.interpreter)
        let stop = call.has(2) ? try SliceBounds.bound(call[2], call.interpreter) : Int.max
        guard let place = try position(list, call[0], from: start, to: stop, call.interpreter)
        else {
          throw call.error(
            .valueError, "\(try call.interpreter.repr(call[0])) is not in list")
        }
        return .int(place)
      },
      Entry("count", "value, /", "How many items are equal.") { call throws(Raise) in
        let list = try call.receiver(as: ListObject.self)
        var found = 0
        var place = 0
        while place < list.items.count {
          if try call.interpreter.keysEqual(list.items[place], call[0]) { found += 1 }
          place += 1
        }
        return .int(found)
      },
      Entry("reverse", "", "Turn the order of the items round.") { call throws(Raise) in
        try call.receiver(as: ListObject.self).items.reverse()
        return .none
      },
      Entry("copy", "", "A new list with the same items.") { call throws(Raise) in
        .list(ListObject(try call.receiver(as: ListObject.self).items))
      },
      Entry("sort", "*, key=None, reverse=False", "Sort the items; equal ones keep their order.") {
        call throws(Raise) in
        let list = try call.receiver(as: ListObject.self)
        let reverse = try call.int(1) != 0
        let items = list.items
        list.replaceItems([])
        let sorted: ContiguousArray<Value>
        do throws(Raise) {
          sorted = try call.interpreter.sorted(items, key: call[0], reverse: reverse)
        } catch {
          list.replaceItems(items)
          throw error
        }
        let wasChanged = !list.items.isEmpty
        list.replaceItems(sorted)
        if wasChanged { throw call.error(.valueError, "list modified during sort") }
        return .none
      },
      Entry("__iadd__", "value, /", "Implement self+=value.") { call throws(Raise) in
        let list = try call.receiver(as: ListObject.self)
        let items = try call.items(0)
        list.items.append(contentsOf: items)
        return call.receiver
      },
      Entry("__imul__", "value, /", "Implement self*=value.") { call throws(Raise) in
        let list = try call.receiver(as: ListObject.self)
        let product = try call.interpreter.repeated(.list(list), times: call[0])
        guard case .list(let result) = product else { return call.interpreter.notImplemented }
        list.replaceItems(result.items)
        return call.receiver
      },
    ]
    + SpecialRows.rows(
      "add mul rmul getitem setitem delitem len contains iter reversed repr "
        + SpecialRows.comparisons)

  /// The first equal item in a range, whose bounds may count from the end.
  private static func position(
    _ list: ListObject, _ value: Value, from start: Int = 0, to stop: Int = .max,
    _ interpreter: Interpreter
  ) throws(Raise) -> Int? {
    let count = list.items.count
    var place = start < 0 ? max(0, start + count) : start
    let end = stop < 0 ? stop + count : stop
    while place < end, place < list.items.count {
      if try interpreter.keysEqual(list.items[place], value) { return place }
      place += 1
      if place & 0xFFFF == 0 { try interpreter.checkInterruption() }
    }
    return nil
  }
}
