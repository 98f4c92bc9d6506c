/// Source text → tokens. It reads everything at once and stops at the first fault, which becomes
/// a last token of the kind `.fault`; the parser raises it on reaching that token.
/// Source: "Lexical analysis" in the Python 3 language reference.
struct Scanner {
  struct Result {
    var tokens: [Token]
    var fault: LexicalFault?
    /// Whether the text ended inside brackets; the innermost one's place.
    var openBracket: Bracket?
  }

  struct Bracket {
    var byte: UInt8
    var line: Int
    var column: Int
  }

  let source: SourceBytes
  /// Where reading ends: the end of the text, or of an expression inside an f-string.
  let limit: Int
  var offset: Int
  var line: Int
  /// Offset of the first byte of the current line.
  var lineStart: Int
  var tokens: [Token] = []
  var brackets: [Bracket] = []
  /// Columns of the open indentation levels, with tabs to multiples of eight and of one.
  private var indents: [(column: Int, alternative: Int)] = [(0, 0)]

  static let maximumIndents = 100
  static let maximumBrackets = 200

  init(_ source: SourceBytes) {
    self.source = source
    limit = source.count
    offset = 0
    line = 1
    lineStart = 0
    tokens.reserveCapacity(limit / 3 + 8)
  }

  /// A scanner for the expression in braces at `range` of an f-string: line ends and indentation
  /// mean nothing there.
  init(_ source: SourceBytes, range: Range<Int>, line: Int, lineStart: Int) {
    self.source = source
    limit = min(range.upperBound, source.count)
    offset = range.lowerBound
    self.line = line
    self.lineStart = lineStart
    brackets = [Bracket(byte: UInt8(ascii: "("), line: line, column: offset - lineStart)]
  }

  /// The byte `ahead` bytes on; zero from the limit on.
  @inline(__always)
  func byte(_ ahead: Int = 0) -> UInt8 { offset + ahead < limit ? source[offset + ahead] : 0 }

  @inline(__always)
  var atEnd: Bool { offset >= limit }

  /// All tokens of a text.
  static func scan(_ source: SourceBytes) -> Result {
    var scanner = Scanner(source)
    do {
      try scanner.scanLines()
    } catch {
      return scanner.finish(error)
    }
    return scanner.finish(nil)
  }

  /// All tokens of an expression in braces.
  static func scanExpression(
    _ source: SourceBytes, range: Range<Int>, line: Int, lineStart: Int
  ) -> Result {
    var scanner = Scanner(source, range: range, line: line, lineStart: lineStart)
    do {
      try scanner.scanTokens()
      scanner.brackets.removeFirst(min(1, scanner.brackets.count))
      scanner.add(.endMarker, from: scanner.offset)
    } catch {
      return scanner.finish(error)
    }
    return scanner.finish(nil)
  }

  private mutating func finish(_ fault: LexicalFault?) -> Result {
    if fault != nil { add(.fault, from: offset) }
    return Result(tokens: tokens, fault: fault, openBracket: brackets.last)
  }

  /// Appends a token that ends at the current offset.
  mutating func add(_ kind: TokenKind, from start: Int) {
    let column = Int32(truncatingIfNeeded: start - lineStart)
    tokens.append(
      Token(
        kind: kind, level: UInt8(min(brackets.count, 255)), start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: offset), line: Int32(truncatingIfNeeded: line),
        column: column, endLine: Int32(truncatingIfNeeded: line),
        endColumn: Int32(truncatingIfNeeded: offset - lineStart)))
  }

  private mutating func scanLines() throws(LexicalFault) {
    while !atEnd {
      try scanIndentation()
      try scanTokens()
    }
    if let last = tokens.last, last.kind != .newline, last.kind != .dedent {
      add(.newline, from: offset)
    }
    goBackToLastLine()
    for _ in 1..<max(indents.count, 1) { add(.dedent, from: offset) }
    add(.endMarker, from: offset)
  }

  /// The tokens at the end of the text stand behind its last line, not on a line of their own.
  private mutating func goBackToLastLine() {
    guard offset == lineStart, line > 1 else { return }
    line -= 1
    lineStart -= 1
    while lineStart > 0, source[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
  }

  /// Reads the spaces at the start of a line, skips lines without a statement, and adds the indent
  /// or the dedents that the first line with one brings.
  private mutating func scanIndentation() throws(LexicalFault) {
    var column = 0
    var alternative = 0
    var continued: (column: Int, alternative: Int)?
    while true {
      switch byte() {
      case UInt8(ascii: " "):
        column += 1
        alternative += 1
        offset += 1
        continue
      case UInt8(ascii: "\t"):
        column = (column / 8 + 1) * 8
        alternative += 1
        offset += 1
        continue
      case 0x0C:
        column = 0
        alternative = 0
        offset += 1
        continue
      case UInt8(ascii: "\\"):
        // A line that holds only a backslash: the indentation is that of its first line.
        if continued == nil, column > 0 { continued = (column, column) }
        try continueLine()
        continue
      case UInt8(ascii: "#"):
        while !atEnd, byte() != UInt8(ascii: "\n") { offset += 1 }
        continue
      case UInt8(ascii: "\n"):
        offset += 1
        nextLine()
        column = 0
        alternative = 0
        continued = nil
        if atEnd { return }
        continue
      default: break
      }
      break
    }
    if atEnd { return }
    if let continued { (column, alternative) = continued }
    try setIndentation(column, alternative)
  }

  private mutating func setIndentation(_ column: Int, _ alternative: Int) throws(LexicalFault) {
    guard let top = indents.last else { return }
    if column == top.column {
      if alternative != top.alternative { throw inconsistentTabs() }
    } else if column > top.column {
      if indents.count >= Self.maximumIndents {
        throw lineFault("too many levels of indentation", exceptionClass: "IndentationError")
      }
      if alternative <= top.alternative { throw inconsistentTabs() }
      indents.append((column, alternative))
      add(.indent, from: offset)
    } else {
      while indents.count > 1, let top = indents.last, column < top.column {
        indents.removeLast()
        add(.dedent, from: offset)
      }
      guard let top = indents.last, column == top.column else {
        // Each dedent so far belongs to the faulty line; CPython drops them with it.
        while tokens.last?.kind == .dedent { tokens.removeLast() }
        throw wrongDedent()
      }
      if alternative != top.alternative { throw inconsistentTabs() }
    }
  }

  /// Notes that the next byte begins a line.
  mutating func nextLine() {
    line += 1
    lineStart = offset
  }

  /// Reads tokens to the end of the logical line, or of the text.
  private mutating func scanTokens() throws(LexicalFault) {
    while true {
      while byte() == UInt8(ascii: " ") || byte() == UInt8(ascii: "\t") || byte() == 0x0C {
        offset += 1
      }
      if atEnd {
        if !brackets.isEmpty, limit == source.count { throw unclosedBracket() }
        return
      }
      let start = offset
      let first = byte()
      switch first {
      case UInt8(ascii: "#"), UInt8(ascii: "\n"):
        // A comment is part of the token that ends the line.
        while !atEnd, byte() != UInt8(ascii: "\n") { offset += 1 }
        if brackets.isEmpty { add(.newline, from: start) }
        if !atEnd {
          offset += 1
          nextLine()
        }
        if brackets.isEmpty { return }
      case UInt8(ascii: "\\"): try continueLine()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): try scanString(from: start)
      case _ where first.isDigit: try scanNumber()
      case UInt8(ascii: ".") where byte(1).isDigit: try scanNumber()
      case _ where first.beginsName:
        if let quote = stringPrefixLength() {
          offset += quote
          try scanString(from: start)
        } else {
          try scanName()
        }
      default: try scanOperator()
      }
    }
  }

  /// Reads a backslash and the line end that must follow it.
  private mutating func continueLine() throws(LexicalFault) {
    offset += 1
    guard !atEnd else { throw continuationFault() }
    guard byte() == UInt8(ascii: "\n") else {
      offset += 1
      throw continuationFault()
    }
    offset += 1
    nextLine()
    if atEnd { throw endAfterContinuation() }
  }
}
