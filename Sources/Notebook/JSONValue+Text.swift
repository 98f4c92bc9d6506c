extension JSONValue {
  /// Reads a JSON text.
  package static func parse(_ text: String) throws(JSONError) -> JSONValue {
    try JSONParser.parse(text)
  }

  /// The text that Jupyter writes: a space a level, keys sorted by code point, no escapes that are
  /// not needed. Without the newline at the end of the file.
  package var indentedText: String {
    var writer = JSONWriter(isIndented: true)
    writer.write(self, depth: 0)
    return writer.text
  }

  /// On one line, keys in their order, as Python's `json.dumps` writes with `ensure_ascii=False`.
  package var lineText: String {
    var writer = JSONWriter(isIndented: false)
    writer.write(self, depth: 0)
    return writer.text
  }
}

private struct JSONWriter {
  var text = ""
  let isIndented: Bool

  init(isIndented: Bool) { self.isIndented = isIndented }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .bigInt(let digits): text += digits
    case .double(let value): text += Self.number(value)
    case .string(let value): string(value)
    case .array(let values):
      list("[", "]", count: values.count, depth: depth) { writer, index in
        writer.write(values[index], depth: depth + 1)
      }
    case .object(let object):
      let pairs =
        isIndented
        ? object.pairs.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } : object.pairs
      list("{", "}", count: pairs.count, depth: depth) { writer, index in
        writer.string(pairs[index].key)
        writer.text += ": "
        writer.write(pairs[index].value, depth: depth + 1)
      }
    }
  }

  private mutating func list(
    _ open: String, _ close: String, count: Int, depth: Int,
    item: (inout JSONWriter, Int) -> Void
  ) {
    text += open
    for index in 0..<count {
      if index > 0 { text += isIndented ? "," : ", " }
      if isIndented { line(depth + 1) }
      item(&self, index)
    }
    if isIndented && count > 0 { line(depth) }
    text += close
  }

  private mutating func line(_ depth: Int) {
    text += "\n"
    text += String(repeating: " ", count: depth)
  }

  private static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return value.pythonRepr
  }

  private mutating func string(_ value: String) {
    text += "\""
    var start = value.utf8.startIndex
    for index in value.utf8.indices {
      let byte = value.utf8[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      text += value[start..<index]
      text += Self.escape(byte)
      start = value.utf8.index(after: index)
    }
    text += value[start...]
    text += "\""
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0a: "\\n"
    case 0x0c: "\\f"
    case 0x0d: "\\r"
    default: "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
