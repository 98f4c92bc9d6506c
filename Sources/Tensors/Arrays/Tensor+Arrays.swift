/// What NumPy's arrays need of tensors: views of any layout, and elements as Swift arrays.
///
/// Arrays lie over the same storages as tensors, outside the gradient graph.
extension Tensor {
  /// A view through another layout, which the caller knows to fit the storage.
  package func strided(_ shape: [Int], _ strides: [Int], offset: Int) -> Tensor {
    let view = Tensor(
      storage: storage, layout: Layout(shape: shape, strides: strides, offset: offset))
    view.versionCounter = versionCounter
    return view
  }

  /// The elements as floating-point numbers, in the order of their indices.
  package var doubles: [Double] { read({ Double($0) }, { $0 }) }

  /// The elements as whole numbers, in the order of their indices.
  package var integers: [Int64] { read({ $0 }, truncatedInt64) }

  /// The elements as truth values, in the order of their indices.
  package var truths: [Bool] { read({ $0 != 0 }, { $0 != 0 }) }

  @inline(__always)
  private func read<R>(_ whole: (Int64) -> R, _ real: (Double) -> R) -> [R] {
    switch dtype {
    case .float16: elements { (x: Float16) in real(Double(x)) }
    case .float32: elements { (x: Float) in real(Double(x)) }
    case .float64: elements { (x: Double) in real(x) }
    case .bool, .uint8: elements { (x: UInt8) in whole(Int64(x)) }
    case .int8: elements { (x: Int8) in whole(Int64(x)) }
    case .int16: elements { (x: Int16) in whole(Int64(x)) }
    case .int32: elements { (x: Int32) in whole(Int64(x)) }
    case .int64: elements { (x: Int64) in whole(x) }
    }
  }

  /// The only or first element; the tensor must have one.
  package var firstScalar: Scalar { item }

  @inline(__always)
  private func elements<T, R>(_ convert: (T) -> R) -> [R] {
    let start = UnsafePointer(pointer(T.self))
    return [R](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = count
      guard let out = buffer.baseAddress else { return }
      if isContiguous {
        for index in 0..<count { (out + index).initialize(to: convert(start[index])) }
        return
      }
      let walk = Walk(shape, strides)
      let (length, step) = (walk.runLength, walk.runSteps[0])
      var next = 0
      walk.forEachRun { offsets in
        for index in 0..<length {
          (out + next).initialize(to: convert(start[offsets[0] &+ index &* step]))
          next &+= 1
        }
      }
    }
  }
}

extension TensorContext {
  /// A tensor of the given elements; as many as the shape has.
  package func array(_ values: [Double], _ shape: [Int], _ dtype: DType = .float64)
    throws(TensorError) -> Tensor
  {
    let tensor = try empty(shape, .float64)
    let out = tensor.pointer(Double.self)
    for index in 0..<min(values.count, tensor.count) { out[index] = values[index] }
    return try converted(tensor, dtype)
  }

  package func array(_ values: [Int64], _ shape: [Int], _ dtype: DType = .int64)
    throws(TensorError) -> Tensor
  {
    let tensor = try empty(shape, .int64)
    let out = tensor.pointer(Int64.self)
    for index in 0..<min(values.count, tensor.count) { out[index] = values[index] }
    return try converted(tensor, dtype)
  }

  package func array(_ values: [Bool], _ shape: [Int]) throws(TensorError) -> Tensor {
    let tensor = try empty(shape, .bool)
    let out = tensor.pointer(Bool.self)
    for index in 0..<min(values.count, tensor.count) { out[index] = values[index] }
    return tensor
  }

  /// The elements one after another; the tensor itself if it is so already.
  package func contiguous(_ tensor: Tensor) throws(TensorError) -> Tensor { try dense(tensor) }

  /// The elements in a type; the tensor itself if it has it.
  package func cast(_ tensor: Tensor, _ dtype: DType) throws(TensorError) -> Tensor {
    try converted(tensor, dtype)
  }

  /// A copy with elements of its own.
  package func copied(_ tensor: Tensor, _ dtype: DType? = nil) throws(TensorError) -> Tensor {
    let copy = try empty(tensor.layout.dense, dtype ?? tensor.dtype)
    copyElements(tensor, into: copy)
    return copy
  }

  /// Writes a tensor's elements, converted, into another one, to whose shape it broadcasts.
  package func write(_ source: Tensor, into target: Tensor) throws(TensorError) {
    let isShared = source.storage === target.storage && source.layout != target.layout
    copyElements(isShared ? try copied(source) : source, into: target)
    target.bumpVersion()
  }
}
