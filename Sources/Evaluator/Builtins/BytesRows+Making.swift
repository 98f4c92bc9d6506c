extension BytesRows {
  /// The bytes that the arguments of `bytes(…)` or `bytearray(…)` mean.
  static func given(_ call: borrowing Call) throws(Raise) -> [UInt8] {
    if case .string(let object) = call[0] {
      guard call.has(1) else {
        throw call.error(.typeError, "string argument without an encoding")
      }
      let errors = call.has(2) ? try call.string(2) : "strict"
      return try TextCoding.encode(object, try call.string(1), errors, call.interpreter)
    }
    if call.has(1) { throw call.error(.typeError, "encoding without a string argument") }
    if !call.has(0) { return [] }
    let isArray = call.receiver.heapObject === call.interpreter.types.bytearray
    return try bytes(from: call[0], call.interpreter, kind: isArray ? "byte" : "bytes")
  }

  /// `bytes(source)` of a length or of integers.
  static func bytes(
    from source: Value, _ interpreter: Interpreter, kind: String = "bytes"
  ) throws(Raise) -> [UInt8] {
    if let bytes = source.heapObject as? BytesObject { return bytes.bytes }
    if let view = source.heapObject as? MemoryViewObject { return view.bytes }
    let method = interpreter.specialMethod(interpreter.intern("__bytes__"), of: source)
    if !method.isAbsent {
      let made = try interpreter.callSpecial(method, source)
      guard let bytes = made.heapObject as? BytesObject else {
        throw interpreter.error(
          .typeError, "__bytes__ returned non-bytes (type \(interpreter.typeName(made)))")
      }
      return bytes.bytes
    }
    let isIndex = !interpreter.specialMethod(interpreter.names.index, of: source).isAbsent
    if source.unboxed.bigInteger != nil || isIndex {
      let count = try interpreter.index(source)
      if count < 0 { throw interpreter.error(.valueError, "negative count") }
      try interpreter.checkMemory(count, itemSize: 1)
      return [UInt8](repeating: 0, count: count)
    }
    if source.text != nil {
      throw interpreter.error(.typeError, "string argument without an encoding")
    }
    let items: ContiguousArray<Value>
    do throws(Raise) {
      items = try interpreter.items(of: source)
    } catch {
      guard interpreter.isInstance(error.exception, .typeError) else { throw error }
      throw interpreter.error(
        .typeError, "cannot convert '\(interpreter.typeName(source))' object to bytes")
    }
    return try bytes(items, kind, interpreter)
  }

  static func bytes(
    _ items: ContiguousArray<Value>, _ kind: String, _ interpreter: Interpreter
  ) throws(Raise) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(items.count)
    for item in items {
      let number = try interpreter.index(item)
      guard let byte = UInt8(exactly: number) else {
        throw interpreter.error(.valueError, "\(kind) must be in range(0, 256)")
      }
      result.append(byte)
    }
    return result
  }

  static func hexadecimal(_ call: borrowing Call) throws(Raise) -> [UInt8] {
    var digits: [UInt8] = []
    var count = 0
    for scalar in try call.string(0).unicodeScalars {
      if scalar.isPythonSpace, digits.count % 2 == 0 {
        count += 1
        continue
      }
      guard let digit = scalar.letterDigit, digit < 16 else {
        throw call.error(
          .valueError, "non-hexadecimal number found in fromhex() arg at position \(count)")
      }
      digits.append(UInt8(digit))
      count += 1
    }
    guard digits.count % 2 == 0 else {
      throw call.error(
        .valueError, "non-hexadecimal number found in fromhex() arg at position \(count)")
    }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
