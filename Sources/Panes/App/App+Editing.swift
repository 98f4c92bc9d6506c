import Events
import Notebook
import Syntax

extension App {
  /// Opens the selected cell for editing, with the cursor where it was left, else at the end.
  func beginEditing(at cursor: Int? = nil) {
    let cell = model.selectedCell
    let length = cell.source.unicodeScalars.count
    focus = .notebook
    editing = EditState(cell: cell.id)
    editor.begin(
      text: cell.source, cursor: min(length, cursor ?? cursors[cell.id] ?? length),
      multiline: true, history: [])
    reveal = .selection
  }

  /// Keeps what was typed and goes back to command mode.
  func endEditing() {
    guard let state = editing else { return }
    model.setSource(editor.text, of: state.cell)
    cursors[state.cell] = editor.cursor
    editor.end()
    editing = nil
    completionRequest = nil
    outlineCache = nil
  }

  /// A key that is no command while a cell is edited.
  func type(_ input: Input, _ key: Key) {
    if key == .backspace, editor.prompt == nil, isEditingCode, canUnindent {
      unindent()
    } else {
      editor.feed(input)
    }
    updateCompletion()
  }

  func newLine() {
    editing?.completion = nil
    let indent = isEditingCode ? Indentation.next(in: editor.text, at: editor.cursor) : ""
    editor.replace(from: editor.cursor, with: "\n" + indent)
  }

  private var isEditingCode: Bool { model.selectedCell.kind == .code }

  /// Whether the cursor stands after nothing but blanks, more than one.
  private var canUnindent: Bool {
    (Indentation.blanksBefore(editor.cursor, in: editor.text) ?? 0) > 1
  }

  func unindent() {
    guard let blanks = Indentation.blanksBefore(editor.cursor, in: editor.text), blanks > 0 else {
      return
    }
    editor.replace(from: editor.cursor - ((blanks - 1) % 4 + 1), with: "")
  }

  // MARK: Completion

  /// Tab: indents after blanks, else asks what the word at the cursor can become.
  func complete() -> [Effect] {
    guard editing != nil else { return [] }
    let text = editor.text
    let cursor = editor.cursor
    if let blanks = Indentation.blanksBefore(cursor, in: text) {
      editor.replace(from: cursor, with: String(repeating: " ", count: 4 - blanks % 4))
      return []
    }
    guard isEditingCode else {
      editor.replace(from: cursor, with: "    ")
      return []
    }
    if model.kernel == .busy { inform("completion waits for the running cell") }
    let request = nextRequest
    nextRequest += 1
    completionRequest = (request, text, cursor)
    return [.send(.complete(request: request, source: text, cursor: cursor))]
  }

  /// Takes the answer, if the text is still the one that was asked about.
  func offer(_ completion: Completion, for request: Int) {
    guard let asked = completionRequest, asked.request == request, editing != nil,
      editor.text == asked.text, editor.cursor == asked.cursor,
      completion.start >= 0, completion.start <= asked.cursor
    else { return }
    completionRequest = nil
    let candidates = completion.candidates
    guard let first = candidates.first else {
      inform("nothing to complete here")
      takeMessage()
      return
    }
    if candidates.count == 1 {
      editor.replace(from: completion.start, with: first)
      return
    }
    let common = Self.commonPrefix(of: candidates)
    if common.unicodeScalars.count > asked.cursor - completion.start {
      editor.replace(from: completion.start, with: common)
    }
    editing?.completion = CompletionList(
      start: completion.start, all: candidates, shown: candidates)
  }

  private static func commonPrefix(of names: [String]) -> String {
    guard var prefix = names.first.map({ Array($0) }) else { return "" }
    for name in names.dropFirst() {
      let same = zip(prefix, name).prefix { $0 == $1 }.count
      prefix.removeLast(prefix.count - same)
    }
    return String(prefix)
  }

  /// Narrows the candidates to what was typed since; closes them when none is left.
  func updateCompletion() {
    guard var list = editing?.completion else { return }
    let cursor = editor.cursor
    guard cursor >= list.start else {
      editing?.completion = nil
      return
    }
    let scalars = Array(editor.text.unicodeScalars)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[min(list.start, scalars.count)..<min(cursor, scalars.count)])
    let word = String(view)
    list.shown = list.all.filter { $0.hasPrefix(word) && $0 != word }
    list.selected = 0
    editing?.completion = list.shown.isEmpty ? nil : list
  }

  func chooseCompletion(by step: Int) {
    guard var list = editing?.completion, !list.shown.isEmpty else { return }
    list.selected = (list.selected + step + list.shown.count) % list.shown.count
    editing?.completion = list
  }

  func acceptCompletion() {
    guard let list = editing?.completion, list.shown.indices.contains(list.selected) else { return }
    editor.replace(from: list.start, with: list.shown[list.selected])
    editing?.completion = nil
  }
}

/// Blanks at the start of lines of Python.
enum Indentation {
  /// The number of blanks between the start of the line and a place, if nothing else is there.
  static func blanksBefore(_ place: Int, in text: String) -> Int? {
    let scalars = Array(text.unicodeScalars.prefix(place))
    let start = scalars.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let line = scalars[start...]
    return line.allSatisfy { $0 == " " || $0 == "\t" } ? line.count : nil
  }

  /// What a new line after a place starts with.
  static func next(in text: String, at place: Int) -> String {
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(max(0, place))))
    return String(repeating: " ", count: max(0, min(indentation(after: before), 200)))
  }
}
