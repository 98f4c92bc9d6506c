import Events
import Notebook

/// One heading of the notebook and how far the code below it has been run.
struct OutlineRow: Equatable {
  var level: Int
  var title: String
  /// The index of the cell that it is in.
  var cell: Int
  var codeCells = 0
  var runCells = 0

  static func rows(of model: NotebookModel) -> [OutlineRow] {
    var rows: [OutlineRow] = []
    for (index, cell) in model.cells.enumerated() {
      switch cell.kind {
      case .markdown: rows += headings(in: cell.source, cell: index)
      case .code:
        guard let last = rows.indices.last else { continue }
        rows[last].codeCells += 1
        if case .finished(let run) = model.state(of: cell.id), run.status == .ok {
          rows[last].runCells += 1
        }
      case .raw: break
      }
    }
    return rows
  }

  /// Lines that start with `#` outside of code blocks.
  private static func headings(in source: String, cell: Int) -> [OutlineRow] {
    guard source.utf8.contains(0x23) else { return [] }
    var rows: [OutlineRow] = []
    var isCode = false
    for line in source.lineParts {
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
      let level = line.prefix { $0 == "#" }.count
      guard !isCode, (1...6) ~= level, line.dropFirst(level).first == " " else { continue }
      var title = String(line.dropFirst(level)).trimmingBlanks()
      for mark in ["**", "`", "__"] { title = title.replacing(mark, with: "") }
      rows.append(OutlineRow(level: level, title: title, cell: cell))
    }
    return rows
  }
}
