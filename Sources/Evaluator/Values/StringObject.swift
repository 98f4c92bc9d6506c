/// `str`. Python counts code points; positions below are code points (Unicode scalars).
package final class StringObject: Object {
  package let text: String
  /// -1 until counted.
  private var cachedCount = -1
  private var cachedHash: Int?
  /// Random access for texts that are not ASCII, made at the first need.
  private var cachedScalars: ContiguousArray<Unicode.Scalar>?

  package init(_ text: String) { self.text = text }

  override package func builtinType(_ types: Types) -> TypeObject { types.str }

  /// Number of code points.
  package var count: Int {
    if cachedCount < 0 { cachedCount = text.unicodeScalars.count }
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
    if let cachedHash { return cachedHash }
    var hasher = Hasher()
    for byte in text.utf8 { hasher.combine(byte) }
    let hash = hasher.finalize()
    cachedHash = hash
    return hash
  }

  /// Python's equality: the same code points (Swift's `==` would also take canonical equivalents).
  package static func equal(_ a: StringObject, _ b: StringObject) -> Bool {
    a === b || a.text.utf8.elementsEqual(b.text.utf8)
  }
}
