/// Puts code points together from bytes that come one by one. What is no UTF-8 becomes U+FFFD.
struct UTF8Assembler: Sendable {
  struct Step: Sendable {
    /// A code point before this byte was cut off.
    var isBroken = false
    /// The code point that the byte ended.
    var scalar: Unicode.Scalar?
    /// False: it is an ASCII byte, for the caller.
    var isUsed = true
  }

  private var value: UInt32 = 0
  private var missing = 0
  private var lowest: UInt32 = 0

  var isPending: Bool { missing > 0 }

  mutating func take(_ byte: UInt8) -> Step {
    var step = Step()
    if missing > 0 {
      if byte & 0xc0 == 0x80 {
        value = value << 6 | UInt32(byte & 0x3f)
        missing -= 1
        if missing == 0 {
          step.scalar = value < lowest ? "\u{fffd}" : Unicode.Scalar(value) ?? "\u{fffd}"
        }
        return step
      }
      missing = 0
      step.isBroken = true
    }
    switch byte {
    case 0x00..<0x80: step.isUsed = false
    case 0xc2...0xdf: start(byte & 0x1f, missing: 1, lowest: 0x80)
    case 0xe0...0xef: start(byte & 0x0f, missing: 2, lowest: 0x800)
    case 0xf0...0xf4: start(byte & 0x07, missing: 3, lowest: 0x10000)
    default: step.scalar = "\u{fffd}"
    }
    return step
  }

  /// Gives up on an unfinished code point; whether there was one.
  mutating func finish() -> Bool {
    defer { missing = 0 }
    return missing > 0
  }

  private mutating func start(_ bits: UInt8, missing: Int, lowest: UInt32) {
    value = UInt32(bits)
    self.missing = missing
    self.lowest = lowest
  }
}
