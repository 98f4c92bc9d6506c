/// Reads values as cell metadata on a line holds them: JSON or Python's literals.
struct LiteralParser {
  private static let maximumDepth = 32
  private var rest: Substring.UnicodeScalarView

  init(_ text: Substring) { rest = text.unicodeScalars }

  /// What has not been read.
  var remainder: Substring { Substring(rest) }

  /// The next value; nil where there is none.
  mutating func value() -> JSONValue? { value(depth: 0) }

  private mutating func value(depth: Int) -> JSONValue? {
    guard depth < Self.maximumDepth else { return nil }
    skipSpace()
    guard let first = rest.first else { return nil }
    switch first {
    case "\"", "'": return string().map(JSONValue.string)
    case "[": return list(closing: "]", depth: depth).map(JSONValue.array)
    case "(": return list(closing: ")", depth: depth).map(JSONValue.array)
    case "{": return object(depth: depth).map(JSONValue.object)
    case "-", "0"..."9": return number()
    default: return word()
    }
  }

  private mutating func list(closing: Unicode.Scalar, depth: Int) -> [JSONValue]? {
    rest.removeFirst()
    var values: [JSONValue] = []
    while true {
      skipSpace()
      if accept(closing) { return values }
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
      skipSpace()
      if accept(closing) { return values }
      guard accept(",") else { return nil }
    }
  }

  private mutating func object(depth: Int) -> JSONObject? {
    rest.removeFirst()
    var object = JSONObject()
    while true {
      skipSpace()
      if accept("}") { return object }
      guard let key = value(depth: depth + 1)?.string else { return nil }
      skipSpace()
      guard accept(":"), let value = value(depth: depth + 1) else { return nil }
      object[key] = value
      skipSpace()
      if accept("}") { return object }
      guard accept(",") else { return nil }
    }
  }

  private mutating func word() -> JSONValue? {
    let word = String(Substring(rest.prefix { $0.properties.isAlphabetic }))
    let value: JSONValue
    switch word {
    case "true", "True": value = true
    case "false", "False": value = false
    case "null", "None": value = nil
    default: return nil
    }
    rest.removeFirst(word.unicodeScalars.count)
    return value
  }

  private mutating func number() -> JSONValue? {
    let text = String(
      Substring(rest.prefix { "0"..."9" ~= $0 || "+-.eE".unicodeScalars.contains($0) }))
    rest.removeFirst(text.unicodeScalars.count)
    if let int = Int(text), !text.hasPrefix("+") { return .int(int) }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    if !digits.isEmpty && digits.allSatisfy(\.isNumber) { return .bigInt(text) }
    return Double(text).map(JSONValue.double)
  }

  private mutating func string() -> String? {
    guard let quote = rest.popFirst() else { return nil }
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == quote { return String(text) }
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      guard let escape = rest.popFirst() else { return nil }
      switch escape {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "r": text.append("\r")
      case "b": text.append("\u{8}")
      case "f": text.append("\u{c}")
      case "\\", "'", "\"", "/": text.append(escape)
      case "x", "u", "U":
        guard let scalar = code(digits: escape == "x" ? 2 : escape == "u" ? 4 : 8) else {
          return nil
        }
        text.append(scalar)
      default: text.append(contentsOf: ["\\", escape])
      }
    }
    return nil
  }

  private mutating func code(digits: Int) -> Unicode.Scalar? {
    guard let unit = hexadecimal(digits) else { return nil }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // A surrogate pair, as JSON writes characters beyond the first plane.
    guard (0xd800..<0xdc00).contains(unit), accept("\\"), accept("u"), let low = hexadecimal(4),
      (0xdc00..<0xe000).contains(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xd800) << 10 + (low - 0xdc00))
  }

  private mutating func hexadecimal(_ digits: Int) -> UInt32? {
    let text = String(Substring(rest.prefix(digits)))
    guard text.count == digits, text.allSatisfy(\.isHexDigit) else { return nil }
    rest.removeFirst(digits)
    return UInt32(text, radix: 16)
  }

  private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipSpace() {
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
  }
}
