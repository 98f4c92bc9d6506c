import CCoroutine
import Glibc
import Synchronization

/// A limit that a running cell has gone over.
package enum ReachedLimit: UInt8, Sendable {
  case memory = 1
  case time
  /// The time, by a cell that went on after it had been told.
  case patience
}

/// Watches, on a thread of its own, what a running cell takes of memory and time, so that the cell
/// itself need not. What it finds reaches the cell between two statements.
final class LimitWatch: Sendable {
  private let interruption: Interruption
  private let limits: Limits
  /// A pipe; what is written into it ends the wait of the thread.
  private let bell: [Int32]
  private let thread = Mutex<pthread_t?>(nil)
  /// When the time is up, in nanoseconds of the steady clock; moves on while the reader is asked.
  private let deadline: Atomic<Int>
  private let isPaused = Atomic<Bool>(false)

  /// How fast a process can fill memory, at most.
  private static let bytesAMillisecond = 4 << 20
  /// How long a cell may take to end in order once its time is up.
  private static let patience = 1_000_000_000

  /// - Returns: nil where there is nothing to watch.
  static func start(_ limits: Limits, _ interruption: Interruption) -> LimitWatch? {
    if limits.memory == nil, limits.seconds == nil { return nil }
    var bell: [Int32] = [0, 0]
    guard pipe(&bell) == 0 else { return nil }
    let watch = LimitWatch(limits, interruption, bell)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(watch).toOpaque()
    let status = pthread_create(
      &thread, nil,
      { context in
        Unmanaged<LimitWatch>.fromOpaque(context!).takeRetainedValue().run()
        return nil
      }, context)
    guard status == 0 else {
      Unmanaged<LimitWatch>.fromOpaque(context).release()
      return nil
    }
    watch.thread.withLock { $0 = thread }
    return watch
  }

  private init(_ limits: Limits, _ interruption: Interruption, _ bell: [Int32]) {
    self.limits = limits
    self.interruption = interruption
    self.bell = bell
    deadline = Atomic(
      limits.seconds.map { Self.now + Int(min(max($0, 0), 1e9) * 1e9) } ?? Int.max)
  }

  deinit { for end in bell { close(end) } }

  /// Ends the watch and forgets what it found.
  func stop() {
    var one: UInt8 = 1
    write(bell[1], &one, 1)
    thread.withLock { thread in
      if let thread { pthread_join(thread, nil) }
      thread = nil
    }
    interruption.clearLimit()
  }

  /// Runs something that takes no time of the cell's: the reader thinks.
  func paused<T>(_ body: () -> T) -> T {
    let start = Self.now
    isPaused.store(true, ordering: .releasing)
    defer {
      if limits.seconds != nil {
        deadline.add(Self.now - start, ordering: .relaxed)
      }
      isPaused.store(false, ordering: .releasing)
    }
    return body()
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }

  private func run() {
    var memory = limits.memory.map { MemoryWatch(limit: $0) }
    var isTold = false
    while true {
      var wait = memory?.milliseconds ?? 100
      if limits.seconds != nil {
        let left = (deadline.load(ordering: .relaxed) - Self.now) / 1_000_000
        wait = min(wait, max(1, left))
      }
      var bells = pollfd(fd: bell[0], events: Int16(POLLIN), revents: 0)
      if poll(&bells, 1, Int32(wait)) > 0 { return }
      if limits.seconds != nil, !isPaused.load(ordering: .acquiring),
        Self.now >= deadline.load(ordering: .relaxed)
      {
        interruption.reach(isTold ? .patience : .time)
        isTold = true
        deadline.store(Self.now + Self.patience, ordering: .relaxed)
      }
      if memory?.isOver == true { interruption.reach(.memory) }
    }
  }

  /// The process's memory against its limit. What lay there before the cell began does not count
  /// against it: a cell that lets go of values has to run.
  private struct MemoryWatch {
    private let limit: Int
    /// What the process may take now.
    private var bound: Int
    private(set) var milliseconds = 5

    init(limit: Int) {
      self.limit = limit
      bound = limit
      if ProcessMemory.resident > limit {
        process_trim_memory()
        bound = max(limit, ProcessMemory.resident + slack)
      }
    }

    /// What a cell gets to end in order.
    private var slack: Int { max(16 << 20, limit / 32) }

    var isOver: Bool {
      mutating get {
        var resident = ProcessMemory.resident
        if resident > bound {
          // Freed memory may still lie there.
          process_trim_memory()
          resident = ProcessMemory.resident
        }
        let left = bound - resident
        milliseconds = max(5, min(100, left / LimitWatch.bytesAMillisecond))
        if resident <= limit { bound = limit }
        if left >= 0 { return false }
        bound = resident + slack
        return true
      }
    }
  }
}
