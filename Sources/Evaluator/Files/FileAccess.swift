import Glibc

/// Which files a program may read and write: those below some folders, wherever links and `..` lead.
package struct FileAccess {
  package enum Purpose { case reading, writing }

  /// Where relative paths start; nil is the folder in which the process runs.
  package var workingFolder: String?
  /// Where data sets lie; the folder need not exist.
  package var dataFolder: String?
  /// Real paths, without a slash at the end.
  private var readable: [String] = []
  private var writable: [String] = []

  package init() {}

  /// Lets a program read, and perhaps write, all below a folder that exists.
  package mutating func allow(_ folder: String, for purpose: Purpose) {
    guard let real = FileAccess.realPath(absolute(folder)) else { return }
    let path = real == "/" ? "" : real
    if !readable.contains(path) { readable.append(path) }
    if purpose == .writing, !writable.contains(path) { writable.append(path) }
  }

  /// The current folder of the program.
  package var currentFolder: String {
    if let workingFolder { return workingFolder }
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// A path from the root, as it is written.
  package func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    let folder = currentFolder
    if path.isEmpty { return folder }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// The real path of a file that may be used.
  /// - Parameter followsLast: whether a link at the end is followed.
  /// - Throws: `PermissionError` with a note that says how to allow it, `FileNotFoundError`.
  package func resolve(
    _ path: String, for purpose: Purpose, followsLast: Bool = true, _ interpreter: Interpreter
  ) throws(Raise) -> String {
    if path.utf8.contains(0) { throw interpreter.error(.valueError, "embedded null byte") }
    let real: String
    do {
      real = try FileAccess.followed(absolute(path), followsLast: followsLast)
    } catch {
      // Nothing is told about what is where the program may not look.
      if allows(FileAccess.parent(of: absolute(path)), purpose) || allows(error.place, purpose) {
        throw interpreter.systemError(error.number, path)
      }
      throw refusal(path, purpose, interpreter)
    }
    guard allows(real, purpose) else { throw refusal(path, purpose, interpreter) }
    return real
  }

  private func allows(_ real: String, _ purpose: Purpose) -> Bool {
    (purpose == .reading ? readable : writable).contains { folder in
      real == folder || real.hasPrefix(folder + "/")
    }
  }

  private func refusal(
    _ path: String, _ purpose: Purpose, _ interpreter: Interpreter
  ) -> Raise {
    let raised = interpreter.systemError(EACCES, path)
    let folder = FileAccess.parent(of: absolute(path))
    let (verb, option) =
      purpose == .reading ? ("read", "--allow-read") : ("written", "--allow-write")
    raised.exception.attributes = Namespace()
    raised.exception.attributes?[interpreter.intern("__notes__")] = .list([
      .string(
        "Files are \(verb) only below the notebook's folder and the data folder; start with \(option) '\(folder)' to allow this one."
      )
    ])
    return raised
  }

  // MARK: Following links

  private struct Fault: Error {
    let number: Int32
    let place: String
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The real path of what exists of a path, with the last part after it if only that is missing.
  private static func followed(
    _ path: String, followsLast: Bool
  ) throws(Fault) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    for _ in 0..<40 {
      if followsLast, let real = realPath(path) { return real }
      let number = errno
      let folder = parent(of: path)
      let last = path.split(separator: "/").last.map(String.init) ?? ""
      guard let real = realPath(folder) else { throw Fault(number: errno, place: folder) }
      if last == ".." || last == "." || last.isEmpty {
        guard let whole = realPath(path) else { throw Fault(number: errno, place: real) }
        return whole
      }
      let whole = real == "/" ? "/" + last : "\(real)/\(last)"
      if !followsLast { return whole }
      if number != ENOENT { throw Fault(number: number, place: real) }
      // A link whose end is missing: writing would make the file there.
      guard let target = linkTarget(whole) else { return whole }
      path = target.hasPrefix("/") ? target : "\(real)/\(target)"
    }
    throw Fault(number: ELOOP, place: path)
  }

  private static func linkTarget(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink(path, &buffer, buffer.count - 1)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  // MARK: Opening

  /// Opens an ordinary file.
  /// - Returns: the descriptor.
  package func open(
    _ path: String, flags: Int32, for purpose: Purpose, _ interpreter: Interpreter
  ) throws(Raise) -> Int32 {
    if path.isEmpty { throw interpreter.systemError(ENOENT, path) }
    let real = try resolve(path, for: purpose, interpreter)
    // A link put there meanwhile is not followed; a pipe does not keep the program waiting.
    let descriptor = Glibc.open(
      real, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode_t(0o666))
    guard descriptor >= 0 else { throw interpreter.systemError(errno, path) }
    var information = stat()
    let opened = FileAccess.linkTarget("/proc/self/fd/\(descriptor)") ?? real
    guard fstat(descriptor, &information) == 0, allows(opened, purpose) else {
      close(descriptor)
      throw refusal(path, purpose, interpreter)
    }
    switch information.st_mode & S_IFMT {
    case S_IFREG: return descriptor
    case S_IFDIR:
      close(descriptor)
      throw interpreter.systemError(EISDIR, path)
    default:
      close(descriptor)
      throw refusal(path, purpose, interpreter)
    }
  }

  /// All bytes of a file.
  package func contents(
    of path: String, _ interpreter: Interpreter
  ) throws(Raise) -> [UInt8] {
    let descriptor = try open(path, flags: O_RDONLY, for: .reading, interpreter)
    defer { close(descriptor) }
    return try interpreter.readAll(descriptor)
  }
}

extension Interpreter {
  /// A fault of the system as the exception that Python raises.
  package func systemError(_ number: Int32, _ path: String? = nil, to other: String? = nil) -> Raise
  {
    let kind: ExceptionKind =
      switch number {
      case EPERM, EACCES: .permissionError
      case ENOENT: .fileNotFoundError
      case EEXIST: .fileExistsError
      case ENOTDIR: .notADirectoryError
      case EISDIR: .isADirectoryError
      case ETIMEDOUT: .timeoutError
      default: .osError
      }
    var arguments: [Value] = [.int(Int(number)), .string(String(cString: strerror(number)))]
    if let path { arguments.append(.string(path)) }
    if let other { arguments += [.none, .string(other)] }
    return raise(kind, arguments)
  }

  /// What is left of an open file.
  func readAll(_ descriptor: Int32) throws(Raise) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw systemError(errno)
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      try checkInterruption()
      try checkMemory(bytes.count, itemSize: 1)
    }
  }
}
