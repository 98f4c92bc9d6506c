import Evaluator
import Glibc

/// Turns Ctrl-C into Python's `KeyboardInterrupt`, for runs without a screen. Start it before any
/// other thread, so that all threads inherit the blocked signal.
enum InterruptWatcher {
  /// Watches to the end of the process.
  static func start(_ interruption: Interruption) {
    pthread_detach(watch(interruption))
  }

  /// Watches while something runs.
  static func during(_ interruption: Interruption, _ body: () -> Void) {
    let thread = watch(interruption)
    body()
    pthread_kill(thread, SIGUSR1)
    pthread_join(thread, nil)
    var set = signals
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// The interrupt, and what ends the watch.
  private static var signals: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    sigaddset(&set, SIGUSR1)
    return set
  }

  private static func watch(_ interruption: Interruption) -> pthread_t {
    var set = signals
    pthread_sigmask(SIG_BLOCK, &set, nil)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(interruption).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        let interruption = Unmanaged<Interruption>.fromOpaque(context!).takeRetainedValue()
        var set = InterruptWatcher.signals
        var last = 0
        while true {
          var number: Int32 = 0
          guard sigwait(&set, &number) == 0, number == SIGINT else { return nil }
          let now = time(nil)
          // Whoever presses it twice within a second means it.
          if now - last < 1, interruption.isPending { _exit(130) }
          last = now
          interruption.interrupt()
        }
      }, context)
    return thread
  }
}
