import Panes

/// What a terminal answers to the questions of `Probe`. The answers arrive among the keys.
enum Reply: Hashable, Sendable {
  /// `CSI row ; column R`, from 1.
  case cursor(row: Int, column: Int)
  /// `CSI ? … c`: the last answer, since terminals answer in order.
  case attributes([Int])
  /// `CSI ? mode ; state $ y`: 0 unknown, 1 set, 2 reset, 3 always set, 4 always reset.
  case mode(Int, state: Int)
  /// `OSC 11`, 0–255 each.
  case background(red: Int, green: Int, blue: Int)
  /// `CSI ? flags u`: the terminal knows kitty's keyboard protocol.
  case keyboard(flags: Int)
  /// `CSI ? 997 ; 1 n` dark, `2` light.
  case scheme(isDark: Bool)
}

/// One thing that came out of the terminal's bytes.
enum Decoded: Hashable, Sendable {
  case input(Input)
  case reply(Reply)
}
