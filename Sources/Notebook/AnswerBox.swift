import Synchronization

/// The reader's line on its way to a cell that waits for it.
final class AnswerBox: Sendable {
  private let answer = Mutex<String??>(nil)
  private let signal = Signal()

  func clear() { answer.withLock { $0 = nil } }

  /// `text` nil: the end of input.
  func give(_ text: String?) {
    answer.withLock { $0 = .some(text) }
    signal.raise()
  }

  func take() -> String?? {
    answer.withLock { answer in
      defer { answer = nil }
      return answer
    }
  }

  /// Lets the cell look around: something else came.
  func wake() { signal.raise() }

  func wait() { signal.wait() }
}
