import Evaluator
import Plots

/// `matplotlib.figure.Figure`.
final class FigureObject: Object {
  var figure = Figure()
  let number: Int
  init(number: Int, type: TypeObject) {
    self.number = number
    super.init(subtype: type)
  }
}

/// One system of axes of a figure.
final class AxesObject: Object {
  let figure: FigureObject
  let index: Int
  init(_ figure: FigureObject, index: Int, type: TypeObject) {
    self.figure = figure
    self.index = index
    super.init(subtype: type)
  }

  var axes: PlotAxes {
    get { figure.figure.axes[index] }
    set { figure.figure.axes[index] = newValue }
  }
}

/// What plotting functions give back: it has a name and nothing else.
final class PlotPartObject: Object {
  let text: String
  init(_ text: String, type: TypeObject) {
    self.text = text
    super.init(subtype: type)
  }
}

/// The figures of one session that were not shown yet.
final class PyplotState {
  var figures: [FigureObject] = []
  var current: AxesObject?
  var nextNumber = 1
}

extension Runtime {
  var figureType: TypeObject {
    type("matplotlib.figure.Figure") { runtime in
      runtime.interpreter.makeType(
        TypeTable("Figure", "A figure: one or more systems of axes.", PyplotFigures.methods),
        module: "matplotlib.figure")
    }
  }

  var axesType: TypeObject {
    type("matplotlib.axes._axes.Axes") { runtime in
      runtime.interpreter.makeType(
        TypeTable("Axes", "A system of axes.", PyplotAxes.methods),
        module: "matplotlib.axes._axes")
    }
  }

  func plotPart(_ text: String) -> Value {
    let partType = type("matplotlib.artist.Artist") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "Artist", "Something drawn.",
          [
            Entry("__repr__", "", "Its name.") { call throws(Raise) in
              .string(try call.receiver(as: PlotPartObject.self).text)
            }
          ]), module: "matplotlib.artist")
    }
    return .object(PlotPartObject(text, type: partType))
  }

  // MARK: The current figure

  func newFigure() -> FigureObject {
    let figure = FigureObject(number: pyplot.nextNumber, type: figureType)
    pyplot.nextNumber += 1
    pyplot.figures.append(figure)
    pyplot.current = nil
    return figure
  }

  var currentFigure: FigureObject { pyplot.figures.last ?? newFigure() }

  var currentAxes: AxesObject {
    if let current = pyplot.current { return current }
    return newAxes(currentFigure, place: 0)
  }

  func newAxes(_ figure: FigureObject, place: Int) -> AxesObject {
    figure.figure.axes.append(PlotAxes(place: place))
    let axes = AxesObject(figure, index: figure.figure.axes.count - 1, type: axesType)
    pyplot.current = axes
    return axes
  }

  /// Gives all figures out, and forgets them.
  package func showFigures() {
    let figures = pyplot.figures
    pyplot.figures = []
    pyplot.current = nil
    pyplot.nextNumber = 1
    for object in figures where !object.figure.axes.isEmpty {
      showFigure?(object.figure.text(), object.figure.svg)
    }
  }
}
