import Glibc

/// A type of elements in a storage. Arithmetic wraps and never traps.
protocol Element {
  static var dtype: DType { get }
  static var zero: Self { get }
  static var one: Self { get }
  init(_ scalar: Scalar)
  var double: Double { get }
  var int64: Int64 { get }
  var truth: Bool { get }
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
  var isNaN: Bool { get }
}

extension Element {
  @inline(__always) var scalar: Scalar {
    switch Self.dtype {
    case .bool: .bool(truth)
    case .float32, .float64: .float(double)
    default: .int(int64)
    }
  }
}

/// Elements that convert to each other.
extension Element {
  @inline(__always)
  static func cast<Source: Element>(_ value: Source) -> Self {
    Source.dtype.isFloatingPoint ? from(value.double) : from(value.int64)
  }

  @inline(__always)
  static func from(_ value: Int64) -> Self { Self(.int(value)) }

  @inline(__always)
  static func from(_ value: Double) -> Self { Self(.float(value)) }
}

protocol IntegerElement: Element, FixedWidthInteger {}

extension IntegerElement {
  @inline(__always) static var one: Self { 1 }
  @inline(__always) init(_ scalar: Scalar) {
    switch scalar {
    case .bool(let value): self = value ? 1 : 0
    case .int(let value): self = Self(truncatingIfNeeded: value)
    case .float(let value):
      // Narrow types go through 32 bits, as the processor's conversion does.
      self =
        Self.bitWidth < 64
        ? Self(truncatingIfNeeded: truncatedInt32(value))
        : Self(truncatingIfNeeded: truncatedInt64(value))
    }
  }
  @inline(__always) var isNaN: Bool { false }
  @inline(__always) var double: Double { Double(self) }
  @inline(__always) var int64: Int64 { Int64(truncatingIfNeeded: self) }
  @inline(__always) var truth: Bool { self != 0 }
  @inline(__always) static func plus(_ x: Self, _ y: Self) -> Self { x &+ y }
  @inline(__always) static func minus(_ x: Self, _ y: Self) -> Self { x &- y }
  @inline(__always) static func times(_ x: Self, _ y: Self) -> Self { x &* y }
  @inline(__always) static func plus(_ x: Self, _ factor: Self, times y: Self) -> Self {
    x &+ factor &* y
  }
  @inline(__always) static func over(_ x: Self, _ y: Self) -> Self {
    y == 0 ? 0 : x.dividedReportingOverflow(by: y).partialValue
  }
  @inline(__always) static func modulo(_ x: Self, _ y: Self) -> Self {
    if y == 0 { return 0 }
    let rest = x.remainderReportingOverflow(dividingBy: y).partialValue
    return rest != 0 && (rest < 0) != (y < 0) ? rest &+ y : rest
  }
  @inline(__always) static func rest(_ x: Self, _ y: Self) -> Self {
    y == 0 ? 0 : x.remainderReportingOverflow(dividingBy: y).partialValue
  }
  static func power(_ x: Self, _ y: Self) -> Self {
    if y < 0 { return x == 1 ? 1 : x &+ 1 == 0 ? (y & 1 == 0 ? 1 : x) : 0 }
    var (result, base, exponent) = (Self(1), x, y)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result &* base }
      base = base &* base
      exponent >>= 1
    }
    return result
  }
  @inline(__always) static func root(_ x: Self) -> Self { x }
  @inline(__always) static func negated(_ x: Self) -> Self { 0 &- x }
  @inline(__always) static func magnitude(_ x: Self) -> Self { x < 0 ? 0 &- x : x }
  @inline(__always) static func less(_ x: Self, _ y: Self) -> Bool { x < y }
  @inline(__always) static func same(_ x: Self, _ y: Self) -> Bool { x == y }
}

extension UInt8: IntegerElement { static var dtype: DType { .uint8 } }
extension Int8: IntegerElement { static var dtype: DType { .int8 } }
extension Int16: IntegerElement { static var dtype: DType { .int16 } }
extension Int32: IntegerElement { static var dtype: DType { .int32 } }
extension Int64: IntegerElement { static var dtype: DType { .int64 } }

extension Bool: Element {
  static var dtype: DType { .bool }
  static var zero: Bool { false }
  static var one: Bool { true }
  @inline(__always) init(_ scalar: Scalar) { self = scalar.bool }
  @inline(__always) var isNaN: Bool { false }
  @inline(__always) var double: Double { self ? 1 : 0 }
  @inline(__always) var int64: Int64 { self ? 1 : 0 }
  @inline(__always) var truth: Bool { self }
  @inline(__always) static func plus(_ x: Bool, _ y: Bool) -> Bool { x || y }
  @inline(__always) static func minus(_ x: Bool, _ y: Bool) -> Bool { x != y }
  @inline(__always) static func times(_ x: Bool, _ y: Bool) -> Bool { x && y }
  @inline(__always) static func plus(_ x: Bool, _ factor: Bool, times y: Bool) -> Bool {
    x || (factor && y)
  }
  @inline(__always) static func over(_ x: Bool, _ y: Bool) -> Bool { x && y }
  @inline(__always) static func modulo(_ x: Bool, _ y: Bool) -> Bool { false }
  @inline(__always) static func rest(_ x: Bool, _ y: Bool) -> Bool { false }
  @inline(__always) static func power(_ x: Bool, _ y: Bool) -> Bool { x || !y }
  @inline(__always) static func root(_ x: Bool) -> Bool { x }
  @inline(__always) static func negated(_ x: Bool) -> Bool { x }
  @inline(__always) static func magnitude(_ x: Bool) -> Bool { x }
  @inline(__always) static func less(_ x: Bool, _ y: Bool) -> Bool { !x && y }
  @inline(__always) static func same(_ x: Bool, _ y: Bool) -> Bool { x == y }
}

/// Elements that every mathematical function takes.
protocol FloatElement: Element, BinaryFloatingPoint {
  /// Applies a function of one variable in the precision of the C library.
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
  @inline(__always) static func plus(_ x: Self, _ y: Self) -> Self { x + y }
  @inline(__always) static func minus(_ x: Self, _ y: Self) -> Self { x - y }
  @inline(__always) static func times(_ x: Self, _ y: Self) -> Self { x * y }
  @inline(__always) static func over(_ x: Self, _ y: Self) -> Self { x / y }
  @inline(__always) static func less(_ x: Self, _ y: Self) -> Bool { x < y }
  @inline(__always) static func same(_ x: Self, _ y: Self) -> Bool { x == y }
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
  @inline(__always) var isNaN: Bool { self != self }
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
