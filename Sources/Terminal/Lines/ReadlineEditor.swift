import CTerminal
package import Panes

/// GNU readline as the editor of cells, of the command line and of the search prompt, with the
/// user's own `~/.inputrc` (application name `fedrepl`). It draws nothing.
///
/// Readline edits one text a process: when another editor begins, this one keeps its text but takes
/// no more keys.
@MainActor
package final class ReadlineEditor: TextEditor {
  private var generation: UInt32 = 0
  private var lastText = ""
  private var lastCursor = 0
  private var history: [String] = []

  package init() { _ = ct_locale_set_up() }

  isolated deinit { end() }

  private var isActive: Bool { ct_line_is_active() && ct_line_generation() == generation }

  package func begin(text: String, cursor: Int, multiline: Bool, history: [String]) {
    end()
    ct_line_end()
    load(history)
    let boundary: ct_boundary = { GraphemeBoundary.next($0, $1, $2, $3) }
    ct_line_set_boundary(boundary)
    let offset = text.utf8Offset(ofScalar: cursor)
    withBytes(text) { ct_line_begin($0, $1, offset, multiline) }
    generation = ct_line_generation()
    remember()
  }

  /// Readline's state keeps the entries between editors.
  private func load(_ history: [String]) {
    ct_line_history_clear()
    for entry in history { ct_line_history_add(entry) }
  }

  package var text: String { lastText }

  package var cursor: Int {
    get { lastCursor }
    set {
      guard isActive else { return }
      ct_line_set_point(lastText.utf8Offset(ofScalar: newValue))
      remember()
    }
  }

  package var prompt: String? {
    guard isActive, let prompt = ct_line_prompt() else { return nil }
    return String(cString: prompt)
  }

  package var mode: EditorMode {
    switch ct_line_editing_mode() {
    case Int32(CT_LINE_VI_INSERT.rawValue): return .viInsert
    case Int32(CT_LINE_VI_COMMAND.rawValue): return .viCommand
    default: return .emacs
    }
  }

  /// For all editors from now on; `~/.inputrc` decides at the start.
  package func setVi(_ isVi: Bool) { ct_line_set_vi(isVi) }

  /// An escape key means something here (it ends vi's insert mode, a search or a count), so that
  /// it does not leave the editor.
  package var usesEscape: Bool { isActive && (mode == .viInsert || prompt != nil) }

  package func feed(_ input: Input) {
    guard isActive else { return }
    switch input {
    case .key(.escape, _): _ = ct_line_escape()
    case .key(let key, let bytes): feed(bytes.isEmpty || bytes == [0x1b] ? key.legacyBytes : bytes)
    case .paste(let text): withBytes(text) { ct_line_insert($0, $1) }
    case .click, .scroll, .resize, .focus: return
    }
    remember()
  }

  private func feed(_ bytes: [UInt8]) {
    // A lone ESC would turn the next key into Meta.
    guard bytes != [0x1b] else { return }
    ct_line_feed(bytes, bytes.count)
  }

  package func replace(from start: Int, with text: String) {
    guard isActive else { return }
    let end = ct_line_point()
    let start = min(lastText.utf8Offset(ofScalar: start), end)
    withBytes(text) { ct_line_replace(start, end, $0, $1) }
    remember()
  }

  package func end() {
    guard isActive else { return }
    remember()
    ct_line_end()
  }

  private func remember() {
    var count = 0
    guard let bytes = ct_line_text(&count) else { return }
    let buffer = UnsafeRawBufferPointer(start: bytes, count: count)
    lastText = String(decoding: buffer, as: UTF8.self)
    lastCursor = lastText.scalarOffset(ofUTF8: ct_line_point())
  }

  private func withBytes(_ text: String, _ body: (UnsafePointer<CChar>?, Int) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress, $0.count) }
    }
  }
}

extension String {
  /// The byte at which a Unicode scalar begins; the ends for offsets outside of the text.
  func utf8Offset(ofScalar offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let scalars = unicodeScalars
    let index = scalars.index(scalars.startIndex, offsetBy: offset, limitedBy: scalars.endIndex)
    return utf8.distance(from: utf8.startIndex, to: index ?? scalars.endIndex)
  }

  /// The Unicode scalar that a byte belongs to.
  func scalarOffset(ofUTF8 offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let index = utf8.index(utf8.startIndex, offsetBy: offset, limitedBy: utf8.endIndex)
    return unicodeScalars.distance(from: unicodeScalars.startIndex, to: index ?? utf8.endIndex)
  }
}

/// Where a cursor may stop.
enum GraphemeBoundary {
  /// The boundary after (`direction` > 0) or before a byte; the byte itself if the text is no UTF-8.
  static func next(
    _ text: UnsafePointer<CChar>?, _ count: Int, _ offset: Int, _ direction: Int32
  ) -> Int {
    guard let text, count > 0 else { return offset }
    let string = String(decoding: UnsafeRawBufferPointer(start: text, count: count), as: UTF8.self)
    guard string.utf8.count == count else { return offset }
    var boundary = 0
    for character in string {
      let next = boundary + character.utf8.count
      if direction > 0, next > offset { return next }
      if direction < 0, next >= offset { return boundary }
      boundary = next
    }
    return boundary
  }
}
