/// Texts as bytes and back.
enum TextCoding {
  private enum Encoding: Equatable {
    case utf8, ascii, latin1
    case wide(WideEncoding)
  }

  private static func encoding(
    _ name: String, _ interpreter: Interpreter
  ) throws(Raise) -> Encoding {
    switch name.lowercased().replacing("_", with: "-") {
    case "utf-8", "utf8", "u8", "utf": return .utf8
    case "utf-16", "utf16", "u16":
      return .wide(WideEncoding(size: 2, isLittle: true, isMarked: true))
    case "utf-16-le", "utf-16le": return .wide(WideEncoding(size: 2, isLittle: true))
    case "utf-16-be", "utf-16be": return .wide(WideEncoding(size: 2, isLittle: false))
    case "utf-32", "utf32", "u32":
      return .wide(WideEncoding(size: 4, isLittle: true, isMarked: true))
    case "utf-32-le", "utf-32le": return .wide(WideEncoding(size: 4, isLittle: true))
    case "utf-32-be", "utf-32be": return .wide(WideEncoding(size: 4, isLittle: false))
    case "ascii", "us-ascii", "646": return .ascii
    case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1", "8859": return .latin1
    default: throw interpreter.error(.lookupError, "unknown encoding: \(name)")
    }
  }

  static func encode(
    _ object: StringObject, _ encodingName: String, _ errors: String, _ interpreter: Interpreter
  ) throws(Raise) -> [UInt8] {
    let encoding = try encoding(encodingName, interpreter)
    if encoding == .utf8 { return Array(object.text.utf8) }
    if case .wide(let wide) = encoding {
      try interpreter.checkMemory(object.count, itemSize: wide.size)
      return wide.encode(object.text)
    }
    let (limit, codec) =
      encoding == .ascii ? (UInt32(128), "ascii") : (UInt32(256), "latin-1")
    var result: [UInt8] = []
    let scalars = object.scalars
    for (position, scalar) in scalars.enumerated() {
      if scalar.value < limit {
        result.append(UInt8(scalar.value))
        continue
      }
      switch errors {
      case "ignore": break
      case "replace": result.append(UInt8(ascii: "?"))
      case "backslashreplace": result.append(contentsOf: StringRepr.ascii(String(scalar)).utf8)
      case "xmlcharrefreplace": result.append(contentsOf: "&#\(scalar.value);".utf8)
      default:
        try checkHandler(errors, interpreter)
        let end = scalars[position...].firstIndex { $0.value < limit } ?? scalars.count
        throw interpreter.raise(
          .unicodeEncodeError,
          [
            .string(codec), .string(object), .int(position), .int(end),
            .string("ordinal not in range(\(limit))"),
          ])
      }
    }
    return result
  }

  static func decode(
    _ bytes: [UInt8], _ encodingName: String, _ errors: String, _ interpreter: Interpreter
  ) throws(Raise) -> String {
    let encoding = try encoding(encodingName, interpreter)
    if encoding == .utf8, let text = String(validating: bytes, as: UTF8.self) { return text }
    if case .wide(let wide) = encoding {
      return try wide.decode(bytes, errors, interpreter)
    }
    var result = String.UnicodeScalarView()
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 128 || encoding == .latin1 {
        result.append(Unicode.Scalar(byte))
        place += 1
        continue
      }
      var length = 1
      var reason = "ordinal not in range(128)"
      if encoding == .utf8 {
        let fault: String?
        (fault, length) = utf8Fault(bytes[place...])
        guard let fault else {
          let text = String(decoding: bytes[place..<place + length], as: UTF8.self)
          result.append(contentsOf: text.unicodeScalars)
          place += length
          continue
        }
        reason = fault
      }
      switch errors {
      case "ignore": break
      case "replace": result.append("\u{FFFD}")
      case "backslashreplace":
        for byte in bytes[place..<place + length] {
          result.append(contentsOf: "\\x\(String(byte, radix: 16))".unicodeScalars)
        }
      default:
        try checkHandler(errors, interpreter)
        let codec = encoding == .utf8 ? "utf-8" : "ascii"
        throw interpreter.raise(
          .unicodeDecodeError,
          [
            .string(codec), .object(BytesObject(bytes)), .int(place), .int(place + length),
            .string(reason),
          ])
      }
      place += length
    }
    return String(result)
  }

  private static func checkHandler(
    _ name: String, _ interpreter: Interpreter
  ) throws(Raise) {
    let known = [
      "strict", "surrogateescape", "surrogatepass", "namereplace", "xmlcharrefreplace",
      "backslashreplace",
    ]
    if !known.contains(name) {
      throw interpreter.error(.lookupError, "unknown error handler name '\(name)'")
    }
  }

  /// What is wrong with the first character (nil: nothing), and how many bytes it takes.
  private static func utf8Fault(_ bytes: ArraySlice<UInt8>) -> (fault: String?, length: Int) {
    guard let lead = bytes.first else { return (nil, 0) }
    let count: Int
    switch lead {
    case 0..<0x80: return (nil, 1)
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF: count = 3
    case 0xF0...0xF4: count = 4
    default: return ("invalid start byte", 1)
    }
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xE0: low = 0xA0
    case 0xED: high = 0x9F
    case 0xF0: low = 0x90
    case 0xF4: high = 0x8F
    default: break
    }
    for offset in 1..<count {
      guard offset < bytes.count else { return ("unexpected end of data", offset) }
      let byte = bytes[bytes.startIndex + offset]
      guard byte >= low, byte <= high else { return ("invalid continuation byte", offset) }
      low = 0x80
      high = 0xBF
    }
    return (nil, count)
  }
}
