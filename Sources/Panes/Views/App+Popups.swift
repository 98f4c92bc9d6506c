extension App {
  func drawPopups(on surface: inout Surface) {
    if themeList != nil {
      drawThemeList(on: &surface)
    } else if let prompt, !prompt.candidates.isEmpty {
      drawCandidates(prompt, on: &surface)
    } else if let list = editing?.completion, let cursor = surface.cursor {
      drawCompletion(list, at: cursor, on: &surface)
    } else if !pending.isEmpty {
      drawContinuations(on: &surface)
    }
  }

  /// A box with rows of text. Its place is moved so that all of it is on the screen, between the
  /// title and the message line.
  private func drawBox(
    title: String, rows: [StyledLine], selected: Int?, column: Int, row: Int, width boxWidth: Int,
    on surface: inout Surface
  ) {
    let outer = Rect(
      column: max(0, min(column, width - boxWidth)),
      row: max(1, min(row, height - 2 - rows.count - 2)),
      width: min(boxWidth, width), height: rows.count + 2)
    surface.fill(outer, style: theme[.popup])
    surface.box(outer, glyphs: options.glyphs, style: theme[.popupRule])
    if !title.isEmpty {
      surface.put(
        " \(title) ", column: outer.column + 2, row: outer.row, style: theme[.popupTitle],
        clip: outer.inset(right: 1))
    }
    let inside = outer.inset(left: 1, top: 1, right: 1, bottom: 1)
    let base = theme[.popup]
    for (index, line) in rows.enumerated() {
      var grounded = line
      for run in grounded.runs.indices where grounded.runs[run].style.background == .standard {
        grounded.runs[run].style.background = base.background
      }
      surface.put(
        grounded.truncated(
          to: inside.width - 2, ellipsis: options.glyphs.ellipsis, options.measure),
        column: inside.column + 1, row: inside.row + index, clip: inside)
      if index == selected {
        let style = theme[.popupSelected]
        surface.restyle(inside.line(index)) { cell in
          cell.foreground = style.foreground
          cell.background = style.background
          cell.attributes = style.attributes
        }
      }
    }
  }

  /// What can follow the keys that were pressed.
  private func drawContinuations(on surface: inout Surface) {
    let next = keymap.continuations(of: pending, in: context)
    let keyWidth = next.map { options.measure.width(of: $0.keys.name) }.max() ?? 0
    let rows = next.map { item in
      var line = StyledLine(
        options.measure.padded(item.keys.name, to: keyWidth), theme[.footerKey])
      let isOff = reasonAgainst(item.entry.action) != nil
      line.append("  " + item.entry.help, theme[isOff ? .quiet : .text])
      return line
    }
    let wanted = (rows.map { $0.width(options.measure) }.max() ?? 0) + 4
    let boxWidth = min(max(wanted, 16), width)
    drawBox(
      title: KeySequence(pending).name, rows: rows, selected: nil, column: width - boxWidth,
      row: height - 4 - rows.count, width: boxWidth, on: &surface)
  }

  /// Rows of a list that scrolls so that one of them is seen.
  private func window(_ count: Int, _ selected: Int?, height: Int) -> Range<Int> {
    guard count > height else { return 0..<count }
    let top = max(0, min((selected ?? 0) - height / 2, count - height))
    return top..<top + height
  }

  private func drawCompletion(
    _ list: CompletionList, at cursor: CursorPosition, on surface: inout Surface
  ) {
    let below = height - 2 - cursor.row - 1
    let above = cursor.row - 1
    let room = max(1, min(10, max(below, above) - 2))
    let shown = window(list.shown.count, list.selected, height: room)
    let rows = list.shown[shown].map { StyledLine($0, theme[.popup]) }
    let wanted = (rows.map { $0.width(options.measure) }.max() ?? 0) + 4
    let count = "\(list.selected + 1)/\(list.shown.count)"
    let row = below >= rows.count + 2 ? cursor.row + 1 : cursor.row - rows.count - 2
    // The candidates stand under the word that they complete.
    let word = String(
      String.UnicodeScalarView(
        editor.text.unicodeScalars.prefix(editor.cursor).dropFirst(list.start)))
    let column = cursor.column - options.measure.width(of: word)
    drawBox(
      title: list.shown.count > rows.count ? count : "", rows: rows,
      selected: list.selected - shown.lowerBound, column: column - 2, row: row,
      width: min(max(wanted, count.count + 6), width), on: &surface)
  }

  private func drawCandidates(_ prompt: PromptState, on surface: inout Surface) {
    let room = max(1, min(10, height - 8))
    let shown = window(prompt.candidates.count, prompt.selected, height: room)
    let names = prompt.candidates[shown]
    let nameWidth = names.map { options.measure.width(of: $0) }.max() ?? 0
    let rows = names.map { name in
      var line = StyledLine(
        options.measure.padded(name, to: nameWidth), theme[.footerKey])
      if let entry = keymap.command(named: name) {
        line.append("  " + entry.help, theme[.quiet])
        if let key = entry.keys.first { line.append("  " + key.name, theme[.text]) }
      }
      return line
    }
    let wanted = (rows.map { $0.width(options.measure) }.max() ?? 0) + 4
    drawBox(
      title: "\(prompt.candidates.count)", rows: rows,
      selected: prompt.selected.map { $0 - shown.lowerBound }, column: 0,
      row: height - 4 - rows.count, width: min(max(wanted, 12), width), on: &surface)
  }

  private func drawThemeList(on surface: inout Surface) {
    guard let list = themeList else { return }
    let shown = window(list.names.count, list.selected, height: max(1, min(14, height - 8)))
    let rows = list.names[shown].map { StyledLine($0, theme[.popup]) }
    let boxWidth = min(width, max(24, (rows.map { $0.width(options.measure) }.max() ?? 0) + 4))
    drawBox(
      title: "theme", rows: rows, selected: list.selected - shown.lowerBound,
      column: width - boxWidth - 2, row: 2, width: boxWidth, on: &surface)
  }
}
