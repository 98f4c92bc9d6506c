/// What stands for other characters on a terminal that shows only ASCII.
enum ASCIIText {
  /// As many ASCII bytes as the text had columns.
  static func folded(_ text: String, columns: Int) -> [UInt8] {
    let first = text.unicodeScalars.first.flatMap(replacement) ?? 0x3f
    return Array(repeating: first, count: max(columns, 1))
  }

  private static func replacement(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x20...0x7e: return UInt8(scalar.value)
    case 0xa0, 0x2000...0x200a: return ascii(" ")
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254c, 0x254d, 0x2010...0x2015:
      return ascii("-")
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250a, 0x250b, 0x254e, 0x254f, 0x2551: return ascii("|")
    case 0x2550: return ascii("=")
    case 0x250c...0x254b, 0x2552...0x2573: return ascii("+")
    case 0x2580...0x2595: return ascii("#")
    case 0x2018, 0x2019, 0x2032: return ascii("'")
    case 0x201c, 0x201d, 0x2033: return ascii("\"")
    case 0x2022, 0x25cf, 0x2605, 0x2713, 0x2714: return ascii("*")
    case 0x2026: return ascii(".")
    case 0x2190, 0x25c0, 0x25c2: return ascii("<")
    case 0x2192, 0x25b6, 0x25b8: return ascii(">")
    case 0x2191, 0x25b2: return ascii("^")
    case 0x2193, 0x25bc: return ascii("v")
    case 0x2715...0x2718, 0x00d7: return ascii("x")
    case 0x2801...0x28ff: return ascii("*")
    default: return nil
    }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }
}
