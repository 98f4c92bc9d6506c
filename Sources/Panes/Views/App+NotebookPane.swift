import Events
import Notebook

extension App {
  // MARK: Cells

  func key(ofCell index: Int, width: Int) -> CellKey {
    let cell = model.cells[index]
    let isMatched = searchMatch?.cell == index
    var current: Int?
    if isMatched, let match = searchMatch {
      current = model.matches(of: searchText, inCell: index).firstIndex(of: match)
    }
    var key = CellKey(
      cell: cell, width: width, theme: theme, glyphs: options.glyphs, measure: options.measure,
      counter: "", counterScope: .cellCounter, failedLine: nil,
      isFolded: model.folded.contains(cell.id), isExpanded: expanded.contains(cell.id),
      searchText: searchText, currentMatch: current)
    guard cell.kind == .code else { return key }
    switch model.state(of: cell.id) {
    case .running, .queued:
      key.counter = "[*]"
      key.counterScope = .cellRunning
    case .finished(let run) where run.status == .error || run.status == .interrupted:
      key.counterScope = .cellFailed
    case .fresh, .finished: break
    }
    if key.counter.isEmpty { key.counter = cell.executionCount.map { "[\($0)]" } ?? "[ ]" }
    for case .failure(let failure) in cell.outputs { key.failedLine = failure.line }
    return key
  }

  func block(_ index: Int, width: Int) -> CellBlock {
    let key = key(ofCell: index, width: width)
    if let editing, editing.cell == key.cell.id {
      return CellBuilder(key: key).block(editing: editor.text, cursor: editor.cursor)
    }
    return cache.block(key) { CellBuilder(key: key).block() }
  }

  // MARK: Drawing

  func drawNotebook(in area: Rect, on surface: inout Surface) {
    settleScroll(in: area)
    var row = area.row - scroll.offset
    var index = scrollIndex
    while row < area.endRow, model.cells.indices.contains(index) {
      let block = block(index, width: area.width)
      draw(block, of: index, at: row, in: area, on: &surface)
      row += block.height
      index += 1
    }
    drawThumb(first: scrollIndex, end: index, in: area, on: &surface)
  }

  private func draw(
    _ block: CellBlock, of index: Int, at top: Int, in area: Rect, on surface: inout Surface
  ) {
    let isSelected = index == model.selection
    let id = model.cells[index].id
    let isEdited = editing?.cell == id
    if isEdited { editedTop = CursorPosition(column: area.column, row: top) }
    let visible = Rect(column: area.column, row: top, width: area.width, height: block.rows.count)
      .intersection(area)
    targets.append((visible, .cell(index)))
    for (number, row) in block.rows.enumerated() {
      let place = top + number
      guard place >= area.row, place < area.endRow else { continue }
      if isSelected {
        surface.put(
          String(options.glyphs.selection), column: area.column, row: place,
          style: theme[isEdited ? .cellBarEditing : .cellBar], clip: area)
      }
      drawMark(row, block, number, at: place, in: area, on: &surface)
      let text = Rect(
        column: area.column + row.column, row: place, width: area.width - row.column, height: 1)
      surface.put(row.line, column: text.column, row: place, clip: text)
      if row.isFold { targets.append((text, .fold(index))) }
      if number == 0, block.isCode {
        drawTime(of: id, after: row.line, in: text, on: &surface)
      }
    }
    if let cursor = block.cursor {
      let place = CursorPosition(column: area.column + cursor.column, row: top + cursor.row)
      if area.contains(column: place.column, row: place.row) { surface.cursor = place }
    }
  }

  private func drawMark(
    _ row: CellRow, _ block: CellBlock, _ number: Int, at place: Int, in area: Rect,
    on surface: inout Surface
  ) {
    guard row.column == CellBuilder.codeColumn else { return }
    let sourceRows = block.sourceRows
    if number < sourceRows {
      surface.put(
        String(options.glyphs.gutter), column: area.column + CellBuilder.gutter, row: place,
        style: theme[.cellGutter], clip: area)
    }
    let end = number < sourceRows ? CellBuilder.counterEnd : CellBuilder.gutter + 1
    let column = max(1, end - row.mark.width(options.measure))
    surface.put(row.mark, column: area.column + column, row: place, clip: area)
  }

  /// How long the cell ran, at the right end of its first row.
  private func drawTime(
    of id: CellID, after line: StyledLine, in area: Rect, on surface: inout Surface
  ) {
    let text: String
    var scope = ThemeScope.cellTime
    switch model.state(of: id) {
    case .fresh: return
    case .queued:
      text = "waits"
      scope = .cellRunning
    case .running(let since):
      text = NumberText.seconds(now - since)
      scope = .cellRunning
    case .finished(let run):
      switch run.status {
      case .ok: text = NumberText.seconds(run.seconds)
      case .skipped: text = "skipped"
      case .error, .interrupted:
        let word = run.status == .error ? "failed" : "stopped"
        text = "\(word) \(NumberText.seconds(run.seconds))"
        scope = .cellFailed
      }
    }
    let column = area.endColumn - text.count - 2
    guard column > area.column + line.width(options.measure) + 1 else { return }
    surface.put(text, column: column, row: area.row, style: theme[scope], clip: area)
  }

  /// Where in the notebook the screen is, as a short line at the right edge.
  private func drawThumb(first: Int, end: Int, in area: Rect, on surface: inout Surface) {
    let count = model.cells.count
    guard first > 0 || end < count || scroll.offset > 0, count > 1, area.height > 2 else { return }
    let length = max(1, area.height * max(1, end - first) / count)
    let room = area.height - length
    let top = min(room, first * area.height / count)
    // On the line beside the pane, where there is one.
    let hasLine = surface[area.endColumn, area.row].text == String(options.glyphs.vertical)
    let column = hasLine ? area.endColumn : area.endColumn - 1
    for row in 0..<length {
      let place = area.row + min(area.height - 1, (end >= count ? room : top) + row)
      if hasLine || surface[column, place].text == " " {
        surface.put(
          String(options.glyphs.thumb), column: column, row: place, style: theme[.scroll])
      }
    }
  }

  // MARK: Scrolling

  /// Rows that are shown below the selected cell.
  private static let margin = 2

  var scrollIndex: Int {
    if let id = scroll.cell, let index = model.document.index(of: id) { return index }
    return min(model.selection, model.cells.count - 1)
  }

  private func place(_ index: Int, _ offset: Int) {
    scroll = ScrollPlace(cell: model.cells[index].id, offset: offset)
  }

  /// Brings into view what has to be seen, and fills the pane.
  private func settleScroll(in area: Rect) {
    var index = scrollIndex
    var offset = scroll.cell.map { model.cells[index].id == $0 } ?? false ? scroll.offset : 0
    offset = max(0, min(offset, block(index, width: area.width).height - 1))
    place(index, offset)
    let selected = block(model.selection, width: area.width)
    if reveal != .nothing { followsSelection = true }
    switch reveal {
    case .nothing: if followsSelection { follow(selected, in: area) }
    case .selection:
      let rows = selected.rows.count
      if let cursor = selected.cursor {
        bringIn(rows: cursor.row..<cursor.row + 1, in: area)
      } else {
        let fits = rows + Self.margin <= area.height
        bringIn(rows: 0..<(fits ? rows + Self.margin : max(1, area.height / 2)), in: area)
      }
    case .advance:
      let rows = min(selected.rows.count + Self.margin, area.height / 3)
      bringIn(rows: 0..<max(1, rows), in: area)
    case .row(let match):
      let last = selected.matchRows.count - 1
      let row = last >= 0 ? selected.matchRows[max(0, min(match, last))] : 0
      bringIn(rows: max(0, row - 2)..<row + 1, in: area)
    }
    if editing != nil, let cursor = selected.cursor {
      bringIn(rows: cursor.row..<cursor.row + 1, in: area)
    }
    reveal = .nothing
    // No empty rows below the end while there are cells above.
    index = scrollIndex
    var below = -scroll.offset
    for next in index..<model.cells.count where below < area.height {
      below += block(next, width: area.width).height
    }
    if below < area.height { moveScroll(by: below - area.height, width: area.width) }
  }

  /// Outputs that grow push the selected cell down: its start stays in view, or, of a cell that was
  /// run in place, its end.
  private func follow(_ selected: CellBlock, in area: Rect) {
    guard model.selection >= scrollIndex else { return }
    if model.selectedCell.id == watched {
      bringIn(rows: selected.rows.count - 1..<selected.rows.count, in: area)
    } else if model.selection > scrollIndex {
      bringIn(rows: 0..<1, in: area)
    }
  }

  /// Scrolls as little as it takes to show these rows of the selected cell.
  private func bringIn(rows: Range<Int>, in area: Rect) {
    let index = scrollIndex
    let selection = model.selection
    let width = area.width
    if selection < index || selection == index && rows.lowerBound < scroll.offset {
      place(selection, rows.lowerBound)
      return
    }
    // The row just below the last one that has to be seen, counted from the top of the pane.
    var bottom = rows.upperBound - scroll.offset
    for between in index..<selection {
      bottom += block(between, width: width).height
      if bottom > area.height * 4 + rows.upperBound { break }
    }
    guard bottom > area.height else { return }
    place(selection, 0)
    moveScroll(by: rows.upperBound - area.height, width: width)
  }

  /// Moves the top of the pane by rows, as far as there are any.
  private func moveScroll(by rows: Int, width: Int) {
    var index = scrollIndex
    var offset = scroll.offset + rows
    while offset < 0, index > 0 {
      index -= 1
      offset += block(index, width: width).height
    }
    offset = max(0, offset)
    while index + 1 < model.cells.count {
      let height = block(index, width: width).height
      if offset < height { break }
      offset -= height
      index += 1
    }
    place(index, max(0, min(offset, block(index, width: width).height - 1)))
  }

  /// Scrolls as a person asked, whatever is selected.
  func scrollNotebook(by rows: Int) {
    guard !layout.notebook.isEmpty else { return }
    moveScroll(by: rows, width: layout.notebook.width)
    followsSelection = false
    reveal = .nothing
  }

  /// Moves within a selected cell that is taller than what can be seen. False if its end in this
  /// direction is in view already.
  func scrollWithinSelection(_ direction: Int) -> Bool {
    let area = layout.notebook
    guard !area.isEmpty else { return false }
    let block = block(model.selection, width: area.width)
    guard block.rows.count > area.height else { return false }
    var top = -scroll.offset
    guard scrollIndex <= model.selection else { return false }
    for index in scrollIndex..<model.selection {
      top += self.block(index, width: area.width).height
      if top > area.height { return false }
    }
    let step = max(1, area.height / 2)
    if direction > 0 {
      let hidden = top + block.rows.count - area.height
      guard hidden > 0 else { return false }
      moveScroll(by: min(step, hidden), width: area.width)
    } else {
      guard top < 0 else { return false }
      moveScroll(by: -min(step, -top), width: area.width)
    }
    reveal = .nothing
    followsSelection = false
    return true
  }
}
