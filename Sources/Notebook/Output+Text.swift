import Events

extension Output {
  /// What a reader sees of it, without colour codes and the like; a line each, no newline at the
  /// end of results and failures.
  package var plainText: String {
    switch self {
    case .stream(_, let text): TerminalLine.plain(text)
    case .result(let repr, _): TerminalLine.plain(repr)
    case .failure(let failure): TerminalLine.plain(failure.traceback.joined(separator: "\n"))
    case .figure(let text, _): TerminalLine.plain(text)
    case .note(let text): TerminalLine.plain(text)
    case .foreign(_, let text): TerminalLine.plain(text ?? "")
    }
  }
}
