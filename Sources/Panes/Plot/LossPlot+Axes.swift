import Plots

extension LossPlot {
  /// The parts of a plot with axes.
  private struct Frame {
    /// Where the curves are.
    var curves: Rect
    var labels: [(row: Int, text: String)]
    var labelWidth: Int
  }

  func drawPlot(in area: Rect, _ scale: PlotScale, on surface: inout Surface) {
    let frame = frame(in: area, scale)
    let canvas = canvas(frame.curves.width, frame.curves.height, scale)
    drawAxes(frame, in: area, scale, on: &surface)
    for row in 0..<canvas.height {
      for column in 0..<canvas.width {
        guard let cell = canvas.cell(column, row) else { continue }
        surface.put(
          String(cell.character), column: frame.curves.column + column,
          row: frame.curves.row + row, style: style(of: cell.series), clip: frame.curves)
      }
    }
    drawCursor(frame.curves, scale, on: &surface)
    drawInvalid(frame.curves, scale, on: &surface)
    drawEnds(frame.curves, in: area, scale, on: &surface)
  }

  private func frame(in area: Rect, _ scale: PlotScale) -> Frame {
    let height = area.height - 2
    let labels = labels(height: height, scale)
    let labelWidth = labels.map { measure.width(of: $0.text) }.max() ?? 0
    let longest = series.map { measure.width(of: endLabel(of: $0)) }.max() ?? 0
    // The end labels take at most a third.
    let endWidth = min(longest + 3, area.width / 3)
    let curves = Rect(
      column: area.column + labelWidth + 2, row: area.row,
      width: max(1, area.width - labelWidth - 2 - endWidth), height: height)
    return Frame(curves: curves, labels: labels, labelWidth: labelWidth)
  }

  private func row(of value: Double, _ height: Int, _ scale: PlotScale) -> Int {
    max(0, min(height - 1, Int(((1 - scale.height(of: value)) * Double(height - 1)).rounded())))
  }

  /// The greatest value, the middle and the last; the least where that is not the last.
  private func labels(height: Int, _ scale: PlotScale) -> [(row: Int, text: String)] {
    guard scale.hasValues else { return [] }
    let texts = texts(scale)
    var labels: [(row: Int, text: String)] = [(0, texts(scale.high))]
    func add(_ value: Double, at row: Int, gap: Int) {
      if labels.allSatisfy({ abs($0.row - row) > gap }) { labels.append((row, texts(value))) }
    }
    if let last = series.first?.points.last(where: { scale.shows($0.value) })?.value {
      add(last, at: row(of: last, height, scale), gap: 0)
    }
    if scale.low < scale.high {
      add(scale.low, at: height - 1, gap: 1)
      let middle = (height - 1) / 2
      let height = 1 - Double(middle) / Double(max(1, height - 1))
      add(scale.value(at: height), at: middle, gap: 1)
    }
    return labels
  }

  /// Labels with as many places as the range of the axis asks for.
  private func texts(_ scale: PlotScale) -> (Double) -> String {
    let spread = scale.isLogarithmic ? scale.low : scale.high - scale.low
    let size = max(abs(scale.high), abs(scale.low))
    guard size < 1e5, spread > 1e-4 else { return { NumberText.short($0, digits: 3) } }
    var places = 0
    var unit = spread
    while unit < 100, places < 6 {
      unit *= 10
      places += 1
    }
    return { NumberText.fixed($0, places: min(places, size >= 100 ? 1 : size >= 10 ? 2 : 4)) }
  }

  private func drawAxes(
    _ frame: Frame, in area: Rect, _ scale: PlotScale, on surface: inout Surface
  ) {
    let axis = frame.curves.column - 1
    for row in 0..<frame.curves.height {
      let label = frame.labels.first { $0.row == row }
      surface.put(
        label == nil ? symbols.verticalAxis : symbols.tick, column: axis,
        row: area.row + row, style: theme[.plotAxis], clip: area)
      if let label {
        surface.put(
          measure.rightAligned(label.text, to: frame.labelWidth), column: area.column,
          row: area.row + row, style: theme[.plotLabel], clip: area)
      }
    }
    let bottom = area.row + frame.curves.height
    let line = String(repeating: symbols.horizontalAxis, count: frame.curves.width)
    surface.put(
      symbols.corner + line, column: axis, row: bottom, style: theme[.plotAxis], clip: area)
    drawStepLabels(frame.curves, row: bottom + 1, in: area, scale, on: &surface)
  }

  /// The first step, the name of the axis and the last step.
  private func drawStepLabels(
    _ curves: Rect, row: Int, in area: Rect, _ scale: PlotScale, on surface: inout Surface
  ) {
    let first = NumberText.grouped(scale.firstStep)
    let last = scale.lastStep > scale.firstStep ? NumberText.grouped(scale.lastStep) : ""
    let name = isLogarithmic ? stepName + ", log" : stepName
    let style = theme[.plotLabel]
    surface.put(first, column: curves.column, row: row, style: style, clip: area)
    let lastColumn = curves.endColumn - last.count
    if lastColumn > curves.column + first.count {
      surface.put(last, column: lastColumn, row: row, style: style, clip: area)
    }
    let nameColumn = curves.column + (curves.width - measure.width(of: name)) / 2
    if nameColumn > curves.column + first.count + 1,
      nameColumn + measure.width(of: name) + 1 < lastColumn
    {
      surface.put(name, column: nameColumn, row: row, style: style, clip: area)
    }
  }

  private func canvas(_ width: Int, _ height: Int, _ scale: PlotScale) -> DotCanvas {
    var canvas = DotCanvas(symbols: symbols, width: width, height: height)
    for (index, line) in series.enumerated() {
      var previous: (x: Int, y: Int)?
      for point in line.points {
        guard scale.shows(point.value) else {
          previous = nil
          continue
        }
        let x = scale.position(of: point.step, in: canvas.dotColumns)
        let top = Double(canvas.dotRows - 1)
        let y = Int(((1 - scale.height(of: point.value)) * top).rounded())
        if let previous {
          // Within one column this fills from the least to the greatest value.
          canvas.line(previous.x, previous.y, x, y, series: index)
        } else {
          canvas.set(x, y, series: index)
        }
        previous = (x, y)
      }
    }
    return canvas
  }

  private func drawCursor(_ curves: Rect, _ scale: PlotScale, on surface: inout Surface) {
    guard let cursor else { return }
    let column = curves.column + scale.position(of: cursor, in: curves.width)
    for row in curves.row..<curves.endRow {
      if surface[column, row].text == " " {
        surface.put(
          symbols.verticalAxis, column: column, row: row, style: theme[.plotCursor], clip: curves)
      } else {
        surface.restyle(Rect(column: column, row: row, width: 1, height: 1)) {
          $0.attributes.insert(.reverse)
        }
      }
    }
  }

  /// A mark at the top for each value that is no number or infinite.
  private func drawInvalid(_ curves: Rect, _ scale: PlotScale, on surface: inout Surface) {
    for line in series {
      for point in line.points where !point.value.isFinite {
        let column = curves.column + scale.position(of: point.step, in: curves.width)
        surface.put("!", column: column, row: curves.row, style: theme[.plotInvalid], clip: curves)
      }
    }
  }

  /// The last value of each series beside its end, moved to a free row where two would meet.
  private func drawEnds(
    _ curves: Rect, in area: Rect, _ scale: PlotScale, on surface: inout Surface
  ) {
    var ends: [(row: Int, index: Int)] = []
    for (index, line) in series.enumerated() {
      guard let last = line.points.last else { continue }
      let row = scale.shows(last.value) ? row(of: last.value, curves.height, scale) : 0
      ends.append((row, index))
    }
    ends.sort { ($0.row, $0.index) < ($1.row, $1.index) }
    ends = Array(ends.prefix(curves.height))
    for place in ends.indices.dropFirst() where ends[place].row <= ends[place - 1].row {
      ends[place].row = ends[place - 1].row + 1
    }
    var limit = curves.height - 1
    for place in ends.indices.reversed() {
      ends[place].row = min(ends[place].row, limit)
      limit = ends[place].row - 1
    }
    let room = area.endColumn - curves.endColumn
    for end in ends {
      let line = series[end.index]
      let isInvalid = !(line.points.last?.value.isFinite ?? true)
      let text = " \(symbols.last) \(endLabel(of: line, width: room - 3))"
      surface.put(
        measure.truncated(text, to: room), column: curves.endColumn, row: curves.row + end.row,
        style: isInvalid ? theme[.plotInvalid] : style(of: end.index), clip: area)
    }
  }
}
