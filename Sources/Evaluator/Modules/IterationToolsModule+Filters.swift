extension IterationToolsModule {
  static let filters: [Entry] = [
    Entry("islice", "iterable, start, stop?, step?, /", "Some items by their positions.", slice),
    Entry("takewhile", "predicate, iterable, /", "The items before a test fails.") {
      call throws(Raise) in
      let test = call[0]
      let iterator = try call.interpreter.iterator(over: call[1])
      var isFinished = false
      return .object(
        ClosureIterator("takewhile") { (interpreter) throws(Raise) -> Value in
          if isFinished { return .absent }
          let next = try interpreter.advance(iterator)
          if next.isAbsent { return next }
          if try interpreter.truth(try interpreter.call(test, [next])) { return next }
          isFinished = true
          return .absent
        })
    },
    Entry("dropwhile", "predicate, iterable, /", "The items from where a test fails.") {
      call throws(Raise) in
      let test = call[0]
      let iterator = try call.interpreter.iterator(over: call[1])
      var isStarted = false
      return .object(
        ClosureIterator("dropwhile") { (interpreter) throws(Raise) -> Value in
          while true {
            let next = try interpreter.advance(iterator)
            if next.isAbsent || isStarted { return next }
            if !(try interpreter.truth(try interpreter.call(test, [next]))) {
              isStarted = true
              return next
            }
            try interpreter.checkInterruption()
          }
        })
    },
    Entry("filterfalse", "function, iterable, /", "The items for which a function is false.") {
      call throws(Raise) in
      let function = call[0]
      let iterator = try call.interpreter.iterator(over: call[1])
      return .object(
        ClosureIterator("filterfalse") { (interpreter) throws(Raise) -> Value in
          while true {
            let next = try interpreter.advance(iterator)
            if next.isAbsent { return next }
            let verdict = function.isNone ? next : try interpreter.call(function, [next])
            if !(try interpreter.truth(verdict)) { return next }
            try interpreter.checkInterruption()
          }
        })
    },
    Entry("compress", "data, selectors", "The items whose selectors are true.") {
      call throws(Raise) in
      let iterator = try call.interpreter.iterator(over: call[0])
      let selectors = try call.interpreter.iterator(over: call[1])
      return .object(
        ClosureIterator("compress") { (interpreter) throws(Raise) -> Value in
          while true {
            let next = try interpreter.advance(iterator)
            if next.isAbsent { return next }
            let selector = try interpreter.advance(selectors)
            if selector.isAbsent { return selector }
            if try interpreter.truth(selector) { return next }
          }
        })
    },
    Entry("groupby", "iterable, key=None", "Neighbours with equal keys, together.") {
      call throws(Raise) in
      let groups = Groups(try call.interpreter.iterator(over: call[0]), key: call[1])
      return .object(
        ClosureIterator("groupby") { (interpreter) throws(Raise) -> Value in
          try groups.nextGroup(groups, interpreter)
        })
    },
  ]

  private static func slice(_ call: borrowing Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    func bound(_ value: Value, _ defaultValue: Int, _ message: String) throws(Raise) -> Int {
      if value.isNone || value.isAbsent { return defaultValue }
      guard let number = value.unboxed.smallInteger, number >= 0 else {
        throw interpreter.error(.valueError, message)
      }
      return number
    }
    let indices =
      "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
    let start: Int
    let stop: Int
    if call.has(2) {
      start = try bound(call[1], 0, indices)
      stop = try bound(
        call[2], .max,
        "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    } else {
      start = 0
      stop = try bound(
        call[1], .max,
        "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    }
    let step = try bound(call[3], 1, "Step for islice() must be a positive integer or None.")
    if step == 0 {
      throw call.error(.valueError, "Step for islice() must be a positive integer or None.")
    }
    let iterator = try interpreter.iterator(over: call[0])
    var position = 0
    var wanted = start
    return .object(
      ClosureIterator("islice") { (interpreter) throws(Raise) -> Value in
        while wanted < stop {
          let next = try interpreter.advance(iterator)
          if next.isAbsent {
            wanted = stop
            return next
          }
          position += 1
          if position - 1 == wanted {
            let (sum, overflow) = wanted.addingReportingOverflow(step)
            wanted = overflow ? .max : sum
            return next
          }
          try interpreter.checkInterruption()
        }
        // The items up to the end of the slice are taken, as far as they are there.
        while position < stop, stop != .max {
          if try interpreter.advance(iterator).isAbsent { break }
          position += 1
        }
        position = stop
        return .absent
      })
  }
}

/// The state that the groups of one `groupby` share.
private final class Groups {
  private let iterator: Value
  private let key: Value
  private var item = Value.absent
  private var itemKey = Value.absent
  /// Counts the groups: an old one ends when the next one starts.
  private var number = 0

  init(_ iterator: Value, key: Value) {
    self.iterator = iterator
    self.key = key
  }

  private func advance(_ interpreter: Interpreter) throws(Raise) {
    let next = try interpreter.advance(iterator)
    let nextKey =
      next.isAbsent || key.isNone ? next : try interpreter.call(key, [next])
    item = next
    itemKey = nextKey
  }

  func nextGroup(_ shared: Groups, _ interpreter: Interpreter) throws(Raise) -> Value {
    if number == 0 {
      try advance(interpreter)
    } else {
      let old = currentKey
      while !item.isAbsent, try interpreter.keysEqual(itemKey, old) { try advance(interpreter) }
    }
    if item.isAbsent { return .absent }
    number += 1
    currentKey = itemKey
    let mine = number
    let group = ClosureIterator("_grouper") { (interpreter) throws(Raise) -> Value in
      try shared.nextItem(of: mine, interpreter)
    }
    return .tuple([currentKey, .object(group)])
  }

  private var currentKey = Value.absent

  private func nextItem(of group: Int, _ interpreter: Interpreter) throws(Raise) -> Value {
    guard group == number, !item.isAbsent, try interpreter.keysEqual(itemKey, currentKey) else {
      return .absent
    }
    let result = item
    try advance(interpreter)
    return result
  }
}
