import Notebook

/// The line that a running cell waits for.
extension App {
  /// Whether the selected cell is the one that waits.
  var answersSelected: Bool {
    model.asked != nil && model.running?.cell == model.selectedCell.id
  }

  /// Opens the line for the answer as soon as nothing else is open, unless somebody closed it.
  func offerInput() {
    if model.asked == nil {
      isInputClosed = false
      if case .input = prompt?.kind { endPrompt() }
      return
    }
    guard !isInputClosed, editing == nil, prompt == nil, reader == nil, themeList == nil,
      question == nil, pending.isEmpty
    else { return }
    openInput()
  }

  func openInput() {
    guard let asked = model.asked else { return }
    isInputClosed = false
    let last = asked.lineParts.last.map(String.init)?.trimmingBlanks() ?? ""
    beginPrompt(.input(last.isEmpty ? "input:" : last))
  }

  /// Closes the line at the bottom without a change.
  func leavePrompt() {
    if case .input = prompt?.kind {
      isInputClosed = true
      inform("the cell waits for its input  -  Enter on it answers, Ctrl-C stops it")
    }
    endPrompt()
  }

  /// Ctrl-D: the end of input, where nothing was typed.
  func endInput() -> [Effect] {
    guard case .input = prompt?.kind, editor.text.isEmpty else { return [] }
    endPrompt()
    return model.answer(nil).map { [.send($0)] } ?? []
  }
}
