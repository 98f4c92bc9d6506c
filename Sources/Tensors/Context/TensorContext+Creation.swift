import Glibc

/// Tensors from nothing but numbers.
extension TensorContext {
  package func ones(_ shape: [Int], _ dtype: DType? = nil) throws(TensorError) -> Tensor {
    try full(shape, 1, dtype ?? defaultDType)
  }

  /// The identity matrix, or a part of it that is not square.
  package func eye(_ rows: Int, _ columns: Int? = nil, _ dtype: DType? = nil)
    throws(TensorError) -> Tensor
  {
    if rows < 0 { throw .runtime("n must be greater or equal to 0, got \(rows)") }
    let columns = columns ?? rows
    if columns < 0 { throw .runtime("m must be greater or equal to 0, got \(columns)") }
    let tensor = try zeros([rows, columns], dtype ?? defaultDType)
    for index in 0..<min(rows, columns) { tensor.write(1, at: index * columns + index) }
    return tensor
  }

  /// Numbers from `start` to below `end` in steps. Without a type, whole numbers give int64.
  package func arange(
    _ start: Scalar, _ end: Scalar, step: Scalar = 1, _ dtype: DType? = nil
  ) throws(TensorError) -> Tensor {
    let isFloating = start.isFloatingPoint || end.isFloatingPoint || step.isFloatingPoint
    let dtype = dtype ?? (isFloating ? defaultDType : .int64)
    let (from, to, by) = (start.double, end.double, step.double)
    if step.isZero { throw .runtime("step must be nonzero") }
    if !from.isFinite || !to.isFinite {
      throw .runtime("unsupported range: \(cText(from)) -> \(cText(to))")
    }
    if !((by > 0 && to >= from) || (by < 0 && to <= from)) {
      throw .runtime("upper bound and larger bound inconsistent with step sign")
    }
    let count: Double
    if dtype == .int64 {
      // Exact where double precision is not.
      let distance = end.int64.subtractingReportingOverflow(start.int64).partialValue
      let stride = step.int64 == 0 ? 1 : step.int64
      count = ceil(Double(distance) / Double(stride))
    } else {
      count = ceil((to - from) / by)
    }
    if !(count < 0x1p60) {
      throw .runtime("invalid size, possible overflow?")
    }
    let tensor = try empty([Int(count)], dtype == .int64 ? .int64 : .float64)
    if dtype == .int64 {
      let out = tensor.pointer(Int64.self)
      let (first, stride) = (start.int64, step.int64)
      for index in 0..<tensor.count { out[index] = first &+ Int64(index) &* stride }
    } else {
      let out = tensor.pointer(Double.self)
      for index in 0..<tensor.count { out[index] = from + by * Double(index) }
    }
    return try converted(tensor, dtype)
  }

  /// Numbers from `start` to `end`, both included, equally far apart.
  package func linspace(_ start: Double, _ end: Double, steps: Int, _ dtype: DType? = nil)
    throws(TensorError) -> Tensor
  {
    if steps < 0 { throw .runtime("number of steps must be non-negative") }
    let dtype = dtype ?? defaultDType
    let tensor = try empty([steps], dtype)
    struct Filling: FloatVisitor {
      let tensor: Tensor
      let start: Double
      let end: Double
      func visit<T: FloatElement>(_ type: T.Type) {
        let out = tensor.pointer(T.self)
        let (first, last, count) = (T(start), T(end), tensor.count)
        if count == 1 { out[0] = first }
        if count < 2 { return }
        let step = (last - first) / T(count - 1)
        for index in 0..<count { out[index] = first + step * T(index) }
      }
    }
    let done: Void? = try dtype.acceptFloat(Filling(tensor: tensor, start: start, end: end))
    if done == nil { throw .unsupported("\"linspace_cpu\"", dtype) }
    return tensor
  }

  /// Bytes as a tensor.
  package func bytes(_ values: [UInt8], _ shape: [Int]? = nil) throws(TensorError) -> Tensor {
    let tensor = try empty(shape ?? [values.count], .uint8)
    let count = min(values.count, tensor.count)
    values.withUnsafeBytes { source in
      if let base = source.baseAddress, count > 0 {
        tensor.start.copyMemory(from: base, byteCount: count)
      }
    }
    return tensor
  }

  /// Random numbers from zero to below one.
  package func rand(_ shape: [Int], _ dtype: DType? = nil) throws(TensorError) -> Tensor {
    let tensor = try empty(shape, dtype ?? defaultDType)
    try fillUniform(tensor, 0, 1, generator)
    return tensor
  }

  /// Random numbers around zero with a deviation of one.
  package func randn(_ shape: [Int], _ dtype: DType? = nil) throws(TensorError) -> Tensor {
    let tensor = try empty(shape, dtype ?? defaultDType)
    try fillNormal(tensor, 0, 1, generator)
    return tensor
  }

  /// Random whole numbers from `low` to below `high`.
  package func randint(
    _ low: Int64 = 0, _ high: Int64, _ shape: [Int], _ dtype: DType = .int64
  ) throws(TensorError) -> Tensor {
    try apply(RandomFill(low: low, high: high), try empty(shape, dtype))
  }

  /// The whole numbers below `count` in random order.
  package func randperm(_ count: Int, _ dtype: DType = .int64) throws(TensorError) -> Tensor {
    if count < 0 {
      throw .runtime("Trying to create tensor with negative dimension \(count): [\(count)]")
    }
    let tensor = try empty([count], .int64)
    let numbers = tensor.pointer(Int64.self)
    for index in 0..<count { numbers[index] = Int64(index) }
    for index in 0..<max(0, count - 1) {
      let other = index + Int(generator.bits32() % UInt32(truncatingIfNeeded: count - index))
      (numbers[index], numbers[other]) = (numbers[other], numbers[index])
    }
    return try converted(tensor, dtype)
  }

  /// Sets a tensor to numbers whose spread suits the layer they feed: `kaiming_uniform_` for a
  /// leaky rectifier of a slope.
  ///
  /// Source: He et al., Delving Deep into Rectifiers, equation 15.
  package func kaimingUniform(_ tensor: Tensor, slope: Double) throws(TensorError) {
    let fan = try fanIn(tensor)
    let gain = (2 / (1 + slope * slope)).squareRoot()
    let bound = 3.0.squareRoot() * (gain / Double(fan).squareRoot())
    _ = try withoutGrad { () throws(TensorError) in
      try apply(UniformFill(low: -bound, high: bound), tensor)
    }
  }

  /// How many inputs feed one output of a weight. Throws PyTorch's error for less than a matrix.
  package func fanIn(_ weight: Tensor) throws(TensorError) -> Int {
    if weight.rank < 2 {
      throw .value(
        "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
    }
    return weight.shape[1] * weight.shape[2...].reduce(1, &*)
  }

  /// The parameters of a linear layer as PyTorch sets them: a weight (outputs × inputs), a bias.
  package func linearParameters(inputs: Int, outputs: Int, hasBias: Bool)
    throws(TensorError) -> (weight: Tensor, bias: Tensor?)
  {
    let weight = try empty([outputs, inputs], defaultDType)
    try weight.makeParameter()
    let bias = hasBias ? try empty([outputs], defaultDType) : nil
    try bias?.makeParameter()
    try kaimingUniform(weight, slope: 5.0.squareRoot())
    if let bias {
      let bound = 1 / Double(try fanIn(weight)).squareRoot()
      _ = try withoutGrad { () throws(TensorError) in
        try apply(UniformFill(low: -bound, high: bound), bias)
      }
    }
    return (weight, bias)
  }
}

/// A floating-point number as C++ streams it, for the few messages that hold one.
func cText(_ value: Double) -> String {
  if value.isNaN { return "nan" }
  if value.isInfinite { return value < 0 ? "-inf" : "inf" }
  return value == value.rounded() && value.magnitude < 1e6 ? String(Int(value)) : "\(value)"
}
