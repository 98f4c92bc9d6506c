import Events

extension NotebookModel {
  package var canUndo: Bool { !history.done.isEmpty }
  package var canRedo: Bool { !history.undone.isEmpty }

  /// Takes the last edit back. False, with a message, if there is none.
  @discardableResult package mutating func undo() -> Bool {
    guard let edit = history.undo() else {
      message = Message("nothing to undo")
      return false
    }
    replace(edit.inserted.count, at: edit.index, with: edit.removed, keep: !edit.changesOutputs)
    selection = clamped(edit.selectionBefore)
    return true
  }

  /// Does the last edit that was undone again.
  @discardableResult package mutating func redo() -> Bool {
    guard let edit = history.redo() else {
      message = Message("nothing to redo")
      return false
    }
    replace(edit.removed.count, at: edit.index, with: edit.inserted, keep: !edit.changesOutputs)
    selection = clamped(edit.selectionAfter)
    return true
  }

  /// Takes in the cells that a crashed session left in its journal, as one edit.
  package mutating func recover(_ recovery: Journal.Recovery) {
    guard !recovery.cells.isEmpty else { return }
    edit(
      at: 0, removing: cells.count, inserting: recovery.cells, selecting: selection,
      changesOutputs: true)
  }

  /// Puts `cells` in the place of `count` cells, as one step of the history.
  mutating func edit(
    at index: Int, removing count: Int, inserting cells: [Cell], selecting newSelection: Int,
    changesOutputs: Bool = false
  ) {
    let removed = Array(document.cells[index..<index + count])
    replace(count, at: index, with: cells, keep: false)
    history.append(
      Edit(
        index: index, removed: removed, inserted: cells, selectionBefore: selection,
        selectionAfter: newSelection, changesOutputs: changesOutputs))
    selection = clamped(newSelection)
  }

  /// With `keep`, a cell that stands there before and after keeps its outputs of now.
  private mutating func replace(_ count: Int, at index: Int, with cells: [Cell], keep: Bool) {
    var cells = cells
    if keep {
      for place in cells.indices {
        let current = document.cells[index..<index + count].first { $0.id == cells[place].id }
        guard let current, current.kind == cells[place].kind else { continue }
        cells[place].outputs = current.outputs
        cells[place].executionCount = current.executionCount
      }
    }
    document.cells.replaceSubrange(index..<index + count, with: cells)
  }

  func clamped(_ index: Int) -> Int { min(max(index, 0), document.cells.count - 1) }
}
