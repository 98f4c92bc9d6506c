/// `io.BytesIO`: bytes that are read and written as a file is.
final class BytesStream: Object {
  var bytes: [UInt8] = []
  var position = 0
  var isClosed = false

  override var takesAttributes: Bool { true }

  func write(_ new: [UInt8]) {
    while bytes.count < position { bytes.append(0) }
    bytes.replaceSubrange(position..<min(bytes.count, position + new.count), with: new)
    position += new.count
  }

  func read(_ count: Int) -> [UInt8] {
    let start = min(position, bytes.count)
    let end = count < 0 ? bytes.count : min(bytes.count, start + min(count, bytes.count))
    position = max(position, end)
    return Array(bytes[start..<end])
  }

  func readLine(_ limit: Int) -> [UInt8] {
    let start = min(position, bytes.count)
    let end = bytes[start...].firstIndex(of: 10).map { $0 + 1 - start } ?? bytes.count - start
    return read(limit < 0 ? end : min(limit, end))
  }
}

/// What `BytesIO` has.
enum BytesStreamRows {
  static let entries: [Entry] = [
    Entry("__init__", "initial_bytes=None", "Begin with some bytes.") { call throws(Raise) in
      let stream = try call.receiver(as: BytesStream.self)
      stream.bytes = call[0].isNone ? [] : try FileRows.bytes(call, 0)
      stream.position = 0
      stream.isClosed = false
      return .none
    },
    Entry("write", "b, /", "Write bytes at the current place.") { call throws(Raise) in
      let stream = try open(call)
      let new = try FileRows.bytes(call, 0)
      try call.interpreter.checkMemory(stream.position + new.count, itemSize: 1)
      stream.write(new)
      return .int(new.count)
    },
    Entry("read", "size=-1, /", "The bytes from the current place on.") { call throws(Raise) in
      .object(BytesObject(try open(call).read(try FileRows.size(call, 0))))
    },
    Entry("read1", "size=-1, /", "The bytes from the current place on.") { call throws(Raise) in
      .object(BytesObject(try open(call).read(try FileRows.size(call, 0))))
    },
    Entry("readline", "size=-1, /", "The next line.") { call throws(Raise) in
      .object(BytesObject(try open(call).readLine(try FileRows.size(call, 0))))
    },
    Entry("__next__", "", "The next line.") { call throws(Raise) in
      let line = try open(call).readLine(-1)
      if line.isEmpty { throw call.error(.stopIteration, "") }
      return .object(BytesObject(line))
    },
    Entry("getvalue", "", "All bytes.") { call throws(Raise) in
      .object(BytesObject(try open(call).bytes))
    },
    Entry("tell", "", "The current place.") { call throws(Raise) in .int(try open(call).position) },
    Entry("seek", "pos, whence=0, /", "Go to a place.") { call throws(Raise) in
      let stream = try open(call)
      let (offset, whence) = (try call.int(0), try call.int(1))
      let base: Int
      switch whence {
      case 0: base = 0
      case 1: base = stream.position
      case 2: base = stream.bytes.count
      default: throw call.error(.valueError, "invalid whence (\(whence), should be 0, 1 or 2)")
      }
      if whence == 0, offset < 0 {
        throw call.error(.valueError, "negative seek value \(offset)")
      }
      let (place, overflow) = base.addingReportingOverflow(offset)
      if overflow { throw call.error(.overflowError, "new position too large") }
      stream.position = max(0, place)
      try call.interpreter.checkMemory(stream.position, itemSize: 1)
      return .int(stream.position)
    },
    Entry("truncate", "size=None, /", "Cut the bytes at a place.") { call throws(Raise) in
      let stream = try open(call)
      let end = call[0].isNone ? stream.position : try call.int(0)
      if end < 0 { throw call.error(.valueError, "negative size value \(end)") }
      if end < stream.bytes.count { stream.bytes.removeSubrange(end...) }
      return .int(end)
    },
    Entry("close", "", "Let go of the bytes.") { call throws(Raise) in
      let stream = try call.receiver(as: BytesStream.self)
      stream.isClosed = true
      stream.bytes = []
      return .none
    },
    Entry("closed", "", "Whether the stream was closed.", kind: .getter) { call throws(Raise) in
      .bool(try call.receiver(as: BytesStream.self).isClosed)
    },
  ]

  private static func open(_ call: borrowing Call) throws(Raise) -> BytesStream {
    let stream = try call.receiver(as: BytesStream.self)
    if stream.isClosed { throw call.error(.valueError, "I/O operation on closed file.") }
    return stream
  }
}
