/// What two elements become.
protocol BinaryKernel {
  func callAsFunction<T: Element>(_ x: T, _ y: T) -> T
}

/// A relation of two elements.
protocol RelationKernel {
  func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool
}

/// Runs `op` over two tensors of one element type that broadcast to the shape of `out`.
@inline(__always)
func binaryLoop<A, R>(_ a: Tensor, _ b: Tensor, _ out: Tensor, _ op: (A, A) -> R) {
  var walk = binaryWalk(a, b, out)
  if walk.isEmpty { return }
  let (start, first) = (out.pointer(R.self), UnsafePointer(a.pointer(A.self)))
  let second = UnsafePointer(b.pointer(A.self))
  let (count, steps) = (walk.runLength, walk.runSteps)
  repeat {
    let (z, x) = (start + walk.offsets[0], first + walk.offsets[1])
    let y = second + walk.offsets[2]
    if steps == Walk.Steps(1, 1, 1, 0) {
      for index in 0..<count { z[index] = op(x[index], y[index]) }
    } else if steps == Walk.Steps(1, 1, 0, 0) {
      let number = y.pointee
      for index in 0..<count { z[index] = op(x[index], number) }
    } else {
      for index in 0..<count {
        z[index &* steps[0]] = op(x[index &* steps[1]], y[index &* steps[2]])
      }
    }
  } while walk.advance()
}

/// The way through a result and its two operands.
private func binaryWalk(_ a: Tensor, _ b: Tensor, _ out: Tensor) -> Walk {
  let count = out.count
  if out.isContiguous, a.isContiguous, a.count == count, b.isContiguous,
    b.count == count || b.count == 1
  {
    return Walk(run: count, steps: Walk.Steps(1, 1, b.count == count ? 1 : 0, 0))
  }
  return Walk(
    out.shape, out.strides, a.layout.strides(for: out.shape), b.layout.strides(for: out.shape))
}

/// Runs `op` over a tensor of one element type.
@inline(__always)
func unaryLoop<A, R>(_ a: Tensor, _ out: Tensor, _ op: (A) -> R) {
  var walk = unaryWalk(a, out)
  if walk.isEmpty { return }
  let (start, first) = (out.pointer(R.self), UnsafePointer(a.pointer(A.self)))
  let (count, steps) = (walk.runLength, walk.runSteps)
  repeat {
    let (z, x) = (start + walk.offsets[0], first + walk.offsets[1])
    if steps == Walk.Steps(1, 1, 0, 0) {
      for index in 0..<count { z[index] = op(x[index]) }
    } else {
      for index in 0..<count { z[index &* steps[0]] = op(x[index &* steps[1]]) }
    }
  } while walk.advance()
}

/// The way through a result and its operand.
private func unaryWalk(_ a: Tensor, _ out: Tensor) -> Walk {
  if a.isContiguous, out.isContiguous, a.count == out.count {
    return Walk(run: out.count, steps: Walk.Steps(1, 1, 0, 0))
  }
  return Walk(out.shape, out.strides, a.layout.strides(for: out.shape))
}

private struct BinaryRun<K: BinaryKernel>: ElementVisitor {
  let kernel: K
  let a: Tensor
  let b: Tensor
  let out: Tensor
  func visit<T: Element>(_ type: T.Type) {
    binaryLoop(a, b, out) { (x: T, y: T) in kernel(x, y) }
  }
}

private struct RelationRun<K: RelationKernel>: ElementVisitor {
  let kernel: K
  let a: Tensor
  let b: Tensor
  let out: Tensor
  func visit<T: Element>(_ type: T.Type) {
    binaryLoop(a, b, out) { (x: T, y: T) in kernel(x, y) }
  }
}

extension TensorContext {
  /// Both operands in one type, combined elementwise; into `out` if given.
  func combine<K: BinaryKernel>(
    _ kernel: K, _ a: Tensor, _ b: Tensor, _ dtype: DType, into out: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    let shape = try broadcast(a.shape, b.shape)
    if let out { try checkStore(shape, dtype, in: out, from: [a, b]) }
    let computing = dtype.computing
    let (x, y) = (try converted(a, computing), try converted(b, computing))
    let result: Tensor
    if let out, out.dtype == computing, dtype == computing {
      result = out
    } else {
      result = try target(shape, like: x, y, computing)
    }
    try computing.accept(BinaryRun(kernel: kernel, a: x, b: y, out: result))
    return try deliver(result, dtype, out)
  }

  /// A tensor and a number in one type, combined elementwise; into `out` if given.
  func combine<K: BinaryKernel>(
    _ kernel: K, _ a: Tensor, _ number: Scalar, numberFirst: Bool = false, _ dtype: DType,
    into out: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    let operand = try operand(number, dtype)
    return numberFirst
      ? try combine(kernel, operand, a, dtype, into: out)
      : try combine(kernel, a, operand, dtype, into: out)
  }

  /// Compares two tensors elementwise in one type; into `out` if given.
  func relate<K: RelationKernel>(
    _ kernel: K, _ a: Tensor, _ b: Tensor, _ dtype: DType, into out: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    let shape = try broadcast(a.shape, b.shape)
    if let out { try checkStore(shape, .bool, in: out, from: [a, b]) }
    let computing = dtype.computing
    let (x, y) = (try converted(a, computing), try converted(b, computing))
    let result: Tensor
    if let out, out.dtype == .bool {
      result = out
    } else {
      result = a.shape == shape ? try empty(a.layout.dense, .bool) : try empty(shape, .bool)
    }
    try computing.accept(RelationRun(kernel: kernel, a: x, b: y, out: result))
    return try deliver(result, .bool, out)
  }

  /// Compares a tensor with a number elementwise in one type; into `out` if given.
  func relate<K: RelationKernel>(
    _ kernel: K, _ a: Tensor, _ number: Scalar, _ dtype: DType, into out: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    try relate(kernel, a, try operand(number, dtype), dtype, into: out)
  }

  /// A number as an operand that has been converted already.
  @inline(__always)
  private func operand(_ number: Scalar, _ dtype: DType) throws(TensorError) -> Tensor {
    let tensor = try empty(.scalar, dtype.computing)
    number.held(by: dtype).store(dtype.computing, at: tensor.start)
    return tensor
  }

  /// Where a result is computed that goes into no tensor of the caller's.
  @inline(__always)
  private func target(_ shape: [Int], like a: Tensor, _ b: Tensor, _ dtype: DType)
    throws(TensorError) -> Tensor
  {
    if !a.isContiguous || !b.isContiguous { return try emptyAlike(shape, a, b, dtype) }
    if a.shape == shape { return try empty(a.layout.dense, dtype) }
    if b.shape == shape { return try empty(b.layout.dense, dtype) }
    return try empty(shape, dtype)
  }

  @inline(__always)
  private func deliver(_ result: Tensor, _ dtype: DType, _ out: Tensor?)
    throws(TensorError) -> Tensor
  {
    guard let out else { return try converted(result, dtype) }
    if out !== result {
      // A narrow type wraps before its value widens again.
      copyElements(out.dtype == dtype ? result : try converted(result, dtype), into: out)
    }
    return out
  }
}
