import Panes

/// Asks a terminal what it can do, after the first frame is on the screen. The answers come back
/// as input, some time later or never.
struct Probe: Sendable {
  /// What is known when the last answer has come.
  struct Outcome: Equatable, Sendable {
    /// Columns of each of `WidthProfile.samples`.
    var columns: [Int] = []
    /// States of the modes that were asked for; see `Reply.mode`.
    var modes: [Int: Int] = [:]
    var background: RGB?
    /// Knows kitty's keyboard protocol.
    var knowsKeyboard = false
  }

  static let synchronisedOutput = 2026
  static let clusterWidths = 2027

  private(set) var outcome = Outcome()
  private(set) var isWaiting = false

  /// Terminals that would show a question instead of answering it.
  static func isAnswered(by terminal: String) -> Bool {
    let mute = ["linux", "vt", "ansi", "cons", "sun", "cygwin", "dumb", "eterm", "hurd", "mach"]
    return !terminal.isEmpty && !mute.contains { terminal.hasPrefix($0) }
  }

  /// The bytes that ask: each sample is written hidden at the start of a row (from 1) which has to
  /// be drawn again after them; nil: at the start of the current line.
  mutating func questions(row: Int?) -> [UInt8] {
    isWaiting = true
    outcome.columns = []
    var text = "\u{1b}7\u{1b}[8m"
    let start = row.map { "\u{1b}[\($0);1H" } ?? "\r"
    for sample in WidthProfile.samples { text += "\(start)\(sample)\u{1b}[6n" }
    text += "\(start)\u{1b}[0m\u{1b}[2K\u{1b}8"
    for mode in [Self.synchronisedOutput, Self.clusterWidths] { text += "\u{1b}[?\(mode)$p" }
    text += "\u{1b}]11;?\u{1b}\\\u{1b}[?u\u{1b}[c"
    return Array(text.utf8)
  }

  /// Whether this was the last answer.
  mutating func take(_ reply: Reply) -> Bool {
    guard isWaiting else { return false }
    switch reply {
    case .cursor(_, let column):
      if outcome.columns.count < WidthProfile.samples.count { outcome.columns.append(column - 1) }
    case .mode(let mode, let state): outcome.modes[mode] = state
    case .background(let red, let green, let blue): outcome.background = RGB(red, green, blue)
    case .keyboard: outcome.knowsKeyboard = true
    case .scheme: break
    case .attributes:
      isWaiting = false
      return true
    }
    return false
  }
}

extension Probe.Outcome {
  /// nil: the terminal did not tell its columns.
  var profile: WidthProfile? {
    columns.count == WidthProfile.samples.count ? .measured(columns) : nil
  }

  var hasSynchronisedOutput: Bool {
    [1, 2, 3].contains(modes[Probe.synchronisedOutput] ?? 0)
  }

  /// Widths by cluster are known, and off.
  var canSwitchToClusters: Bool { modes[Probe.clusterWidths] == 2 }

  var isDark: Bool? {
    background.map { 299 * $0.red + 587 * $0.green + 114 * $0.blue < 128_000 }
  }
}
