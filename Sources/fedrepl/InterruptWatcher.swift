import Evaluator
import Glibc

/// Turns Ctrl-C into Python's `KeyboardInterrupt`, for runs without a screen. Start it before any
/// other thread, so that all threads inherit the blocked signal.
enum InterruptWatcher {
  static func start(_ interruption: Interruption) {
    signal(SIGPIPE, SIG_IGN)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    pthread_sigmask(SIG_BLOCK, &set, nil)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(interruption).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        let interruption = Unmanaged<Interruption>.fromOpaque(context!).takeRetainedValue()
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGINT)
        var last = 0
        while true {
          var number: Int32 = 0
          guard sigwait(&set, &number) == 0 else { return nil }
          let now = time(nil)
          // Whoever presses it twice within a second means it.
          if now - last < 1, interruption.needsAttention { _exit(130) }
          last = now
          interruption.interrupt()
        }
      }, context)
    pthread_detach(thread)
  }
}
