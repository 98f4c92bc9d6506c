extension Interpreter {
  /// `container[key]` for built-in kinds; `.absent` where they have no items.
  /// - Throws: `IndexError`, `KeyError`, `TypeError` for a key of the wrong kind.
  package func builtinItem(_ container: Value, _ key: Value) throws(Raise) -> Value {
    switch container {
    case .list(let list):
      if case .int(let given) = key {
        let count = list.items.count
        let position = given < 0 ? given &+ count : given
        if position >= 0, position < count { return list.items[position] }
        throw error(.indexError, "list index out of range")
      }
      return try item(of: list, key)
    case .dict(let dict):
      let found = try dict.find(key, hash: try hash(key), self)
      if found >= 0 { return dict.entries[found].value }
      return try missingItem(dict, key)
    case .tuple(let tuple):
      if let slice = slice(key) {
        let part = TupleObject(try picked(tuple.items, slice))
        if let type = tuple.subtype, type.slicesKeepType { part.subtype = type }
        return .tuple(part)
      }
      let position = try position(
        key, tuple.items.count, "tuple index out of range",
        wrongKind: "tuple indices must be integers or slices, not ")
      return tuple.items[position]
    case .string(let object):
      return try item(of: object, key)
    case .object(let object):
      switch object {
      case let range as RangeObject: return try item(of: range, key)
      case let range as LongRangeObject: return try item(of: range, key)
      case let bytes as BytesObject:
        if let slice = slice(key) {
          let bounds = try SliceBounds(slice, count: bytes.bytes.count, self)
          let picked =
            bounds.isContiguous
            ? Array(bytes.bytes[bounds.range]) : bounds.positions.map { bytes.bytes[$0] }
          return .object(
            bytes is ByteArrayObject ? ByteArrayObject(picked) : BytesObject(picked))
        }
        let isArray = bytes is ByteArrayObject
        let position = try position(
          key, bytes.bytes.count,
          isArray ? "bytearray index out of range" : "index out of range",
          wrongKind: "\(isArray ? "bytearray" : "byte") indices must be integers or slices, not ")
        return .int(Int(bytes.bytes[position]))
      default: return .absent
      }
    default: return .absent
    }
  }

  private func slice(_ key: Value) -> SliceObject? {
    if case .object(let object) = key { object as? SliceObject } else { nil }
  }

  /// The place that an index means.
  /// - Parameter wrongKind: a message that the key's class is added to.
  private func position(
    _ key: Value, _ count: Int, _ outOfRange: String, wrongKind: String, quoted: Bool = false
  ) throws(Raise) -> Int {
    let given: Int
    switch key {
    case .int(let value): given = value
    case .bool(let value): given = value ? 1 : 0
    default:
      if key.unboxed.bigInteger.map({ Int(exactly: $0) == nil }) == true {
        throw error(.indexError, "cannot fit 'int' into an index-sized integer")
      }
      if specialMethod(names.index, of: key).isAbsent {
        let name = quoted ? "'\(typeName(key))'" : typeName(key)
        throw error(.typeError, wrongKind + name)
      }
      given = try index(key)
    }
    let position = given < 0 ? given &+ count : given
    guard position >= 0, position < count else { throw error(.indexError, outOfRange) }
    return position
  }

  private func picked(
    _ items: ContiguousArray<Value>, _ slice: SliceObject
  ) throws(Raise) -> ContiguousArray<Value> {
    let bounds = try SliceBounds(slice, count: items.count, self)
    if bounds.isContiguous { return ContiguousArray(items[bounds.range]) }
    return ContiguousArray(bounds.positions.lazy.map { items[$0] })
  }

  private func item(of list: ListObject, _ key: Value) throws(Raise) -> Value {
    if let slice = slice(key) {
      // The bounds may run Python code that changes the list: they come first.
      let fixed = try fixed(slice)
      return .list(ListObject(try picked(list.items, fixed)))
    }
    let position = try listPosition(list, key, "list index out of range")
    return list.items[position]
  }

  /// A slice whose bounds are plain integers.
  private func fixed(_ slice: SliceObject) throws(Raise) -> SliceObject {
    func fixed(_ value: Value) throws(Raise) -> Value {
      value.isNone ? value : .int(try SliceBounds.bound(value, self))
    }
    return SliceObject(
      start: try fixed(slice.start), stop: try fixed(slice.stop), step: try fixed(slice.step))
  }

  private func listPosition(
    _ list: ListObject, _ key: Value, _ message: String
  ) throws(Raise) -> Int {
    let wrongKind = "list indices must be integers or slices, not "
    if case .int = key {
      return try position(key, list.items.count, message, wrongKind: wrongKind)
    }
    if key.smallInteger == nil, key.unboxed.bigInteger == nil,
      !specialMethod(names.index, of: key).isAbsent
    {
      let index = try index(key)
      return try position(.int(index), list.items.count, message, wrongKind: wrongKind)
    }
    return try position(key, list.items.count, message, wrongKind: wrongKind)
  }

  private func item(of object: StringObject, _ key: Value) throws(Raise) -> Value {
    if let slice = slice(key) {
      let bounds = try SliceBounds(slice, count: object.count, self)
      if bounds.isContiguous { return .string(object.slice(bounds.range)) }
      var result = String.UnicodeScalarView()
      let scalars = object.scalars
      for position in bounds.positions { result.append(scalars[position]) }
      return .string(String(result))
    }
    let position = try position(
      key, object.count, "string index out of range",
      wrongKind: "string indices must be integers, not ", quoted: true)
    return .string(String(object.scalar(at: position)))
  }

  private func item(of range: RangeObject, _ key: Value) throws(Raise) -> Value {
    if let slice = slice(key) {
      let bounds = try SliceBounds(slice, count: range.count, self)
      let (step, overflow) = range.step.multipliedReportingOverflow(by: bounds.step)
      let start = range.item(bounds.start)
      return .object(
        RangeObject(
          start: start, stop: range.item(bounds.stop), step: overflow ? range.step : step))
    }
    if let number = key.bigInteger, Int(exactly: number) == nil {
      throw error(.indexError, "range object index out of range")
    }
    let position = try position(
      key, range.count, "range object index out of range",
      wrongKind: "range indices must be integers or slices, not ")
    return .int(range.item(position))
  }

  private func missingItem(_ dict: DictObject, _ key: Value) throws(Raise) -> Value {
    if let type = dict.subtype {
      let method = type.lookup(names.missing)
      if !method.isAbsent { return try callSpecial(method, .dict(dict), [key]) }
    }
    throw keyError(key)
  }

  func keyError(_ key: Value) -> Raise { raise(.keyError, [key]) }

  // MARK: Assignment

  /// `container[key] = value` for built-in kinds; false where they take none.
  package func builtinSetItem(
    _ container: Value, _ key: Value, to value: Value
  ) throws(Raise) -> Bool {
    switch container {
    case .list(let list):
      if case .object(let object) = key, let slice = object as? SliceObject {
        try assign(list, slice, value)
        return true
      }
      let position = try listPosition(list, key, "list assignment index out of range")
      list.replace(at: position, with: value)
      return true
    case .dict(let dict):
      try dict.set(key, to: value, self)
      return true
    case .object(let array as ByteArrayObject):
      try set(array, key, to: value)
      return true
    default: return false
    }
  }

  private func assign(_ list: ListObject, _ slice: SliceObject, _ value: Value) throws(Raise) {
    let new: ContiguousArray<Value>
    do throws(Raise) {
      new = try items(of: value)
    } catch {
      guard isInstance(error.exception, .typeError),
        error.exception.arguments.items.first?.text?.hasSuffix("is not iterable") == true
      else { throw error }
      let isStretch = slice.step.isNone || slice.step.smallInteger == 1
      throw self.error(
        .typeError,
        isStretch ? "can only assign an iterable" : "must assign iterable to extended slice")
    }
    let slice = try fixed(slice)
    let bounds = try SliceBounds(slice, count: list.items.count, self)
    var items = list.items
    if bounds.isContiguous {
      items.replaceSubrange(bounds.range, with: new)
    } else {
      guard new.count == bounds.count else {
        throw error(
          .valueError,
          "attempt to assign sequence of size \(new.count) to extended slice of size \(bounds.count)"
        )
      }
      for (position, value) in zip(bounds.positions, new) { items[position] = value }
    }
    list.replaceItems(items)
  }

  // MARK: Deletion

  /// `del container[key]` for built-in kinds; false where nothing can be deleted.
  package func builtinDeleteItem(_ container: Value, _ key: Value) throws(Raise) -> Bool {
    switch container {
    case .list(let list):
      if case .object(let object) = key, let slice = object as? SliceObject {
        let slice = try fixed(slice)
        try delete(list, slice)
        return true
      }
      let position = try listPosition(list, key, "list assignment index out of range")
      _ = list.remove(at: position)
      return true
    case .dict(let dict):
      let found = try dict.find(key, hash: try hash(key), self)
      if found < 0 { throw keyError(key) }
      _ = dict.remove(at: found)
      return true
    case .object(let array as ByteArrayObject):
      try delete(array, key)
      return true
    default: return false
    }
  }

  private func delete(_ list: ListObject, _ slice: SliceObject) throws(Raise) {
    let bounds = try SliceBounds(slice, count: list.items.count, self)
    if bounds.count == 0 { return }
    var items = list.items
    if bounds.isContiguous {
      items.removeSubrange(bounds.range)
    } else {
      let first = bounds.step > 0 ? bounds.start : bounds.start + (bounds.count - 1) * bounds.step
      let step = abs(bounds.step)
      var kept = ContiguousArray<Value>()
      kept.reserveCapacity(items.count - bounds.count)
      for (position, value) in items.enumerated() {
        let distance = position - first
        let isPicked = distance >= 0 && distance % step == 0 && distance / step < bounds.count
        if !isPicked { kept.append(value) }
      }
      items = kept
    }
    list.replaceItems(items)
  }
}
