import BigInt

extension Interpreter {
  /// `iter(value)` for built-in kinds.
  package func builtinIterator(over value: Value) -> IteratorObject? {
    switch value {
    case .list(let list): return ListIterator(list)
    case .tuple(let tuple): return ValuesIterator(tuple.items, kind: "tuple_iterator")
    case .dict(let dict): return DictIterator(dict, .keys)
    case .string(let object): return StringIterator(object)
    case .object(let object):
      switch object {
      case let range as RangeObject: return RangeIterator(range)
      case let range as LongRangeObject: return LongRangeIterator(range)
      case let set as SetObject: return SetIterator(set, self)
      case let view as DictViewObject: return DictIterator(view.dict, view.content)
      case let array as ByteArrayObject: return ByteArrayIterator(array)
      case let bytes as BytesObject:
        return ValuesIterator(
          ContiguousArray(bytes.bytes.map { .int(Int($0)) }), kind: "bytes_iterator")
      default: return nil
      }
    default: return nil
    }
  }

  /// `len(value)` for built-in kinds.
  package func builtinLength(_ value: Value) -> Int? {
    switch value {
    case .string(let object): return object.count
    case .list(let list): return list.items.count
    case .tuple(let tuple): return tuple.items.count
    case .dict(let dict): return dict.count
    case .object(let object):
      switch object {
      case let set as SetObject: return set.count
      case let range as RangeObject: return range.count
      // `length` tells first where it does not fit.
      case let range as LongRangeObject: return Int(clamping: range.count)
      case let bytes as BytesObject: return bytes.bytes.count
      case let view as DictViewObject: return view.dict.count
      default: return nil
      }
    default: return nil
    }
  }

  /// `bool(value)` for built-in kinds; true for all objects without a truth of their own.
  func builtinTruth(_ value: Value) throws(Raise) -> Bool {
    switch value {
    case .absent, .none: return false
    case .bool(let value): return value
    case .int(let value): return value != 0
    case .float(let value): return value != 0
    case .object(let object):
      switch object {
      case let number as NumberObject: return try builtinTruth(number.value)
      case let number as ComplexObject: return number.real != 0 || number.imaginary != 0
      default: break
      }
    default: break
    }
    return builtinLength(value) != 0
  }

  /// `item in container` for built-in kinds; nil where only iteration can tell.
  package func builtinContains(_ container: Value, _ item: Value) throws(Raise) -> Bool? {
    switch container {
    case .string(let object):
      guard case .string(let wanted) = item else {
        throw error(
          .typeError,
          "'in <string>' requires string as left operand, not \(typeName(item))")
      }
      return TextSearch.find(wanted.text, in: object.text) != nil
    case .list(let list):
      var position = 0
      while position < list.items.count {
        if try keysEqual(list.items[position], item) { return true }
        position += 1
        if position & 0xFFFF == 0 { try checkInterruption() }
      }
      return false
    case .tuple(let tuple):
      for candidate in tuple.items where try keysEqual(candidate, item) { return true }
      return false
    case .dict(let dict): return try dict.find(item, hash: try hash(item), self) >= 0
    case .object(let object): return try contains(object, item)
    default: return nil
    }
  }

  private func contains(_ container: Object, _ item: Value) throws(Raise) -> Bool? {
    switch container {
    case let set as SetObject:
      if case .object(let object) = item, let key = object as? SetObject, !key.isFrozen {
        let frozen = SetObject(frozen: true)
        frozen.copyEntries(from: key)
        return try set.contains(.object(frozen), self)
      }
      return try set.contains(item, self)
    case let range as RangeObject:
      if let number = item.smallInteger { return contains(range, number) }
      if case .float(let number) = item {
        guard let whole = Int(exactly: number) else { return false }
        return contains(range, whole)
      }
      return item.hasOwnClass ? nil : false
    case let range as LongRangeObject:
      if let number = item.bigInteger { return range.position(of: number) != nil }
      if case .float(let number) = item {
        return BigInt(exactly: number).map { range.position(of: $0) != nil } ?? false
      }
      return item.hasOwnClass ? nil : false
    case let view as DictViewObject:
      switch view.content {
      case .keys: return try builtinContains(.dict(view.dict), item)
      case .values: return nil
      case .items:
        guard case .tuple(let pair) = item, pair.items.count == 2 else { return false }
        let found = try view.dict.find(pair.items[0], hash: try hash(pair.items[0]), self)
        if found < 0 { return false }
        return try keysEqual(view.dict.entries[found].value, pair.items[1])
      }
    case let bytes as BytesObject:
      if let number = item.smallInteger {
        guard number >= 0, number < 256 else {
          throw error(.valueError, "byte must be in range(0, 256)")
        }
        return bytes.bytes.contains(UInt8(number))
      }
      guard case .object(let object) = item, let part = object as? BytesObject else {
        throw error(
          .typeError, "a bytes-like object is required, not '\(typeName(item))'")
      }
      return TextSearch.find(part.bytes[...], in: bytes.bytes[...]) != nil
    default: return nil
    }
  }

  private func contains(_ range: RangeObject, _ number: Int) -> Bool {
    guard range.count > 0 else { return false }
    let last = range.item(range.count - 1)
    let (low, high) = range.step > 0 ? (range.start, last) : (last, range.start)
    guard number >= low, number <= high else { return false }
    // The distance as unsigned: it may not fit an `Int`.
    let distance = UInt(bitPattern: number) &- UInt(bitPattern: low)
    return distance % range.step.magnitude == 0
  }
}
