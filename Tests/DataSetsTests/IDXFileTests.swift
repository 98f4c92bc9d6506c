import Testing

@testable import DataSets

/// Files in the format of MNIST, whole and damaged.
@Suite struct IDXFileTests {
  private static let plain: [UInt8] =
    [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3] + [1, 2, 3, 4, 5, 6]
  /// `plain`, packed by gzip.
  private static let packed: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 99, 96, 224, 96, 98, 96, 96, 0, 97, 102,
    70, 38, 102, 22, 86, 54, 0, 72, 148, 62, 229, 18, 0, 0, 0,
  ]

  @Test func plainFileIsRead() throws {
    let file = try IDXFile(Self.plain)
    #expect(file.shape == [2, 3])
    #expect(file.bytes == [1, 2, 3, 4, 5, 6])
  }

  @Test func packedFileIsRead() throws {
    #expect(try IDXFile(Self.packed) == IDXFile(Self.plain))
  }

  @Test(arguments: [
    ([UInt8](), "not an IDX file: it has only 0 bytes"),
    ([1, 0, 8, 1, 0, 0, 0, 0], "not an IDX file: its first bytes are not zero"),
    (
      [0, 0, 13, 1, 0, 0, 0, 0],
      "an IDX file of another type than unsigned bytes (type code 13)"
    ),
    ([0, 0, 8, 9], "an IDX file with 9 dimensions; there may be 1 to 4"),
    ([0, 0, 8, 2, 0, 0, 0, 2], "the IDX file ends in the middle of its sizes"),
    (
      [0, 0, 8, 1, 0, 0, 0, 2, 7],
      "the IDX file should hold 2 bytes after its sizes, but holds 1"
    ),
    (
      [0, 0, 8, 4] + [UInt8](repeating: 255, count: 16),
      "the sizes of the IDX file are too large"
    ),
    ([31, 139, 8, 0], "the gzip file ends too early"),
    ([31, 139, 99, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "the gzip file is damaged"),
  ])
  func damagedFileIsRefused(bytes: [UInt8], message: String) {
    #expect(throws: DataSetError(message)) { try IDXFile(bytes) }
  }

  @Test func anyBytesGiveAFileOrAnError() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<4000 {
      var bytes = Bool.random(using: &random) ? Self.plain : Self.packed
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        }
        if bytes.count < 2 { break }
      }
      if let file = try? IDXFile(bytes) {
        #expect(file.shape.reduce(1, *) == file.bytes.count)
      }
    }
  }

  @Test func unpackedSizeIsBounded() {
    #expect(throws: DataSetError.self) { try Gzip.unpack(Self.packed, limit: 4) }
  }
}
