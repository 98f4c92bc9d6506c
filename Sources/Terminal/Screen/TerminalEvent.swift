package import Panes

/// What comes out of a terminal, or happens to the program in it.
package enum TerminalEvent: Hashable, Sendable {
  case input(Input)
  /// Somebody called `Waker.wake()`.
  case woken
  /// The terminal's widths were measured: lay the screen out again.
  case measured(TextWidth)
  /// Whether the terminal's background is dark.
  case background(isDark: Bool)
  /// The program was stopped and goes on: draw again.
  case resumed
  /// SIGTERM or SIGHUP: save, close, and end with `CrashGuard.endProcess`. After ten seconds the
  /// guard ends the process.
  case terminate(signal: Int32)
  /// The terminal is gone; nothing more will come.
  case closed
}
