import Panes
import Testing

/// A key pressed in a terminal, and what the screen has to show then.
struct KeyStep {
  /// Where the key is pressed; nil for keys that only prepare a step.
  var context: KeyContexts?
  /// By the keymap's names.
  var keys: String
  /// Typed after the keys.
  var typed = ""
  /// Pressed after them.
  var then = ""
  var shows: [String] = []
  var hides: [String] = []

  /// A key of the keymap. The screen must not be as expected before it is pressed.
  static func press(
    _ context: KeyContexts, _ keys: String, type typed: String = "", then: String = "",
    shows: String..., hides: [String] = []
  ) -> KeyStep {
    KeyStep(context: context, keys: keys, typed: typed, then: then, shows: shows, hides: hides)
  }

  /// What has to be so before the next step.
  static func prepare(
    _ keys: String, type typed: String = "", then: String = "", shows: String...,
    hides: [String] = []
  ) -> KeyStep {
    KeyStep(context: nil, keys: keys, typed: typed, then: then, shows: shows, hides: hides)
  }
}

extension TerminalDrive {
  /// Presses the keys of a sequence, each as the terminal sends it.
  private func press(sequence text: String) {
    for word in text.split(separator: " ") {
      switch word {
      // Terminals with extended keys tell these apart.
      case "Shift-Enter": self.text("\u{1b}[13;2u")
      case "Ctrl-Enter": self.text("\u{1b}[13;5u")
      // Types nothing: the terminal's screen is emptied behind the program's back.
      case "Reset": reset()
      default: press(Self.name(String(word)))
      }
    }
  }

  private static let names = [
    "PgUp": "PageUp", "PgDn": "PageDown", "Backspace": "BSpace", "Shift-Tab": "BTab",
    "Esc": "Escape",
  ]

  /// A key's name in tmux.
  private static func name(_ name: String) -> String {
    if let name = names[name] { return name }
    if name.hasPrefix("Ctrl-") { return "C-" + name.dropFirst(5).lowercased() }
    return name.hasPrefix("Alt-") ? "M-" + name.dropFirst(4) : name
  }

  func perform(_ steps: [KeyStep], location: SourceLocation = #_sourceLocation) throws {
    for step in steps {
      func isRight(_ screen: String) -> Bool {
        step.shows.allSatisfy(screen.contains) && !step.hides.contains(where: screen.contains)
      }
      if let context = step.context {
        #expect(
          !isRight(screen()), "\(context.names) \(step.keys) would prove nothing",
          sourceLocation: location)
      }
      press(sequence: step.keys)
      if !step.typed.isEmpty { text(step.typed) }
      press(sequence: step.then)
      try poll(isRight, "\(step.keys): \(step.shows) and not \(step.hides)", location)
    }
  }
}
