/// UTF-16 and UTF-32.
struct WideEncoding: Equatable {
  /// Bytes of a unit.
  let size: Int
  var isLittle: Bool
  /// Whether a mark tells the order of the bytes.
  var isMarked = false

  var name: String { "utf-\(size * 8)\(isMarked ? "" : isLittle ? "-le" : "-be")" }

  func encode(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    if isMarked { append(0xFEFF, to: &result) }
    if size == 2 {
      for unit in text.utf16 { append(UInt32(unit), to: &result) }
    } else {
      for scalar in text.unicodeScalars { append(scalar.value, to: &result) }
    }
    return result
  }

  private func append(_ unit: UInt32, to result: inout [UInt8]) {
    for position in 0..<size {
      let shift = UInt32(8 * (isLittle ? position : size - 1 - position))
      result.append(UInt8(truncatingIfNeeded: unit >> shift))
    }
  }

  func decode(
    _ bytes: [UInt8], _ errors: String, _ interpreter: Interpreter
  ) throws(Raise) -> String {
    var order = self
    var place = 0
    if isMarked, bytes.count >= size {
      if unit(bytes, 0, isLittle: true) == 0xFEFF {
        place = size
      } else if unit(bytes, 0, isLittle: false) == 0xFEFF {
        order.isLittle = false
        place = size
      }
    }
    var result = String.UnicodeScalarView()
    while place < bytes.count {
      var fault = "truncated data"
      var length = min(size, bytes.count - place)
      if length == size {
        let first = unit(bytes, place, isLittle: order.isLittle)
        if let scalar = Unicode.Scalar(first) {
          result.append(scalar)
          place += size
          continue
        }
        fault = size == 4 ? "code point not in range(0x110000)" : "illegal encoding"
        if size == 2, first < 0xDC00 {
          fault = "unexpected end of data"
          if place + 4 <= bytes.count {
            let second = unit(bytes, place + 2, isLittle: order.isLittle)
            let code = 0x10000 + (first - 0xD800) << 10 + (second &- 0xDC00) & 0x3FF
            if second & 0xFC00 == 0xDC00, let scalar = Unicode.Scalar(code) {
              result.append(scalar)
              place += 4
              continue
            }
            fault = "illegal UTF-16 surrogate"
          } else {
            length = bytes.count - place
          }
        }
      }
      switch errors {
      case "ignore": break
      case "replace": result.append("\u{FFFD}")
      default:
        throw interpreter.raise(
          .unicodeDecodeError,
          [
            .string(name), .object(BytesObject(bytes)), .int(place), .int(place + length),
            .string(fault),
          ])
      }
      place += length
    }
    return String(result)
  }

  private func unit(_ bytes: [UInt8], _ place: Int, isLittle: Bool) -> UInt32 {
    var result: UInt32 = 0
    for position in 0..<size {
      result = result << 8 | UInt32(bytes[place + (isLittle ? size - 1 - position : position)])
    }
    return result
  }
}
