import Events
import Notebook

/// Lays a cell out in rows.
struct CellBuilder {
  let key: CellKey
  let code: CodeText

  /// Columns of the parts of a row: a bar for the selected cell, the counter, a line or a mark, then
  /// the text.
  static let counterEnd = 5
  static let gutter = 6
  static let codeColumn = 8
  static let proseColumn = 2
  /// Longer lines of prose are hard to read.
  static let proseWidth = 92

  init(key: CellKey) {
    self.key = key
    code = CodeText(theme: key.theme)
  }

  private var theme: Theme { key.theme }
  private var codeWidth: Int { max(1, key.width - Self.codeColumn - 1) }

  func block() -> CellBlock {
    var block = CellBlock()
    switch key.cell.kind {
    case .markdown: addProse(to: &block)
    case .raw:
      let lines = key.cell.source.lineParts.map {
        StyledLine(TextWidth.expandingTabs(String($0)), theme[.quiet])
      }
      addSource(lines, mark: StyledLine("raw", theme[.quiet]), to: &block)
      block.sourceRows = block.rows.count
    case .code:
      block.isCode = true
      addSource(code.lines(key.cell.source), mark: counter, to: &block)
      block.sourceRows = block.rows.count
      addOutputs(to: &block)
    }
    return block
  }

  /// The cell with the text of an editor and its cursor.
  func block(editing text: String, cursor: Int) -> CellBlock {
    var block = CellBlock()
    block.isCode = key.cell.kind == .code
    let isCode = block.isCode
    let plain = theme[.text]
    let lines =
      isCode
      ? code.lines(text)
      : text.lineParts.map {
        StyledLine(TextWidth.expandingTabs(String($0)), plain)
      }
    let place = TextPlace(of: cursor, in: text)
    let mark =
      isCode ? counter : StyledLine(key.cell.kind == .markdown ? "md" : "raw", theme[.quiet])
    for (number, line) in lines.enumerated() {
      let parts =
        isCode
        ? line.chopped(to: codeWidth, key.measure) : line.folded(to: codeWidth, key.measure)
      if number == place.line {
        block.cursor = cursorPlace(place, parts, firstRow: block.rows.count)
      }
      var start = 0
      for (index, part) in parts.enumerated() {
        block.rows.append(
          CellRow(
            mark: number == 0 && index == 0 ? mark : StyledLine(), column: Self.codeColumn,
            line: part, place: TextPlace(line: number, offset: start)))
        start += part.text.unicodeScalars.count
      }
    }
    block.sourceRows = block.rows.count
    if isCode { addOutputs(to: &block) }
    return block
  }

  private func cursorPlace(
    _ place: TextPlace, _ parts: [StyledLine], firstRow: Int
  ) -> CursorPosition {
    var left = place.offset
    for (index, part) in parts.enumerated() {
      let count = part.text.unicodeScalars.count
      if left < count || index == parts.count - 1 {
        let column = key.measure.width(of: part.text, scalars: left)
        return CursorPosition(
          column: Self.codeColumn + min(column, codeWidth), row: firstRow + index)
      }
      left -= count
    }
    return CursorPosition(column: Self.codeColumn, row: firstRow)
  }

  private var counter: StyledLine { StyledLine(key.counter, theme[key.counterScope]) }

  // MARK: Source

  private func addProse(to block: inout CellBlock) {
    let view = MarkdownView(theme: theme, glyphs: key.glyphs, measure: key.measure) { text, name in
      ["python", "py", "python3", "ipython", ""].contains(name) ? code.lines(text) : nil
    }
    let width = max(1, min(key.width - Self.proseColumn - 1, Self.proseWidth))
    var lines = view.lines(key.cell.source, width: width)
    if lines.isEmpty { lines = [StyledLine("empty prose cell", theme[.quiet])] }
    for line in lines {
      let hits = SearchMarks.ranges(of: key.searchText, in: line.text)
      let marked = mark(line, hits, block)
      for _ in hits { block.matchRows.append(block.rows.count) }
      block.rows.append(CellRow(column: Self.proseColumn, line: marked))
    }
  }

  private func mark(
    _ line: StyledLine, _ hits: [Range<Int>], _ block: CellBlock
  ) -> StyledLine {
    let current = key.currentMatch.map { $0 - block.matchRows.count }
    return SearchMarks.mark(line, hits, current: current, theme: theme)
  }

  private func addSource(_ lines: [StyledLine], mark: StyledLine, to block: inout CellBlock) {
    for (number, line) in lines.enumerated() {
      var left = mark
      if number > 0 { left = StyledLine() }
      if key.failedLine == number + 1 { left = StyledLine("!", theme[.cellFailed]) }
      if number == 0, key.failedLine == 1 { left = mark }
      add(line, mark: left, to: &block)
    }
  }

  /// A line of the source or an output, broken into rows, with its matches.
  private func add(
    _ line: StyledLine, mark left: StyledLine, isProse: Bool = false, to block: inout CellBlock
  ) {
    let hits = SearchMarks.ranges(of: key.searchText, in: line.text)
    let marked = mark(line, hits, block)
    let parts =
      isProse
      ? marked.wrapped(to: codeWidth, key.measure) : marked.chopped(to: codeWidth, key.measure)
    var starts: [Int] = []
    var place = 0
    for part in parts {
      starts.append(place)
      place += part.text.unicodeScalars.count
    }
    for hit in hits {
      let part = starts.lastIndex { $0 <= hit.lowerBound } ?? 0
      block.matchRows.append(block.rows.count + part)
    }
    for (index, part) in parts.enumerated() {
      block.rows.append(
        CellRow(mark: index == 0 ? left : StyledLine(), column: Self.codeColumn, line: part))
    }
  }

  // MARK: Outputs

  /// A cell's output is folded to so many rows: the start and the end of it.
  static let headRows = 12
  static let tailRows = 6

  private func addOutputs(to block: inout CellBlock) {
    guard !key.cell.outputs.isEmpty else { return }
    let text = OutputText(theme: theme, measure: key.measure, glyphs: key.glyphs)
    let lines = text.logicalLines(of: key.cell.outputs)
    if key.isFolded {
      addFold("output folded: \(Self.count(lines.count))  -  o shows it", to: &block)
      return
    }
    let limit = Self.headRows + Self.tailRows
    if key.isExpanded || lines.count <= limit && rows(lines[...], upTo: limit + 1) <= limit {
      for line in lines { add(line, text, to: &block) }
      return
    }
    var head = 0
    var used = 0
    while head < lines.count - 1,
      used + rows(lines[head...head], upTo: Self.headRows) <= Self.headRows
    {
      used += rows(lines[head...head], upTo: Self.headRows)
      head += 1
    }
    var tail = lines.count
    used = 0
    while tail > head + 1,
      used + rows(lines[(tail - 1)...(tail - 1)], upTo: Self.tailRows) <= Self.tailRows
    {
      used += rows(lines[(tail - 1)...(tail - 1)], upTo: Self.tailRows)
      tail -= 1
    }
    for line in lines[..<head] { add(line, text, to: &block) }
    addFold("+\(Self.count(tail - head))  -  o shows all, O opens", to: &block)
    for line in lines[tail...] { add(line, text, to: &block) }
  }

  private func add(_ line: OutputLine, _ text: OutputText, to block: inout CellBlock) {
    let isProse = line.sign == .error || line.sign == .note
    add(line.styled(text), mark: line.mark(text), isProse: isProse, to: &block)
  }

  private static func count(_ lines: Int) -> String {
    "\(NumberText.grouped(lines)) line\(lines == 1 ? "" : "s")"
  }

  private func rows(_ lines: ArraySlice<OutputLine>, upTo limit: Int) -> Int {
    var count = 0
    for line in lines {
      let width = key.measure.width(of: line.text)
      count += max(1, (width + codeWidth - 1) / codeWidth)
      if count >= limit { return count }
    }
    return count
  }

  private func addFold(_ text: String, to block: inout CellBlock) {
    block.rows.append(
      CellRow(
        mark: StyledLine(key.glyphs.folded, theme[.cellFold]), column: Self.codeColumn,
        line: StyledLine(text, theme[.cellFold]), isFold: true))
  }
}
