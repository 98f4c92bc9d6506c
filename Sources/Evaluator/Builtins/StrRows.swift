/// `str`.
enum StrRows {
  static let entries: [Entry] =
    basic + search + cases + StrRows.splitting
    + SpecialRows.rows(
      "add mul rmul mod rmod getitem len contains iter hash repr str format "
        + SpecialRows.comparisons)

  private static let basic: [Entry] = [
    Entry("__new__", "object?, encoding?, errors?", "The text of an object.", new),
    Entry("join", "iterable, /", "The texts of an iterable with this text between them.", join),
    Entry("format", "*values, **names", "Fill the fields in braces.") { call throws(Raise) in
      .string(
        try call.interpreter.format(
          template: try text(call), positional: try call.items(0), named: call[1]))
    },
    Entry("format_map", "mapping, /", "Fill the fields in braces from a mapping.") {
      call throws(Raise) in
      .string(
        try call.interpreter.format(template: try text(call), positional: nil, named: call[0]))
    },
    Entry("encode", "encoding='utf-8', errors='strict'", "The text as bytes.") {
      call throws(Raise) in
      let bytes = try TextCoding.encode(
        try object(call), try call.string(0), try call.string(1), call.interpreter)
      return .object(BytesObject(bytes))
    },
    Entry("replace", "old, new, count=-1, /", "Replace a part wherever it is.", replace),
    Entry("ljust", "width, fillchar=' ', /", "Fill up at the right.") { call throws(Raise) in
      try pad(call) { missing, _ in (0, missing) }
    },
    Entry("rjust", "width, fillchar=' ', /", "Fill up at the left.") { call throws(Raise) in
      try pad(call) { missing, _ in (missing, 0) }
    },
    Entry("center", "width, fillchar=' ', /", "Fill up at both sides.") { call throws(Raise) in
      try pad(call) { missing, width in
        let left = missing / 2 + (missing & width & 1)
        return (left, missing - left)
      }
    },
    Entry("zfill", "width, /", "Fill up with zeros behind the sign.") { call throws(Raise) in
      let object = try object(call)
      let width = try call.int(0)
      if width <= object.count { return .string(object.text) }
      try call.interpreter.checkMemory(width, itemSize: 1)
      let zeros = String(repeating: "0", count: width - object.count)
      let first = object.text.unicodeScalars.first
      if first == "+" || first == "-" {
        return .string(object.slice(0..<1) + zeros + object.slice(1..<object.count))
      }
      return .string(zeros + object.text)
    },
    Entry("expandtabs", "tabsize=8", "Replace tabs by blanks.", expandTabs),
    Entry("translate", "table, /", "Replace characters by a table.", translate),
    Entry(
      "maketrans", "x, y?, z?, /", "A table for translate.", kind: .staticMethod, makeTranslation),
    Entry("__getnewargs__", "", "The arguments that make a copy.") { call throws(Raise) in
      .tuple([.string(try text(call))])
    },
  ]

  static func object(_ call: borrowing Call) throws(Raise) -> StringObject {
    try call.receiver(as: StringObject.self)
  }

  static func text(_ call: borrowing Call) throws(Raise) -> String { try object(call).text }

  private static func new(_ call: borrowing Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let type = call.classToMake(or: interpreter.types.str)
    let text: String
    if call.has(1) || call.has(2) {
      let encoding = call.has(1) ? try call.string(1) : "utf-8"
      let errors = call.has(2) ? try call.string(2) : "strict"
      if case .string = call[0] {
        throw call.error(.typeError, "decoding str is not supported")
      }
      guard let bytes = call[0].heapObject as? BytesObject else {
        throw call.error(
          .typeError,
          "decoding to str: need a bytes-like object, \(interpreter.typeName(call[0])) found")
      }
      text = try TextCoding.decode(bytes.bytes, encoding, errors, interpreter)
    } else {
      if type === interpreter.types.str, case .string(let object) = call[0], object.subtype == nil {
        return call[0]
      }
      text = call.has(0) ? try interpreter.str(call[0]) : ""
    }
    let result = StringObject(text)
    if type !== interpreter.types.str { result.subtype = type }
    return .string(result)
  }

  /// The texts of strings one after the other, with another between them.
  private static func joined(_ items: ContiguousArray<Value>, _ separator: String) -> String {
    var length = separator.utf8.count * max(0, items.count - 1)
    for item in items {
      if case .string(let part) = item { length += part.text.utf8.count }
    }
    return String(unsafeUninitializedCapacity: length) { buffer in
      var place = 0
      func append(_ text: String) {
        StringObject.withBytes(text) { bytes in
          guard let source = bytes.baseAddress, let target = buffer.baseAddress else { return }
          (target + place).initialize(from: source, count: bytes.count)
          place += bytes.count
        }
      }
      for position in items.indices {
        guard case .string(let part) = items[position] else { continue }
        if position > 0, !separator.isEmpty { append(separator) }
        append(part.text)
      }
      return place
    }
  }

  private static func join(_ call: borrowing Call) throws(Raise) -> Value {
    let separator = try text(call)
    let items: ContiguousArray<Value>
    do throws(Raise) {
      items = try call.items(0)
    } catch {
      guard call.interpreter.isInstance(error.exception, .typeError) else { throw error }
      if !call.interpreter.specialMethod(call.interpreter.names.iter, of: call[0]).isAbsent {
        throw error
      }
      throw call.error(.typeError, "can only join an iterable")
    }
    var length = 0
    for (position, item) in items.enumerated() {
      guard case .string(let part) = item else {
        throw call.error(
          .typeError,
          "sequence item \(position): expected str instance, \(call.interpreter.typeName(item)) found"
        )
      }
      length += part.text.utf8.count + separator.utf8.count
      try call.interpreter.checkMemory(length, itemSize: 1)
    }
    return .string(joined(items, separator))
  }

  private static func pad(
    _ call: borrowing Call, _ sides: (_ missing: Int, _ width: Int) -> (left: Int, right: Int)
  ) throws(Raise) -> Value {
    let object = try object(call)
    let width = try call.int(0)
    guard case .string(let fill) = call[1] else {
      throw call.error(
        .typeError,
        "The fill character must be a unicode character, not \(call.interpreter.typeName(call[1]))")
    }
    guard fill.count == 1 else {
      throw call.error(.typeError, "The fill character must be exactly one character long")
    }
    if width <= object.count { return .string(object.text) }
    try call.interpreter.checkMemory(width, itemSize: 4)
    let (left, right) = sides(width - object.count, width)
    return .string(
      String(repeating: fill.text, count: left) + object.text
        + String(repeating: fill.text, count: right))
  }

  private static func replace(_ call: borrowing Call) throws(Raise) -> Value {
    let whole = try object(call)
    let old = try call.string(0)
    let new = try call.string(1)
    let count = try call.int(2)
    let limit = count < 0 ? Int.max : count
    if old.isEmpty {
      let scalars = whole.scalars
      try call.interpreter.checkMemory(
        scalars.count, itemSize: new.utf8.count + 4)
      var result = String.UnicodeScalarView()
      var left = limit
      for position in 0...scalars.count {
        if left > 0 {
          result.append(contentsOf: new.unicodeScalars)
          left -= 1
        }
        if position < scalars.count { result.append(scalars[position]) }
      }
      return .string(String(result))
    }
    let bytes = Array(whole.text.utf8)
    let wanted = Array(old.utf8)
    let places = TextSearch.places(of: wanted, in: bytes, limit: limit)
    if places.isEmpty { return .string(whole.text) }
    try call.interpreter.checkMemory(places.count, itemSize: new.utf8.count)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + places.count * (new.utf8.count - wanted.count))
    var start = 0
    for place in places {
      result.append(contentsOf: bytes[start..<place])
      result.append(contentsOf: new.utf8)
      start = place + wanted.count
    }
    result.append(contentsOf: bytes[start...])
    return .string(String(decoding: result, as: UTF8.self))
  }

  private static func expandTabs(_ call: borrowing Call) throws(Raise) -> Value {
    let size = try call.int(0)
    let whole = try object(call)
    let tabs = whole.text.utf8.count { $0 == 9 }
    try call.interpreter.checkMemory(tabs, itemSize: max(1, min(size, 1 << 40)))
    var result = String.UnicodeScalarView()
    var column = 0
    for scalar in whole.text.unicodeScalars {
      switch scalar {
      case "\t":
        guard size > 0 else { continue }
        let blanks = size - column % size
        result.append(contentsOf: repeatElement(" ", count: blanks))
        column += blanks
      case "\n", "\r":
        result.append(scalar)
        column = 0
      default:
        result.append(scalar)
        column += 1
      }
    }
    return .string(String(result))
  }

  private static func translate(_ call: borrowing Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    var result = String.UnicodeScalarView()
    for scalar in try text(call).unicodeScalars {
      let replacement: Value
      do throws(Raise) {
        replacement = try interpreter.item(call[0], .int(Int(scalar.value)))
      } catch {
        guard interpreter.isInstance(error.exception, .lookupError) else { throw error }
        result.append(scalar)
        continue
      }
      switch replacement {
      case .none: break
      case .string(let object): result.append(contentsOf: object.text.unicodeScalars)
      default:
        guard let code = replacement.smallInteger else {
          throw call.error(
            .typeError, "character mapping must return integer, None or str")
        }
        guard let small = UInt32(exactly: code), let scalar = Unicode.Scalar(small) else {
          throw call.error(.valueError, "character mapping must be in range(0x110000)")
        }
        result.append(scalar)
      }
    }
    return .string(String(result))
  }

  private static func makeTranslation(_ call: borrowing Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let table = DictObject()
    guard call.has(1) else {
      guard case .dict(let given) = call[0] else {
        throw call.error(
          .typeError, "if you give only one argument to maketrans it must be a dict")
      }
      for entry in given.entries where !entry.key.isAbsent {
        var key = entry.key
        if case .string(let object) = key {
          guard object.count == 1 else {
            throw call.error(
              .valueError, "string keys in translate table must be of length 1")
          }
          key = .int(Int(object.scalar(at: 0).value))
        } else if key.smallInteger == nil {
          throw call.error(
            .typeError, "keys in translate table must be strings or integers")
        }
        try table.set(key, to: entry.value, interpreter)
      }
      return .dict(table)
    }
    guard case .string(let from) = call[0] else {
      throw call.error(
        .typeError, "first maketrans argument must be a string if there is a second argument")
    }
    let to = try call.string(1).unicodeScalars
    guard from.count == to.count else {
      throw call.error(
        .valueError, "the first two maketrans arguments must have equal length")
    }
    for (old, new) in zip(from.scalars, to) {
      try table.set(.int(Int(old.value)), to: .int(Int(new.value)), interpreter)
    }
    if call.has(2) {
      for scalar in try call.string(2).unicodeScalars {
        try table.set(.int(Int(scalar.value)), to: .none, interpreter)
      }
    }
    return .dict(table)
  }
}
