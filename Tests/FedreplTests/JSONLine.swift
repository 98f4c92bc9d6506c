/// A small reader of JSON, so that the program's own is not judged by itself.
struct JSONLine {
  private var rest: Substring.UnicodeScalarView

  /// Dictionaries, arrays, strings, `Double`, `Bool`; `JSONLine.null` for null. Nil for what is not
  /// JSON.
  static func parse(_ text: String) -> Any? {
    var reader = JSONLine(rest: text.unicodeScalars[...])
    guard let value = reader.value() else { return nil }
    reader.skipSpace()
    return reader.rest.isEmpty ? value : nil
  }

  enum Null { case null }

  private mutating func skipSpace() {
    while let first = rest.first, " \n\r\t".unicodeScalars.contains(first) { rest.removeFirst() }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func value() -> Any? {
    skipSpace()
    switch rest.first {
    case "{": return object()
    case "[": return array()
    case "\"": return string()
    default: return word()
    }
  }

  private mutating func object() -> Any? {
    guard take("{") else { return nil }
    var members: [String: Any] = [:]
    if take("}") { return members }
    repeat {
      skipSpace()
      guard let name = string(), take(":"), let member = value() else { return nil }
      members[name] = member
    } while take(",")
    return take("}") ? members : nil
  }

  private mutating func array() -> Any? {
    guard take("[") else { return nil }
    var items: [Any] = []
    if take("]") { return items }
    repeat {
      guard let item = value() else { return nil }
      items.append(item)
    } while take(",")
    return take("]") ? items : nil
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return String(text) }
      if scalar.value < 32 { return nil }
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "r": text.append("\r")
      case "b": text.append("\u{8}")
      case "f": text.append("\u{c}")
      case "u":
        let digits = String(rest.prefix(4))
        rest = rest.dropFirst(4)
        guard let code = UInt32(digits, radix: 16) else { return nil }
        text.append(Unicode.Scalar(code) ?? "\u{fffd}")
      case let other?: text.append(other)
      case nil: return nil
      }
    }
    return nil
  }

  private mutating func word() -> Any? {
    var word = ""
    while let first = rest.first, !",]} \n\r\t".unicodeScalars.contains(first) {
      word.unicodeScalars.append(first)
      rest.removeFirst()
    }
    switch word {
    case "null": return Null.null
    case "true": return true
    case "false": return false
    default: return Double(word)
    }
  }
}
