extension TensorContext {
  /// The distinct elements, or slices along a dimension, in order, or of runs of equal ones; which
  /// of them each element is; how often each comes.
  package func distinct(_ input: Tensor, dim: Int?, consecutive: Bool)
    throws(TensorError) -> (values: Tensor, inverse: Tensor, counts: Tensor)
  {
    let source: Tensor
    let axis: Int
    if let dim {
      axis = try wrapDim(dim, rank: input.rank)
      source = input.detached()
      if input.count == 0 {
        throw .runtime(
          "There are 0 sized dimensions, and they aren't selected, so unique cannot be applied")
      }
    } else {
      axis = 0
      source = try apply(Reshape([input.count]), input.detached())
    }
    let size = source.rank == 0 ? 1 : source.shape[axis]
    try TensorError.checkListable(source.count, bytes: 32)
    let moved = source.rank < 2 ? source : try apply(Transpose(0, axis), source)
    let width = size == 0 ? 0 : source.count / size
    let elements = try moved.listedScalars()
    func precedes(_ a: Int, _ b: Int) -> Int {
      for column in 0..<width {
        let (x, y) = (elements[a * width + column], elements[b * width + column])
        if less(x, y) { return -1 }
        if less(y, x) { return 1 }
        // No number is equal to itself where it is none.
        if x.double.isNaN { return consecutive ? 1 : a < b ? -1 : 1 }
      }
      return 0
    }
    var order = Array(0..<size)
    if !consecutive {
      order.sort { a, b in
        let place = precedes(a, b)
        return place < 0 || place == 0 && a < b
      }
    }
    var (firsts, counts) = ([Int64](), [Int64]())
    var inverse = [Int64](repeating: 0, count: size)
    for (position, index) in order.enumerated() {
      let isNew = position == 0 || precedes(order[position - 1], index) != 0
      if isNew {
        firsts.append(Int64(index))
        counts.append(1)
      } else {
        counts[counts.count - 1] += 1
      }
      inverse[index] = Int64(firsts.count - 1)
    }
    let places = try array(firsts, [firsts.count])
    let values = try apply(IndexSelect(dim: axis), source, places)
    return (
      values, try array(inverse, dim == nil ? input.shape : [size]),
      try array(counts, [counts.count])
    )
  }

  private func less(_ x: Scalar, _ y: Scalar) -> Bool {
    if x.isFloatingPoint {
      return x.double < y.double || y.double.isNaN && !x.double.isNaN
    }
    return x.int64 < y.int64
  }

  /// How often each whole number from zero on comes, or the sums of weights.
  package func counts(of input: Tensor, _ weights: Tensor?, least: Int)
    throws(TensorError) -> Tensor
  {
    if input.dtype.isFloatingPoint || input.dtype == .bool {
      throw .unsupported("\"bincount_cpu\"", input.dtype)
    }
    if least < 0 { throw .runtime("minlength should be >= 0") }
    if input.rank != 1 {
      throw .runtime("bincount only supports 1-d non-negative integral inputs.")
    }
    if let weights, weights.shape != input.shape {
      throw .runtime("input and weights should have the same length")
    }
    let source = try dense(input, .int64)
    let numbers = source.pointer(Int64.self)
    var greatest = -1
    for index in 0..<source.count {
      if numbers[index] < 0 {
        throw .runtime("bincount only supports 1-d non-negative integral inputs.")
      }
      greatest = max(greatest, Int(numbers[index]))
    }
    let length = max(least, greatest == .max ? .max : greatest + 1)
    guard let weights else {
      let out = try zeros([length], .int64)
      let sums = out.pointer(Int64.self)
      for index in 0..<source.count { sums[Int(numbers[index])] += 1 }
      withExtendedLifetime(source) {}
      return out
    }
    let type: DType = weights.dtype == .float32 ? .float32 : .float64
    let values = try dense(weights, .float64)
    let amounts = values.pointer(Double.self)
    let out = try zeros([length], .float64)
    let sums = out.pointer(Double.self)
    for index in 0..<source.count { sums[Int(numbers[index])] += amounts[index] }
    withExtendedLifetime((source, values)) {}
    return try converted(out, type)
  }

  /// How many elements lie in each of `bins` equal parts between two bounds; equal bounds mean the
  /// least and the greatest element.
  package func histogram(_ input: Tensor, bins: Int, _ low: Double, _ high: Double)
    throws(TensorError) -> Tensor
  {
    if !input.dtype.isFloatingPoint {
      throw .runtime("_th_histc not supported on CPUType for \(input.dtype.scalarName)")
    }
    if bins <= 0 { throw .runtime("bins must be > 0") }
    let source = try dense(input, .float64)
    let values = source.pointer(Double.self)
    var (low, high) = (low, high)
    if low == high, source.count > 0 {
      (low, high) = (values[0], values[0])
      for index in 0..<source.count {
        low = min(low, values[index])
        high = max(high, values[index])
      }
    }
    if low == high { (low, high) = (low - 1, high + 1) }
    if !low.isFinite || !high.isFinite {
      throw .runtime("range of [\(cText(low)), \(cText(high))] is not finite")
    }
    if low > high { throw .runtime("max must be larger than min") }
    let out = try zeros([bins], .float64)
    let counts = out.pointer(Double.self)
    for index in 0..<source.count where values[index] >= low && values[index] <= high {
      let place = (values[index] - low) / (high - low) * Double(bins)
      counts[min(Int(place), bins - 1)] += 1
    }
    withExtendedLifetime(source) {}
    return try converted(out, input.dtype)
  }
}
