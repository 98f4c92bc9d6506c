/// `json.loads`: a value from JSON text.
struct JSONDecoding {
  let interpreter: Interpreter
  private let bytes: [UInt8]
  private let isStrict: Bool
  /// Python functions, or None.
  private let objectHook, pairsHook, parseFloat, parseInt, parseConstant: Value
  /// Raises the `JSONDecodeError` for a message and a position.
  private let fail: Value
  private let isPlain: Bool
  private var place: Int
  private var depth = 0
  private var keys: [String: StringObject] = [:]

  init(_ call: borrowing Call) throws(Raise) {
    interpreter = call.interpreter
    guard case .string(let object) = call[0] else { throw call.wrongType(0, expected: "str") }
    bytes = Array(object.text.utf8)
    isPlain = object.isASCII
    place = 0
    objectHook = call[2]
    pairsHook = call[3]
    parseFloat = call[4]
    parseInt = call[5]
    parseConstant = call[6]
    isStrict = try call.truth(7)
    fail = call[8]
    place = offset(try call.int(1))
  }

  /// The value at the start, and where it ends, in code points.
  mutating func value() throws(Raise) -> (Value, Int) {
    let value = try read()
    return (value, position(place))
  }

  private func position(_ offset: Int) -> Int {
    isPlain ? offset : bytes[..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
  }

  private func offset(_ position: Int) -> Int {
    if isPlain { return min(position, bytes.count) }
    var left = position
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if left == 0 { return offset }
      left -= 1
    }
    return bytes.count
  }

  private func fault(_ message: String, _ offset: Int) throws(Raise) -> Raise {
    do throws(Raise) {
      _ = try interpreter.call(fail, [.string(message), .int(position(offset))])
      return interpreter.error(.valueError, message)
    } catch {
      return error
    }
  }

  private func peek() -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place] == 32 || (9...13).contains(bytes[place]) {
      if bytes[place] == 11 || bytes[place] == 12 { return }
      place += 1
    }
  }

  private func starts(with word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for index in 0..<count where bytes[place + index] != word.utf8Start[index] { return false }
    return true
  }

  private mutating func read() throws(Raise) -> Value {
    guard let next = peek() else { throw try fault("Expecting value", place) }
    switch next {
    case UInt8(ascii: "\""):
      place += 1
      return .string(try text())
    case UInt8(ascii: "{"): return try nest { (me) throws(Raise) in try me.object() }
    case UInt8(ascii: "["): return try nest { (me) throws(Raise) in try me.array() }
    case UInt8(ascii: "n") where starts(with: "null"):
      place += 4
      return .none
    case UInt8(ascii: "t") where starts(with: "true"):
      place += 4
      return .bool(true)
    case UInt8(ascii: "f") where starts(with: "false"):
      place += 5
      return .bool(false)
    case UInt8(ascii: "N") where starts(with: "NaN"): return try constant("NaN", .nan)
    case UInt8(ascii: "I") where starts(with: "Infinity"):
      return try constant("Infinity", .infinity)
    case UInt8(ascii: "-") where starts(with: "-Infinity"):
      return try constant("-Infinity", -.infinity)
    default: return try number()
    }
  }

  private mutating func nest(
    _ body: (inout JSONDecoding) throws(Raise) -> Value
  ) throws(Raise) -> Value {
    guard depth < 990 else {
      throw interpreter.error(
        .recursionError,
        "maximum recursion depth exceeded while decoding a JSON \(bytes[place] == UInt8(ascii: "{") ? "object" : "array") from a unicode string"
      )
    }
    depth += 1
    defer { depth -= 1 }
    place += 1
    return try body(&self)
  }

  private mutating func constant(_ name: String, _ value: Double) throws(Raise) -> Value {
    place += name.utf8.count
    return parseConstant.isNone
      ? .float(value) : try interpreter.call(parseConstant, [.string(name)])
  }

  private mutating func number() throws(Raise) -> Value {
    let start = place
    var end = place
    func digits() {
      while end < bytes.count, (48...57).contains(bytes[end]) { end += 1 }
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    guard end < bytes.count, (48...57).contains(bytes[end]) else {
      throw try fault("Expecting value", start)
    }
    if bytes[end] == 48 { end += 1 } else { digits() }
    var isFloat = false
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), (48...57).contains(bytes[end + 1]) {
      isFloat = true
      end += 1
      digits()
    }
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      let before = end
      end += 1
      if end < bytes.count, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") {
        end += 1
      }
      if end < bytes.count, (48...57).contains(bytes[end]) {
        isFloat = true
        digits()
      } else {
        end = before
      }
    }
    place = end
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    if isFloat {
      if !parseFloat.isNone { return try interpreter.call(parseFloat, [.string(text)]) }
      return .float(Double(text) ?? .nan)
    }
    if !parseInt.isNone { return try interpreter.call(parseInt, [.string(text)]) }
    if let number = Int(text) { return .int(number) }
    return try interpreter.call(.object(interpreter.types.int), [.string(text)])
  }

  // MARK: Containers

  private mutating func array() throws(Raise) -> Value {
    var items = ContiguousArray<Value>()
    skipBlanks()
    if peek() == UInt8(ascii: "]") {
      place += 1
      return .list(ListObject(items))
    }
    while true {
      items.append(try read())
      if items.count & 0xFFF == 0 { try interpreter.checkInterruption() }
      skipBlanks()
      switch peek() {
      case UInt8(ascii: "]"):
        place += 1
        return .list(ListObject(items))
      case UInt8(ascii: ","):
        place += 1
        skipBlanks()
      default: throw try fault("Expecting ',' delimiter", place)
      }
    }
  }

  private mutating func object() throws(Raise) -> Value {
    let dict = DictObject()
    var pairs = ContiguousArray<Value>()
    skipBlanks()
    if peek() == UInt8(ascii: "}") {
      place += 1
      return try finished(dict, pairs)
    }
    while true {
      guard peek() == UInt8(ascii: "\"") else {
        throw try fault("Expecting property name enclosed in double quotes", place)
      }
      place += 1
      let read = try text()
      let key = keys[read.text] ?? read
      keys[read.text] = key
      skipBlanks()
      guard peek() == UInt8(ascii: ":") else {
        throw try fault("Expecting ':' delimiter", place)
      }
      place += 1
      skipBlanks()
      let value = try self.read()
      if pairsHook.isNone {
        try dict.set(.string(key), to: value, interpreter)
      } else {
        pairs.append(.tuple([.string(key), value]))
      }
      skipBlanks()
      switch peek() {
      case UInt8(ascii: "}"):
        place += 1
        return try finished(dict, pairs)
      case UInt8(ascii: ","):
        place += 1
        skipBlanks()
      default: throw try fault("Expecting ',' delimiter", place)
      }
    }
  }

  private func finished(
    _ dict: DictObject, _ pairs: ContiguousArray<Value>
  ) throws(Raise) -> Value {
    if !pairsHook.isNone { return try interpreter.call(pairsHook, [.list(ListObject(pairs))]) }
    if !objectHook.isNone { return try interpreter.call(objectHook, [.dict(dict)]) }
    return .dict(dict)
  }

  // MARK: Texts

  /// A text whose opening quote was passed.
  private mutating func text() throws(Raise) -> StringObject {
    let start = place - 1
    var result: [UInt8] = []
    while true {
      var end = place
      while end < bytes.count, bytes[end] != 0x22, bytes[end] != 0x5C,
        bytes[end] >= 32 || !isStrict
      {
        end += 1
      }
      result.append(contentsOf: bytes[place..<end])
      place = end
      guard let next = peek() else {
        throw try fault("Unterminated string starting at", start)
      }
      place += 1
      if next == 0x22 { return StringObject(String(decoding: result, as: UTF8.self)) }
      if next != 0x5C { throw try fault("Invalid control character at", place - 1) }
      guard let letter = peek() else {
        throw try fault("Unterminated string starting at", start)
      }
      place += 1
      switch letter {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
      case UInt8(ascii: "b"): result.append(8)
      case UInt8(ascii: "f"): result.append(12)
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "u"): result.append(contentsOf: String(try escaped()).utf8)
      default: throw try fault("Invalid \\escape", place - 2)
      }
    }
  }

  /// `\uXXXX`, two of them for what is beyond 16 bits.
  private mutating func escaped() throws(Raise) -> Unicode.Scalar {
    let unit = try hexadecimal()
    if (0xD800...0xDBFF).contains(unit), starts(with: "\\u") {
      let before = place
      place += 2
      let low = try hexadecimal()
      if (0xDC00...0xDFFF).contains(low) {
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
      }
      place = before
    }
    return Unicode.Scalar(unit) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(Raise) -> UInt32 {
    let start = place
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let next = peek(), let digit = Character(Unicode.Scalar(next)).hexDigitValue,
        next < 128
      else { throw try fault("Invalid \\uXXXX escape", start - 1) }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }
}
