/// A Python number that takes part in a tensor operation.
package enum Scalar: Sendable, Codable, Hashable {
  case bool(Bool)
  case int(Int64)
  case float(Double)
}

extension Scalar: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral
{
  package init(integerLiteral value: Int64) { self = .int(value) }
  package init(floatLiteral value: Double) { self = .float(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension Scalar {
  /// The type that `torch.tensor` would give the number.
  package var dtype: DType {
    switch self {
    case .bool: .bool
    case .int: .int64
    case .float: .float32
    }
  }

  package var double: Double {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int(let value): Double(value)
    case .float(let value): value
    }
  }

  /// The value cut to a whole number, as a C cast does it.
  package var int64: Int64 {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int(let value): value
    case .float(let value): truncatedInt64(value)
    }
  }

  package var bool: Bool {
    switch self {
    case .bool(let value): value
    case .int(let value): value != 0
    case .float(let value): value != 0
    }
  }

  package var isFloatingPoint: Bool {
    if case .float = self { true } else { false }
  }

  package var isZero: Bool { !bool }

  /// The number with its sign turned.
  package var negated: Scalar {
    switch self {
    case .bool(let value): .int(value ? -1 : 0)
    case .int(let value): .int(0 &- value)
    case .float(let value): .float(-value)
    }
  }
}

/// What the processor's conversion gives: out of range and NaN become the least number.
@inline(__always)
func truncatedInt64(_ value: Double) -> Int64 {
  value >= -0x1p63 && value < 0x1p63 ? Int64(value) : .min
}

@inline(__always)
func truncatedInt32(_ value: Double) -> Int32 {
  value > -2_147_483_649 && value < 2_147_483_648 ? Int32(value) : .min
}
