/// Writes text as a terminal shows it, on the last line of what is there already: `\r` goes back
/// to the line's start and what follows takes the place of what stood there, `\b` goes back by
/// one, escape sequences vanish.
struct TerminalLine: Equatable, Sendable {
  /// The cursor on the last line in characters; nil at its end.
  private var column: Int?
  /// An escape sequence that has begun and not ended; its last part may come later.
  private var escape = ""

  /// Appends `text` to `output`.
  mutating func write(_ text: String, to output: inout String) {
    if column == nil && escape.isEmpty && text.utf8.allSatisfy(Self.isPlain) {
      output += text
      return
    }
    let start = Self.lastLineStart(of: output)
    if escape.isEmpty && text.utf8.allSatisfy(Self.isSimple)
      && output.utf8[start...].allSatisfy({ $0 < 0x80 })
    {
      return overwrite(text, from: start, in: &output)
    }
    var line = Array(output[start...])
    output.removeSubrange(start...)
    for character in Self.characters(of: text) {
      if !escape.isEmpty {
        continueEscape(character, line: &line)
        continue
      }
      switch character {
      case "\n":
        output += String(line)
        output += "\n"
        line = []
        column = nil
      case "\r": column = 0
      case "\u{8}": column = max((column ?? line.count) - 1, 0)
      case "\u{1b}": escape = "\u{1b}"
      case "\t": put(character, on: &line)
      case _ where Self.isControl(character): break
      default: put(character, on: &line)
      }
    }
    output += String(line)
  }

  /// What a terminal would show of `text`, which may hold colour codes and carriage returns.
  static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var line = TerminalLine()
    var output = ""
    line.write(text, to: &output)
    return output
  }

  /// The same for a line in ASCII, on which each byte is a character: progress bars write often.
  private mutating func overwrite(
    _ text: String, from start: String.Index, in output: inout String
  ) {
    var line = Array(output.utf8[start...])
    output.removeSubrange(start...)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"):
        line.append(byte)
        output += String(decoding: line, as: UTF8.self)
        line = []
        column = nil
      case UInt8(ascii: "\r"): column = 0
      case 0x08: column = max((column ?? line.count) - 1, 0)
      default: put(byte, on: &line)
      }
    }
    output += String(decoding: line, as: UTF8.self)
  }

  private mutating func put<Element>(_ element: Element, on line: inout [Element]) {
    guard let place = column, place < line.count else {
      line.append(element)
      column = nil
      return
    }
    line[place] = element
    column = place + 1 == line.count ? nil : place + 1
  }

  /// Takes one more character of an escape sequence (ECMA-48: CSI ends with `@` to `~`, OSC with
  /// BEL or ESC `\`).
  private mutating func continueEscape(_ character: Character, line: inout [Character]) {
    escape.append(character)
    let second = escape.unicodeScalars.dropFirst().first ?? " "
    let isOver: Bool
    switch second {
    case "[":
      isOver = escape.unicodeScalars.count > 2 && character >= "@" && character <= "~"
    case "]", "P", "X", "^", "_":
      isOver = character == "\u{7}" || escape.hasSuffix("\u{1b}\\")
    case " ", "(", ")", "*", "+", "#", "%": isOver = escape.unicodeScalars.count > 2
    default: isOver = true
    }
    guard isOver || escape.utf8.count > 4096 || character == "\n" else { return }
    if second == "[" && character == "K" { erase(line: &line) }
    escape = ""
  }

  /// `CSI K` erases to the end of the line, `CSI 1 K` to its start, `CSI 2 K` all of it.
  private mutating func erase(line: inout [Character]) {
    let place = min(column ?? line.count, line.count)
    switch escape.unicodeScalars.dropFirst(2).first {
    case "1": for index in 0..<place { line[index] = " " }
    case "2": line = Array(repeating: " ", count: place)
    default: line.removeLast(line.count - place)
    }
    if place >= line.count { column = nil }
  }

  /// Longer lines are taken for wrapped ones, in which `\r` goes back to a row's start only. This
  /// bounds the work for each write.
  private static let longestLine = 16_384

  private static func lastLineStart(of output: String) -> String.Index {
    let window = output.utf8.suffix(longestLine)
    var start = window.startIndex
    if let newline = window.lastIndex(of: UInt8(ascii: "\n")) {
      start = output.utf8.index(after: newline)
    }
    while start < output.endIndex, output.utf8[start] & 0xc0 == 0x80 {
      start = output.utf8.index(after: start)
    }
    return start
  }

  /// Swift takes CR LF for one character, a terminal for two.
  private static func characters(of text: String) -> [Character] {
    var characters: [Character] = []
    for character in text {
      if character == "\r\n" { characters += ["\r", "\n"] } else { characters.append(character) }
    }
    return characters
  }

  /// No control character; 0xc2 leads those from U+0080 to U+009F.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7f && byte != 0xc2
      || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }

  /// ASCII that needs no more than moving back and writing over.
  private static func isSimple(_ byte: UInt8) -> Bool {
    (byte >= 0x20 && byte < 0x7f) || (0x08...0x0a).contains(byte) || byte == UInt8(ascii: "\r")
  }

  private static func isControl(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1
    else { return false }
    return scalar.value < 0x20 || (scalar.value >= 0x7f && scalar.value < 0xa0)
  }
}
