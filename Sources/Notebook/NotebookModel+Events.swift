package import Events

extension NotebookModel {
  /// Takes in what happened at `time`, in seconds on the caller's clock.
  package mutating func record(_ event: Event, at time: Double) {
    switch event {
    case .cellStarted(let cell, let count): start(cell, count: count, at: time)
    case .printed(let cell, let stream, let text):
      output(of: cell) { $0.print(text, to: stream, in: &$1) }
    case .displayed(let cell, let count, let repr):
      output(of: cell) { $0.append(.result(repr: repr, count: count), to: &$1) }
    case .failed(let cell, let failure):
      output(of: cell) { $0.append(.failure(failure), to: &$1) }
    case .drawn(let cell, let text, let svg):
      output(of: cell) { $0.append(.figure(text: text, svg: svg), to: &$1) }
    case .noted(let cell, let text):
      output(of: cell) { $0.append(.note(text), to: &$1) }
    case .cellFinished(let cell, let status, let seconds):
      finish(cell, CellRun(status: status, seconds: seconds))
    case .workerAdded(let worker): change(worker) { _ in }
    case .objectStored(let worker, let object): change(worker) { $0.store(object) }
    case .objectRemoved(let worker, let id): change(worker) { $0.remove(id) }
    case .messageSent(let summary):
      messages.append(summary, cell: running?.cell, at: time)
      // The local worker has no pane: what it holds, the cell's own names show.
      if workers.contains(where: { $0.id == summary.sender }) {
        change(summary.sender) { $0.count(sent: summary.byteCount) }
      }
      if workers.contains(where: { $0.id == summary.recipient }) {
        change(summary.recipient) { $0.count(received: summary.byteCount) }
      }
    case .scalar(let name, let step, let value): plot(name, step: step, value: value)
    case .completed(let request, let completion):
      completions[request] = completion
      Self.keepLatest(&completions)
    case .inspected(let request, let detail):
      inspections[request] = Inspection(detail: detail)
      Self.keepLatest(&inspections)
    case .inputRequested(let prompt): asked = prompt
    case .restarted: reset()
    }
  }

  private mutating func start(_ cell: CellID, count: Int, at time: Double) {
    if let waiting = queue.firstIndex(of: cell) { queue.remove(at: waiting) }
    running = RunningCell(cell: cell, count: count, start: time)
    runs[cell] = nil
    kernel = .busy
    recorders[cell] = OutputRecorder()
    for index in workers.indices { workers[index].beginStep() }
    guard let index = index(of: cell), cells[index].kind == .code else { return }
    document.cells[index].outputs = []
    document.cells[index].executionCount = count
    outputRevision += 1
  }

  private mutating func finish(_ cell: CellID, _ run: CellRun) {
    if let waiting = queue.firstIndex(of: cell), running?.cell != cell {
      queue.remove(at: waiting)
    }
    if running?.cell == cell {
      running = nil
      asked = nil
    }
    runs[cell] = run
    recorders[cell] = nil
    // An interrupt means "stop": nothing that waits will come.
    if run.status == .interrupted { queue = [] }
    if running == nil && queue.isEmpty && kernel == .busy { kernel = .idle }
  }

  /// A new session: its names, workers and objects are gone; outputs stay to be read.
  private mutating func reset() {
    kernel = .idle
    queue = []
    if let cell = running?.cell { runs[cell] = CellRun(status: .interrupted, seconds: 0) }
    running = nil
    asked = nil
    runs = [:]
    recorders = [:]
    workers = []
    messages = MessageLog()
    series = []
    completions = [:]
    inspections = [:]
  }

  private mutating func output(
    of cell: CellID, _ change: (inout OutputRecorder, inout [Output]) -> Void
  ) {
    // A cell that was deleted while it ran, or is prose now, has no place for its output.
    guard let index = index(of: cell), cells[index].kind == .code else { return }
    change(&recorders[cell, default: OutputRecorder()], &document.cells[index].outputs)
    outputRevision += 1
  }

  private mutating func change(_ worker: String, _ change: (inout WorkerStore) -> Void) {
    let index =
      workers.firstIndex { $0.id == worker }
      ?? {
        workers.append(WorkerStore(id: worker))
        return workers.count - 1
      }()
    change(&workers[index])
  }

  private mutating func plot(_ name: String, step: Int, value: Double) {
    let index =
      series.firstIndex { $0.name == name }
      ?? {
        guard series.count < Series.limit else { return nil }
        series.append(Series(name: name))
        return series.count - 1
      }()
    if let index { series[index].append(step: step, value: value) }
  }

  /// The index of a cell. Events come in long runs about one cell and then about the next one, so
  /// these are tried first.
  private mutating func index(of id: CellID) -> Int? {
    for guess in [cachedIndex, cachedIndex + 1]
    where guess < cells.count && document.cells[guess].id == id {
      cachedIndex = guess
      return guess
    }
    guard let index = document.index(of: id) else { return nil }
    cachedIndex = index
    return index
  }

  private static func keepLatest<Answer>(_ answers: inout [Int: Answer]) {
    while answers.count > 16, let oldest = answers.keys.min() { answers[oldest] = nil }
  }
}
