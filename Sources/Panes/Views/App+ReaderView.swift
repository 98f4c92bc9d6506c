extension App {
  func drawReader(on surface: inout Surface) {
    guard let state = reader else { return }
    let area = Rect(column: 0, row: 1, width: width, height: height - 3)
    let lines = currentReaderLines(width: readerWidth)
    let room = area.height - 1
    let top = max(0, min(state.scroll, lines.count - room))
    reader?.scroll = top
    let last = min(lines.count, top + room)
    let detail =
      lines.count > room
      ? "\(NumberText.grouped(last)) of \(NumberText.grouped(lines.count)) lines" : ""
    drawPaneTitle(
      state.title, number: "", detail: detail, in: area, isFocused: true, on: &surface)
    for (index, line) in lines[top..<last].enumerated() {
      let hits = SearchMarks.ranges(of: state.search, in: line.text)
      let current = state.match == top + index ? 0 : nil
      let marked = SearchMarks.mark(line, hits, current: current, theme: theme)
      let row = area.row + 1 + index
      surface.put(
        marked.truncated(to: readerWidth, ellipsis: options.glyphs.ellipsis, options.measure),
        column: 2, row: row)
    }
  }
}
