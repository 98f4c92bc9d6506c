/// A scanner that never fails: it finds the stretches to colour and the lines that are IPython's.
struct Highlighter {
  /// The token before, as far as it says what the next name is.
  enum Before { case nothing, def, `class`, dot }

  let bytes: [UInt8]
  /// Where reading ends: the end of the text, or of a field in an f-string.
  var limit: Int
  var offset = 0
  var before = Before.nothing
  /// Brackets open around the offset, by their offsets.
  var brackets: [Int] = []
  /// Whether a statement of the cell, or a magic, has been read.
  var hasContent = false
  private(set) var spans: [HighlightSpan] = []
  private(set) var magics: [Magic] = []
  /// Offset of a triple-quoted string that is not closed.
  var openString: Int?
  /// Whether the last line ends in a backslash outside strings.
  var isContinued = false

  // The last offset whose line was asked for, and that line.
  private var counted = 0
  private var line = 1
  private var lineStart = 0

  init(_ source: String) {
    var source = source
    bytes = source.withUTF8 { Array($0) }
    limit = bytes.count
    spans.reserveCapacity(bytes.count / 4)
  }

  @inline(__always)
  func byte(_ ahead: Int = 0) -> UInt8 {
    let place = offset + ahead
    return place < limit ? bytes[place] : 0
  }

  var atEnd: Bool { offset >= limit }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  mutating func run() {
    while !atEnd {
      if !isContinued, brackets.isEmpty, let magic = magicHere() {
        read(magic)
      } else {
        readLine()
      }
    }
  }

  private mutating func read(_ magic: Magic) {
    let start = firstOfLine(magic.range.lowerBound)
    // What a magic such as `%time` leaves to Python is coloured as Python.
    let end = magic.takesCell ? limit : magic.kept?.lowerBound ?? magic.shownEnd
    add(.magic, start..<end)
    magics.append(magic)
    hasContent = true
    if let kept = magic.kept {
      offset = kept.lowerBound
      readLine()
    } else {
      offset = magic.range.upperBound
    }
  }

  /// The first byte of a line that is no blank.
  private func firstOfLine(_ start: Int) -> Int {
    var place = start
    while place < limit, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    return place
  }

  /// Reads the tokens up to the end of a line.
  private mutating func readLine() {
    isContinued = false
    var isFirst = brackets.isEmpty
    while !atEnd {
      let byte = byte()
      if byte == UInt8(ascii: "\n") {
        offset += 1
        before = .nothing
        return
      }
      if byte == UInt8(ascii: "\\"), endsLine(after: 1) {
        isContinued = true
        offset += 1
        continue
      }
      if byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0C {
        offset += 1
        continue
      }
      if byte == UInt8(ascii: "@"), isFirst {
        readDecorator()
      } else {
        readToken()
      }
      if byte != UInt8(ascii: "#") { hasContent = true }
      isFirst = false
    }
  }

  /// Whether only a line end, or nothing, follows.
  private func endsLine(after ahead: Int) -> Bool {
    let next = byte(ahead)
    return next == UInt8(ascii: "\n") || next == 0
      || (next == 0x0D && byte(ahead + 1) == UInt8(ascii: "\n"))
  }

  mutating func readToken() {
    let start = offset
    let first = byte()
    switch first {
    case UInt8(ascii: "#"):
      while !atEnd, byte() != UInt8(ascii: "\n"), byte() != 0x0D { offset += 1 }
      add(.comment, start..<offset)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): readString(from: start, isFormatted: false)
    case _ where first.isDigit, UInt8(ascii: ".") where byte(1).isDigit: readNumber()
    case _ where first.beginsName: readName()
    default: readOperator()
    }
  }

  /// Appends a stretch, cut at line ends.
  mutating func add(_ kind: HighlightSpan.Kind, _ range: Range<Int>) {
    while counted < range.lowerBound { count() }
    var start = range.lowerBound
    for place in range {
      if bytes[place] == UInt8(ascii: "\n") {
        addPiece(kind, start..<place)
        start = place + 1
      }
      count()
    }
    addPiece(kind, start..<range.upperBound)
  }

  private mutating func addPiece(_ kind: HighlightSpan.Kind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    spans.append(
      HighlightSpan(
        kind, line: line, columns: range.lowerBound - lineStart..<range.upperBound - lineStart,
        range: range))
  }

  private mutating func count() {
    if bytes[counted] == UInt8(ascii: "\n") {
      line += 1
      lineStart = counted + 1
    }
    counted += 1
  }
}
