/// All commands with their keys: the one table from which keys are dispatched and the footer, the
/// help, the command line and the documentation are made.
package struct Keymap: Sendable {
  package var entries: [KeymapEntry]

  package init(entries: [KeymapEntry]) { self.entries = entries }

  /// What keys pressed so far mean.
  package enum Lookup: Equatable, Sendable {
    case action(Action)
    /// The start of longer sequences.
    case prefix
    case none
  }

  package func lookup(_ keys: [Key], in context: KeyContexts) -> Lookup {
    var isPrefix = false
    for entry in entries where !entry.contexts.isDisjoint(with: context) {
      for sequence in entry.keys where sequence.keys.starts(with: keys) {
        if sequence.keys.count == keys.count { return .action(entry.action) }
        isPrefix = true
      }
    }
    return isPrefix ? .prefix : .none
  }

  /// What can follow keys pressed so far: the rest of each sequence and its entry.
  package func continuations(
    of keys: [Key], in context: KeyContexts
  ) -> [(keys: KeySequence, entry: KeymapEntry)] {
    entries.filter { !$0.contexts.isDisjoint(with: context) }.flatMap { entry in
      entry.keys.filter { $0.keys.count > keys.count && $0.keys.starts(with: keys) }.map {
        (KeySequence(Array($0.keys.dropFirst(keys.count))), entry)
      }
    }
  }

  /// The entries of the footer in a context, from left to right.
  package func hints(
    in context: KeyContexts
  ) -> [(keys: String, label: String, action: Action)] {
    entries.filter { !$0.contexts.isDisjoint(with: context) }
      .compactMap { entry -> (Int, String, String, Action)? in
        guard let hint = entry.hint, let first = entry.keys.first,
          !hint.contexts.isDisjoint(with: context)
        else { return nil }
        return (hint.rank, hint.keys ?? first.shortName, hint.label, entry.action)
      }
      .sorted { $0.0 < $1.0 }
      .map { ($0.1, $0.2, $0.3) }
  }

  /// The names of the command line, aliases included, without what only makes sense as a key.
  package var commandNames: [String] {
    var names: [String] = []
    for entry in entries where entry.isCommand {
      for name in [entry.action.rawValue] + entry.aliases where !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }

  /// The entry of a name of the command line: the whole name or an alias.
  package func command(named name: String) -> KeymapEntry? {
    let found = entries.filter {
      $0.isCommand && ($0.action.rawValue == name || $0.aliases.contains(name))
    }
    return found.first { $0.argument != nil } ?? found.first
  }

  /// The first key of an action in a context, for messages.
  package func key(for action: Action, in context: KeyContexts = .notebook) -> String? {
    entries.first {
      $0.action == action && !$0.contexts.isDisjoint(with: context) && !$0.keys.isEmpty
    }?.keys.first?.name
  }

  /// Faults of the table: keys that are taken twice, or that a shorter sequence hides.
  package var problems: [String] {
    var problems: [String] = []
    for (name, context) in KeyContexts.all {
      var seen: [(keys: [Key], action: Action)] = []
      for entry in entries where entry.contexts.contains(context) {
        for sequence in entry.keys {
          for other in seen {
            let isHidden =
              sequence.keys.starts(with: other.keys) || other.keys.starts(with: sequence.keys)
            if isHidden {
              problems.append(
                "\(name): \(sequence.name) is \(entry.action.rawValue) and "
                  + other.action.rawValue)
            }
          }
          seen.append((sequence.keys, entry.action))
        }
      }
    }
    return problems
  }
}

extension KeymapEntry {
  /// Whether it can be called by name. What belongs to a list or a prompt can not.
  package var isCommand: Bool {
    group != .lists && !contexts.isDisjoint(with: [.notebook, .workers, .loss])
  }
}
