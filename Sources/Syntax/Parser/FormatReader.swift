/// A place in the contents of an f-string.
struct FormatReader {
  struct Fault: Error {
    var message: String
    var range: Range<Int>
    var prefix = "f-string: "
  }

  var place: Int
  let end: Int
  let isRaw: Bool
  /// The last offset asked for, and the line it lies in.
  private var counted: Int
  private var line: Int
  private var lineStart: Int

  init(_ literal: StringLiteral, in token: Token) {
    place = literal.body.lowerBound
    end = literal.body.upperBound
    isRaw = literal.isRaw
    counted = Int(token.start)
    line = Int(token.line)
    lineStart = Int(token.start) - Int(token.column)
  }

  /// The place of an offset, which is never before the one asked for last.
  mutating func position(of offset: Int, _ source: SourceBytes) -> Position {
    while counted < offset {
      if source[counted] == UInt8(ascii: "\n") {
        line += 1
        lineStart = counted + 1
      }
      counted += 1
    }
    return Position(line: line, column: offset - lineStart)
  }

  /// The byte at the place; zero at the end.
  func byte(_ source: SourceBytes) -> UInt8 { place < end ? source[place] : 0 }

  /// Steps over an escape in literal text; the braces of `\N{…}` belong to it.
  mutating func skipEscape(_ source: SourceBytes) {
    place += 1
    guard place < end else { return }
    if source[place] == UInt8(ascii: "N"), place + 1 < end, source[place + 1] == UInt8(ascii: "{") {
      while place < end, source[place] != UInt8(ascii: "}") { place += 1 }
      if place < end { place += 1 }
    } else if source[place] != UInt8(ascii: "{"), source[place] != UInt8(ascii: "}") {
      place += 1
    }
  }

  /// Steps over an expression to the `!`, `:`, `=` or `}` that ends it.
  mutating func expressionRange(_ source: SourceBytes) throws(Fault) -> Range<Int> {
    let start = place
    var brackets: [(byte: UInt8, place: Int)] = []
    scan: while place < end {
      let byte = source[place]
      switch byte {
      case UInt8(ascii: "\\"):
        throw Fault(
          message: "f-string expression part cannot include a backslash",
          range: place..<place + 1, prefix: "")
      case UInt8(ascii: "#"):
        throw Fault(
          message: "f-string expression part cannot include '#'", range: place..<place + 1,
          prefix: "")
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        try skipString(source)
        continue scan
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        if brackets.count >= Scanner.maximumBrackets {
          throw Fault(message: "too many nested parenthesis", range: place..<place + 1)
        }
        brackets.append((byte, place))
      case UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "}"):
        if brackets.isEmpty {
          let comparesEqual =
            byte != UInt8(ascii: ":") && byte != UInt8(ascii: "}") && place + 1 < end
            && source[place + 1] == UInt8(ascii: "=")
          if comparesEqual {
            place += 2
            continue scan
          }
          if byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") { break scan }
        } else if byte == UInt8(ascii: "}") {
          try close(byte, &brackets)
        }
      case UInt8(ascii: ")"), UInt8(ascii: "]"): try close(byte, &brackets)
      default: break
      }
      place += 1
    }
    if let open = brackets.last {
      throw Fault(
        message: "unmatched '\(Character(Unicode.Scalar(open.byte)))'",
        range: open.place..<open.place + 1)
    }
    if place >= end { throw Fault(message: "expecting '}'", range: max(0, start - 1)..<end) }
    return start..<place
  }

  /// Steps over a string inside an expression.
  private mutating func skipString(_ source: SourceBytes) throws(Fault) {
    let start = place
    let quote = source[place]
    let isTriple = place + 2 < end && source[place + 1] == quote && source[place + 2] == quote
    place += isTriple ? 3 : 1
    while place < end {
      if source[place] == UInt8(ascii: "\\") {
        throw Fault(
          message: "f-string expression part cannot include a backslash",
          range: place..<place + 1, prefix: "")
      }
      if source[place] == quote {
        if !isTriple {
          place += 1
          return
        }
        if place + 2 < end, source[place + 1] == quote, source[place + 2] == quote {
          place += 3
          return
        }
      }
      place += 1
    }
    throw Fault(message: "unterminated string", range: start..<end)
  }

  private func close(
    _ byte: UInt8, _ brackets: inout [(byte: UInt8, place: Int)]
  ) throws(Fault) {
    let text = Character(Unicode.Scalar(byte))
    guard let open = brackets.popLast() else {
      throw Fault(message: "unmatched '\(text)'", range: place..<place + 1)
    }
    let matches =
      switch open.byte {
      case UInt8(ascii: "("): byte == UInt8(ascii: ")")
      case UInt8(ascii: "["): byte == UInt8(ascii: "]")
      default: byte == UInt8(ascii: "}")
      }
    if matches { return }
    throw Fault(
      message: "closing parenthesis '\(text)' does not match opening parenthesis "
        + "'\(Character(Unicode.Scalar(open.byte)))'", range: place..<place + 1)
  }
}
