import Events
import Glibc

/// Standard output and standard error for runs without a screen. Output to a pipe or a file is
/// collected as Python collects it; standard error goes out at once.
final class PlainOutput {
  private var waiting: [UInt8] = []
  private let isInteractive = isatty(STDOUT_FILENO) == 1
  /// Whether the reader of standard output has gone.
  private(set) var isClosed = false

  func write(_ stream: OutputStream, _ text: String) {
    switch stream {
    case .stdout:
      waiting.append(contentsOf: text.utf8)
      if isInteractive ? text.utf8.contains(UInt8(ascii: "\n")) : waiting.count >= 1 << 16 {
        flush()
      }
    case .stderr:
      flush()
      send(Array(text.utf8), to: STDERR_FILENO)
    }
  }

  func flush() {
    if waiting.isEmpty { return }
    send(waiting, to: STDOUT_FILENO)
    waiting.removeAll(keepingCapacity: true)
  }

  private func send(_ bytes: [UInt8], to descriptor: Int32) {
    var sent = 0
    while sent < bytes.count, !isClosed || descriptor != STDOUT_FILENO {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress! + sent, bytes.count - sent)
      }
      if count > 0 {
        sent += count
      } else if errno == EINTR || errno == EAGAIN {
        continue
      } else {
        if descriptor == STDOUT_FILENO { isClosed = true }
        return
      }
    }
  }
}

/// One line on standard error.
func complain(_ text: String) {
  let bytes = Array("fedrepl: \(text)\n".utf8)
  _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress!, $0.count) }
}
