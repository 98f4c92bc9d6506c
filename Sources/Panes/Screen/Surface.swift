/// A grid of styled cells: what a frame of the program looks like. Every pane draws into one; the
/// terminal shows it, tests compare it with golden files.
///
/// Nothing that is drawn leaves the grid or its clip, and the widths of the cells of a row always
/// add up to the width of the surface.
package struct Surface: Equatable, Sendable {
  package let width: Int
  package let height: Int
  /// Row by row, `width` cells each.
  package internal(set) var cells: [SurfaceCell]
  /// Where the terminal's own cursor stands; nil hides it.
  package var cursor: CursorPosition?
  /// How the terminal measures text.
  package let measure: TextWidth

  package init(width: Int, height: Int, measure: TextWidth = TextWidth(), style: Style = .plain) {
    self.width = max(0, width)
    self.height = max(0, height)
    self.measure = measure
    let (count, overflow) = self.width.multipliedReportingOverflow(by: self.height)
    cells = Array(repeating: .blank(style), count: overflow ? 0 : count)
  }

  package var bounds: Rect { Rect(column: 0, row: 0, width: width, height: height) }

  /// The cell at a place; a plain blank outside of the grid.
  package subscript(column: Int, row: Int) -> SurfaceCell {
    guard column >= 0, column < width, row >= 0, row < height else { return .blank(.plain) }
    return cells[row * width + column]
  }

  /// The cells of one row from left to right; none outside of the grid.
  package func row(_ row: Int) -> ArraySlice<SurfaceCell> {
    guard row >= 0, row < height else { return [] }
    return cells[row * width..<(row + 1) * width]
  }

  /// Whether a row holds text of a script that terminals shape across columns, so that a change
  /// anywhere in it has to be sent as a whole row.
  package func hasComplexScript(row: Int) -> Bool {
    self.row(row).contains { TextWidth.isComplex($0.text) }
  }
}

/// One column of a row, or the first of several columns that a wide cluster takes.
package struct SurfaceCell: Hashable, Sendable {
  /// A grapheme cluster; empty in the columns that a wide cluster to the left covers.
  package var text: String
  package var style: Style
  /// Columns that `text` takes; 0 where `text` is empty.
  package var width: Int

  package init(text: String, style: Style, width: Int) {
    self.text = text
    self.style = style
    self.width = width
  }

  package static func blank(_ style: Style) -> SurfaceCell {
    SurfaceCell(text: " ", style: style, width: 1)
  }

  package var isContinuation: Bool { text.isEmpty }
}

/// A place on the screen, counted from 0.
package struct CursorPosition: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
