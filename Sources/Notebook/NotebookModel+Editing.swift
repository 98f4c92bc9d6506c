package import Events

extension NotebookModel {
  /// Selects the cell at `index`, or the nearest there is.
  package mutating func select(_ index: Int) { selection = clamped(index) }

  /// Moves the selection by `offset` cells, as far as there are cells.
  package mutating func moveSelection(by offset: Int) {
    selection = clamped(selection.addingReportingOverflow(offset).partialValue)
  }

  package mutating func insertAbove(_ kind: Cell.Kind) {
    let cell = Cell(id: document.freshID(), kind: kind, source: "")
    edit(at: selection, removing: 0, inserting: [cell], selecting: selection)
  }

  package mutating func insertBelow(_ kind: Cell.Kind) {
    let cell = Cell(id: document.freshID(), kind: kind, source: "")
    edit(at: selection + 1, removing: 0, inserting: [cell], selecting: selection + 1)
  }

  /// Deletes the selected cell. The last one of a notebook leaves an empty one.
  package mutating func deleteSelected() {
    let rest =
      cells.count == 1 ? [Cell(id: document.freshID(), kind: .code, source: "")] : []
    edit(at: selection, removing: 1, inserting: rest, selecting: selection)
  }

  package mutating func copySelected() {
    clipboard = [selectedCell]
  }

  package mutating func cutSelected() {
    copySelected()
    deleteSelected()
  }

  /// Inserts what was cut or copied. False, with a message, if that is nothing.
  @discardableResult package mutating func paste(above: Bool = false) -> Bool {
    guard !clipboard.isEmpty else {
      message = Message("nothing to paste")
      return false
    }
    var pasted = clipboard
    var taken = Set(cells.map(\.id))
    // A cell that was cut keeps its identity the first time that it is pasted.
    for place in pasted.indices {
      if taken.contains(pasted[place].id) { pasted[place].id = document.freshID(avoiding: taken) }
      taken.insert(pasted[place].id)
    }
    let index = above ? selection : selection + 1
    edit(
      at: index, removing: 0, inserting: pasted, selecting: above ? index : index + pasted.count - 1
    )
    return true
  }

  @discardableResult package mutating func moveUp() -> Bool {
    guard selection > 0 else { return false }
    edit(
      at: selection - 1, removing: 2, inserting: [cells[selection], cells[selection - 1]],
      selecting: selection - 1)
    return true
  }

  @discardableResult package mutating func moveDown() -> Bool {
    guard selection + 1 < cells.count else { return false }
    edit(
      at: selection, removing: 2, inserting: [cells[selection + 1], cells[selection]],
      selecting: selection + 1)
    return true
  }

  /// Splits the selected cell at `cursor` (code points from the start of its source). The upper
  /// part keeps the cell's identity; outputs go with the lower part, which they came after.
  package mutating func splitSelected(at cursor: Int) {
    var upper = selectedCell
    var lower = selectedCell
    let scalars = selectedCell.source.unicodeScalars
    let place = scalars.index(
      scalars.startIndex, offsetBy: min(max(cursor, 0), scalars.count))
    upper.source = String(scalars[..<place])
    lower.source = String(scalars[place...])
    if upper.source.endsWithLF { upper.source.unicodeScalars.removeLast() }
    if lower.source.utf8.first == UInt8(ascii: "\n") { lower.source.unicodeScalars.removeFirst() }
    lower.id = document.freshID()
    upper.outputs = []
    upper.executionCount = nil
    edit(at: selection, removing: 1, inserting: [upper, lower], selecting: selection + 1)
  }

  /// Joins the selected cell with the one below it, which ends. False if there is none.
  @discardableResult package mutating func mergeBelow() -> Bool {
    guard selection + 1 < cells.count else {
      message = Message("no cell below to merge with")
      return false
    }
    var cell = selectedCell
    let other = cells[selection + 1]
    cell.source += cell.kind == .code ? "\n" : "\n\n"
    cell.source += other.source
    if cell.kind == .code {
      cell.outputs = other.kind == .code ? other.outputs : []
      cell.executionCount = other.kind == .code ? other.executionCount : nil
    }
    edit(at: selection, removing: 2, inserting: [cell], selecting: selection)
    return true
  }

  /// Makes the selected cell code, prose or raw text. What is no code has no outputs.
  package mutating func setKind(_ kind: Cell.Kind) {
    guard kind != selectedCell.kind else { return }
    var cell = selectedCell
    cell.kind = kind
    cell.outputs = []
    cell.executionCount = nil
    edit(at: selection, removing: 1, inserting: [cell], selecting: selection)
  }

  /// Sets the source of a cell. What is the same already is no edit.
  package mutating func setSource(_ source: String, of id: CellID) {
    guard let index = document.index(of: id), !cells[index].source.isExactly(source) else { return }
    var cell = cells[index]
    cell.source = source
    edit(at: index, removing: 1, inserting: [cell], selecting: selection)
  }

  package mutating func setSource(_ source: String) { setSource(source, of: selectedCell.id) }

  package mutating func clearOutputs() { clearOutputs(in: selection..<selection + 1) }
  package mutating func clearAllOutputs() { clearOutputs(in: 0..<cells.count) }

  private mutating func clearOutputs(in range: Range<Int>) {
    let cleared = cells[range].map { cell in
      var cell = cell
      cell.outputs = []
      cell.executionCount = nil
      return cell
    }
    guard cleared != Array(cells[range]) else { return }
    edit(
      at: range.lowerBound, removing: range.count, inserting: cleared, selecting: selection)
    // A cell that still runs starts from nothing.
    for cell in cleared where recorders[cell.id] != nil { recorders[cell.id] = OutputRecorder() }
  }

  /// Folds the outputs of the selected cell away, or shows them again.
  package mutating func toggleFold() {
    if folded.remove(selectedCell.id) == nil { folded.insert(selectedCell.id) }
  }

  package mutating func setAllFolded(_ isFolded: Bool) {
    folded = isFolded ? Set(cells.map(\.id)) : []
  }
}
