import Glibc

/// The binary functions of NumPy's arrays. Both operands have one type, which is the result's.
package enum ArrayBinary: Sendable {
  case add, subtract, multiply, divide, floorDivide, remainder, fmod, power
  case maximum, minimum, fmax, fmin
  case arctan2, hypot, logaddexp, copysign
  case bitAnd, bitOr, bitXor, leftShift, rightShift, gcd
}

/// The comparisons of NumPy's arrays.
package enum ArrayRelation: Sendable {
  case equal, notEqual, less, lessEqual, greater, greaterEqual, and, or, xor
}

extension TensorContext {
  package func combine(_ function: ArrayBinary, _ a: Tensor, _ b: Tensor, _ dtype: DType)
    throws(TensorError) -> Tensor
  {
    func run<K: BinaryKernel>(_ kernel: K) throws(TensorError) -> Tensor {
      try combine(kernel, a, b, dtype)
    }
    return switch function {
    case .add: try run(PlusKernel())
    case .subtract: try run(MinusKernel())
    case .multiply: try run(TimesKernel())
    case .divide: try run(OverKernel())
    case .floorDivide: try run(FloorQuotient())
    case .remainder: try run(FloorRemainder())
    case .fmod: try run(RestKernel())
    case .power: try run(PowerKernel())
    case .maximum: try run(GreaterKernel(skipsNaN: false))
    case .minimum: try run(LesserKernel(skipsNaN: false))
    case .fmax: try run(GreaterKernel(skipsNaN: true))
    case .fmin: try run(LesserKernel(skipsNaN: true))
    case .arctan2: try run(WideKernel { Glibc.atan2($0, $1) })
    case .hypot: try run(WideKernel { Glibc.hypot($0, $1) })
    case .copysign: try run(WideKernel { Glibc.copysign($0, $1) })
    case .logaddexp:
      try run(
        WideKernel { x, y in
          if x == y { return x + Glibc.log(2.0) }
          let (low, high) = x < y ? (x, y) : (y, x)
          return high + Glibc.log1p(Glibc.exp(low - high))
        })
    case .bitAnd: try run(BitKernel { $0 & $1 })
    case .bitOr: try run(BitKernel { $0 | $1 })
    case .bitXor: try run(BitKernel { $0 ^ $1 })
    case .leftShift: try run(BitKernel { $1 < 0 || $1 > 63 ? 0 : $0 << $1 })
    case .rightShift: try run(BitKernel { $1 < 0 || $1 > 63 ? ($0 < 0 ? -1 : 0) : $0 >> $1 })
    case .gcd:
      try run(
        BitKernel { x, y in
          var (a, b) = (x.magnitude, y.magnitude)
          while b != 0 { (a, b) = (b, a % b) }
          return Int64(truncatingIfNeeded: a)
        })
    }
  }

  /// Compares elementwise in one type.
  package func relate(_ relation: ArrayRelation, _ a: Tensor, _ b: Tensor, _ dtype: DType)
    throws(TensorError) -> Tensor
  {
    switch relation {
    case .equal: try relate(SameKernel(isTurned: false), a, b, dtype)
    case .notEqual: try relate(SameKernel(isTurned: true), a, b, dtype)
    case .less: try relate(LessKernel(), a, b, dtype)
    case .lessEqual: try relate(LessOrSameKernel(), a, b, dtype)
    case .greater: try relate(LessKernel(), b, a, dtype)
    case .greaterEqual: try relate(LessOrSameKernel(), b, a, dtype)
    case .and: try relate(TruthKernel { $0 && $1 }, a, b, dtype)
    case .or: try relate(TruthKernel { $0 || $1 }, a, b, dtype)
    case .xor: try relate(TruthKernel { $0 != $1 }, a, b, dtype)
    }
  }
}

private struct PlusKernel: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.plus(x, y) }
}

private struct MinusKernel: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.minus(x, y) }
}

private struct TimesKernel: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.times(x, y) }
}

private struct OverKernel: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.over(x, y) }
}

private struct PowerKernel: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T {
    if !T.dtype.isFloatingPoint { return T.from(wholePower(x.int64, y.int64)) }
    return y.double == 2 ? T.times(x, x) : T.power(x, y)
  }
}

/// A power that wraps; 0 for a negative one, which NumPy refuses before.
private func wholePower(_ x: Int64, _ y: Int64) -> Int64 {
  var (result, base, exponent) = (Int64(1), x, y)
  if y < 0 { return x == 1 ? 1 : x == -1 ? (y & 1 == 0 ? 1 : -1) : 0 }
  while exponent > 0 {
    if exponent & 1 == 1 { result = result &* base }
    base = base &* base
    exponent >>= 1
  }
  return result
}

/// The quotient rounded down; 0 for integers divided by zero.
private struct FloorQuotient: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T {
    if !T.dtype.isFloatingPoint {
      let (quotient, rest) = (T.over(x, y), T.rest(x, y))
      let isInexact = !T.same(rest, T.zero) && T.less(rest, T.zero) != T.less(y, T.zero)
      return isInexact ? T.minus(quotient, T.one) : quotient
    }
    let (a, b) = (x.double, y.double)
    if b == 0 { return T.from(a / b) }
    let rest = Glibc.fmod(a, b)
    var quotient = (a - rest) / b
    if rest != 0, (b < 0) != (rest < 0) { quotient -= 1 }
    if quotient == 0 { return T.from(Glibc.copysign(0, a / b)) }
    var floor = quotient.rounded(.down)
    if quotient - floor > 0.5 { floor += 1 }
    return T.from(floor)
  }
}

/// The remainder with the divisor's sign; 0 for integers divided by zero.
private struct FloorRemainder: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T {
    if !T.dtype.isFloatingPoint { return T.modulo(x, y) }
    let (a, b) = (x.double, y.double)
    let rest = Glibc.fmod(a, b)
    if b == 0 { return T.from(rest) }
    if rest == 0 { return T.from(Glibc.copysign(0, b)) }
    return T.from((b < 0) != (rest < 0) ? rest + b : rest)
  }
}

private struct RestKernel: BinaryKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.rest(x, y) }
}

private struct GreaterKernel: BinaryKernel {
  let skipsNaN: Bool
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T {
    if x.isNaN { return skipsNaN ? y : x }
    if y.isNaN { return skipsNaN ? x : y }
    return T.less(x, y) ? y : x
  }
}

private struct LesserKernel: BinaryKernel {
  let skipsNaN: Bool
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T {
    if x.isNaN { return skipsNaN ? y : x }
    if y.isNaN { return skipsNaN ? x : y }
    return T.less(y, x) ? y : x
  }
}

/// A function that is computed in double precision.
private struct WideKernel: BinaryKernel {
  let function: (Double, Double) -> Double
  init(_ function: @escaping (Double, Double) -> Double) { self.function = function }
  func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.from(function(x.double, y.double)) }
}

/// A function of whole numbers.
private struct BitKernel: BinaryKernel {
  let function: (Int64, Int64) -> Int64
  init(_ function: @escaping (Int64, Int64) -> Int64) { self.function = function }
  func callAsFunction<T: Element>(_ x: T, _ y: T) -> T { T.from(function(x.int64, y.int64)) }
}

private struct SameKernel: RelationKernel {
  let isTurned: Bool
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool {
    T.same(x, y) != isTurned
  }
}

private struct LessKernel: RelationKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool { T.less(x, y) }
}

private struct LessOrSameKernel: RelationKernel {
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool {
    T.less(x, y) || T.same(x, y)
  }
}

private struct TruthKernel: RelationKernel {
  let function: (Bool, Bool) -> Bool
  init(_ function: @escaping (Bool, Bool) -> Bool) { self.function = function }
  func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool { function(x.truth, y.truth) }
}
