import Glibc

/// `str`. Python counts code points; positions below are code points (Unicode scalars).
package final class StringObject: Object {
  package let text: String
  /// -1 until counted.
  private var cachedCount = -1
  /// 0 until computed.
  private var cachedHash = 0
  /// Random access for texts that are not ASCII, made at the first need.
  private var cachedScalars: ContiguousArray<Unicode.Scalar>?

  package init(_ text: String) { self.text = text }

  override package func builtinType(_ types: Types) -> TypeObject { types.str }

  /// Number of code points.
  package var count: Int {
    if cachedCount < 0 { cachedCount = StringObject.countScalars(text) }
    return cachedCount
  }

  package var isASCII: Bool { count == text.utf8.count }

  package var scalars: ContiguousArray<Unicode.Scalar> {
    if let cachedScalars { return cachedScalars }
    let scalars = ContiguousArray(text.unicodeScalars)
    cachedScalars = scalars
    return scalars
  }

  /// The code point at a position within `0..<count`.
  package func scalar(at position: Int) -> Unicode.Scalar {
    if isASCII {
      let utf8 = text.utf8
      return Unicode.Scalar(utf8[utf8.index(utf8.startIndex, offsetBy: position)])
    }
    return scalars[position]
  }

  /// The code points in a range within `0...count`.
  package func slice(_ range: Range<Int>) -> String {
    if isASCII {
      let utf8 = text.utf8
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      let end = utf8.index(start, offsetBy: range.count)
      return String(text[start..<end])
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[range])
    return String(result)
  }

  package var hash: Int {
    if cachedHash != 0 { return cachedHash }
    var hasher = Hasher()
    StringObject.withBytes(text) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    let hash = hasher.finalize()
    cachedHash = hash == 0 ? 1 : hash
    return cachedHash
  }

  /// Python's equality: the same code points (Swift's `==` would also take canonical equivalents).
  package static func equal(_ a: StringObject, _ b: StringObject) -> Bool {
    if a === b { return true }
    guard a.text.utf8.count == b.text.utf8.count else { return false }
    return withBytes(a.text) { first in
      withBytes(b.text) { second in
        first.isEmpty || memcmp(first.baseAddress!, second.baseAddress!, first.count) == 0
      }
    }
  }

  /// The UTF-8 of a text, where it lies.
  @inline(__always)
  static func withBytes<T>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    return ContiguousArray(text.utf8).withUnsafeBufferPointer(body)
  }

  private static func countScalars(_ text: String) -> Int {
    withBytes(text) { bytes in
      // All bytes but those that continue a sequence.
      var count = 0
      for byte in bytes { count &+= byte & 0xC0 != 0x80 ? 1 : 0 }
      return count
    }
  }
}
