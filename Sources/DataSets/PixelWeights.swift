import Glibc

/// What each old pixel contributes to each new one along one axis, as whole numbers of 22 binary
/// places, which is how Pillow computes.
struct PixelWeights {
  static let precision = 22
  private(set) var starts: [Int] = []
  private(set) var factors: [[Int]] = []

  init(from old: Int, to new: Int, _ filter: PixelImage.Filter) {
    let scale = Double(old) / Double(new)
    let stretch = max(scale, 1)
    let support = PixelWeights.support(filter) * stretch
    for place in 0..<new {
      let center = (Double(place) + 0.5) * scale
      let low = max(0, Int(center - support + 0.5))
      let high = min(old, Int(center + support + 0.5))
      var weights: [Double] = []
      var sum = 0.0
      for index in low..<max(low, high) {
        let weight = PixelWeights.value((Double(index) - center + 0.5) / stretch, filter)
        weights.append(weight)
        sum += weight
      }
      if sum != 0 { weights = weights.map { $0 / sum } }
      starts.append(low)
      factors.append(
        weights.map { weight in
          let scaled = weight * Double(1 << PixelWeights.precision)
          return Int(weight < 0 ? scaled - 0.5 : scaled + 0.5)
        })
    }
  }

  private static func support(_ filter: PixelImage.Filter) -> Double {
    switch filter {
    case .nearest, .box: 0.5
    case .bilinear, .hamming: 1
    case .bicubic: 2
    case .lanczos: 3
    }
  }

  private static func value(_ x: Double, _ filter: PixelImage.Filter) -> Double {
    let distance = abs(x)
    switch filter {
    case .nearest, .box: return x > -0.5 && x <= 0.5 ? 1 : 0
    case .bilinear: return max(0, 1 - distance)
    case .hamming:
      if distance == 0 { return 1 }
      if distance >= 1 { return 0 }
      let angle = distance * Double.pi
      return sin(angle) / angle * (0.54 + 0.46 * cos(angle))
    case .bicubic:
      let a = -0.5
      if distance < 1 { return ((a + 2) * distance - (a + 3)) * distance * distance + 1 }
      if distance < 2 { return (((distance - 5) * distance + 8) * distance - 4) * a }
      return 0
    case .lanczos:
      func sinc(_ x: Double) -> Double { x == 0 ? 1 : sin(x * Double.pi) / (x * Double.pi) }
      return x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0
    }
  }
}
