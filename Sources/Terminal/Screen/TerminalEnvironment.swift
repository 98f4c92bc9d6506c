import CTerminal
import Glibc

/// The variables that decide how the screen looks.
package struct TerminalEnvironment: Sendable {
  package var variables: [String: String]

  package init(_ variables: [String: String]) { self.variables = variables }

  private static let names = [
    "TERM", "COLORTERM", "NO_COLOR", "COLORFGBG", "SSH_CONNECTION", "TMUX", "XDG_STATE_HOME",
    "HOME", "FEDREPL_WIDTH", "FEDREPL_COLORS", "LANG", "LC_ALL", "LC_CTYPE",
  ]

  /// The process's own.
  package static var current: TerminalEnvironment {
    var variables: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return TerminalEnvironment(variables)
  }

  subscript(name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  package var terminal: String { self["TERM"] ?? "" }

  /// False: a full screen would be in vain, and plain output is right.
  package var canShowScreen: Bool { !["", "dumb", "emacs"].contains(terminal) }

  /// Entries of terminfo to try: many terminals name one that this machine does not have.
  var entries: [String] {
    var entries = [terminal]
    if terminal.hasPrefix("screen") || terminal.hasPrefix("tmux") {
      entries.append("screen-256color")
    }
    return entries + ["xterm-256color", "xterm"]
  }

  /// The most colours that the user wants; nil: what the terminal can.
  var colorLimit: ColorDepth? {
    if self["NO_COLOR"] != nil || terminal.hasSuffix("-mono") || terminal.hasSuffix("-m") {
      return ColorDepth.none
    }
    switch self["FEDREPL_COLORS"]?.lowercased() {
    case "0", "none", "never": return ColorDepth.none
    case "8": return .eight
    case "16", "ansi": return .sixteen
    default: return nil
    }
  }

  var widthProfile: WidthProfile? { self["FEDREPL_WIDTH"].flatMap(WidthProfile.named) }

  /// `COLORFGBG` of rxvt and Konsole: the last number is the background's colour.
  var isDark: Bool? {
    guard let last = self["COLORFGBG"]?.split(separator: ";").last, let number = Int(last),
      (0..<16).contains(number)
    else { return nil }
    return number < 7 || number == 8
  }

  var isRemote: Bool { self["SSH_CONNECTION"] != nil }

  /// Where the program keeps its state: history, logs.
  package var stateDirectory: String {
    if let state = self["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/fedrepl" }
    guard let home = self["HOME"] else { return "/tmp/fedrepl-\(getuid())" }
    return home + "/.local/state/fedrepl"
  }
}

enum Directory {
  /// Makes a directory and those above it; whether it is there.
  static func make(_ path: String) -> Bool {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST { return false }
    }
    return access(path, W_OK) == 0
  }
}
