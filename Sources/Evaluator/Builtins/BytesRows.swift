/// `bytes`, and what `bytearray` shares with it.
enum BytesRows {
  static let entries: [Entry] =
    [
      Entry("__new__", "source?, encoding?, errors?", "Bytes from integers or a text.") {
        call throws(Raise) in
        .object(BytesObject(try given(call)))
      },
      Entry("__bytes__", "", "The bytes themselves.") { call throws(Raise) in
        .object(BytesObject(try call.bytes))
      },
    ] + methods
    + SpecialRows.rows(
      "add mul rmul mod getitem len contains iter hash repr str " + SpecialRows.comparisons)

  static let methods = coding + searching + BytesRows.splitting + BytesRows.layout

  private static let coding: [Entry] = [
    Entry("decode", "encoding='utf-8', errors='strict'", "The text that the bytes mean.") {
      call throws(Raise) in
      .string(
        try TextCoding.decode(
          try call.bytes, try call.string(0), try call.string(1), call.interpreter))
    },
    Entry("hex", "sep?, bytes_per_sep=1", "The bytes in hexadecimal digits.") {
      call throws(Raise) in
      let digits = try call.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      guard call.has(0) else { return .string(digits.joined()) }
      guard let separator = call[0].text ?? call.interpreter.sourceText(call[0]) else {
        throw call.wrongType(0, expected: "str or bytes")
      }
      guard separator.unicodeScalars.count == 1 else {
        throw call.error(.valueError, "sep must be length 1.")
      }
      // A group is counted from the right, from the left where its size is negative.
      let size = try call.int(1)
      let width = Int(clamping: size.magnitude)
      if width == 0 { return .string(digits.joined()) }
      var text = ""
      for (position, pair) in digits.enumerated() {
        let distance = size > 0 ? digits.count - position : position
        if position > 0, distance % width == 0 { text += separator }
        text += pair
      }
      return .string(text)
    },
    Entry("fromhex", "string, /", "Bytes from hexadecimal digits.", kind: .classMethod) {
      call throws(Raise) in
      let bytes = try hexadecimal(call)
      let isMutable = call.receiver.heapObject === call.interpreter.types.bytearray
      return .object(isMutable ? ByteArrayObject(bytes) : BytesObject(bytes))
    },
    Entry("join", "iterable, /", "The parts with these bytes between them.") {
      call throws(Raise) in
      let separator = try call.bytes
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
        try call.interpreter.checkMemory(result.count, itemSize: 1)
      }
      return call.made(result)
    },
  ]

  private static let searching: [Entry] = [
    Entry("find", "sub, start=None, end=None, /", "The first position of a part, or -1.") {
      call throws(Raise) in .int(try places(call).first ?? -1)
    },
    Entry("rfind", "sub, start=None, end=None, /", "The last position of a part, or -1.") {
      call throws(Raise) in .int(try places(call, overlapping: true).last ?? -1)
    },
    Entry("index", "sub, start=None, end=None, /", "The first position of a part.") {
      call throws(Raise) in
      guard let found = try places(call).first else {
        throw call.error(.valueError, "subsection not found")
      }
      return .int(found)
    },
    Entry("rindex", "sub, start=None, end=None, /", "The last position of a part.") {
      call throws(Raise) in
      guard let found = try places(call, overlapping: true).last else {
        throw call.error(.valueError, "subsection not found")
      }
      return .int(found)
    },
    Entry("count", "sub, start=None, end=None, /", "How often a part is there.") {
      call throws(Raise) in .int(try places(call).count)
    },
    Entry("startswith", "prefix, start=None, end=None, /", "Whether the bytes start so.") {
      call throws(Raise) in
      .bool(try affixed(call, "startswith") { $0.starts(with: $1) })
    },
    Entry("endswith", "suffix, start=None, end=None, /", "Whether the bytes end so.") {
      call throws(Raise) in
      .bool(try affixed(call, "endswith") { $0.suffix($1.count).elementsEqual($1) })
    },
    Entry("replace", "old, new, count=-1, /", "Replace a part wherever it is.") {
      call throws(Raise) in
      let whole = try call.bytes
      let old = try call.part(0)
      let new = try call.part(1)
      let limit = try call.int(2)
      var places =
        old.isEmpty ? Array(0...whole.count) : TextSearch.places(of: old, in: whole)
      if limit >= 0 { places = Array(places.prefix(limit)) }
      let (growth, overflow) = places.count.multipliedReportingOverflow(by: new.count)
      if overflow { throw call.error(.memoryError, "") }
      try call.interpreter.checkMemory(growth, itemSize: 1)
      var result: [UInt8] = []
      var start = 0
      for place in places {
        result.append(contentsOf: whole[start..<place])
        result.append(contentsOf: new)
        start = place + old.count
      }
      result.append(contentsOf: whole[start...])
      return call.made(result)
    },
  ]

  /// The positions of a part between two bounds.
  private static func places(
    _ call: borrowing Call, overlapping: Bool = false
  ) throws(Raise) -> [Int] {
    let whole = try call.bytes
    let wanted: [UInt8]
    if let number = call[0].smallInteger {
      guard let byte = UInt8(exactly: number) else {
        throw call.error(.valueError, "byte must be in range(0, 256)")
      }
      wanted = [byte]
    } else if let part = call[0].heapObject as? BytesObject {
      wanted = part.bytes
    } else {
      throw call.error(
        .typeError,
        "argument should be integer or bytes-like object, not '\(call.interpreter.typeName(call[0]))'"
      )
    }
    let slice = SliceObject(start: call[1], stop: call[2], step: .none)
    let bounds = try SliceBounds(slice, count: whole.count, call.interpreter)
    let range = bounds.range
    if wanted.isEmpty { return Array(range.lowerBound...range.upperBound) }
    guard overlapping else {
      return TextSearch.places(of: wanted, in: Array(whole[range])).map { $0 + range.lowerBound }
    }
    var place = range.upperBound - wanted.count
    while place >= range.lowerBound {
      if whole[place..<place + wanted.count].elementsEqual(wanted) { return [place] }
      place -= 1
    }
    return []
  }

  private static func affixed(
    _ call: borrowing Call, _ name: String, _ test: (ArraySlice<UInt8>, [UInt8]) -> Bool
  ) throws(Raise) -> Bool {
    let whole = try call.bytes
    let slice = SliceObject(start: call[1], stop: call[2], step: .none)
    let bounds = try SliceBounds(slice, count: whole.count, call.interpreter)
    var affixes = [call[0]]
    if case .tuple(let tuple) = call[0] { affixes = Array(tuple.items) }
    for affix in affixes {
      guard let bytes = affix.heapObject as? BytesObject else {
        throw call.error(
          .typeError,
          "\(name) first arg must be bytes or a tuple of bytes, not \(call.interpreter.typeName(affix))"
        )
      }
      if test(whole[bounds.range], bytes.bytes) { return true }
    }
    return false
  }
}

extension Call {
  /// The receiver's bytes.
  var bytes: [UInt8] {
    get throws(Raise) { try receiver(as: BytesObject.self).bytes }
  }

  /// Bytes of the receiver's kind.
  func made(_ bytes: [UInt8]) -> Value {
    receiver.heapObject is ByteArrayObject
      ? .object(ByteArrayObject(bytes)) : .object(BytesObject(bytes))
  }

  /// An argument that has to be bytes.
  func part(_ position: Int) throws(Raise) -> [UInt8] {
    if let object = self[position].heapObject as? BytesObject { return object.bytes }
    throw error(
      .typeError,
      "a bytes-like object is required, not '\(interpreter.typeName(self[position]))'")
  }
}
