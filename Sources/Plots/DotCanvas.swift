/// A grid of dots, several in each cell of the screen, in which each cell has the colour of the
/// series that was drawn into it last.
package struct DotCanvas {
  package let symbols: PlotSymbols
  /// In cells.
  package let width: Int
  package let height: Int
  private var dots: [UInt8]
  private var owners: [Int]

  package init(symbols: PlotSymbols, width: Int, height: Int) {
    self.symbols = symbols
    self.width = max(0, width)
    self.height = max(0, height)
    dots = Array(repeating: 0, count: self.width * self.height)
    owners = Array(repeating: -1, count: self.width * self.height)
  }

  package var dotColumns: Int { width * symbols.columns }
  package var dotRows: Int { height * symbols.rows }

  /// Sets a dot, counted from the left and the top; outside of the grid nothing happens.
  package mutating func set(_ x: Int, _ y: Int, series: Int) {
    guard x >= 0, x < dotColumns, y >= 0, y < dotRows else { return }
    let cell = y / symbols.rows * width + x / symbols.columns
    let bit = y % symbols.rows * symbols.columns + x % symbols.columns
    dots[cell] |= 1 << UInt8(bit)
    owners[cell] = series
  }

  /// A straight line between two dots inside the grid.
  package mutating func line(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int, series: Int) {
    let steps = max(abs(x1 - x0), abs(y1 - y0))
    guard steps > 0, steps <= 1_000_000 else {
      set(x0, y0, series: series)
      return
    }
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      let x = Double(x0) + part * Double(x1 - x0)
      let y = Double(y0) + part * Double(y1 - y0)
      set(Int(x.rounded()), Int(y.rounded()), series: series)
    }
  }

  /// The character of a cell and the series that it belongs to; nil where nothing was drawn.
  package func cell(_ column: Int, _ row: Int) -> (character: Character, series: Int)? {
    guard column >= 0, column < width, row >= 0, row < height else { return nil }
    let index = row * width + column
    guard dots[index] != 0 else { return nil }
    return (symbols.character(for: dots[index], series: owners[index]), owners[index])
  }
}
