extension Highlighter {
  /// Reads a string whose prefix begins at `start` and whose quote is at the offset.
  mutating func readString(from start: Int, isFormatted: Bool) {
    let quote = byte()
    let isTriple = byte(1) == quote && byte(2) == quote
    let length = isTriple ? 3 : 1
    offset += length
    let body = offset
    let end = endOfString(quote, isTriple: isTriple)
    offset = end.closed ? end.body + length : end.body
    if isTriple, !end.closed, limit == bytes.count { openString = start }
    if isFormatted {
      let after = offset
      readFormatted(start: start, body..<end.body, end: after, level: 0)
      offset = after
    } else {
      add(.string, start..<offset)
    }
    before = .nothing
  }

  /// Where the contents of a string end, and whether a quote ends them.
  private func endOfString(_ quote: UInt8, isTriple: Bool) -> (body: Int, closed: Bool) {
    var place = offset
    while place < limit {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\\") {
        place += 2
        continue
      }
      if byte == UInt8(ascii: "\n"), !isTriple { return (place, false) }
      if byte == quote {
        if !isTriple { return (place, true) }
        if place + 2 < limit, bytes[place + 1] == quote, bytes[place + 2] == quote {
          return (place, true)
        }
      }
      place += 1
    }
    return (limit, false)
  }

  /// Colours the text of an f-string, or of a format spec in it, as string and the fields as code.
  /// The text begins at `start`, before the contents, and ends at `end`, behind them.
  private mutating func readFormatted(start: Int, _ range: Range<Int>, end: Int, level: Int) {
    var textStart = start
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      guard byte == UInt8(ascii: "{") else {
        place += 1
        continue
      }
      if place + 1 < range.upperBound, bytes[place + 1] == byte, level == 0 {
        place += 2
        continue
      }
      add(.string, textStart..<place)
      place = readField(place, end: range.upperBound, level: level)
      textStart = place
    }
    add(.string, textStart..<end)
  }

  /// Colours `{value!r:format}` and answers where it ends.
  private mutating func readField(_ open: Int, end: Int, level: Int) -> Int {
    add(.operator, open..<open + 1)
    let stop = endOfField(open + 1, end)
    readCode(open + 1..<stop)
    var place = stop
    if place < end, bytes[place] == UInt8(ascii: "!") {
      let conversion = min(place + 2, end)
      add(.operator, place..<conversion)
      place = conversion
    }
    if place < end, bytes[place] == UInt8(ascii: ":") {
      add(.operator, place..<place + 1)
      let format = endOfFormat(place + 1, end)
      if level < 4 {
        readFormatted(start: place + 1, place + 1..<format, end: format, level: level + 1)
      } else {
        add(.string, place + 1..<format)
      }
      place = format
    }
    if place < end, bytes[place] == UInt8(ascii: "}") {
      add(.operator, place..<place + 1)
      place += 1
    }
    return place
  }

  /// Where the expression of a field ends: at `!`, `:` or `}` outside brackets and strings.
  private func endOfField(_ start: Int, _ end: Int) -> Int {
    var depth = 0
    var quote: UInt8 = 0
    var place = start
    while place < end {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: "}"):
          if depth <= 0 { return place }
          depth -= 1
        case UInt8(ascii: ":") where depth <= 0: return place
        case UInt8(ascii: "!") where depth <= 0:
          if place + 1 >= end || bytes[place + 1] != UInt8(ascii: "=") { return place }
        default: break
        }
      }
      place += 1
    }
    return end
  }

  /// Where a format spec ends: at the brace that closes its field.
  private func endOfFormat(_ start: Int, _ end: Int) -> Int {
    var depth = 0
    var place = start
    while place < end {
      switch bytes[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        if depth == 0 { return place }
        depth -= 1
      default: break
      }
      place += 1
    }
    return end
  }

  /// Colours an expression inside a string.
  private mutating func readCode(_ range: Range<Int>) {
    let outer = (limit, brackets, before)
    limit = range.upperBound
    offset = range.lowerBound
    before = .nothing
    while !atEnd {
      switch byte() {
      case 0x20, 0x09, 0x0A, 0x0D, 0x0C, UInt8(ascii: "\\"): offset += 1
      default: readToken()
      }
    }
    (limit, brackets, before) = outer
  }
}
