/// A part of the screen, in cells counted from 0. Width and height are never negative.
package struct Rect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var width: Int
  package var height: Int

  package init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  package var endColumn: Int { column + width }
  package var endRow: Int { row + height }
  package var isEmpty: Bool { width == 0 || height == 0 }

  package func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < endColumn && row >= self.row && row < endRow
  }

  package func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, width: min(endColumn, other.endColumn) - left,
      height: min(endRow, other.endRow) - top)
  }

  /// The part that is left when these margins are taken away.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      column: column + min(left, width), row: row + min(top, height),
      width: width - left - right, height: height - top - bottom)
  }

  /// One row of it, counted from its top.
  package func line(_ index: Int) -> Rect {
    Rect(
      column: column, row: row + index, width: width,
      height: index >= 0 && index < height ? 1 : 0)
  }
}
