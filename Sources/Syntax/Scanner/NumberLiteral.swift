/// The value of a number literal that the scanner has accepted.
enum NumberLiteral {
  struct Fault: Error { var message: String }

  /// CPython refuses longer decimal literals, because converting them takes quadratic time.
  static let maximumDecimalDigits = 4300
  /// Longer hexadecimal, octal and binary literals are refused, for the same reason.
  static let maximumBits = 200_000

  static func value(_ literal: ArraySlice<UInt8>) throws(Fault) -> Constant {
    var digits = [UInt8](literal)
    if digits.contains(UInt8(ascii: "_")) { digits.removeAll { $0 == UInt8(ascii: "_") } }
    if digits.count > 2, digits[0] == UInt8(ascii: "0") {
      switch digits[1] | 0x20 {
      case UInt8(ascii: "x"): return try radix(digits[2...], bits: 4)
      case UInt8(ascii: "o"): return try radix(digits[2...], bits: 3)
      case UInt8(ascii: "b"): return try radix(digits[2...], bits: 1)
      default: break
      }
    }
    if digits.last.map({ $0 | 0x20 }) == UInt8(ascii: "j") {
      return .imaginary(float(digits.dropLast()))
    }
    return digits.allSatisfy(\.isDigit) ? try decimal(digits[...]) : .float(float(digits[...]))
  }

  private static func float(_ digits: ArraySlice<UInt8>) -> Double {
    // `1.` and `.5` need a digit on both sides of the point for Swift's reader.
    var text = String(decoding: digits, as: UTF8.self)
    if text.utf8.first == UInt8(ascii: ".") { text = "0" + text }
    if let point = text.firstIndex(of: ".") {
      let next = text.index(after: point)
      if next == text.endIndex || !text[next].isNumber { text.insert("0", at: next) }
    }
    return Double(text) ?? .infinity
  }

  private static func decimal(_ digits: ArraySlice<UInt8>) throws(Fault) -> Constant {
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    var value = 0
    for byte in significant {
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = scaled.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      if overflow || carry {
        if digits.count > maximumDecimalDigits {
          throw Fault(
            message: "Exceeds the limit (\(maximumDecimalDigits) digits) for integer string "
              + "conversion: value has \(digits.count) digits; use "
              + "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal "
              + "for huge integer literals to avoid decimal conversion limits.")
        }
        return .bigInt(String(decoding: significant, as: UTF8.self))
      }
      value = sum
    }
    return .int(value)
  }

  private static func radix(_ digits: ArraySlice<UInt8>, bits: Int) throws(Fault) -> Constant {
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    guard significant.count * bits > 63 else {
      var value: UInt64 = 0
      for byte in significant { value = value << UInt64(bits) | UInt64(byte.hexValue ?? 0) }
      return .int(Int(truncatingIfNeeded: value))
    }
    guard significant.count * bits <= maximumBits else {
      throw Fault(message: "integer literal is too large")
    }
    let text = decimalText(significant, bits: bits)
    return Int(text).map(Constant.int) ?? .bigInt(text)
  }

  /// Digits of base 2^bits → decimal digits, in limbs of eighteen.
  private static func decimalText(_ digits: ArraySlice<UInt8>, bits: Int) -> String {
    let base: UInt64 = 1_000_000_000_000_000_000
    var limbs: [UInt64] = [0]
    // Chunks of digits keep the number of passes low: at most 60 bits each.
    let chunk = 60 / bits
    var rest = digits
    while !rest.isEmpty {
      let taken = rest.prefix(chunk)
      rest = rest.dropFirst(chunk)
      var carry: UInt64 = 0
      for byte in taken { carry = carry << UInt64(bits) | UInt64(byte.hexValue ?? 0) }
      let factor = UInt64(1) << UInt64(bits * taken.count)
      for place in limbs.indices {
        let (high, low) = limbs[place].multipliedFullWidth(by: factor)
        let (sum, overflow) = low.addingReportingOverflow(carry)
        let (quotient, remainder) = base.dividingFullWidth((high + (overflow ? 1 : 0), sum))
        limbs[place] = remainder
        carry = quotient
      }
      while carry > 0 {
        limbs.append(carry % base)
        carry /= base
      }
    }
    var text = String(limbs.last ?? 0)
    for limb in limbs.dropLast().reversed() {
      let part = String(limb)
      text += String(repeating: "0", count: 18 - part.utf8.count) + part
    }
    return text
  }
}
