package import Notebook

extension App {
  /// Asks for what an earlier session left behind after a crash.
  package func offer(_ recovery: Journal.Recovery) {
    let age = recovery.isOlderThanFile ? ", older than the file" : ""
    let owner = recovery.owner.map { " Process \($0) has it open." } ?? ""
    question = Question(
      text: "Unsaved changes of an earlier session\(age).\(owner) Take them?",
      choices: [
        .init(key: "y", label: "take them", effect: .recover(recovery)),
        .init(key: "n", label: "leave them", effect: .discard),
      ])
  }

  func askToRestart(running: Bool) -> [Effect] {
    let hasState = !model.runs.isEmpty || !model.workers.isEmpty || model.kernel != .idle
    guard hasState else { return restart(running: running) }
    var text = "Restart Python? All names"
    if !model.workers.isEmpty { text += ", workers and objects" }
    text += " will be lost."
    question = Question(
      text: text,
      choices: [
        .init(key: "y", label: "restart", effect: running ? .restartAndRun : .restart),
        .init(key: "n", label: "go on", effect: .stay),
      ])
    return []
  }

  private func restart(running: Bool) -> [Effect] {
    var effects: [Effect] = model.running == nil ? [] : [.interrupt]
    effects.append(.send(model.restart()))
    if running {
      // The run waits in the session behind the restart.
      let last = model.selection
      let code = model.cells[0...last].filter { $0.kind == .code }
      if !code.isEmpty {
        effects.append(
          .send(
            .run(
              cells: code.map { CellSource(cell: $0.id, source: $0.source) }, stopOnError: true)))
      }
    }
    return effects
  }

  func requestQuit() -> [Effect] {
    var causes: [String] = []
    if model.isModified { causes.append("the notebook is not saved") }
    if model.running != nil { causes.append("a cell is running") }
    guard !causes.isEmpty else { return [.quit] }
    var choices: [Question.Choice] = []
    if model.isModified {
      choices.append(.init(key: "s", label: "save and quit", effect: .saveAndQuit))
    }
    choices.append(.init(key: "q", label: "quit", effect: .quit))
    choices.append(.init(key: "n", label: "stay", effect: .stay))
    let text = causes.joined(separator: " and ")
    question = Question(
      text: "Quit? " + text.prefix(1).uppercased() + text.dropFirst() + ".", choices: choices)
    return []
  }

  func answer(_ question: Question, _ key: Key) -> [Effect] {
    if key == .escape || key == .control("c") {
      self.question = nil
      quitsAfterSaving = false
      return []
    }
    guard case .character(let letter) = key,
      let choice = question.choices.first(where: { $0.key == Character(letter.lowercased()) })
    else { return [] }
    self.question = nil
    switch choice.effect {
    case .restart: return restart(running: false)
    case .restartAndRun: return restart(running: true)
    case .quit: return [.quit]
    case .saveAndQuit:
      quitsAfterSaving = true
      return requestSave("")
    case .overwrite(let path): return [.save(path: path, force: true)]
    case .recover(let recovery):
      model.recover(recovery)
      reveal = .selection
      outlineCache = nil
    case .discard, .stay: quitsAfterSaving = false
    }
    return []
  }

  // MARK: Saving

  /// Asks for the file to be written, and for a name where there is none.
  func requestSave(_ path: String) -> [Effect] {
    if let state = editing { model.setSource(editor.text, of: state.cell) }
    guard !path.isEmpty || model.path != nil else {
      endEditing()
      beginPrompt(.command, text: quitsAfterSaving ? "save-and-quit " : "save ")
      inform("give the new notebook a name: .ipynb, .md or .py")
      return []
    }
    return [.save(path: path.isEmpty ? nil : path, force: false)]
  }

  /// Writes the notebook: what is to be done for the effect of the same name. Answers what is left
  /// to do.
  package func save(path: String?, force: Bool) -> [Effect] {
    do throws(DocumentError) {
      if let path {
        try model.save(as: path, force: force)
      } else {
        try model.save(force: force)
      }
    } catch {
      saveFailed(error, path: path)
      takeMessage()
      return []
    }
    outlineCache = nil
    takeMessage()
    let quits = quitsAfterSaving
    quitsAfterSaving = false
    return quits ? [.quit] : []
  }

  private func saveFailed(_ error: DocumentError, path: String?) {
    let fault: String
    switch error {
    case .changedOnDisk(let file): fault = "\(file) changed on disk since it was opened"
    case .alreadyExists(let file): fault = "\(file) exists already"
    default:
      quitsAfterSaving = false
      complain(error.description)
      return
    }
    question = Question(
      text: fault + ". Write over it?",
      choices: [
        .init(key: "y", label: "write over it", effect: .overwrite(path)),
        .init(key: "n", label: "leave it", effect: .stay),
      ])
  }
}
