import Glibc

/// The functions of `os.path` that look at the files.
enum FilePathRows {
  static let entries: [Entry] = [
    Entry("exists", "path", "Whether there is something at a path.") { call throws(Raise) in
      .bool(try status(call) != nil)
    },
    Entry("lexists", "path", "Whether there is something at a path.") { call throws(Raise) in
      .bool(try status(call) != nil)
    },
    Entry("isfile", "path", "Whether a path is a file's.") { call throws(Raise) in
      .bool(try status(call).map { $0.st_mode & S_IFMT == S_IFREG } ?? false)
    },
    Entry("isdir", "s", "Whether a path is a folder's.") { call throws(Raise) in
      .bool(try status(call).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false)
    },
    Entry("islink", "path", "Whether a path is a link's.") { call throws(Raise) in
      let interpreter = call.interpreter
      let path = try interpreter.path(call[0])
      guard
        let real = try? interpreter.files.resolve(
          path, for: .reading, followsLast: false, interpreter)
      else { return .bool(false) }
      var information = stat()
      return .bool(lstat(real, &information) == 0 && information.st_mode & S_IFMT == S_IFLNK)
    },
    Entry("getsize", "filename", "The number of bytes of a file.") { call throws(Raise) in
      .int(Int(try call.interpreter.fileStatus(try call.interpreter.path(call[0])).st_size))
    },
    Entry("getmtime", "filename", "When a file was changed.") { call throws(Raise) in
      .float(try call.interpreter.fileStatus(try call.interpreter.path(call[0])).changed)
    },
    Entry("abspath", "path", "The path from the root.") { call throws(Raise) in
      .string(
        PathModule.normalised(
          call.interpreter.files.absolute(try call.interpreter.path(call[0]))))
    },
    Entry("realpath", "filename, *, strict=False", "The path from the root, links followed.") {
      call throws(Raise) in
      let path = try call.interpreter.path(call[0])
      let real = try? call.interpreter.files.resolve(path, for: .reading, call.interpreter)
      return .string(real ?? PathModule.normalised(call.interpreter.files.absolute(path)))
    },
    Entry("relpath", "path, start=None", "The path from a folder.") { call throws(Raise) in
      let interpreter = call.interpreter
      let path = try interpreter.path(call[0])
      if path.isEmpty { throw call.error(.valueError, "no path specified") }
      let start = call[1].isNone ? "." : try interpreter.path(call[1])
      let from = parts(start, interpreter)
      let to = parts(path, interpreter)
      let common = zip(from, to).prefix { $0 == $1 }.count
      let steps = Array(repeating: "..", count: from.count - common) + to[common...]
      return .string(steps.isEmpty ? "." : steps.joined(separator: "/"))
    },
    Entry("expanduser", "path", "The path itself: there is no home folder here.") {
      call throws(Raise) in .string(try call.interpreter.path(call[0]))
    },
    Entry("expandvars", "path", "The path itself: there are no variables here.") {
      call throws(Raise) in .string(try call.interpreter.path(call[0]))
    },
    Entry("samefile", "f1, f2", "Whether two paths are the same file's.") { call throws(Raise) in
      let interpreter = call.interpreter
      let (a, b) = (
        try interpreter.fileStatus(try interpreter.path(call[0])),
        try interpreter.fileStatus(try interpreter.path(call[1]))
      )
      return .bool(a.st_ino == b.st_ino && a.st_dev == b.st_dev)
    },
    Entry("commonpath", "paths", "The longest path that all start with.") { call throws(Raise) in
      var common: [Substring]?
      var isAbsolute = false
      for item in try call.items(0) {
        let path = try call.interpreter.path(item)
        let parts = path.split(separator: "/").filter { $0 != "." }
        guard let known = common else {
          common = parts
          isAbsolute = path.hasPrefix("/")
          continue
        }
        if path.hasPrefix("/") != isAbsolute {
          throw call.error(.valueError, "Can't mix absolute and relative paths")
        }
        common = zip(known, parts).prefix { $0 == $1 }.map(\.0)
      }
      guard let common else {
        throw call.error(.valueError, "commonpath() arg is an empty sequence")
      }
      return .string((isAbsolute ? "/" : "") + common.joined(separator: "/"))
    },
    Entry("normcase", "s", "The path itself.") { call throws(Raise) in
      .string(try call.interpreter.path(call[0]))
    },
  ]

  private static func parts(_ path: String, _ interpreter: Interpreter) -> [String] {
    PathModule.normalised(interpreter.files.absolute(path)).split(separator: "/").map(String.init)
  }

  /// Nil where there is nothing, or nothing that the program may see.
  private static func status(_ call: borrowing Call) throws(Raise) -> stat? {
    try? call.interpreter.fileStatus(try call.interpreter.path(call[0]))
  }
}

extension Interpreter {
  func fileStatus(_ path: String) throws(Raise) -> stat {
    var information = stat()
    let real = try files.resolve(path, for: .reading, self)
    if stat(real, &information) != 0 { throw systemError(errno, path) }
    return information
  }
}

extension stat {
  /// When the content was changed, in seconds.
  var changed: Double { Double(st_mtim.tv_sec) + Double(st_mtim.tv_nsec) * 1e-9 }
}
