import Tensors

/// The digits of floating-point numbers as NumPy lays them out.
enum FloatDigitText {
  /// The shortest digits that tell a number from its neighbours in its type.
  struct Shortest {
    /// Without leading or trailing zeros; "0" for zero.
    var digits: [UInt8]
    /// The value is 0.d₁d₂… × 10^point.
    var point: Int
  }

  static func shortest(_ value: Double, isSingle: Bool) -> Shortest {
    let text = isSingle ? Float(value).magnitude.description : value.magnitude.description
    var digits: [UInt8] = []
    var (point, exponent, seenPoint) = (0, 0, false)
    var bytes = Array(text.utf8)[...]
    if let mark = bytes.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self)) ?? 0
      bytes = bytes[..<mark]
    }
    for byte in bytes {
      if byte == UInt8(ascii: ".") {
        seenPoint = true
        continue
      }
      if digits.isEmpty, byte == UInt8(ascii: "0") {
        if seenPoint { point -= 1 }
        continue
      }
      digits.append(byte)
      if !seenPoint { point += 1 }
    }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.isEmpty { return Shortest(digits: [UInt8(ascii: "0")], point: 1) }
    return Shortest(digits: digits, point: point + exponent)
  }

  /// Without an exponent, with at most `precision` digits behind the point and none that are not
  /// needed: `3.`, `-0.25`.
  static func positional(_ value: Double, isSingle: Bool, precision: Int) -> String {
    let number = shortest(value, isSingle: isSingle)
    let sign = value.sign == .minus ? "-" : ""
    var places = max(0, number.digits.count - number.point)
    if value == 0 { places = 0 }
    if places > precision {
      var text = fixedText(value.magnitude, digits: precision)
      if precision == 0 { return sign + text + "." }
      while text.last == "0" { text.removeLast() }
      return sign + text
    }
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, -number.point))
    var digits = zeros + number.digits
    let point = max(number.point, 0)
    while digits.count < point { digits.append(UInt8(ascii: "0")) }
    let whole = point == 0 ? "0" : String(decoding: digits[..<point], as: UTF8.self)
    let fraction = value == 0 ? "" : String(decoding: digits[point...], as: UTF8.self)
    return sign + (value == 0 ? "0" : whole) + "." + fraction
  }

  /// With an exponent and at most `precision` digits behind the point: `1.5e-07`, `2.e+10`.
  static func scientific(
    _ value: Double, isSingle: Bool, precision: Int, least: Int = 0, exponentDigits: Int = 2
  ) -> String {
    let number = shortest(value, isSingle: isSingle)
    let sign = value.sign == .minus ? "-" : ""
    var digits = number.digits
    var exponent = value == 0 ? 0 : number.point - 1
    if digits.count - 1 > precision {
      let text = scientificText(value.magnitude, digits: precision)
      let mark = text.firstIndex(of: "e") ?? text.endIndex
      digits = text[..<mark].utf8.filter { $0 != UInt8(ascii: ".") }
      exponent = Int(text[mark...].dropFirst()) ?? exponent
      while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    }
    while digits.count - 1 < least { digits.append(UInt8(ascii: "0")) }
    var power = String(exponent.magnitude)
    while power.count < exponentDigits { power = "0" + power }
    return sign + String(decoding: digits[..<1], as: UTF8.self) + "."
      + String(decoding: digits[1...], as: UTF8.self) + "e" + (exponent < 0 ? "-" : "+") + power
  }

  /// A scalar as `str` and `repr` write it.
  static func scalar(_ value: Double, isSingle: Bool) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let size = value.magnitude
    if size == 0 || (size >= 1e-4 && size < 1e16) {
      let text = positional(value, isSingle: isSingle, precision: 400)
      return text.hasSuffix(".") ? text + "0" : text
    }
    let text = scientific(value, isSingle: isSingle, precision: 400)
    return text.replacing(".e", with: "e")
  }
}
