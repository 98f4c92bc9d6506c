import CTerminal
import Glibc

/// Wakes the loop that waits in `TerminalScreen.poll`, from any thread.
package final class Waker: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  /// nil: the process has no descriptors left.
  init?() {
    var readEnd: Int32 = -1
    var writeEnd: Int32 = -1
    guard ct_pipe(&readEnd, &writeEnd) else { return nil }
    self.readEnd = readEnd
    self.writeEnd = writeEnd
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Never blocks; a full pipe wakes the loop just as well.
  package func wake() {
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes what woke the loop.
  func drain() -> [UInt8] { Descriptor.readAll(readEnd) }

  /// For handlers in C, which write letters of their own.
  var writeDescriptor: Int32 { writeEnd }
}

enum Descriptor {
  /// What a non-blocking descriptor has to give, at most 64 KiB.
  static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 65_536 {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      if count < buffer.count { break }
    }
    return bytes
  }
}
