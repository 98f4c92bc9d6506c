import Evaluator
import Plots
import Tensors

/// Figures: making, dividing, showing, saving.
enum PyplotFigures {
  static let methods: [Entry] = [
    Entry("add_subplot", "*args, **options", "A system of axes in a grid.") { call throws(Raise) in
      .object(try placed(call, try call.receiver(as: FigureObject.self)))
    },
    Entry("suptitle", "t, **options", "The title above all.") { call throws(Raise) in
      try call.receiver(as: FigureObject.self).figure.title = try call.interpreter.str(call[0])
      return .none
    },
    Entry("savefig", "fname, **options", "Writes the figure as SVG.") { call throws(Raise) in
      try save(call, try call.receiver(as: FigureObject.self))
    },
    Entry("show", "*args", "Shows the figure.") { call in
      call.runtime.showFigures()
      return .none
    },
    nothing("tight_layout"), nothing("set_size_inches"), nothing("subplots_adjust"),
    nothing("colorbar"), nothing("autofmt_xdate"),
    Entry("__repr__", "", "The figure as text.") { call throws(Raise) in
      let figure = try call.receiver(as: FigureObject.self).figure
      let pixels = [figure.width, figure.height].map { String(Int(max(0, min($0, 1e6)) * 100)) }
      return .string(
        "<Figure size \(pixels.joined(separator: "x")) with \(figure.axes.count) Axes>")
    },
  ]

  static let functions: [Entry] =
    [
      Entry("figure", "num=None, figsize=None, **options", "A new figure.") { call throws(Raise) in
        let object = call.runtime.newFigure()
        try size(call, object, 1)
        return .object(object)
      },
      Entry(
        "subplots", "nrows=1, ncols=1, figsize=None, **options", "A figure with a grid of axes."
      ) {
        call throws(Raise) in
        let runtime = call.runtime
        let (rows, columns) = (try call.int(0), try call.int(1))
        guard rows > 0, columns > 0, rows <= 100, columns <= 100 else {
          throw call.error(
            .valueError,
            "Number of rows must be a positive integer, not \(rows <= 0 ? rows : columns)")
        }
        let figure = runtime.newFigure()
        try size(call, figure, 2)
        (figure.figure.rows, figure.figure.columns) = (rows, columns)
        let all = (0..<(rows * columns)).map { place in
          Value.object(runtime.newAxes(figure, place: place))
        }
        if all.count == 1 { return .tuple([.object(figure), all[0]]) }
        if rows == 1 || columns == 1 { return .tuple([.object(figure), grid(all, runtime)]) }
        let lists = (0..<rows).map { row in
          grid(Array(all[(row * columns)..<((row + 1) * columns)]), runtime)
        }
        return .tuple([.object(figure), grid(lists, runtime)])
      },
      Entry("subplot", "*args, **options", "A system of axes in a grid.") { call throws(Raise) in
        .object(try placed(call, call.runtime.currentFigure))
      },
      Entry("gca", "", "The current axes.") { call in .object(call.runtime.currentAxes) },
      Entry("gcf", "", "The current figure.") { call in .object(call.runtime.currentFigure) },
      Entry("suptitle", "t, **options", "The title above all.") { call throws(Raise) in
        call.runtime.currentFigure.figure.title = try call.interpreter.str(call[0])
        return .none
      },
      Entry("savefig", "fname, **options", "Writes the figure as SVG.") { call throws(Raise) in
        try save(call, call.runtime.currentFigure)
      },
      Entry("show", "*args, **options", "Shows all figures.") { call in
        call.runtime.showFigures()
        return .none
      },
      Entry("close", "fig=None", "Forgets a figure, or all.") { call throws(Raise) in
        let state = call.runtime.pyplot
        if call[0].text == "all" {
          state.figures = []
        } else if case .object(let object) = call[0], let figure = object as? FigureObject {
          state.figures.removeAll { $0 === figure }
        } else {
          _ = state.figures.popLast()
        }
        state.current = nil
        return .none
      },
      Entry("axis", "*args", "Shows or hides the axes.") { call throws(Raise) in
        let axes = Value.object(call.runtime.currentAxes)
        return try call.interpreter.call(
          try call.interpreter.attribute(axes, "axis"), Array(try call.items(0)))
      },
    ]
    + ["tight_layout", "colorbar", "ion", "ioff", "clf", "cla", "draw", "pause", "subplots_adjust"]
    .map(nothing)

  /// What changes nothing that is drawn here.
  private static func nothing(_ name: String) -> Entry {
    Entry(name, "*args, **options", "Changes nothing here.") { _ in .none }
  }

  /// Axes in a list that has the `flatten` of an array of objects.
  private static func grid(_ items: [Value], _ runtime: Runtime) -> Value {
    let list = ListObject(ContiguousArray(items))
    list.subtype = runtime.axesGridType
    return .list(list)
  }

  private static func size(
    _ call: borrowing Call, _ object: FigureObject, _ position: Int
  ) throws(Raise) {
    guard call.isGiven(position) else { return }
    let size = try call.array(position).doubles
    guard size.count == 2, size.allSatisfy({ $0.isFinite && $0 > 0 }) else {
      throw call.error(.valueError, "figure size must be positive finite")
    }
    (object.figure.width, object.figure.height) = (size[0], size[1])
  }

  /// `subplot(2, 1, 1)` or `subplot(211)`.
  private static func placed(
    _ call: borrowing Call, _ figure: FigureObject
  ) throws(Raise) -> AxesObject {
    var numbers: [Int] = []
    for value in try call.items(0) { numbers.append(try call.interpreter.index(value)) }
    if numbers.count == 1, numbers[0] >= 100, numbers[0] < 1000 {
      numbers = [numbers[0] / 100, numbers[0] / 10 % 10, numbers[0] % 10]
    }
    if numbers.isEmpty { numbers = [1, 1, 1] }
    guard numbers.count == 3, (1...100).contains(numbers[0]), (1...100).contains(numbers[1]) else {
      throw call.error(
        .valueError, "subplot needs three numbers, or one of three digits")
    }
    let count = numbers[0] * numbers[1]
    guard (1...count).contains(numbers[2]) else {
      throw call.error(
        .valueError, "num must be an integer with 1 <= num <= \(count), not \(numbers[2])")
    }
    (figure.figure.rows, figure.figure.columns) = (numbers[0], numbers[1])
    return call.runtime.newAxes(figure, place: numbers[2] - 1)
  }

  /// Writes through the session's own `open`, so that its rules for files hold.
  private static func save(_ call: borrowing Call, _ figure: FigureObject) throws(Raise) -> Value {
    let name = try call.interpreter.str(call[0])
    guard name.lowercased().hasSuffix(".svg") else {
      throw call.error(
        .valueError, "figures are saved as SVG here: give the file a name that ends in .svg")
    }
    let open = call.interpreter.builtins[call.interpreter.intern("open")]
    if open.isAbsent {
      throw call.error(.permissionError, "cells cannot write files here: '\(name)'")
    }
    let file = try call.interpreter.call(open, [.string(name), .string("w")])
    _ = try call.interpreter.call(
      try call.interpreter.attribute(file, "write"), [.string(figure.figure.svg)])
    _ = try call.interpreter.call(try call.interpreter.attribute(file, "close"), [])
    return .none
  }
}

extension Runtime {
  /// The class of a grid of axes.
  var axesGridType: TypeObject {
    type("matplotlib.axes.grid") { runtime in
      func flat(_ name: String) -> Entry {
        Entry(name, "*args", "All axes in one list.") { call throws(Raise) in
          var all: ContiguousArray<Value> = []
          for item in try call.interpreter.items(of: call.receiver) {
            if case .list(let row) = item {
              all.append(contentsOf: row.items)
            } else {
              all.append(item)
            }
          }
          let list = ListObject(all)
          list.subtype = call.runtime.axesGridType
          return .list(list)
        }
      }
      return runtime.interpreter.makeType(
        TypeTable(
          "grid", "A grid of axes.",
          [
            flat("flatten"), flat("ravel"),
            Entry("flat", "", "All axes.", kind: .getter) { call throws(Raise) in
              try call.interpreter.call(
                try call.interpreter.attribute(call.receiver, "flatten"), [])
            },
            Entry("__getitem__", "index, /", "Axes by row and column.") { call throws(Raise) in
              let interpreter = call.interpreter
              let items = Value.list(ListObject(try interpreter.items(of: call.receiver)))
              guard case .tuple(let pair) = call[0], pair.items.count == 2 else {
                return try interpreter.item(items, call[0])
              }
              return try interpreter.item(
                try interpreter.item(items, pair.items[0]), pair.items[1])
            },
          ]), module: "matplotlib.axes", base: runtime.interpreter.types.list)
    }
  }
}
