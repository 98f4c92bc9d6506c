import ArgumentParser

/// The manual page, made from the commands' own help.
enum ManualPage {
  static var text: String {
    var lines = [
      ".TH FEDREPL 1 \"\" \"fedrepl \(Version.text)\"",
      ".SH NAME",
      "fedrepl \\- a terminal notebook for private machine learning",
    ]
    lines += section("SYNOPSIS", Fedrepl.helpMessage(for: OpenCommand.self, columns: 72))
    for command in commands {
      let name = command.configuration.commandName ?? ""
      lines += section(name.uppercased(), Fedrepl.helpMessage(for: command, columns: 72))
    }
    lines += [
      ".SH ENVIRONMENT",
      ".TP\n.B FEDREPL_TUTORIALS\nThe folder of the tutorials.",
      ".TP\n.B FEDREPL_THEMES\nFolders of themes, with colons between them.",
      ".TP\n.B FEDREPL_WIDTH\nHow the terminal measures text: codepoint or cluster. Default: it is asked.",
      ".TP\n.B FEDREPL_COLORS\nThe most colours to use: 256, 16, 8 or 0.",
      ".TP\n.B NO_COLOR\nWhere it is set, no colours are used.",
      ".TP\n.B XDG_STATE_HOME\nWhere the history of the prompt is kept, in the folder fedrepl.",
      ".SH EXIT STATUS\n0: all is well; 1: a cell or program failed; 2: the command or a file was wrong.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let commands: [any ParsableCommand.Type] = [
    RunCommand.self, ExecCommand.self, ReplCommand.self, ListCommand.self, DoctorCommand.self,
  ]

  private static func section(_ title: String, _ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let escaped = lines.map { (line) -> String in
      let safe = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : String(safe)
    }
    return [".SH \(title)", ".nf"] + escaped + [".fi"]
  }
}
