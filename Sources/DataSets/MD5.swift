import Glibc

/// Digests that publishers of data sets give. They find damaged files, not forged ones.
///
/// Source: RFC 1321.
package struct MD5 {
  private var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
  private static let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
  private static let sines: [UInt32] = (0..<64).map { UInt32(abs(sin(Double($0 + 1))) * 0x1p32) }

  private init() {}

  /// The digest in hexadecimal digits.
  package static func digest(_ bytes: [UInt8]) -> String {
    var md5 = MD5()
    let whole = bytes.count / 64 * 64
    for start in stride(from: 0, to: whole, by: 64) { md5.take(bytes, at: start) }
    var rest = Array(bytes[whole...]) + [0x80]
    while rest.count % 64 != 56 { rest.append(0) }
    let bits = UInt64(bytes.count) &* 8
    for index in 0..<8 { rest.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * index))) }
    for start in stride(from: 0, to: rest.count, by: 64) { md5.take(rest, at: start) }
    let digits = Array("0123456789abcdef")
    var text = ""
    for word in md5.state {
      for index in 0..<4 {
        let byte = Int(word >> UInt32(8 * index) & 0xff)
        text.append(digits[byte >> 4])
        text.append(digits[byte & 15])
      }
    }
    return text
  }

  private mutating func take(_ bytes: [UInt8], at start: Int) {
    var words = [UInt32](repeating: 0, count: 16)
    for index in 0..<64 {
      words[index / 4] |= UInt32(bytes[start + index]) << UInt32(index % 4 * 8)
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    for step in 0..<64 {
      let mixed: UInt32
      let place: Int
      switch step / 16 {
      case 0: (mixed, place) = (b & c | ~b & d, step)
      case 1: (mixed, place) = (d & b | ~d & c, (5 * step + 1) % 16)
      case 2: (mixed, place) = (b ^ c ^ d, (3 * step + 5) % 16)
      default: (mixed, place) = (c ^ (b | ~d), 7 * step % 16)
      }
      let sum = a &+ mixed &+ MD5.sines[step] &+ words[place]
      let shift = MD5.shifts[step / 16 * 4 + step % 4]
      (a, d, c, b) = (d, c, b, b &+ (sum << shift | sum >> (32 - shift)))
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
  }
}
