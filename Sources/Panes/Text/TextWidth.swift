/// How many columns a terminal gives to a piece of text. Terminals fall into two families for
/// Indic scripts and emoji sequences, so this is measured at start (see `Terminal`).
package struct TextWidth: Hashable, Sendable {
  package enum Rule: Hashable, Sendable {
    /// Each code point by `wcwidth`: a spacing vowel sign takes a column. xterm, tmux, VTE, …
    case codePoint
    /// Each grapheme cluster takes one or two columns. foot, wezterm, ghostty, …
    case cluster
  }
  package var rule: Rule
  package init(rule: Rule = .codePoint) { self.rule = rule }

  /// Columns of a whole text on one line. Characters that cannot be printed count as the picture
  /// that stands for them.
  package func width(of text: some StringProtocol) -> Int {
    var total = 0
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return text.utf8.count }
    for character in text { total += width(of: Self.printable(character)) }
    return total
  }

  /// Columns of one grapheme cluster.
  package func width(of character: Character) -> Int {
    // `asciiValue` would compare the character with a line end each time, which is slow.
    let bytes = character.utf8
    if bytes.count == 1, let byte = bytes.first, byte >= 0x20, byte < 0x7f { return 1 }
    var sum = 0
    var emoji = false
    for scalar in character.unicodeScalars {
      sum += Self.width(of: scalar)
      if scalar.value == 0xfe0f { emoji = true }
    }
    guard rule == .cluster else { return sum }
    return emoji && sum > 0 ? 2 : min(sum, 2)
  }

  /// Columns of one code point: 0 for marks and format characters, 2 for East Asian wide ones.
  /// What cannot be printed has 0.
  package static func width(of scalar: Unicode.Scalar) -> Int {
    let kind = kind(of: scalar)
    return kind == 3 ? 0 : kind
  }

  private static func kind(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 {
      return value < 0x20 || (value >= 0x7f && value < 0xa0) ? 3 : 1
    }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 2 <= value { low = middle } else { high = middle }
    }
    return Int(runs[low] & 3)
  }

  /// The character to show in place of `character`: itself, or a picture where printing it would
  /// reach the terminal as a command, reorder the line or print nothing sensible.
  package static func printable(_ character: Character) -> Character {
    let first = character.utf8.first ?? 0x20
    if first < 0x20 { return Character(Unicode.Scalar(0x2400 + UInt32(first)) ?? "\u{fffd}") }
    if first == 0x7f { return "\u{2421}" }
    if first < 0x7f, character.utf8.count == 1 { return character }
    var clean = true
    for scalar in character.unicodeScalars where kind(of: scalar) == 3 || isDirection(scalar) {
      clean = false
    }
    return clean ? character : "\u{fffd}"
  }

  /// Marks that change the direction of what follows them on the screen.
  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    (0x202a...0x202e).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}

extension TextWidth {
  /// Whether terminals may shape this text across columns or measure it differently: Indic and
  /// South-East Asian scripts, right-to-left scripts, emoji sequences.
  package static func isComplex(_ text: some StringProtocol) -> Bool {
    if text.utf8.allSatisfy({ $0 < 0xd6 }) { return false }
    return text.unicodeScalars.contains { isComplex($0) }
  }

  private static func isComplex(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08ff, 0x0900...0x109f, 0x1700...0x18af, 0x1900...0x1cff, 0x200d,
      0xa800...0xa82f, 0xa880...0xa8ff, 0xa930...0xa9ff, 0xaa00...0xaadf, 0xabc0...0xabff,
      0xfb1d...0xfdff, 0xfe00...0xfe0f, 0xfe70...0xfeff, 0x10800...0x10fff, 0x11000...0x11fff,
      0x1e800...0x1efff, 0x1f1e6...0x1f1ff, 0x1f3fb...0x1f3ff:
      return true
    default:
      return false
    }
  }
}

extension StringProtocol {
  /// The lines of a text, the last one without its newline: at least one.
  var lineParts: [SubSequence] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }
}
