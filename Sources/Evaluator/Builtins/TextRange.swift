/// A stretch of a text, given as Python does by code points that may count from the end.
struct TextRange {
  let bytes: [UInt8]
  /// The stretch in bytes; nil where its start is behind its end or behind the text.
  let range: Range<Int>?
  private let isASCII: Bool

  /// The arguments `start` and `end` of a row.
  init(
    _ object: StringObject, _ start: Value, _ end: Value, _ interpreter: Interpreter
  ) throws(Raise) {
    bytes = Array(object.text.utf8)
    isASCII = object.isASCII
    let count = object.count
    func clamped(_ value: Value, _ defaultValue: Int) throws(Raise) -> Int {
      if value.isAbsent || value.isNone { return defaultValue }
      let bound = try SliceBounds.bound(value, interpreter)
      return bound < 0 ? max(0, bound + count) : bound
    }
    let first = try clamped(start, 0)
    let last = min(try clamped(end, count), count)
    guard first <= last else {
      range = nil
      return
    }
    let low = TextRange.byteOffset(first, in: bytes, isASCII)
    range = low..<TextRange.byteOffset(last, in: bytes, isASCII)
  }

  private static func byteOffset(_ codePoint: Int, in bytes: [UInt8], _ isASCII: Bool) -> Int {
    if isASCII { return codePoint }
    var left = codePoint
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if left == 0 { return offset }
      left -= 1
    }
    return bytes.count
  }

  /// The code point at a place in bytes.
  func codePoint(at offset: Int) -> Int {
    isASCII ? offset : bytes[..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// The first or last place of a text within the stretch, as a code point.
  func find(_ part: String, fromEnd: Bool) -> Int? {
    guard let range else { return nil }
    let wanted = Array(part.utf8)[...]
    let found =
      fromEnd
      ? TextSearch.findLast(wanted, in: bytes[range]) : TextSearch.find(wanted, in: bytes[range])
    return found.map { codePoint(at: range.lowerBound + $0) }
  }

  /// How often a text is there, without overlaps.
  func count(_ part: String) -> Int {
    guard let range else { return 0 }
    if part.isEmpty { return codePoint(at: range.upperBound) - codePoint(at: range.lowerBound) + 1 }
    let wanted = Array(part.utf8)
    return TextSearch.places(of: wanted, in: Array(bytes[range])).count
  }

  func hasPrefix(_ part: String) -> Bool {
    guard let range else { return false }
    return bytes[range].starts(with: part.utf8)
  }

  func hasSuffix(_ part: String) -> Bool {
    guard let range, part.utf8.count <= range.count else { return false }
    return bytes[range].suffix(part.utf8.count).elementsEqual(part.utf8)
  }
}
