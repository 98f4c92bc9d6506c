import CNumbers

/// How Python writes floats.
enum FloatText {
  /// How the digits are laid out: the presentation types `e`, `f`, `g` and that of `repr`.
  enum Style { case exponent, fixed, general, shortest }

  /// `repr(value)`.
  static func repr(_ value: Double) -> String {
    // Where no exponent is needed Swift writes the same digits.
    if value.magnitude >= 0.001, value.magnitude < 1e15 { return value.description }
    return text(value, .shortest, precision: 0, addsPoint: true)
  }

  /// - Parameters:
  ///   - precision: digits behind the point; for `.general` significant digits.
  ///   - addsPoint: whether a whole number ends in `.0`.
  ///   - keepsZeros: the `#` of a format: point and trailing zeros stay.
  ///   - clearsNegativeZero: the `z` of a format.
  static func text(
    _ value: Double, _ style: Style, precision: Int, addsPoint: Bool = false,
    keepsZeros: Bool = false, clearsNegativeZero: Bool = false
  ) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    if style == .fixed, let text = commonFixed(value, precision) { return text }
    var usesExponent = false
    var end: Int
    let number: FloatDigits
    switch style {
    case .exponent:
      number = FloatDigits(value, significant: precision + 1)
      usesExponent = true
      end = precision + 1
    case .fixed:
      number = FloatDigits(value, places: precision)
      end = number.pointPosition + precision
    case .general:
      let precision = max(precision, 1)
      var digits = FloatDigits(value, significant: precision)
      while digits.digits.count > 1, digits.digits.last == UInt8(ascii: "0") {
        digits.digits.removeLast()
      }
      number = digits
      usesExponent =
        number.pointPosition <= -4 || number.pointPosition > precision - (addsPoint ? 1 : 0)
      end = keepsZeros ? precision : number.digits.count
    case .shortest:
      number = FloatDigits(shortest: value)
      usesExponent = number.pointPosition <= -4 || number.pointPosition > 16
      end = number.digits.count
    }
    var isNegative = value.sign == .minus
    if clearsNegativeZero, number.isZero { isNegative = false }
    return layOut(
      number, isNegative: isNegative, usesExponent: usesExponent, end: end, addsPoint: addsPoint,
      keepsPoint: keepsZeros)
  }

  /// `%.3f` and the like for numbers that are no giants.
  private static func commonFixed(_ value: Double, _ precision: Int) -> String? {
    if value != 0, precision > 0, precision <= 9 {
      var text = ByteText()
      var unused = ContiguousArray<UInt8>()
      if text.append(fixed: value, precision: precision),
        text.bytes.contains(where: { $0 > 48 })
      {
        return text.finish(&unused)
      }
    }
    guard value != 0, value.magnitude < 1e15, precision > 0, precision <= 20 else { return nil }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 48) { buffer in
      let count = numbers_print_fixed(
        buffer.baseAddress, buffer.count, value, Int32(truncatingIfNeeded: precision))
      let point = count - precision - 1
      // The locale's own decimal point may be longer.
      guard point > 0, buffer[point] == 46 || buffer[point] == 44 else { return nil }
      buffer[point] = 46
      // "-0.000" is for the way that knows about negative zero.
      guard buffer[..<count].contains(where: { $0 > 48 }) else { return nil }
      return buffer.withMemoryRebound(to: UInt8.self) {
        String(decoding: $0[..<count], as: UTF8.self)
      }
    }
  }

  /// - Parameter end: where the digits stop, counted from the first digit; zeros fill up to it.
  private static func layOut(
    _ number: FloatDigits, isNegative: Bool, usesExponent: Bool, end: Int, addsPoint: Bool,
    keepsPoint: Bool
  ) -> String {
    let zero = UInt8(ascii: "0")
    let point = usesExponent ? 1 : number.pointPosition
    let start = point <= 0 ? point - 1 : 0
    var end = end
    if !usesExponent, addsPoint {
      end = end > point ? end : point + 1
    } else {
      end = max(end, point)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - start + 8)
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    for position in start..<end {
      if position == point { bytes.append(UInt8(ascii: ".")) }
      let isDigit = position >= 0 && position < number.digits.count
      bytes.append(isDigit ? number.digits[position] : zero)
    }
    if keepsPoint, end == point { bytes.append(UInt8(ascii: ".")) }
    if usesExponent {
      let exponent = number.pointPosition - 1
      bytes.append(UInt8(ascii: "e"))
      bytes.append(UInt8(ascii: exponent < 0 ? "-" : "+"))
      if exponent.magnitude < 10 { bytes.append(zero) }
      bytes.append(contentsOf: String(exponent.magnitude).utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `repr(complex)`.
  static func repr(real: Double, imaginary: Double) -> String {
    if real == 0, real.sign == .plus { return part(imaginary) + "j" }
    let sign = imaginary.sign == .minus && !imaginary.isNaN ? "" : "+"
    return "(\(part(real))\(sign)\(part(imaginary))j)"
  }

  /// A part of a complex number: whole numbers have no `.0`.
  private static func part(_ value: Double) -> String {
    text(value, .shortest, precision: 0)
  }
}
