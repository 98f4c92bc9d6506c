import Notebook

extension App {
  private var rowView: WorkerRows {
    WorkerRows(theme: theme, measure: options.measure, glyphs: options.glyphs)
  }

  /// One pane below the other.
  func drawWorkers(in area: Rect, on surface: inout Surface) {
    worker = max(0, min(worker, model.workers.count - 1))
    let wanted = model.workers.map { max(1, $0.rowCount + ($0.transientCount > 0 ? 1 : 0)) + 1 }
    let focused = focus == .workers ? worker : nil
    let (first, heights) = ScreenLayout.share(wanted, height: area.height, focused: focused)
    var row = area.row
    for (index, height) in heights.enumerated() {
      let number = first + index
      let store = model.workers[number]
      let part = Rect(column: area.column, row: row, width: area.width, height: height)
      let isFocused = focus == .workers && number == worker
      targets.append((part, .worker(index: number, row: nil)))
      var detail = count(store)
      let hidden = model.workers.count - heights.count
      if index == heights.count - 1, hidden > 0, first + heights.count < model.workers.count {
        detail += ", \(model.workers.count - first - heights.count) more workers"
      }
      drawPaneTitle(
        store.id, number: number == first ? "1" : "", detail: detail, in: part,
        isFocused: isFocused, on: &surface)
      drawRows(
        of: number, in: part.inset(left: 1, top: 1, right: 1), isFocused: isFocused, on: &surface)
      row += height
    }
  }

  /// In a drawer: as many beside each other as fit, the one with the focus among them.
  func drawWorkersSideBySide(in area: Rect, on surface: inout Surface) {
    let count = model.workers.count
    guard count > 0 else { return }
    worker = max(0, min(worker, count - 1))
    let shown = drawerWorkers(width: area.width)
    let visible = shown.count
    for (index, number) in shown.enumerated() {
      let start = area.width * index / visible
      let end = area.width * (index + 1) / visible
      var part = Rect(
        column: area.column + start, row: area.row, width: end - start, height: area.height)
      if index > 0 {
        surface.verticalLine(
          column: part.column, row: part.row, height: part.height,
          glyph: options.glyphs.vertical, style: theme[.rule])
        part = part.inset(left: 1)
      }
      drawDrawerWorker(number, in: part, on: &surface)
    }
  }

  /// The workers that fit beside each other: the one with the focus, then those that hold something.
  func drawerWorkers(width: Int) -> [Int] {
    let visible = max(1, min(model.workers.count, width / 38))
    let ranks = model.workers.indices.map { index in
      focus == .workers && index == worker ? 0 : model.workers[index].rowCount > 0 ? 1 : 2
    }
    let order = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    return order.prefix(visible).sorted()
  }

  private func drawDrawerWorker(_ number: Int, in part: Rect, on surface: inout Surface) {
    let store = model.workers[number]
    let isFocused = focus == .workers && number == worker
    targets.append((part, .worker(index: number, row: nil)))
    let name = options.measure.truncated(
      store.id, to: max(4, part.width - 14), ellipsis: options.glyphs.ellipsis)
    let end = surface.put(
      " \(name) ", column: part.column, row: part.row,
      style: theme[isFocused ? .paneTitleFocused : .paneTitle], clip: part)
    surface.put(
      " " + count(store), column: end, row: part.row, style: theme[.paneDetail], clip: part)
    drawRows(
      of: number, in: part.inset(left: 1, top: 1, right: 1), isFocused: isFocused, on: &surface)
  }

  private func count(_ store: WorkerStore) -> String {
    "\(store.liveCount) object\(store.liveCount == 1 ? "" : "s")"
  }

  private func drawRows(
    of number: Int, in area: Rect, isFocused: Bool, on surface: inout Surface
  ) {
    guard !area.isEmpty else { return }
    let store = model.workers[number]
    let extra = store.transientCount > 0 ? 1 : 0
    if store.rowCount == 0 && extra == 0 {
      surface.put("empty", column: area.column, row: area.row, style: theme[.quiet], clip: area)
      return
    }
    let room = max(1, area.height - (store.rowCount + extra > area.height ? 1 : extra))
    var place = workerPlaces[store.id] ?? ListPlace()
    if !isFocused, let latest = firstMarked(store), workerPlaces[store.id] == nil {
      // What the last step did is in view until somebody scrolls.
      place.selected = latest
    }
    place.show(height: room, count: store.rowCount)
    if isFocused { workerPlaces[store.id] = place }
    let rows = store.rows(in: place.top..<place.top + room)
    let columns = rowView.columns(rows, width: area.width)
    for (index, row) in rows.enumerated() {
      let line = Rect(
        column: area.column, row: area.row + index, width: area.width, height: 1)
      surface.put(
        rowView.line(row, columns, width: area.width), column: line.column, row: line.row,
        clip: area)
      targets.append((line, .worker(index: number, row: place.top + index)))
      if isFocused, place.top + index == place.selected { select(line, on: &surface) }
    }
    var notes: [String] = []
    let hidden = store.rowCount - rows.count
    if hidden > 0 { notes.append("\(options.glyphs.ellipsis) \(hidden) more") }
    if extra > 0 { notes.append("\(store.transientCount) came and went in this step") }
    if !notes.isEmpty, rows.count < area.height {
      surface.put(
        options.measure.truncated(notes.joined(separator: ", "), to: area.width),
        column: area.column, row: area.row + rows.count, style: theme[.quiet], clip: area)
    }
  }

  private func firstMarked(_ store: WorkerStore) -> Int? {
    guard store.rowCount <= 2000 else { return store.rowCount - 1 }
    return store.rows.lastIndex { $0.mark != .unchanged }
  }

  /// Shows that a row of a list is selected.
  func select(_ line: Rect, on surface: inout Surface) {
    let style = theme[.selectedRow]
    surface.restyle(line) { cell in
      if style.foreground != .standard { cell.foreground = style.foreground }
      if style.background != .standard { cell.background = style.background }
      cell.attributes.formUnion(style.attributes)
      cell.attributes.remove(.dim)
    }
  }
}
