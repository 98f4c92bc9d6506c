/// Where a key is pressed: what has the focus.
package struct KeyContexts: OptionSet, Hashable, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let notebook = KeyContexts(rawValue: 1)
  package static let workers = KeyContexts(rawValue: 2)
  package static let loss = KeyContexts(rawValue: 4)
  package static let messages = KeyContexts(rawValue: 8)
  package static let outline = KeyContexts(rawValue: 16)
  /// A full-screen text: an output, an object, the help.
  package static let reader = KeyContexts(rawValue: 32)
  package static let edit = KeyContexts(rawValue: 64)
  /// Candidates are offered for the word at the cursor.
  package static let completion = KeyContexts(rawValue: 128)
  /// The command line and the search line.
  package static let prompt = KeyContexts(rawValue: 256)
  package static let themes = KeyContexts(rawValue: 512)

  package static let panes: KeyContexts = [.workers, .loss, .messages, .outline]
  package static let lists: KeyContexts = [.workers, .messages, .outline]
  /// The screen with the notebook and its panes.
  package static let screen: KeyContexts = [.notebook, .workers, .loss, .messages, .outline]

  package static let all: [(name: String, context: KeyContexts)] = [
    ("notebook", .notebook), ("worker pane", .workers), ("loss pane", .loss),
    ("messages pane", .messages), ("outline pane", .outline), ("full-screen text", .reader),
    ("editing a cell", .edit), ("completion", .completion), ("command and search line", .prompt),
    ("theme list", .themes),
  ]
}

/// The heading that a command stands under in the help.
package enum KeyGroup: String, CaseIterable, Sendable {
  case running = "Running"
  case moving = "Moving"
  case cells = "Cells"
  case editing = "Editing a cell"
  case outputs = "Outputs"
  case panes = "Panes"
  case program = "Program"
  case lists = "Lists and prompts"
}

/// One row of the keymap.
package struct KeymapEntry: Sendable {
  /// What the footer says of it.
  package struct Hint: Hashable, Sendable {
    /// Lower ones stand further to the left.
    package var rank: Int
    package var label: String
    /// Shown in place of the first key, where one word stands for several keys.
    package var keys: String?
    /// Where it is said.
    package var contexts: KeyContexts
  }

  /// What can follow the command's name on the command line.
  package enum Argument: Sendable {
    case cell, path, theme, symbols

    package var name: String {
      switch self {
      case .cell: "N"
      case .path: "FILE"
      case .theme: "NAME"
      case .symbols: "braille|block|ascii"
      }
    }
  }

  package var action: Action
  package var contexts: KeyContexts
  package var keys: [KeySequence]
  package var group: KeyGroup
  /// One line.
  package var help: String
  package var hint: Hint?
  /// Other names on the command line.
  package var aliases: [String]
  package var argument: Argument?

  package init(
    _ action: Action, _ contexts: KeyContexts, _ keys: [String], _ group: KeyGroup, _ help: String,
    hint: (Int, String)? = nil, hintKeys: String? = nil, hintIn: KeyContexts? = nil,
    aliases: [String] = [],
    argument: Argument? = nil
  ) {
    self.action = action
    self.contexts = contexts
    self.keys = keys.compactMap(KeySequence.init)
    self.group = group
    self.help = help
    self.hint = hint.map {
      Hint(rank: $0.0, label: $0.1, keys: hintKeys, contexts: hintIn ?? contexts)
    }
    self.aliases = aliases
    self.argument = argument
  }
}
