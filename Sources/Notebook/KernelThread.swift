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
  private let answers = AnswerBox()
  private let prepare: @Sendable () -> Void

  /// - Parameters:
  ///   - prepare: is called once on the session's thread, before anything runs there.
  ///   - emit: takes the events; it is called on the session's thread.
  package init(
    seed: UInt64? = nil, surroundings: Surroundings = Surroundings(),
    prepare: @escaping @Sendable () -> Void = {},
    emit: @escaping @Sendable (Event) -> Void
  ) {
    self.seed = seed
    self.surroundings = surroundings
    self.prepare = prepare
    self.emit = emit
  }

  /// Starts the thread; false where the machine cannot give one.
  package func start() -> Bool {
    LargeStack.start { self.loop() }
  }

  package func send(_ command: Command) {
    if isBusy.load(ordering: .acquiring), answer(command) { return }
    switch command {
    case .answer: return
    case .restart, .shutdown:
      state.withLock { state in
        state.waiting.removeAll { if case .run = $0 { true } else { false } }
      }
      interruption.interrupt()
      answers.wake()
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
    if isBusy.load(ordering: .acquiring) {
      interruption.interrupt()
      answers.wake()
    }
  }

  /// Sends the rows of the worker panes while a cell runs.
  package func refresh() {
    guard isBusy.load(ordering: .acquiring) else { return }
    interruption.ask { [holder] in holder.session?.publish() }
    answers.wake()
  }

  /// Answers a question between two statements of the running cell.
  private func answer(_ command: Command) -> Bool {
    switch command {
    case .complete, .inspect:
      let emit = emit
      interruption.ask { [holder] in
        if let session = holder.session { KernelThread.reply(command, session, emit) }
      }
      answers.wake()
      return true
    case .answer(let text):
      answers.give(text)
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
    prepare()
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
      case .answer: break
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
    session.interpreter.ask = { [unowned self, unowned interpreter = session.interpreter] prompt in
      self.ask(prompt, interpreter)
    }
    holder.session = session
    return session
  }

  /// Waits for the reader's line on the session's thread, which answers questions meanwhile. Prompt
  /// and line stay in the cell's output, as on a terminal.
  private func ask(_ prompt: String, _ interpreter: Interpreter) -> String? {
    answers.clear()
    interpreter.write(.stdout, prompt)
    emit(.inputRequested(prompt: prompt))
    while !interruption.isPending {
      if let answer = answers.take() {
        if let answer { interpreter.write(.stdout, answer + "\n") }
        return answer
      }
      interruption.serveQueries()
      answers.wait()
    }
    return nil
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
