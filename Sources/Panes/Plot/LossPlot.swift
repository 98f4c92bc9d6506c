package import Plots

/// One line of a plot.
package struct PlotSeries: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package var step: Int
    package var value: Double
    package init(step: Int, value: Double) {
      self.step = step
      self.value = value
    }
  }
  package var name: String
  /// In order of their steps.
  package var points: [Point]
  package init(name: String, points: [Point]) {
    self.name = name
    self.points = points
  }
}

/// Curves of what was trained, drawn with few labels: the highest, the middle and the last value at
/// the left, each curve's last value at its right end, and the steps from first to last below.
///
/// Each column shows the least and the greatest value that fall into it, so that no spike is lost.
package struct LossPlot {
  package var series: [PlotSeries]
  package var symbols: PlotSymbols
  package var theme: Theme
  package var measure: TextWidth
  /// Whether the vertical axis is logarithmic; values that are not positive are left out then.
  package var isLogarithmic = false
  /// What the horizontal axis counts.
  package var stepName = "step"
  /// The step whose exact values are read out; a line marks it.
  package var cursor: Int?

  package init(
    series: [PlotSeries], symbols: PlotSymbols = .braille, theme: Theme,
    measure: TextWidth = TextWidth()
  ) {
    self.series = series
    self.symbols = symbols
    self.theme = theme
    self.measure = measure
  }

  /// Below this height there is no room for axes, and each series gets one row of bars.
  static let smallestHeight = 5

  package func draw(in area: Rect, on surface: inout Surface) {
    guard !area.isEmpty else { return }
    let scale = PlotScale(series: series, isLogarithmic: isLogarithmic)
    guard scale.hasPoints else {
      surface.put(
        measure.truncated("no values yet", to: area.width), column: area.column, row: area.row,
        style: theme[.quiet], clip: area)
      return
    }
    if area.height < Self.smallestHeight || area.width < 24 {
      drawSparklines(in: area, scale, on: &surface)
    } else {
      drawPlot(in: area, scale, on: &surface)
    }
  }

  /// The best (least) value and where it was: for the pane's border.
  package var best: String? {
    var best: (point: PlotSeries.Point, name: String)?
    for line in series {
      for point in line.points where point.value.isFinite {
        if point.value < best?.point.value ?? .infinity { best = (point, line.name) }
      }
    }
    guard let best else { return nil }
    return "best \(NumberText.short(best.point.value)) @ \(NumberText.grouped(best.point.step))"
  }

  /// What each series was at a step (or at its last point before it).
  package func readout(at step: Int) -> [(name: String, step: Int, value: Double)] {
    series.compactMap { line in
      guard let point = line.points.last(where: { $0.step <= step }) ?? line.points.first else {
        return nil
      }
      return (line.name, point.step, point.value)
    }
  }

  /// The step of the nearest point to the left or right of a step, in any series.
  package func step(after step: Int, by direction: Int) -> Int? {
    let steps = series.flatMap { $0.points.map(\.step) }
    return direction < 0
      ? steps.filter { $0 < step }.max() ?? steps.min()
      : steps.filter { $0 > step }.min() ?? steps.max()
  }

  package var lastStep: Int? { series.compactMap { $0.points.last?.step }.max() }

  func style(of index: Int) -> Style { theme[ThemeScope.series(index)] }

  /// The last value of a series, and its name where there are several; of a long name only as much
  /// as fits beside the value.
  func endLabel(of line: PlotSeries, width: Int = .max) -> String {
    let value = line.points.last.map { NumberText.short($0.value, digits: 3) } ?? ""
    guard series.count > 1 else { return value }
    let ellipsis = symbols == .ascii ? "." : "…"
    let name = measure.truncated(
      line.name, to: max(0, width - value.count - 1), ellipsis: ellipsis)
    return name.isEmpty ? value : "\(name) \(value)"
  }

  // MARK: Rows of bars

  private func drawSparklines(in area: Rect, _ scale: PlotScale, on surface: inout Surface) {
    for (index, line) in series.prefix(area.height).enumerated() {
      let label = " " + endLabel(of: line, width: area.width / 2)
      let labelWidth = min(measure.width(of: label), max(0, area.width - 4))
      let room = area.width - labelWidth
      var bins = [Double?](repeating: nil, count: room)
      for point in line.points where scale.shows(point.value) {
        let column = scale.position(of: point.step, in: room)
        bins[column] = point.value
      }
      var last: Double?
      for column in 0..<room {
        last = bins[column] ?? last
        guard let value = last else { continue }
        let level = Int((scale.height(of: value) * Double(symbols.bars.count - 1)).rounded())
        let bar = symbols.bars[max(0, min(symbols.bars.count - 1, level))]
        surface.put(
          String(bar), column: area.column + column, row: area.row + index, style: style(of: index),
          clip: area)
      }
      surface.put(
        measure.truncated(label, to: labelWidth), column: area.column + room, row: area.row + index,
        style: style(of: index), clip: area)
    }
  }
}
