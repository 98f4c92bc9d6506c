import CNumbers

/// The decimal digits of a finite float without its sign: `0.d₁d₂d₃… × 10^pointPosition`.
struct FloatDigits {
  /// ASCII digits; the first is not 0, except for zero itself.
  var digits: [UInt8]
  var pointPosition: Int

  static let zero = FloatDigits(digits: [UInt8(ascii: "0")], pointPosition: 1)

  init(digits: [UInt8], pointPosition: Int) {
    self.digits = digits
    self.pointPosition = pointPosition
  }

  /// The shortest digits that read back as the same float.
  init(shortest value: Double) {
    let magnitude = value.magnitude
    guard magnitude != 0, magnitude.isFinite else {
      self = .zero
      return
    }
    var digits: [UInt8] = []
    var pointPosition = 0
    var seenPoint = false
    var text = Array(magnitude.description.utf8)[...]
    var exponent = 0
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)) ?? 0
      text = text[..<mark]
    }
    for byte in text {
      if byte == UInt8(ascii: ".") {
        seenPoint = true
        continue
      }
      if digits.isEmpty, byte == UInt8(ascii: "0") {
        if seenPoint { pointPosition -= 1 }
        continue
      }
      digits.append(byte)
      if !seenPoint { pointPosition += 1 }
    }
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    self.init(digits: digits, pointPosition: pointPosition + exponent)
  }

  /// A double has no digit but 0 behind these.
  private static let mostDigits = 1100

  /// Correctly rounded to `count` significant digits (at least one); digits past the last that can
  /// differ from 0 are left out.
  init(_ value: Double, significant count: Int) {
    let magnitude = value.magnitude
    guard magnitude != 0, magnitude.isFinite else {
      self = .zero
      return
    }
    let kept = min(max(count, 1), FloatDigits.mostDigits)
    let text = FloatDigits.print(magnitude, kept - 1, numbers_print_exponent)
    let mark = text.lastIndex(of: UInt8(ascii: "e")) ?? text.endIndex
    let exponent = Int(String(decoding: text[mark...].dropFirst(), as: UTF8.self)) ?? 0
    self.init(digits: FloatDigits.digits(of: text[..<mark]), pointPosition: exponent + 1)
  }

  /// Correctly rounded to `places` digits behind the point.
  init(_ value: Double, places: Int) {
    let magnitude = value.magnitude
    guard magnitude.isFinite else {
      self = .zero
      return
    }
    let kept = min(max(places, 0), FloatDigits.mostDigits)
    let text = FloatDigits.print(magnitude, kept, numbers_print_fixed)
    var digits = FloatDigits.digits(of: text[...])
    var pointPosition = digits.count - kept
    let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
    if leading == digits.count {
      self = .zero
      return
    }
    digits.removeFirst(leading)
    pointPosition -= leading
    self.init(digits: digits, pointPosition: pointPosition)
  }

  var isZero: Bool { digits.allSatisfy { $0 == UInt8(ascii: "0") } }

  /// Only the digits: the decimal point depends on the process's locale.
  private static func digits(of text: ArraySlice<UInt8>) -> [UInt8] {
    text.filter { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  private typealias Printer = (UnsafeMutablePointer<CChar>?, Int, Double, Int32) -> Int

  /// The C library prints floats exactly, with any number of digits.
  private static func print(_ value: Double, _ precision: Int, _ printer: Printer) -> [UInt8] {
    let capacity = precision + 340
    return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) {
        printer($0.baseAddress, capacity, value, Int32(clamping: precision))
      }
    }
  }
}
