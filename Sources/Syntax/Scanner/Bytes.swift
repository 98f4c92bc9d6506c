/// The classes of bytes that the scanners ask for.
extension UInt8 {
  @inline(__always)
  init(_ scalar: Unicode.Scalar) { self.init(ascii: scalar) }

  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  @inline(__always)
  var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }

  /// A byte that can begin a name; every byte of a character outside ASCII counts.
  @inline(__always)
  var beginsName: Bool { (self | 0x20) &- 0x61 < 26 || self == 0x5F || self >= 0x80 }

  @inline(__always)
  var continuesName: Bool { beginsName || isDigit }

  /// The value of a hexadecimal digit.
  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x37)
    case 0x61...0x66: UInt32(self - 0x57)
    default: nil
    }
  }
}
