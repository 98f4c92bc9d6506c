/// Something done with elements in the type that they are computed in.
protocol ElementVisitor {
  associatedtype Result
  func visit<T: Element>(_ type: T.Type) throws(TensorError) -> Result
}

/// Something done with floating-point elements.
protocol FloatVisitor {
  associatedtype Result
  func visit<T: FloatElement>(_ type: T.Type) throws(TensorError) -> Result
}

/// Something done with elements that only move: their bits are all that counts.
protocol BitVisitor {
  func visit<T: FixedWidthInteger & UnsignedInteger>(_ type: T.Type)
}

extension DType {
  /// The type that elements of this one are computed in.
  var computing: DType { isFloatingPoint ? self : .int64 }

  /// Calls the visitor with the Swift type of the elements. Narrow integers and truth values must
  /// be converted to `computing` before.
  ///
  /// Here and below the tensors that a visitor holds live until it is done, so that the addresses
  /// it takes from them stay good.
  @inline(__always)
  func accept<V: ElementVisitor>(_ visitor: V) throws(TensorError) -> V.Result {
    defer { withExtendedLifetime(visitor) {} }
    return switch self {
    case .float32: try visitor.visit(Float.self)
    case .float64: try visitor.visit(Double.self)
    case .float16: throw .unsupported("\"this function\"", .float16)
    default: try visitor.visit(Int64.self)
    }
  }

  /// Calls the visitor with the Swift type of the elements; nil if they are no floating-point
  /// numbers.
  @inline(__always)
  func acceptFloat<V: FloatVisitor>(_ visitor: V) throws(TensorError) -> V.Result? {
    defer { withExtendedLifetime(visitor) {} }
    return switch self {
    case .float32: try visitor.visit(Float.self)
    case .float64: try visitor.visit(Double.self)
    default: nil
    }
  }

  /// Calls the visitor with an unsigned integer as wide as the elements.
  @inline(__always)
  func acceptBits<V: BitVisitor>(_ visitor: V) {
    defer { withExtendedLifetime(visitor) {} }
    switch itemSize {
    case 1: visitor.visit(UInt8.self)
    case 2: visitor.visit(UInt16.self)
    case 4: visitor.visit(UInt32.self)
    default: visitor.visit(UInt64.self)
    }
  }
}
