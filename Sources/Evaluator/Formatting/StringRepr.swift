/// `repr` of texts.
enum StringRepr {
  /// `repr(str)`: in single quotes unless only double quotes spare an escape.
  static func text(_ string: String) -> String {
    var hasSingle = false
    var hasDouble = false
    var isPlain = true
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "'"): hasSingle = true
      case UInt8(ascii: "\""): hasDouble = true
      case UInt8(ascii: "\\"), 0..<32, 127...: isPlain = false
      default: break
      }
    }
    let quote: Unicode.Scalar = hasSingle && !hasDouble ? "\"" : "'"
    if isPlain, !hasSingle || quote == "\"" { return "\(quote)\(string)\(quote)" }
    var result = String.UnicodeScalarView()
    result.append(quote)
    for scalar in string.unicodeScalars {
      if scalar == quote || scalar == "\\" {
        result.append("\\")
        result.append(scalar)
      } else {
        escape(scalar, isASCIIOnly: false, into: &result)
      }
    }
    result.append(quote)
    return String(result)
  }

  /// `ascii(value)` from its repr: what is not ASCII is escaped too.
  static func ascii(_ repr: String) -> String {
    if repr.utf8.allSatisfy({ $0 < 128 }) { return repr }
    var result = String.UnicodeScalarView()
    for scalar in repr.unicodeScalars {
      if scalar.isASCII {
        result.append(scalar)
      } else {
        escape(scalar, isASCIIOnly: true, into: &result)
      }
    }
    return String(result)
  }

  /// `repr(bytes)`.
  static func bytes(_ bytes: [UInt8]) -> String {
    let single = UInt8(ascii: "'")
    let quote = bytes.contains(single) && !bytes.contains(UInt8(ascii: "\"")) ? "\"" : "'"
    var result = String.UnicodeScalarView("b\(quote)".unicodeScalars)
    for byte in bytes {
      let scalar = Unicode.Scalar(byte)
      if byte == UInt8(ascii: "\\") || byte == quote.utf8.first {
        result.append("\\")
        result.append(scalar)
      } else if byte >= 127 {
        append("x", UInt32(byte), 2, to: &result)
      } else {
        escape(scalar, isASCIIOnly: true, into: &result)
      }
    }
    return String(result) + quote
  }

  private static func escape(
    _ scalar: Unicode.Scalar, isASCIIOnly: Bool, into result: inout String.UnicodeScalarView
  ) {
    switch scalar {
    case "\n": result.append(contentsOf: "\\n".unicodeScalars)
    case "\r": result.append(contentsOf: "\\r".unicodeScalars)
    case "\t": result.append(contentsOf: "\\t".unicodeScalars)
    case " "..."~": result.append(scalar)
    case _ where scalar.value < 128: append("x", scalar.value, 2, to: &result)
    case _ where !isASCIIOnly && scalar.isPrintable: result.append(scalar)
    case _ where scalar.value < 0x100: append("x", scalar.value, 2, to: &result)
    case _ where scalar.value < 0x10000: append("u", scalar.value, 4, to: &result)
    default: append("U", scalar.value, 8, to: &result)
    }
  }

  private static func append(
    _ mark: Unicode.Scalar, _ code: UInt32, _ width: Int, to result: inout String.UnicodeScalarView
  ) {
    result.append("\\")
    result.append(mark)
    let digits = String(code, radix: 16)
    result.append(contentsOf: repeatElement("0", count: max(0, width - digits.utf8.count)))
    result.append(contentsOf: digits.unicodeScalars)
  }
}

extension Unicode.Scalar {
  /// `str.isprintable` of one code point.
  var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .spaceSeparator: self == " "
    default: true
    }
  }
}
