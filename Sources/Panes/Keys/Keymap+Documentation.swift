extension Keymap {
  /// The page about keys in the documentation: every command under its heading.
  package func markdown() -> String {
    var lines = [
      "# Keys and commands", "",
      "This page is made from the keymap of the program; `?` shows the same there.",
      "A command without a key is typed after `:`. Every command can be typed so by its name.", "",
    ]
    for group in KeyGroup.allCases {
      lines += ["## \(group.rawValue)", "", "| Keys | Command | What it does | Where |"]
      lines.append("|---|---|---|---|")
      for entry in entries where entry.group == group {
        let keys = entry.keys.map { "`\(Self.escaped($0.name))`" }.joined(separator: ", ")
        let names = entry.isCommand ? "`:\(entry.usage)`" : ""
        lines.append(
          "| \(keys) | \(Self.escaped(names)) | \(entry.help) | \(entry.contexts.names) |")
      }
      lines.append("")
      if group == .editing { lines += [Self.editorNote + ".", ""] }
    }
    return lines.joined(separator: "\n")
  }

  /// What the table does not hold: the keys of the line editor.
  static let editorNote =
    "All other keys are those of GNU readline: Emacs keys, or what ~/.inputrc says"

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

extension KeymapEntry {
  /// The command as it is typed: `save FILE`.
  package var usage: String {
    action.rawValue + (argument.map { " \($0.name)" } ?? "")
  }
}

extension KeyContexts {
  /// Where it holds, in words.
  package var names: String {
    if contains([.screen, .reader]) { return "everywhere" }
    if contains(.screen) { return "notebook and panes" }
    return Self.all.filter { contains($0.context) }.map(\.name).joined(separator: ", ")
  }
}
