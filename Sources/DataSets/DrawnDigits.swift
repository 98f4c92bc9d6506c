import Glibc

/// Digits drawn by the program, for where the files of MNIST are not at hand: strokes with random
/// slant, width, size, shift and bend, and some noise. The same place gives the same digit always.
package enum DrawnDigits {
  package static let side = 28

  /// The digit at a place of the training or the test part.
  package static func label(_ place: Int, isTraining: Bool) -> UInt8 {
    var random = source(place, isTraining)
    return UInt8(random.next() % 10)
  }

  /// Its 28 × 28 pixels.
  package static func pixels(_ place: Int, isTraining: Bool) -> [UInt8] {
    var random = source(place, isTraining)
    let digit = Int(random.next() % 10)
    let pose = Pose(&random)
    let lines = strokes[digit].map { stroke in
      stroke.map { point in pose.place(point, bend: &random) }
    }
    let width = 0.9 + 0.9 * random.unit()
    let darkness = 200 + 55 * random.unit()
    var pixels = [UInt8](repeating: 0, count: side * side)
    for row in 0..<side {
      for column in 0..<side {
        let distance = nearest(Double(column), Double(row), lines)
        let ink = min(1, max(0, width + 0.6 - distance))
        if ink > 0 {
          let value = ink * darkness - 25 * random.unit()
          pixels[row * side + column] = UInt8(min(255, max(0, value)))
        }
      }
    }
    return pixels
  }

  private static func source(_ place: Int, _ isTraining: Bool) -> RandomBits {
    RandomBits(UInt64(truncatingIfNeeded: place) &* 2 &+ (isTraining ? 1 : 0))
  }

  /// How one hand writes: slant, size, shift.
  private struct Pose {
    let slant: Double
    let turn: Double
    let wide: Double
    let tall: Double
    let left: Double
    let top: Double

    init(_ random: inout RandomBits) {
      slant = 0.5 * random.signed()
      turn = 0.18 * random.signed()
      wide = 7 + 1.8 * random.signed()
      tall = 9 + 1.2 * random.signed()
      left = 13.5 + 1.5 * random.signed()
      top = 13.5 + 1.5 * random.signed()
    }

    /// Where a point of the square from -1 to 1 lies on the paper.
    func place(_ point: Point, bend random: inout RandomBits) -> Point {
      let x = point.x + 0.09 * random.signed() - slant * point.y * 0.6
      let y = point.y + 0.07 * random.signed()
      return Point(
        left + wide * (x * cos(turn) - y * sin(turn)),
        top + tall * (x * sin(turn) * 0.7 + y * cos(turn)))
    }
  }

  struct Point {
    let x: Double
    let y: Double
    init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The distance from a pixel to the nearest line.
  private static func nearest(_ x: Double, _ y: Double, _ lines: [[Point]]) -> Double {
    var least = Double.infinity
    for line in lines {
      for (a, b) in zip(line, line.dropFirst()) {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = dx * dx + dy * dy
        let part = length == 0 ? 0 : min(1, max(0, ((x - a.x) * dx + (y - a.y) * dy) / length))
        let (ex, ey) = (x - a.x - part * dx, y - a.y - part * dy)
        least = min(least, ex * ex + ey * ey)
      }
    }
    return least.squareRoot()
  }
}

/// Random bits of a counter.
///
/// Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, figure 16.
private struct RandomBits {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 0x1234_5678_9abc_def1 }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
  /// Between -1 and 1, mostly near 0.
  mutating func signed() -> Double { unit() + unit() - 1 }
}
