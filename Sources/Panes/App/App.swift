package import Events
package import Notebook

/// The program without its terminal: takes what people do and what the session tells, keeps what
/// is shown, and draws it. Drives the notebook model; never waits.
@MainActor
package final class App {
  package internal(set) var model: NotebookModel
  package internal(set) var options: AppOptions {
    didSet { if options.look != oldValue.look { theme = options.shownTheme } }
  }
  /// The theme in use, as this terminal can show it.
  private(set) var theme: Theme
  package let keymap: Keymap
  let editor: any TextEditor

  /// Seconds on the clock of `tick` and `receive`.
  var now = 0.0
  var focus = Focus.notebook
  var isZoomed = false
  /// What the drawer of a narrow screen shows.
  var drawer = Focus.workers
  var pending: [Key] = []
  var editing: EditState?
  var prompt: PromptState?
  /// Whether the line for a running cell's input was closed without an answer.
  var isInputClosed = false
  var reader: ReaderState?
  var themeList: ThemeListState?
  var question: Question?

  var scroll = ScrollPlace()
  var reveal = Reveal.selection
  /// Whether growing outputs may move the notebook to keep the selected cell in view: until somebody
  /// scrolls away.
  var followsSelection = true
  /// The cell that was run in place: the end of its output is kept in view.
  var watched: CellID?
  /// Cells whose long outputs are shown whole.
  var expanded: Set<CellID> = []
  /// The cursor of each cell when it was left.
  var cursors: [CellID: Int] = [:]
  var worker = 0
  var workerPlaces: [String: ListPlace] = [:]
  var messagePlace = ListPlace()
  /// Whether the messages pane stays at the latest.
  var followsMessages = true
  var outlinePlace = ListPlace()
  var plotCursor: Int?
  var isPlotLogarithmic = false
  /// The text that is marked in the notebook, and the match that the search stands on.
  var searchText = ""
  var searchMatch: NotebookModel.Match?

  var messageShown: Message?
  var messageTime = 0.0
  /// What the last run did, shown while there is no message.
  var summary: String?
  /// How many cells were not run after it, because it failed.
  var skippedCells = 0
  var commandHistory: [String] = []
  var searchHistory: [String] = []
  var nextRequest = 1
  var completionRequest: (request: Int, text: String, cursor: Int)?
  /// What is to come after a save that was asked for on the way out.
  var quitsAfterSaving = false
  var width = 80
  var height = 24
  var cache = CellCache()
  var outlineCache: [OutlineRow]?
  /// Where the block of the edited cell began in the last frame.
  var editedTop = CursorPosition(column: 0, row: 0)
  var targets: [(area: Rect, target: HitTarget)] = []

  package init(
    model: NotebookModel, editor: any TextEditor, options: AppOptions = AppOptions(),
    keymap: Keymap = .standard
  ) {
    self.model = model
    self.editor = editor
    self.options = options
    theme = options.shownTheme
    self.keymap = keymap
  }

  /// What keys mean now.
  var context: KeyContexts {
    if themeList != nil { return .themes }
    if prompt != nil { return .prompt }
    if let editing { return editing.completion == nil ? .edit : .completion }
    if reader != nil { return .reader }
    return focus.context
  }

  /// The notebook as it should be kept in case of a crash: with what is being typed.
  package var modelToKeep: NotebookModel {
    guard let editing else { return model }
    var kept = model
    kept.setSource(editor.text, of: editing.cell)
    return kept
  }

  /// Takes in an event of the session at a time in seconds.
  package func receive(_ event: Event, at time: Double) {
    now = max(now, time)
    model.record(event, at: time)
    outlineCache = nil
    switch event {
    case .cellFinished(_, .skipped, _): skippedCells += 1
    case .cellFinished(let cell, _, _):
      summary = stepSummary(of: cell)
      skippedCells = 0
    case .completed(let request, let completion): offer(completion, for: request)
    case .inputRequested:
      isInputClosed = false
      if editing != nil { inform("the running cell waits for its input") }
    case .restarted:
      summary = nil
      plotCursor = nil
      worker = 0
      workerPlaces = [:]
      inform("Python was restarted")
      if !has(focus) { focus = .notebook }
    default: break
    }
    offerInput()
    takeMessage()
  }

  /// Lets time pass; answers whether the screen changes by it.
  package func tick(_ time: Double) -> Bool {
    let before = Int(now * Self.spinnerRate)
    now = max(now, time)
    var changed = takeMessage()
    if let message = messageShown, message.kind == .information, now - messageTime >= 3 {
      messageShown = nil
      changed = true
    }
    if model.running != nil, Int(now * Self.spinnerRate) != before { changed = true }
    return changed
  }

  /// When `tick` will next have something to do, in seconds on its clock; nil for never.
  package var wakeTime: Double? {
    if model.running != nil { return now + 1 / Self.spinnerRate }
    if let messageShown, messageShown.kind == .information { return messageTime + 3 }
    return nil
  }

  static let spinnerRate = 5.0

  // MARK: Messages

  func inform(_ text: String) { model.message = Message(text) }
  func warn(_ text: String) { model.message = Message(text, kind: .warning) }
  /// Shows an error until the next key.
  package func complain(_ text: String) { model.message = Message(text, kind: .error) }

  /// Moves a new message of the model to the screen.
  @discardableResult
  func takeMessage() -> Bool {
    guard let message = model.message else { return false }
    model.message = nil
    messageShown = message
    messageTime = now
    return true
  }

  /// "cell 3: bob +2 −1, 3 messages, 1.2 kB": what the run of a cell did to the workers.
  private func stepSummary(of cell: CellID) -> String? {
    guard let index = model.document.index(of: cell) else { return nil }
    var parts: [String] = []
    for worker in model.workers {
      let rows = worker.rows
      let new = rows.count { $0.mark == .new }
      let changed = rows.count { $0.mark == .changed }
      let gone = rows.count { $0.mark == .gone }
      let marks = [("+", new), ("~", changed), ("-", gone)].filter { $0.1 > 0 }
      guard !marks.isEmpty else { continue }
      parts.append(
        ([worker.id] + marks.map { "\($0.0)\($0.1)" }).joined(separator: " "))
    }
    var count = 0
    var bytes = 0
    for place in stride(from: model.messages.count - 1, through: 0, by: -1) {
      guard let entry = model.messages[place], entry.cell == cell else { break }
      count += 1
      bytes += entry.summary.byteCount
    }
    if count > 0 {
      parts.append("\(count) message\(count == 1 ? "" : "s"), \(NumberText.bytes(bytes))")
    }
    if case .finished(let run) = model.state(of: cell), run.status != .ok, run.status != .skipped {
      parts.insert(run.status == .interrupted ? "stopped" : "failed", at: 0)
    }
    return parts.isEmpty ? nil : "cell \(index + 1): " + parts.joined(separator: ", ")
  }
}
