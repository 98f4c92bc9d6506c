/// A plotted series. Long ones are thinned out: every `stride`-th point is kept, and the last.
package struct Series: Equatable, Sendable, Identifiable {
  package struct Point: Equatable, Sendable {
    package var step: Int
    package var value: Double
  }

  /// The most series, and the most points of one.
  static let limit = 256
  static let capacity = 4096

  package let name: String
  /// In order of their steps; the last one is always the latest.
  package private(set) var points: [Point] = []
  /// All points there were, and the least and greatest finite value among them.
  package private(set) var totalCount = 0
  package private(set) var minimum: Double?
  package private(set) var maximum: Double?
  private var stride = 1
  /// Whether the last point stands only until the next one comes.
  private var isLastExtra = false

  package var id: String { name }
  package var last: Point? { points.last }

  package init(name: String) { self.name = name }

  mutating func append(step: Int, value: Double) {
    // A step that goes back is a new run of the same cell.
    if let last, step < last.step { self = Series(name: name) }
    if isLastExtra { points.removeLast() }
    points.append(Point(step: step, value: value))
    isLastExtra = totalCount % stride != 0
    totalCount += 1
    if value.isFinite {
      minimum = Swift.min(minimum ?? value, value)
      maximum = Swift.max(maximum ?? value, value)
    }
    if points.count > Self.capacity { thinOut() }
  }

  private mutating func thinOut() {
    let latest = points[points.count - 1]
    if isLastExtra { points.removeLast() }
    points = Swift.stride(from: 0, to: points.count, by: 2).map { points[$0] }
    stride *= 2
    isLastExtra = (totalCount - 1) % stride != 0
    if isLastExtra { points.append(latest) }
  }
}
