import Glibc

/// An open file: `open(…)`.
final class FileStream: Object {
  let descriptor: Int32
  let name: Value
  let mode: FileMode
  let encoding: String
  let errors: String
  /// What ends lines: nil takes all that do and gives `\n`.
  let newline: String?
  var isClosed = false

  /// Bytes that were read ahead, from `start` on.
  private var buffer: [UInt8] = []
  private var start = 0
  /// Bytes that are still to be written.
  private var pending: [UInt8] = []

  init(
    _ descriptor: Int32, name: Value, mode: FileMode, encoding: String, errors: String,
    newline: String?, type: TypeObject
  ) {
    self.descriptor = descriptor
    self.name = name
    self.mode = mode
    self.encoding = encoding
    self.errors = errors
    self.newline = newline
    super.init(subtype: type)
  }

  deinit {
    if isClosed { return }
    writePending()
    Glibc.close(descriptor)
  }

  override var takesAttributes: Bool { true }

  // MARK: Writing

  @discardableResult
  private func writePending() -> Bool {
    var place = 0
    defer { pending = [] }
    while place < pending.count {
      let count = pending[place...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      place += count
    }
    return true
  }

  func flush(_ interpreter: Interpreter) throws(Raise) {
    if !pending.isEmpty, !writePending() { throw interpreter.systemError(errno) }
  }

  func write(_ bytes: some Collection<UInt8>, _ interpreter: Interpreter) throws(Raise) {
    dropBuffer()
    pending.append(contentsOf: bytes)
    if pending.count > 1 << 16 { try flush(interpreter) }
  }

  func close(_ interpreter: Interpreter) throws(Raise) {
    if isClosed { return }
    isClosed = true
    defer {
      Glibc.close(descriptor)
      buffer = []
      start = 0
    }
    try flush(interpreter)
  }

  // MARK: Reading

  /// Goes back to where the reader is, before something is written there.
  private func dropBuffer() {
    if start < buffer.count { lseek(descriptor, off_t(start - buffer.count), SEEK_CUR) }
    buffer = []
    start = 0
  }

  /// Reads on; false at the end.
  private func fill(_ interpreter: Interpreter) throws(Raise) -> Bool {
    try flush(interpreter)
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw interpreter.systemError(errno)
      }
      buffer.append(contentsOf: piece[..<count])
      try interpreter.checkInterruption()
      try interpreter.checkMemory(buffer.count, itemSize: 1)
      return count > 0
    }
  }

  /// As many bytes as there are, at most `count`; all where it is negative.
  func read(_ count: Int, _ interpreter: Interpreter) throws(Raise) -> [UInt8] {
    while count < 0 || buffer.count - start < count {
      if !(try fill(interpreter)) { break }
    }
    let end = count < 0 ? buffer.count : start + min(buffer.count - start, count)
    defer { start = end }
    return Array(buffer[start..<end])
  }

  /// The bytes of the next line with its end.
  func readLine(_ limit: Int, _ interpreter: Interpreter) throws(Raise) -> [UInt8] {
    let takesReturns = !mode.isBinary && (newline == nil || newline == "" || newline == "\r")
    var searched = start
    while true {
      var end: Int?
      if takesReturns {
        while searched < buffer.count {
          let byte = buffer[searched]
          if byte == 10, newline != "\r" {
            end = searched + 1
            break
          }
          if byte == 13 {
            if newline == "\r" {
              end = searched + 1
            } else if searched + 1 < buffer.count {
              end = buffer[searched + 1] == 10 ? searched + 2 : searched + 1
            }
            break
          }
          searched += 1
        }
      } else {
        end = buffer[searched...].firstIndex(of: 10).map { $0 + 1 }
        if end == nil { searched = buffer.count }
      }
      let hasEnough = limit >= 0 && buffer.count - start >= limit
      if end == nil, !hasEnough {
        let offset = searched - start
        let reachedMore = try fill(interpreter)
        searched = start + offset
        if reachedMore { continue }
      }
      var stop = end ?? buffer.count
      if limit >= 0 { stop = start + min(stop - start, limit) }
      defer { start = stop }
      return Array(buffer[start..<stop])
    }
  }

  // MARK: Places

  func tell(_ interpreter: Interpreter) throws(Raise) -> Int {
    try flush(interpreter)
    return Int(lseek(descriptor, 0, SEEK_CUR)) - (buffer.count - start)
  }

  func seek(_ offset: Int, _ whence: Int32, _ interpreter: Interpreter) throws(Raise) -> Int {
    try flush(interpreter)
    dropBuffer()
    let place = lseek(descriptor, off_t(offset), whence)
    if place < 0 { throw interpreter.systemError(errno) }
    return Int(place)
  }

  func truncate(_ size: Int, _ interpreter: Interpreter) throws(Raise) {
    try flush(interpreter)
    dropBuffer()
    if ftruncate(descriptor, off_t(size)) != 0 { throw interpreter.systemError(errno) }
  }
}

/// The mode of `open`.
struct FileMode {
  let text: String
  var isBinary: Bool { text.contains("b") }
  var isUpdating: Bool { text.contains("+") }
  var isReadable: Bool { text.contains("r") || isUpdating }
  var isWritable: Bool { !text.contains("r") || isUpdating }

  init(_ text: String, _ interpreter: Interpreter) throws(Raise) {
    self.text = text
    let letters = Array(text)
    guard letters.allSatisfy({ "rwxabt+".contains($0) }), Set(letters).count == letters.count else {
      throw interpreter.error(.valueError, "invalid mode: '\(text)'")
    }
    if letters.contains("b"), letters.contains("t") {
      throw interpreter.error(.valueError, "can't have text and binary mode at once")
    }
    guard letters.filter({ "rwxa".contains($0) }).count == 1 else {
      throw interpreter.error(
        .valueError,
        letters.contains(where: { "rwxa".contains($0) })
          ? "must have exactly one of create/read/write/append mode"
          : "Must have exactly one of create/read/write/append mode and at most one plus")
    }
  }

  var flags: Int32 {
    var flags = isReadable && isWritable ? O_RDWR : isWritable ? O_WRONLY : O_RDONLY
    if text.contains("w") { flags |= O_CREAT | O_TRUNC }
    if text.contains("x") { flags |= O_CREAT | O_EXCL }
    if text.contains("a") { flags |= O_CREAT | O_APPEND }
    return flags
  }
}
