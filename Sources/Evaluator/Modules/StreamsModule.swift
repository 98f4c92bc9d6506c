/// `io`: files, and texts and bytes that are used as files.
enum StreamsModule {
  static func make(_ interpreter: Interpreter) throws(Raise) -> ModuleObject {
    let module = interpreter.makeModule(
      "io", doc: "Files and what is used as one.", functions: [openEntry],
      constants: [
        ("SEEK_SET", .int(0)), ("SEEK_CUR", .int(1)), ("SEEK_END", .int(2)),
        ("DEFAULT_BUFFER_SIZE", .int(8192)),
      ])
    func add(
      _ name: String, _ summary: String, _ entries: [Entry], base: TypeObject? = nil,
      allocate: ((TypeObject) -> Object)? = nil
    ) -> TypeObject {
      let type = interpreter.makeType(
        TypeTable(name, summary, entries), module: "_io", base: base, allocate: allocate)
      module.namespace[interpreter.intern(name)] = .object(type)
      return type
    }
    let base = add("IOBase", "Streams.", common)
    let textBase = add("TextIOBase", "Streams of text.", [], base: base)
    let bytesBase = add("BufferedIOBase", "Streams of bytes.", [], base: base)
    _ = add("RawIOBase", "Streams of bytes without a buffer.", [], base: base)
    _ = add("StringIO", "A text used as a file.", StringStreamRows.entries, base: textBase) {
      type in
      let stream = StringStream()
      stream.subtype = type
      return stream
    }
    _ = add("BytesIO", "Bytes used as a file.", BytesStreamRows.entries, base: bytesBase) {
      type in
      let stream = BytesStream()
      stream.subtype = type
      return stream
    }
    _ = add("TextIOWrapper", "A text file.", FileRows.entries, base: textBase)
    _ = add("BufferedReader", "A binary file to read.", FileRows.entries, base: bytesBase)
    _ = add("BufferedWriter", "A binary file to write.", FileRows.entries, base: bytesBase)
    _ = add("BufferedRandom", "A binary file.", FileRows.entries, base: bytesBase)
    if let first = interpreter.types.exceptions[.osError],
      let second = interpreter.types.exceptions[.valueError]
    {
      let names = Namespace()
      names[interpreter.names.module] = .string("io")
      let type = try interpreter.makeClass(
        "UnsupportedOperation", bases: [first, second], namespace: names)
      module.namespace[interpreter.intern("UnsupportedOperation")] = .object(type)
    }
    return module
  }

  /// What all streams have.
  private static let common: [Entry] = [
    Entry("__enter__", "", "The stream.") { call throws(Raise) in
      let interpreter = call.interpreter
      if try interpreter.truth(try interpreter.attribute(call.receiver, "closed")) {
        throw call.error(.valueError, "I/O operation on closed file.")
      }
      return call.receiver
    },
    Entry("__exit__", "*exception", "Close the stream.") { call throws(Raise) in
      let interpreter = call.interpreter
      _ = try interpreter.call(try interpreter.attribute(call.receiver, "close"), [])
      return .none
    },
    Entry("__iter__", "", "The lines.") { call in call.receiver },
    Entry("readlines", "hint=-1, /", "The lines that are left.") { call throws(Raise) in
      let interpreter = call.interpreter
      let limit = try FileRows.size(call, 0)
      let read = try interpreter.attribute(call.receiver, "readline")
      var lines = ContiguousArray<Value>()
      var total = 0
      while true {
        let line = try interpreter.call(read, [])
        let count = try interpreter.length(line)
        if count == 0 { break }
        lines.append(line)
        total += count
        if limit > 0, total >= limit { break }
      }
      return .list(ListObject(lines))
    },
    Entry("writelines", "lines, /", "Write texts one after the other.") { call throws(Raise) in
      let interpreter = call.interpreter
      let write = try interpreter.attribute(call.receiver, "write")
      for line in try call.items(0) { _ = try interpreter.call(write, [line]) }
      return .none
    },
    Entry("flush", "", "Nothing is kept back.") { _ in .none },
    Entry("readable", "", "Whether the stream can be read.") { _ in .bool(true) },
    Entry("writable", "", "Whether the stream can be written.") { _ in .bool(true) },
    Entry("seekable", "", "Whether there are places to go to.") { _ in .bool(true) },
    Entry("isatty", "", "Whether the stream is a terminal.") { _ in .bool(false) },
    Entry("fileno", "", "Numbers of files are not given out.") { call throws(Raise) in
      throw FileRows.unsupported("fileno", call.interpreter)
    },
  ]

  static let openEntry = Entry(
    "open",
    "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None",
    "Open a file."
  ) { call throws(Raise) in
    let interpreter = call.interpreter
    let path = try interpreter.path(call[0])
    let mode = try FileMode(try call.string(1), interpreter)
    if mode.isBinary {
      if !call[3].isNone {
        throw call.error(.valueError, "binary mode doesn't take an encoding argument")
      }
      if !call[4].isNone {
        throw call.error(.valueError, "binary mode doesn't take an errors argument")
      }
      if !call[5].isNone {
        throw call.error(.valueError, "binary mode doesn't take a newline argument")
      }
    }
    let newline = call[5].isNone ? nil : try call.string(5)
    if let newline, !["", "\n", "\r", "\r\n"].contains(newline) {
      throw call.error(.valueError, "illegal newline value: \(StringRepr.text(newline))")
    }
    let encoding = call[3].isNone ? "UTF-8" : try call.string(3)
    _ = try TextCoding.encode(StringObject(""), encoding, "strict", interpreter)
    let descriptor = try interpreter.files.open(
      path, flags: mode.flags, for: mode.isWritable ? .writing : .reading, interpreter)
    let kind =
      !mode.isBinary
      ? "TextIOWrapper"
      : mode.isUpdating ? "BufferedRandom" : mode.isWritable ? "BufferedWriter" : "BufferedReader"
    let module = try interpreter.importModule("io")
    guard let type = module.namespace[interpreter.intern(kind)].heapObject as? TypeObject else {
      throw call.error(.systemError, "io has no \(kind)")
    }
    return .object(
      FileStream(
        descriptor, name: call[0], mode: mode, encoding: encoding,
        errors: call[4].isNone ? "strict" : try call.string(4), newline: newline, type: type))
  }
}

extension Interpreter {
  /// A path: a text, or what has `__fspath__`.
  func path(_ value: Value) throws(Raise) -> String {
    if let text = value.text { return text }
    if let bytes = value.heapObject as? BytesObject {
      return String(decoding: bytes.bytes, as: UTF8.self)
    }
    let method = specialMethod(intern("__fspath__"), of: value)
    if !method.isAbsent, let text = try callSpecial(method, value).text { return text }
    throw error(
      .typeError, "expected str, bytes or os.PathLike object, not \(typeName(value))")
  }
}
