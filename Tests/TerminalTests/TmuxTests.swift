import Glibc
import Panes
import Testing

@testable import Terminal

/// The bytes of a screen, shown by a real terminal.
@MainActor
@Suite struct TmuxTests {
  nonisolated private static let hasTmux = system("command -v tmux >/dev/null 2>&1") == 0

  @Test(.enabled(if: hasTmux, "tmux is not installed"))
  func aRealTerminalShowsWhatWasDrawn() throws {
    let terminal = try #require(PseudoTerminal(columns: 50, rows: 10))
    var options = TerminalScreen.Options(environment: TerminalEnvironment(["TERM": "screen"]))
    options.input = terminal.slave
    options.isGuarded = false
    options.asks = false
    let screen = try TerminalScreen.open(options)
    var bytes: [UInt8] = []
    var surface = Surface(width: 50, height: 10)
    let frames = [
      "| বাংলা ভাষা |", "| কি কী |", "| हिन्दी में |", "| 日本 é |", "┌──┐ ⠙⠲⠤ ▁▂▃",
    ]
    for round in 0..<3 {
      for (row, text) in frames.enumerated() {
        surface.put(text, column: round * 7, row: (row + round) % 8, style: .plain)
        screen.draw(surface)
        bytes += terminal.readAll()
      }
    }
    screen.close()
    let file = "/tmp/fedrepl-tmux-\(getpid())"
    defer { unlink(file) }
    let descriptor = open(file, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
    let tmux = "env -u TMUX LC_ALL=C.UTF-8 tmux -u -L fedrepl-test-\(getpid()) -f /dev/null"
    let start = "\(tmux) new-session -d -x 50 -y 10 'cat \(file); sleep 20'"
    try #require(system("\(start) >/dev/null 2>&1") == 0)
    defer { _ = system("\(tmux) kill-server >/dev/null 2>&1") }
    let expected = surface.textRows.map(trimmed).joined(separator: "\n")
    var shown = ""
    for _ in 0..<100 {
      shown = output(of: "\(tmux) capture-pane -p").split(
        separator: "\n", omittingEmptySubsequences: false
      ).prefix(10).map { trimmed(String($0)) }.joined(separator: "\n")
      if shown == expected { break }
      usleep(50_000)
    }
    #expect(shown == expected)
  }

  private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private func output(of command: String) -> String {
    guard let pipe = popen(command, "r") else { return "" }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
