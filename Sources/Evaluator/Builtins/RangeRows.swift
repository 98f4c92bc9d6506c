import BigInt

/// `range`.
enum RangeRows {
  static let entries: [Entry] =
    [
      Entry(
        "__new__", "start?, stop?, step?, /", "The integers from start to before stop.", new),
      bound("start", "The first integer.") { range in
        .int(range.start)
      } long: {
        $0.start
      },
      bound("stop", "The end, which is not included.") { range in
        .int(range.stop)
      } long: {
        $0.stop
      },
      bound("step", "The distance of the integers.") { range in
        .int(range.step)
      } long: {
        $0.step
      },
      Entry("count", "value, /", "How many items are equal.") { call throws(Raise) in
        .int(try call.interpreter.contains(call.receiver, call[0]) ? 1 : 0)
      },
      Entry("index", "value, /", "The position of a value.") { call throws(Raise) in
        guard let number = call[0].unboxed.bigInteger else {
          for (position, item) in try call.interpreter.items(of: call.receiver).enumerated()
          where try call.interpreter.keysEqual(item, call[0]) {
            return .int(position)
          }
          throw call.error(.valueError, "sequence.index(x): x not in sequence")
        }
        let range: LongRangeObject
        if let long = call.receiver.heapObject as? LongRangeObject {
          range = long
        } else {
          let short = try call.receiver(as: RangeObject.self)
          range = LongRangeObject(
            start: BigInt(short.start), stop: BigInt(short.stop), step: BigInt(short.step))
        }
        guard let position = range.position(of: number) else {
          throw call.error(
            .valueError, "\(try call.interpreter.repr(call[0])) is not in range")
        }
        return .integer(position)
      },
    ] + SpecialRows.rows("getitem len contains iter reversed hash repr bool eq ne")

  @Sendable private static func new(_ call: borrowing Call) throws(Raise) -> Value {
    guard call.has(0) else {
      throw call.error(.typeError, "range expected at least 1 argument, got 0")
    }
    let interpreter = call.interpreter
    if case .int(let first) = call[0], !call.has(1), first < Int.max / 2 {
      return .object(RangeObject(start: 0, stop: first, step: 1))
    }
    if case .int(let first) = call[0], case .int(let stop) = call[1], !call.has(2),
      max(first.magnitude, stop.magnitude) < Int.max / 2
    {
      return .object(RangeObject(start: first, stop: stop, step: 1))
    }
    let first = try interpreter.bigIndex(call[0])
    if !call.has(1) { return .object(LongRangeObject.make(start: 0, stop: first, step: 1)) }
    let stop = try interpreter.bigIndex(call[1])
    let step = call.has(2) ? try interpreter.bigIndex(call[2]) : 1
    if step == 0 { throw call.error(.valueError, "range() arg 3 must not be zero") }
    return .object(LongRangeObject.make(start: first, stop: stop, step: step))
  }

  private static func bound(
    _ name: String, _ summary: String, _ short: @escaping @Sendable (RangeObject) -> Value,
    long: @escaping @Sendable (LongRangeObject) -> BigInt
  ) -> Entry {
    Entry(
      name, "", summary, kind: .getter,
      setter: { call throws(Raise) in throw call.error(.attributeError, "readonly attribute") }
    ) { call throws(Raise) in
      if let range = call.receiver.heapObject as? LongRangeObject { return .integer(long(range)) }
      return short(try call.receiver(as: RangeObject.self))
    }
  }
}

extension Interpreter {
  /// An integer of any size, or an object with `__index__`.
  func bigIndex(_ value: Value) throws(Raise) -> BigInt {
    if let number = value.unboxed.bigInteger { return number }
    let method = specialMethod(names.index, of: value)
    guard !method.isAbsent, let number = try callSpecial(method, value).unboxed.bigInteger else {
      return BigInt(try index(value))
    }
    return number
  }

  /// `range[key]`.
  func item(of range: LongRangeObject, _ key: Value) throws(Raise) -> Value {
    if case .object(let slice as SliceObject) = key {
      let step = slice.step.isNone ? 1 : try bigIndex(slice.step)
      if step == 0 { throw error(.valueError, "slice step cannot be zero") }
      func bound(_ value: Value, _ absent: BigInt) throws(Raise) -> BigInt {
        if value.isNone { return absent }
        var place = try bigIndex(value)
        if place < 0 { place += range.count }
        return step > 0
          ? min(max(place, 0), range.count) : min(max(place, -1), range.count - 1)
      }
      let start = try bound(slice.start, step > 0 ? 0 : range.count - 1)
      let stop = try bound(slice.stop, step > 0 ? range.count : -1)
      return .object(
        LongRangeObject.make(
          start: range.item(start), stop: range.item(stop), step: range.step * step))
    }
    guard key.unboxed.bigInteger != nil || key.hasOwnClass else {
      throw error(
        .typeError, "range indices must be integers or slices, not \(typeName(key))")
    }
    var position = try bigIndex(key)
    if position < 0 { position += range.count }
    guard position >= 0, position < range.count else {
      throw error(.indexError, "range object index out of range")
    }
    return .integer(range.item(position))
  }
}
