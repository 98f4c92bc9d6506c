package import Events

/// All that the screen shows, as one value: the document with its selection, what runs, what the
/// workers hold, what was sent. Events and commands change it; nothing in it knows a screen.
package struct NotebookModel: Equatable, Sendable {
  /// Never without a cell.
  package internal(set) var document: Document
  /// Where the document is saved; nil for a new one.
  package internal(set) var file: DocumentFile?
  /// The index of the selected cell.
  package internal(set) var selection = 0
  package internal(set) var kernel = KernelStatus.idle
  /// Cells that wait for their turn, in order.
  package internal(set) var queue: [CellID] = []
  package internal(set) var running: RunningCell?
  /// How each cell's last run in this session ended.
  package internal(set) var runs: [CellID: CellRun] = [:]
  /// Cells whose outputs are folded.
  package var folded: Set<CellID> = []
  /// One line for the reader; the screen takes it away when it has been seen.
  package var message: Message?
  /// In the order in which they were made.
  package internal(set) var workers: [WorkerStore] = []
  package internal(set) var messages = MessageLog()
  package internal(set) var series: [Series] = []
  /// Answers by request number; only the latest few are kept.
  package internal(set) var completions: [Int: Completion] = [:]
  package internal(set) var inspections: [Int: Inspection] = [:]
  /// What the running cell asks for by `input()`; nil while it asks for nothing.
  package internal(set) var asked: String?
  /// Cells that were cut or copied.
  package internal(set) var clipboard: [Cell] = []
  /// The last text searched for.
  package internal(set) var lastSearch = ""

  var history = EditHistory()
  /// Grows with each output, so that a notebook whose outputs are newer than its file counts as
  /// modified.
  var outputRevision = 0
  var saved: SavedState
  var recorders: [CellID: OutputRecorder] = [:]
  var cachedIndex = 0

  package init(document: Document = .empty, file: DocumentFile? = nil) {
    self.document = document
    self.file = file
    saved = SavedState()
    if document.cells.isEmpty {
      self.document.cells = [Cell(id: self.document.freshID(), kind: .code, source: "")]
    }
  }

  package var path: String? { file?.path }
  package var cells: [Cell] { document.cells }
  package var selectedCell: Cell { document.cells[selection] }

  /// Whether there is something that a save would write.
  package var isModified: Bool {
    history.state != saved.edit
      || (document.format == .notebook && outputRevision != saved.outputs)
  }

  struct SavedState: Equatable, Sendable {
    var edit = 0
    var outputs = 0
  }
}

package enum KernelStatus: String, Sendable { case idle, busy, restarting }

/// The cell that runs now. Times are seconds on the caller's clock.
package struct RunningCell: Equatable, Sendable {
  package var cell: CellID
  package var count: Int
  package var start: Double
}

/// How a cell's last run ended.
package struct CellRun: Equatable, Sendable {
  package var status: CellStatus
  package var seconds: Double
}

/// A line for the reader.
package struct Message: Equatable, Sendable {
  package enum Kind: Sendable { case information, warning, error }
  package var kind: Kind
  package var text: String
  package init(_ text: String, kind: Kind = .information) {
    self.kind = kind
    self.text = text
  }
}

/// The answer to an `inspect` command: nil where the object was gone.
package struct Inspection: Equatable, Sendable {
  package var detail: ObjectDetail?
}
