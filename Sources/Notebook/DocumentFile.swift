import Glibc

/// A file on disk, and what it was like when the document was last read or written.
package struct DocumentFile: Equatable, Sendable {
  package let path: String
  /// Nil if there was no file.
  var stamp: FileStamp?

  /// A file that is to be made: saving refuses to write over one that is there.
  package init(path: String) { self.path = path }

  /// The last part of the path.
  package var name: String { String(path.split(separator: "/").last ?? "") }

  /// Whether another program wrote the file since.
  package var isChangedOnDisk: Bool {
    guard let now = FileStamp(path: path) else { return false }
    return now != stamp
  }

  static func read(
    _ path: String
  ) throws(DocumentError) -> (bytes: [UInt8], stamp: FileStamp) {
    let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .notFound(path: path) }
      throw .unreadable(path: path, reason: SystemError.text)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: SystemError.text)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .folderWithoutNotebook(path: path)
    case S_IFREG: break
    default: throw .unreadable(path: path, reason: "it is no regular file")
    }
    guard status.st_size < 1 << 30 else {
      throw .unreadable(path: path, reason: "it is larger than 1 GiB")
    }
    guard let bytes = readAll(descriptor, expected: Int(status.st_size)) else {
      throw .unreadable(path: path, reason: SystemError.text)
    }
    return (bytes, FileStamp(status))
  }

  private static func readAll(_ descriptor: Int32, expected: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var room = expected + 1
    while true {
      let (piece, count) = readPiece(descriptor, room: room)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      room = 65_536
    }
  }

  private static func readPiece(_ descriptor: Int32, room: Int) -> ([UInt8], Int) {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
      count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      initialized = max(count, 0)
    }
    return (piece, count)
  }

  /// Writes a document's text. Refuses where the file changed since it was read or last written,
  /// or is there though it was not, unless `force` is set.
  package mutating func save(_ text: String, force: Bool = false) throws(DocumentError) {
    if !force && isChangedOnDisk {
      if stamp == nil { throw .alreadyExists(path: path) }
      throw .changedOnDisk(path: path)
    }
    do {
      try AtomicFile.write(text, to: path)
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
    stamp = FileStamp(path: path)
  }
}

/// What the operating system said last.
enum SystemError {
  static var text: String { String(cString: strerror(errno)) }
}
