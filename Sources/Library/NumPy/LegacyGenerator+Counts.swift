import Glibc

/// Distributions of whole numbers.
extension LegacyGenerator {
  /// How many of `count` tries succeed.
  func binomial(_ count: Int, _ chance: Double) -> Int {
    if count == 0 || chance == 0 { return 0 }
    if chance <= 0.5 {
      return chance * Double(count) <= 30
        ? inverted(count, chance) : BinomialPlan(count, chance).draw(self)
    }
    let rest = 1 - chance
    return count
      - (rest * Double(count) <= 30
        ? inverted(count, rest) : BinomialPlan(count, rest).draw(self))
  }

  private func inverted(_ count: Int, _ chance: Double) -> Int {
    let (n, q) = (Double(count), 1 - chance)
    let start = Glibc.exp(n * Glibc.log(q))
    let mean = n * chance
    let bound = min(n, mean + 10 * (mean * q + 1).squareRoot()).rounded(.down)
    var (x, p, u) = (0.0, start, uniform())
    while u > p {
      x += 1
      if x > bound {
        (x, p) = (0, start)
        u = uniform()
      } else {
        u -= p
        p = (n - x + 1) * chance * p / (x * q)
      }
    }
    return Int(x)
  }

  func poisson(_ mean: Double) -> Int {
    if mean == 0 { return 0 }
    if mean < 10 {
      let limit = Glibc.exp(-mean)
      var (count, product) = (0, 1.0)
      while true {
        product *= uniform()
        if product <= limit { return count }
        count += 1
      }
    }
    // Source: Hörmann, The transformed rejection method for generating Poisson random variables.
    let (root, logarithm) = (mean.squareRoot(), Glibc.log(mean))
    let b = 0.931 + 2.53 * root
    let a = -0.059 + 0.02483 * b
    let inverse = 1.1239 + 1.1328 / (b - 3.4)
    let edge = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let distance = 0.5 - u.magnitude
      let k = ((2 * a / distance + b) * u + mean + 0.43).rounded(.down)
      if distance >= 0.07, v <= edge { return Int(k) }
      if k < 0 || (distance < 0.013 && v > distance) { continue }
      let left = Glibc.log(v) + Glibc.log(inverse) - Glibc.log(a / (distance * distance) + b)
      if left <= -mean + k * logarithm - Glibc.lgamma(k + 1) { return Int(k) }
    }
  }

  /// Tries without success before the first one.
  func geometric(_ chance: Double) -> Int {
    if chance >= 0.333333333333333333333333 {
      var (count, sum, product) = (1, chance, chance)
      let u = uniform()
      while u > sum {
        product *= 1 - chance
        sum += product
        count += 1
        if product == 0 { break }
      }
      return count
    }
    let value = (Glibc.log(1 - uniform()) / Glibc.log(1 - chance)).rounded(.up)
    return value < 9e18 ? Int(value) : .max
  }
}

/// Source: Kachitvichyanukul and Schmeiser, Binomial Random Variate Generation (1988): BTPE, with
/// its step numbers.
private struct BinomialPlan {
  private let count: Int
  private let n: Double
  private let r: Double
  private let q: Double
  private let m: Double
  private let xm: Double
  private let xl: Double
  private let xr: Double
  private let c: Double
  private let left: Double
  private let right: Double
  private let p1: Double
  private let p2: Double
  private let p3: Double
  private let p4: Double

  init(_ count: Int, _ chance: Double) {
    self.count = count
    n = Double(count)
    r = min(chance, 1 - chance)
    q = 1 - r
    let mode = n * r + r
    m = mode.rounded(.down)
    p1 = (2.195 * (n * r * q).squareRoot() - 4.6 * q).rounded(.down) + 0.5
    xm = m + 0.5
    xl = xm - p1
    xr = xm + p1
    c = 0.134 + 20.5 / (15.3 + m)
    var a = (mode - xl) / (mode - xl * r)
    left = a * (1 + a / 2)
    a = (xr - mode) / (xr * q)
    right = a * (1 + a / 2)
    p2 = p1 * (1 + 2 * c)
    p3 = p2 + c / left
    p4 = p3 + c / right
  }

  func draw(_ generator: LegacyGenerator) -> Int {
    let spread = n * r * q
    while true {
      // Step 10.
      let u = generator.uniform() * p4
      var v = generator.uniform()
      var y: Double
      if u <= p1 { return Int((xm - p1 * v + u).rounded(.down)) }
      if u <= p2 {
        // Step 20.
        let x = xl + (u - p1) / c
        v = v * c + 1 - (m - x + 0.5).magnitude / p1
        if v > 1 { continue }
        y = x.rounded(.down)
      } else if u <= p3 {
        // Step 30.
        y = (xl + Glibc.log(v) / left).rounded(.down)
        if y < 0 || v == 0 { continue }
        v = v * (u - p2) * left
      } else {
        // Step 40.
        y = (xr - Glibc.log(v) / right).rounded(.down)
        if y > n || v == 0 { continue }
        v = v * (u - p3) * right
      }
      // Step 50.
      let k = (y - m).magnitude
      if !(k > 20 && k < spread / 2 - 1) {
        let s = r / q
        let a = s * (n + 1)
        var f = 1.0
        var i = min(m, y) + 1
        while i <= max(m, y) {
          f = m < y ? f * (a / i - s) : f / (a / i - s)
          i += 1
        }
        if v > f { continue }
        return Int(y)
      }
      // Step 52.
      let rho = (k / spread) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / spread + 0.5)
      let t = -k * k / (2 * spread)
      let logarithm = Glibc.log(v)
      if logarithm < t - rho { return Int(y) }
      if logarithm > t + rho { continue }
      let (x1, f1, z, w) = (y + 1, m + 1, n + 1 - m, n - y + 1)
      func series(_ x: Double) -> Double {
        let square = x * x
        return (13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320
      }
      let bound =
        xm * Glibc.log(f1 / x1) + (n - m + 0.5) * Glibc.log(z / w)
        + (y - m) * Glibc.log(w * r / (x1 * q)) + series(f1) + series(z) + series(x1) + series(w)
      if logarithm > bound { continue }
      return Int(y)
    }
  }
}
