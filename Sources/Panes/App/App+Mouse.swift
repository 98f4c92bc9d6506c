import Notebook

/// What stands at a place of the last frame.
enum HitTarget: Equatable {
  case cell(Int)
  /// The line that tells how much of an output is folded.
  case fold(Int)
  case worker(index: Int, row: Int?)
  case pane(Focus)
  case outline(Int)
  case message(Int)
}

extension App {
  private func target(_ column: Int, _ row: Int) -> HitTarget? {
    targets.last { $0.area.contains(column: column, row: row) }?.target
  }

  func click(_ column: Int, _ row: Int) -> [Effect] {
    guard question == nil, prompt == nil, themeList == nil, reader == nil else { return [] }
    guard let target = target(column, row) else { return [] }
    switch target {
    case .cell(let index), .fold(let index):
      let isOther = model.cells.indices.contains(index) && model.cells[index].id != editing?.cell
      if isOther {
        endEditing()
      } else if editing != nil {
        moveCursor(column, row)
        return []
      }
      model.select(index)
      focus = .notebook
      reveal = .selection
      if case .fold = target { return perform(.fold) }
    case .worker(let index, let place):
      endEditing()
      worker = index
      show(.workers)
      if let place, model.workers.indices.contains(index) {
        workerPlaces[model.workers[index].id, default: ListPlace()].selected = place
      }
    case .pane(let pane):
      endEditing()
      show(pane)
    case .outline(let place):
      endEditing()
      show(.outline)
      outlinePlace.selected = place
      followOutline()
    case .message(let place):
      endEditing()
      show(.messages)
      messagePlace.selected = place
      followsMessages = false
    }
    return []
  }

  /// Puts the cursor of the edited cell where the mouse points.
  private func moveCursor(_ column: Int, _ row: Int) {
    guard let editing, let index = model.document.index(of: editing.cell) else { return }
    let rows = block(index, width: notebookWidth).rows
    let number = row - editedTop.row
    guard rows.indices.contains(number), var place = rows[number].place else { return }
    let inside = column - editedTop.column - rows[number].column
    place.offset += options.measure.scalars(of: rows[number].line.text, before: inside)
    editor.cursor = place.cursor(in: editor.text)
    self.editing?.completion = nil
  }

  func wheel(_ column: Int, _ row: Int, _ lines: Int) {
    guard question == nil, prompt == nil, themeList == nil else { return }
    let lines = max(-1000, min(1000, lines))
    if let state = reader {
      reader?.scroll = max(0, state.scroll + lines)
      return
    }
    switch target(column, row) {
    case .worker(let index, _):
      guard model.workers.indices.contains(index) else { return }
      let store = model.workers[index]
      workerPlaces[store.id, default: ListPlace()].move(by: lines, count: store.rowCount)
    case .outline: outlinePlace.move(by: lines, count: outline.count)
    case .message, .pane(.messages):
      if followsMessages { messagePlace.selected = model.messages.count - 1 }
      messagePlace.move(by: lines, count: model.messages.count)
      followsMessages = messagePlace.selected >= model.messages.count - 1
    default: scrollNotebook(by: lines)
    }
  }
}
