/// A text that grows piece by piece, as UTF-8.
struct ByteText {
  private(set) var bytes: ContiguousArray<UInt8>

  /// - Parameter spare: memory to use again.
  init(_ spare: consuming ContiguousArray<UInt8> = []) { bytes = spare }

  @inline(__always)
  mutating func append(_ text: String) {
    StringObject.withBytes(text) { bytes.append(contentsOf: $0) }
  }

  @inline(__always)
  mutating func append(_ piece: ContiguousArray<UInt8>) { bytes.append(contentsOf: piece) }

  @inline(__always)
  mutating func append(_ byte: UInt8, count: Int = 1) {
    for _ in 0..<max(0, count) { bytes.append(byte) }
  }

  /// An integer in decimal digits, filled on the left up to a width.
  mutating func append(_ number: Int, width: Int = 0, fill: UInt8 = UInt8(ascii: " ")) {
    let isNegative = number < 0
    let count = ByteText.digitCount(number.magnitude) + (isNegative ? 1 : 0)
    let zero = UInt8(ascii: "0")
    if fill != zero { append(fill, count: width - count) }
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    if fill == zero { append(zero, count: width - count) }
    append(digits: UInt64(number.magnitude), least: 1)
  }

  /// The digits of a number, with zeros in front where there are fewer than `least`.
  private mutating func append(digits number: UInt64, least: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
      var place = 24
      var rest = number
      repeat {
        place -= 1
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        buffer[place] = UInt8(truncatingIfNeeded: digit) &+ 48
        rest = quotient
      } while rest > 0
      append(48, count: least - (24 - place))
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[place...]))
    }
  }

  static func digitCount(_ number: UInt) -> Int {
    var count = 1
    var rest = number
    while rest >= 10 {
      count += 1
      rest /= 10
    }
    return count
  }

  /// A float with so many digits behind the point, rounded to the nearest, ties to even: exactly,
  /// since mantissa times power of ten fits 128 bits.
  /// - Returns: false, with nothing appended, for what takes more than that: many digits, giants,
  ///   infinities, NaN.
  mutating func append(
    fixed value: Double, precision: Int, width: Int = 0, fill: UInt8 = UInt8(ascii: " ")
  ) -> Bool {
    guard precision >= 0, precision <= 15, value.magnitude < 9e15 else { return false }
    let scale = ByteText.powersOfTen[precision]
    guard value.magnitude * Double(scale) < 9e18 else { return false }
    let exponent = Int(value.exponentBitPattern)
    let mantissa = value.significandBitPattern | (exponent == 0 ? 0 : 1 << 52)
    let shift = 1075 - max(exponent, 1)
    let product = UInt128(mantissa) * UInt128(scale)
    var number: UInt64
    if shift <= 0 {
      number = UInt64(truncatingIfNeeded: product << UInt128(-shift))
    } else if shift > 120 {
      number = 0
    } else {
      number = UInt64(truncatingIfNeeded: product >> UInt128(shift))
      let rest = product & (UInt128(1) << UInt128(shift) - 1)
      let half = UInt128(1) << UInt128(shift - 1)
      if rest > half || rest == half && number & 1 == 1 { number += 1 }
    }
    let (whole, fraction) = number.quotientAndRemainder(dividingBy: UInt64(scale))
    let isNegative = value.sign == .minus
    let zero = UInt8(ascii: "0")
    if width > 0 {
      let count =
        ByteText.digitCount(UInt(whole)) + (precision > 0 ? precision + 1 : 0)
        + (isNegative ? 1 : 0)
      if fill != zero { append(fill, count: width - count) }
      if isNegative { bytes.append(UInt8(ascii: "-")) }
      if fill == zero { append(zero, count: width - count) }
    } else if isNegative {
      bytes.append(UInt8(ascii: "-"))
    }
    append(digits: whole, least: 1)
    if precision > 0 {
      bytes.append(UInt8(ascii: "."))
      append(digits: fraction, least: precision)
    }
    return true
  }

  private static let powersOfTen: [UInt64] = (0...15).map { power in
    (0..<power).reduce(1) { product, _ in product * 10 }
  }

  /// The text; the memory can be used again.
  consuming func finish(_ spare: inout ContiguousArray<UInt8>) -> String {
    let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    if bytes.capacity <= 1 << 16 {
      bytes.removeAll(keepingCapacity: true)
      spare = bytes
    }
    return text
  }
}
