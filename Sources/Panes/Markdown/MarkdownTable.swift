import CMarkdown

/// The rows of a table, laid out in columns as wide as their text allows.
struct MarkdownTable {
  enum Alignment { case left, center, right }
  var alignments: [Alignment]
  private var rows: [[StyledLine]] = []

  init(alignments: [Alignment]) { self.alignments = alignments }

  static func readAlignments(of node: MarkdownNode) -> [Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map { index in
      switch letters[index] {
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .left
      }
    }
  }

  mutating func beginRow() { rows.append([]) }
  mutating func add(_ cell: StyledLine) {
    if rows.isEmpty { rows.append([]) }
    rows[rows.count - 1].append(cell)
  }

  func lines(width: Int, view: MarkdownView) -> [StyledLine] {
    let count = rows.map(\.count).max() ?? 0
    guard count > 0 else { return [] }
    let widths = columnWidths(count: count, width: width, view.measure)
    let separator = StyledLine(" \(view.glyphs.vertical) ", view.theme[.markupTable])
    var lines: [StyledLine] = []
    for (number, row) in rows.enumerated() {
      let cells = (0..<count).map { column in
        (column < row.count ? row[column] : StyledLine())
          .wrapped(to: widths[column], view.measure)
      }
      for index in 0..<(cells.map(\.count).max() ?? 0) {
        var line = StyledLine()
        for column in 0..<count {
          if column > 0 { line.append(separator) }
          var part = index < cells[column].count ? cells[column][index] : StyledLine()
          if number == 0 { part = head(part, view.theme) }
          let isLast = column == count - 1
          line.append(align(part, column, widths[column], isLast: isLast, view))
        }
        lines.append(line)
      }
      if number == 0 { lines.append(rule(widths, view)) }
    }
    return lines
  }

  private func head(_ line: StyledLine, _ theme: Theme) -> StyledLine {
    StyledLine(
      line.runs.map {
        StyledLine.Run($0.text, MarkdownInlines.combine($0.style, theme[.markupTableHead]))
      })
  }

  private func align(
    _ line: StyledLine, _ column: Int, _ width: Int, isLast: Bool, _ view: MarkdownView
  ) -> StyledLine {
    let free = max(0, width - line.width(view.measure))
    let alignment = column < alignments.count ? alignments[column] : .left
    let before =
      switch alignment {
      case .left: 0
      case .center: free / 2
      case .right: free
      }
    var result = StyledLine(String(repeating: " ", count: before), view.theme[.text])
    result.append(line)
    if !isLast { result.append(String(repeating: " ", count: free - before), view.theme[.text]) }
    return result
  }

  private func rule(_ widths: [Int], _ view: MarkdownView) -> StyledLine {
    let line = String(view.glyphs.horizontal)
    let cross = view.glyphs.isASCII ? "+" : "┼"
    let parts = widths.map { String(repeating: line, count: $0) }
    return StyledLine(parts.joined(separator: line + cross + line), view.theme[.markupTable])
  }

  /// The natural widths, or, if they do not fit, the widest columns made narrower.
  private func columnWidths(count: Int, width: Int, _ measure: TextWidth) -> [Int] {
    var widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].width(measure) : 0 }.max().map { max(1, $0) } ?? 1
    }
    let room = max(count, width - 3 * (count - 1))
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let widest = widths.max() ?? 1
      guard widest > 1 else { break }
      let next = widths.filter { $0 < widest }.max() ?? 1
      let indices = widths.indices.filter { widths[$0] == widest }
      let step = max(1, min(widest - next, (excess + indices.count - 1) / indices.count))
      for index in indices where excess > 0 {
        let cut = min(step, excess)
        widths[index] -= cut
        excess -= cut
      }
    }
    return widths
  }
}
