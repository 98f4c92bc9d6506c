/// What the program switches on in a terminal and has to switch off again.
struct Modes: Equatable, Sendable {
  /// The terminal takes modes at all (the Linux console shows some of them).
  var areKnown = true
  var hasMouse = false
  /// Kitty's keyboard protocol, so that Shift-Enter differs from Enter.
  var hasKeyboard = false
  /// The same by xterm's means.
  var hasModifiedKeys = false
  var hasClusterWidths = false
  /// What sets the cursor's shape, and what gives the user's own back.
  var shape: [UInt8] = []
  var shapeReset: [UInt8] = []

  /// A bracketed paste (2004), focus (1004), clicks and the wheel (1000) in decimal digits (1006).
  var on: [UInt8] {
    guard areKnown else { return [] }
    var text = "\u{1b}[?2004h\u{1b}[?1004h"
    if hasMouse { text += "\u{1b}[?1000h\u{1b}[?1006h" }
    if hasClusterWidths { text += "\u{1b}[?2027h" }
    if hasKeyboard { text += "\u{1b}[>1u" }
    if hasModifiedKeys { text += "\u{1b}[>4;1m" }
    return Array(text.utf8) + shape
  }

  var off: [UInt8] {
    guard areKnown else { return [] }
    var text = ""
    if hasModifiedKeys { text += "\u{1b}[>4m" }
    if hasKeyboard { text += "\u{1b}[<u" }
    if hasClusterWidths { text += "\u{1b}[?2027l" }
    if hasMouse { text += "\u{1b}[?1006l\u{1b}[?1000l" }
    return shapeReset + Array((text + "\u{1b}[?1004l\u{1b}[?2004l").utf8)
  }
}
