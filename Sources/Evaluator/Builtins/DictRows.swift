enum DictRows {
  static let entries: [Entry] =
    [
      Entry("__init__", "mapping?, /, **keywords", "Fill the dict.") { call throws(Raise) in
        let dict = try call.receiver(as: DictObject.self)
        if call.has(0) { try call.interpreter.update(dict, from: call[0]) }
        try call.interpreter.merge(call[1], into: dict)
        return .none
      },
      Entry("get", "key, default=None, /", "The value of a key, or a default.") {
        call throws(Raise) in
        let found = try call.receiver(as: DictObject.self).get(call[0], call.interpreter)
        return found.isAbsent ? call[1] : found
      },
      Entry("setdefault", "key, default=None, /", "The value of a key, set first if needed.") {
        call throws(Raise) in
        let dict = try call.receiver(as: DictObject.self)
        let hash = try call.interpreter.hash(call[0])
        let found = try dict.find(call[0], hash: hash, call.interpreter)
        if found >= 0 { return dict.entries[found].value }
        try dict.set(call[0], hash: hash, to: call[1], call.interpreter)
        return call[1]
      },
      Entry("pop", "key, default?, /", "Remove a key and return its value.") { call throws(Raise) in
        let found = try call.receiver(as: DictObject.self).pop(call[0], call.interpreter)
        if !found.isAbsent { return found }
        if call.has(1) { return call[1] }
        throw call.interpreter.keyError(call[0])
      },
      Entry("popitem", "", "Remove the last key and return it with its value.") {
        call throws(Raise) in
        let dict = try call.receiver(as: DictObject.self)
        guard let last = dict.entries.lastIndex(where: { !$0.key.isAbsent }) else {
          throw call.error(.keyError, "popitem(): dictionary is empty")
        }
        let entry = dict.remove(at: last)
        return .tuple([entry.key, entry.value])
      },
      Entry("update", "mapping?, /, **keywords", "Set keys from a mapping or pairs.") {
        call throws(Raise) in
        let dict = try call.receiver(as: DictObject.self)
        if call.has(0) { try call.interpreter.update(dict, from: call[0]) }
        try call.interpreter.merge(call[1], into: dict)
        return .none
      },
      Entry("keys", "", "A view of the keys.") { call throws(Raise) in
        .object(DictViewObject(.keys, of: try call.receiver(as: DictObject.self)))
      },
      Entry("values", "", "A view of the values.") { call throws(Raise) in
        .object(DictViewObject(.values, of: try call.receiver(as: DictObject.self)))
      },
      Entry("items", "", "A view of the keys with their values.") { call throws(Raise) in
        .object(DictViewObject(.items, of: try call.receiver(as: DictObject.self)))
      },
      Entry("clear", "", "Remove all keys.") { call throws(Raise) in
        try call.receiver(as: DictObject.self).removeAll()
        return .none
      },
      Entry("copy", "", "A new dict with the same keys and values.") { call throws(Raise) in
        let copy = DictObject()
        copy.copyEntries(from: try call.receiver(as: DictObject.self))
        return .dict(copy)
      },
      Entry(
        "fromkeys", "iterable, value=None, /", "A dict in which all keys have one value.",
        kind: .classMethod
      ) { call throws(Raise) in
        let result = try call.interpreter.call(call.receiver, [])
        for key in try call.items(0) { try call.interpreter.setItem(result, key, to: call[1]) }
        return result
      },
      Entry("__ior__", "value, /", "Implement self|=value.") { call throws(Raise) in
        try call.interpreter.update(try call.receiver(as: DictObject.self), from: call[0])
        return call.receiver
      },
    ]
    + SpecialRows.rows("or ror getitem setitem delitem len contains iter reversed repr eq ne")

  /// `dict_keys`, `dict_values`, `dict_items`.
  static let views: [Entry] =
    [
      Entry("mapping", "", "The dict of the view.", kind: .getter) { call throws(Raise) in
        .dict(try call.receiver(as: DictViewObject.self).dict)
      },
      Entry("isdisjoint", "other, /", "Whether no element is in both.") { call throws(Raise) in
        .bool(try call.interpreter.intersection(call.receiver, call[0]).count == 0)
      },
    ]
    + SpecialRows.rows(
      "and or sub xor rand ror rsub rxor len contains iter reversed repr "
        + SpecialRows.comparisons)
}

extension Interpreter {
  /// Sets keys from a mapping, or from pairs.
  func update(_ dict: DictObject, from source: Value) throws(Raise) {
    if case .dict(let other) = source, other.subtype == nil {
      try merge(other, into: dict)
      return
    }
    let keys = try findAttribute(source, intern("keys"))
    if !keys.isAbsent {
      for key in try items(of: try call(keys, [])) {
        try dict.set(key, to: try item(source, key), self)
      }
      return
    }
    for (position, pair) in try items(of: source).enumerated() {
      let parts: ContiguousArray<Value>
      do throws(Raise) {
        parts = try items(of: pair)
      } catch {
        guard isInstance(error.exception, .typeError) else { throw error }
        throw self.error(
          .typeError,
          "cannot convert dictionary update sequence element #\(position) to a sequence")
      }
      guard parts.count == 2 else {
        throw error(
          .valueError,
          "dictionary update sequence element #\(position) has length \(parts.count); 2 is required"
        )
      }
      try dict.set(parts[0], to: parts[1], self)
    }
  }
}
