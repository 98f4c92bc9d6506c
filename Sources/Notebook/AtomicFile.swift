import Glibc

/// Why a file could not be written, in the operating system's words.
struct FileError: Error, Equatable {
  var reason: String
  var code: Int32 = 0

  init(_ reason: String) { self.reason = reason }

  /// What the operating system said last.
  init() {
    code = errno
    reason = SystemError.text
  }
}

/// Writes files so that a reader, and a crash, finds the old text or the new one and nothing
/// between.
enum AtomicFile {
  /// Follows symbolic links. An existing file keeps its mode. With `waits` the text is on the disk
  /// when this returns.
  static func write(_ text: String, to path: String, waits: Bool = true) throws(FileError) {
    let target = resolved(path)
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists && status.st_mode & S_IFMT != S_IFREG { throw FileError("it is no regular file") }
    if exists && access(target, W_OK) != 0 { throw FileError() }
    // A new file would not be the one that the other names of this one lead to.
    if exists && status.st_nlink > 1 { return try writeInPlace(text, to: target) }
    let mode = exists ? status.st_mode & 0o7777 : nil
    do throws(FileError) {
      try replace(target, with: text, mode: mode, waits: waits)
    } catch {
      // The folder may not let us, where the file itself does. (A full disk is no reason to cut the
      // old text off.)
      guard exists, [EACCES, EPERM, EROFS, EBUSY, EXDEV].contains(error.code) else { throw error }
      try writeInPlace(text, to: target)
    }
  }

  private static func replace(
    _ target: String, with text: String, mode: mode_t?, waits: Bool
  ) throws(FileError) {
    let (folder, name) = split(target)
    let temporary = "\(folder)/.\(name.truncated(to: 200)).\(UInt64.random(in: 0 ... .max))"
    // A new file gets the mode that the user's mask leaves.
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ?? 0o666)
    guard descriptor >= 0 else { throw FileError() }
    do throws(FileError) {
      try writeAll(text, to: descriptor)
      if let mode, fchmod(descriptor, mode) != 0 { throw FileError() }
      if waits && fsync(descriptor) != 0 { throw FileError() }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0, rename(temporary, target) == 0 else {
      let error = FileError()
      unlink(temporary)
      throw error
    }
    if waits { syncFolder(folder) }
  }

  private static func writeInPlace(_ text: String, to target: String) throws(FileError) {
    let descriptor = open(target, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError() }
    defer { close(descriptor) }
    try writeAll(text, to: descriptor)
    guard ftruncate(descriptor, off_t(text.utf8.count)) == 0, fsync(descriptor) == 0 else {
      throw FileError()
    }
  }

  private static func writeAll(_ text: String, to descriptor: Int32) throws(FileError) {
    var text = text
    let isWritten = text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
    guard isWritten else { throw FileError() }
  }

  /// A rename is on disk when its folder is. Some file systems cannot, which is no fault.
  private static func syncFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  /// Where symbolic links lead, also one to a file that is not there yet.
  private static func resolved(_ path: String) -> String {
    var path = path
    for _ in 0..<40 {
      guard let link = Folder.link(path) else { return path }
      path = link.hasPrefix("/") ? link : split(path).folder + "/" + link
    }
    return path
  }

  /// The folder of a path and the name in it.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }
}

extension String {
  /// The longest start with at most `count` bytes.
  func truncated(to count: Int) -> String {
    var end = utf8.index(startIndex, offsetBy: count, limitedBy: endIndex) ?? endIndex
    while end > startIndex, end < endIndex, utf8[end] & 0xc0 == 0x80 {
      end = utf8.index(before: end)
    }
    return String(self[..<end])
  }
}
