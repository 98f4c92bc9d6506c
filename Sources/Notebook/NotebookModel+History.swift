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
    replace(edit.inserted, at: edit.index, with: edit.removed)
    selection = clamped(edit.selectionBefore)
    return true
  }

  /// Does the last edit that was undone again.
  @discardableResult package mutating func redo() -> Bool {
    guard let edit = history.redo() else {
      message = Message("nothing to redo")
      return false
    }
    replace(edit.removed, at: edit.index, with: edit.inserted)
    selection = clamped(edit.selectionAfter)
    return true
  }

  /// Takes in the cells that a crashed session left in its journal, as one edit.
  package mutating func recover(_ recovery: Journal.Recovery) {
    guard !recovery.cells.isEmpty else { return }
    edit(
      at: 0, removing: cells.count, inserting: recovery.cells, selecting: selection)
  }

  /// Puts `cells` in the place of `count` cells, as one step of the history.
  mutating func edit(
    at index: Int, removing count: Int, inserting cells: [Cell], selecting newSelection: Int
  ) {
    let removed = Array(document.cells[index..<index + count])
    document.cells.replaceSubrange(index..<index + count, with: cells)
    history.append(
      Edit(
        index: index, removed: removed, inserted: cells, selectionBefore: selection,
        selectionAfter: newSelection))
    selection = clamped(newSelection)
  }

  /// Puts `cells` where the edit had left `left`. A cell that has run since keeps what it gave.
  private mutating func replace(_ left: [Cell], at index: Int, with cells: [Cell]) {
    let range = index..<index + left.count
    var cells = cells
    for (before, now) in zip(left, document.cells[range]) where before.outputs != now.outputs {
      guard let place = cells.firstIndex(where: { $0.id == now.id && $0.kind == now.kind }) else {
        continue
      }
      cells[place].outputs = now.outputs
      cells[place].executionCount = now.executionCount
    }
    document.cells.replaceSubrange(range, with: cells)
  }

  func clamped(_ index: Int) -> Int { min(max(index, 0), document.cells.count - 1) }
}
