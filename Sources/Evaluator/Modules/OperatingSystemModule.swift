import Glibc

/// `_os`: the harmless part of the operating system, for `os`.
enum OperatingSystemModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let path = PathModule.make(interpreter)
    interpreter.register(path, as: "os.path")
    interpreter.register(path, as: "posixpath")
    return interpreter.makeModule(
      "_os", doc: "The operating system.", functions: functions,
      constants: [
        ("name", .string("posix")), ("sep", .string("/")), ("linesep", .string("\n")),
        ("curdir", .string(".")), ("pardir", .string("..")), ("extsep", .string(".")),
        ("altsep", .none), ("pathsep", .string(":")), ("devnull", .string("/dev/null")),
        ("environ", .dict(DictObject())), ("path", .object(path)),
        ("F_OK", .int(0)), ("R_OK", .int(4)), ("W_OK", .int(2)), ("X_OK", .int(1)),
      ])
  }

  private static let functions: [Entry] = [
    Entry("getcwd", "", "The current folder.") { call in
      .string(call.interpreter.files.currentFolder)
    },
    Entry("chdir", "path", "Change the current folder.") { call throws(Raise) in
      let interpreter = call.interpreter
      let path = try interpreter.path(call[0])
      let status = try interpreter.fileStatus(path)
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw interpreter.systemError(ENOTDIR, path)
      }
      interpreter.files.workingFolder = try interpreter.files.resolve(
        path, for: .reading, interpreter)
      return .none
    },
    Entry("listdir", "path=None", "The names in a folder.") { call throws(Raise) in
      let path = call[0].isNone ? "." : try call.interpreter.path(call[0])
      return .list(try names(in: path, call.interpreter).map { .string($0) })
    },
    Entry("mkdir", "path, mode=511", "Make a folder.") { call throws(Raise) in
      try change(call[0], call.interpreter) { mkdir($0, 0o777) }
    },
    Entry("rmdir", "path", "Remove an empty folder.") { call throws(Raise) in
      try change(call[0], call.interpreter) { rmdir($0) }
    },
    Entry("remove", "path", "Remove a file.") { call throws(Raise) in
      try change(call[0], call.interpreter) { unlink($0) }
    },
    Entry("unlink", "path", "Remove a file.") { call throws(Raise) in
      try change(call[0], call.interpreter) { unlink($0) }
    },
    Entry("rename", "src, dst", "Give a file another name.", rename),
    Entry("replace", "src, dst", "Give a file another name.", rename),
    Entry("_stat", "path, follow=True, /", "What is known of a file.") { call throws(Raise) in
      let interpreter = call.interpreter
      let path = try interpreter.path(call[0])
      var status = stat()
      if try call.truth(1) {
        status = try interpreter.fileStatus(path)
      } else {
        let real = try interpreter.files.resolve(
          path, for: .reading, followsLast: false, interpreter)
        if lstat(real, &status) != 0 { throw interpreter.systemError(errno, path) }
      }
      return .tuple([
        .int(Int(status.st_mode)), .int(Int(truncatingIfNeeded: status.st_ino)),
        .int(Int(truncatingIfNeeded: status.st_dev)), .int(Int(status.st_nlink)),
        .int(Int(status.st_uid)), .int(Int(status.st_gid)), .int(Int(status.st_size)),
        .float(Double(status.st_atim.tv_sec)), .float(status.changed),
        .float(Double(status.st_ctim.tv_sec)),
      ])
    },
    Entry("getpid", "", "The number of the process.") { _ in .int(Int(Glibc.getpid())) },
    Entry("cpu_count", "", "The number of processors.") { _ in
      .int(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    },
    Entry("urandom", "size, /", "Random bytes of the system.") { call throws(Raise) in
      let count = try call.int(0)
      if count < 0 { throw call.error(.valueError, "negative argument not allowed") }
      try call.interpreter.checkMemory(count, itemSize: 1)
      var generator = SystemRandomNumberGenerator()
      return .object(
        BytesObject((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }))
    },
    Entry("strerror", "code, /", "The system's words for a fault.") { call throws(Raise) in
      .string(String(cString: Glibc.strerror(Int32(truncatingIfNeeded: try call.int(0)))))
    },
  ]

  private static func rename(_ call: borrowing Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let (source, target) = (try interpreter.path(call[0]), try interpreter.path(call[1]))
    let from = try interpreter.files.resolve(
      source, for: .writing, followsLast: false, interpreter)
    let to = try interpreter.files.resolve(
      target, for: .writing, followsLast: false, interpreter)
    if Glibc.rename(from, to) != 0 {
      throw interpreter.systemError(errno, source, to: target)
    }
    return .none
  }

  private static func change(
    _ value: Value, _ interpreter: Interpreter, _ body: (String) -> Int32
  ) throws(Raise) -> Value {
    let path = try interpreter.path(value)
    let real = try interpreter.files.resolve(
      path, for: .writing, followsLast: false, interpreter)
    if body(real) != 0 { throw interpreter.systemError(errno, path) }
    return .none
  }

  private static func names(
    in path: String, _ interpreter: Interpreter
  ) throws(Raise) -> [String] {
    let real = try interpreter.files.resolve(path, for: .reading, interpreter)
    guard let folder = opendir(real) else { throw interpreter.systemError(errno, path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
