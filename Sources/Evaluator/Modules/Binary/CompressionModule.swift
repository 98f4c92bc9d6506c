import CCompression

/// `_zlib`: all of `zlib` but the class of its exception.
enum CompressionModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let module = interpreter.makeModule(
      "_zlib", doc: "Compression by zlib.", functions: functions,
      constants: [
        ("MAX_WBITS", .int(15)), ("DEFLATED", .int(8)), ("DEF_MEM_LEVEL", .int(8)),
        ("DEF_BUF_SIZE", .int(16384)), ("Z_BEST_SPEED", .int(1)), ("Z_BEST_COMPRESSION", .int(9)),
        ("Z_DEFAULT_COMPRESSION", .int(-1)), ("Z_NO_COMPRESSION", .int(0)),
        ("Z_NO_FLUSH", .int(0)), ("Z_PARTIAL_FLUSH", .int(1)), ("Z_SYNC_FLUSH", .int(2)),
        ("Z_FULL_FLUSH", .int(3)), ("Z_FINISH", .int(4)), ("Z_BLOCK", .int(5)),
        ("Z_TREES", .int(6)), ("Z_DEFAULT_STRATEGY", .int(0)), ("Z_FILTERED", .int(1)),
        ("Z_HUFFMAN_ONLY", .int(2)), ("Z_RLE", .int(3)), ("Z_FIXED", .int(4)),
        ("ZLIB_VERSION", .string(ZLIB_VERSION)),
        ("ZLIB_RUNTIME_VERSION", .string(String(cString: zlibVersion()))),
      ])
    module.namespace[interpreter.intern("_Compress")] = .object(
      interpreter.makeType(packer, module: "zlib"))
    module.namespace[interpreter.intern("_Decompress")] = .object(
      interpreter.makeType(unpacker, module: "zlib"))
    return module
  }

  /// zlib's fault as `zlib.error`.
  static func fault(
    _ status: Int32, _ message: UnsafeMutablePointer<CChar>?, _ interpreter: Interpreter,
    while action: String = "decompressing data"
  ) -> Raise {
    var text = "Error \(status) while \(action)"
    if let message {
      text += ": " + String(cString: message)
    } else if status == Z_BUF_ERROR {
      text += ": incomplete or truncated stream"
    } else if status == Z_STREAM_ERROR {
      text += ": inconsistent stream state"
    } else if status == Z_DATA_ERROR {
      text += ": invalid input data"
    }
    let type = interpreter.modules["zlib"]?.namespace[interpreter.intern("error")]
    guard case .object(let object)? = type, let kind = object as? TypeObject else {
      return interpreter.error(.valueError, text)
    }
    return interpreter.error(kind, text)
  }

  private static func make(
    _ name: String, _ call: borrowing Call, _ body: (TypeObject) -> CompressionObject?
  ) throws(Raise) -> CompressionObject {
    let type = call.interpreter.modules["_zlib"]?.namespace[call.interpreter.intern(name)]
    guard case .object(let object)? = type, let kind = object as? TypeObject,
      let made = body(kind)
    else { throw call.error(.valueError, "Invalid initialization option") }
    return made
  }

  private static func bits(_ call: borrowing Call, _ position: Int) throws(Raise) -> Int32 {
    Int32(clamping: try call.int(position))
  }

  private static let functions: [Entry] = [
    Entry("crc32", "data, value=0, /", "A checksum of 32 bits.") { call throws(Raise) in
      let start = UInt(truncatingIfNeeded: try call.int(1)) & 0xFFFF_FFFF
      return .int(
        Int(checksum(try call.part(0), start) { crc32($0, $1, $2) }))
    },
    Entry("adler32", "data, value=1, /", "A checksum of 32 bits.") { call throws(Raise) in
      let start = UInt(truncatingIfNeeded: try call.int(1)) & 0xFFFF_FFFF
      return .int(
        Int(checksum(try call.part(0), start) { adler32($0, $1, $2) }))
    },
    Entry("compress", "data, /, level=-1, wbits=15", "The bytes, compressed.") {
      call throws(Raise) in
      let level = Int32(clamping: try call.int(1))
      let bits = try bits(call, 2)
      guard (-1...9).contains(level) else {
        throw fault(Z_STREAM_ERROR, nil, call.interpreter, while: "compressing data")
      }
      let data = try call.part(0)
      let object = try make("_Compress", call) {
        CompressionObject(packing: level, bits: bits, of: $0)
      }
      return .object(BytesObject(try object.feed(data, flush: Z_FINISH, call.interpreter)))
    },
    Entry("decompress", "data, /, wbits=15, bufsize=16384", "The bytes as they were.") {
      call throws(Raise) in
      let bits = try bits(call, 1)
      let data = try call.part(0)
      let object = try make("_Decompress", call) {
        CompressionObject(unpackingWithBits: bits, of: $0)
      }
      let result = try object.feed(data, flush: Z_SYNC_FLUSH, call.interpreter)
      if !object.isAtEnd { throw fault(Z_BUF_ERROR, nil, call.interpreter) }
      return .object(BytesObject(result))
    },
    Entry(
      "compressobj", "level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None",
      "A stream that compresses."
    ) { call throws(Raise) in
      let level = Int32(clamping: try call.int(0))
      let bits = try bits(call, 2)
      guard (-1...9).contains(level) else {
        throw call.error(.valueError, "Invalid initialization option")
      }
      return .object(
        try make("_Compress", call) { CompressionObject(packing: level, bits: bits, of: $0) })
    },
    Entry("decompressobj", "wbits=15, zdict=b''", "A stream that gives the bytes as they were.") {
      call throws(Raise) in
      let bits = try bits(call, 0)
      return .object(
        try make("_Decompress", call) { CompressionObject(unpackingWithBits: bits, of: $0) })
    },
  ]

  private static func checksum(
    _ bytes: [UInt8], _ start: UInt, _ step: (UInt, UnsafePointer<UInt8>?, UInt32) -> UInt
  ) -> UInt {
    var sum = start
    bytes.withUnsafeBufferPointer { buffer in
      var place = 0
      while place < buffer.count {
        let count = min(buffer.count - place, 1 << 30)
        sum = step(sum, buffer.baseAddress! + place, UInt32(count))
        place += count
      }
    }
    return sum
  }

  private static let packer = TypeTable(
    "Compress", "A stream that compresses.",
    [
      Entry("compress", "data, /", "Take bytes.") { call throws(Raise) in
        let data = try call.part(0)
        let object = try call.receiver(as: CompressionObject.self)
        return .object(BytesObject(try object.feed(data, flush: Z_NO_FLUSH, call.interpreter)))
      },
      Entry("flush", "mode=4, /", "Give what is left.") { call throws(Raise) in
        let mode = Int32(clamping: try call.int(0))
        let object = try call.receiver(as: CompressionObject.self)
        return .object(BytesObject(try object.feed([], flush: mode, call.interpreter)))
      },
    ])

  private static let unpacker = TypeTable(
    "Decompress", "A stream that gives the bytes as they were.",
    [
      Entry("decompress", "data, /, max_length=0", "Take bytes.") { call throws(Raise) in
        let data = try call.part(0)
        let most = try call.int(1)
        if most < 0 { throw call.error(.valueError, "max_length must be non-negative") }
        let object = try call.receiver(as: CompressionObject.self)
        return .object(
          BytesObject(try object.feed(data, flush: Z_SYNC_FLUSH, most: most, call.interpreter)))
      },
      Entry("flush", "length=16384, /", "Give what is left.") { call throws(Raise) in
        let object = try call.receiver(as: CompressionObject.self)
        return .object(
          BytesObject(try object.feed(object.tail, flush: Z_SYNC_FLUSH, call.interpreter)))
      },
      Entry("unused_data", "", "What came behind the end.", kind: .getter) { call throws(Raise) in
        .object(BytesObject(try call.receiver(as: CompressionObject.self).unused))
      },
      Entry("unconsumed_tail", "", "What was not read yet.", kind: .getter) {
        call throws(Raise) in
        .object(BytesObject(try call.receiver(as: CompressionObject.self).tail))
      },
      Entry("eof", "", "Whether the end was reached.", kind: .getter) { call throws(Raise) in
        .bool(try call.receiver(as: CompressionObject.self).isAtEnd)
      },
    ])
}
