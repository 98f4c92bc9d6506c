import Events

/// One change to the list of cells: `removed` stood at `index`, `inserted` stands there now.
struct Edit: Equatable, Sendable {
  var index: Int
  var removed: [Cell]
  var inserted: [Cell]
  /// The selection before and after.
  var selectionBefore: Int
  var selectionAfter: Int
  /// Names the state after this edit; no two edits have the same.
  var state = 0
}

/// Edits that can be undone and redone, without limit.
struct EditHistory: Equatable, Sendable {
  private(set) var done: [Edit] = []
  private(set) var undone: [Edit] = []
  private var lastState = 0

  /// Names the document as it is now: 0 as it was opened.
  var state: Int { done.last?.state ?? 0 }

  mutating func append(_ edit: Edit) {
    var edit = edit
    lastState += 1
    edit.state = lastState
    done.append(edit)
    undone = []
  }

  mutating func undo() -> Edit? {
    guard let edit = done.popLast() else { return nil }
    undone.append(edit)
    return edit
  }

  mutating func redo() -> Edit? {
    guard let edit = undone.popLast() else { return nil }
    done.append(edit)
    return edit
  }
}
