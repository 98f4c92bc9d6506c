import Syntax

extension CollectionsModule {
  static let counter = TypeTable("Counter", "How often elements are there.", counting + arithmetic)

  private static let counting: [Entry] = [
    Entry("__init__", "iterable=None, /, **keywords", "Count elements.") { call throws(Raise) in
      let dict = try call.receiver(as: DictObject.self)
      try count(call[0], into: dict, 1, call.interpreter)
      try count(call[1], into: dict, 1, call.interpreter)
      return .none
    },
    Entry("__missing__", "key, /", "A key that is not there counts 0.") { _ in .int(0) },
    Entry("update", "iterable=None, /, **keywords", "Count more elements.") { call throws(Raise) in
      let dict = try call.receiver(as: DictObject.self)
      try count(call[0], into: dict, 1, call.interpreter)
      try count(call[1], into: dict, 1, call.interpreter)
      return .none
    },
    Entry("subtract", "iterable=None, /, **keywords", "Count elements off.") { call throws(Raise) in
      let dict = try call.receiver(as: DictObject.self)
      try count(call[0], into: dict, -1, call.interpreter)
      try count(call[1], into: dict, -1, call.interpreter)
      return .none
    },
    Entry("most_common", "n=None", "The elements with the largest counts.") { call throws(Raise) in
      var pairs = try sorted(try call.receiver(as: DictObject.self), call.interpreter)
      if !call[0].isNone {
        let wanted = max(0, try call.int(0))
        pairs = ContiguousArray(pairs.prefix(wanted))
      }
      return .list(ListObject(pairs))
    },
    Entry("elements", "", "Each element as often as it counts.") { call throws(Raise) in
      var all = ContiguousArray<Value>()
      for entry in try call.receiver(as: DictObject.self).entries where !entry.key.isAbsent {
        let times = max(0, try call.interpreter.index(entry.value))
        try call.interpreter.checkMemory(all.count + min(times, 1 << 40), itemSize: 16)
        all.append(contentsOf: repeatElement(entry.key, count: times))
      }
      return .object(ValuesIterator(all, kind: "chain"))
    },
    Entry("total", "", "The sum of all counts.") { call throws(Raise) in
      var sum = Value.int(0)
      for entry in try call.receiver(as: DictObject.self).entries where !entry.key.isAbsent {
        sum = try call.interpreter.binary(.add, sum, entry.value)
      }
      return sum
    },
    Entry("copy", "", "A new counter with the same counts.") { call throws(Raise) in
      .dict(copy(of: try call.receiver(as: DictObject.self)))
    },
    Entry("__delitem__", "key, /", "Forget an element, if it is there.") { call throws(Raise) in
      _ = try call.receiver(as: DictObject.self).pop(call[0], call.interpreter)
      return .none
    },
    Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
      let interpreter = call.interpreter
      let dict = try call.receiver(as: DictObject.self)
      let name = interpreter.type(of: call.receiver).name
      if dict.count == 0 { return .string("\(name)()") }
      let shown = DictObject()
      for pair in try sorted(dict, interpreter) {
        guard case .tuple(let tuple) = pair else { continue }
        try shown.set(tuple.items[0], to: tuple.items[1], interpreter)
      }
      return .string("\(name)(\(try interpreter.repr(.dict(shown))))")
    },
  ]

  /// Elements with their counts, the largest first, else as they came.
  private static func sorted(
    _ dict: DictObject, _ interpreter: Interpreter
  ) throws(Raise) -> ContiguousArray<Value> {
    let pairs = try interpreter.items(of: .object(DictViewObject(.items, of: dict)))
    let count = Value.object(
      BuiltinObject(
        Entry("count", "pair, /", "The count of a pair.") { call throws(Raise) in
          try call.interpreter.item(call[0], .int(1))
        }))
    return try interpreter.sorted(pairs, key: count, reverse: true)
  }

  private static func count(
    _ source: Value, into dict: DictObject, _ sign: Int, _ interpreter: Interpreter
  ) throws(Raise) {
    if source.isNone { return }
    func add(_ key: Value, _ amount: Value) throws(Raise) {
      let hash = try interpreter.hash(key)
      let found = try dict.find(key, hash: hash, interpreter)
      let old = found < 0 ? Value.int(0) : dict.entries[found].value
      let new = try interpreter.binary(sign > 0 ? .add : .subtract, old, amount)
      try dict.set(key, hash: hash, to: new, interpreter)
    }
    if case .dict(let other) = source {
      for entry in other.entries where !entry.key.isAbsent { try add(entry.key, entry.value) }
      return
    }
    let iterator = try interpreter.iterator(over: source)
    while true {
      let next = try interpreter.advance(iterator)
      if next.isAbsent { return }
      try add(next, .int(1))
    }
  }

  // MARK: Arithmetic

  private static let arithmetic: [Entry] = [
    combined("__add__", "Add counts.") { (interpreter, a, b) throws(Raise) in
      try interpreter.binary(.add, a, b)
    },
    combined("__sub__", "Subtract counts.") { (interpreter, a, b) throws(Raise) in
      try interpreter.binary(.subtract, a, b)
    },
    combined("__or__", "The larger counts.") { (interpreter, a, b) throws(Raise) in
      try interpreter.isLess(a, b) ? b : a
    },
    combined("__and__", "The smaller counts.") { (interpreter, a, b) throws(Raise) in
      try interpreter.isLess(a, b) ? a : b
    },
    Entry("__pos__", "", "Keep counts above 0.") { call throws(Raise) in
      try combine(call, .dict(DictObject())) { (interpreter, a, b) throws(Raise) in
        try interpreter.binary(.add, a, b)
      }
    },
    Entry("__neg__", "", "Turn counts round, keep those above 0.") { call throws(Raise) in
      try combine(call, .dict(DictObject())) { (interpreter, a, b) throws(Raise) in
        try interpreter.binary(.subtract, b, a)
      }
    },
  ]

  private typealias Combination =
    @Sendable (
      Interpreter, Value, Value
    ) throws(Raise) -> Value

  private static func combined(
    _ name: String, _ summary: String, _ combination: @escaping Combination
  ) -> Entry {
    Entry(name, "other, /", summary) { call throws(Raise) in
      guard let type = call.function.owner, call.interpreter.isInstance(call[0], of: type) else {
        return call.interpreter.notImplemented
      }
      return try combine(call, call[0], combination)
    }
  }

  /// Combines the counts of all elements of both, and keeps those above 0.
  private static func combine(
    _ call: borrowing Call, _ other: Value, _ combination: Combination
  ) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let mine = try call.receiver(as: DictObject.self)
    guard case .dict(let other) = other else { return interpreter.notImplemented }
    let result = DictObject()
    result.subtype = call.function.owner
    func add(_ entry: HashedObject.Entry) throws(Raise) {
      func amount(_ dict: DictObject) throws(Raise) -> Value {
        let found = try dict.find(entry.key, hash: entry.hash, interpreter)
        return found < 0 ? .int(0) : dict.entries[found].value
      }
      let new = try combination(interpreter, try amount(mine), try amount(other))
      if try interpreter.isLess(.int(0), new) {
        try result.set(entry.key, hash: entry.hash, to: new, interpreter)
      }
    }
    for entry in mine.entries where !entry.key.isAbsent { try add(entry) }
    for entry in other.entries where !entry.key.isAbsent {
      if try mine.find(entry.key, hash: entry.hash, interpreter) < 0 { try add(entry) }
    }
    return .dict(result)
  }
}
