/// What two elements become.
protocol BinaryKernel {
  func callAsFunction<T: Element>(_ x: T, _ y: T) -> T
}

/// A relation of two elements.
protocol RelationKernel {
  func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool
}

/// Runs `op` over two tensors, or a tensor and a number, of one element type.
@inline(__always)
func binaryLoop<A, R>(
  _ a: Tensor, _ b: Tensor, _ out: Tensor, _ op: (A, A) -> R
) {
  let x = UnsafePointer(a.pointer(A.self))
  let y = UnsafePointer(b.pointer(A.self))
  let z = out.pointer(R.self)
  let count = out.count
  if out.isContiguous {
    if a.isContiguous, b.isContiguous, a.count == count, b.count == count {
      for index in 0..<count { z[index] = op(x[index], y[index]) }
      return
    }
    if b.count == 1, a.isContiguous, a.count == count {
      let number = y.pointee
      for index in 0..<count { z[index] = op(x[index], number) }
      return
    }
  }
  let walk = Walk(
    out.shape, out.strides, a.layout.strides(for: out.shape), b.layout.strides(for: out.shape))
  let (length, steps) = (walk.runLength, walk.runSteps)
  walk.forEachRun { offsets in
    let (z, x, y) = (z + offsets[0], x + offsets[1], y + offsets[2])
    if steps == Walk.Steps(1, 1, 1, 0) {
      for index in 0..<length { z[index] = op(x[index], y[index]) }
    } else if steps == Walk.Steps(1, 1, 0, 0) {
      let number = y.pointee
      for index in 0..<length { z[index] = op(x[index], number) }
    } else if steps == Walk.Steps(1, 0, 1, 0) {
      let number = x.pointee
      for index in 0..<length { z[index] = op(number, y[index]) }
    } else {
      for index in 0..<length {
        z[index &* steps[0]] = op(x[index &* steps[1]], y[index &* steps[2]])
      }
    }
  }
}

/// Runs `op` over a tensor of one element type.
@inline(__always)
func unaryLoop<A, R>(_ a: Tensor, _ out: Tensor, _ op: (A) -> R) {
  let x = UnsafePointer(a.pointer(A.self))
  let z = out.pointer(R.self)
  if a.isContiguous, out.isContiguous, a.count == out.count {
    for index in 0..<out.count { z[index] = op(x[index]) }
    return
  }
  let walk = Walk(out.shape, out.strides, a.layout.strides(for: out.shape))
  let (length, steps) = (walk.runLength, walk.runSteps)
  walk.forEachRun { offsets in
    let (z, x) = (z + offsets[0], x + offsets[1])
    for index in 0..<length { z[index &* steps[0]] = op(x[index &* steps[1]]) }
  }
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

private struct BinaryScalarRun<K: BinaryKernel>: ElementVisitor {
  let kernel: K
  let a: Tensor
  let number: Scalar
  let isFirst: Bool
  let out: Tensor
  func visit<T: Element>(_ type: T.Type) {
    let number = T(number)
    if isFirst {
      unaryLoop(a, out) { (x: T) in kernel(number, x) }
    } else {
      unaryLoop(a, out) { (x: T) in kernel(x, number) }
    }
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

private struct RelationScalarRun<K: RelationKernel>: ElementVisitor {
  let kernel: K
  let a: Tensor
  let number: Scalar
  let out: Tensor
  func visit<T: Element>(_ type: T.Type) {
    let number = T(number)
    unaryLoop(a, out) { (x: T) in kernel(x, number) }
  }
}

extension TensorContext {
  /// Both operands in one type, combined elementwise; into `out` if given.
  func combine<K: BinaryKernel>(
    _ kernel: K, _ a: Tensor, _ b: Tensor, _ dtype: DType, into out: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    let shape = try broadcast(a.shape, b.shape)
    let (x, y) = (try converted(a, dtype), try converted(b, dtype))
    let result = try target(shape, like: x, y, dtype, out)
    try dtype.accept(BinaryRun(kernel: kernel, a: x, b: y, out: result))
    return try deliver(result, out)
  }

  /// A tensor and a number in one type, combined elementwise; into `out` if given.
  func combine<K: BinaryKernel>(
    _ kernel: K, _ a: Tensor, _ number: Scalar, numberFirst: Bool = false, _ dtype: DType,
    into out: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    let x = try converted(a, dtype)
    let result = try target(a.shape, like: x, x, dtype, out)
    try dtype.accept(
      BinaryScalarRun(kernel: kernel, a: x, number: number, isFirst: numberFirst, out: result))
    return try deliver(result, out)
  }

  /// Compares two tensors elementwise in one type; into `out` if given.
  func relate<K: RelationKernel>(
    _ kernel: K, _ a: Tensor, _ b: Tensor, _ dtype: DType, into out: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    let shape = try broadcast(a.shape, b.shape)
    let (x, y) = (try converted(a, dtype), try converted(b, dtype))
    if let out { try checkStore(shape, .bool, in: out, from: [a, b]) }
    let result = try truthTarget(shape, like: a, out)
    try dtype.accept(RelationRun(kernel: kernel, a: x, b: y, out: result))
    return try deliver(result, out)
  }

  /// Compares a tensor with a number elementwise in one type; into `out` if given.
  func relate<K: RelationKernel>(
    _ kernel: K, _ a: Tensor, _ number: Scalar, _ dtype: DType, into out: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    let x = try converted(a, dtype)
    if let out { try checkStore(a.shape, .bool, in: out, from: [a]) }
    let result = try truthTarget(a.shape, like: a, out)
    try dtype.accept(RelationScalarRun(kernel: kernel, a: x, number: number, out: result))
    return try deliver(result, out)
  }

  private func truthTarget(_ shape: [Int], like a: Tensor, _ out: Tensor?)
    throws(TensorError) -> Tensor
  {
    if let out, out.dtype == .bool { return out }
    return a.shape == shape ? try empty(a.layout.dense, .bool) : try empty(shape, .bool)
  }

  /// Where a result is computed: in `out` itself if it has the type.
  @inline(__always)
  private func target(
    _ shape: [Int], like a: Tensor, _ b: Tensor, _ dtype: DType, _ out: Tensor?
  ) throws(TensorError) -> Tensor {
    if let out {
      try checkStore(shape, dtype, in: out, from: [a, b])
      if out.dtype == dtype { return out }
    } else if !a.isContiguous || !b.isContiguous {
      return try emptyAlike(shape, a, b, dtype)
    }
    if a.shape == shape { return try empty(a.layout.dense, dtype) }
    if b.shape == shape { return try empty(b.layout.dense, dtype) }
    return try empty(shape, dtype)
  }

  @inline(__always)
  private func deliver(_ result: Tensor, _ out: Tensor?) throws(TensorError) -> Tensor {
    guard let out, out !== result else { return result }
    copyElements(result, into: out)
    return out
  }
}
