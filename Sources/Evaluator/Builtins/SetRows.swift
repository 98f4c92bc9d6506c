enum SetRows {
  /// What only `set` has.
  static let set: [Entry] =
    [
      Entry("__init__", "iterable?, /", "Fill the set from an iterable.") { call throws(Raise) in
        let set = try call.receiver(as: SetObject.self)
        if set.count > 0 { set.removeAll() }
        if call.has(0) { try call.interpreter.fill(set, from: call[0]) }
        return .none
      },
      Entry("add", "element, /", "Add an element.") { call throws(Raise) in
        try call.receiver(as: SetObject.self).add(call[0], call.interpreter)
        return .none
      },
      Entry("remove", "element, /", "Remove an element, which must be there.") {
        call throws(Raise) in
        if !(try discard(call)) { throw call.interpreter.keyError(call[0]) }
        return .none
      },
      Entry("discard", "element, /", "Remove an element if it is there.") { call throws(Raise) in
        _ = try discard(call)
        return .none
      },
      Entry("pop", "", "Remove an element and return it.", pop),
      Entry("clear", "", "Remove all elements.") { call throws(Raise) in
        try call.receiver(as: SetObject.self).removeAll()
        return .none
      },
      Entry("update", "*others", "Add the elements of iterables.") { call throws(Raise) in
        let set = try call.receiver(as: SetObject.self)
        for other in try call.items(0) { try call.interpreter.fill(set, from: other) }
        return .none
      },
      Entry("intersection_update", "*others", "Keep what is in all others too.") {
        call throws(Raise) in
        try replace(call, by: try combined(call, Interpreter.intersection))
      },
      Entry("difference_update", "*others", "Remove what is in the others.") {
        call throws(Raise) in
        try replace(call, by: try combined(call, Interpreter.difference))
      },
      Entry("symmetric_difference_update", "other, /", "Keep what is in just one of the two.") {
        call throws(Raise) in
        try replace(
          call, by: try call.interpreter.symmetricDifference(call.receiver, call[0]))
      },
      inPlace("__ior__", Interpreter.union),
      inPlace("__iand__", Interpreter.intersection),
      inPlace("__isub__", Interpreter.difference),
      inPlace("__ixor__", Interpreter.symmetricDifference),
    ] + common

  static let frozenset: [Entry] =
    [
      Entry("__new__", "iterable?, /", "A set that cannot change.") { call throws(Raise) in
        let interpreter = call.interpreter
        let type = call.classToMake(or: interpreter.types.frozenset)
        let isPlain = type === interpreter.types.frozenset
        if isPlain, case .object(let object) = call[0], let set = object as? SetObject,
          set.isFrozen, set.subtype == nil
        {
          return call[0]
        }
        let set = SetObject(frozen: true)
        if call.has(0) { try interpreter.fill(set, from: call[0]) }
        if !isPlain { set.subtype = type }
        return .object(set)
      }
    ] + common + SpecialRows.rows("hash")

  private static let common: [Entry] =
    [
      Entry("union", "*others", "The elements of all sets.") { call throws(Raise) in
        .object(try combined(call, Interpreter.union))
      },
      Entry("intersection", "*others", "The elements that are in all sets.") {
        call throws(Raise) in .object(try combined(call, Interpreter.intersection))
      },
      Entry("difference", "*others", "The elements that are in no other set.") {
        call throws(Raise) in .object(try combined(call, Interpreter.difference))
      },
      Entry("symmetric_difference", "other, /", "The elements that are in just one of the two.") {
        call throws(Raise) in
        .object(try call.interpreter.symmetricDifference(call.receiver, call[0]))
      },
      Entry("issubset", "other, /", "Whether all elements are in the other.") {
        call throws(Raise) in
        let set = try call.receiver(as: SetObject.self)
        return .bool(try call.interpreter.isSubset(set, of: try call.interpreter.asSet(call[0])))
      },
      Entry("issuperset", "other, /", "Whether all elements of the other are here.") {
        call throws(Raise) in
        let set = try call.receiver(as: SetObject.self)
        return .bool(try call.interpreter.isSubset(try call.interpreter.asSet(call[0]), of: set))
      },
      Entry("isdisjoint", "other, /", "Whether no element is in both.") { call throws(Raise) in
        .bool(try call.interpreter.intersection(call.receiver, call[0]).count == 0)
      },
      Entry("copy", "", "A new set with the same elements.") { call throws(Raise) in
        let set = try call.receiver(as: SetObject.self)
        if set.isFrozen, set.subtype == nil { return call.receiver }
        let copy = SetObject(frozen: set.isFrozen)
        copy.copyEntries(from: set)
        return .object(copy)
      },
    ]
    + SpecialRows.rows(
      "or and sub xor ror rand rsub rxor len contains iter repr " + SpecialRows.comparisons)

  private typealias Combination = (Interpreter) -> (Value, Value) throws(Raise) -> SetObject

  private static func combined(
    _ call: borrowing Call, _ combination: Combination
  ) throws(Raise) -> SetObject {
    let others = try call.items(0)
    let set = try call.receiver(as: SetObject.self)
    var result = SetObject(frozen: set.isFrozen)
    result.copyEntries(from: set)
    for other in others {
      result = try combination(call.interpreter)(.object(result), other)
    }
    return result
  }

  @discardableResult
  private static func replace(
    _ call: borrowing Call, by result: SetObject
  ) throws(Raise) -> Value {
    try call.receiver(as: SetObject.self).copyEntries(from: result)
    return .none
  }

  private static func inPlace(
    _ name: String,
    _ combination:
      @escaping @Sendable (Interpreter) -> (Value, Value) throws(Raise) -> SetObject
  ) -> Entry {
    Entry(name, "value, /", "Change the set in place.") { call throws(Raise) in
      guard case .object(let object) = call[0],
        object is SetObject || (object as? DictViewObject)?.isSetLike == true
      else { return call.interpreter.notImplemented }
      let result = try combination(call.interpreter)(call.receiver, call[0])
      try replace(call, by: result)
      return call.receiver
    }
  }

  private static func discard(_ call: borrowing Call) throws(Raise) -> Bool {
    let set = try call.receiver(as: SetObject.self)
    var key = call[0]
    if case .object(let object) = key, let other = object as? SetObject, !other.isFrozen {
      let frozen = SetObject(frozen: true)
      frozen.copyEntries(from: other)
      key = .object(frozen)
    }
    let hash = try call.interpreter.hash(key)
    let found = try set.find(key, hash: hash, call.interpreter)
    if found < 0 { return false }
    _ = set.remove(at: found)
    return true
  }

  /// The order of a large set is not worked out anew for each element.
  private static func pop(_ call: borrowing Call) throws(Raise) -> Value {
    let set = try call.receiver(as: SetObject.self)
    if set.count == 0 { throw call.error(.keyError, "pop from an empty set") }
    let first =
      set.count <= 64
      ? set.keysInOrder(call.interpreter).first : set.entries.last { !$0.key.isAbsent }?.key
    guard let first else { return .none }
    let found = try set.find(first, hash: try call.interpreter.hash(first), call.interpreter)
    if found >= 0 { _ = set.remove(at: found) }
    return first
  }
}
