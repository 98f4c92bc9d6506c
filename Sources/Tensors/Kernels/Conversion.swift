/// Elements of one type become elements of another by way of 64 bits: integers through `Int64`,
/// floating-point numbers through `Double`.
enum Conversion {
  private static let chunk = 256

  /// Converts a run of elements; steps are in elements.
  static func run(
    _ source: UnsafeRawPointer, _ sourceType: DType, step sourceStep: Int,
    to target: UnsafeMutableRawPointer, _ targetType: DType, step targetStep: Int, count: Int
  ) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: min(chunk, count)) { buffer in
      guard let start = buffer.baseAddress else { return }
      var done = 0
      while done < count {
        let length = min(chunk, count &- done)
        let from = source + done &* sourceStep &* sourceType.itemSize
        let to = target + done &* targetStep &* targetType.itemSize
        if sourceType.isFloatingPoint {
          let numbers = UnsafeMutableRawPointer(start).assumingMemoryBound(to: Double.self)
          load(from, sourceType, sourceStep, numbers, length)
          store(numbers, to, targetType, targetStep, length)
        } else {
          let numbers = UnsafeMutableRawPointer(start).assumingMemoryBound(to: Int64.self)
          load(from, sourceType, sourceStep, numbers, length)
          store(numbers, to, targetType, targetStep, length)
        }
        done &+= length
      }
    }
  }

  private static func load(
    _ source: UnsafeRawPointer, _ dtype: DType, _ step: Int,
    _ out: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    if dtype == .float16 {
      let source = source.assumingMemoryBound(to: Float16.self)
      for index in 0..<count { out[index] = Double(source[index &* step]) }
    } else if dtype == .float32 {
      let source = source.assumingMemoryBound(to: Float.self)
      for index in 0..<count { out[index] = Double(source[index &* step]) }
    } else {
      let source = source.assumingMemoryBound(to: Double.self)
      for index in 0..<count { out[index] = source[index &* step] }
    }
  }

  private static func load(
    _ source: UnsafeRawPointer, _ dtype: DType, _ step: Int, _ out: UnsafeMutablePointer<Int64>,
    _ count: Int
  ) {
    @inline(__always)
    func widen<T: FixedWidthInteger>(_ type: T.Type) {
      let source = source.assumingMemoryBound(to: T.self)
      for index in 0..<count { out[index] = Int64(truncatingIfNeeded: source[index &* step]) }
    }
    switch dtype {
    case .bool, .uint8: widen(UInt8.self)
    case .int8: widen(Int8.self)
    case .int16: widen(Int16.self)
    case .int32: widen(Int32.self)
    default: widen(Int64.self)
    }
  }

  private static func store(
    _ numbers: UnsafePointer<Double>, _ target: UnsafeMutableRawPointer, _ dtype: DType,
    _ step: Int, _ count: Int
  ) {
    @inline(__always)
    func narrow<T: FixedWidthInteger>(_ type: T.Type) {
      let target = target.assumingMemoryBound(to: T.self)
      // Narrow types go through 32 bits, as the processor's conversion does.
      for index in 0..<count {
        target[index &* step] = T(truncatingIfNeeded: truncatedInt32(numbers[index]))
      }
    }
    switch dtype {
    case .bool:
      let target = target.assumingMemoryBound(to: Bool.self)
      for index in 0..<count { target[index &* step] = numbers[index] != 0 }
    case .uint8: narrow(UInt8.self)
    case .int8: narrow(Int8.self)
    case .int16: narrow(Int16.self)
    case .int32: narrow(Int32.self)
    case .int64:
      let target = target.assumingMemoryBound(to: Int64.self)
      for index in 0..<count { target[index &* step] = truncatedInt64(numbers[index]) }
    case .float16:
      let target = target.assumingMemoryBound(to: Float16.self)
      for index in 0..<count { target[index &* step] = Float16(Float(numbers[index])) }
    case .float32:
      let target = target.assumingMemoryBound(to: Float.self)
      for index in 0..<count { target[index &* step] = Float(numbers[index]) }
    case .float64:
      let target = target.assumingMemoryBound(to: Double.self)
      for index in 0..<count { target[index &* step] = numbers[index] }
    }
  }

  private static func store(
    _ numbers: UnsafePointer<Int64>, _ target: UnsafeMutableRawPointer, _ dtype: DType,
    _ step: Int, _ count: Int
  ) {
    @inline(__always)
    func narrow<T: FixedWidthInteger>(_ type: T.Type) {
      let target = target.assumingMemoryBound(to: T.self)
      for index in 0..<count { target[index &* step] = T(truncatingIfNeeded: numbers[index]) }
    }
    switch dtype {
    case .bool:
      let target = target.assumingMemoryBound(to: Bool.self)
      for index in 0..<count { target[index &* step] = numbers[index] != 0 }
    case .uint8: narrow(UInt8.self)
    case .int8: narrow(Int8.self)
    case .int16: narrow(Int16.self)
    case .int32: narrow(Int32.self)
    case .int64: narrow(Int64.self)
    case .float16:
      let target = target.assumingMemoryBound(to: Float16.self)
      for index in 0..<count { target[index &* step] = Float16(Float(numbers[index])) }
    case .float32:
      let target = target.assumingMemoryBound(to: Float.self)
      for index in 0..<count { target[index &* step] = Float(numbers[index]) }
    case .float64:
      let target = target.assumingMemoryBound(to: Double.self)
      for index in 0..<count { target[index &* step] = Double(numbers[index]) }
    }
  }
}

extension Scalar {
  /// The number as an element of a type would hold it: integers keep their low bits.
  func held(by dtype: DType) -> Scalar {
    switch dtype {
    case .bool: .int(bool ? 1 : 0)
    case .uint8: .int(Int64(UInt8(truncatingIfNeeded: int64)))
    case .int8: .int(Int64(Int8(truncatingIfNeeded: int64)))
    case .int16: .int(Int64(Int16(truncatingIfNeeded: int64)))
    case .int32: .int(Int64(Int32(truncatingIfNeeded: int64)))
    case .int64: .int(int64)
    case .float16, .float32, .float64: self
    }
  }

  /// Writes the number as an element of a type.
  func store(_ dtype: DType, at address: UnsafeMutableRawPointer) {
    switch dtype {
    case .bool: address.storeBytes(of: bool, as: Bool.self)
    case .uint8: address.storeBytes(of: UInt8(truncatingIfNeeded: int64), as: UInt8.self)
    case .int8: address.storeBytes(of: Int8(truncatingIfNeeded: int64), as: Int8.self)
    case .int16: address.storeBytes(of: Int16(truncatingIfNeeded: int64), as: Int16.self)
    case .int32: address.storeBytes(of: Int32(truncatingIfNeeded: int64), as: Int32.self)
    case .int64: address.storeBytes(of: int64, as: Int64.self)
    case .float16: address.storeBytes(of: Float16(Float(double)), as: Float16.self)
    case .float32: address.storeBytes(of: Float(self), as: Float.self)
    case .float64: address.storeBytes(of: Double(self), as: Double.self)
    }
  }

  /// Reads an element of a type.
  init(_ dtype: DType, at address: UnsafeRawPointer) {
    switch dtype {
    case .bool: self = .bool(address.load(as: Bool.self))
    case .uint8: self = .int(Int64(address.load(as: UInt8.self)))
    case .int8: self = .int(Int64(address.load(as: Int8.self)))
    case .int16: self = .int(Int64(address.load(as: Int16.self)))
    case .int32: self = .int(Int64(address.load(as: Int32.self)))
    case .int64: self = .int(address.load(as: Int64.self))
    case .float16: self = .float(Double(address.load(as: Float16.self)))
    case .float32: self = .float(Double(address.load(as: Float.self)))
    case .float64: self = .float(address.load(as: Double.self))
    }
  }
}
