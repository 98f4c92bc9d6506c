import FoundationEssentials
import Glibc
import Testing

/// A terminal of tmux in which the program runs, driven by its keys and read by its screen.
final class TerminalDrive {
  let shell: Shell
  private let tmux: String
  private var isOpen = true

  static let hasTmux = system("command -v tmux >/dev/null 2>&1") == 0

  /// Ends a test whose screen is wrong, so that it waits for nothing else.
  struct NotShown: Error {}

  /// How long an expected text may take, in milliseconds.
  private static let patience = 10_000

  /// Opens a terminal with a prompt of the shell, nothing more.
  init(columns: Int, rows: Int) throws {
    shell = try Shell()
    // The socket goes with the folder.
    tmux = "env -u TMUX LC_ALL=C.UTF-8 tmux -u -S '\(shell.path(".tmux"))' -f /dev/null"
    let prompt = "\(shell.environment) PS1='READY> ' sh -i"
    let status = run(
      """
      cd '\(shell.folder)' && \(tmux) start-server ';' set -g status off ';' \
      set -g default-terminal screen-256color ';' set -sg escape-time 0 ';' \
      new-session -d -x \(columns) -y \(rows) "\(prompt)" >/dev/null 2>&1
      """)
    guard status == 0 else { throw CocoaError(.executableNotLoadable) }
  }

  deinit { close() }

  func close() {
    guard isOpen else { return }
    isOpen = false
    _ = run("\(tmux) kill-server >/dev/null 2>&1")
  }

  /// Types a command behind the shell's prompt.
  func type(command: String) throws {
    try expect("READY>")
    text(command)
    press("Enter")
  }

  /// Opens a notebook and waits for its first screen.
  func open(_ arguments: String) throws {
    try type(command: "'\(Shell.binary)' \(arguments)")
    try expect("q quit")
  }

  /// Presses keys by tmux's names, such as `C-j`, `M-Enter`, `PageDown`.
  func press(_ keys: String...) {
    for key in keys {
      _ = run("\(tmux) send-keys -- '\(key.replacing("'", with: "'\\''"))' >/dev/null 2>&1")
    }
  }

  func text(_ text: String) {
    _ = run("\(tmux) send-keys -l -- '\(text.replacing("'", with: "'\\''"))' >/dev/null 2>&1")
  }

  /// Forgets all that the terminal shows.
  func reset() { _ = run("\(tmux) send-keys -R >/dev/null 2>&1") }

  func resize(columns: Int, rows: Int) {
    _ = run("\(tmux) resize-window -x \(columns) -y \(rows) >/dev/null 2>&1")
  }

  /// The screen, row by row.
  func screen() -> String { output("\(tmux) capture-pane -p") }

  /// Whether the alternate screen is shown.
  var isAlternate: Bool { output("\(tmux) display-message -p '#{alternate_on}'") == "1\n" }

  /// Waits until the screen holds all of the texts.
  @discardableResult
  func expect(
    _ texts: String..., location: SourceLocation = #_sourceLocation
  ) throws -> String {
    try poll({ screen in texts.allSatisfy(screen.contains) }, "\(texts)", location)
  }

  /// Waits until the screen does not hold the text any more.
  @discardableResult
  func expectGone(
    _ text: String, location: SourceLocation = #_sourceLocation
  ) throws -> String {
    try poll({ screen in !screen.contains(text) }, "no \(text)", location)
  }

  /// The screen when nothing is written to it any more.
  func settledScreen() -> String {
    var shown = screen()
    var same = 0
    for _ in 0..<200 where same < 4 {
      usleep(20_000)
      let now = screen()
      same = now == shown ? same + 1 : 0
      shown = now
    }
    return shown
  }

  /// Waits until the screen is this one, row by row.
  func expect(screen: String, location: SourceLocation = #_sourceLocation) throws {
    try poll({ $0 == screen }, "this:\n\(screen)", location)
  }

  @discardableResult
  func poll(
    _ isRight: (String) -> Bool, _ what: String, _ location: SourceLocation
  ) throws -> String {
    var shown = ""
    let start = ContinuousClock.now
    while start.duration(to: .now) < .milliseconds(Self.patience) {
      shown = screen()
      if isRight(shown) { return shown }
      usleep(15_000)
    }
    Issue.record("expected \(what) on the screen:\n\(shown)", sourceLocation: location)
    throw NotShown()
  }

  private func output(_ command: String) -> String {
    guard isOpen, let pipe = popen(command + " 2>/dev/null", "r") else { return "" }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
