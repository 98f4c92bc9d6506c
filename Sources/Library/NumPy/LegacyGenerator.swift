import Glibc
import Tensors

/// NumPy's legacy generator: a Mersenne twister and its ways from bits to numbers.
final class LegacyGenerator {
  private let twister = Generator(seed: UInt64.random(in: 0...UInt64(UInt32.max)))
  /// The second number of the last pair of normal deviates.
  private var spare: Double?

  func seed(_ seed: UInt32) {
    twister.seed(UInt64(seed))
    spare = nil
  }

  func bits32() -> UInt32 { twister.bits32() }

  /// A number in [0, 1) of 53 bits.
  func uniform() -> Double {
    let high = Double(twister.bits32() >> 5)
    let low = Double(twister.bits32() >> 6)
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  /// A normal deviate by Marsaglia's polar method.
  func normal() -> Double {
    if let spare {
      self.spare = nil
      return spare
    }
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      if square >= 1 || square == 0 { continue }
      let factor = (-2 * Glibc.log(square) / square).squareRoot()
      spare = factor * x
      return factor * y
    }
  }

  /// A whole number from 0 to `limit`, both included; bits beyond the limit's are masked out.
  func integer(upTo limit: UInt64) -> UInt64 {
    if limit == 0 { return 0 }
    let mask = UInt64.max >> UInt64(limit.leadingZeroBitCount)
    while true {
      let value: UInt64
      if limit <= UInt64(UInt32.max) {
        value = UInt64(twister.bits32()) & mask
      } else {
        value = twister.bits64() & mask
      }
      if value <= limit { return value }
    }
  }

  func exponential() -> Double { -Glibc.log(1 - uniform()) }

  /// Source: Marsaglia and Tsang, A Simple Method for Generating Gamma Variables (2000).
  func gamma(_ shape: Double) -> Double {
    if shape == 1 { return exponential() }
    if shape == 0 { return 0 }
    if shape < 1 {
      while true {
        let u = uniform()
        let v = exponential()
        if u <= 1 - shape {
          let x = Glibc.pow(u, 1 / shape)
          if x <= v { return x }
        } else {
          let y = -Glibc.log((1 - u) / shape)
          let x = Glibc.pow(1 - shape + shape * y, 1 / shape)
          if x <= v + y { return x }
        }
      }
    }
    let b = shape - 1 / 3.0
    let c = 1 / (9 * b).squareRoot()
    while true {
      var x = 0.0
      var v = 0.0
      repeat {
        x = normal()
        v = 1 + c * x
      } while v <= 0
      v = v * v * v
      let u = uniform()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
      if Glibc.log(u) < 0.5 * x * x + b * (1 - v + Glibc.log(v)) { return b * v }
    }
  }

  func beta(_ a: Double, _ b: Double) -> Double {
    if a <= 1, b <= 1 {
      while true {
        let (u, v) = (uniform(), uniform())
        let (x, y) = (Glibc.pow(u, 1 / a), Glibc.pow(v, 1 / b))
        if x + y <= 1 {
          if x + y > 0 { return x / (x + y) }
          var (p, q) = (Glibc.log(u) / a, Glibc.log(v) / b)
          let most = max(p, q)
          p -= most
          q -= most
          return Glibc.exp(p - Glibc.log(Glibc.exp(p) + Glibc.exp(q)))
        }
      }
    }
    let first = gamma(a)
    let second = gamma(b)
    return first / (first + second)
  }

  func laplace() -> Double {
    while true {
      let u = uniform()
      if u >= 0.5 { return -Glibc.log(2 - u - u) }
      if u > 0 { return Glibc.log(u + u) }
    }
  }
}
