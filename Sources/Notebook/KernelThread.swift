package import Evaluator
package import Events
import Synchronization

/// The session, for questions that run on the session's thread. No other thread looks inside.
private final class SessionHolder: @unchecked Sendable {
  var session: KernelSession?
}

/// A session on a thread of its own: commands go in from any thread, events come out.
package final class KernelThread: SessionHandle {
  private struct State {
    var waiting: [Command] = []
    var isStopped = false
  }

  private let state = Mutex(State())
  private let signal = Signal()
  private let interruption = Interruption()
  private let emit: @Sendable (Event) -> Void
  private let seed: UInt64?
  private let surroundings: Surroundings
  private let isBusy = Atomic<Bool>(false)
  private let holder = SessionHolder()

  /// - Parameter emit: takes the events; it is called on the session's thread.
  package init(
    seed: UInt64? = nil, surroundings: Surroundings = Surroundings(),
    emit: @escaping @Sendable (Event) -> Void
  ) {
    self.seed = seed
    self.surroundings = surroundings
    self.emit = emit
  }

  /// Starts the thread; false where the machine cannot give one.
  package func start() -> Bool {
    LargeStack.start { self.loop() }
  }

  package func send(_ command: Command) {
    if isBusy.load(ordering: .acquiring), answer(command) { return }
    switch command {
    case .restart, .shutdown:
      state.withLock { state in
        state.waiting.removeAll { if case .run = $0 { true } else { false } }
      }
      interruption.interrupt()
    default: break
    }
    state.withLock { $0.waiting.append(command) }
    signal.raise()
  }

  package func interrupt() {
    // Cells that wait are given up as well: an interrupt means "stop".
    state.withLock { state in
      state.waiting.removeAll { if case .run = $0 { true } else { false } }
    }
    if isBusy.load(ordering: .acquiring) { interruption.interrupt() }
  }

  /// Sends the rows of the worker panes while a cell runs.
  package func refresh() {
    guard isBusy.load(ordering: .acquiring) else { return }
    interruption.ask { [holder] in holder.session?.publish() }
  }

  /// Answers a question between two statements of the running cell.
  private func answer(_ command: Command) -> Bool {
    switch command {
    case .complete, .inspect:
      let emit = emit
      interruption.ask { [holder] in
        if let session = holder.session { KernelThread.reply(command, session, emit) }
      }
      return true
    default: return false
    }
  }

  private static func reply(
    _ command: Command, _ session: KernelSession, _ emit: (Event) -> Void
  ) {
    switch command {
    case .complete(let request, let source, let cursor):
      emit(.completed(request: request, session.complete(source, cursor: cursor)))
    case .inspect(let request, let worker, let id):
      emit(.inspected(request: request, session.inspect(worker: worker, id: id)))
    default: break
    }
  }

  private func loop() {
    var session = makeSession()
    while true {
      guard let command = next() else { break }
      switch command {
      case .run(let cells, let stopOnError): run(cells, stopOnError, session)
      case .restart:
        holder.session = nil
        session = makeSession()
        emit(.restarted)
      case .complete, .inspect: KernelThread.reply(command, session, emit)
      case .shutdown:
        holder.session = nil
        return
      }
    }
  }

  private func makeSession() -> KernelSession {
    interruption.clearInterrupt()
    let session = KernelSession(
      interruption: interruption, seed: seed, surroundings: surroundings, emit: emit)
    holder.session = session
    return session
  }

  private func run(_ cells: [CellSource], _ stopOnError: Bool, _ session: KernelSession) {
    interruption.clearInterrupt()
    isBusy.store(true, ordering: .releasing)
    defer {
      isBusy.store(false, ordering: .releasing)
      interruption.serveQueries()
    }
    var isStopped = false
    for cell in cells {
      if isStopped {
        emit(.cellFinished(cell: cell.cell, status: .skipped, seconds: 0))
        continue
      }
      let status = session.run(cell.cell, cell.source)
      isStopped = status == .interrupted || (status == .error && stopOnError)
    }
  }

  private func next() -> Command? {
    while true {
      let command = state.withLock { state in
        state.waiting.isEmpty ? nil : state.waiting.removeFirst()
      }
      if let command { return command }
      signal.wait()
    }
  }
}
