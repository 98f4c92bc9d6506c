import Glibc

extension DrawnDigits {
  /// The strokes of each digit, in the square from -1 to 1, down and right being positive.
  static let strokes: [[[Point]]] = [
    [arc(0, 0, 0.75, 1, from: -90, to: 270)],
    [[Point(-0.35, -0.6), Point(0.1, -1), Point(0.1, 0), Point(0.1, 1)]],
    [
      arc(0, -0.45, 0.65, 0.55, from: -170, to: 40)
        + [Point(-0.1, 0.4), Point(-0.7, 1), Point(0, 0.95), Point(0.75, 1)]
    ],
    [
      arc(-0.05, -0.5, 0.6, 0.5, from: -150, to: 90)
        + arc(-0.05, 0.47, 0.7, 0.53, from: -90, to: 150)
    ],
    [
      [Point(-0.2, -1), Point(-0.7, 0.2), Point(0.05, 0.2), Point(0.8, 0.2)],
      [Point(0.35, -0.5), Point(0.3, 0.3), Point(0.25, 1)],
    ],
    [
      [Point(0.7, -1), Point(-0.4, -1), Point(-0.55, -0.1)]
        + arc(-0.05, 0.4, 0.7, 0.6, from: -110, to: 140)
    ],
    [
      [Point(0.45, -1), Point(-0.2, -0.6), Point(-0.6, 0)]
        + arc(0, 0.45, 0.62, 0.55, from: 180, to: -180)
    ],
    [[Point(-0.75, -0.95), Point(0, -1), Point(0.75, -0.95), Point(0.2, 0), Point(-0.2, 1)]],
    [
      arc(0, -0.5, 0.52, 0.5, from: 90, to: 450),
      arc(0, 0.5, 0.65, 0.5, from: -90, to: 270),
    ],
    [
      arc(-0.05, -0.45, 0.58, 0.55, from: 0, to: 360)
        + [Point(0.5, 0.1), Point(0.4, 0.6), Point(0.25, 1)]
    ],
  ]

  /// Points of an ellipse's arc; degrees, zero at the right, ninety below.
  private static func arc(
    _ x: Double, _ y: Double, _ wide: Double, _ tall: Double, from: Double, to: Double
  ) -> [Point] {
    let count = 12
    return (0...count).map { step in
      let angle = (from + (to - from) * Double(step) / Double(count)) * Double.pi / 180
      return Point(x + wide * cos(angle), y + tall * sin(angle))
    }
  }
}
