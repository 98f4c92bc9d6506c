import Notebook

extension App {
  /// Draws a frame.
  package func render(width: Int, height: Int) -> Surface {
    self.width = width
    self.height = height
    targets = []
    var surface = Surface(width: width, height: height, measure: options.measure)
    if width < ScreenLayout.smallestWidth || height < ScreenLayout.smallestHeight {
      drawTooSmall(on: &surface)
    } else {
      drawTitle(on: &surface)
      if reader != nil {
        drawReader(on: &surface)
      } else {
        drawPanes(on: &surface)
      }
      drawMessageLine(on: &surface)
      drawFooter(on: &surface)
      drawPopups(on: &surface)
    }
    finish(&surface)
    return surface
  }

  var layout: ScreenLayout {
    var content = ScreenLayout.Content()
    content.workers = model.workers.map { max(1, $0.rowCount + ($0.transientCount > 0 ? 1 : 0)) }
    content.loss = has(.loss)
    content.messages = has(.messages)
    content.outline = width >= ScreenLayout.wide && has(.outline)
    content.focus = focus
    content.drawer = drawer
    content.isZoomed = isZoomed
    return ScreenLayout(width: width, height: height, content: content)
  }

  var notebookHeight: Int { layout.notebook.height }
  var notebookWidth: Int { layout.notebook.width }

  private func drawPanes(on surface: inout Surface) {
    let layout = layout
    for line in layout.separators {
      surface.verticalLine(
        column: line.column, row: line.row, height: line.height, glyph: options.glyphs.vertical,
        style: theme[.rule])
    }
    if !layout.notebook.isEmpty { drawNotebook(in: layout.notebook, on: &surface) }
    if let area = layout.outline { drawOutline(in: area, on: &surface) }
    if let area = layout.tabs { drawTabs(in: area, on: &surface) }
    if let area = layout.workers {
      if layout.tabs == nil {
        drawWorkers(in: area, on: &surface)
      } else {
        drawWorkersSideBySide(in: area, on: &surface)
      }
    }
    let isDrawer = layout.tabs != nil
    if let area = layout.loss { drawLoss(in: area, hasTitle: !isDrawer, on: &surface) }
    if let area = layout.messages { drawMessages(in: area, hasTitle: !isDrawer, on: &surface) }
  }

  private func drawTooSmall(on surface: inout Surface) {
    let needWidth = ScreenLayout.smallestWidth
    let needHeight = ScreenLayout.smallestHeight
    let bad = theme[.messageError]
    let good = theme[.text]
    var lines = [
      StyledLine("Too small for the notebook", theme[.strong]),
      StyledLine(),
      StyledLine([
        .init("have ", good), .init("\(width)", width < needWidth ? bad : good), .init(" x ", good),
        .init("\(height)", height < needHeight ? bad : good),
      ]),
      StyledLine("need \(needWidth) x \(needHeight)", good),
      StyledLine(),
      StyledLine("q quits", theme[.quiet]),
    ]
    if let question {
      lines = StyledLine(question.text, good).wrapped(to: width, options.measure)
      lines += question.choices.map { choice in
        StyledLine([.init("\(choice.key) ", theme[.footerKey]), .init(choice.label, good)])
      }
    }
    let top = max(0, (height - lines.count) / 2)
    for (index, line) in lines.enumerated() {
      let column = max(0, (width - line.width(options.measure)) / 2)
      surface.put(line, column: column, row: top + index)
    }
  }

  /// The theme's ground under everything, and plain characters where the terminal has no others.
  private func finish(_ surface: inout Surface) {
    let base = theme[.background]
    if base != .plain {
      surface.restyle(surface.bounds) { style in
        if style.foreground == .standard { style.foreground = base.foreground }
        if style.background == .standard { style.background = base.background }
      }
    }
    if options.glyphs.isASCII { surface.makeASCII() }
  }

  // MARK: Titles of panes

  /// A line with the pane's name at its left and something about it at its right. `joint` is what
  /// stands where it meets the separator to its left.
  func drawPaneTitle(
    _ title: String, number: String, detail: String, in area: Rect, isFocused: Bool,
    on surface: inout Surface
  ) {
    let line = theme[isFocused ? .ruleFocused : .rule]
    let row = area.row
    surface.horizontalLine(
      column: area.column, row: row, width: area.width, glyph: options.glyphs.horizontal,
      style: line)
    let separator = surface[area.column - 1, row].text
    if area.column > 0, separator == String(options.glyphs.vertical) {
      let isTop = row == 1
      let joint = options.glyphs.isASCII ? "+" : isTop ? "┌" : "├"
      surface.put(joint, column: area.column - 1, row: row, style: theme[.rule])
    }
    var column = area.column + 1
    if !number.isEmpty {
      column = surface.put(
        " \(number)", column: column, row: row, style: theme[.paneDetail], clip: area)
    }
    let style = theme[isFocused ? .paneTitleFocused : .paneTitle]
    let room = max(4, area.endColumn - column - 4)
    let name = options.measure.truncated(title, to: room, ellipsis: options.glyphs.ellipsis)
    column = surface.put(" \(name) ", column: column, row: row, style: style, clip: area)
    let text = " \(detail) "
    let start = area.endColumn - options.measure.width(of: text) - 1
    if !detail.isEmpty, start > column {
      surface.put(text, column: start, row: row, style: theme[.paneDetail], clip: area)
    }
  }
}

extension Surface {
  /// Replaces what ASCII lacks: frames and marks were plain already, text gets question marks.
  mutating func makeASCII() {
    let known: [String: String] = [
      "…": ".", "’": "'", "‘": "'", "“": "\"", "”": "\"", "–": "-", "—": "-", "→": ">", "×": "x",
      "•": "*", "·": ".",
    ]
    for index in cells.indices where !cells[index].text.utf8.allSatisfy({ $0 < 0x80 }) {
      let cell = cells[index]
      for column in 0..<cell.width where index + column < cells.count {
        let text = cell.width == 1 ? known[cell.text] ?? "?" : "?"
        cells[index + column] = SurfaceCell(text: text, style: cell.style, width: 1)
      }
    }
  }
}
