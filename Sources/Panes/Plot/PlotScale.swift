import Glibc

/// Where steps and values stand in a plot.
struct PlotScale {
  private(set) var firstStep = 0
  private(set) var lastStep = 0
  private(set) var low = 0.0
  private(set) var high = 0.0
  private(set) var hasPoints = false
  private(set) var hasValues = false
  let isLogarithmic: Bool

  init(series: [PlotSeries], isLogarithmic: Bool) {
    self.isLogarithmic = isLogarithmic
    var first = Int.max
    var last = Int.min
    var low = Double.infinity
    var high = -Double.infinity
    for line in series {
      for point in line.points {
        first = min(first, point.step)
        last = max(last, point.step)
        if point.value.isFinite, !isLogarithmic || point.value > 0 {
          low = min(low, point.value)
          high = max(high, point.value)
        }
      }
    }
    hasPoints = first <= last
    hasValues = low <= high
    firstStep = hasPoints ? first : 0
    lastStep = hasPoints ? last : 0
    self.low = hasValues ? low : 0
    self.high = hasValues ? high : 1
  }

  /// Whether a value has a place.
  func shows(_ value: Double) -> Bool { value.isFinite && (!isLogarithmic || value > 0) }

  /// A value's height from 0 (the least) to 1 (the greatest); the middle if all are equal.
  func height(of value: Double) -> Double {
    let part = (scaled(value) - scaled(low)) / (scaled(high) - scaled(low))
    return part.isFinite ? max(0, min(1, part)) : 0.5
  }

  /// The value that stands at a height.
  func value(at height: Double) -> Double {
    let scaled = self.scaled(low) + height * (self.scaled(high) - self.scaled(low))
    return isLogarithmic ? Glibc.exp(scaled) : scaled * 2
  }

  /// A step's column among `count` columns.
  func position(of step: Int, in count: Int) -> Int {
    guard count > 1, lastStep > firstStep else { return 0 }
    let part = (Double(step) - Double(firstStep)) / (Double(lastStep) - Double(firstStep))
    return max(0, min(count - 1, Int((part * Double(count - 1)).rounded())))
  }

  private func scaled(_ value: Double) -> Double {
    // Halves keep the difference of two extreme values finite.
    isLogarithmic ? Glibc.log(value) : value / 2
  }
}
