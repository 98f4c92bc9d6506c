import CTerminal
import Glibc

/// Gives the terminal back when the process ends by a signal, saves what `EmergencyBuffer` holds,
/// and keeps standard error off the screen.
@MainActor
package enum CrashGuard {
  /// Where standard error goes while the screen is open; nil: where it always went.
  package nonisolated static var logPath: String? { ct_guard_log().map { String(cString: $0) } }

  /// Gives the calling thread a stack for signal handlers. Call it in every thread that runs a
  /// reader's code: without it, an overflow of the thread's stack would leave the terminal broken.
  package nonisolated static func protectCurrentThread() { ct_guard_protect_thread() }

  /// Ends the process by a signal after the screen was closed, so that its parent sees the signal.
  package nonisolated static func endProcess(by signal: Int32) -> Never {
    ct_signal_end_process(signal)
    exit(128 + signal)
  }

  static func redirectOutput(to directory: String) {
    guard Directory.make(directory) else { return }
    _ = ct_guard_redirect("\(directory)/messages-\(getpid()).log")
  }

  /// Deletes an empty log, and says where one is that has something in it.
  static func restoreOutput() {
    let path = logPath
    ct_guard_restore_output()
    var status = stat()
    guard let path, stat(path, &status) == 0 else { return }
    if status.st_size == 0 {
      unlink(path)
    } else {
      let note = Array("fedrepl: messages are in \(path)\n".utf8)
      _ = write(STDERR_FILENO, note, note.count)
    }
  }

  /// Lets another program, or a stop, have standard error.
  static func pauseOutput<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard let path = logPath else { return try body() }
    ct_guard_restore_output()
    defer { _ = ct_guard_redirect(path) }
    return try body()
  }
}
