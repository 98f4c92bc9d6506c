/// Reads JSON as Python's `json` does, `NaN` and `Infinity` among it.
///
/// Foundation's `JSONDecoder` does not serve here: it reads `1.0` as `1`, rounds large integers,
/// forgets the order of keys, lets `[1,]` pass, gives no place for a fault, and takes a second for
/// a megabyte. A notebook must go back as it came.
struct JSONParser {
  /// Nesting beyond this is refused; Jupyter's files need about ten.
  static let maximumDepth = 256

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The value that `text` holds, with nothing after it but white space.
  static func parse(_ text: String) throws(JSONError) -> JSONValue {
    var text = text
    let result = text.withUTF8 { bytes in
      var parser = JSONParser(bytes: bytes)
      return Result { () throws(JSONError) in try parser.document() }
    }
    return try result.get()
  }

  private mutating func document() throws(JSONError) -> JSONValue {
    let value = try value(depth: 0)
    skipSpace()
    guard place == bytes.count else { throw fault("something follows the value") }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Self.maximumDepth else {
      throw fault("nested deeper than \(Self.maximumDepth)")
    }
    skipSpace()
    switch peek ?? 0 {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "N"): return try word("NaN", .double(.nan))
    case UInt8(ascii: "I"): return try word("Infinity", .double(.infinity))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw fault("a value is expected")
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
    var object = JSONObject()
    place += 1
    skipSpace()
    if accept("}") { return object }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw fault("a key in quotes is expected") }
      let key = try string()
      skipSpace()
      guard accept(":") else { throw fault("':' is expected after a key") }
      object[key] = try value(depth: depth + 1)
      skipSpace()
      if accept("}") { return object }
      guard accept(",") else { throw fault("',' or '}' is expected") }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
    var array: [JSONValue] = []
    place += 1
    skipSpace()
    if accept("]") { return array }
    while true {
      array.append(try value(depth: depth + 1))
      skipSpace()
      if accept("]") { return array }
      guard accept(",") else { throw fault("',' or ']' is expected") }
    }
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = place
    let isNegative = accept("-")
    if isNegative && peek == UInt8(ascii: "I") { return try word("Infinity", .double(-.infinity)) }
    let isZero = peek == UInt8(ascii: "0")
    let digits = skipDigits()
    guard digits > 0 && (!isZero || digits == 1) else {
      throw fault(digits == 0 ? "a digit is expected" : "a number starts with 0")
    }
    var isInteger = true
    if accept(".") {
      isInteger = false
      guard skipDigits() > 0 else { throw fault("a digit is expected") }
    }
    if accept("e") || accept("E") {
      isInteger = false
      if !accept("+") { _ = accept("-") }
      guard skipDigits() > 0 else { throw fault("a digit is expected") }
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if !isInteger { return .double(Double(text) ?? .nan) }
    return Int(text).map(JSONValue.int) ?? .bigInt(text)
  }

  private mutating func string() throws(JSONError) -> String {
    place += 1
    let start = place
    while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      place += 1
    }
    if peek == UInt8(ascii: "\"") {
      place += 1
      return String(decoding: bytes[start..<place - 1], as: UTF8.self)
    }
    var text = Array(bytes[start..<place])
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(String(Character(try escape())).utf8)
      case ..<0x20: throw fault("a control character in a string")
      default:
        text.append(byte)
        place += 1
      }
    }
    throw fault("a string does not end")
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = place
    place += 1
    guard let byte = peek else { throw fault("a string does not end") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexadecimal()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      if unit < 0xdc00, accept("\\"), accept("u") {
        let low = try hexadecimal()
        if (0xdc00..<0xe000).contains(low),
          let scalar = Unicode.Scalar(0x10000 + (unit - 0xd800) << 10 + (low - 0xdc00))
        {
          return scalar
        }
      }
      place = start
      throw fault("half of a surrogate pair, which is no character")
    default:
      place = start
      throw fault("an unknown escape in a string")
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four hexadecimal digits are expected after \\u")
      }
      unit = unit << 4 | UInt32(digit)
      place += 1
    }
    return unit
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError)
    -> JSONValue
  {
    let count = word.utf8CodeUnitCount
    guard bytes.count - place >= count,
      bytes[place..<place + count].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: count))
    else { throw fault("a value is expected") }
    place += count
    return value
  }

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == character.value else { return false }
    place += 1
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = place
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { place += 1 }
    return place - start
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 {
      place += 1
    }
  }

  private func fault(_ reason: String) -> JSONError {
    let before = bytes[..<min(place, bytes.count)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return JSONError(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: before[lineStart...].count { $0 & 0xc0 != 0x80 } + 1,
      reason: place < bytes.count ? reason : "the text ends too early (\(reason))")
  }
}
