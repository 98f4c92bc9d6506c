import Glibc

/// Numbers as short text.
package enum NumberText {
  /// About `digits` significant digits, zeros at the end kept: `0.3270`, `12.50`, `1.2e-05`.
  package static func short(_ value: Double, digits: Int = 4) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    if value == 0 { return "0" }
    let magnitude = Int(Glibc.log10(abs(value)).rounded(.down))
    if magnitude >= 6 || magnitude < -4 { return format("%.*e", max(0, digits - 2), value) }
    return format("%.*f", max(0, min(8, digits - 1 - magnitude)), value)
  }

  /// With a given number of digits after the point.
  package static func fixed(_ value: Double, places: Int) -> String {
    value.isFinite ? format("%.*f", max(0, min(12, places)), value) : short(value)
  }

  /// `0.02 s`, `4.1 s`, `2:05`, `1:02:05`.
  package static func seconds(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0 else { return "0.00 s" }
    if seconds < 1 { return fixed(seconds, places: 2) + " s" }
    if seconds < 60 { return fixed(seconds, places: 1) + " s" }
    let total = Int(min(seconds, 1e9))
    let tail = two(total / 60 % 60) + ":" + two(total % 60)
    return total < 3600 ? String(tail.drop { $0 == "0" }) : "\(total / 3600):" + tail
  }

  /// `40 B`, `1.2 kB`, `8.6 MB`.
  package static func bytes(_ count: Int) -> String {
    var value = Double(max(0, count))
    if value < 1000 { return "\(max(0, count)) B" }
    for unit in ["kB", "MB", "GB"] {
      value /= 1000
      if value < 999.5 { return fixed(value, places: value < 10 ? 1 : 0) + " " + unit }
    }
    return fixed(value / 1000, places: 1) + " TB"
  }

  /// `3 500`: groups of three digits.
  package static func grouped(_ value: Int) -> String {
    let digits = String(value.magnitude)
    guard digits.count > 4 else { return String(value) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += " " }
      text.append(digit)
    }
    return (value < 0 ? "-" : "") + text
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static func format(_ format: String, _ places: Int, _ value: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 400)
    let count = withVaList([Int32(places), value]) {
      vsnprintf(&buffer, buffer.count, format, $0)
    }
    let bytes = buffer.prefix(max(0, min(Int(count), buffer.count - 1))).map {
      UInt8(bitPattern: $0)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
