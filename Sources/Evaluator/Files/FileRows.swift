import Glibc

/// What open files have.
enum FileRows {
  static let entries: [Entry] = [
    Entry("read", "size=-1, /", "What is left of the file, or so much of it.") {
      call throws(Raise) in
      let file = try reading(call)
      let count = try size(call, 0)
      if file.mode.isBinary {
        return .object(BytesObject(try file.read(count, call.interpreter)))
      }
      if count < 0 { return try text(file, try file.read(-1, call.interpreter), call) }
      return try characters(file, count, call)
    },
    Entry("read1", "size=-1, /", "So many bytes at most.") { call throws(Raise) in
      let file = try reading(call)
      guard file.mode.isBinary else {
        throw call.interpreter.missingAttribute(call.receiver, call.interpreter.intern("read1"))
      }
      return .object(BytesObject(try file.read(try size(call, 0), call.interpreter)))
    },
    Entry("readinto", "buffer, /", "Read into a bytearray; how many bytes.") {
      call throws(Raise) in
      let file = try reading(call)
      guard let buffer = call[0].heapObject as? ByteArrayObject else {
        throw call.error(
          .typeError,
          "readinto() argument must be read-write bytes-like object, not \(call.interpreter.typeName(call[0]))"
        )
      }
      let bytes = try file.read(buffer.bytes.count, call.interpreter)
      buffer.replaceSubrange(0..<bytes.count, with: bytes)
      return .int(bytes.count)
    },
    Entry("readline", "size=-1, /", "The next line.") { call throws(Raise) in
      let file = try reading(call)
      return try value(file, try file.readLine(try size(call, 0), call.interpreter), call)
    },
    Entry("__next__", "", "The next line.") { call throws(Raise) in
      let file = try reading(call)
      let line = try file.readLine(-1, call.interpreter)
      if line.isEmpty { throw call.error(.stopIteration, "") }
      return try value(file, line, call)
    },
    Entry("write", "data, /", "Write a text or bytes.") { call throws(Raise) in
      let file = try opened(call)
      guard file.mode.isWritable else {
        throw unsupported(file.mode.isBinary ? "write" : "not writable", call.interpreter)
      }
      if file.mode.isBinary {
        let data = try bytes(call, 0)
        try file.write(data, call.interpreter)
        return .int(data.count)
      }
      guard case .string(let object) = call[0] else {
        throw call.error(
          .typeError,
          "write() argument must be str, not \(call.interpreter.typeName(call[0]))")
      }
      var data = try TextCoding.encode(object, file.encoding, file.errors, call.interpreter)
      if let newline = file.newline, newline.utf8.first == 13 {
        data = data.flatMap { $0 == 10 ? Array(newline.utf8) : [$0] }
      }
      try file.write(data, call.interpreter)
      return .int(object.count)
    },
    Entry("flush", "", "Write all that is still to be written.") { call throws(Raise) in
      try opened(call).flush(call.interpreter)
      return .none
    },
    Entry("close", "", "Close the file.") { call throws(Raise) in
      try call.receiver(as: FileStream.self).close(call.interpreter)
      return .none
    },
    Entry("tell", "", "The current place.") { call throws(Raise) in
      .int(try opened(call).tell(call.interpreter))
    },
    Entry("seek", "offset, whence=0, /", "Go to a place.") { call throws(Raise) in
      let file = try opened(call)
      let (offset, whence) = (try call.int(0), try call.int(1))
      guard (0...2).contains(whence) else {
        throw call.error(.valueError, "invalid whence (\(whence), should be 0, 1 or 2)")
      }
      if !file.mode.isBinary, whence > 0, offset != 0 {
        throw unsupported(
          whence == 1
            ? "can't do nonzero cur-relative seeks" : "can't do nonzero end-relative seeks",
          call.interpreter)
      }
      if whence == 0, offset < 0 {
        throw call.error(.valueError, "negative seek position \(offset)")
      }
      if whence == 1, offset == 0 { return .int(try file.tell(call.interpreter)) }
      if whence == 1 {
        let here = try file.tell(call.interpreter)
        return .int(try file.seek(here &+ offset, SEEK_SET, call.interpreter))
      }
      return .int(try file.seek(offset, Int32(whence), call.interpreter))
    },
    Entry("truncate", "size=None, /", "Cut the file at a place.") { call throws(Raise) in
      let file = try opened(call)
      let size = call[0].isNone ? try file.tell(call.interpreter) : try call.int(0)
      try file.truncate(size, call.interpreter)
      return .int(size)
    },
    Entry("closed", "", "Whether the file was closed.", kind: .getter) { call throws(Raise) in
      .bool(try call.receiver(as: FileStream.self).isClosed)
    },
    Entry("name", "", "The path as it was given.", kind: .getter) { call throws(Raise) in
      try call.receiver(as: FileStream.self).name
    },
    Entry("mode", "", "How the file was opened.", kind: .getter) { call throws(Raise) in
      let mode = try call.receiver(as: FileStream.self).mode
      return .string(mode.isBinary && mode.isUpdating ? "rb+" : mode.text)
    },
    Entry("encoding", "", "How texts become bytes.", kind: .getter) { call throws(Raise) in
      .string(try call.receiver(as: FileStream.self).encoding)
    },
    Entry("readable", "", "Whether the file can be read.") { call throws(Raise) in
      .bool(try opened(call).mode.isReadable)
    },
    Entry("writable", "", "Whether the file can be written.") { call throws(Raise) in
      .bool(try opened(call).mode.isWritable)
    },
    Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
      let file = try call.receiver(as: FileStream.self)
      let name = try call.interpreter.repr(file.name)
      let kind = call.interpreter.type(of: call.receiver).name
      if file.mode.isBinary { return .string("<_io.\(kind) name=\(name)>") }
      return .string(
        "<_io.\(kind) name=\(name) mode='\(file.mode.text)' encoding='\(file.encoding)'>")
    },
  ]

  // MARK: Helpers

  static func opened(_ call: borrowing Call) throws(Raise) -> FileStream {
    let file = try call.receiver(as: FileStream.self)
    if file.isClosed { throw call.error(.valueError, "I/O operation on closed file.") }
    return file
  }

  private static func reading(_ call: borrowing Call) throws(Raise) -> FileStream {
    let file = try opened(call)
    guard file.mode.isReadable else {
      throw unsupported(
        file.mode.isBinary ? "read" : "not readable", call.interpreter)
    }
    return file
  }

  static func unsupported(_ message: String, _ interpreter: Interpreter) -> Raise {
    let name = interpreter.intern("UnsupportedOperation")
    if let module = try? interpreter.importModule("io"),
      let type = module.namespace[name].heapObject as? TypeObject
    {
      return interpreter.error(type, message)
    }
    return interpreter.error(.osError, message)
  }

  /// A count of characters or bytes; None and what is negative mean all.
  static func size(_ call: borrowing Call, _ position: Int) throws(Raise) -> Int {
    call[position].isNone ? -1 : try call.int(position)
  }

  static func bytes(_ call: borrowing Call, _ position: Int) throws(Raise) -> [UInt8] {
    if let object = call[position].heapObject as? BytesObject { return object.bytes }
    let interpreter = call.interpreter
    if interpreter.typeName(call[position]) == "bytearray" {
      let method = try interpreter.call(
        .object(interpreter.types.bytes), [call[position]])
      if let object = method.heapObject as? BytesObject { return object.bytes }
    }
    throw call.error(
      .typeError,
      "a bytes-like object is required, not '\(interpreter.typeName(call[position]))'")
  }

  private static func value(
    _ file: FileStream, _ bytes: [UInt8], _ call: borrowing Call
  ) throws(Raise) -> Value {
    file.mode.isBinary ? .object(BytesObject(bytes)) : try text(file, bytes, call)
  }

  private static func text(
    _ file: FileStream, _ bytes: [UInt8], _ call: borrowing Call
  ) throws(Raise) -> Value {
    var bytes = bytes
    if file.newline == nil, bytes.contains(13) {
      var last: UInt8 = 0
      var plain: [UInt8] = []
      plain.reserveCapacity(bytes.count)
      for byte in bytes {
        if byte == 13 {
          plain.append(10)
        } else if byte != 10 || last != 13 {
          plain.append(byte)
        }
        last = byte
      }
      bytes = plain
    }
    return .string(
      try TextCoding.decode(bytes, file.encoding, file.errors, call.interpreter))
  }

  /// Some characters of a text file.
  private static func characters(
    _ file: FileStream, _ count: Int, _ call: borrowing Call
  ) throws(Raise) -> Value {
    var bytes: [UInt8] = []
    var found = 0
    let isWide = file.encoding.lowercased().hasPrefix("utf")
    while found < count {
      let next = try file.read(1, call.interpreter)
      guard let first = next.first else { break }
      bytes.append(first)
      if isWide, first >= 0xC0 {
        let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
        bytes.append(contentsOf: try file.read(more, call.interpreter))
      }
      if first == 13, file.newline == nil {
        let here = try file.tell(call.interpreter)
        let after = try file.read(1, call.interpreter)
        if after == [10] {
          bytes.append(10)
        } else if !after.isEmpty {
          _ = try file.seek(here, SEEK_SET, call.interpreter)
        }
      }
      found += 1
    }
    return try text(file, bytes, call)
  }
}
