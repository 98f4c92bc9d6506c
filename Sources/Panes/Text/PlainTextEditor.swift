/// A text editor with the plainest keys, for places without readline: tests and recorded scripts.
@MainActor
package final class PlainTextEditor: TextEditor {
  private var scalars: [Unicode.Scalar] = []
  private var place = 0
  private var history: [String] = []
  private var historyPlace: Int?
  private var isMultiline = true

  package init() {}

  package var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  package var cursor: Int {
    get { place }
    set { place = max(0, min(newValue, scalars.count)) }
  }

  package var prompt: String? { nil }
  package var mode: EditorMode { .emacs }
  package var usesEscape: Bool { false }

  package func begin(text: String, cursor: Int, multiline: Bool, history: [String]) {
    scalars = Array(text.unicodeScalars)
    self.history = history
    historyPlace = nil
    isMultiline = multiline
    self.cursor = cursor
  }

  package func feed(_ input: Input) {
    switch input {
    case .paste(let text): insert(text)
    case .key(let key, _): feed(key)
    default: break
    }
  }

  private func feed(_ key: Key) {
    switch key {
    case .character(let character): insert(String(character))
    case .left: place = boundary(before: place)
    case .right: place = boundary(after: place)
    case .home, .control("a"): place = lineStart
    case .end, .control("e"): place = lineEnd
    case .up: isMultiline ? moveLine(-1) : recall(-1)
    case .down: isMultiline ? moveLine(1) : recall(1)
    case .backspace: remove(boundary(before: place)..<place)
    case .delete: remove(place..<boundary(after: place))
    case .control("u"): remove(lineStart..<place)
    case .control("k"): remove(place..<lineEnd)
    default: break
    }
  }

  package func replace(from start: Int, with text: String) {
    remove(max(0, min(start, place))..<place)
    insert(text)
  }

  package func end() {
    scalars = []
    place = 0
  }

  private func insert(_ text: String) {
    scalars.insert(contentsOf: text.unicodeScalars, at: place)
    place += text.unicodeScalars.count
  }

  private func remove(_ range: Range<Int>) {
    scalars.removeSubrange(range)
    place = range.lowerBound
  }

  private func boundary(before place: Int) -> Int {
    guard place > 0 else { return 0 }
    let last = Self.string(scalars[..<place]).last
    return place - (last?.unicodeScalars.count ?? 1)
  }

  private func boundary(after place: Int) -> Int {
    guard place < scalars.count else { return place }
    let first = Self.string(scalars[place...]).first
    return place + (first?.unicodeScalars.count ?? 1)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private var lineStart: Int {
    scalars[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private var lineEnd: Int {
    scalars[place...].firstIndex(of: "\n") ?? scalars.count
  }

  private func moveLine(_ direction: Int) {
    let column = place - lineStart
    if direction < 0 {
      guard lineStart > 0 else { return }
      place = lineStart - 1
    } else {
      guard lineEnd < scalars.count else { return }
      place = lineEnd + 1
    }
    let start = lineStart
    place = min(start + column, lineEnd)
  }

  private func recall(_ direction: Int) {
    guard !history.isEmpty else { return }
    let next = (historyPlace ?? history.count) + direction
    guard next >= 0, next <= history.count else { return }
    historyPlace = next
    scalars = next < history.count ? Array(history[next].unicodeScalars) : []
    place = scalars.count
  }
}
