import BigInt
import Glibc

/// `float.fromhex`.
enum HexadecimalFloat {
  enum Outcome {
    case number(Double)
    case tooLarge, invalid
  }

  static func read(_ source: String) -> Outcome {
    var text = source.unicodeScalars.drop { $0.isPythonSpace }
    while let last = text.last, last.isPythonSpace { text.removeLast() }
    var isNegative = false
    if let first = text.first, first == "-" || first == "+" {
      isNegative = first == "-"
      text.removeFirst()
    }
    let lowered = String(text).lowercased()
    switch lowered {
    case "inf", "infinity": return .number(isNegative ? -.infinity : .infinity)
    case "nan": return .number(.nan)
    default: break
    }
    guard let magnitude = magnitude(lowered.hasPrefix("0x") ? lowered.dropFirst(2) : lowered[...])
    else { return .invalid }
    if magnitude.isInfinite { return .tooLarge }
    return .number(isNegative ? -magnitude : magnitude)
  }

  /// Digits with a point and an exponent of 2; nil where they are no number.
  private static func magnitude(_ text: Substring) -> Double? {
    let parts = text.split(separator: "p", maxSplits: 1, omittingEmptySubsequences: false)
    var exponent = 0
    if parts.count == 2 {
      let digits = parts[1].drop { $0 == "+" || $0 == "-" }
      guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
        parts[1].count - digits.count <= 1
      else { return nil }
      exponent = min(Int(digits) ?? 1_000_000, 1_000_000)
      if parts[1].hasPrefix("-") { exponent = -exponent }
    }
    let pieces = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let digits = pieces.joined()
    guard !digits.isEmpty, digits.count < 10000, let number = BigInt(digits, radix: 16) else {
      return nil
    }
    if number == 0 { return 0 }
    if pieces.count == 2 { exponent -= 4 * pieces[1].count }
    // Round once, to what the significand of the result can hold, half to even.
    let top = number.magnitude.bitWidth + exponent
    let kept = max(min(53, top + 1074), 0)
    let excess = number.magnitude.bitWidth - kept
    if excess <= 0 { return scalbn(Double(number), Int32(clamping: exponent)) }
    let unit = BigInt(1) << excess
    var (whole, rest) = number.quotientAndRemainder(dividingBy: unit)
    let half = BigInt(1) << (excess - 1)
    if rest > half || rest == half && whole & 1 == 1 { whole += 1 }
    return scalbn(Double(whole), Int32(clamping: exponent + excess))
  }
}
