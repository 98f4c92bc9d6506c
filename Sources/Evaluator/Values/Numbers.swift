package import BigInt

/// An `int` that does not fit 64 bits. A value that fits is always `.int`.
package final class BigIntObject: Object {
  package let value: BigInt
  fileprivate init(_ value: BigInt) { self.value = value }
  override package func builtinType(_ types: Types) -> TypeObject { types.int }
}

/// `complex`.
package final class ComplexObject: Object {
  package let real: Double
  package let imaginary: Double
  package init(real: Double, imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }
  override package func builtinType(_ types: Types) -> TypeObject { types.complex }
}

extension Value {
  /// An `int` of any size, in the one form that its size has.
  package static func integer(_ value: BigInt) -> Value {
    if let small = Int(exactly: value) { return .int(small) }
    return .object(BigIntObject(value))
  }

  /// The value as an integer of any size, for `int` and `bool`.
  package var bigInteger: BigInt? {
    switch self {
    case .int(let value): BigInt(value)
    case .bool(let value): BigInt(value ? 1 : 0)
    case .object(let object): (object as? BigIntObject)?.value
    default: nil
    }
  }

  /// The value as a 64-bit integer, for an `int` that fits and for `bool`.
  package var smallInteger: Int? {
    switch self {
    case .int(let value): value
    case .bool(let value): value ? 1 : 0
    default: nil
    }
  }
}
