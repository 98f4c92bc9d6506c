/// A key as a person thinks of it, whatever bytes the terminal sent.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// `Ctrl` with a lower-case letter or one of `@ [ \ ] ^ _`. `Ctrl-J` (LF) is not `enter` (CR).
  case control(Character)
  /// `Alt` (or a leading ESC) with another key.
  indirect case alt(Key)
  case shiftEnter, controlEnter
  case shiftUp, shiftDown
  /// `F1` is 1.
  case function(Int)
}

/// What a person does to the program.
package enum Input: Hashable, Sendable {
  /// A key, and the raw bytes that it came as (readline wants those).
  case key(Key, bytes: [UInt8])
  /// A bracketed paste, whole.
  case paste(String)
  /// Cell coordinates from 0.
  case click(column: Int, row: Int)
  case scroll(column: Int, row: Int, lines: Int)
  case resize(width: Int, height: Int)
  case focus(Bool)
}
