extension Figure {
  /// The figure as an SVG document.
  package var svg: String {
    let (width, height) = (pixels(self.width), pixels(self.height))
    var text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
      + "viewBox=\"0 0 \(width) \(height)\" font-family=\"sans-serif\" font-size=\"12\">\n"
      + "<rect width=\"\(width)\" height=\"\(height)\" fill=\"white\"/>\n"
    if !title.isEmpty {
      text +=
        "<text class=\"title\" x=\"\(width / 2)\" y=\"18\" text-anchor=\"middle\">\(escaped(title))</text>\n"
    }
    let top = title.isEmpty ? 0 : 20
    let (cellWidth, cellHeight) = (width / max(1, columns), (height - top) / max(1, rows))
    for axes in axes where !axes.isHidden {
      let (row, column) = (axes.place / max(1, columns), axes.place % max(1, columns))
      text +=
        VectorDrawing(
          axes, left: column * cellWidth, top: top + row * cellHeight, width: cellWidth,
          height: cellHeight
        ).text
    }
    return text + "</svg>\n"
  }

  private func pixels(_ inches: Double) -> Int {
    inches.isFinite ? Int(max(0.5, min(inches, 100)) * 100) : 100
  }
}

/// Text between tags.
private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    .replacing("\"", with: "&quot;")
}

/// One system of axes in SVG.
private struct VectorDrawing {
  private let axes: PlotAxes
  private let frame: PlotFrame
  private let left: Double
  private let right: Double
  private let top: Double
  private let bottom: Double

  init(_ axes: PlotAxes, left: Int, top: Int, width: Int, height: Int) {
    self.axes = axes
    frame = PlotFrame(axes)
    self.left = Double(left) + 60
    right = max(Double(left + width) - 15, self.left + 10)
    self.top = Double(top) + (axes.title.isEmpty ? 15 : 30)
    bottom = max(Double(top + height) - 45, self.top + 10)
  }

  var text: String {
    var text = "<g class=\"axes\">\n"
    text += ticks
    for mark in axes.marks { text += drawn(mark) }
    text +=
      "<rect x=\"\(n(left))\" y=\"\(n(top))\" width=\"\(n(right - left))\" height=\"\(n(bottom - top))\" fill=\"none\" stroke=\"black\"/>\n"
    let middle = n((left + right) / 2)
    if !axes.title.isEmpty {
      text += label("title", middle, n(top - 8), axes.title, "middle")
    }
    if !axes.xLabel.isEmpty {
      text += label("xlabel", middle, n(bottom + 35), axes.xLabel, "middle")
    }
    if !axes.yLabel.isEmpty {
      let (x, y) = (n(left - 45), n((top + bottom) / 2))
      text +=
        "<text class=\"ylabel\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"middle\" transform=\"rotate(-90 \(x) \(y))\">\(escaped(axes.yLabel))</text>\n"
    }
    if axes.hasLegend { text += legend }
    return text + "</g>\n"
  }

  private func label(
    _ kind: String, _ x: String, _ y: String, _ text: String, _ anchor: String
  ) -> String {
    "<text class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(escaped(text))</text>\n"
  }

  /// A coordinate with two places.
  private func n(_ value: Double) -> String { PlotFrame.formatted("%.2f", value) }

  private func x(_ value: Double) -> Double? {
    frame.across(value).map { left + $0 * (right - left) }
  }

  private func y(_ value: Double) -> Double? {
    frame.up(value).map { bottom - $0 * (bottom - top) }
  }

  private var ticks: String {
    var text = ""
    for tick in axes.xTicks ?? PlotFrame.ticks(frame.x, isLog: axes.isLogX, count: 7) {
      guard let x = x(tick.value), x >= left - 0.5, x <= right + 0.5 else { continue }
      if axes.hasGrid { text += line(x, top, x, bottom, "#b0b0b0") }
      text += line(x, bottom, x, bottom + 4, "black")
      text += label("xtick", n(x), n(bottom + 18), tick.text, "middle")
    }
    for tick in axes.yTicks ?? PlotFrame.ticks(frame.y, isLog: axes.isLogY, count: 7) {
      guard let y = y(tick.value), y >= top - 0.5, y <= bottom + 0.5 else { continue }
      if axes.hasGrid { text += line(left, y, right, y, "#b0b0b0") }
      text += line(left - 4, y, left, y, "black")
      text += label("ytick", n(left - 7), n(y + 4), tick.text, "end")
    }
    return text
  }

  private func line(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ color: String)
    -> String
  {
    "<line x1=\"\(n(x0))\" y1=\"\(n(y0))\" x2=\"\(n(x1))\" y2=\"\(n(y1))\" stroke=\"\(color)\"/>\n"
  }

  private var legend: String {
    var text = ""
    var row = top + 18
    for mark in axes.marks where !mark.label.isEmpty && !mark.label.hasPrefix("_") {
      text += line(right - 110, row - 4, right - 90, row - 4, escaped(mark.color))
      text += label("legend", n(right - 85), n(row), mark.label, "start")
      row += 16
    }
    return text
  }

  private func drawn(_ mark: PlotMark) -> String {
    let color = escaped(mark.color)
    switch mark.shape {
    case .points(let points, let isJoined, let isMarked, let dashes):
      var (text, run) = ("", [String]())
      func close() {
        if isJoined, run.count > 1 {
          let dash = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
          text +=
            "<polyline points=\"\(run.joined(separator: " "))\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"1.5\"\(dash)/>\n"
        }
        run = []
      }
      for point in points {
        guard let x = x(point.x), let y = y(point.y) else {
          close()
          continue
        }
        run.append("\(n(x)),\(n(y))")
        if isMarked {
          text += "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"3\" fill=\"\(color)\"/>\n"
        }
      }
      close()
      return text
    case .boxes(let boxes):
      return boxes.map { box(from: $0.from, to: $0.to, color) }.joined()
    case .area(let points, let below):
      let upper = points.compactMap { point in
        x(point.x).flatMap { x in y(point.y).map { "\(n(x)),\(n($0))" } }
      }
      let lower = zip(points, below).compactMap { point, low in
        x(point.x).flatMap { x in y(low).map { "\(n(x)),\(n($0))" } }
      }
      let all = (upper + lower.reversed()).joined(separator: " ")
      return "<polygon points=\"\(all)\" fill=\"\(color)\" fill-opacity=\"0.5\"/>\n"
    case .horizontal(let value): return y(value).map { line(left, $0, right, $0, color) } ?? ""
    case .vertical(let value): return x(value).map { line($0, top, $0, bottom, color) } ?? ""
    case .text(let point, let text):
      guard let x = x(point.x), let y = y(point.y) else { return "" }
      return label("note", n(x), n(y), text, "start")
    case .image(let rows): return image(rows)
    }
  }

  private func box(from: PlotPoint, to: PlotPoint, _ color: String) -> String {
    guard let x0 = x(from.x), let x1 = x(to.x), let y0 = y(from.y), let y1 = y(to.y) else {
      return ""
    }
    return
      "<rect x=\"\(n(min(x0, x1)))\" y=\"\(n(min(y0, y1)))\" width=\"\(n((x1 - x0).magnitude))\" height=\"\(n((y1 - y0).magnitude))\" fill=\"\(color)\"/>\n"
  }

  private func image(_ rows: [[Double]]) -> String {
    var text = "<g class=\"image\" shape-rendering=\"crispEdges\">\n"
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() where value.isFinite {
        let grey = Int(max(0, min(1, value)) * 255)
        let (cx, cy) = (Double(column), Double(row))
        text += box(
          from: PlotPoint(cx - 0.5, cy - 0.5), to: PlotPoint(cx + 0.5, cy + 0.5),
          "rgb(\(grey),\(grey),\(grey))")
      }
    }
    return text + "</g>\n"
  }
}
