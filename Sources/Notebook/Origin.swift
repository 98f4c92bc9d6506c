import Events

/// What the file held, cell by cell, where it is not what we would write: as long as a cell is as
/// it was read, its own text goes back.
struct Origin: Equatable, Sendable {
  /// One cell of the file.
  struct Piece: Equatable, Sendable {
    /// What was read out of it.
    var cell: Cell
    /// Its JSON in an `.ipynb`.
    var json: JSONValue?
    /// Its lines in a text format, without the blank lines after it.
    var text: String?
    /// The blank lines after it, as they were, and the cell that followed.
    var gap: String
    var next: CellID?
  }

  var pieces: [CellID: Piece] = [:]
  /// What stood before the first cell: a byte order mark, the header and its marks.
  var prefix = ""
  /// The lines that the header had.
  var header: [String]?
  var newline = "\n"

  /// The piece of a cell that nobody has edited since.
  func piece(of cell: Cell) -> Piece? {
    guard let piece = pieces[cell.id], piece.cell == cell,
      piece.cell.source.isExactly(cell.source)
    else { return nil }
    return piece
  }
}
