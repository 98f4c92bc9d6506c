import Glibc
import Syntax

extension MathModule {
  static let sums: [Entry] = [
    Entry("fsum", "seq, /", "The sum of floats without loss.") { call throws(Raise) in
      .float(try exactSum(call))
    },
    Entry("prod", "iterable, /, *, start=1", "The product of some values.") { call throws(Raise) in
      var result = call[1]
      for item in try call.items(0) {
        result = try call.interpreter.binary(.multiply, result, item)
      }
      return result
    },
    Entry("hypot", "*coordinates", "The distance from the origin.") { call throws(Raise) in
      var values: [Double] = []
      for item in try call.items(0) { values.append(try call.interpreter.double(item)) }
      return .float(norm(values))
    },
    Entry("dist", "p, q, /", "The distance of two points.") { call throws(Raise) in
      let a = try call.items(0)
      let b = try call.items(1)
      guard a.count == b.count else {
        throw call.error(
          .valueError, "both points must have the same number of dimensions")
      }
      var values: [Double] = []
      for (a, b) in zip(a, b) {
        values.append(try call.interpreter.double(a) - call.interpreter.double(b))
      }
      return .float(norm(values))
    },
  ]

  private static func norm(_ values: [Double]) -> Double {
    if values.contains(where: \.isInfinite) { return .infinity }
    if values.count == 2 { return Glibc.hypot(values[0], values[1]) }
    let largest = values.map(\.magnitude).max() ?? 0
    if largest == 0 || largest.isNaN { return largest }
    // Scaled, so that no square overflows.
    let scale =
      largest.isSubnormal
      ? largest : Double(sign: .plus, exponent: largest.exponent, significand: 1)
    return scale * values.reduce(0) { $0 + ($1 / scale) * ($1 / scale) }.squareRoot()
  }

  /// Partial sums that do not overlap (Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997),
  /// then rounded once.
  private static func exactSum(_ call: borrowing Call) throws(Raise) -> Double {
    var partials: [Double] = []
    var special = 0.0
    var hasSpecial = false
    for item in try call.items(0) {
      var x = try call.interpreter.double(item)
      if !x.isFinite {
        special += x
        hasSpecial = true
        continue
      }
      var kept = 0
      for place in partials.indices {
        var y = partials[place]
        if x.magnitude < y.magnitude { swap(&x, &y) }
        let high = x + y
        let low = y - (high - x)
        if low != 0 {
          partials[kept] = low
          kept += 1
        }
        x = high
      }
      partials.removeSubrange(kept...)
      if x != 0 {
        if !x.isFinite {
          throw call.error(.overflowError, "intermediate overflow in fsum")
        }
        partials.append(x)
      }
    }
    if hasSpecial {
      if special.isNaN { throw call.error(.valueError, "-inf + inf in fsum") }
      return special
    }
    guard var high = partials.popLast() else { return 0 }
    var low = 0.0
    while let y = partials.popLast() {
      let x = high
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    // Half-way cases are decided by the partial sums below.
    if let next = partials.last, low < 0 && next < 0 || low > 0 && next > 0 {
      let y = low * 2
      let x = high + y
      if y == x - high { high = x }
    }
    return high
  }
}
