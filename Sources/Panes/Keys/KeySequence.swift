/// One key, or several that are pressed one after the other: `g g`.
package struct KeySequence: Hashable, Sendable {
  package var keys: [Key]

  package init(_ keys: [Key]) { self.keys = keys }

  /// Reads `ctrl-r`, `alt-enter`, `g g`, `F2`, `space`; nil for what is no key.
  package init?(_ text: String) {
    var keys: [Key] = []
    for word in text.split(separator: " ") {
      guard let key = Key(named: String(word)) else { return nil }
      keys.append(key)
    }
    guard !keys.isEmpty else { return nil }
    self.keys = keys
  }

  /// As people write it: `Ctrl-R`, `g g`.
  package var name: String { keys.map(\.name).joined(separator: " ") }

  /// As the footer shows it: `^R`, `gg`.
  package var shortName: String {
    keys.map(\.shortName).joined(separator: keys.allSatisfy { $0.name.count == 1 } ? "" : " ")
  }
}

extension Key {
  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .backTab),
    ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert), ("Up", .up),
    ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Shift-Enter", .shiftEnter),
    ("Ctrl-Enter", .controlEnter), ("Shift-Up", .shiftUp), ("Shift-Down", .shiftDown),
    ("Space", .character(" ")),
  ]

  /// Reads a key's name; case counts only for a single character.
  package init?(named text: String) {
    if text.count == 1, let character = text.first {
      self = .character(character)
      return
    }
    let lower = text.lowercased()
    if let found = Self.named.first(where: { $0.name.lowercased() == lower })?.key {
      self = found
    } else if lower.hasPrefix("ctrl-"), lower.count == 6, let letter = lower.last {
      self = .control(letter)
    } else if lower.hasPrefix("alt-"), let inner = Key(named: String(text.dropFirst(4))) {
      self = .alt(inner)
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...24) ~= number {
      self = .function(number)
    } else {
      return nil
    }
  }

  package var name: String {
    switch self {
    case .character(let character) where character != " ": String(character)
    case .control(let letter): "Ctrl-" + letter.uppercased()
    case .alt(let key): "Alt-" + key.name
    case .function(let number): "F\(number)"
    default: Self.named.first { $0.key == self }?.name ?? "?"
    }
  }

  var shortName: String {
    switch self {
    case .control(let letter): "^" + letter.uppercased()
    default: name
    }
  }
}
