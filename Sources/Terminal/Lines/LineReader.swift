import CTerminal
import Glibc

/// A prompt that reads a line at a time, with readline's editing, a history file and completion.
@MainActor
package final class LineReader {
  package enum Line: Hashable, Sendable {
    case text(String)
    /// Ctrl-C.
    case interrupted
    /// The end of the input, or Ctrl-D on an empty line.
    case end
  }

  /// Answers words that may stand in place of the characters between two places (in Unicode scalars
  /// from the start) of a line.
  package typealias Completer = @MainActor (_ line: String, _ start: Int, _ end: Int) -> [String]

  private let historyPath: String?
  private let historyLimit: Int
  private let completer: Completer?
  private let isTerminal: Bool

  /// A history that cannot be read begins empty.
  package init(
    historyPath: String? = nil, historyLimit: Int = 10_000, completer: Completer? = nil
  ) {
    _ = ct_locale_set_up()
    self.historyPath = historyPath
    self.historyLimit = historyLimit
    self.completer = completer
    isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    if isTerminal, let historyPath {
      _ = ct_prompt_load_history(historyPath, Int32(clamping: historyLimit))
    }
  }

  /// Reads one line; `initial` stands in it already. Without a terminal there is no prompt.
  package func read(prompt: String, initial: String = "") -> Line {
    guard isTerminal else { return readPlain() }
    fflush(nil)
    ct_prompt_set_completer(
      { context, sink, line, start, end in
        guard let context, let line else { return }
        // Readline calls back in the thread that called it.
        let reader = Unmanaged<LineReader>.fromOpaque(context).takeUnretainedValue()
        let text = String(cString: line)
        let words = MainActor.assumeIsolated {
          reader.complete(text, start: Int(start), end: Int(end))
        }
        for word in words { ct_prompt_add_completion(sink, word) }
      }, Unmanaged.passUnretained(self).toOpaque())
    defer { ct_prompt_set_completer(nil, nil) }
    var isInterrupted = false
    guard let line = ct_prompt_read(prompt, initial, &isInterrupted) else {
      return isInterrupted ? .interrupted : .end
    }
    defer { ct_prompt_free(line) }
    return .text(String(cString: line))
  }

  private func complete(_ line: String, start: Int, end: Int) -> [String] {
    completer?(line, line.scalarOffset(ofUTF8: start), line.scalarOffset(ofUTF8: end)) ?? []
  }

  private func readPlain() -> Line {
    guard let line = readLine(strippingNewline: true) else { return .end }
    return .text(line)
  }

  /// Adds a line to the history, unless it is empty or equals the last one.
  package func remember(_ line: String) {
    guard isTerminal, line.contains(where: { !$0.isWhitespace }) else { return }
    ct_prompt_add_history(line)
  }

  /// Writes what was remembered to the history's file.
  package func saveHistory() throws(TerminalError) {
    guard isTerminal, let historyPath else { return }
    if let slash = historyPath.lastIndex(of: "/"), slash > historyPath.startIndex {
      _ = Directory.make(String(historyPath[..<slash]))
    }
    let error = ct_prompt_save_history(historyPath, Int32(clamping: historyLimit))
    guard error == 0 else {
      throw TerminalError("cannot save \(historyPath): \(String(cString: strerror(error)))")
    }
  }
}
