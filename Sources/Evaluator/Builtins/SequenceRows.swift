/// `tuple` and `slice`.
enum SequenceRows {
  static let tuple: [Entry] =
    [
      Entry("__new__", "iterable?, /", "A tuple of the items of an iterable.", newTuple),
      Entry("count", "value, /", "How many items are equal.") { call throws(Raise) in
        var found = 0
        for item in try call.receiver(as: TupleObject.self).items
        where try call.interpreter.keysEqual(item, call[0]) {
          found += 1
        }
        return .int(found)
      },
      Entry("index", "value, start=0, stop?, /", "The position of the first item that is equal.") {
        call throws(Raise) in
        let items = try call.receiver(as: TupleObject.self).items
        let start = try SliceBounds.bound(call[1], call.interpreter)
        let stop = call.has(2) ? try SliceBounds.bound(call[2], call.interpreter) : Int.max
        var place = start < 0 ? max(0, start + items.count) : start
        let end = min(stop < 0 ? stop + items.count : stop, items.count)
        while place < end {
          if try call.interpreter.keysEqual(items[place], call[0]) { return .int(place) }
          place += 1
        }
        throw call.error(.valueError, "tuple.index(x): x not in tuple")
      },
      Entry("__getnewargs__", "", "The arguments that make a copy.") { call throws(Raise) in
        .tuple([.tuple(TupleObject(try call.receiver(as: TupleObject.self).items))])
      },
    ]
    + SpecialRows.rows(
      "add mul rmul getitem len contains iter hash repr " + SpecialRows.comparisons)

  static let slice: [Entry] =
    [
      Entry("__new__", "start, stop?, step=None, /", "The positions that a subscript means.") {
        call in
        call.has(1)
          ? .object(SliceObject(start: call[0], stop: call[1], step: call[2]))
          : .object(SliceObject(start: .none, stop: call[0], step: .none))
      },
      Entry("start", "", "The first position.", kind: .getter) { call throws(Raise) in
        try call.receiver(as: SliceObject.self).start
      },
      Entry("stop", "", "The end, which is not included.", kind: .getter) { call throws(Raise) in
        try call.receiver(as: SliceObject.self).stop
      },
      Entry("step", "", "The distance of the positions.", kind: .getter) { call throws(Raise) in
        try call.receiver(as: SliceObject.self).step
      },
      Entry("indices", "length, /", "Start, stop and step for a sequence of some length.") {
        call throws(Raise) in
        let length = try call.int(0)
        if length < 0 { throw call.error(.valueError, "length should not be negative") }
        let bounds = try SliceBounds(
          try call.receiver(as: SliceObject.self), count: length, call.interpreter)
        return .tuple([.int(bounds.start), .int(bounds.stop), .int(bounds.step)])
      },
    ] + SpecialRows.rows("repr " + SpecialRows.comparisons)

  private static func newTuple(_ call: borrowing Call) throws(Raise) -> Value {
    let type = call.classToMake(or: call.interpreter.types.tuple)
    let isPlain = type === call.interpreter.types.tuple
    if isPlain, case .tuple(let tuple) = call[0], tuple.subtype == nil { return call[0] }
    let tuple = TupleObject(call.has(0) ? try call.items(0) : [])
    if !isPlain { tuple.subtype = type }
    return .tuple(tuple)
  }
}
