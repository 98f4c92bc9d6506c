import CCompression

/// `zlib.compressobj` and `zlib.decompressobj`: a stream that takes bytes piece by piece.
final class CompressionObject: Object {
  private var stream = z_stream()
  private let isPacking: Bool
  private(set) var isAtEnd = false
  /// What came behind the end.
  private(set) var unused: [UInt8] = []
  /// What was not read because the answer was long enough.
  private(set) var tail: [UInt8] = []

  init?(packing level: Int32, bits: Int32, of type: TypeObject) {
    isPacking = true
    super.init(subtype: type)
    if fedrepl_deflate_begin(&stream, level, bits, 8, Z_DEFAULT_STRATEGY) != Z_OK { return nil }
  }

  init?(unpackingWithBits bits: Int32, of type: TypeObject) {
    isPacking = false
    super.init(subtype: type)
    if fedrepl_inflate_begin(&stream, bits) != Z_OK { return nil }
  }

  deinit {
    if isPacking { deflateEnd(&stream) } else { inflateEnd(&stream) }
  }

  /// Takes bytes and gives what comes out.
  /// - Parameters:
  ///   - flush: one of zlib's modes.
  ///   - most: how many bytes may come out; 0 for all.
  func feed(
    _ input: [UInt8], flush: Int32, most: Int = 0, _ interpreter: Interpreter
  ) throws(Raise) -> [UInt8] {
    if isAtEnd {
      unused += input
      return []
    }
    var output: [UInt8] = []
    var read = 0
    let room = most > 0 ? min(most, 1 << 16) : 1 << 16
    var buffer = [UInt8](repeating: 0, count: room)
    // zlib counts in 32 bits.
    repeat {
      let count = min(input.count - read, 1 << 28)
      let isLast = read + count == input.count
      var left = count
      while true {
        let space = most > 0 ? min(room, most - output.count) : room
        if space == 0 { break }
        let (status, made) = step(
          input, at: read + count - left, &left, &buffer, space, isLast ? flush : Z_NO_FLUSH)
        output.append(contentsOf: buffer[..<made])
        if status == Z_STREAM_END {
          isAtEnd = true
          break
        }
        if status < 0, status != Z_BUF_ERROR {
          throw CompressionModule.fault(status, stream.msg, interpreter)
        }
        if status == Z_NEED_DICT { throw CompressionModule.fault(status, nil, interpreter) }
        try interpreter.checkInterruption()
        try interpreter.checkMemory(output.count, itemSize: 1)
        if made < space { break }
      }
      read += count - left
      if isAtEnd || most > 0 && output.count >= most { break }
    } while read < input.count
    let rest = Array(input[min(read, input.count)...])
    if isAtEnd { unused = rest } else { tail = most > 0 ? rest : [] }
    if isAtEnd { tail = [] }
    return output
  }

  private func step(
    _ input: [UInt8], at start: Int, _ left: inout Int, _ buffer: inout [UInt8], _ space: Int,
    _ flush: Int32
  ) -> (status: Int32, made: Int) {
    input.withUnsafeBufferPointer { source in
      buffer.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress.map { UnsafeMutablePointer(mutating: $0 + start) }
        stream.avail_in = UInt32(left)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(space)
        let status = isPacking ? deflate(&stream, flush) : inflate(&stream, flush)
        left = Int(stream.avail_in)
        return (status, space - Int(stream.avail_out))
      }
    }
  }
}
