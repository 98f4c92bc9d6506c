import Notebook

extension App {
  /// Why an action makes no sense now, in a few words; nil if it does.
  func reasonAgainst(_ action: Action) -> String? {
    switch action {
    case .interrupt:
      return model.kernel == .idle
        ? (editing == nil ? "nothing is running  -  q quits" : "nothing is running  -  Esc leaves")
        : nil
    case .run, .runInPlace, .runAndInsert, .runAll, .runAbove, .runBelow, .restartAndRun:
      return model.kernel == .restarting ? "Python is restarting" : nil
    case .undo: return model.canUndo ? nil : "nothing to undo"
    case .redo: return model.canRedo ? nil : "nothing to redo"
    case .paste, .pasteAbove: return model.clipboard.isEmpty ? "nothing to paste" : nil
    case .merge:
      return model.selection + 1 < model.cells.count ? nil : "no cell below to join with"
    case .moveUp: return model.selection > 0 ? nil : "this is the first cell"
    case .moveDown:
      return model.selection + 1 < model.cells.count ? nil : "this is the last cell"
    case .fold, .openOutput, .clearOutput:
      return model.selectedCell.outputs.isEmpty ? "this cell has no output" : nil
    case .copyOutput:
      return reader == nil && model.selectedCell.outputs.isEmpty ? "this cell has no output" : nil
    case .open where focus == .workers: return selectedObject == nil ? "no object here" : nil
    case .nextPane, .previousPane: return panes.count > 1 ? nil : "there is only the notebook yet"
    case .focusWorkers: return has(.workers) ? nil : "there is no worker yet"
    case .focusLoss: return has(.loss) ? nil : "nothing has been trained yet"
    case .focusMessages: return has(.messages) ? nil : "no message has been sent yet"
    case .focusOutline: return has(.outline) ? nil : "the notebook has no headings"
    case .zoom: return isZoomed ? "this pane is shown alone already  -  _ shows all" : nil
    case .unzoom: return isZoomed ? nil : "all panes are shown already"
    case .plotLeft, .plotRight, .plotLogarithm, .plotSymbols:
      return model.series.isEmpty ? "nothing has been trained yet" : nil
    case .searchNext, .searchPrevious:
      let text = reader.map(\.search) ?? model.lastSearch
      return text.isEmpty ? "nothing to search for  -  / searches" : nil
    case .answer: return model.asked == nil ? "no cell asks for input" : nil
    case .complete where prompt != nil && prompt?.kind != .command: return "nothing to complete"
    case .complete where editing != nil && model.kernel == .restarting:
      return "Python is restarting"
    default: return nil
    }
  }

  /// Whether a pane has something to show.
  func has(_ pane: Focus) -> Bool {
    switch pane {
    case .notebook: true
    case .workers: !model.workers.isEmpty
    case .loss: !model.series.isEmpty
    case .messages: model.messages.totalCount > 0
    case .outline: !outline.isEmpty
    }
  }

  /// The panes that can have the focus, in order.
  var panes: [Focus] {
    [Focus.notebook, .workers, .loss, .messages, .outline].filter {
      $0 == .outline ? has($0) && (width >= ScreenLayout.wide || focus == .outline) : has($0)
    }
  }
}
