import Synchronization

/// How other threads reach into a running session: an interrupt, or a question that is answered
/// between two statements.
package final class Interruption: Sendable {
  private let attention = Atomic<Bool>(false)
  private let isInterrupted = Atomic<Bool>(false)
  /// The raw value of a `ReachedLimit`, or 0.
  private let limit = Atomic<UInt8>(0)
  private let queries = Mutex<[@Sendable () -> Void]>([])

  package init() {}

  @inline(__always)
  package var needsAttention: Bool { attention.load(ordering: .relaxed) }

  /// Whether somebody has interrupted, or a limit was reached, and nothing has come of it yet.
  package var isPending: Bool {
    isInterrupted.load(ordering: .acquiring) || limit.load(ordering: .acquiring) != 0
  }

  package func interrupt() {
    isInterrupted.store(true, ordering: .releasing)
    attention.store(true, ordering: .releasing)
  }

  /// Tells the cell that it has gone over a limit.
  func reach(_ reached: ReachedLimit) {
    limit.store(reached.rawValue, ordering: .releasing)
    attention.store(true, ordering: .releasing)
  }

  /// The limit that was reached, once.
  func takeLimit() -> ReachedLimit? {
    ReachedLimit(rawValue: limit.exchange(0, ordering: .acquiringAndReleasing))
  }

  func clearLimit() { limit.store(0, ordering: .releasing) }

  /// Runs `query` on the session's thread as soon as it is between two statements.
  package func ask(_ query: @escaping @Sendable () -> Void) {
    queries.withLock { $0.append(query) }
    attention.store(true, ordering: .releasing)
  }

  /// Whether an interrupt was pending; it is no longer.
  package func takeInterrupt() -> Bool {
    isInterrupted.exchange(false, ordering: .acquiringAndReleasing)
  }

  /// Answers what was asked; the session's thread calls it.
  package func serveQueries() {
    attention.store(false, ordering: .releasing)
    let waiting = queries.withLock { queries in
      defer { queries = [] }
      return queries
    }
    for query in waiting { query() }
    if isPending { attention.store(true, ordering: .releasing) }
  }

  /// Forgets an interrupt that came too late for its cell.
  package func clearInterrupt() { _ = takeInterrupt() }
}
