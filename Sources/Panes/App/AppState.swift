import Events
import Notebook

/// What has the keys when nothing is open above the screen.
package enum Focus: Hashable, Sendable {
  case notebook, workers, loss, messages, outline

  var context: KeyContexts {
    switch self {
    case .notebook: .notebook
    case .workers: .workers
    case .loss: .loss
    case .messages: .messages
    case .outline: .outline
    }
  }
}

/// A cell that is being edited. Its text is in the editor.
struct EditState {
  var cell: CellID
  var completion: CompletionList?
}

/// Candidates for the word at the cursor.
struct CompletionList {
  /// Where the word starts, in code points.
  var start: Int
  var all: [String]
  var shown: [String]
  var selected = 0
}

/// The line at the bottom, while it is typed into.
struct PromptState {
  enum Kind: Equatable {
    case command, search
    /// A running cell's `input()`, with the last line of its prompt.
    case input(String)
  }
  var kind: Kind
  var candidates: [String] = []
  var selected: Int?
}

/// A text over the whole screen: an output, an object, the help.
struct ReaderState {
  enum Kind: Equatable {
    case help
    case output(CellID)
    /// Waits for the answer to this request.
    case object(request: Int, worker: String, id: Int)
  }
  var kind: Kind
  var title: String
  var scroll = 0
  var search = ""
  var match: Int?
}

/// The list of themes, each shown as it is chosen.
struct ThemeListState {
  var names: [String]
  var selected: Int
  var before: Theme
  var wasAutomatic = false
  var problem: String?
}

/// Something that has to be decided first.
struct Question {
  struct Choice {
    var key: Character
    var label: String
    var effect: Answer
  }
  enum Answer {
    case restart, restartAndRun, quit, saveAndQuit, overwrite(String?), recover(Journal.Recovery)
    case discard, stay
  }
  var text: String
  var choices: [Choice]
}

/// A place in a list that scrolls.
struct ListPlace {
  var selected = 0
  var top = 0

  mutating func move(by offset: Int, count: Int) {
    selected = max(0, min(count - 1, selected + offset))
  }

  /// Scrolls so that the selected row is among `height` rows.
  mutating func show(height: Int, count: Int) {
    selected = max(0, min(count - 1, selected))
    if selected < top { top = selected }
    if selected >= top + height { top = selected - height + 1 }
    top = max(0, min(top, count - height))
  }
}

/// Where the notebook is scrolled to: a cell, and how many of its rows are above the screen.
struct ScrollPlace: Equatable {
  var cell: CellID?
  var offset = 0
}

/// What the next frame has to bring into view.
enum Reveal: Equatable {
  case nothing
  /// The whole selected cell, if it fits.
  case selection
  /// The start of the selected cell, so that what ran above it stays in view.
  case advance
  /// A row of the selected cell's block.
  case row(Int)
}
