/// What is searched, as bytes, with the way back to code points.
final class Subject {
  let value: Value
  let bytes: [UInt8]
  let isBytes: Bool
  /// Code points before each byte position that was asked for; nil where all is ASCII.
  private let isPlain: Bool
  private var starts: ContiguousArray<Int32> = []

  init(text object: StringObject) {
    value = .string(object)
    bytes = Array(object.text.utf8)
    isBytes = false
    isPlain = object.isASCII
  }

  init(bytes object: BytesObject, value: Value) {
    self.value = value
    bytes = object.bytes
    isBytes = true
    isPlain = true
  }

  /// The length in code points.
  lazy var count: Int =
    isPlain
    ? bytes.count
    : {
      table(); return starts.count - 1
    }()

  /// Where each code point starts.
  private func table() {
    if !starts.isEmpty { return }
    starts.reserveCapacity(bytes.count + 1)
    for (place, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      starts.append(Int32(truncatingIfNeeded: place))
    }
    starts.append(Int32(truncatingIfNeeded: bytes.count))
  }

  /// The byte position of a code point.
  func offset(_ position: Int) -> Int {
    if isPlain { return position }
    table()
    return Int(starts[position])
  }

  /// The code point at a byte position.
  func position(_ offset: Int) -> Int {
    if isPlain || offset < 0 { return offset }
    table()
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The part between two byte positions, as text or bytes.
  func part(_ start: Int, _ end: Int) -> Value {
    guard start >= 0, end >= start else { return .none }
    if isBytes { return .object(BytesObject(Array(bytes[start..<end]))) }
    if start == 0, end == bytes.count { return value }
    return .string(String(decoding: bytes[start..<end], as: UTF8.self))
  }
}
