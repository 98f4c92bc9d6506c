import CTerminal
import Glibc
import Panes

/// What `fedrepl doctor` says about the terminal.
@MainActor
package enum TerminalReport {
  /// One `name: value` a line. Asks the terminal itself (for at most a quarter of a second) unless
  /// the full screen is open on it.
  package static func lines(environment: TerminalEnvironment = .current) -> [String] {
    let locale = ct_locale_set_up()
    var lines = [
      "terminal: \(environment.terminal.isEmpty ? "none (TERM is not set)" : environment.terminal)"
        + (environment["TMUX"] != nil ? ", in tmux" : "")
        + (environment.isRemote ? ", over ssh" : "")
    ]
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    lines.append(
      "full screen: \(environment.canShowScreen && isTerminal ? "yes" : "no, plain output")")
    let (columns, rows) = TerminalScreen.size(of: STDOUT_FILENO)
    lines.append("size: \(columns) columns, \(rows) rows")
    lines.append("colours: \(colors(environment))")
    lines.append("locale: \(Self.locale(locale, environment))")
    lines += answers(environment)
    return lines
  }

  private static func colors(_ environment: TerminalEnvironment) -> String {
    var entry = environment.terminal
    var count = ct_terminfo_colours(entry)
    for fallback in environment.entries where count < 0 {
      entry = fallback
      count = ct_terminfo_colours(fallback)
    }
    guard count >= 0 else { return "unknown (terminfo has no entry for this terminal)" }
    var text = "\(count) (terminfo \(entry))"
    if let limit = environment.colorLimit {
      text += limit == .none ? ", switched off" : ", at most \(limit.rawValue) used"
    }
    return text
  }

  private static func locale(_ kind: Int32, _ environment: TerminalEnvironment) -> String {
    let name = environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] ?? "C"
    switch kind {
    case 1: return "\(name), UTF-8"
    case 2: return "\(name) is not installed or not UTF-8; C.UTF-8 is used"
    default: return "\(name), ASCII only"
    }
  }

  private static func answers(_ environment: TerminalEnvironment) -> [String] {
    if let chosen = environment.widthProfile {
      return ["widths: \(name(chosen)), chosen by FEDREPL_WIDTH"]
    }
    guard !ct_screen_is_open(), Probe.isAnswered(by: environment.terminal),
      let probe = askTerminal()
    else { return ["widths: by code point, not measured"] }
    let outcome = probe.outcome
    var lines: [String] = []
    if let profile = outcome.profile {
      let samples = zip(WidthProfile.samples, outcome.columns).map { "\($0.0) \($0.1)" }
      lines.append("widths: \(name(profile)), measured (\(samples.joined(separator: ", ")))")
    } else {
      lines.append("widths: by code point, not measured (the terminal did not answer)")
    }
    for (mode, title) in [
      (Probe.synchronisedOutput, "synchronised output"), (Probe.clusterWidths, "cluster widths"),
    ] {
      lines.append("\(title): \(state(outcome.modes[mode]))")
    }
    lines.append("keyboard protocol: \(outcome.knowsKeyboard ? "yes" : "no")")
    let background = (outcome.isDark ?? environment.isDark).map { $0 ? "dark" : "light" }
    lines.append("background: \(background ?? "unknown")")
    return lines
  }

  private static func name(_ profile: WidthProfile) -> String {
    let rule = profile.width.rule == .codePoint ? "by code point" : "by cluster"
    return profile.hasExactClusters ? rule : rule + ", with gaps"
  }

  private static func state(_ state: Int?) -> String {
    switch state {
    case 1, 3: return "on"
    case 2: return "known, off"
    case 4: return "off"
    default: return "no"
    }
  }

  /// Asks in the current line, which is empty.
  private static func askTerminal() -> Probe? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var settings = [UInt8](repeating: 0, count: ct_settings_size())
    guard ct_settings_raw(terminal, &settings) else { return nil }
    defer { ct_settings_restore(terminal, settings) }
    var probe = Probe()
    var decoder = KeyDecoder()
    decoder.expectsCursor = true
    let questions = probe.questions(row: nil)
    guard write(terminal, questions, questions.count) == questions.count else { return nil }
    let start = TerminalScreen.now
    while probe.isWaiting {
      let left = 250 - (TerminalScreen.now - start)
      var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&descriptor, 1, Int32(left)) > 0 else { break }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(terminal, &buffer, buffer.count)
      guard count > 0 else { break }
      for case .reply(let reply) in decoder.feed(buffer[..<count]) where probe.take(reply) { break }
    }
    return probe
  }
}
