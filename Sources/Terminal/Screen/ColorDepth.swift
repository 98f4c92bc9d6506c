package import Panes

/// How many colours a terminal shows, and how a theme's colours become them.
package enum ColorDepth: Int, Sendable, Comparable {
  /// Only bold, underline, reverse and the like.
  case none = 0
  case eight = 8
  case sixteen = 16
  case indexed = 256

  package static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }

  init(count: Int) {
    switch count {
    case ..<8: self = .none
    case ..<16: self = .eight
    case ..<256: self = .sixteen
    default: self = .indexed
    }
  }

  /// The number of a colour: -1 the terminal's own, else below `rawValue`; and whether it stands
  /// for the bright one of a pair that differs only so.
  func number(of color: Color) -> (number: Int, isBright: Bool) {
    switch self {
    case .none: return (-1, false)
    case .indexed: return (Self.indexed(color), false)
    case .sixteen: return (Self.sixteen(color), false)
    case .eight:
      let number = Self.sixteen(color)
      return number < 8 ? (number, false) : (number - 8, true)
    }
  }

  /// Whether two colours become one; nil where there are enough for all.
  package var looksSame: (@Sendable (Color, Color) -> Bool)? {
    guard self == .eight || self == .sixteen else { return nil }
    return { number(of: $0).number == number(of: $1).number }
  }

  private static func indexed(_ color: Color) -> Int {
    switch color {
    case .standard: return -1
    case .indexed(let index): return Int(index)
    case .rgb(let red, let green, let blue):
      return nearestIndex(RGB(Int(red), Int(green), Int(blue)))
    }
  }

  private static func sixteen(_ color: Color) -> Int {
    switch color {
    case .standard: return -1
    case .indexed(let index):
      return index < 16 ? Int(index) : nearestBasic(RGB(index: Int(index)))
    case .rgb(let red, let green, let blue):
      return nearestBasic(RGB(Int(red), Int(green), Int(blue)))
    }
  }

  /// The nearer one of the nearest colour of the 6 × 6 × 6 cube and of the nearest grey. (The 16
  /// first colours are the user's own and may be anything.)
  private static func nearestIndex(_ color: RGB) -> Int {
    let levels = [color.red, color.green, color.blue].map(RGB.nearestLevel)
    let cube = 16 + 36 * levels[0] + 6 * levels[1] + levels[2]
    let average = (color.red + color.green + color.blue) / 3
    let grey = 232 + min(max((average - 8 + 5) / 10, 0), 23)
    let isGreyNearer = color.distance(to: RGB(index: grey)) < color.distance(to: RGB(index: cube))
    return isGreyNearer ? grey : cube
  }

  /// A clear colour never becomes a grey, nor a grey a colour, whatever is nearer in numbers.
  private static func nearestBasic(_ color: RGB) -> Int {
    var best = 0
    var least = Int.max
    for index in 0..<16 {
      let candidate = RGB(index: index)
      if color.chroma >= 64, candidate.chroma == 0, color.highest >= 96 { continue }
      if color.chroma < 24, candidate.chroma > 0 { continue }
      let distance = color.distance(to: candidate)
      if distance < least {
        least = distance
        best = index
      }
    }
    return best
  }
}

/// A colour of xterm's palette as numbers 0–255.
struct RGB: Hashable {
  let red: Int
  let green: Int
  let blue: Int

  init(_ red: Int, _ green: Int, _ blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// xterm's default palette; numbers outside of 0–255 are black.
  init(index: Int) {
    switch index {
    case 0..<16: self = Self.basic[index]
    case 16..<232:
      let cube = index - 16
      self.init(Self.levels[cube / 36], Self.levels[cube / 6 % 6], Self.levels[cube % 6])
    case 232..<256:
      let grey = 8 + 10 * (index - 232)
      self.init(grey, grey, grey)
    default: self.init(0, 0, 0)
    }
  }

  private static let levels = [0, 95, 135, 175, 215, 255]

  private static let basic = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238),
    RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0),
    RGB(0, 255, 0), RGB(255, 255, 0), RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255),
    RGB(255, 255, 255),
  ]

  static func nearestLevel(_ value: Int) -> Int {
    levels.indices.min { abs(levels[$0] - value) < abs(levels[$1] - value) } ?? 0
  }

  var highest: Int { max(red, green, blue) }

  /// How far it is from a grey.
  var chroma: Int { highest - min(red, green, blue) }

  /// Squared, with the eye's unequal sensitivity to the three: red counts more in bright reds, blue
  /// in dark ones.
  func distance(to other: RGB) -> Int {
    let meanRed = (red + other.red) / 2
    let dr = red - other.red
    let dg = green - other.green
    let db = blue - other.blue
    return (512 + meanRed) * dr * dr + 1024 * dg * dg + (767 - meanRed) * db * db
  }
}
