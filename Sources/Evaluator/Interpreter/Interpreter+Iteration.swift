/// An iterator as a loop asks it for one item after the other: what kind it is has been found out.
struct Source {
  let iterator: Value
  private let native: IteratorObject?

  init(_ iterator: Value) {
    self.iterator = iterator
    if case .object(let object) = iterator {
      native = object as? IteratorObject
    } else {
      native = nil
    }
  }

  /// How many items are left, where that is known.
  var remaining: Int? { native?.remaining }

  /// The next item, or `.absent` at the end.
  @inline(__always)
  func next(_ interpreter: Interpreter) throws(Raise) -> Value {
    if let native { return try native.next(interpreter) }
    return try interpreter.advance(iterator)
  }
}

extension Interpreter {
  /// `iter(value)`.
  package func iterator(over value: Value) throws(Raise) -> Value {
    if case .object(let object) = value, object is IteratorObject { return value }
    if !value.hasOwnClass, let iterator = builtinIterator(over: value) { return .object(iterator) }
    let method = specialMethod(names.iter, of: value)
    if !method.isAbsent, !method.isNone {
      let iterator = try callSpecial(method, value)
      if case .object(let object) = iterator, object is IteratorObject { return iterator }
      if specialMethod(names.next, of: iterator).isAbsent {
        throw error(.typeError, "iter() returned non-iterator of type '\(typeName(iterator))'")
      }
      return iterator
    }
    if method.isNone {
      throw error(.typeError, "'\(typeName(value))' object is not iterable")
    }
    if value.hasOwnClass, let iterator = builtinIterator(over: value) { return .object(iterator) }
    let getItem = specialMethod(names.getitem, of: value)
    if !getItem.isAbsent {
      var position = 0
      return .object(
        ClosureIterator("iterator") { (interpreter) throws(Raise) -> Value in
          do throws(Raise) {
            defer { position += 1 }
            return try interpreter.callSpecial(getItem, value, [.int(position)])
          } catch {
            if interpreter.isInstance(error.exception, .indexError) { return .absent }
            if interpreter.isInstance(error.exception, .stopIteration) { return .absent }
            throw error
          }
        })
    }
    throw error(.typeError, "'\(typeName(value))' object is not iterable")
  }

  /// The next value of an iterator, or `.absent` at its end.
  package func advance(_ iterator: Value) throws(Raise) -> Value {
    if case .object(let object) = iterator, let native = object as? IteratorObject {
      return try native.next(self)
    }
    let method = specialMethod(names.next, of: iterator)
    if method.isAbsent {
      throw error(.typeError, "'\(typeName(iterator))' object is not an iterator")
    }
    do throws(Raise) {
      return try callSpecial(method, iterator)
    } catch {
      if isInstance(error.exception, .stopIteration) { return .absent }
      throw error
    }
  }

  /// All values of an iterable.
  package func items(of value: Value) throws(Raise) -> ContiguousArray<Value> {
    switch value {
    case .list(let list) where list.subtype == nil: return list.items
    case .tuple(let tuple) where tuple.subtype == nil: return tuple.items
    default: break
    }
    let iterator = try iterator(over: value)
    var items = ContiguousArray<Value>()
    if case .object(let object) = iterator, let count = (object as? IteratorObject)?.remaining {
      try checkMemory(count, itemSize: 16)
      items.reserveCapacity(count)
    }
    while true {
      let next = try advance(iterator)
      if next.isAbsent { return items }
      items.append(next)
      if items.count & 0xFFF == 0 {
        try checkInterruption()
        try checkMemory(items.count, itemSize: 16)
      }
    }
  }

  /// `len(value)`.
  package func length(_ value: Value) throws(Raise) -> Int {
    if !value.hasOwnClass, let length = builtinLength(value) {
      if length == Int.max, case .object(is LongRangeObject) = value {
        throw error(.overflowError, "Python int too large to convert to C ssize_t")
      }
      return length
    }
    let method = specialMethod(names.len, of: value)
    if method.isAbsent {
      if let length = builtinLength(value) { return length }
      throw error(.typeError, "object of type '\(typeName(value))' has no len()")
    }
    let length = try callSpecial(method, value)
    guard let count = length.smallInteger else {
      if length.bigInteger != nil {
        throw error(.overflowError, "cannot fit 'int' into an index-sized integer")
      }
      throw error(
        .typeError, "'\(typeName(length))' object cannot be interpreted as an integer")
    }
    if count < 0 { throw error(.valueError, "__len__() should return >= 0") }
    return count
  }

  /// Refuses a container that would not fit into memory, before the machine suffers.
  /// - Throws: `MemoryError`.
  package func checkMemory(_ count: Int, itemSize: Int) throws(Raise) {
    let most = memoryLimit / max(1, itemSize)
    if count > most { throw error(.memoryError, "") }
    // What is large next to the limit has to fit beside all the rest.
    if count > most / 16, count > memoryLeft / max(1, itemSize) { throw error(.memoryError, "") }
  }
}
