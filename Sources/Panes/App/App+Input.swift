import Notebook

extension App {
  /// Takes what somebody did; answers what has to be done outside of the screen, in order.
  package func handle(_ input: Input) -> [Effect] {
    switch input {
    case .resize(let width, let height):
      self.width = width
      self.height = height
      return []
    case .focus: return []
    case .click(let column, let row):
      dismissMessage()
      let effects = click(column, row)
      takeMessage()
      return effects
    case .scroll(let column, let row, let lines):
      wheel(column, row, lines)
      return []
    case .paste(let text):
      dismissMessage()
      paste(text)
      takeMessage()
      return []
    case .key(let key, _):
      dismissMessage()
      let effects = press(key, input)
      offerInput()
      takeMessage()
      return effects
    }
  }

  /// An error stays until a key is pressed.
  private func dismissMessage() {
    if messageShown?.kind != .information { messageShown = nil }
  }

  private func press(_ key: Key, _ input: Input) -> [Effect] {
    if let question { return answer(question, key) }
    if key == .control("c"), pending.isEmpty, model.kernel != .idle { return perform(.interrupt) }
    if editing != nil || prompt != nil, editor.prompt != nil {
      // The editor asks for something itself, such as a word to search its history for.
      pressUnbound(key, input)
      return []
    }
    if key == .escape, editing != nil && editing?.completion == nil || prompt != nil,
      editor.usesEscape
    {
      pressUnbound(key, input)
      return []
    }
    let keys = pending + [key]
    var meaning = keymap.lookup(keys, in: context)
    // While candidates are offered, all other keys still do what they do in the cell.
    if meaning == .none, context == .completion { meaning = keymap.lookup(keys, in: .edit) }
    switch meaning {
    case .action(let action):
      pending = []
      if editing != nil, editor.mode == .viCommand, Self.textActions.contains(action) {
        pressUnbound(key, input)
        return []
      }
      return run(action)
    case .prefix:
      pending = keys
      return []
    case .none:
      let hadPrefix = !pending.isEmpty
      pending = []
      if hadPrefix {
        if key != .escape {
          inform("no command on \(KeySequence(keys).name)")
        }
        return []
      }
      pressUnbound(key, input)
      return []
    }
  }

  /// What changes the text, which vi's command mode does with keys of its own.
  private static let textActions: Set<Action> = [.newLine, .complete, .unindent]

  /// Does what a key asks for, or says why it cannot be done now.
  private func run(_ action: Action) -> [Effect] {
    if let reason = reasonAgainst(action) {
      inform(reason)
      return []
    }
    return perform(action)
  }

  private func pressUnbound(_ key: Key, _ input: Input) {
    if editing != nil {
      type(input, key)
    } else if prompt != nil {
      editor.feed(input)
      promptChanged()
    } else if key == .escape {
      escape()
    } else if themeList == nil, case .character(let character) = key, character.isASCII {
      inform("no command on \(key.name)" + (reader == nil ? "  -  ? shows all keys" : ""))
    }
  }

  /// Escape leads out of whatever is marked or opened, one thing at a time.
  private func escape() {
    if !searchText.isEmpty {
      clearSearch()
    } else if isZoomed {
      isZoomed = false
    }
  }

  private func paste(_ text: String) {
    if question != nil || themeList != nil { return }
    if editing != nil {
      let clean = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      editor.feed(.paste(clean))
      updateCompletion()
    } else if prompt != nil {
      let line = text.split { $0.isNewline }.joined(separator: " ")
      editor.feed(.paste(line))
      promptChanged()
    } else if focus == .notebook, reader == nil {
      inform("press Enter to edit a cell, then paste")
    }
  }
}
