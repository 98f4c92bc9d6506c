/// What a figure shows, apart from how it is drawn.
package struct Figure: Sendable {
  package var axes: [PlotAxes] = []
  package var rows = 1
  package var columns = 1
  package var title = ""
  /// In inches, of which a hundred pixels make one.
  package var width = 6.4
  package var height = 4.8

  package init() {}
}

/// One system of axes with what is drawn in it.
package struct PlotAxes: Sendable {
  /// Its place in the figure's grid, counted through from 0.
  package var place = 0
  package var marks: [PlotMark] = []
  package var title = ""
  package var xLabel = ""
  package var yLabel = ""
  package var hasLegend = false
  package var hasGrid = false
  package var isHidden = false
  package var xLimits: ClosedRange<Double>?
  package var yLimits: ClosedRange<Double>?
  package var xTicks: [PlotTick]?
  package var yTicks: [PlotTick]?
  package var isLogX = false
  package var isLogY = false

  package init(place: Int = 0) { self.place = place }
}

package struct PlotTick: Sendable, Equatable {
  package var value: Double
  package var text: String
  package init(value: Double, text: String) {
    self.value = value
    self.text = text
  }
}

/// One thing drawn in a system of axes.
package struct PlotMark: Sendable {
  package enum Shape: Sendable {
    /// Points joined by lines, marked, or both.
    case points([PlotPoint], isJoined: Bool, isMarked: Bool, dashes: String)
    /// Boxes from one corner to the other.
    case boxes([(from: PlotPoint, to: PlotPoint)])
    /// The area between two lines over the same places.
    case area([PlotPoint], below: [Double])
    case horizontal(Double)
    case vertical(Double)
    case text(PlotPoint, String)
    /// Rows of values from the top, each from 0 to 1.
    case image([[Double]])
  }

  package var shape: Shape
  package var color: String
  package var label: String

  package init(_ shape: Shape, color: String, label: String = "") {
    self.shape = shape
    self.color = color
    self.label = label
  }
}

package struct PlotPoint: Sendable, Equatable {
  package var x: Double
  package var y: Double
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}
