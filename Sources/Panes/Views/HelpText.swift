/// The help: every key with what it does, by heading.
struct HelpText {
  let keymap: Keymap
  let theme: Theme
  let measure: TextWidth

  func lines(width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    let keyWidth = min(
      30, keymap.entries.map { measure.width(of: keys($0)) }.max() ?? 0)
    for group in KeyGroup.allCases {
      if !lines.isEmpty { lines.append(StyledLine()) }
      lines.append(StyledLine(group.rawValue, theme[.heading2]))
      for entry in keymap.entries where entry.group == group {
        lines += self.lines(entry, keyWidth: keyWidth, width: width)
      }
      if group == .editing {
        lines += StyledLine("  " + Keymap.editorNote, theme[.quiet]).wrapped(to: width, measure)
      }
    }
    return lines
  }

  private func keys(_ entry: KeymapEntry) -> String {
    entry.keys.isEmpty ? ":" + entry.usage : entry.keys.map(\.name).joined(separator: "  ")
  }

  private func lines(_ entry: KeymapEntry, keyWidth: Int, width: Int) -> [StyledLine] {
    let rest = max(10, width - keyWidth - 4)
    var text = StyledLine(entry.help, theme[.text])
    var notes: [String] = []
    if entry.isCommand, !entry.keys.isEmpty { notes.append(":" + entry.usage) }
    if entry.contexts != .screen, entry.group == .panes || entry.group == .lists {
      notes.append(entry.contexts.names)
    }
    // A note is dropped rather than broken over lines.
    for note in notes {
      let added = 2 + measure.width(of: note)
      if text.width(measure) + added <= rest { text.append("  " + note, theme[.quiet]) }
    }
    let lead = StyledLine(
      "  " + measure.padded(keys(entry), to: keyWidth) + "  ", theme[.footerKey])
    let blank = StyledLine(String(repeating: " ", count: keyWidth + 4), theme[.text])
    return text.wrapped(to: rest, measure).enumerated().map {
      $0.element.prefixed($0.offset == 0 ? lead : blank)
    }
  }
}
