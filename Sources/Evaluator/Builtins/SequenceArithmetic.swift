import Syntax

/// `+`, `*` and `%` of texts, lists, tuples and bytes.
extension Interpreter {
  func binary(_ op: BinaryOperator, _ a: StringObject, _ b: Value) throws(Raise) -> Value {
    switch op {
    case .add:
      if case .string(let b) = b {
        try checkMemory(a.text.utf8.count + b.text.utf8.count, itemSize: 1)
        return .string(a.text + b.text)
      }
      if answersReflected(op, b) { return .absent }
      throw error(
        .typeError, "can only concatenate str (not \"\(typeName(b))\") to str")
    case .multiply: return try repeated(.string(a), times: b)
    case .modulo: return .string(try formatPercent(a, b))
    default: return .absent
    }
  }

  func binary(_ op: BinaryOperator, _ a: ListObject, _ b: Value) throws(Raise) -> Value {
    switch op {
    case .add:
      if case .list(let b) = b { return .list(ListObject(a.items + b.items)) }
      if answersReflected(op, b) { return .absent }
      throw error(
        .typeError, "can only concatenate list (not \"\(typeName(b))\") to list")
    case .multiply: return try repeated(.list(a), times: b)
    default: return .absent
    }
  }

  func binary(_ op: BinaryOperator, _ a: TupleObject, _ b: Value) throws(Raise) -> Value {
    switch op {
    case .add:
      if case .tuple(let b) = b { return .tuple(TupleObject(a.items + b.items)) }
      if answersReflected(op, b) { return .absent }
      throw error(
        .typeError, "can only concatenate tuple (not \"\(typeName(b))\") to tuple")
    case .multiply: return try repeated(.tuple(a), times: b)
    default: return .absent
    }
  }

  func binary(_ op: BinaryOperator, _ a: BytesObject, _ b: Value) throws(Raise) -> Value {
    switch op {
    case .add:
      if case .object(let object) = b, let b = object as? BytesObject {
        return same(a, a.bytes + b.bytes)
      }
      if answersReflected(op, b) { return .absent }
      throw error(.typeError, "can't concat \(typeName(b)) to \(typeName(.object(a)))")
    case .multiply: return try repeated(.object(a), times: b)
    case .modulo:
      return same(a, try formatPercent(a, b))
    default: return .absent
    }
  }

  /// Bytes of the same kind as others.
  private func same(_ model: BytesObject, _ bytes: [UInt8]) -> Value {
    model is ByteArrayObject ? .object(ByteArrayObject(bytes)) : .object(BytesObject(bytes))
  }

  func isSequence(_ value: Value) -> Bool {
    switch value {
    case .string, .list, .tuple: true
    case .object(let object): object is BytesObject
    default: false
    }
  }

  /// `sequence * count`.
  func repeated(_ sequence: Value, times: Value) throws(Raise) -> Value {
    let count: Int
    switch times {
    case .int(let given): count = max(given, 0)
    case .bool(let given): count = given ? 1 : 0
    default:
      if times.bigInteger != nil {
        throw error(.overflowError, "cannot fit 'int' into an index-sized integer")
      }
      if specialMethod(names.index, of: times).isAbsent {
        if answersReflected(.multiply, times) { return .absent }
        throw error(
          .typeError, "can't multiply sequence by non-int of type '\(typeName(times))'")
      }
      count = max(try index(times), 0)
    }
    switch sequence {
    case .string(let object):
      try checkRepetition(object.text.utf8.count, count, itemSize: 1)
      return .string(repeated(object.text, count))
    case .list(let list):
      return .list(ListObject(try repeated(list.items, count)))
    case .tuple(let tuple):
      return .tuple(TupleObject(try repeated(tuple.items, count)))
    case .object(let object):
      guard let bytes = object as? BytesObject else { return .absent }
      try checkRepetition(bytes.bytes.count, count, itemSize: 1)
      var result: [UInt8] = []
      if !bytes.bytes.isEmpty {
        result.reserveCapacity(bytes.bytes.count * count)
        for _ in 0..<count { result.append(contentsOf: bytes.bytes) }
      }
      return same(bytes, result)
    default: return .absent
    }
  }

  private func repeated(
    _ items: ContiguousArray<Value>, _ count: Int
  ) throws(Raise) -> ContiguousArray<Value> {
    try checkRepetition(items.count, count, itemSize: 16)
    if items.count == 1 { return ContiguousArray(repeating: items[0], count: count) }
    var result = ContiguousArray<Value>()
    if items.isEmpty { return result }
    result.reserveCapacity(items.count * count)
    for _ in 0..<count { result.append(contentsOf: items) }
    return result
  }

  /// A text many times, copied in pieces that double.
  private func repeated(_ text: String, _ count: Int) -> String {
    let length = text.utf8.count
    if length == 0 || count == 0 { return "" }
    return String(unsafeUninitializedCapacity: length * count) { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      StringObject.withBytes(text) { bytes in
        guard let source = bytes.baseAddress else { return }
        start.initialize(from: source, count: length)
      }
      var filled = length
      while filled < length * count {
        let piece = min(filled, length * count - filled)
        (start + filled).initialize(from: start, count: piece)
        filled += piece
      }
      return filled
    }
  }

  private func checkRepetition(_ length: Int, _ count: Int, itemSize: Int) throws(Raise) {
    let (total, overflow) = length.multipliedReportingOverflow(by: count)
    if overflow { throw error(.memoryError, "") }
    try checkMemory(total, itemSize: itemSize)
  }
}
