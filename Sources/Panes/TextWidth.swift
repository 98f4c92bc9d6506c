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
}
