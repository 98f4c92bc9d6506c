import TOMLKit

/// What is wrong with a theme: the file, and the line where one is known.
package struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  package var theme: String
  package var message: String
  package var line: Int?
  package init(theme: String, message: String, line: Int? = nil) {
    self.theme = theme
    self.message = message
    self.line = line
  }
  package var description: String {
    if let line { return "theme \(theme), line \(line): \(message)" }
    return "theme \(theme): \(message)"
  }
}

/// A theme file as it is written, before its colours and its parent are looked up.
struct ThemeFile {
  var name: String
  var inherits: String?
  var palette: [String: Color] = [:]
  var entries: [(key: String, value: Entry)] = []
  var warnings: [String] = []

  /// A style with colours still by name.
  struct Entry {
    var foreground: String?
    var background: String?
    var attributes: Style.Attributes = []
  }

  /// - Throws: `ThemeError` when the text is not TOML or a value has the wrong type.
  init(name: String, text: String) throws {
    self.name = name
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ThemeError(theme: name, message: error.description, line: error.source.begin.line)
    }
    for (key, value) in table {
      switch key {
      case "inherits":
        guard let parent = value.string else { throw wrong(key, "the name of a theme", value) }
        inherits = parent
      case "palette":
        guard let colors = value.table else { throw wrong(key, "a table of colours", value) }
        try readPalette(colors)
      default:
        try read(key, value, depth: 0)
      }
    }
    entries.sort { $0.key < $1.key }
  }

  private mutating func readPalette(_ colors: TOMLTable) throws {
    for (key, value) in colors {
      guard let text = value.string, let color = Color(named: text) else {
        throw ThemeError(
          theme: name,
          message: "palette.\(key) is no colour; write \"#rrggbb\", a name such as \"red\", "
            + "or a number from \"0\" to \"255\"")
      }
      palette[key] = color
    }
  }

  private mutating func read(
    _ key: String, _ value: any TOMLValueConvertible, depth: Int
  ) throws {
    if let color = value.string {
      entries.append((key, Entry(foreground: color)))
      return
    }
    guard let table = value.table else { throw wrong(key, "a colour or a table", value) }
    guard depth < 8 else {
      throw ThemeError(theme: name, message: "\(key) is nested too deeply")
    }
    var entry = Entry()
    var isStyle = false
    for (field, value) in table {
      switch field {
      case "fg", "bg":
        guard let text = value.string else {
          throw wrong("\(key).\(field)", "a colour as a string", value)
        }
        if field == "fg" { entry.foreground = text } else { entry.background = text }
        isStyle = true
      case "modifiers":
        guard let names = value.array else {
          throw wrong("\(key).modifiers", "a list of words", value)
        }
        for item in names { try readModifier(item, of: key, into: &entry) }
        isStyle = true
      default:
        try read("\(key).\(field)", value, depth: depth + 1)
      }
    }
    if isStyle || table.isEmpty { entries.append((key, entry)) }
  }

  private mutating func readModifier(
    _ value: any TOMLValueConvertible, of key: String, into entry: inout Entry
  ) throws {
    guard let word = value.string else { throw wrong("\(key).modifiers", "words", value) }
    guard let attribute = Style.Attributes(named: word) else {
      let known = Style.Attributes.names.map(\.0)
      warnings.append(
        "\(key): unknown modifier \"\(word)\"" + Nearest.hint(for: word, among: known))
      return
    }
    entry.attributes.insert(attribute)
  }

  private func wrong(
    _ key: String, _ wanted: String, _ value: any TOMLValueConvertible
  ) -> ThemeError {
    ThemeError(theme: name, message: "\(key) should be \(wanted), not a \(value.type)")
  }
}

extension Style.Attributes {
  /// By our name or by helix's.
  init?(named word: String) {
    let others: [String: Style.Attributes] = [
      "underlined": .underline, "reversed": .reverse, "crossed_out": .strikethrough,
    ]
    guard let found = Self.names.first(where: { $0.0 == word })?.1 ?? others[word] else {
      return nil
    }
    self = found
  }
}

extension Color {
  /// The terminal's sixteen colours by name.
  private static let names: [String: UInt8] = [
    "black": 0, "red": 1, "green": 2, "yellow": 3, "blue": 4, "magenta": 5, "cyan": 6,
    "light-gray": 7, "gray": 8, "light-red": 9, "light-green": 10, "light-yellow": 11,
    "light-blue": 12, "light-magenta": 13, "light-cyan": 14, "white": 15,
  ]

  /// `default`, a name of the terminal's sixteen, a number of its 256, or `#rrggbb`.
  package init?(named text: String) {
    if text == "default" || text.isEmpty {
      self = .standard
    } else if let index = Self.names[text] ?? UInt8(text) {
      self = .indexed(index)
    } else {
      guard text.hasPrefix("#"), text.utf8.count == 7,
        let value = UInt32(text.dropFirst(), radix: 16), text.utf8.dropFirst().first != 0x2b
      else { return nil }
      self = .rgb(
        red: UInt8(value >> 16 & 0xff), green: UInt8(value >> 8 & 0xff), blue: UInt8(value & 0xff))
    }
  }
}
