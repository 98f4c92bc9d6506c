import ArgumentParser

/// The manual page, made from the commands' own help.
enum ManualPage {
  static var text: String {
    var lines = [
      ".TH FEDREPL 1 \"\" \"fedrepl \(Version.text)\" \"User Commands\"",
      ".SH NAME",
      "fedrepl \\- a terminal notebook for private machine learning",
      ".SH SYNOPSIS",
    ]
    let pages = commands.map(CommandHelp.init)
    for (index, page) in pages.enumerated() {
      if index > 0 { lines.append(".br") }
      lines.append(page.synopsis)
    }
    lines += [".SH DESCRIPTION"] + CommandHelp(Fedrepl.self).description
    lines.append(".SH COMMANDS")
    for page in pages {
      lines += [".SS \(page.name)"] + page.description + page.entries
    }
    lines += [
      ".SH OPTIONS",
      ".TP\n.B \\-\\-version\nShow the version.",
      ".TP\n.B \\-h, \\-\\-help\nShow the help, behind a command that of the command.",
      ".SH ENVIRONMENT",
      ".TP\n.B FEDREPL_TUTORIALS\nThe folder of the tutorials.",
      ".TP\n.B FEDREPL_THEMES\nFolders of themes, with colons between them.",
      ".TP\n.B FEDREPL_WIDTH\nHow the terminal measures text: codepoint or cluster. Default: it is asked.",
      ".TP\n.B FEDREPL_COLORS\nThe most colours to use: 256, 16, 8 or 0.",
      ".TP\n.B NO_COLOR\nWhere it is set, no colours are used.",
      ".TP\n.B XDG_STATE_HOME\nWhere the history of the prompt is kept, in the folder fedrepl.",
      ".SH EXIT STATUS",
      ".TP\n.B 0\nAll is well.",
      ".TP\n.B 1\nA cell or a program failed.",
      ".TP\n.B 2\nThe command or a file was wrong.",
      ".PP\n.B fedrepl exec\nends with the status of the program.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let commands: [any ParsableCommand.Type] = [
    OpenCommand.self, RunCommand.self, ExecCommand.self, ReplCommand.self, ListCommand.self,
    DoctorCommand.self,
  ]
}

/// What a command's help says, as parts of a manual page.
private struct CommandHelp {
  let name: String
  /// The line of the synopsis.
  private(set) var synopsis = ""
  private(set) var description: [String] = []
  /// Arguments and options.
  private(set) var entries: [String] = []

  /// Reads the help, which has a line for each argument and option where the lines are long enough.
  init(_ command: any ParsableCommand.Type) {
    name = command.configuration.commandName ?? ""
    let help = Fedrepl.helpMessage(for: command, columns: 10_000)
    var isInEntries = false
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("USAGE: ") {
        synopsis = Self.synopsis(line.dropFirst(7))
      } else if line == "ARGUMENTS:" || line == "OPTIONS:" {
        isInEntries = true
      } else if isInEntries {
        addEntry(line)
      } else if synopsis.isEmpty {
        addProse(line.hasPrefix("OVERVIEW: ") ? line.dropFirst(10) : line)
      }
    }
    while description.last == ".PP" { description.removeLast() }
  }

  private static func synopsis(_ usage: Substring) -> String {
    // The command that needs no name of its own.
    let text = usage.hasPrefix("fedrepl open ") ? "fedrepl " + usage.dropFirst(13) : String(usage)
    let words = text.split(separator: " ", maxSplits: 1)
    return "\\fB\(words[0])\\fR" + (words.count > 1 ? " " + escaped(words[1]) : "")
  }

  private mutating func addProse(_ line: Substring) {
    if line.isEmpty {
      if !description.isEmpty { description.append(".PP") }
    } else if line.hasPrefix("  ") {
      description += [".nf", Self.escaped(line), ".fi"]
    } else {
      description.append(Self.escaped(line))
    }
  }

  /// `  --name <value>   What it does.`
  private mutating func addEntry(_ line: Substring) {
    let text = line.drop { $0 == " " }
    // What all commands take stands once in the page.
    if text.isEmpty || text.hasPrefix("--version") || text.hasPrefix("-h,") { return }
    guard let gap = text.firstRange(of: "  ") else {
      entries += [".TP", ".B \(Self.escaped(text))"]
      return
    }
    let summary = text[gap.upperBound...].drop { $0 == " " }
    entries += [".TP", ".B \(Self.escaped(text[..<gap.lowerBound]))", Self.escaped(summary)]
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    let safe = String(text).replacing("\\", with: "\\e").replacing("-", with: "\\-")
    let ascii = safe.unicodeScalars.map { scalar in
      scalar.isASCII
        ? String(scalar) : code(of: scalar)
    }.joined()
    return ascii.hasPrefix(".") || ascii.hasPrefix("'") ? "\\&" + ascii : ascii
  }

  /// A character that is not ASCII, as every version of troff reads it.
  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
  }
}
