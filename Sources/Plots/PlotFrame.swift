import Glibc

/// The range of values that a system of axes shows, and the ticks at its sides.
struct PlotFrame {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  let isLogX: Bool
  let isLogY: Bool
  let isImage: Bool

  init(_ axes: PlotAxes) {
    isLogX = axes.isLogX
    isLogY = axes.isLogY
    var (xs, ys) = ([Double](), [Double]())
    var image = false
    var isGrounded = false
    for mark in axes.marks {
      switch mark.shape {
      case .points(let points, _, _, _):
        xs += points.map(\.x)
        ys += points.map(\.y)
      case .boxes(let boxes):
        isGrounded = true
        for box in boxes {
          xs += [box.from.x, box.to.x]
          ys += [box.from.y, box.to.y]
        }
      case .area(let points, let below):
        xs += points.map(\.x)
        ys += points.map(\.y) + below
      case .horizontal(let y): ys.append(y)
      case .vertical(let x): xs.append(x)
      case .text: break
      case .image(let rows):
        image = true
        xs += [-0.5, Double(rows.first?.count ?? 1) - 0.5]
        ys += [-0.5, Double(rows.count) - 0.5]
      }
    }
    isImage = image
    let margin = image ? 0 : 0.05
    x = axes.xLimits ?? PlotFrame.range(xs, margin: margin, isLog: axes.isLogX)
    let range = PlotFrame.range(ys, margin: margin, isLog: axes.isLogY)
    // Bars stand on the axis.
    let low = isGrounded && !axes.isLogY && (ys.min() ?? 0) == 0 ? 0 : range.lowerBound
    y = axes.yLimits ?? min(low, range.upperBound)...range.upperBound
  }

  private static func range(
    _ values: [Double], margin: Double, isLog: Bool
  ) -> ClosedRange<Double> {
    let shown = values.filter { $0.isFinite && (!isLog || $0 > 0) && $0.magnitude < 1e300 }
    guard let low = shown.min(), let high = shown.max() else { return isLog ? 1...10 : 0...1 }
    if isLog {
      let ratio = Glibc.pow(high / low, margin)
      return low == high ? low / 2...high * 2 : low / ratio...high * ratio
    }
    if low == high {
      let room = low == 0 ? 0.05 : low.magnitude * 0.05
      return low - room...high + room
    }
    return low - (high - low) * margin...high + (high - low) * margin
  }

  /// From 0 at the left to 1 at the right; nil for what has no place.
  func across(_ value: Double) -> Double? { PlotFrame.part(value, x, isLogX) }

  /// From 0 at the bottom to 1 at the top; images count from the top.
  func up(_ value: Double) -> Double? {
    PlotFrame.part(value, y, isLogY).map { isImage ? 1 - $0 : $0 }
  }

  private static func part(
    _ value: Double, _ range: ClosedRange<Double>, _ isLog: Bool
  ) -> Double? {
    guard value.isFinite, !isLog || (value > 0 && range.lowerBound > 0) else { return nil }
    let part =
      isLog
      ? Glibc.log(value / range.lowerBound) / Glibc.log(range.upperBound / range.lowerBound)
      : (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return part.isFinite && part.magnitude < 1e6 ? part : nil
  }

  /// Round numbers within a range, at most about `count`.
  static func ticks(_ range: ClosedRange<Double>, isLog: Bool, count: Int) -> [PlotTick] {
    if isLog {
      guard range.lowerBound > 0 else { return [] }
      let low = Int(Glibc.log10(range.lowerBound).rounded(.up))
      let high = Int(Glibc.log10(range.upperBound).rounded(.down))
      let values = low <= high ? (low...high).map { Glibc.pow(10, Double($0)) } : []
      return values.map { PlotTick(value: $0, text: text($0, step: $0)) }
    }
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite else { return [] }
    let rough = span / Double(max(1, count))
    let power = Glibc.pow(10, Glibc.log10(rough).rounded(.down))
    guard power > 0 else { return [] }
    let step = [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999 } ?? rough
    let first = (range.lowerBound / step).rounded(.up)
    return (0...(count * 2 + 2)).map { (first + Double($0)) * step }
      .filter { $0 <= range.upperBound + step * 1e-9 }
      .map { PlotTick(value: $0, text: text($0, step: step)) }
  }

  /// A number with as many places as a step needs.
  static func text(_ value: Double, step: Double) -> String {
    let value = value.magnitude < step.magnitude * 1e-9 ? 0 : value
    let size = max(value.magnitude, step.magnitude)
    if size >= 1e6 || size < 1e-4 { return formatted("%.3g", value) }
    var (places, unit) = (0, step.magnitude)
    while places < 8, (unit - unit.rounded()).magnitude > 1e-6 * max(unit, 1e-9) {
      unit *= 10
      places += 1
    }
    return formatted("%.\(places)f", value)
  }

  static func formatted(_ format: String, _ value: Double) -> String {
    withVaList([value]) { arguments in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
        guard let start = buffer.baseAddress else { return "" }
        let count = vsnprintf(start, buffer.count, format, arguments)
        let bytes = UnsafeRawBufferPointer(buffer).prefix(max(0, min(Int(count), 399)))
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}

extension PlotAxes {
  /// The range of values that one axis shows.
  package func shownRange(isX: Bool) -> ClosedRange<Double> {
    let frame = PlotFrame(self)
    return isX ? frame.x : frame.y
  }

  /// A number at a tick.
  package static func tickText(_ value: Double) -> String {
    PlotFrame.formatted("%.6g", value)
  }
}
