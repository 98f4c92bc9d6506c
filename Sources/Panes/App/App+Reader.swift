import Events
import Notebook

extension App {
  func openHelp() {
    reader = ReaderState(kind: .help, title: "Keys and commands")
  }

  func openOutput() {
    let cell = model.selectedCell
    reader = ReaderState(kind: .output(cell.id), title: "Output of cell \(model.selection + 1)")
  }

  /// The object that is selected in the worker pane with the focus.
  var selectedObject: (worker: String, row: WorkerStore.Row)? {
    guard model.workers.indices.contains(worker) else { return nil }
    let store = model.workers[worker]
    let place = workerPlaces[store.id]?.selected ?? 0
    return store.rows(in: place..<place + 1).first.map { (store.id, $0) }
  }

  /// Asks the session for all about an object and opens a text that waits for it.
  func openObject() -> [Effect] {
    guard let (worker, row) = selectedObject else { return [] }
    guard row.mark != .gone else {
      inform("this object is gone")
      return []
    }
    let request = nextRequest
    nextRequest += 1
    reader = ReaderState(
      kind: .object(request: request, worker: worker, id: row.id),
      title: "\(worker)  \(row.id)")
    return [.send(.inspect(request: request, worker: worker, id: row.id))]
  }

  /// The lines of a text, none wider than `width`.
  func readerLines(_ reader: ReaderState, width: Int) -> [StyledLine] {
    switch reader.kind {
    case .help:
      return HelpText(keymap: keymap, theme: theme, measure: options.measure).lines(width: width)
    case .output(let id):
      guard let index = model.document.index(of: id) else { return [] }
      let cell = model.cells[index]
      return OutputText(theme: theme, measure: options.measure).lines(
        of: cell.outputs, width: width)
    case .object(let request, let worker, let id):
      let text = ObjectText(theme: theme, glyphs: options.glyphs, measure: options.measure)
      guard let inspection = model.inspections[request] else {
        return [StyledLine("asking for the object …", theme[.quiet])]
      }
      guard let detail = inspection.detail else {
        return [StyledLine("\(worker) no longer holds the object \(id).", theme[.text])]
      }
      return text.lines(of: detail, width: width)
    }
  }

  /// The lines as the open text shows them; laid out again only when something changed.
  func currentReaderLines(width: Int) -> [StyledLine] {
    guard let reader else { return [] }
    var outputs: [Output] = []
    if case .output(let id) = reader.kind, let index = model.document.index(of: id) {
      outputs = model.cells[index].outputs
    }
    var hasAnswer = false
    if case .object(let request, _, _) = reader.kind {
      hasAnswer = model.inspections[request] != nil
    }
    let key = ReaderCache.Key(
      kind: reader.kind, width: width, theme: theme, outputs: outputs, hasAnswer: hasAnswer)
    if cache.reader?.key != key {
      cache.reader = ReaderCache(key: key, lines: readerLines(reader, width: width))
    }
    return cache.reader?.lines ?? []
  }

  /// Rows of text that the open text has room for.
  var readerHeight: Int { max(1, height - 4) }

  /// Goes to the next line that holds the text searched for.
  func searchReader(backwards: Bool) {
    guard var state = reader, !state.search.isEmpty else { return }
    let lines = currentReaderLines(width: readerWidth)
    let hits = lines.indices.filter { SearchMarks.contains(state.search, in: lines[$0].text) }
    let start = state.match ?? (backwards ? state.scroll + 1 : state.scroll - 1)
    let next =
      backwards
      ? hits.last { $0 < start } ?? hits.last : hits.first { $0 > start } ?? hits.first
    guard let next else {
      warn("not found: \(state.search)")
      return
    }
    state.match = next
    if next < state.scroll || next >= state.scroll + readerHeight {
      state.scroll = max(0, next - readerHeight / 3)
    }
    reader = state
  }

  var readerWidth: Int { max(1, width - 4) }

  // MARK: Outline

  var outline: [OutlineRow] {
    if let outlineCache { return outlineCache }
    let rows = OutlineRow.rows(of: model)
    outlineCache = rows
    return rows
  }

  func followOutline() {
    guard outline.indices.contains(outlinePlace.selected) else { return }
    model.select(outline[outlinePlace.selected].cell)
    focus = .notebook
    reveal = .selection
  }
}

/// The lines of the text that is open, and what they were made from.
struct ReaderCache {
  struct Key: Equatable {
    var kind: ReaderState.Kind
    var width: Int
    var theme: Theme
    var outputs: [Output]
    var hasAnswer: Bool
  }
  var key: Key
  var lines: [StyledLine]
}
