/// Something done with a storage's elements once their type is known.
protocol ElementVisitor {
  associatedtype Result
  func visit<T: Element>(_ type: T.Type) throws(TensorError) -> Result
}

/// Something done with floating-point elements.
protocol FloatVisitor {
  associatedtype Result
  func visit<T: FloatElement>(_ type: T.Type) throws(TensorError) -> Result
}

extension DType {
  /// Calls the visitor with the Swift type of the elements.
  @inline(__always)
  func accept<V: ElementVisitor>(_ visitor: V) throws(TensorError) -> V.Result {
    switch self {
    case .bool: try visitor.visit(Bool.self)
    case .uint8: try visitor.visit(UInt8.self)
    case .int8: try visitor.visit(Int8.self)
    case .int16: try visitor.visit(Int16.self)
    case .int32: try visitor.visit(Int32.self)
    case .int64: try visitor.visit(Int64.self)
    case .float32: try visitor.visit(Float.self)
    case .float64: try visitor.visit(Double.self)
    }
  }

  /// Calls the visitor with the Swift type of the elements; nil if they are no floating-point
  /// numbers.
  @inline(__always)
  func acceptFloat<V: FloatVisitor>(_ visitor: V) throws(TensorError) -> V.Result? {
    switch self {
    case .float32: try visitor.visit(Float.self)
    case .float64: try visitor.visit(Double.self)
    default: nil
    }
  }
}
