import Events
import Notebook

/// One line of an output before it is broken into rows.
struct OutputLine {
  enum Sign { case none, result, error, note }
  var text: String
  var scope: ThemeScope
  var sign = Sign.none

  func styled(_ view: OutputText) -> StyledLine { StyledLine(text, view.theme[scope]) }

  /// What stands in the gutter, so that outputs are told apart without colour.
  func mark(_ view: OutputText) -> StyledLine {
    switch sign {
    case .none: StyledLine()
    case .result: StyledLine(view.glyphs.isASCII ? "=" : view.glyphs.arrow, view.theme[.outputMark])
    case .error: StyledLine("!", view.theme[.outputError])
    case .note: StyledLine("-", view.theme[.outputMark])
    }
  }
}

/// The outputs of a cell as text.
struct OutputText {
  let theme: Theme
  let measure: TextWidth
  var glyphs = Glyphs.unicode

  func lines(of outputs: [Output], width: Int) -> [StyledLine] {
    logicalLines(of: outputs).flatMap { $0.styled(self).chopped(to: width, measure) }
  }

  func logicalLines(of outputs: [Output]) -> [OutputLine] { outputs.flatMap(logicalLines) }

  private func logicalLines(_ output: Output) -> [OutputLine] {
    switch output {
    case .stream(let stream, _):
      return split(output.plainText, stream == .stderr ? .outputStandardError : .outputText)
    case .result:
      var lines = split(output.plainText, .outputResult)
      if !lines.isEmpty { lines[0].sign = .result }
      return lines
    case .failure(let failure):
      var lines = split(output.plainText, .outputTraceback)
      // The line that names the exception, and what is left of a message of several lines.
      let head =
        lines.lastIndex { $0.text.hasPrefix(failure.exceptionClass) } ?? lines.indices.last
      if let head {
        for index in head..<lines.count { lines[index].scope = .outputError }
        lines[head].sign = .error
      }
      return lines
    case .note:
      var lines = split(output.plainText, .outputNote)
      if !lines.isEmpty { lines[0].sign = .note }
      return lines
    case .figure: return split(output.plainText, .outputText)
    case .foreign(_, let text):
      let shown = text == nil ? "[an output that needs a browser]" : output.plainText
      return split(shown, text == nil ? .outputNote : .outputText)
    }
  }

  private func split(_ text: String, _ scope: ThemeScope) -> [OutputLine] {
    var lines = text.lineParts
    if lines.count > 1, lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { OutputLine(text: TextWidth.expandingTabs(String($0)), scope: scope) }
  }
}

extension App {
  /// Whether a cell's output is shown folded at first.
  func isLong(_ cell: Cell) -> Bool {
    let limit = CellBuilder.headRows + CellBuilder.tailRows
    let text = OutputText(theme: theme, measure: options.measure)
    let width = max(1, notebookWidth - CellBuilder.codeColumn - 1)
    var rows = 0
    for line in text.logicalLines(of: cell.outputs) {
      rows += max(1, (options.measure.width(of: line.text) + width - 1) / width)
      if rows > limit { return true }
    }
    return false
  }
}
