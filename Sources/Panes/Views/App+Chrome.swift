import Notebook

/// The lines around the panes: title, messages, keys.
extension App {
  func drawTitle(on surface: inout Surface) {
    let bar = theme[.titleBar]
    let area = Rect(column: 0, row: 0, width: width, height: 1)
    surface.fill(area, style: bar)
    let right = titleFields
    let rightWidth = right.width(options.measure)
    let start = width - rightWidth
    let left = Rect(column: 0, row: 0, width: max(0, start - 1), height: 1)
    var column = surface.put(" fedrepl ", column: 0, row: 0, style: theme[.titleName], clip: left)
    let name = documentName + (model.isModified ? " *" : "")
    column = surface.put(" " + name, column: column, row: 0, style: bar, clip: left)
    surface.put(right, column: start, row: 0)
  }

  /// The last two parts of the path: the tutorial and its language.
  private var documentName: String {
    guard let path = model.path else { return "new notebook" }
    return path.split(separator: "/").suffix(2).joined(separator: "/")
  }

  private var titleFields: StyledLine {
    let bar = theme[.titleBar]
    var line = StyledLine()
    line.append("cell \(model.selection + 1)/\(model.cells.count)   ", bar)
    if let running = model.running {
      let frame = Int(max(0, now) * Self.spinnerRate) % max(1, options.glyphs.spinner.count)
      let waiting = model.queue.isEmpty ? "" : " +\(model.queue.count)"
      line.append(
        "\(options.glyphs.spinner[frame]) \(model.asked == nil ? "running" : "input for") [\(running.count)] "
          + NumberText.seconds(now - running.start) + waiting,
        theme[.titleBusy])
    } else {
      switch model.kernel {
      case .idle: line.append("\(options.glyphs.dot) ready", bar)
      case .busy: line.append("\(options.glyphs.dot) waiting", theme[.titleBusy])
      case .restarting: line.append("\(options.glyphs.dot) restarting", theme[.titleBusy])
      }
    }
    line.append("   ", bar)
    if editing == nil {
      line.append(" COMMAND ", theme[.titleCommand])
    } else {
      let name =
        switch editor.mode {
        case .emacs: "  EDIT   "
        case .viInsert: " INSERT  "
        case .viCommand: " NORMAL  "
        }
      line.append(name, theme[.titleEdit])
    }
    return line
  }

  // MARK: Messages and prompts

  func drawMessageLine(on surface: inout Surface) {
    let row = height - 2
    let area = Rect(column: 0, row: row, width: width, height: 1)
    if let question {
      drawQuestion(question, in: area, on: &surface)
    } else if let prompt {
      drawPrompt(prompt, in: area, on: &surface)
    } else if let text = editing == nil ? nil : editor.prompt {
      surface.put(" " + text, column: 0, row: row, style: theme[.prompt], clip: area)
    } else if let message = messageShown {
      let scope: ThemeScope =
        switch message.kind {
        case .information: .messageInfo
        case .warning: .messageWarning
        case .error: .messageError
        }
      let mark = message.kind == .error ? "! " : ""
      let text = options.measure.truncated(
        mark + message.text, to: width - 2, ellipsis: options.glyphs.ellipsis)
      surface.put(text, column: 1, row: row, style: theme[scope], clip: area)
    } else if let summary {
      let rest =
        skippedCells == 0
        ? "" : "  -  \(skippedCells) cell\(skippedCells == 1 ? "" : "s") not run"
      let text = options.measure.truncated(
        summary + rest, to: width - 2, ellipsis: options.glyphs.ellipsis)
      surface.put(text, column: 1, row: row, style: theme[.quiet], clip: area)
    }
  }

  private func drawQuestion(_ question: Question, in area: Rect, on surface: inout Surface) {
    var line = StyledLine("", theme[.text])
    for choice in question.choices {
      line.append("   ", theme[.text])
      line.append(String(choice.key), theme[.footerKey])
      line.append(" " + choice.label, theme[.text])
    }
    let choices = line.width(options.measure)
    let text = options.measure.truncated(
      question.text, to: max(8, width - 2 - choices), ellipsis: options.glyphs.ellipsis)
    let end = surface.put(
      text, column: 1, row: area.row, style: theme[.messageWarning], clip: area)
    surface.put(line, column: end, row: area.row, clip: area)
  }

  private func drawPrompt(_ prompt: PromptState, in area: Rect, on surface: inout Surface) {
    let sign =
      switch prompt.kind {
      case .command: ":"
      case .search: "/"
      case .input(let words):
        options.measure.truncated(words, to: width / 2, ellipsis: options.glyphs.ellipsis) + " "
      }
    let lead = editor.prompt ?? sign
    let start = surface.put(lead, column: 1, row: area.row, style: theme[.prompt], clip: area)
    let text = editor.text
    let before = options.measure.width(of: text, scalars: editor.cursor)
    // A long line is scrolled so that the cursor is seen.
    let room = max(1, width - start - 1)
    let hidden = max(0, before - room + 1)
    let clip = Rect(column: start, row: area.row, width: room, height: 1)
    surface.put(
      text, column: start - hidden, row: area.row, style: theme[.text], clip: clip)
    surface.cursor = CursorPosition(
      column: min(width - 1, start + before - hidden), row: area.row)
  }

  // MARK: Keys

  func drawFooter(on surface: inout Surface) {
    let row = height - 1
    let line = footer(width: width)
    surface.put(line, column: 0, row: row)
  }

  /// The keys that can be pressed now, cut at the width.
  func footer(width: Int) -> StyledLine {
    var line = StyledLine(" ", theme[.footer])
    let hints =
      question == nil
      ? keymap.hints(in: context).filter { reasonAgainst($0.action) == nil }
      : [("Esc", "stay", Action.leave)]
    let ellipsis = options.glyphs.ellipsis
    for (index, hint) in hints.enumerated() {
      var item = StyledLine(hint.0, theme[.footerKey])
      item.append(" " + hint.1, theme[.footer])
      let gap = index == 0 ? 0 : 2
      let used = line.width(options.measure) + gap + item.width(options.measure)
      let isLast = index == hints.count - 1
      if used + (isLast ? 0 : 2 + options.measure.width(of: ellipsis)) > width {
        if used > width || !isLast {
          line.append("  \(ellipsis)", theme[.footer])
          break
        }
      }
      line.append(String(repeating: " ", count: gap), theme[.footer])
      line.append(item)
    }
    return line
  }
}
