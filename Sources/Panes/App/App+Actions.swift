import Events
import Notebook

extension App {
  /// Does an action. `argument` is what followed its name on the command line.
  func perform(_ action: Action, argument: String = "") -> [Effect] {
    switch action {
    case .run, .runInPlace, .runAndInsert, .runAll, .runAbove, .runBelow: return runCells(action)
    case .interrupt: return [.interrupt]
    case .answer: openInput()
    case .restart: return askToRestart(running: false)
    case .restartAndRun: return askToRestart(running: true)
    case .down, .up, .first, .last, .jumpDown, .jumpUp, .scrollDown, .scrollUp, .scrollFaster,
      .scrollBackFaster, .pageDown, .pageUp, .goTo:
      move(action, argument)
    case .edit: if !answersSelected { beginEditing() } else { openInput() }
    case .insertAbove, .insertBelow, .delete, .cut, .copy, .paste, .pasteAbove, .undo, .redo,
      .code, .markdown, .raw, .merge, .moveUp, .moveDown, .split:
      changeCells(action)
    case .newLine: newLine()
    case .unindent: unindent()
    case .fold: foldOutput()
    case .foldAll: foldAll(true)
    case .unfoldAll: foldAll(false)
    case .openOutput: openOutput()
    case .clearOutput: model.clearOutputs()
    case .clearAllOutputs: model.clearAllOutputs()
    case .copyOutput: return copyText()
    case .nextPane, .previousPane, .focusNotebook, .focusWorkers, .focusLoss, .focusMessages,
      .focusOutline, .zoom, .unzoom:
      changePane(action)
    case .open: return open()
    case .plotLeft, .plotRight, .plotLogarithm, .plotSymbols: changePlot(action, argument)
    case .search: beginPrompt(.search)
    case .searchNext: searchAgain(backwards: false)
    case .searchPrevious: searchAgain(backwards: true)
    case .help: openHelp()
    case .commandLine: beginPrompt(.command)
    case .theme: return argument.isEmpty ? openThemes() : chooseTheme(argument)
    case .save: return requestSave(argument)
    case .saveAndQuit:
      quitsAfterSaving = true
      return requestSave(argument)
    case .quit: return requestQuit()
    case .quitWithoutSaving: return [.quit]
    case .heal: return [.heal]
    case .suspend: return [.suspend]
    case .mouse:
      options.mouse.toggle()
      inform(
        options.mouse ? "the mouse moves and scrolls" : "the mouse is the terminal's: select text")
      return [.mouse(options.mouse)]
    case .leave: return leave()
    case .complete: return prompt == nil ? complete() : completePrompt()
    case .accept: return accept()
    case .endInput: return endInput()
    case .choiceDown: choose(1)
    case .choiceUp: choose(-1)
    }
    return []
  }

  private func runCells(_ action: Action) -> [Effect] {
    let wasEditing = editing != nil
    endEditing()
    if wasEditing, action != .runInPlace { focus = .notebook }
    let command: Command?
    switch action {
    case .run: command = model.runAndAdvance()
    case .runInPlace: command = model.runSelected()
    case .runAndInsert:
      command = model.runSelected()
      model.insertBelow(.code)
    case .runAll: command = model.runAll()
    case .runAbove: command = model.runAbove()
    default: command = model.runBelow()
    }
    // Stepping over prose is no fault worth a message.
    if command == nil, action == .run || action == .runInPlace || action == .runAndInsert {
      model.message = nil
    }
    reveal = action == .runInPlace ? .selection : .advance
    followsSelection = true
    watched = action == .runInPlace ? model.selectedCell.id : nil
    outlineCache = nil
    summary = nil
    if action == .runAndInsert { beginEditing() }
    return command.map { [.send($0)] } ?? []
  }

  private func changeCells(_ action: Action) {
    switch action {
    case .insertAbove: model.insertAbove(.code)
    case .insertBelow: model.insertBelow(.code)
    case .delete:
      model.deleteSelected()
      inform("cell deleted  -  z brings it back")
    case .cut: model.cutSelected()
    case .copy:
      model.copySelected()
      inform("cell copied  -  v pastes it below")
    case .paste: model.paste()
    case .pasteAbove: model.paste(above: true)
    case .undo: model.undo()
    case .redo: model.redo()
    case .code: model.setKind(.code)
    case .markdown: model.setKind(.markdown)
    case .raw: model.setKind(.raw)
    case .merge: model.mergeBelow()
    case .moveUp: model.moveUp()
    case .moveDown: model.moveDown()
    default: splitCell()
    }
    clearSearchMatch()
    reveal = .selection
    outlineCache = nil
  }

  private func splitCell() {
    guard let editing else { return }
    let cursor = editor.cursor
    endEditing()
    guard model.selectedCell.id == editing.cell else { return }
    model.splitSelected(at: cursor)
    beginEditing(at: 0)
  }

  private func foldOutput() {
    let id = model.selectedCell.id
    if model.folded.contains(id) {
      model.toggleFold()
    } else if isLong(model.selectedCell), !expanded.contains(id) {
      expanded.insert(id)
    } else {
      expanded.remove(id)
      model.toggleFold()
    }
    reveal = .selection
  }

  private func foldAll(_ isFolded: Bool) {
    model.setAllFolded(isFolded)
    expanded = []
    reveal = .selection
  }

  /// Opens what is selected in a pane.
  private func open() -> [Effect] {
    switch focus {
    case .workers: return openObject()
    case .outline: followOutline()
    default: break
    }
    return []
  }

  private func leave() -> [Effect] {
    if themeList != nil {
      closeThemes(keep: false)
    } else if prompt != nil {
      leavePrompt()
    } else if editing?.completion != nil {
      editing?.completion = nil
    } else if editing != nil {
      endEditing()
    } else if reader != nil {
      if reader?.search.isEmpty == false {
        reader?.search = ""
        reader?.match = nil
      } else {
        reader = nil
      }
    }
    return []
  }

  private func accept() -> [Effect] {
    if themeList != nil { return closeThemes(keep: true) }
    if prompt != nil { return acceptPrompt() }
    acceptCompletion()
    return []
  }

  private func choose(_ step: Int) {
    if themeList != nil { chooseTheme(by: step) } else { chooseCompletion(by: step) }
  }

  private func copyText() -> [Effect] {
    let text: String
    if let reader {
      text = readerLines(reader, width: 10_000).map(\.text).joined(separator: "\n")
    } else {
      text = model.selectedCell.outputs.map(\.plainText).joined(separator: "\n")
    }
    inform("copied \(NumberText.bytes(text.utf8.count))")
    return [.copy(text)]
  }
}
