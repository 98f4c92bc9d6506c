extension Double {
  /// Python's `repr`: the shortest digits that read back as the same number, with an exponent
  /// below 1e-4 and from 1e16 on. For finite numbers.
  var pythonRepr: String {
    // Swift writes the same digits, but changes to an exponent elsewhere.
    var text = description
    let sign = text.hasPrefix("-") ? "-" : ""
    text.removeFirst(sign.count)
    let parts = text.split(separator: "e", maxSplits: 1)
    guard let mantissa = parts.first else { return description }
    let halves = mantissa.split(separator: ".", maxSplits: 1)
    let whole = halves.first.map(String.init) ?? "0"
    let fraction = halves.count > 1 ? String(halves[1]) : ""
    var exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + whole.count - 1
    var digits = Array((whole + fraction).utf8)
    while digits.count > 1 && digits.first == UInt8(ascii: "0") {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1 && digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits == [UInt8(ascii: "0")] { return sign + "0.0" }
    return sign + Self.layOut(digits.map { String(Unicode.Scalar($0)) }, exponent: exponent)
  }

  /// `digits` as `d.ddd` times ten to the `exponent`.
  private static func layOut(_ digits: [String], exponent: Int) -> String {
    if exponent < -4 || exponent >= 16 {
      let fraction = digits.dropFirst().joined()
      let magnitude = String(exponent.magnitude)
      return digits[0] + (fraction.isEmpty ? "" : "." + fraction) + "e"
        + (exponent < 0 ? "-" : "+") + (magnitude.count < 2 ? "0" : "") + magnitude
    }
    if exponent < 0 {
      return "0." + String(repeating: "0", count: -exponent - 1) + digits.joined()
    }
    let padded = digits + Array(repeating: "0", count: max(exponent + 1 - digits.count, 0))
    let fraction = padded[(exponent + 1)...].joined()
    return padded[...exponent].joined() + "." + (fraction.isEmpty ? "0" : fraction)
  }
}
