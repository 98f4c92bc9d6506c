import Events
import Glibc
import Synchronization
import Testing

@testable import Notebook

/// The session's thread, asked from another one.
@Suite(.timeLimit(.minutes(1)))
struct KernelThreadTests {
  /// What the session tells, as it comes.
  private final class Log: Sendable {
    let events = Mutex<[Event]>([])

    /// Waits for an event.
    func first(_ isWanted: (Event) -> Bool) -> Event? {
      for _ in 0..<5_000 {
        if let event = events.withLock({ $0.first(where: isWanted) }) { return event }
        usleep(1_000)
      }
      return nil
    }

    var output: String {
      events.withLock { events in
        events.reduce("") { text, event in
          if case .printed(_, _, let part) = event { text + part } else { text }
        }
      }
    }
  }

  private let log = Log()

  private func start(_ source: String, prepare: @escaping @Sendable () -> Void = {}) -> KernelThread
  {
    let thread = KernelThread(seed: 1, prepare: prepare) { [log] event in
      log.events.withLock { $0.append(event) }
    }
    #expect(thread.start())
    thread.send(.run(cells: [CellSource(cell: CellID("a"), source: source)], stopOnError: true))
    return thread
  }

  private var isAsked: Bool {
    log.first { if case .inputRequested = $0 { true } else { false } } != nil
  }

  private var status: CellStatus? {
    let end = log.first { if case .cellFinished = $0 { true } else { false } }
    if case .cellFinished(_, let status, _) = end { return status }
    return nil
  }

  @Test func inputWaitsForTheAnswer() {
    let thread = start("print('<' + input('word? ') + '>')")
    #expect(isAsked)
    thread.send(.answer("yes"))
    #expect(status == .ok)
    #expect(log.output == "word? yes\n<yes>\n")
    thread.send(.shutdown)
  }

  @Test func theEndOfInputIsAnEOFError() {
    let thread = start("try:\n    input()\nexcept EOFError as e:\n    print(e)")
    #expect(isAsked)
    thread.send(.answer(nil))
    #expect(status == .ok)
    #expect(log.output == "EOF when reading a line\n")
    thread.send(.shutdown)
  }

  @Test func anInterruptEndsTheWait() {
    let thread = start("input()")
    #expect(isAsked)
    thread.interrupt()
    #expect(status == .interrupted)
    thread.send(.shutdown)
  }

  @Test func questionsAreAnsweredWhileACellWaits() {
    let thread = start("word = 1\ninput()")
    #expect(isAsked)
    thread.send(.complete(request: 7, source: "wor", cursor: 3))
    let answer = log.first { if case .completed(7, _) = $0 { true } else { false } }
    #expect(answer == .completed(request: 7, Completion(start: 0, candidates: ["word"])))
    thread.send(.answer(""))
    #expect(status == .ok)
    thread.send(.shutdown)
  }

  @Test func anAnswerThatNobodyAskedForIsForgotten() {
    let thread = start("print(input())")
    thread.send(.answer("early"))
    #expect(isAsked)
    thread.send(.answer("late"))
    #expect(status == .ok)
    #expect(log.output.hasSuffix("late\n"))
    thread.send(.shutdown)
  }

  @Test func theThreadIsPreparedBeforeItRuns() {
    let prepared = Mutex<pthread_t?>(nil)
    let ran = Mutex<pthread_t?>(nil)
    let thread = KernelThread(prepare: { prepared.withLock { $0 = pthread_self() } }) { event in
      ran.withLock { $0 = pthread_self() }
    }
    #expect(thread.start())
    thread.send(.restart)
    for _ in 0..<5_000 where ran.withLock({ $0 }) == nil { usleep(1_000) }
    #expect(ran.withLock { $0 } != nil)
    #expect(prepared.withLock { $0 } == ran.withLock { $0 })
    thread.send(.shutdown)
  }
}
