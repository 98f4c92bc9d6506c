import Notebook
import Plots

extension App {
  /// Opens the line at the bottom.
  func beginPrompt(_ kind: PromptState.Kind, text: String = "") {
    prompt = PromptState(kind: kind)
    editor.begin(
      text: text, cursor: text.unicodeScalars.count, multiline: false,
      history: kind == .command ? commandHistory : searchHistory)
    promptChanged()
  }

  func endPrompt() {
    prompt = nil
    editor.end()
  }

  /// Offers the commands, or the arguments, that what is typed can become.
  func promptChanged() {
    guard var state = prompt, state.kind == .command else { return }
    let (name, argument) = Self.parts(of: editor.text)
    if let argument, let entry = keymap.command(named: name) {
      state.candidates = Self.matching(argument, choices(for: entry))
    } else if argument == nil {
      state.candidates = Self.matching(name, keymap.commandNames)
    } else {
      state.candidates = []
    }
    state.selected = nil
    prompt = state
  }

  private func choices(for entry: KeymapEntry) -> [String] {
    switch entry.argument {
    case .theme: [Self.automatic] + options.themes.names
    case .symbols: PlotSymbols.allCases.map(\.rawValue)
    case .cell, .path, nil: []
    }
  }

  /// Names that start as the pattern does, then names that hold its letters in order.
  private static func matching(_ pattern: String, _ names: [String]) -> [String] {
    if pattern.isEmpty { return names }
    let starts = names.filter { $0.hasPrefix(pattern) }
    let others = names.compactMap { name in
      starts.contains(name) ? nil : Nearest.fuzzy(pattern, in: name).map { (name, $0) }
    }
    return starts + others.sorted { $0.1 < $1.1 }.map(\.0)
  }

  private static func parts(of line: String) -> (name: String, argument: String?) {
    let line = line.drop { $0 == " " || $0 == ":" }
    guard let space = line.firstIndex(of: " ") else { return (String(line), nil) }
    let argument = line[space...].drop { $0 == " " }
    return (String(line[..<space]), String(argument))
  }

  /// Tab: takes the next candidate into the line.
  func completePrompt() -> [Effect] {
    guard var state = prompt, !state.candidates.isEmpty else { return [] }
    let next = state.selected.map { ($0 + 1) % state.candidates.count } ?? 0
    state.selected = next
    let (name, argument) = Self.parts(of: editor.text)
    let candidate = state.candidates[next]
    editor.cursor = editor.text.unicodeScalars.count
    let needsArgument = keymap.command(named: candidate)?.argument != nil
    if argument != nil {
      editor.replace(from: 0, with: "\(name) \(candidate)")
    } else if state.candidates.count == 1 {
      editor.replace(from: 0, with: candidate + (needsArgument ? " " : ""))
      prompt = state
      promptChanged()
      return []
    } else {
      editor.replace(from: 0, with: candidate)
    }
    prompt = state
    return []
  }

  func acceptPrompt() -> [Effect] {
    guard let state = prompt else { return [] }
    let line = editor.text
    endPrompt()
    switch state.kind {
    case .search:
      Self.remember(line, in: &searchHistory)
      search(line)
      return []
    case .command:
      Self.remember(line, in: &commandHistory)
      return runLine(line)
    case .input: return model.answer(line).map { [.send($0)] } ?? []
    }
  }

  private static func remember(_ line: String, in history: inout [String]) {
    guard !line.isEmpty else { return }
    history.removeAll { $0 == line }
    history.append(line)
    if history.count > 500 { history.removeFirst() }
  }

  /// Does what a line of the command line says. A number alone goes to that cell; the name of a
  /// worker goes to its pane.
  package func runLine(_ line: String) -> [Effect] {
    let (name, argument) = Self.parts(of: line)
    let value = argument?.trimmingBlanks() ?? ""
    if name.isEmpty { return [] }
    if Int(name) != nil, value.isEmpty { return perform(.goTo, argument: name) }
    if let index = model.workers.firstIndex(where: { $0.id == name }),
      keymap.command(named: name) == nil
    {
      worker = index
      show(.workers)
      return []
    }
    guard let entry = keymap.command(named: name) else {
      complain(
        "no command \"\(name)\"" + Nearest.hint(for: name, among: keymap.commandNames))
      return []
    }
    if !value.isEmpty, entry.argument == nil {
      complain("\(entry.action.rawValue) takes no argument")
      return []
    }
    if let reason = reasonAgainst(entry.action) {
      inform(reason)
      return []
    }
    return perform(entry.action, argument: value)
  }

  // MARK: Searching

  func search(_ text: String) {
    if reader != nil {
      reader?.search = text
      reader?.match = nil
      searchReader(backwards: false)
      return
    }
    searchMatch = nil
    found(model.search(text))
  }

  func searchAgain(backwards: Bool) {
    if reader != nil {
      searchReader(backwards: backwards)
    } else {
      found(model.search("", from: searchMatch, backwards: backwards))
    }
  }

  private func found(_ match: NotebookModel.Match?) {
    searchText = model.lastSearch
    guard let match else { return }
    searchMatch = match
    focus = .notebook
    let all = model.cells.indices.flatMap { model.matches(of: searchText, inCell: $0) }
    let matches = model.matches(of: searchText, inCell: match.cell)
    if case .output = match.place {
      let id = model.cells[match.cell].id
      if model.folded.contains(id) { model.toggleFold() }
      expanded.insert(id)
    }
    reveal = .row(matches.firstIndex(of: match) ?? 0)
    let place = all.firstIndex(of: match).map { "match \($0 + 1) of \(all.count), " } ?? ""
    inform(place + "cell \(match.cell + 1)  -  n next, N previous, Esc ends")
  }

  func clearSearch() {
    searchText = ""
    searchMatch = nil
  }

  /// Moving on lets the next search start from the new place.
  func clearSearchMatch() { searchMatch = nil }
}

extension String {
  func trimmingBlanks() -> String {
    var text = Substring(self)
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
