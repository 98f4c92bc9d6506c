import Glibc

/// A type that elements are computed in. Truth values and all integers are computed as `Int64`,
/// where narrow types wrap when they are written back. Arithmetic never traps.
protocol Element {
  static var dtype: DType { get }
  static var zero: Self { get }
  static var one: Self { get }
  init(_ scalar: Scalar)
  var truth: Bool { get }
  var isNaN: Bool { get }
  var double: Double { get }
  /// Without its fraction; what is too large becomes the least number.
  var int64: Int64 { get }
  static func plus(_ x: Self, _ y: Self) -> Self
  static func minus(_ x: Self, _ y: Self) -> Self
  static func times(_ x: Self, _ y: Self) -> Self
  /// `x + factor * y` with one rounding, as vector units do it.
  static func plus(_ x: Self, _ factor: Self, times y: Self) -> Self
  /// The quotient; integers drop the fraction and must not be divided by zero.
  static func over(_ x: Self, _ y: Self) -> Self
  /// The remainder with the divisor's sign, as Python's `%`; integers must not be divided by zero.
  static func modulo(_ x: Self, _ y: Self) -> Self
  /// The rest of a division without fraction; integers must not be divided by zero.
  static func rest(_ x: Self, _ y: Self) -> Self
  /// A power; a negative power of an integer is the reciprocal without its fraction.
  static func power(_ x: Self, _ y: Self) -> Self
  /// The square root; only floating-point numbers have one.
  static func root(_ x: Self) -> Self
  static func negated(_ x: Self) -> Self
  static func magnitude(_ x: Self) -> Self
  static func less(_ x: Self, _ y: Self) -> Bool
  static func same(_ x: Self, _ y: Self) -> Bool
}

extension Int64: Element {
  static var dtype: DType { .int64 }
  @inline(__always) static var one: Int64 { 1 }
  @inline(__always) init(_ scalar: Scalar) { self = scalar.int64 }
  @inline(__always) var truth: Bool { self != 0 }
  @inline(__always) var isNaN: Bool { false }
  @inline(__always) var double: Double { Double(self) }
  @inline(__always) var int64: Int64 { self }
  @inline(__always) static func plus(_ x: Int64, _ y: Int64) -> Int64 { x &+ y }
  @inline(__always) static func minus(_ x: Int64, _ y: Int64) -> Int64 { x &- y }
  @inline(__always) static func times(_ x: Int64, _ y: Int64) -> Int64 { x &* y }
  @inline(__always) static func plus(_ x: Int64, _ factor: Int64, times y: Int64) -> Int64 {
    x &+ factor &* y
  }
  @inline(__always) static func over(_ x: Int64, _ y: Int64) -> Int64 {
    y == 0 ? 0 : x.dividedReportingOverflow(by: y).partialValue
  }
  @inline(__always) static func modulo(_ x: Int64, _ y: Int64) -> Int64 {
    let rest = rest(x, y)
    return rest != 0 && (rest < 0) != (y < 0) ? rest &+ y : rest
  }
  @inline(__always) static func rest(_ x: Int64, _ y: Int64) -> Int64 {
    y == 0 ? 0 : x.remainderReportingOverflow(dividingBy: y).partialValue
  }
  /// Through double precision, as PyTorch does it: what is too large becomes the least number.
  static func power(_ x: Int64, _ y: Int64) -> Int64 {
    truncatedInt64(Glibc.pow(Double(x), Double(y)))
  }
  @inline(__always) static func root(_ x: Int64) -> Int64 { x }
  @inline(__always) static func negated(_ x: Int64) -> Int64 { 0 &- x }
  @inline(__always) static func magnitude(_ x: Int64) -> Int64 { x < 0 ? 0 &- x : x }
  @inline(__always) static func less(_ x: Int64, _ y: Int64) -> Bool { x < y }
  @inline(__always) static func same(_ x: Int64, _ y: Int64) -> Bool { x == y }
}

extension Element {
  @inline(__always) static func from(_ value: Int64) -> Self { Self(.int(value)) }
  @inline(__always) static func from(_ value: Double) -> Self { Self(.float(value)) }
}

/// Elements that every mathematical function takes.
protocol FloatElement: Element, BinaryFloatingPoint {
  static func exp(_ x: Self) -> Self
  static func log(_ x: Self) -> Self
  static func tanh(_ x: Self) -> Self
  static func pow(_ x: Self, _ y: Self) -> Self
  /// A function that the C library computes in double precision well enough for both.
  static func wide(_ x: Self, _ function: (Double) -> Double) -> Self
}

extension FloatElement {
  @inline(__always) static var one: Self { 1 }
  @inline(__always) init(_ scalar: Scalar) {
    switch scalar {
    case .bool(let value): self = value ? 1 : 0
    case .int(let value): self = Self(value)
    case .float(let value): self = Self(value)
    }
  }
  @inline(__always) var truth: Bool { self != 0 }
  @inline(__always) var isNaN: Bool { self != self }
  @inline(__always) static func plus(_ x: Self, _ y: Self) -> Self { x + y }
  @inline(__always) static func minus(_ x: Self, _ y: Self) -> Self { x - y }
  @inline(__always) static func times(_ x: Self, _ y: Self) -> Self { x * y }
  @inline(__always) static func over(_ x: Self, _ y: Self) -> Self { x / y }
  @inline(__always) static func modulo(_ x: Self, _ y: Self) -> Self {
    let quotient: Self = x / y
    return y != 0 ? x - y * quotient.rounded(.down) : .nan
  }
  @inline(__always) static func rest(_ x: Self, _ y: Self) -> Self {
    y != 0 ? x.truncatingRemainder(dividingBy: y) : .nan
  }
  @inline(__always) static func power(_ x: Self, _ y: Self) -> Self { pow(x, y) }
  @inline(__always) static func root(_ x: Self) -> Self { x.squareRoot() }
  @inline(__always) static func negated(_ x: Self) -> Self { -x }
  @inline(__always) static func magnitude(_ x: Self) -> Self { Swift.abs(x) }
  @inline(__always) static func less(_ x: Self, _ y: Self) -> Bool { x < y }
  @inline(__always) static func same(_ x: Self, _ y: Self) -> Bool { x == y }
}

extension Float: FloatElement {
  static var dtype: DType { .float32 }
  @inline(__always) var double: Double { Double(self) }
  @inline(__always) var int64: Int64 { truncatedInt64(Double(self)) }
  @inline(__always) static func plus(_ x: Float, _ factor: Float, times y: Float) -> Float {
    // The product is exact in double precision.
    Float(Double(x) + Double(factor) * Double(y))
  }
  @inline(__always) static func exp(_ x: Float) -> Float { Glibc.exp(x) }
  @inline(__always) static func log(_ x: Float) -> Float { Glibc.log(x) }
  @inline(__always) static func tanh(_ x: Float) -> Float { Float(Glibc.tanh(Double(x))) }
  @inline(__always) static func pow(_ x: Float, _ y: Float) -> Float { Glibc.pow(x, y) }
  @inline(__always) static func wide(_ x: Float, _ function: (Double) -> Double) -> Float {
    Float(function(Double(x)))
  }
}

extension Double: FloatElement {
  static var dtype: DType { .float64 }
  @inline(__always) var double: Double { self }
  @inline(__always) var int64: Int64 { truncatedInt64(self) }
  @inline(__always) static func plus(_ x: Double, _ factor: Double, times y: Double) -> Double {
    x.addingProduct(factor, y)
  }
  @inline(__always) static func exp(_ x: Double) -> Double { Glibc.exp(x) }
  @inline(__always) static func log(_ x: Double) -> Double { Glibc.log(x) }
  @inline(__always) static func tanh(_ x: Double) -> Double { Glibc.tanh(x) }
  @inline(__always) static func pow(_ x: Double, _ y: Double) -> Double { Glibc.pow(x, y) }
  @inline(__always) static func wide(_ x: Double, _ function: (Double) -> Double) -> Double {
    function(x)
  }
}
