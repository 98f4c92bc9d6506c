/// A text cut into lines, from which any range can be had back byte for byte.
struct SourceLines {
  /// Without their ends, which are LF or CR LF. A newline at the end of the text begins no line.
  let lines: [Substring]
  /// The newline of the first line.
  let newline: String
  private let text: String
  /// Where each line starts, and the end of the text.
  private let starts: [String.Index]

  init(_ text: String) {
    self.text = text
    var lines: [Substring] = []
    var starts: [String.Index] = []
    var start = text.utf8.startIndex
    var newline: String?
    while start < text.utf8.endIndex {
      starts.append(start)
      let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.utf8.endIndex
      var contentEnd = end
      if end > start, end < text.utf8.endIndex {
        let last = text.utf8.index(before: end)
        if text.utf8[last] == UInt8(ascii: "\r") { contentEnd = last }
      }
      if newline == nil, end < text.utf8.endIndex { newline = contentEnd < end ? "\r\n" : "\n" }
      lines.append(text[start..<contentEnd])
      start = end < text.utf8.endIndex ? text.utf8.index(after: end) : end
    }
    starts.append(text.utf8.endIndex)
    self.lines = lines
    self.starts = starts
    self.newline = newline ?? "\n"
  }

  var count: Int { lines.count }

  subscript(index: Int) -> Substring { lines[index] }

  /// The lines with their ends, as they were.
  func raw(_ range: Range<Int>) -> String {
    String(text[starts[range.lowerBound]..<starts[range.upperBound]])
  }

  /// The lines joined with LF.
  func joined(_ range: Range<Int>) -> String { lines[range].joined(separator: "\n") }

  func isBlank(_ index: Int) -> Bool { lines[index].isBlank }
}

extension StringProtocol {
  /// Whether there is nothing but white space.
  var isBlank: Bool {
    for byte in utf8 where !(byte == 0x20 || (0x09...0x0d).contains(byte)) {
      return byte < 0x80 ? false : allSatisfy(\.isWhitespace)
    }
    return true
  }

  func trimmed() -> String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// How many of an ASCII character the text starts with.
  func leading(_ character: Unicode.Scalar) -> Int {
    utf8.prefix { UInt32($0) == character.value }.count
  }

  /// Whether the text starts with `start`, byte for byte.
  func starts(with start: StaticString) -> Bool {
    utf8.starts(
      with: UnsafeBufferPointer(start: start.utf8Start, count: start.utf8CodeUnitCount))
  }
}
