/// What changes a `bytearray`.
enum ByteArrayRows {
  static let entries: [Entry] =
    [
      Entry("__new__", "source?, encoding?, errors?", "Bytes that can change.") {
        call throws(Raise) in
        .object(ByteArrayObject(try BytesRows.given(call)))
      },
      Entry("append", "item, /", "Add a byte at the end.") { call throws(Raise) in
        try array(call).append(try call.interpreter.byte(call[0]))
        return .none
      },
      Entry("extend", "iterable, /", "Add bytes at the end.") { call throws(Raise) in
        if call[0].text != nil {
          throw call.error(
            .typeError, "'str' object cannot be interpreted as an integer")
        }
        let target = try array(call)
        if let bytes = call[0].heapObject as? BytesObject {
          try call.interpreter.checkMemory(
            target.bytes.count + bytes.bytes.count, itemSize: 1)
          target.append(contentsOf: bytes.bytes)
          return .none
        }
        let items: ContiguousArray<Value>
        do throws(Raise) {
          items = try call.items(0)
        } catch {
          guard call.interpreter.isInstance(error.exception, .typeError) else { throw error }
          throw call.error(
            .typeError,
            "can't extend bytearray with \(call.interpreter.typeName(call[0]))")
        }
        target.append(contentsOf: try BytesRows.bytes(items, "byte", call.interpreter))
        return .none
      },
      Entry("insert", "index, item, /", "Put a byte before a position.") { call throws(Raise) in
        let target = try array(call)
        var position = try call.int(0)
        let byte = try call.interpreter.byte(call[1])
        if position < 0 { position = max(0, position + target.bytes.count) }
        target.insert(byte, at: min(position, target.bytes.count))
        return .none
      },
      Entry("pop", "index=-1, /", "Take a byte out.") { call throws(Raise) in
        let target = try array(call)
        let count = target.bytes.count
        if count == 0 { throw call.error(.indexError, "pop from empty bytearray") }
        var position = try call.int(0)
        if position < 0 { position += count }
        guard position >= 0, position < count else {
          throw call.error(.indexError, "pop index out of range")
        }
        return .int(Int(target.remove(at: position)))
      },
      Entry("remove", "value, /", "Remove the first byte of a value.") { call throws(Raise) in
        let target = try array(call)
        let byte = try call.interpreter.byte(call[0])
        guard let place = target.bytes.firstIndex(of: byte) else {
          throw call.error(.valueError, "value not found in bytearray")
        }
        _ = target.remove(at: place)
        return .none
      },
      Entry("reverse", "", "Turn the order round.") { call throws(Raise) in
        let target = try array(call)
        target.replace(with: target.bytes.reversed())
        return .none
      },
      Entry("clear", "", "Remove all bytes.") { call throws(Raise) in
        try array(call).replace(with: [])
        return .none
      },
      Entry("copy", "", "The same bytes anew.") { call throws(Raise) in
        .object(ByteArrayObject(try call.bytes))
      },
      Entry("__iadd__", "value, /", "Implement self+=value.") { call throws(Raise) in
        let target = try array(call)
        guard let bytes = call[0].heapObject as? BytesObject else {
          throw call.error(
            .typeError, "can't concat \(call.interpreter.typeName(call[0])) to bytearray")
        }
        try call.interpreter.checkMemory(target.bytes.count + bytes.bytes.count, itemSize: 1)
        target.append(contentsOf: bytes.bytes)
        return call.receiver
      },
      Entry("__imul__", "value, /", "Implement self*=value.") { call throws(Raise) in
        let made = try call.interpreter.repeated(call.receiver, times: call[0])
        if let bytes = made.heapObject as? BytesObject {
          try array(call).replace(with: bytes.bytes)
        }
        return call.receiver
      },
    ] + BytesRows.methods
    + SpecialRows.rows(
      "add mul rmul mod getitem setitem delitem len contains iter repr str "
        + SpecialRows.comparisons)

  private static func array(_ call: borrowing Call) throws(Raise) -> ByteArrayObject {
    try call.receiver(as: ByteArrayObject.self)
  }
}

extension Interpreter {
  /// An integer that is to be a byte.
  func byte(_ value: Value) throws(Raise) -> UInt8 {
    guard let byte = UInt8(exactly: try index(value)) else {
      throw error(.valueError, "byte must be in range(0, 256)")
    }
    return byte
  }

  /// `array[key] = value`.
  func set(_ array: ByteArrayObject, _ key: Value, to value: Value) throws(Raise) {
    guard case .object(let slice as SliceObject) = key else {
      array.set(try byte(value), at: try bytePosition(array, key))
      return
    }
    if value.text != nil || value.unboxed.bigInteger != nil {
      throw error(
        .typeError,
        "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
    }
    let new = try BytesRows.bytes(from: value, self)
    let bounds = try SliceBounds(slice, count: array.bytes.count, self)
    if bounds.isContiguous {
      array.replaceSubrange(bounds.range, with: new)
      return
    }
    guard new.count == bounds.count else {
      throw error(
        .valueError,
        "attempt to assign bytes of size \(new.count) to extended slice of size \(bounds.count)")
    }
    for (position, byte) in zip(bounds.positions, new) { array.set(byte, at: position) }
  }

  /// `del array[key]`.
  func delete(_ array: ByteArrayObject, _ key: Value) throws(Raise) {
    guard case .object(let slice as SliceObject) = key else {
      _ = array.remove(at: try bytePosition(array, key))
      return
    }
    let bounds = try SliceBounds(slice, count: array.bytes.count, self)
    let gone = Set(bounds.positions)
    array.removeAll { gone.contains($0) }
  }

  private func bytePosition(_ array: ByteArrayObject, _ key: Value) throws(Raise) -> Int {
    if key.hasOwnClass || key.unboxed.bigInteger != nil {
      let given = try index(key)
      let position = given < 0 ? given &+ array.bytes.count : given
      if position >= 0, position < array.bytes.count { return position }
      throw error(.indexError, "bytearray index out of range")
    }
    throw error(
      .typeError, "bytearray indices must be integers or slices, not \(typeName(key))")
  }
}
