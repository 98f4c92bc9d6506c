package import Events

extension NotebookModel {
  /// What the cell shows as its state.
  package enum CellState: Equatable, Sendable {
    /// Never run in this session.
    case fresh
    case queued
    case running(since: Double)
    case finished(CellRun)
  }

  package func state(of id: CellID) -> CellState {
    if let running, running.cell == id { return .running(since: running.start) }
    if queue.contains(id) { return .queued }
    if let run = runs[id] { return .finished(run) }
    return .fresh
  }

  /// Runs the selected cell; nil if it is no code.
  package mutating func runSelected() -> Command? { run(selection..<selection + 1) }

  /// Runs the selected cell and goes to the next one, which is made if there is none.
  package mutating func runAndAdvance() -> Command? {
    let command = runSelected()
    if selection + 1 < cells.count {
      selection += 1
    } else if command != nil {
      insertBelow(.code)
    }
    return command
  }

  package mutating func runAll() -> Command? { run(0..<cells.count) }
  /// All cells before the selected one.
  package mutating func runAbove() -> Command? { run(0..<selection) }
  /// The selected cell and all after it.
  package mutating func runBelow() -> Command? { run(selection..<cells.count) }

  /// What to send to run these cells; a failure skips the rest. Nil if no code is among them.
  private mutating func run(_ range: Range<Int>) -> Command? {
    let code = cells[range].filter { $0.kind == .code }
    guard !code.isEmpty else {
      message = Message("no code to run here")
      return nil
    }
    queue += code.map(\.id)
    if kernel == .idle { kernel = .busy }
    return .run(
      cells: code.map { CellSource(cell: $0.id, source: $0.source) }, stopOnError: true)
  }

  /// Forgets what waits, and asks the session to start anew.
  package mutating func restart() -> Command {
    queue = []
    kernel = .restarting
    return .restart
  }

  /// Forgets what waits: for when the session is interrupted, which gives up waiting cells, too.
  package mutating func cancelQueue() {
    queue = []
    if running == nil && kernel == .busy { kernel = .idle }
  }

  /// Answers the running cell's `input()`, nil for the end of input.
  package mutating func answer(_ text: String?) -> Command? {
    guard asked != nil else { return nil }
    asked = nil
    return .answer(text)
  }
}
