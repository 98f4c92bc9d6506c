import Evaluator
import Plots
import Tensors

/// What draws: `plot`, `scatter`, `bar`, `hist`, `imshow`, …
enum PyplotMarks {
  static let shared: [AxesFunction] = [
    AxesFunction("plot", "*args, **options", "Lines through points.") {
      call, axes throws(Raise) in .list(ListObject(try lines(call, axes)))
    },
    scaled("semilogy", isX: false, isY: true), scaled("semilogx", isX: true, isY: false),
    scaled("loglog", isX: true, isY: true),
    AxesFunction("scatter", "x, y, s=None, c=None, *args, **options", "Points.") {
      call, axes throws(Raise) in
      let options = PlotOptions(call[5], call.interpreter)
      let x = try numbers(call[0], call, axes, isX: true)
      let y = try numbers(call[1], call, axes, isX: false)
      if x.count != y.count {
        throw call.error(.valueError, "x and y must be the same size")
      }
      let named = try options.text("color")
      let color = call[3].text ?? named
      add(
        .points(zip(x, y).map { PlotPoint($0, $1) }, isJoined: false, isMarked: true, dashes: ""),
        color, try options.text("label"), axes)
      return call.runtime.plotPart("<matplotlib.collections.PathCollection>")
    },
    bars("bar", isUpright: true), bars("barh", isUpright: false),
    AxesFunction("hist", "x, bins=10, range=None, density=False, **options", "A histogram.") {
      call, axes throws(Raise) in
      let runtime = call.runtime
      let options = PlotOptions(call[4], call.interpreter)
      let values = try runtime.plotNumbers(call[0]).values.filter(\.isFinite)
      let edges = try runtime.edges(of: call[1], values, range: call[2])
      var counts = Histograms.counts(values, edges, nil)
      if try call.truth(3) {
        let total = counts.reduce(0, +)
        counts = counts.indices.map { counts[$0] / (edges[$0 + 1] - edges[$0]) / total }
      }
      let boxes = counts.indices.map {
        (from: PlotPoint(edges[$0], 0), to: PlotPoint(edges[$0 + 1], counts[$0]))
      }
      add(.boxes(boxes), try options.text("color", "facecolor"), try options.text("label"), axes)
      let heights = counts
      return .tuple([
        runtime.array(
          try runtime.arrays { (c) throws(TensorError) in try c.array(heights, [heights.count]) }),
        runtime.array(
          try runtime.arrays { (c) throws(TensorError) in try c.array(edges, [edges.count]) }),
        runtime.plotPart("<BarContainer object of \(counts.count) artists>"),
      ])
    },
    AxesFunction("imshow", "X, cmap=None, **options", "An image.") { call, axes throws(Raise) in
      let runtime = call.runtime
      var image = try call.array(0)
      if image.rank == 3, image.shape[2] == 3 || image.shape[2] == 4 {
        // Colours are drawn as their brightness.
        let colors = image.sliced(2, start: 0, count: 3)
        image = try runtime.mean(colors, [2]).squeezed([2])
      }
      if image.rank != 2 {
        throw call.error(.typeError, "Invalid shape \(tupleText(image.shape)) for image data")
      }
      if image.count > 1_000_000 {
        throw call.error(.valueError, "an image of more than a million pixels cannot be drawn here")
      }
      let options = PlotOptions(call[2], call.interpreter)
      let values = image.doubles
      let finite = values.filter(\.isFinite)
      let low = try options.double("vmin") ?? finite.min() ?? 0
      let high = try options.double("vmax") ?? finite.max() ?? 1
      let isReversed = call[1].text?.hasSuffix("_r") ?? false
      let isDark = (call[1].text.map { $0 == "Greys" || $0 == "binary" } ?? false) != isReversed
      let columns = image.shape[1]
      let rows = (0..<image.shape[0]).map { row in
        (0..<columns).map { column in
          let part = high > low ? (values[row * columns + column] - low) / (high - low) : 0
          return isDark ? 1 - part : part
        }
      }
      add(.image(rows), nil, nil, axes)
      return runtime.plotPart("<matplotlib.image.AxesImage>")
    },
    AxesFunction("axhline", "y=0, *args, **options", "A line across.") {
      call, axes throws(Raise) in
      let options = PlotOptions(call[2], call.interpreter)
      add(
        .horizontal(try call.double(0)), try options.text("color", "c"), try options.text("label"),
        axes)
      return call.runtime.plotPart("<matplotlib.lines.Line2D>")
    },
    AxesFunction("axvline", "x=0, *args, **options", "An upright line.") {
      call, axes throws(Raise) in
      let options = PlotOptions(call[2], call.interpreter)
      add(
        .vertical(try call.double(0)), try options.text("color", "c"), try options.text("label"),
        axes)
      return call.runtime.plotPart("<matplotlib.lines.Line2D>")
    },
    AxesFunction("text", "x, y, s, *args, **options", "A text at a place.") {
      call, axes throws(Raise) in
      let text = try call.interpreter.str(call[2])
      add(.text(PlotPoint(try call.double(0), try call.double(1)), text), "black", nil, axes)
      return call.runtime.plotPart(
        "Text(\(try call.interpreter.repr(call[0])), \(try call.interpreter.repr(call[1])), \(try call.interpreter.repr(call[2])))"
      )
    },
    AxesFunction("annotate", "text, xy, *args, **options", "A text at a place.") {
      call, axes throws(Raise) in
      let place = try call.runtime.plotNumbers(call[1]).values
      guard place.count == 2 else { throw call.error(.valueError, "xy must have two elements") }
      add(
        .text(PlotPoint(place[0], place[1]), try call.interpreter.str(call[0])), "black", nil, axes)
      return call.runtime.plotPart("<matplotlib.text.Annotation>")
    },
    AxesFunction("fill_between", "x, y1, y2=0, *args, **options", "The area between two lines.") {
      call, axes throws(Raise) in
      let options = PlotOptions(call[4], call.interpreter)
      let x = try numbers(call[0], call, axes, isX: true)
      func spread(_ values: [Double]) -> [Double] {
        values.count == 1 ? [Double](repeating: values[0], count: x.count) : values
      }
      let (high, low) = (
        spread(try call.array(1).doubles), spread(try call.array(2).doubles)
      )
      try call.runtime.sameLength(x.count, high.count)
      try call.runtime.sameLength(x.count, low.count)
      add(
        .area(zip(x, high).map { PlotPoint($0, $1) }, below: low),
        try options.text("color", "facecolor"), try options.text("label"), axes)
      return call.runtime.plotPart("<matplotlib.collections.PolyCollection>")
    },
    AxesFunction("errorbar", "x, y, yerr=None, *args, **options", "Points with bars of error.") {
      call, axes throws(Raise) in
      let options = PlotOptions(call[4], call.interpreter)
      let x = try numbers(call[0], call, axes, isX: true)
      let y = try numbers(call[1], call, axes, isX: false)
      try call.runtime.sameLength(x.count, y.count)
      let color = try options.text("color", "c") ?? PlotColors.cycle[axes.axes.marks.count % 10]
      add(
        .points(zip(x, y).map { PlotPoint($0, $1) }, isJoined: true, isMarked: true, dashes: ""),
        color, try options.text("label"), axes)
      guard call.isGiven(2) else { return .none }
      let errors = try call.array(2).doubles
      for (index, point) in zip(x, y).enumerated() {
        let error = errors.count == 1 ? errors[0] : index < errors.count ? errors[index] : 0
        let ends = [PlotPoint(point.0, point.1 - error), PlotPoint(point.0, point.1 + error)]
        add(.points(ends, isJoined: true, isMarked: false, dashes: ""), color, nil, axes)
      }
      return call.runtime.plotPart("<ErrorbarContainer object of 3 artists>")
    },
  ]

  private static func scaled(_ name: String, isX: Bool, isY: Bool) -> AxesFunction {
    AxesFunction(name, "*args, **options", "Lines through points, with logarithmic axes.") {
      call, axes throws(Raise) in
      if isX { axes.axes.isLogX = true }
      if isY { axes.axes.isLogY = true }
      return .list(ListObject(try lines(call, axes)))
    }
  }

  private static func add(
    _ shape: PlotMark.Shape, _ color: String?, _ label: String?, _ axes: AxesObject
  ) {
    let place = axes.axes.marks.count % PlotColors.cycle.count
    axes.axes.marks.append(
      PlotMark(
        shape, color: color.map(PlotColors.named) ?? PlotColors.cycle[place], label: label ?? ""))
  }

  /// Numbers of one axis; texts become its ticks.
  private static func numbers(
    _ value: Value, _ call: borrowing Call, _ axes: AxesObject, isX: Bool
  ) throws(Raise) -> [Double] {
    let (values, ticks) = try call.runtime.plotNumbers(value)
    if let ticks {
      if isX { axes.axes.xTicks = ticks } else { axes.axes.yTicks = ticks }
    }
    return values
  }

  /// `plot(y)`, `plot(x, y)`, `plot(x, y, 'r--', x2, y2)`.
  private static func lines(
    _ call: borrowing Call, _ axes: AxesObject
  ) throws(Raise) -> ContiguousArray<Value> {
    let options = PlotOptions(call[1], call.interpreter)
    var rest = Array(try call.items(0))[...]
    var parts: ContiguousArray<Value> = []
    while let first = rest.popFirst() {
      var (x, y) = (Value.none, first)
      if let next = rest.first, next.text == nil {
        (x, y) = (first, next)
        rest.removeFirst()
      }
      var format = (color: String?.none, line: String?.none, isMarked: false)
      if let text = rest.first?.text {
        guard let known = PlotColors.format(text) else {
          throw call.error(
            .valueError, "'\(text)' is not a valid format string (unrecognized character)")
        }
        format = known
        rest.removeFirst()
      }
      let values = try call.runtime.tensor(of: y)
      let columns =
        values.rank == 2
        ? (0..<values.shape[1]).map { values.picked(1, $0).doubles }
        : [values.doubles]
      for column in columns {
        let places =
          x.isNone
          ? column.indices.map(Double.init) : try numbers(x, call, axes, isX: true)
        try call.runtime.sameLength(places.count, column.count)
        let line = try options.text("linestyle", "ls") ?? format.line
        let isMarked = format.isMarked || options["marker"] != nil
        let isJoined = line != nil ? line != "None" && line != "" && line != " " : !format.isMarked
        add(
          .points(
            zip(places, column).map { PlotPoint($0, $1) }, isJoined: isJoined, isMarked: isMarked,
            dashes: PlotColors.dashes(line ?? "-")),
          try options.text("color", "c") ?? format.color, try options.text("label"), axes)
        parts.append(call.runtime.plotPart("<matplotlib.lines.Line2D>"))
      }
    }
    return parts
  }

  private static func bars(_ name: String, isUpright: Bool) -> AxesFunction {
    AxesFunction(
      name,
      isUpright
        ? "x, height, width=0.8, bottom=None, **options"
        : "y, width, height=0.8, left=None, **options",
      isUpright ? "Upright bars." : "Lying bars."
    ) { call, axes throws(Raise) in
      let options = PlotOptions(call[4], call.interpreter)
      let places = try numbers(call[0], call, axes, isX: isUpright)
      var sizes = try call.runtime.plotNumbers(call[1]).values
      if sizes.count == 1 { sizes = [Double](repeating: sizes[0], count: places.count) }
      if places.count != sizes.count {
        throw call.error(
          .valueError,
          "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (\(places.count),) and arg 1 with shape (\(sizes.count),)."
        )
      }
      let half = try call.double(2) / 2
      var starts = call.isGiven(3) ? try call.array(3).doubles : [0]
      if starts.count == 1 { starts = [Double](repeating: starts[0], count: places.count) }
      if starts.count != places.count {
        throw call.error(
          .valueError, "shape mismatch: objects cannot be broadcast to a single shape.")
      }
      let boxes = places.indices.map { index in
        let (low, high) = (places[index] - half, places[index] + half)
        let (start, end) = (starts[index], starts[index] + sizes[index])
        return isUpright
          ? (from: PlotPoint(low, start), to: PlotPoint(high, end))
          : (from: PlotPoint(start, low), to: PlotPoint(end, high))
      }
      add(.boxes(boxes), try options.text("color"), try options.text("label"), axes)
      return call.runtime.plotPart("<BarContainer object of \(places.count) artists>")
    }
  }
}
