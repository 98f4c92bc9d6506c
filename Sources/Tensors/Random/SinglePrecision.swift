/// Logarithm, sine and cosine in single precision as vector units compute them: PyTorch draws normal
/// deviates with these, so their last bit matters.
///
/// Source: S. Moshier, Cephes Mathematical Library, logf and sinf, with every product and sum that
/// follow each other fused.
enum SinglePrecision {
  /// `a * b + c` with one rounding.
  @inline(__always)
  private static func fused(_ a: Float, _ b: Float, _ c: Float) -> Float {
    Float.plus(c, a, times: b)
  }

  /// The natural logarithm of a positive number.
  static func log(_ x: Float) -> Float {
    let bits = max(x, .leastNormalMagnitude).bitPattern
    var exponent = Float(Int32(bits >> 23) - 126)
    var fraction = Float(bitPattern: bits & 0x807f_ffff | 0x3f00_0000)
    if fraction < 0.707106781186547524 {
      exponent -= 1
      fraction += fraction - 1
    } else {
      fraction -= 1
    }
    let square = fraction * fraction
    var sum: Float = 7.0376836292e-2
    sum = fused(sum, fraction, -1.1514610310e-1)
    sum = fused(sum, fraction, 1.1676998740e-1)
    sum = fused(sum, fraction, -1.2420140846e-1)
    sum = fused(sum, fraction, 1.4249322787e-1)
    sum = fused(sum, fraction, -1.6668057665e-1)
    sum = fused(sum, fraction, 2.0000714765e-1)
    sum = fused(sum, fraction, -2.4999993993e-1)
    sum = fused(sum, fraction, 3.3333331174e-1)
    sum = sum * fraction * square
    sum = fused(exponent, -2.12194440e-4, sum)
    sum = fused(-square, 0.5, sum)
    return fused(exponent, 0.693359375, fraction + sum)
  }

  /// Sine and cosine of an angle between zero and a few turns.
  static func sineAndCosine(_ angle: Float) -> (sine: Float, cosine: Float) {
    // The octant, made even, tells which polynomial serves which function, and the signs.
    let octant = (Int32(angle * 1.27323954473516) + 1) & ~1
    let turns = Float(octant)
    var x = fused(turns, -0.78515625, angle)
    x = fused(turns, -2.4187564849853515625e-4, x)
    x = fused(turns, -3.77489497744594108e-8, x)
    let square = x * x
    var even: Float = 2.443315711809948e-5
    even = fused(even, square, -1.388731625493765e-3)
    even = fused(even, square, 4.166664568298827e-2)
    even = fused(even * square, square, -(square * 0.5)) + 1
    var odd: Float = -1.9515295891e-4
    odd = fused(odd, square, 8.3321608736e-3)
    odd = fused(odd, square, -1.6666654611e-1)
    odd = fused(odd * square, x, x)
    let (sine, cosine) = octant & 2 == 0 ? (odd, even) : (even, odd)
    return (octant & 4 == 0 ? sine : -sine, (octant &- 2) & 4 == 0 ? -cosine : cosine)
  }
}
