extension Figure {
  /// The figure drawn in characters, one system of axes below the other.
  package func text(symbols: PlotSymbols = .braille) -> String {
    var lines: [String] = title.isEmpty ? [] : [title]
    for axes in axes where !axes.isHidden {
      if !lines.isEmpty { lines.append("") }
      lines += TextDrawing(axes, symbols).lines
    }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}

/// One system of axes in characters.
private struct TextDrawing {
  private let axes: PlotAxes
  private let symbols: PlotSymbols
  private let frame: PlotFrame
  private let width = 60
  private let height = 14

  init(_ axes: PlotAxes, _ symbols: PlotSymbols) {
    self.axes = axes
    self.symbols = symbols
    frame = PlotFrame(axes)
  }

  var lines: [String] {
    let yTicks = self.yTicks
    let margin = yTicks.map(\.text.count).max() ?? 0
    let rows = picture ?? drawing
    let width = rows.map(\.count).max() ?? self.width
    var lines: [String] = []
    if !axes.title.isEmpty { lines.append(centred(axes.title, width, margin + 1)) }
    if !axes.yLabel.isEmpty { lines.append(axes.yLabel) }
    for (index, row) in rows.enumerated() {
      let tick = yTicks.first {
        frame.up($0.value).map { Int(((1 - $0) * Double(rows.count - 1)).rounded()) } == index
      }
      let label = tick?.text ?? ""
      lines.append(
        String(repeating: " ", count: margin - label.count) + label
          + (tick == nil ? symbols.verticalAxis : symbols.tick) + row)
    }
    let line = String(repeating: symbols.horizontalAxis, count: width)
    lines.append(String(repeating: " ", count: margin) + symbols.corner + line)
    lines.append(String(repeating: " ", count: margin + 1) + xLine(width))
    if !axes.xLabel.isEmpty { lines.append(centred(axes.xLabel, width, margin + 1)) }
    lines += notes
    return lines
  }

  private var yTicks: [PlotTick] {
    let all = axes.yTicks ?? PlotFrame.ticks(frame.y, isLog: axes.isLogY, count: 5)
    return all.filter { frame.up($0.value).map { $0 >= -0.001 && $0 <= 1.001 } ?? false }
  }

  /// The labels of the horizontal axis that fit side by side.
  private func xLine(_ width: Int) -> String {
    var line = [Character](repeating: " ", count: width)
    var free = 0
    for tick in axes.xTicks ?? PlotFrame.ticks(frame.x, isLog: axes.isLogX, count: 6) {
      guard let part = frame.across(tick.value), part >= -0.001, part <= 1.001 else { continue }
      let place = Int((part * Double(width - 1)).rounded()) - tick.text.count / 2
      let start = max(0, min(place, width - tick.text.count))
      if start < free { continue }
      for (offset, character) in tick.text.enumerated() where start + offset < width {
        line[start + offset] = character
      }
      free = start + tick.text.count + 1
    }
    return String(line)
  }

  private var notes: [String] {
    var notes: [String] = []
    for mark in axes.marks {
      if case .text(let point, let text) = mark.shape {
        let place =
          "(\(PlotFrame.text(point.x, step: 0.01)), \(PlotFrame.text(point.y, step: 0.01)))"
        notes.append("\(place) \(text)")
      }
    }
    if axes.hasLegend {
      let labels = axes.marks.map(\.label).filter { !$0.isEmpty && !$0.hasPrefix("_") }
      if !labels.isEmpty {
        notes.append(labels.map { "\(symbols.last) \($0)" }.joined(separator: "  "))
      }
    }
    return notes
  }

  private func centred(_ text: String, _ width: Int, _ margin: Int) -> String {
    String(repeating: " ", count: margin + max(0, (width - text.count) / 2)) + text
  }

  /// An image as shades, two characters a pixel.
  private var picture: [String]? {
    for mark in axes.marks {
      guard case .image(let rows) = mark.shape, let columns = rows.first?.count, columns > 0 else {
        continue
      }
      let shades: [Character] =
        symbols == .ascii ? [" ", ".", ":", "+", "#"] : [" ", "░", "▒", "▓", "█"]
      let step = max(1, max((columns + 29) / 30, (rows.count + 29) / 30))
      return stride(from: 0, to: rows.count, by: step).map { row in
        var line = ""
        for column in stride(from: 0, to: columns, by: step) {
          let value = column < rows[row].count ? rows[row][column] : 0
          let shade = value.isFinite ? shades[max(0, min(4, Int(value * 5)))] : " "
          line += String(repeating: shade, count: 2)
        }
        return line
      }
    }
    return nil
  }

  private var drawing: [String] {
    var canvas = DotCanvas(symbols: symbols, width: width, height: height)
    for (index, mark) in axes.marks.enumerated() { draw(mark.shape, index, &canvas) }
    return (0..<height).map { row in
      String((0..<width).map { canvas.cell($0, row)?.character ?? " " })
    }
  }

  private func dot(_ point: PlotPoint, _ canvas: DotCanvas) -> (x: Int, y: Int)? {
    guard let across = frame.across(point.x), let up = frame.up(point.y) else { return nil }
    return (
      Int((across * Double(canvas.dotColumns - 1)).rounded()),
      Int(((1 - up) * Double(canvas.dotRows - 1)).rounded())
    )
  }

  private func draw(_ shape: PlotMark.Shape, _ index: Int, _ canvas: inout DotCanvas) {
    switch shape {
    case .points(let points, let isJoined, let isMarked, _):
      var previous: (x: Int, y: Int)?
      for point in points {
        guard let dot = dot(point, canvas) else {
          previous = nil
          continue
        }
        if isJoined, let previous {
          canvas.line(previous.x, previous.y, dot.x, dot.y, series: index)
        } else {
          canvas.set(dot.x, dot.y, series: index)
        }
        if isMarked, !isJoined, symbols != .ascii {
          canvas.set(dot.x + 1, dot.y, series: index)
        }
        previous = dot
      }
    case .boxes(let boxes):
      for box in boxes { fill(box.from, box.to, index, &canvas) }
    case .area(let points, let below):
      for (point, low) in zip(points, below) {
        if let a = dot(point, canvas), let b = dot(PlotPoint(point.x, low), canvas) {
          canvas.line(a.x, clamped(a.y, canvas), b.x, clamped(b.y, canvas), series: index)
        }
      }
    case .horizontal(let y):
      if let dot = dot(PlotPoint(frame.x.lowerBound, y), canvas) {
        for x in 0..<canvas.dotColumns { canvas.set(x, dot.y, series: index) }
      }
    case .vertical(let x):
      if let dot = dot(PlotPoint(x, frame.y.lowerBound), canvas) {
        for y in 0..<canvas.dotRows { canvas.set(dot.x, y, series: index) }
      }
    case .text, .image: break
    }
  }

  private func clamped(_ y: Int, _ canvas: DotCanvas) -> Int { max(0, min(y, canvas.dotRows - 1)) }

  private func fill(_ from: PlotPoint, _ to: PlotPoint, _ index: Int, _ canvas: inout DotCanvas) {
    guard let a = dot(from, canvas), let b = dot(to, canvas), a.y != b.y else { return }
    let columns = (max(0, min(a.x, b.x)), min(canvas.dotColumns - 1, max(a.x, b.x)))
    let rows = (max(0, min(a.y, b.y)), min(canvas.dotRows - 1, max(a.y, b.y)))
    guard columns.0 <= columns.1, rows.0 <= rows.1 else { return }
    // A gap of one dot keeps neighbours apart.
    for x in columns.0...max(columns.0, columns.1 - 1) {
      for y in rows.0...rows.1 { canvas.set(x, y, series: index) }
    }
  }
}
