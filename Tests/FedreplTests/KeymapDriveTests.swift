import Panes
import Testing

/// Every key of the keymap, pressed in a real terminal: it does what the help says.
@Suite(
  .enabled(if: TerminalDrive.hasTmux, "tmux is not installed"),
  .enabled(if: Shell.isBuilt, "the program is not built: swift build --product fedrepl"))
struct KeymapDriveTests {
  @Test(arguments: KeySessions.all)
  func everyKeyDoesWhatTheHelpSays(session: KeySession) throws {
    let drive = try TerminalDrive(columns: session.columns, rows: session.rows)
    try drive.shell.write(session.notebook, to: "n.py")
    try drive.open("n.py")
    try drive.perform(session.steps)
    drive.close()
  }

  /// A key that is new in the keymap needs a step.
  @Test func noKeyIsLeftOut() {
    let steps = KeySessions.all.flatMap(\.steps)
    for entry in Keymap.standard.entries {
      for key in entry.keys {
        let isPressed = steps.contains { step in
          step.keys == key.name && step.context.map(entry.contexts.contains) ?? false
        }
        #expect(isPressed, "\(key.name): \(entry.help) (\(entry.contexts.names))")
      }
    }
  }
}
