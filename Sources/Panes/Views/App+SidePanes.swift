import Events
import Notebook
import Plots

extension App {
  // MARK: The drawer

  /// The names of the panes, the shown one marked, on one line.
  func drawTabs(in area: Rect, on surface: inout Surface) {
    surface.horizontalLine(
      column: area.column, row: area.row, width: area.width, glyph: options.glyphs.horizontal,
      style: theme[focus == .notebook ? .rule : .ruleFocused])
    let shown =
      layout.loss != nil ? Focus.loss : layout.messages != nil ? .messages : Focus.workers
    var column = area.column + 1
    let tabs: [(Focus, String, String)] = [
      (.workers, "1", "workers"),
      (.loss, "2", "loss"), (.messages, "3", "messages"),
    ]
    for (pane, number, name) in tabs where has(pane) {
      let start = column
      let isShown = pane == shown
      column = surface.put(
        " \(number)", column: column, row: area.row, style: theme[.paneDetail], clip: area)
      let scope: ThemeScope =
        isShown ? (focus == pane ? .paneTitleFocused : .paneTitle) : .paneDetail
      column = surface.put(
        " \(name) ", column: column, row: area.row, style: theme[scope], clip: area)
      targets.append(
        (Rect(column: start, row: area.row, width: column - start, height: 1), .pane(pane)))
      column += 1
    }
    let detail = drawerDetail(shown)
    let text = " \(detail) "
    let start = area.endColumn - options.measure.width(of: text) - 1
    if !detail.isEmpty, start > column {
      surface.put(text, column: start, row: area.row, style: theme[.paneDetail], clip: area)
    }
  }

  private func drawerDetail(_ shown: Focus) -> String {
    switch shown {
    case .loss: plotDetail(lossPlot)
    case .messages: messagesDetail
    default:
      drawerWorkers(width: width).count < model.workers.count
        ? "\(drawerWorkers(width: width).count) of \(model.workers.count) workers" : ""
    }
  }

  // MARK: Loss

  /// More lines than this cannot be told apart.
  static let plottedSeries = 12

  var lossPlot: LossPlot {
    let series = model.series.prefix(Self.plottedSeries).map { line in
      PlotSeries(
        name: line.name,
        points: line.points.map { PlotSeries.Point(step: $0.step, value: $0.value) })
    }
    var plot = LossPlot(
      series: series, symbols: options.symbols, theme: theme, measure: options.measure)
    plot.isLogarithmic = isPlotLogarithmic
    plot.cursor = plotCursor
    return plot
  }

  func drawLoss(in area: Rect, hasTitle: Bool, on surface: inout Surface) {
    targets.append((area, .pane(.loss)))
    let plot = lossPlot
    var inside = area.inset(left: 1, right: 1)
    if hasTitle {
      drawPaneTitle(
        "loss", number: "2", detail: plotDetail(plot), in: area, isFocused: focus == .loss,
        on: &surface)
      inside = inside.inset(top: 1)
    }
    plot.draw(in: inside, on: &surface)
  }

  /// The best value, or what is read at the cursor.
  private func plotDetail(_ plot: LossPlot) -> String {
    guard let cursor = plot.cursor else {
      let hidden = model.series.count - plot.series.count
      return (plot.best ?? "") + (hidden > 0 ? ", \(hidden) more series" : "")
    }
    let values = plot.readout(at: cursor).map { entry in
      (plot.series.count > 1 ? "\(entry.name) " : "") + NumberText.short(entry.value)
    }
    return "step \(NumberText.grouped(cursor)): " + values.joined(separator: "  ")
  }

  // MARK: Messages

  private var messagesDetail: String {
    let log = model.messages
    return "\(NumberText.grouped(log.totalCount)) sent, \(NumberText.bytes(log.totalBytes))"
  }

  func drawMessages(in area: Rect, hasTitle: Bool, on surface: inout Surface) {
    targets.append((area, .pane(.messages)))
    var inside = area.inset(left: 1, right: 1)
    if hasTitle {
      drawPaneTitle(
        "messages", number: "3", detail: messagesDetail, in: area, isFocused: focus == .messages,
        on: &surface)
      inside = inside.inset(top: 1)
    }
    guard !inside.isEmpty else { return }
    if followsMessages { messagePlace.selected = model.messages.count - 1 }
    messagePlace.show(height: inside.height, count: model.messages.count)
    let entries = model.messages.entries(
      in: messagePlace.top..<messagePlace.top + inside.height)
    let names = entries.flatMap { [$0.summary.sender, $0.summary.recipient] }
    let nameWidth = min(12, names.map { options.measure.width(of: $0) }.max() ?? 0)
    let kinds = entries.map { options.measure.width(of: Self.kind($0.summary)) }
    let kindWidth = min(18, kinds.max() ?? 0)
    for (index, entry) in entries.enumerated() {
      let row = Rect(
        column: inside.column, row: inside.row + index, width: inside.width, height: 1)
      draw(entry.summary, nameWidth, kindWidth, in: row, on: &surface)
      targets.append((row, .message(messagePlace.top + index)))
      if focus == .messages, messagePlace.top + index == messagePlace.selected {
        select(row, on: &surface)
      }
    }
  }

  private func draw(
    _ message: MessageSummary, _ nameWidth: Int, _ kindWidth: Int, in row: Rect,
    on surface: inout Surface
  ) {
    let measure = options.measure
    func pad(_ text: String, _ width: Int) -> String {
      measure.padded(text, to: width, ellipsis: options.glyphs.ellipsis)
    }
    let size = NumberText.bytes(message.byteCount)
    let content = Rect(
      column: row.column, row: row.row, width: row.width - size.count - 1, height: 1)
    var line = StyledLine(pad(message.sender, nameWidth), theme[.wireWorker])
    line.append(" \(options.glyphs.arrow) ", theme[.quiet])
    line.append(pad(message.recipient, nameWidth), theme[.wireWorker])
    line.append("  " + pad(Self.kind(message), kindWidth), theme[.wireKind])
    line.append("  " + message.content.lineParts.joined(separator: " "), theme[.text])
    surface.put(
      line.truncated(to: content.width, ellipsis: options.glyphs.ellipsis, measure),
      column: row.column, row: row.row, clip: content)
    surface.put(
      size, column: row.endColumn - size.count, row: row.row, style: theme[.quiet], clip: row)
  }

  /// The class of a message without the word that all of them end in.
  private static func kind(_ message: MessageSummary) -> String {
    let suffix = "Message"
    guard message.kind.hasSuffix(suffix), message.kind.count > suffix.count else {
      return message.kind
    }
    return String(message.kind.dropLast(suffix.count))
  }

  // MARK: Outline

  func drawOutline(in area: Rect, on surface: inout Surface) {
    let rows = outline
    targets.append((area, .pane(.outline)))
    drawPaneTitle(
      "outline", number: "4", detail: "", in: area, isFocused: focus == .outline, on: &surface)
    let inside = area.inset(left: 1, top: 1, right: 1)
    guard !inside.isEmpty else { return }
    let current = rows.lastIndex { $0.cell <= model.selection }
    if focus != .outline, let current { outlinePlace.selected = current }
    outlinePlace.show(height: inside.height, count: rows.count)
    for (index, row) in rows.dropFirst(outlinePlace.top).prefix(inside.height).enumerated() {
      let number = outlinePlace.top + index
      let line = Rect(
        column: inside.column, row: inside.row + index, width: inside.width, height: 1)
      let isCurrent = number == current
      let done = row.codeCells > 0 ? "\(row.runCells)/\(row.codeCells)" : ""
      let mark = isCurrent ? String(options.glyphs.isASCII ? ">" : "▸") + " " : "  "
      let indent = String(repeating: "  ", count: max(0, min(3, row.level - 1)))
      let title = options.measure.truncated(
        mark + indent + row.title, to: line.width - done.count - 1,
        ellipsis: options.glyphs.ellipsis)
      surface.put(
        title, column: line.column, row: line.row, style: theme[isCurrent ? .strong : .text],
        clip: line)
      surface.put(
        done, column: line.endColumn - done.count, row: line.row, style: theme[.quiet],
        clip: line)
      targets.append((line, .outline(number)))
      if focus == .outline, number == outlinePlace.selected { select(line, on: &surface) }
    }
  }
}
