import Events
import Glibc

/// Standard output and standard error for runs without a screen. Output to a pipe or a file is
/// collected as Python collects it; standard error goes out at once.
final class PlainOutput {
  private var waiting: [UInt8] = []
  private let isInteractive = isatty(STDOUT_FILENO) == 1
  /// Why standard output takes no more: an `errno`. `EPIPE` where its reader has gone.
  private(set) var fault: Int32?

  func write(_ stream: OutputStream, _ text: String) {
    switch stream {
    case .stdout:
      waiting.append(contentsOf: text.utf8)
      if isInteractive ? text.utf8.contains(UInt8(ascii: "\n")) : waiting.count >= 1 << 16 {
        flush()
      }
    case .stderr:
      flush()
      _ = send(Array(text.utf8), to: STDERR_FILENO)
    }
  }

  func flush() {
    if waiting.isEmpty { return }
    if fault == nil { fault = send(waiting, to: STDOUT_FILENO) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Sends out what waits. A fault of standard output is told, unless its reader has just gone.
  /// - Returns: whether all that was written has arrived, or was not wanted.
  func close() -> Bool {
    flush()
    guard let fault, fault != EPIPE else { return true }
    complain("standard output: \(String(cString: strerror(fault)))")
    return false
  }

  /// - Returns: the `errno` that ended it.
  private func send(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress! + sent, bytes.count - sent)
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, 1000)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}

/// One line on standard error.
func complain(_ text: String) {
  let bytes = Array("fedrepl: \(text)\n".utf8)
  _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress!, $0.count) }
}
