import Syntax

extension PatternTranslator {
  /// Whether `\w`, `\d` and `\s` mean all of Unicode.
  private var isUnicode: Bool { !isBytes && !flags.contains(.ascii) }

  /// What stands for a class of characters, without brackets.
  private func category(_ letter: Unicode.Scalar) -> String? {
    if isUnicode {
      return switch letter {
      case "d": "\\p{Nd}"
      case "w": "\\p{L}\\p{N}_"
      case "s": "\\s\\x{1c}-\\x{1f}\\x{85}"
      default: nil
      }
    }
    return switch letter {
    case "d": "0-9"
    case "w": "a-zA-Z0-9_"
    case "s": " \\t\\n\\r\\x{0b}\\x{0c}"
    default: nil
    }
  }

  /// An escape outside a class.
  mutating func escape() throws(PatternFault) {
    let start = place
    guard let letter = peek(1) else {
      throw fault("bad escape (end of pattern)", start)
    }
    switch letter {
    case "A", "b", "B":
      place += 2
      output += "\\"
      output.unicodeScalars.append(letter)
    case "Z":
      place += 2
      output += "\\z"
    case "d", "w", "s":
      place += 2
      output += "[\(category(letter) ?? "")]"
    case "D", "W", "S":
      place += 2
      let small = Unicode.Scalar(letter.value + 32) ?? letter
      output += "[^\(category(small) ?? "")]"
    case "0":
      place += 1
      output += "\\x{\(String(octal(most: 3), radix: 16))}"
    case "1"..."9":
      try reference(start)
    default:
      append(literal: try character(start))
    }
  }

  /// `\1`, or an octal number.
  private mutating func reference(_ start: Int) throws(PatternFault) {
    let digits = (1...3).map { peek($0) }
    let isOctal = digits.allSatisfy { $0.map { ("0"..."7").contains($0) } ?? false }
    if isOctal {
      place += 1
      let value = octal(most: 3)
      if value > 0o377 {
        let text = String(String.UnicodeScalarView(scalars[start..<place]))
        throw fault("octal escape value \(text) outside of range 0-0o377", start)
      }
      output += "\\x{\(String(value, radix: 16))}"
      return
    }
    place += 1
    var number = 0
    var count = 0
    while count < 2, let next = peek(), ("0"..."9").contains(next) {
      number = number * 10 + Int(next.value - 48)
      place += 1
      count += 1
    }
    if number > groupCount { throw fault("invalid group reference \(number)", start + 1) }
    if isOpen(number) { throw fault("cannot refer to an open group", start) }
    output += "\\g{\(number)}"
  }

  private mutating func octal(most: Int) -> UInt32 {
    var value: UInt32 = 0
    var count = 0
    while count < most, let next = peek(), ("0"..."7").contains(next) {
      value = value * 8 + (next.value - 48)
      place += 1
      count += 1
    }
    return value
  }

  /// An escape that stands for one character; the place is at the backslash.
  private mutating func character(_ start: Int) throws(PatternFault) -> Unicode.Scalar {
    guard let letter = peek(1) else { throw fault("bad escape (end of pattern)", start) }
    place += 2
    switch letter {
    case "a": return "\u{07}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{0B}"
    case "x": return try hexadecimal(2, letter, start)
    case "u" where !isBytes: return try hexadecimal(4, letter, start)
    case "U" where !isBytes: return try hexadecimal(8, letter, start)
    case "N" where !isBytes:
      guard peek() == "{" else { throw fault("missing {", place) }
      place += 1
      let begin = place
      let text = try name(until: "}", what: "character name")
      guard let found = CharacterName.scalar(named: text) else {
        throw fault("undefined character name \(StringRepr.text(text))", begin - 3)
      }
      return found
    default:
      let isLetter =
        ("a"..."z").contains(letter) || ("A"..."Z").contains(letter)
        || ("0"..."9").contains(letter)
      if isLetter { throw fault("bad escape \\\(letter)", start) }
      return letter
    }
  }

  private mutating func hexadecimal(
    _ count: Int, _ letter: Unicode.Scalar, _ start: Int
  ) throws(PatternFault) -> Unicode.Scalar {
    var value: UInt32 = 0
    var found = 0
    while found < count, let next = peek(), let digit = Character(next).hexDigitValue,
      next.value < 128
    {
      value = value * 16 + UInt32(digit)
      place += 1
      found += 1
    }
    guard found == count, let scalar = Unicode.Scalar(value) else {
      let text = String(String.UnicodeScalarView(scalars[start..<place]))
      throw fault(found == count ? "bad escape \(text)" : "incomplete escape \(text)", start)
    }
    return scalar
  }

  // MARK: Classes

  private enum ClassItem {
    case character(Unicode.Scalar)
    case category(String)
  }

  /// `[…]`.
  mutating func characterClass() throws(PatternFault) {
    let start = place
    place += 1
    output += "["
    if peek() == "^" {
      place += 1
      output += "^"
    }
    var isFirst = true
    while true {
      guard let next = peek() else { throw fault("unterminated character set", start) }
      if next == "]", !isFirst {
        place += 1
        output += "]"
        return
      }
      isFirst = false
      let begin = place
      let item = try classItem(start)
      guard peek() == "-", let after = peek(1), after != "]" else {
        if peek() == "-", peek(1) == nil { throw fault("unterminated character set", start) }
        write(item)
        continue
      }
      place += 1
      let end = try classItem(start)
      let text = String(String.UnicodeScalarView(scalars[begin..<place]))
      guard case .character(let low) = item, case .character(let high) = end, low <= high else {
        throw fault("bad character range \(text)", begin)
      }
      write(item)
      output += "-"
      write(end)
    }
  }

  private mutating func write(_ item: ClassItem) {
    switch item {
    case .character(let scalar): append(literal: scalar)
    case .category(let text): output += text
    }
  }

  private mutating func classItem(_ classStart: Int) throws(PatternFault) -> ClassItem {
    let start = place
    guard let next = peek() else { throw fault("unterminated character set", classStart) }
    if next != "\\" {
      place += 1
      return .character(next)
    }
    guard let letter = peek(1) else { throw fault("bad escape (end of pattern)", start) }
    switch letter {
    case "d", "w", "s":
      place += 2
      return .category(category(letter) ?? "")
    case "D", "W", "S":
      place += 2
      if isUnicode {
        return .category(letter == "D" ? "\\P{Nd}" : letter == "S" ? "\\S" : "\\W")
      }
      return .category("\\\(letter)")
    case "b":
      place += 2
      return .character("\u{08}")
    case "0"..."7":
      place += 1
      let value = octal(most: 3)
      guard value <= 0o377, let scalar = Unicode.Scalar(value) else {
        let text = String(String.UnicodeScalarView(scalars[start..<place]))
        throw fault("octal escape value \(text) outside of range 0-0o377", start)
      }
      return .character(scalar)
    default: return .character(try character(start))
    }
  }
}
