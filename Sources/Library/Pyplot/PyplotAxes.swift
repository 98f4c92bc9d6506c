import Evaluator
import Plots
import Tensors

/// A row that is both a function of `pyplot`, for the current axes, and a method of axes.
struct AxesFunction: Sendable {
  typealias Body = @Sendable (borrowing Call, AxesObject) throws(Raise) -> Value

  let name: String
  let methodName: String
  let parameters: String
  let summary: String
  let body: Body

  init(
    _ name: String, _ parameters: String, _ summary: String, method: String? = nil,
    _ body: @escaping Body
  ) {
    self.name = name
    methodName = method ?? name
    self.parameters = parameters
    self.summary = summary
    self.body = body
  }

  var function: Entry {
    let body = body
    return Entry(name, parameters, summary) { call throws(Raise) in
      try body(call, call.runtime.currentAxes)
    }
  }

  var method: Entry {
    let body = body
    return Entry(methodName, parameters, summary) { call throws(Raise) in
      try body(call, try call.receiver(as: AxesObject.self))
    }
  }
}

/// Titles, labels, limits, ticks.
enum PyplotAxes {
  static let shared: [AxesFunction] = PyplotMarks.shared + facts

  static let methods: [Entry] =
    shared.map(\.method) + [
      Entry("set", "**options", "Sets several things at once.") { call throws(Raise) in
        guard case .dict(let dict) = call[0] else { return .none }
        for entry in dict.entries where !entry.key.isAbsent {
          let setter = try call.interpreter.attribute(
            call.receiver, "set_" + (entry.key.text ?? ""))
          _ = try call.interpreter.call(setter, [entry.value])
        }
        return .none
      },
      Entry("axis", "*args", "Shows or hides the axes.") { call throws(Raise) in
        if try call.items(0).first?.text == "off" {
          try call.receiver(as: AxesObject.self).axes.xTicks = []
          try call.receiver(as: AxesObject.self).axes.yTicks = []
        }
        return .none
      },
      Entry("set_xticklabels", "labels, **options", "The texts of the ticks.") {
        call throws(Raise) in
        let axes = try call.receiver(as: AxesObject.self)
        axes.axes.xTicks = try labelled(call, axes.axes.xTicks)
        return .none
      },
      Entry("set_yticklabels", "labels, **options", "The texts of the ticks.") {
        call throws(Raise) in
        let axes = try call.receiver(as: AxesObject.self)
        axes.axes.yTicks = try labelled(call, axes.axes.yTicks)
        return .none
      },
    ]

  private static func labelled(
    _ call: borrowing Call, _ ticks: [PlotTick]?
  ) throws(Raise) -> [PlotTick] {
    var result: [PlotTick] = []
    for (index, label) in try call.items(0).enumerated() {
      let value = ticks.flatMap { index < $0.count ? $0[index].value : nil } ?? Double(index)
      result.append(PlotTick(value: value, text: try call.interpreter.str(label)))
    }
    return result
  }

  private static let facts: [AxesFunction] = [
    AxesFunction("title", "label, **options", "The title above.", method: "set_title") {
      call, axes throws(Raise) in
      axes.axes.title = try call.interpreter.str(call[0])
      return call.runtime.plotPart(
        "Text(0.5, 1.0, \(try call.interpreter.repr(.string(axes.axes.title))))")
    },
    AxesFunction("xlabel", "xlabel, **options", "The label below.", method: "set_xlabel") {
      call, axes throws(Raise) in
      axes.axes.xLabel = try call.interpreter.str(call[0])
      return call.runtime.plotPart(
        "Text(0.5, 0, \(try call.interpreter.repr(.string(axes.axes.xLabel))))")
    },
    AxesFunction("ylabel", "ylabel, **options", "The label at the left.", method: "set_ylabel") {
      call, axes throws(Raise) in
      axes.axes.yLabel = try call.interpreter.str(call[0])
      return call.runtime.plotPart(
        "Text(0, 0.5, \(try call.interpreter.repr(.string(axes.axes.yLabel))))")
    },
    AxesFunction("legend", "labels=None, **options", "Names what is drawn.") {
      call, axes throws(Raise) in
      axes.axes.hasLegend = true
      if call.isGiven(0) {
        for (index, label) in try call.items(0).enumerated() where index < axes.axes.marks.count {
          axes.axes.marks[index].label = try call.interpreter.str(label)
        }
      }
      return call.runtime.plotPart("<matplotlib.legend.Legend>")
    },
    AxesFunction("grid", "visible=True, *args, **options", "Lines at the ticks.") {
      call, axes throws(Raise) in
      axes.axes.hasGrid = call[0].isNone ? true : try call.truth(0)
      return .none
    },
    limits("xlim", "set_xlim", isX: true), limits("ylim", "set_ylim", isX: false),
    ticks("xticks", "set_xticks", isX: true), ticks("yticks", "set_yticks", isX: false),
    scale("xscale", "set_xscale", isX: true), scale("yscale", "set_yscale", isX: false),
  ]

  private static func scale(_ name: String, _ method: String, isX: Bool) -> AxesFunction {
    AxesFunction(name, "value, **options", "linear or log.", method: method) {
      call, axes throws(Raise) in
      let kind = try call.string(0)
      guard kind == "log" || kind == "linear" else {
        throw call.error(
          .valueError,
          "'\(kind)' is not a valid value for scale; supported values are 'linear', 'log'")
      }
      if isX { axes.axes.isLogX = kind == "log" } else { axes.axes.isLogY = kind == "log" }
      return .none
    }
  }

  private static func limits(_ name: String, _ method: String, isX: Bool) -> AxesFunction {
    AxesFunction(
      name, "left=None, right=None, **options", "The range that is shown.", method: method
    ) {
      call, axes throws(Raise) in
      var (low, high) = (call[0], call[1])
      if case .tuple(let pair) = low, pair.items.count == 2 {
        (low, high) = (pair.items[0], pair.items[1])
      }
      if case .list(let pair) = low, pair.items.count == 2 {
        (low, high) = (pair.items[0], pair.items[1])
      }
      let options = PlotOptions(call[2], call.interpreter)
      if let value = options["bottom", "xmin", "ymin"] { low = value }
      if let value = options["top", "xmax", "ymax"] { high = value }
      let known = isX ? axes.axes.xLimits : axes.axes.yLimits
      if low.isNone, high.isNone {
        return .tuple([.float(known?.lowerBound ?? 0), .float(known?.upperBound ?? 1)])
      }
      let shown = axes.axes.shownRange(isX: isX)
      let from = low.isNone ? shown.lowerBound : try call.interpreter.double(low)
      let to = high.isNone ? shown.upperBound : try call.interpreter.double(high)
      guard from.isFinite, to.isFinite else {
        throw call.error(.valueError, "Axis limits cannot be NaN or Inf")
      }
      let range = from == to ? from - 0.5...to + 0.5 : min(from, to)...max(from, to)
      if isX { axes.axes.xLimits = range } else { axes.axes.yLimits = range }
      return .tuple([.float(from), .float(to)])
    }
  }

  private static func ticks(_ name: String, _ method: String, isX: Bool) -> AxesFunction {
    AxesFunction(name, "ticks=None, labels=None, **options", "The ticks.", method: method) {
      call, axes throws(Raise) in
      if !call.isGiven(0) { return .none }
      let values = try call.runtime.plotNumbers(call[0]).values
      var labels: [String] = []
      if call.isGiven(1) {
        for label in try call.items(1) { labels.append(try call.interpreter.str(label)) }
      }
      let ticks = values.enumerated().map { index, value in
        PlotTick(
          value: value,
          text: index < labels.count ? labels[index] : PlotAxes.tickText(value))
      }
      if isX { axes.axes.xTicks = ticks } else { axes.axes.yTicks = ticks }
      return .none
    }
  }
}
