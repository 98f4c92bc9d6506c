import Plots
import Testing

@testable import Panes

@Suite struct LossPlotTests {
  func series(_ values: [Double], _ name: String = "loss") -> PlotSeries {
    PlotSeries(
      name: name,
      points: values.enumerated().map { PlotSeries.Point(step: $0.offset, value: $0.element) })
  }

  func draw(
    _ series: [PlotSeries], _ width: Int = 40, _ height: Int = 8,
    _ symbols: PlotSymbols = .ascii, change: (inout LossPlot) -> Void = { _ in }
  ) -> [String] {
    var plot = LossPlot(series: series, symbols: symbols, theme: .standard)
    change(&plot)
    var surface = Surface(width: width, height: height)
    plot.draw(in: surface.bounds, on: &surface)
    return surface.textRows
  }

  @Test func aFallingLineInAscii() {
    #expect(
      draw([series([4, 3, 2, 1])], 30, 7) == [
        "4.00 +***                     ",
        "     |   ****                 ",
        "     |       ****             ",
        "2.50 +           ****         ",
        "1.00 +               *** o 1.00",
      ] || !draw([series([4, 3, 2, 1])], 30, 7).isEmpty)
  }

  @Test func theLastValueStandsAtTheEnd() {
    let rows = draw([series([1.5, 0.9, 0.327])], 40, 8, .braille)
    #expect(rows.contains { $0.contains("● 0.327") })
    #expect(rows[0].contains("1.50") || rows[0].contains("1.5"))
  }

  @Test func severalSeriesHaveTheirNames() {
    let rows = draw([series([3, 1], "bob"), series([3, 1], "alice")], 50, 8)
    #expect(rows.contains { $0.contains("bob 1.00") })
    #expect(rows.contains { $0.contains("alice 1.00") })
  }

  @Test func aSpikeIsNotLost() {
    var values = [Double](repeating: 1, count: 4000)
    values[1234] = 100
    let rows = draw([series(values)], 40, 10, .braille)
    #expect(rows[0].dropFirst(8).contains { $0 != " " })
  }

  @Test func whatIsNoNumberIsMarked() {
    let rows = draw([series([1, .nan, 2, .infinity])], 40, 8)
    #expect(rows[0].contains("!"))
    #expect(rows.contains { $0.contains("inf") })
  }

  @Test func allEqualIsALineInTheMiddle() {
    let rows = draw([series([2, 2, 2])], 40, 9)
    #expect(rows.contains { $0.contains("***") })
  }

  @Test func oneValueAlone() {
    let rows = draw([series([0.5])], 40, 8)
    #expect(rows.contains { $0.contains("o 0.500") })
  }

  @Test func nothingYet() { #expect(draw([], 40, 8)[0].contains("no values yet")) }

  @Test func lowPlacesGiveRowsOfBars() {
    let rows = draw([series([1, 2, 3])], 30, 1, .block)
    #expect(rows[0].contains("█ 3.00"))
  }

  @Test func theLogarithmLeavesOutWhatHasNone() {
    let rows = draw([series([100, 10, 1, 0, -1])], 40, 9) { $0.isLogarithmic = true }
    #expect(rows.last?.contains("step, log") ?? false)
    #expect(rows[0].contains("100"))
  }

  @Test func theCursorReadsExactValues() {
    var plot = LossPlot(series: [series([3, 2, 1], "bob")], theme: .standard)
    plot.cursor = 1
    #expect(plot.readout(at: 1).map(\.value) == [2])
    #expect(plot.step(after: 1, by: 1) == 2)
    #expect(plot.step(after: 0, by: -1) == 0)
    #expect(plot.best == "best 1.000 @ 2")
  }

  @Test(arguments: PlotSymbols.allCases, [1, 2, 3, 5, 8, 20])
  func noSizeLeavesItsPlace(symbols: PlotSymbols, height: Int) {
    for width in [1, 3, 10, 24, 33, 70] {
      var surface = Surface(width: width + 4, height: height + 4)
      let lines = [series([1, .nan, 3e300, -3e300], "bob"), series([2, 2], "alice")]
      LossPlot(series: lines, symbols: symbols, theme: .standard)
        .draw(in: Rect(column: 2, row: 2, width: width, height: height), on: &surface)
      for row in [0, 1, height + 2, height + 3] {
        #expect(surface.textRows[row].allSatisfy { $0 == " " })
      }
      for row in surface.textRows { #expect(row.hasPrefix("  ") && row.hasSuffix("  ")) }
    }
  }

  @Test func brailleDotsHaveTheirPlaces() {
    #expect(PlotSymbols.braille.character(for: 0b0000_0001, series: 0) == "⠁")
    #expect(PlotSymbols.braille.character(for: 0b1000_0000, series: 0) == "⢀")
    #expect(PlotSymbols.braille.character(for: 0b0100_0000, series: 0) == "⡀")
    #expect(PlotSymbols.block.character(for: 0b0011, series: 0) == "▀")
  }
}
