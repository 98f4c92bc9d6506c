import CCompression

/// Files packed with gzip.
package enum Gzip {
  package static func isPacked(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1 && bytes[0] == 0x1f && bytes[1] == 0x8b
  }

  /// The unpacked bytes. Throws for damaged files, and for those with more than `limit` bytes.
  package static func unpack(
    _ packed: [UInt8], limit: Int = 1 << 30
  ) throws(DataSetError) -> [UInt8] {
    var stream = z_stream()
    guard fedrepl_inflate_begin(&stream, 15 + 16) == Z_OK else {
      throw DataSetError("zlib could not be started")
    }
    defer { inflateEnd(&stream) }
    var input = packed
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var status = Z_OK
    input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = uInt(clamping: source.count)
      while status == Z_OK, result.count <= limit {
        let room = chunk.count
        chunk.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = uInt(room)
          status = inflate(&stream, Z_NO_FLUSH)
        }
        result.append(contentsOf: chunk[..<(room - Int(stream.avail_out))])
        if status == Z_STREAM_END, stream.avail_in > 0 {
          // Several packed pieces may follow each other.
          status = inflateReset(&stream)
        }
      }
    }
    if result.count > limit {
      throw DataSetError("the gzip file holds more than \(limit) bytes")
    }
    switch status {
    case Z_STREAM_END: return result
    case Z_BUF_ERROR: throw DataSetError("the gzip file ends too early")
    default: throw DataSetError("the gzip file is damaged")
    }
  }
}
