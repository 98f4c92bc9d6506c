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

extension Scalar {
  /// Throws PyTorch's error for a number that an element of a type cannot hold.
  func check(fits dtype: DType) throws(TensorError) {
    let fits: Bool
    switch dtype {
    case .bool, .float64: fits = true
    case .float16: fits = !double.isFinite || double.magnitude <= 65504
    case .float32:
      fits = !double.isFinite || double.magnitude <= Double(Float.greatestFiniteMagnitude)
    case .uint8: fits = holds(0, 255) || holds(-255, -1)
    case .int8: fits = holds(-128, 127)
    case .int16: fits = holds(-32768, 32767)
    case .int32: fits = holds(-0x8000_0000, 0x7fff_ffff)
    case .int64:
      if case .float(let value) = self {
        fits = value >= -0x1p63 && value < 0x1p63
      } else {
        fits = true
      }
    }
    if fits { return }
    let text =
      switch self {
      case .bool(let value): value ? "1" : "0"
      case .int(let value): String(value)
      case .float(let value): cText(value)
      }
    throw .runtime(
      "value cannot be converted to type \(dtype.cName) without overflow: \(text)")
  }

  private func holds(_ low: Int64, _ high: Int64) -> Bool {
    switch self {
    case .bool: true
    case .int(let value): value >= low && value <= high
    case .float(let value): value >= Double(low) && value <= Double(high)
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
