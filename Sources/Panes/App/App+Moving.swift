import Notebook
import Plots

extension App {
  /// Moves the selection of whatever has the focus, or scrolls it.
  func move(_ action: Action, _ argument: String = "") {
    if action == .goTo {
      goToCell(argument)
    } else if reader != nil {
      moveReader(action)
    } else {
      switch focus {
      case .notebook, .loss: moveInNotebook(action)
      case .workers: moveInWorker(action)
      case .messages: moveInMessages(action)
      case .outline: moveInOutline(action)
      }
    }
  }

  private func moveInNotebook(_ action: Action) {
    let page = max(1, notebookHeight - 2)
    switch action {
    case .down:
      if scrollWithinSelection(1) { return }
      model.moveSelection(by: 1)
    case .up:
      if scrollWithinSelection(-1) { return }
      model.moveSelection(by: -1)
    case .first: model.select(0)
    case .last: model.select(model.cells.count - 1)
    case .jumpDown: model.moveSelection(by: 5)
    case .jumpUp: model.moveSelection(by: -5)
    case .scrollDown: return scrollNotebook(by: 1)
    case .scrollUp: return scrollNotebook(by: -1)
    case .scrollFaster: return scrollNotebook(by: 5)
    case .scrollBackFaster: return scrollNotebook(by: -5)
    case .pageDown: return scrollNotebook(by: page)
    default: return scrollNotebook(by: -page)
    }
    clearSearchMatch()
    reveal = .selection
    watched = nil
  }

  private func goToCell(_ argument: String) {
    guard let number = Int(argument) else {
      complain("goto needs the number of a cell, from 1 to \(model.cells.count)")
      return
    }
    guard (1...model.cells.count).contains(number) else {
      complain("there is no cell \(number): the last one is \(model.cells.count)")
      return
    }
    model.select(number - 1)
    focus = .notebook
    reveal = .selection
  }

  private func offset(of action: Action, page: Int) -> Int {
    switch action {
    case .down, .scrollDown: 1
    case .up, .scrollUp: -1
    case .jumpDown, .scrollFaster: 5
    case .jumpUp, .scrollBackFaster: -5
    case .pageDown: page
    case .pageUp: -page
    case .first: -1_000_000_000
    default: 1_000_000_000
    }
  }

  private func moveInWorker(_ action: Action) {
    guard model.workers.indices.contains(worker) else { return }
    let store = model.workers[worker]
    let step = offset(of: action, page: 10)
    // Past the end of one worker's rows the next worker's begin.
    let place = workerPlaces[store.id]?.selected ?? 0
    if action == .down, place >= store.rowCount - 1, worker + 1 < model.workers.count {
      worker += 1
      workerPlaces[model.workers[worker].id, default: ListPlace()].selected = 0
      return
    }
    if action == .up, place <= 0, worker > 0 {
      worker -= 1
      let above = model.workers[worker]
      workerPlaces[above.id, default: ListPlace()].selected = max(0, above.rowCount - 1)
      return
    }
    workerPlaces[store.id, default: ListPlace()].move(by: step, count: store.rowCount)
  }

  private func moveInMessages(_ action: Action) {
    messagePlace.move(by: offset(of: action, page: 10), count: model.messages.count)
    followsMessages = messagePlace.selected >= model.messages.count - 1
  }

  private func moveInOutline(_ action: Action) {
    outlinePlace.move(by: offset(of: action, page: 10), count: outline.count)
  }

  private func moveReader(_ action: Action) {
    let page = max(1, readerHeight - 1)
    let (place, overflow) = (reader?.scroll ?? 0).addingReportingOverflow(
      offset(of: action, page: page))
    reader?.scroll = overflow ? 0 : max(0, place)
  }

  // MARK: Panes

  func changePane(_ action: Action) {
    switch action {
    case .nextPane: stepPane(1)
    case .previousPane: stepPane(-1)
    case .focusNotebook:
      show(.notebook)
      isZoomed = false
    case .focusWorkers:
      if focus == .workers, !model.workers.isEmpty { worker = (worker + 1) % model.workers.count }
      show(.workers)
    case .focusLoss: show(.loss)
    case .focusMessages: show(.messages)
    case .focusOutline: show(.outline)
    case .zoom: isZoomed = true
    default: isZoomed = false
    }
  }

  /// Each worker's pane is a pane of its own.
  private func stepPane(_ step: Int) {
    if focus == .workers, model.workers.indices.contains(worker + step) {
      worker += step
      return
    }
    let panes = panes
    let index = panes.firstIndex(of: focus) ?? 0
    show(panes[(index + step + panes.count) % panes.count])
    if focus == .workers { worker = step > 0 ? 0 : max(0, model.workers.count - 1) }
  }

  func show(_ pane: Focus) {
    focus = pane
    if pane == .workers || pane == .loss || pane == .messages { drawer = pane }
  }

  func changePlot(_ action: Action, _ argument: String) {
    let plot = lossPlot
    switch action {
    case .plotLeft, .plotRight:
      let last = plot.lastStep ?? 0
      if let cursor = plotCursor {
        plotCursor = plot.step(after: cursor, by: action == .plotLeft ? -1 : 1)
      } else {
        plotCursor = last
      }
    case .plotLogarithm:
      isPlotLogarithmic.toggle()
      let hasOthers = model.series.contains { ($0.minimum ?? 1) <= 0 }
      if isPlotLogarithmic, hasOthers {
        inform("values that are not positive have no place on a logarithmic axis")
      }
    default: changeSymbols(argument)
    }
  }

  private func changeSymbols(_ argument: String) {
    let all = PlotSymbols.allCases
    if argument.isEmpty {
      let index = all.firstIndex(of: options.symbols) ?? 0
      options.symbols = all[(index + 1) % all.count]
    } else if let symbols = PlotSymbols(rawValue: argument) {
      options.symbols = symbols
    } else {
      complain(
        "no symbols \"\(argument)\"" + Nearest.hint(for: argument, among: all.map(\.rawValue))
          + " There are \(all.map(\.rawValue).joined(separator: ", ")).")
      return
    }
    inform("the plot is drawn with \(options.symbols.rawValue)")
  }
}
