extension Interpreter {
  /// `reversed(value)` for built-in kinds.
  func builtinReversed(_ value: Value) -> IteratorObject? {
    switch value {
    case .list(let list): return ListReverseIterator(list)
    case .tuple(let tuple):
      return ValuesIterator(ContiguousArray(tuple.items.reversed()), kind: "reversed")
    case .string(let object):
      return ValuesIterator(
        ContiguousArray(object.scalars.reversed().map { .string(String($0)) }), kind: "reversed")
    case .dict(let dict): return DictIterator(dict, .keys, reversed: true)
    case .object(let object):
      switch object {
      case let range as RangeObject: return RangeIterator(reversed: range)
      case let range as LongRangeObject: return LongRangeIterator(range, reversed: true)
      case let view as DictViewObject: return DictIterator(view.dict, view.content, reversed: true)
      case let bytes as BytesObject:
        return ValuesIterator(
          ContiguousArray(bytes.bytes.reversed().map { .int(Int($0)) }), kind: "reversed")
      default: return nil
      }
    default: return nil
    }
  }

  /// `reversed(value)`.
  func reversed(_ value: Value) throws(Raise) -> Value {
    if !value.hasOwnClass, let iterator = builtinReversed(value) { return .object(iterator) }
    let method = specialMethod(names.reversed, of: value)
    if method.isNone {
      throw error(.typeError, "'\(typeName(value))' object is not reversible")
    }
    if !method.isAbsent { return try callSpecial(method, value) }
    if specialMethod(names.getitem, of: value).isAbsent
      || specialMethod(names.len, of: value).isAbsent
    {
      throw error(.typeError, "'\(typeName(value))' object is not reversible")
    }
    var position = try length(value)
    return .object(
      ClosureIterator("reversed") { (interpreter) throws(Raise) -> Value in
        guard position > 0 else { return .absent }
        position -= 1
        return try interpreter.item(value, .int(position))
      })
  }
}
