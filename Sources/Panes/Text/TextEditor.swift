/// A multi-line text editor behind the cell that is being edited, the command line and the search
/// prompt. The program's editor is GNU readline (`Terminal`); tests use a plain one.
@MainActor
package protocol TextEditor: AnyObject {
  /// Starts on `text` with the cursor at `cursor` (Unicode scalars from the start).
  func begin(text: String, cursor: Int, multiline: Bool, history: [String])
  var text: String { get }
  /// In Unicode scalars from the start of `text`.
  var cursor: Int { get set }
  /// What to show in place of a prompt while an incremental search or a count is read; else nil.
  var prompt: String? { get }
  var mode: EditorMode { get }
  /// An escape key means something here: it ends vi's insert mode, a search or a count.
  var usesEscape: Bool { get }
  /// Feeds one key or paste. Keys that the application keeps for itself never come here.
  func feed(_ input: Input)
  /// Replaces the text from `start` (scalars) to the cursor, as one undoable step.
  func replace(from start: Int, with text: String)
  func end()
}

/// Whose keys a text editor has, and the state of vi's.
package enum EditorMode: Sendable { case emacs, viInsert, viCommand }
