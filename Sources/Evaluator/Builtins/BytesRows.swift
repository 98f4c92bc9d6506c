/// `bytes`.
enum BytesRows {
  static let entries: [Entry] =
    [
      Entry("__new__", "source?, encoding?, errors?", "Bytes from integers or a text.") {
        call throws(Raise) in
        if case .string(let object) = call[0] {
          guard call.has(1) else {
            throw call.error(.typeError, "string argument without an encoding")
          }
          let errors = call.has(2) ? try call.string(2) : "strict"
          return .object(
            BytesObject(
              try TextCoding.encode(object, try call.string(1), errors, call.interpreter)))
        }
        if call.has(1) { throw call.error(.typeError, "encoding without a string argument") }
        if !call.has(0) { return .object(BytesObject([])) }
        return .object(BytesObject(try bytes(from: call[0], call.interpreter)))
      },
      Entry("decode", "encoding='utf-8', errors='strict'", "The text that the bytes mean.") {
        call throws(Raise) in
        .string(
          try TextCoding.decode(
            try bytes(call), try call.string(0), try call.string(1), call.interpreter))
      },
      Entry("hex", "", "The bytes in hexadecimal digits.") { call throws(Raise) in
        .string(
          try bytes(call).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
      },
      Entry("fromhex", "string, /", "Bytes from hexadecimal digits.", kind: .classMethod, fromHex),
      Entry("join", "iterable, /", "The parts with these bytes between them.") {
        call throws(Raise) in
        let separator = try bytes(call)
        var result: [UInt8] = []
        for (position, item) in try call.items(0).enumerated() {
          guard let part = item.heapObject as? BytesObject else {
            throw call.error(
              .typeError,
              "sequence item \(position): expected a bytes-like object, \(call.interpreter.typeName(item)) found"
            )
          }
          if position > 0 { result.append(contentsOf: separator) }
          result.append(contentsOf: part.bytes)
        }
        return .object(BytesObject(result))
      },
      Entry("find", "sub, start=None, end=None, /", "The first position of a part, or -1.") {
        call throws(Raise) in .int(try find(call) ?? -1)
      },
      Entry("index", "sub, start=None, end=None, /", "The first position of a part.") {
        call throws(Raise) in
        guard let found = try find(call) else {
          throw call.error(.valueError, "subsection not found")
        }
        return .int(found)
      },
      Entry("count", "sub, /", "How often a part is there.") { call throws(Raise) in
        let wanted = try part(call, 0)
        if wanted.isEmpty { return .int(try bytes(call).count + 1) }
        return .int(TextSearch.places(of: wanted, in: try bytes(call)).count)
      },
      Entry("startswith", "prefix, /", "Whether the bytes start so.") { call throws(Raise) in
        .bool(try bytes(call).starts(with: try part(call, 0)))
      },
      Entry("endswith", "suffix, /", "Whether the bytes end so.") { call throws(Raise) in
        let suffix = try part(call, 0)
        return .bool(try bytes(call).suffix(suffix.count).elementsEqual(suffix))
      },
      Entry("replace", "old, new, /", "Replace a part wherever it is.") { call throws(Raise) in
        let whole = try bytes(call)
        let old = try part(call, 0)
        let new = try part(call, 1)
        if old.isEmpty { return call.receiver }
        var result: [UInt8] = []
        var start = 0
        for place in TextSearch.places(of: old, in: whole) {
          result.append(contentsOf: whole[start..<place])
          result.append(contentsOf: new)
          start = place + old.count
        }
        result.append(contentsOf: whole[start...])
        return .object(BytesObject(result))
      },
      Entry("split", "sep=None", "The parts between separators.") { call throws(Raise) in
        let whole = try bytes(call)
        if call[0].isNone {
          let words = whole.split { ($0 >= 9 && $0 <= 13) || $0 == 32 }
          return .list(words.map { .object(BytesObject(Array($0))) })
        }
        let separator = try part(call, 0)
        if separator.isEmpty { throw call.error(.valueError, "empty separator") }
        var pieces: [Value] = []
        var start = 0
        for place in TextSearch.places(of: separator, in: whole) {
          pieces.append(.object(BytesObject(Array(whole[start..<place]))))
          start = place + separator.count
        }
        pieces.append(.object(BytesObject(Array(whole[start...]))))
        return .list(pieces)
      },
      Entry("strip", "bytes=None, /", "The bytes without blanks at both ends.") {
        call throws(Raise) in
        var rest = try bytes(call)[...]
        let taken = call[0].isNone ? [9, 10, 11, 12, 13, 32] : try part(call, 0)
        while let first = rest.first, taken.contains(first) { rest.removeFirst() }
        while let last = rest.last, taken.contains(last) { rest.removeLast() }
        return .object(BytesObject(Array(rest)))
      },
      Entry("upper", "", "ASCII letters as capitals.") { call throws(Raise) in
        .object(BytesObject(try bytes(call).map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }))
      },
      Entry("lower", "", "ASCII letters small.") { call throws(Raise) in
        .object(BytesObject(try bytes(call).map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }))
      },
    ]
    + SpecialRows.rows(
      "add mul rmul mod getitem len contains iter hash repr str " + SpecialRows.comparisons)

  private static func bytes(_ call: borrowing Call) throws(Raise) -> [UInt8] {
    try call.receiver(as: BytesObject.self).bytes
  }

  private static func part(_ call: borrowing Call, _ position: Int) throws(Raise) -> [UInt8] {
    if let object = call[position].heapObject as? BytesObject { return object.bytes }
    throw call.error(
      .typeError,
      "a bytes-like object is required, not '\(call.interpreter.typeName(call[position]))'")
  }

  private static func find(_ call: borrowing Call) throws(Raise) -> Int? {
    let whole = try bytes(call)
    let wanted = try part(call, 0)
    let slice = SliceObject(start: call[1], stop: call[2], step: .none)
    let bounds = try SliceBounds(slice, count: whole.count, call.interpreter)
    return TextSearch.find(wanted[...], in: whole[bounds.range]).map { bounds.start + $0 }
  }

  /// `bytes(source)` of a length or of integers.
  static func bytes(from source: Value, _ interpreter: Interpreter) throws(Raise) -> [UInt8] {
    if let bytes = source.heapObject as? BytesObject { return bytes.bytes }
    if source.unboxed.bigInteger != nil {
      let count = try interpreter.index(source)
      if count < 0 { throw interpreter.error(.valueError, "negative count") }
      try interpreter.checkMemory(count, itemSize: 1)
      return [UInt8](repeating: 0, count: count)
    }
    if source.text != nil {
      throw interpreter.error(.typeError, "string argument without an encoding")
    }
    var result: [UInt8] = []
    let items: ContiguousArray<Value>
    do throws(Raise) {
      items = try interpreter.items(of: source)
    } catch {
      guard interpreter.isInstance(error.exception, .typeError) else { throw error }
      throw interpreter.error(
        .typeError, "cannot convert '\(interpreter.typeName(source))' object to bytes")
    }
    for item in items {
      guard let byte = UInt8(exactly: try interpreter.index(item)) else {
        throw interpreter.error(.valueError, "bytes must be in range(0, 256)")
      }
      result.append(byte)
    }
    return result
  }

  private static func fromHex(_ call: borrowing Call) throws(Raise) -> Value {
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
    return .object(
      BytesObject(
        stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }))
  }
}
