import Events
import Notebook

/// One row of a cell on the screen.
struct CellRow {
  /// What stands at the left: the counter, or a mark for a kind of output.
  var mark = StyledLine()
  /// Where the text starts, counted from the pane's left edge.
  var column: Int
  var line: StyledLine
  var isFold = false
  /// Where the row begins in the text of the cell that is edited.
  var place: TextPlace?
}

/// A cell as it is laid out for a width.
struct CellBlock {
  var rows: [CellRow] = []
  /// The cell's text and the cursor while it is edited: row and column in the pane.
  var cursor: CursorPosition?
  /// The row of each match of the search, in their order.
  var matchRows: [Int] = []
  /// Whether the first row shows how long the cell ran.
  var isCode = false
  /// The rows of the source; those of the output follow.
  var sourceRows = 0

  /// With the blank row below.
  var height: Int { rows.count + 1 }
}

/// What a laid out cell depends on.
struct CellKey: Equatable {
  var cell: Cell
  var width: Int
  var theme: Theme
  var glyphs: Glyphs
  var measure: TextWidth
  var counter: String
  var counterScope: ThemeScope
  var failedLine: Int?
  var isFolded: Bool
  var isExpanded: Bool
  var searchText: String
  /// The index of the match that the search stands on, if it is in this cell.
  var currentMatch: Int?
}

/// Laid out cells by their id; a few hundred, so that scrolling finds them again.
struct CellCache {
  private var blocks: [CellID: (key: CellKey, block: CellBlock)] = [:]
  var reader: ReaderCache?

  mutating func block(_ key: CellKey, make: () -> CellBlock) -> CellBlock {
    if let found = blocks[key.cell.id], found.key == key { return found.block }
    if blocks.count > 400 { blocks.removeAll(keepingCapacity: true) }
    let block = make()
    blocks[key.cell.id] = (key, block)
    return block
  }
}
