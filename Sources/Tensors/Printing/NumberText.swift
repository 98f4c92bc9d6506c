import Glibc

/// A number with a fixed count of digits after the point, as Python formats it.
package func fixedText(_ value: Double, digits: Int) -> String { formatted("%.*f", value, digits) }

/// A number as a power of ten with a fixed count of digits after the point, as Python formats it.
package func scientificText(_ value: Double, digits: Int) -> String {
  formatted("%.*e", value, digits)
}

/// A number with at most so many significant digits.
package func shortText(_ value: Double, digits: Int) -> String { formatted("%.*g", value, digits) }

private func formatted(_ format: String, _ value: Double, _ digits: Int) -> String {
  if value.isNaN { return "nan" }
  if value.isInfinite { return value < 0 ? "-inf" : "inf" }
  let digits = Int32(clamping: max(0, min(digits, 1000)))
  return withVaList([digits, value]) { arguments in
    // The longest double has 309 digits before the point.
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1400) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      let count = vsnprintf(start, buffer.count, format, arguments)
      let bytes = UnsafeRawBufferPointer(buffer).prefix(max(0, min(Int(count), buffer.count - 1)))
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
