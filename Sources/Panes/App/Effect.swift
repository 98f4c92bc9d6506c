package import Notebook

/// What the program asks of the world outside of the screen.
package enum Effect: Equatable, Sendable {
  case send(Command)
  /// Stop the running cell.
  case interrupt
  /// Write the notebook, to its own file where the path is nil: call `App.save`.
  case save(path: String?, force: Bool)
  /// Put text on the clipboard (OSC 52).
  case copy(String)
  /// Another theme was chosen and is in use.
  case themeChanged(String)
  /// Turn mouse reports on or off.
  case mouse(Bool)
  /// Draw every cell again and set the terminal's modes again.
  case heal
  case suspend
  case quit
}
