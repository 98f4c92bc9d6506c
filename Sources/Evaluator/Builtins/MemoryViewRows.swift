/// `memoryview` of `bytes` and `bytearray`.
enum MemoryViewRows {
  static let entries: [Entry] = [
    Entry("__new__", "object", "A view of an object's bytes.") { call throws(Raise) in
      if let view = call[0].heapObject as? MemoryViewObject {
        return .object(MemoryViewObject(view.source, view.positions))
      }
      guard let bytes = call[0].heapObject as? BytesObject else {
        throw call.error(
          .typeError,
          "memoryview: a bytes-like object is required, not '\(call.interpreter.typeName(call[0]))'"
        )
      }
      return .object(MemoryViewObject(bytes, Array(bytes.bytes.indices)))
    },
    Entry("__len__", "", "Return len(self).") { call throws(Raise) in
      .int(try view(call).positions.count)
    },
    Entry("__getitem__", "key, /", "Return self[key].") { call throws(Raise) in
      let view = try view(call)
      if case .object(let slice as SliceObject) = call[0] {
        let bounds = try SliceBounds(slice, count: view.positions.count, call.interpreter)
        return .object(
          MemoryViewObject(view.source, bounds.positions.map { view.positions[$0] }))
      }
      return .int(Int(view.source.bytes[try place(call, view)]))
    },
    Entry("__setitem__", "key, value, /", "Set self[key] to value.") { call throws(Raise) in
      let view = try view(call)
      guard let array = view.source as? ByteArrayObject else {
        throw call.error(.typeError, "cannot modify read-only memory")
      }
      if case .object(let slice as SliceObject) = call[0] {
        let bounds = try SliceBounds(slice, count: view.positions.count, call.interpreter)
        let new = try call.part(1)
        guard new.count == bounds.count else {
          throw call.error(
            .valueError,
            "memoryview assignment: lvalue and rvalue have different structures")
        }
        for (position, byte) in zip(bounds.positions, new)
        where view.positions[position] < array.bytes.count {
          array.set(byte, at: view.positions[position])
        }
        return .none
      }
      let place = try place(call, view)
      guard let byte = UInt8(exactly: try call.int(1)) else {
        throw call.error(.valueError, "memoryview: invalid value for format 'B'")
      }
      array.set(byte, at: place)
      return .none
    },
    Entry("__iter__", "", "Return iter(self).") { call throws(Raise) in
      .object(
        ValuesIterator(
          ContiguousArray(try view(call).bytes.map { .int(Int($0)) }), kind: "memory_iterator"))
    },
    Entry("__eq__", "value, /", "Return self==value.") { call throws(Raise) in
      let bytes = try view(call).bytes
      if let other = call[0].heapObject as? MemoryViewObject { return .bool(bytes == other.bytes) }
      guard let other = call[0].heapObject as? BytesObject else {
        return call.interpreter.notImplemented
      }
      return .bool(bytes == other.bytes)
    },
    Entry("__hash__", "", "Return hash(self).") { call throws(Raise) in
      .int(try call.interpreter.builtinHash(.object(BytesObject(try view(call).bytes))))
    },
    Entry("tobytes", "order='C'", "The bytes.") { call throws(Raise) in
      .object(BytesObject(try view(call).bytes))
    },
    Entry("tolist", "", "The bytes as integers.") { call throws(Raise) in
      .list(try view(call).bytes.map { .int(Int($0)) })
    },
    Entry("hex", "", "The bytes in hexadecimal digits.") { call throws(Raise) in
      .string(
        try view(call).bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    },
    Entry("release", "", "Let go of the object.") { _ in .none },
    Entry("__enter__", "", "The view itself.") { call in call.receiver },
    Entry("__exit__", "*arguments", "Let go of the object.") { _ in .none },
    getter("readonly", "Whether the bytes cannot change.") { view in
      .bool(!(view.source is ByteArrayObject))
    },
    getter("obj", "The object behind the view.") { view in .object(view.source) },
    getter("nbytes", "How many bytes there are.") { view in .int(view.positions.count) },
    getter("itemsize", "The size of an item.") { _ in .int(1) },
    getter("format", "The kind of an item.") { _ in .string("B") },
    getter("ndim", "How many dimensions there are.") { _ in .int(1) },
    getter("shape", "How many items each dimension has.") { view in
      .tuple([.int(view.positions.count)])
    },
    getter("strides", "How far the items of each dimension are from each other.") { view in
      .tuple([.int(view.positions.count > 1 ? view.positions[1] - view.positions[0] : 1)])
    },
  ]

  private static func view(_ call: borrowing Call) throws(Raise) -> MemoryViewObject {
    try call.receiver(as: MemoryViewObject.self)
  }

  /// The position in the object of an item.
  private static func place(
    _ call: borrowing Call, _ view: MemoryViewObject
  ) throws(Raise) -> Int {
    guard call[0].unboxed.bigInteger != nil || call[0].hasOwnClass else {
      throw call.error(.typeError, "memoryview: invalid slice key")
    }
    var position = try call.int(0)
    if position < 0 { position += view.positions.count }
    guard position >= 0, position < view.positions.count,
      view.positions[position] < view.source.bytes.count
    else {
      throw call.error(.indexError, "index out of bounds on dimension 1")
    }
    return view.positions[position]
  }

  private static func getter(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (MemoryViewObject) -> Value
  ) -> Entry {
    Entry(name, "", summary, kind: .getter) { call throws(Raise) in read(try view(call)) }
  }
}
