extension Surface {
  /// Writes `text` from a place to the right and answers the column after it (as if nothing had
  /// been clipped). Clusters that do not fit whole into `clip` are left out; control characters
  /// are shown as pictures, never sent.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, column: Int, row: Int, style: Style, clip: Rect? = nil
  ) -> Int {
    let area = (clip ?? bounds).intersection(bounds)
    let visibleRow = row >= area.row && row < area.endRow && !area.isEmpty
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) {
      if visibleRow { putASCII(text, column: column, row: row, style: style, area: area) }
      let (end, overflow) = column.addingReportingOverflow(text.utf8.count)
      return overflow ? column : end
    }
    var column = column
    for character in text {
      let shown = TextWidth.printable(character)
      let width = measure.width(of: shown)
      if width == 0 {
        if visibleRow { attach(shown, before: column, row: row, area: area) }
        continue
      }
      if visibleRow, column < area.endColumn, column + width > area.column {
        if column >= area.column, column + width <= area.endColumn {
          set(String(shown), width: width, column: column, row: row, style: style)
        } else {
          let part = Rect(column: column, row: row, width: width, height: 1).intersection(area)
          fill(part, style: style)
        }
      }
      let (next, overflow) = column.addingReportingOverflow(width)
      if overflow { return column }
      column = next
    }
    return column
  }

  /// The most frequent case: each byte is a column.
  private mutating func putASCII(
    _ text: some StringProtocol, column: Int, row: Int, style: Style, area: Rect
  ) {
    var place = column
    for byte in text.utf8 {
      guard place < area.endColumn else { return }
      if place >= area.column {
        set(Self.asciiTexts[Int(byte)], width: 1, column: place, row: row, style: style)
      }
      place += 1
    }
  }

  private static let asciiTexts: [String] = (0..<128).map { String(UnicodeScalar(UInt8($0))) }

  /// Writes the runs of a line; answers the column after it.
  @discardableResult
  package mutating func put(
    _ line: StyledLine, column: Int, row: Int, clip: Rect? = nil
  ) -> Int {
    var column = column
    for run in line.runs {
      column = put(run.text, column: column, row: row, style: run.style, clip: clip)
    }
    return column
  }

  /// Fills a part with one repeated character of width 1.
  package mutating func fill(_ part: Rect, style: Style, with character: Character = " ") {
    let area = part.intersection(bounds)
    guard !area.isEmpty else { return }
    let text = measure.width(of: character) == 1 ? String(character) : " "
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        set(text, width: 1, column: column, row: row, style: style)
      }
    }
  }

  /// Changes the style of a part and leaves its text. A wide cluster changes as a whole.
  package mutating func restyle(_ part: Rect, _ change: (inout Style) -> Void) {
    let area = part.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        change(&cells[row * width + column].style)
      }
    }
  }

  package mutating func horizontalLine(
    column: Int, row: Int, width: Int, glyph: Character, style: Style
  ) {
    fill(Rect(column: column, row: row, width: width, height: 1), style: style, with: glyph)
  }

  package mutating func verticalLine(
    column: Int, row: Int, height: Int, glyph: Character, style: Style
  ) {
    fill(Rect(column: column, row: row, width: 1, height: height), style: style, with: glyph)
  }

  /// A frame along the edge of a part; its inside stays as it is.
  package mutating func box(_ part: Rect, glyphs: Glyphs, style: Style) {
    guard part.width >= 2, part.height >= 2 else { return }
    let right = part.endColumn - 1
    let bottom = part.endRow - 1
    for row in [part.row, bottom] {
      horizontalLine(
        column: part.column + 1, row: row, width: part.width - 2, glyph: glyphs.horizontal,
        style: style)
    }
    for column in [part.column, right] {
      verticalLine(
        column: column, row: part.row + 1, height: part.height - 2, glyph: glyphs.vertical,
        style: style)
    }
    put(String(glyphs.topLeft), column: part.column, row: part.row, style: style)
    put(String(glyphs.topRight), column: right, row: part.row, style: style)
    put(String(glyphs.bottomLeft), column: part.column, row: bottom, style: style)
    put(String(glyphs.bottomRight), column: right, row: bottom, style: style)
  }

  /// Copies another surface (a pane that was drawn alone) into this one.
  package mutating func draw(_ other: Surface, column: Int, row: Int) {
    for line in 0..<other.height {
      for (index, cell) in other.row(line).enumerated() where cell.width > 0 {
        put(cell.text, column: column + index, row: row + line, style: cell.style)
      }
    }
  }

  /// The one place that writes cells. Whatever wide cluster it cuts becomes blanks.
  private mutating func set(_ text: String, width: Int, column: Int, row: Int, style: Style) {
    let start = row * self.width
    release(column, start)
    if width > 1 { for covered in 1..<width { release(column + covered, start) } }
    cells[start + column] = SurfaceCell(text: text, style: style, width: width)
    if width > 1 {
      for covered in 1..<width {
        cells[start + column + covered] = SurfaceCell(text: "", style: style, width: 0)
      }
    }
  }

  /// Turns the wide cluster that covers a column into blanks.
  private mutating func release(_ column: Int, _ start: Int) {
    var head = column
    while head > 0, cells[start + head].isContinuation { head -= 1 }
    let cell = cells[start + head]
    guard cell.width > 1 else {
      if cells[start + column].isContinuation { cells[start + column] = .blank(cell.style) }
      return
    }
    for covered in head..<min(head + cell.width, width) {
      cells[start + covered] = .blank(cells[start + covered].style)
    }
  }

  /// Hangs a mark without width onto the cluster to its left.
  private mutating func attach(_ mark: Character, before column: Int, row: Int, area: Rect) {
    guard column > area.column, column <= area.endColumn else { return }
    let start = row * width
    var head = column - 1
    while head > area.column, cells[start + head].isContinuation { head -= 1 }
    guard cells[start + head].width > 0, cells[start + head].text != " " else { return }
    let joined = cells[start + head].text + String(mark)
    guard measure.width(of: joined) == cells[start + head].width, joined.utf8.count < 64 else {
      return
    }
    cells[start + head].text = joined
  }
}
