import Panes

/// A terminal in memory: what a real one would show after these bytes, and which modes are on. It
/// measures text by code point or by cluster and answers questions, as the real ones do.
struct ScreenEmulator {
  let columns: Int
  let rows: Int
  let rule: TextWidth.Rule
  /// What the terminal has to say to the program.
  var answers: [UInt8] = []
  /// Modes of `CSI ? … h`, and `kitty`, `keys` and `hidden` for the ones that are set otherwise.
  private(set) var modes: Set<String> = []
  private(set) var cells: [[String]]
  private(set) var column = 0
  private(set) var row = 0
  private var saved = (0, 0)
  private var pending: [UInt8] = []
  /// DECRQM's answers.
  var states: [Int: Int] = [:]

  init(columns: Int, rows: Int, rule: TextWidth.Rule = .codePoint) {
    self.columns = columns
    self.rows = rows
    self.rule = rule
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The text of each row; columns that a wide character covers are empty.
  var lines: [String] { cells.map { $0.joined() } }

  mutating func feed(_ bytes: [UInt8]) {
    pending += bytes
    var rest = pending[...]
    while let (used, token) = Self.token(rest) {
      apply(token)
      rest = rest.dropFirst(used)
    }
    pending = Array(rest)
  }

  // MARK: - Tokens

  private enum Token {
    case text(Unicode.Scalar)
    case control(UInt8)
    case escape(UInt8)
    case csi(String, UInt8)
    case osc(String)
  }

  private static func token(_ bytes: ArraySlice<UInt8>) -> (Int, Token)? {
    guard let first = bytes.first else { return nil }
    if first == 0x1b {
      guard bytes.count >= 2 else { return nil }
      let second = bytes[bytes.startIndex + 1]
      let body = bytes.dropFirst(2)
      switch second {
      case 0x5b:
        guard let end = body.firstIndex(where: { (0x40...0x7e).contains($0) }) else { return nil }
        let text = String(decoding: body[..<end], as: UTF8.self)
        return (end - bytes.startIndex + 1, .csi(text, body[end]))
      case 0x5d:
        guard let end = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1b }) else { return nil }
        let length = end - bytes.startIndex + (body[end] == 0x1b ? 2 : 1)
        return (length, .osc(String(decoding: body[..<end], as: UTF8.self)))
      case 0x28, 0x29:
        return bytes.count >= 3 ? (3, .escape(second)) : nil
      default: return (2, .escape(second))
      }
    }
    if first < 0x20 { return (1, .control(first)) }
    let length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    guard bytes.count >= length else { return nil }
    let scalar = String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars.first
    return (length, .text(scalar ?? "?"))
  }

  private mutating func apply(_ token: Token) {
    switch token {
    case .text(let scalar): put(scalar)
    case .control(0x08): column = max(column - 1, 0)
    case .control(0x0a): row = min(row + 1, rows - 1)
    case .control(0x0d): column = 0
    case .control, .osc("11;?"):
      if case .osc = token { answer("\u{1b}]11;rgb:0000/0000/0000\u{7}") }
    case .osc: break
    case .escape(0x37): saved = (column, row)
    case .escape(0x38): (column, row) = saved
    case .escape(0x4d): row = max(row - 1, 0)
    case .escape: break
    case .csi(let parameters, let final): csi(parameters, final)
    }
  }

  private mutating func answer(_ text: String) { answers += Array(text.utf8) }

  // MARK: - Text

  private mutating func put(_ scalar: Unicode.Scalar) {
    // A mark joins what is before it; by clusters, so does whatever makes one character with it.
    let width = TextWidth.width(of: scalar)
    if column > 0 {
      var head = min(column, columns) - 1
      while head > 0, cells[row][head].isEmpty { head -= 1 }
      let joined = cells[row][head] + String(scalar)
      if rule == .cluster && joined.count == 1 || width == 0 {
        let before = columnsOf(cells[row][head])
        let grown = columnsOf(joined)
        if grown > before {
          clear(head + before, grown - before)
          for extra in before..<grown where head + extra < columns { cells[row][head + extra] = "" }
          column = head + grown
        }
        cells[row][head] = joined
        return
      }
    }
    guard column + width <= columns else { return }
    clear(column, width)
    cells[row][column] = String(scalar)
    for extra in 1..<max(width, 1) { cells[row][column + extra] = "" }
    column += width
  }

  private func columnsOf(_ text: String) -> Int {
    let measure = TextWidth(rule: rule)
    return rule == .codePoint
      ? text.unicodeScalars.reduce(0) { $0 + TextWidth.width(of: $1) }
      : text.reduce(0) { $0 + measure.width(of: $1) }
  }

  /// Whatever is cut becomes blank.
  private mutating func clear(_ start: Int, _ count: Int) {
    for index in start..<min(start + count, columns) {
      if cells[row][index].isEmpty {
        var head = index
        while head > 0, cells[row][head].isEmpty { head -= 1 }
        for cut in head...index { cells[row][cut] = " " }
      }
      cells[row][index] = " "
      var next = index + 1
      while next < columns, cells[row][next].isEmpty {
        cells[row][next] = " "
        next += 1
      }
    }
  }

  // MARK: - Sequences

  private mutating func csi(_ text: String, _ final: UInt8) {
    if text.hasPrefix("?") || text.hasPrefix(">") || text.hasPrefix("<") {
      privateMode(text, final)
      return
    }
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = max((numbers.first ?? nil) ?? 1, 1)
    switch UnicodeScalar(final) {
    case "A": row = max(row - first, 0)
    case "B": row = min(row + first, rows - 1)
    case "C": column = min(column + first, columns - 1)
    case "D": column = max(column - first, 0)
    case "G": column = min(first, columns) - 1
    case "d": row = min(first, rows) - 1
    case "H":
      row = min(first, rows) - 1
      column = min(max((numbers.count > 1 ? numbers[1] : 1) ?? 1, 1), columns) - 1
    case "J": erase((numbers.first ?? nil) ?? 0)
    case "K":
      switch (numbers.first ?? nil) ?? 0 {
      case 0: clear(column, columns - column)
      case 1: clear(0, column + 1)
      default: clear(0, columns)
      }
    case "X": clear(column, first)
    case "b":
      let last = column > 0 ? cells[row][column - 1] : " "
      for _ in 0..<first { last.unicodeScalars.forEach { put($0) } }
    case "m":
      for code in numbers {
        if code == 8 { modes.insert("hidden") }
        if code == 0 || code == nil { modes.remove("hidden") }
      }
    case "n": if first == 6 { answer("\u{1b}[\(row + 1);\(column + 1)R") }
    case "c": answer("\u{1b}[?64;1;2c")
    default: break
    }
  }

  private mutating func erase(_ what: Int) {
    let here = row
    for line in 0..<rows {
      row = line
      if what == 2 || (what == 0 && line > here) { clear(0, columns) }
      if what == 0 && line == here { clear(column, columns - column) }
    }
    row = here
  }

  private mutating func privateMode(_ text: String, _ final: UInt8) {
    let body = String(text.dropFirst())
    switch (text.prefix(1), UnicodeScalar(final)) {
    case ("?", "h"): body.split(separator: ";").forEach { modes.insert(String($0)) }
    case ("?", "l"): body.split(separator: ";").forEach { modes.remove(String($0)) }
    case ("?", "p"):
      let mode = Int(body.dropLast()) ?? 0
      answer("\u{1b}[?\(mode);\(states[mode] ?? 0)$y")
    case ("?", "u"): if states[-1] != nil { answer("\u{1b}[?0u") }
    case (">", "u"): modes.insert("kitty")
    case ("<", "u"): modes.remove("kitty")
    case (">", "m"):
      if body.contains(";") { modes.insert("keys") } else { modes.remove("keys") }
    default: break
    }
  }
}
