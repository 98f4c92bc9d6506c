/// A line, with the lines that continue it, that IPython takes out of a cell before Python sees it.
/// Source: "Built-in magic commands" and "System shell access" in IPython's documentation.
struct Magic {
  /// The bytes of its lines, with the last line end.
  var range: Range<Int>
  /// Where its text ends: before the last line end.
  var shownEnd: Int
  /// What of it is Python: the statement of `%time statement`.
  var kept: Range<Int>?
  /// Whether the rest of the cell is no Python either.
  var takesCell = false
}

extension Highlighter {
  /// The magic that begins on the line at the offset.
  func magicHere() -> Magic? {
    var place = offset
    while place < limit, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    let end = endOfLine(place)
    guard place < end else { return nil }
    let first = bytes[place]
    switch first {
    case UInt8(ascii: "%"): return percentMagic(place)
    case UInt8(ascii: "!"): return continued(from: place)
    case UInt8(ascii: "?"): return continued(from: place)
    default: break
    }
    guard first.beginsName || first == UInt8(ascii: "*") else { return nil }
    if bytes[end - 1] == UInt8(ascii: "?"), isHelp(place..<end) { return single(end) }
    if isPackageCommand(place..<end) || isAssignment(place..<end) { return continued(from: place) }
    return nil
  }

  /// The end of the line at an offset, without blanks.
  private func endOfLine(_ start: Int) -> Int {
    var end = start
    while end < limit, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || bytes[end - 1] == 0x0D {
      end -= 1
    }
    return end
  }

  private func lineEnd(_ place: Int) -> Int {
    var end = place
    while end < limit, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return min(limit, end + 1)
  }

  private func single(_ end: Int) -> Magic {
    Magic(range: offset..<lineEnd(end), shownEnd: end)
  }

  /// A magic that goes on with the next line wherever a line ends in a backslash.
  private func continued(from start: Int) -> Magic {
    var end = endOfLine(start)
    while end > start, bytes[end - 1] == UInt8(ascii: "\\"), lineEnd(end) < limit {
      let next = lineEnd(end)
      end = max(next, endOfLine(next))
      if end == next { break }
    }
    return single(end)
  }

  private func percentMagic(_ start: Int) -> Magic? {
    let isCell = start + 1 < limit && bytes[start + 1] == UInt8(ascii: "%")
    let nameStart = start + (isCell ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < limit, bytes[nameEnd].continuesName { nameEnd += 1 }
    let name = text(nameStart..<nameEnd)
    if isCell {
      var magic = continued(from: start)
      let isNamed = nameStart < magic.shownEnd
      magic.takesCell = !hasContent && isNamed && !Self.pythonCells.contains(name)
      if magic.takesCell { magic.range = offset..<limit }
      return magic
    }
    var magic = continued(from: start)
    if name == "time" {
      var place = nameEnd
      while place < magic.shownEnd, bytes[place] == 0x20 { place += 1 }
      if place < magic.shownEnd {
        magic = single(endOfLine(start))
        magic.kept = place..<magic.shownEnd
      }
    }
    return magic
  }

  /// Cell magics whose cells are Python to run here; all others are other languages, or unknown.
  private static let pythonCells: Set<String> = [
    "capture", "debug", "heat", "lprun", "matplotlib", "memit", "mprun", "prun", "scalene", "time",
    "timeit", "wandb",
  ]

  /// `name.attribute?`.
  private func isHelp(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "?") { end -= 1 }
    guard end > range.lowerBound, range.upperBound - end <= 2 else { return false }
    return bytes[range.lowerBound..<end].allSatisfy { byte in
      byte.continuesName || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "*")
        || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
        || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
    }
  }

  /// `pip install …` without a `!` or `%`, which IPython takes as well.
  private func isPackageCommand(_ range: Range<Int>) -> Bool {
    let words = text(range).split(separator: " ", maxSplits: 2)
    guard words.count >= 2, ["pip", "pip3", "conda", "mamba"].contains(words[0]) else {
      return false
    }
    return [
      "install", "uninstall", "list", "show", "freeze", "update", "upgrade", "download", "config",
      "--version",
    ].contains(words[1])
  }

  /// `names = !command` or `names = %magic`.
  private func isAssignment(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound, bytes[place] != UInt8(ascii: "=") {
      let byte = bytes[place]
      guard
        byte.continuesName || byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ",")
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "*")
      else { return false }
      place += 1
    }
    place += 1
    while place < range.upperBound, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    guard place + 1 < range.upperBound else { return false }
    let next = bytes[place + 1]
    switch bytes[place] {
    case UInt8(ascii: "!"): return next != UInt8(ascii: "=")
    case UInt8(ascii: "%"): return next.beginsName
    default: return false
    }
  }
}
