extension JSONValue {
  /// Reads a JSON text.
  package static func parse(_ text: String) throws(JSONError) -> JSONValue {
    try JSONParser.parse(text)
  }

  /// The text that Jupyter writes: a space a level, keys sorted by code point, no escapes that are
  /// not needed. Without the newline at the end of the file.
  package var indentedText: String {
    JSONWriter.text(of: self, isIndented: true)
  }

  /// On one line, keys in their order, as Python's `json.dumps` writes with `ensure_ascii=False`.
  package var lineText: String {
    JSONWriter.text(of: self, isIndented: false)
  }
}

private struct JSONWriter {
  private var bytes: [UInt8] = []
  private let isIndented: Bool

  private init(isIndented: Bool) { self.isIndented = isIndented }

  static func text(of value: JSONValue, isIndented: Bool) -> String {
    var writer = JSONWriter(isIndented: isIndented)
    writer.write(value, depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .int(let value): put(String(value))
    case .bigInt(let digits): put(digits)
    case .double(let value): put(Self.number(value))
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
        writer.put(": ")
        writer.write(pairs[index].value, depth: depth + 1)
      }
    }
  }

  private mutating func list(
    _ open: String, _ close: String, count: Int, depth: Int,
    item: (inout JSONWriter, Int) -> Void
  ) {
    put(open)
    for index in 0..<count {
      if index > 0 { put(isIndented ? "," : ", ") }
      if isIndented { line(depth + 1) }
      item(&self, index)
    }
    if isIndented && count > 0 { line(depth) }
    put(close)
  }

  private mutating func line(_ depth: Int) {
    put("\n")
    put(String(repeating: " ", count: depth))
  }

  private static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return value.pythonRepr
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func string(_ value: String) {
    var value = value
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { text in
      var start = 0
      for (index, byte) in text.enumerated()
      where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: text[start..<index])
        put(Self.escape(byte))
        start = index + 1
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(UInt8(ascii: "\""))
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
