/// What a plot is drawn with.
package enum PlotSymbols: String, CaseIterable, Sendable {
  /// Two by four dots a column: the finest.
  case braille
  /// Two by two quarters, for fonts and readers that braille does not suit.
  case block
  /// One character a column, another one for each series.
  case ascii

  package var columns: Int { self == .ascii ? 1 : 2 }
  package var rows: Int {
    switch self {
    case .braille: 4
    case .block: 2
    case .ascii: 1
    }
  }

  /// The character for the dots that are set in one cell: bit `row * columns + column`.
  package func character(for dots: UInt8, series: Int) -> Character {
    switch self {
    case .braille:
      // Unicode numbers the dots down the left column, down the right, then the lowest row.
      let places: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
      var bits: UInt32 = 0
      for (bit, place) in places.enumerated() where dots & (1 << UInt8(bit)) != 0 { bits |= place }
      return Character(Unicode.Scalar(0x2800 + bits) ?? " ")
    case .block:
      let quarters: [Character] = [
        " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
      ]
      return quarters[Int(dots & 15)]
    case .ascii:
      let marks: [Character] = ["*", "o", "+", "x", "#", "@"]
      return dots == 0 ? " " : marks[((series % marks.count) + marks.count) % marks.count]
    }
  }

  /// Heights of one column from nothing to full, for a plot of one row.
  package var bars: [Character] {
    self == .ascii
      ? ["_", ".", ":", "-", "=", "+", "*", "#"] : ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  }

  package var last: String { self == .ascii ? "o" : "●" }
  package var verticalAxis: String { self == .ascii ? "|" : "│" }
  package var tick: String { self == .ascii ? "+" : "┤" }
  package var corner: String { self == .ascii ? "+" : "└" }
  package var horizontalAxis: String { self == .ascii ? "-" : "─" }
}
