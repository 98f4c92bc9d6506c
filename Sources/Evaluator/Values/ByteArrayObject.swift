/// `bytes`.
package class BytesObject: Object {
  package fileprivate(set) final var bytes: [UInt8]
  package init(_ bytes: [UInt8]) { self.bytes = bytes }
  override package func builtinType(_ types: Types) -> TypeObject { types.bytes }
}

/// `bytearray`.
package final class ByteArrayObject: BytesObject {
  override package func builtinType(_ types: Types) -> TypeObject { types.bytearray }

  func replace(with bytes: [UInt8]) { self.bytes = bytes }
  func append(_ byte: UInt8) { bytes.append(byte) }
  func append(contentsOf more: [UInt8]) { bytes.append(contentsOf: more) }
  /// Positions are within bounds.
  func set(_ byte: UInt8, at position: Int) { bytes[position] = byte }
  func remove(at position: Int) -> UInt8 { bytes.remove(at: position) }
  func insert(_ byte: UInt8, at position: Int) { bytes.insert(byte, at: position) }
  func removeAll(_ isGone: (Int) -> Bool) {
    bytes = bytes.enumerated().filter { !isGone($0.offset) }.map(\.element)
  }
  func replaceSubrange(_ range: Range<Int>, with new: [UInt8]) {
    bytes.replaceSubrange(range, with: new)
  }
}

/// Reads the bytes as they are at each step.
package final class ByteArrayIterator: IteratorObject {
  private let array: ByteArrayObject
  private var position = 0

  init(_ array: ByteArrayObject) {
    self.array = array
    super.init()
  }

  override package var kind: String { "bytearray_iterator" }
  override package var remaining: Int? { max(0, array.bytes.count - position) }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value {
    guard position < array.bytes.count else { return .absent }
    defer { position += 1 }
    return .int(Int(array.bytes[position]))
  }
}

/// `memoryview` of bytes.
package final class MemoryViewObject: Object {
  let source: BytesObject
  let positions: [Int]

  init(_ source: BytesObject, _ positions: [Int]) {
    self.source = source
    self.positions = positions
  }

  override package func builtinType(_ types: Types) -> TypeObject {
    types.iteratorType("memoryview")
  }

  /// The bytes that it shows; those that the array has lost are left out.
  package var bytes: [UInt8] {
    let all = source.bytes
    return positions.compactMap { $0 < all.count ? all[$0] : nil }
  }
}
