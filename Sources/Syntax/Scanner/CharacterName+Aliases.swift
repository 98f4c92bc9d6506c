// Source: NameAliases.txt of the Unicode Character Database.

extension CharacterName {
  /// The character that a formal alias names: control characters have no other names.
  static func alias(_ name: String) -> Unicode.Scalar? {
    if let value = shortNames.first(where: { $0.0 == name })?.1 { return Unicode.Scalar(value) }
    if let place = lowControls.firstIndex(of: name) { return Unicode.Scalar(UInt8(place)) }
    return highControls.firstIndex(of: name).map { Unicode.Scalar(UInt8(0x80 + $0)) }
  }

  private static let shortNames: [(String, UInt32)] = [
    ("NUL", 0x0), ("SOH", 0x1), ("STX", 0x2), ("ETX", 0x3), ("EOT", 0x4), ("ENQ", 0x5),
    ("ACK", 0x6), ("BEL", 0x7), ("BS", 0x8), ("HT", 0x9), ("TAB", 0x9), ("LF", 0xA),
    ("NL", 0xA), ("EOL", 0xA), ("VT", 0xB), ("FF", 0xC), ("CR", 0xD), ("SO", 0xE),
    ("SI", 0xF), ("DLE", 0x10), ("DC1", 0x11), ("DC2", 0x12), ("DC3", 0x13), ("DC4", 0x14),
    ("NAK", 0x15), ("SYN", 0x16), ("ETB", 0x17), ("CAN", 0x18), ("EOM", 0x19), ("EM", 0x19),
    ("SUB", 0x1A), ("ESC", 0x1B), ("FS", 0x1C), ("GS", 0x1D), ("RS", 0x1E), ("US", 0x1F),
    ("SP", 0x20), ("DEL", 0x7F), ("NEL", 0x85), ("NBSP", 0xA0), ("SHY", 0xAD), ("CGJ", 0x34F),
    ("ZWSP", 0x200B), ("ZWNJ", 0x200C), ("ZWJ", 0x200D), ("LRM", 0x200E), ("RLM", 0x200F),
    ("WJ", 0x2060), ("BOM", 0xFEFF), ("ZWNBSP", 0xFEFF), ("NEW LINE", 0xA),
    ("END OF LINE", 0xA), ("HORIZONTAL TABULATION", 0x9), ("VERTICAL TABULATION", 0xB),
    ("DELETE", 0x7F), ("BYTE ORDER MARK", 0xFEFF), ("LOCKING-SHIFT ONE", 0xE),
    ("LOCKING-SHIFT ZERO", 0xF), ("FILE SEPARATOR", 0x1C), ("GROUP SEPARATOR", 0x1D),
    ("RECORD SEPARATOR", 0x1E), ("UNIT SEPARATOR", 0x1F),
  ]

  /// U+0000 to U+001F.
  private static let lowControls = [
    "NULL", "START OF HEADING", "START OF TEXT", "END OF TEXT", "END OF TRANSMISSION",
    "ENQUIRY", "ACKNOWLEDGE", "ALERT", "BACKSPACE", "CHARACTER TABULATION", "LINE FEED",
    "LINE TABULATION", "FORM FEED", "CARRIAGE RETURN", "SHIFT OUT", "SHIFT IN",
    "DATA LINK ESCAPE", "DEVICE CONTROL ONE", "DEVICE CONTROL TWO", "DEVICE CONTROL THREE",
    "DEVICE CONTROL FOUR", "NEGATIVE ACKNOWLEDGE", "SYNCHRONOUS IDLE",
    "END OF TRANSMISSION BLOCK", "CANCEL", "END OF MEDIUM", "SUBSTITUTE", "ESCAPE",
    "INFORMATION SEPARATOR FOUR", "INFORMATION SEPARATOR THREE", "INFORMATION SEPARATOR TWO",
    "INFORMATION SEPARATOR ONE",
  ]

  /// U+0080 to U+009F.
  private static let highControls = [
    "PADDING CHARACTER", "HIGH OCTET PRESET", "BREAK PERMITTED HERE", "NO BREAK HERE",
    "INDEX", "NEXT LINE", "START OF SELECTED AREA", "END OF SELECTED AREA",
    "CHARACTER TABULATION SET", "CHARACTER TABULATION WITH JUSTIFICATION",
    "LINE TABULATION SET", "PARTIAL LINE FORWARD", "PARTIAL LINE BACKWARD",
    "REVERSE LINE FEED", "SINGLE SHIFT TWO", "SINGLE SHIFT THREE", "DEVICE CONTROL STRING",
    "PRIVATE USE ONE", "PRIVATE USE TWO", "SET TRANSMIT STATE", "CANCEL CHARACTER",
    "MESSAGE WAITING", "START OF GUARDED AREA", "END OF GUARDED AREA", "START OF STRING",
    "SINGLE GRAPHIC CHARACTER INTRODUCER", "SINGLE CHARACTER INTRODUCER",
    "CONTROL SEQUENCE INTRODUCER", "STRING TERMINATOR", "OPERATING SYSTEM COMMAND",
    "PRIVACY MESSAGE", "APPLICATION PROGRAM COMMAND",
  ]
}
