/// Numbers in the format of the MNIST files: a magic number, the sizes, the bytes.
package struct IDXFile: Sendable, Equatable {
  package let shape: [Int]
  package let bytes: [UInt8]

  /// Reads a file, plain or packed. Throws with what is wrong with it.
  package init(_ file: [UInt8]) throws(DataSetError) {
    let content = Gzip.isPacked(file) ? try Gzip.unpack(file) : file
    guard content.count >= 4 else {
      throw DataSetError("not an IDX file: it has only \(content.count) bytes")
    }
    guard content[0] == 0, content[1] == 0 else {
      throw DataSetError("not an IDX file: its first bytes are not zero")
    }
    guard content[2] == 8 else {
      throw DataSetError(
        "an IDX file of another type than unsigned bytes (type code \(content[2]))")
    }
    let rank = Int(content[3])
    guard (1...4).contains(rank) else {
      throw DataSetError("an IDX file with \(rank) dimensions; there may be 1 to 4")
    }
    let start = 4 + 4 * rank
    guard content.count >= start else {
      throw DataSetError("the IDX file ends in the middle of its sizes")
    }
    var shape: [Int] = []
    var count = 1
    for axis in 0..<rank {
      let size = content[4 + 4 * axis..<8 + 4 * axis].reduce(0) { $0 << 8 | Int($1) }
      shape.append(size)
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      if overflow { throw DataSetError("the sizes of the IDX file are too large") }
      count = product
    }
    guard content.count - start == count else {
      throw DataSetError(
        "the IDX file should hold \(count) bytes after its sizes, but holds \(content.count - start)"
      )
    }
    self.shape = shape
    bytes = Array(content[start...])
  }
}
