import Panes

extension ControlSequence {
  /// What `CSI ? …` answers.
  var reply: Reply? {
    switch final {
    case 0x63: return .attributes(parameters.compactMap { $0.first ?? nil })
    case 0x75: return .keyboard(flags: value(0) ?? 0)
    case 0x79 where intermediates == [0x24]:
      guard let mode = value(0), let state = value(1) else { return nil }
      return .mode(mode, state: state)
    case 0x6e where value(0) == 997:
      guard let scheme = value(1) else { return nil }
      return .scheme(isDark: scheme == 1)
    case 0x52:
      // DECXCPR, which nobody asks for, but it has the same content.
      guard let row = value(0), let column = value(1) else { return nil }
      return .cursor(row: row, column: column)
    default: return nil
    }
  }

  /// What an OSC or DCS string answers; `content` begins with the letter that introduced it.
  static func stringReply(_ content: [UInt8]) -> Reply? {
    let text = String(decoding: content, as: UTF8.self)
    guard text.hasPrefix("]11;rgb") else { return nil }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let parts = text[text.index(after: colon)...].split(separator: "/").prefix(3).map(level)
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    return .background(red: red, green: green, blue: blue)
  }

  /// One to four hexadecimal digits as 0–255.
  private static func level(_ digits: Substring) -> Int? {
    guard (1...4).contains(digits.count), let value = Int(digits, radix: 16), value >= 0 else {
      return nil
    }
    let highest = (1 << (4 * digits.count)) - 1
    return (value * 255 + highest / 2) / highest
  }
}
