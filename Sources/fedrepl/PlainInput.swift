import Evaluator
import Glibc

/// Standard input for programs that ask.
enum PlainInput {
  /// The next line with its end; nil behind the last one, and where an interrupt came first.
  static func readLine(_ interruption: Interruption) -> String? {
    if isatty(STDIN_FILENO) == 1 {
      var ready = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      // A signal goes to a thread of its own, so that nothing wakes this one.
      while poll(&ready, 1, 50) <= 0 {
        if interruption.isPending { return nil }
      }
    }
    return Swift.readLine(strippingNewline: false)
  }
}
