import CKernels

extension TensorContext {
  /// `a + factor * b` of whole single precision tensors of one shape; nil for all others.
  func plainSum(_ a: Tensor, _ b: Tensor, _ factor: Scalar, into out: Tensor?)
    throws(TensorError) -> Tensor?
  {
    guard a.count >= 32, a.dtype == .float32, b.dtype == .float32, a.isContiguous, b.isContiguous,
      a.shape == b.shape
    else { return nil }
    let result: Tensor
    if let out {
      guard out.dtype == .float32, out.isContiguous, out.shape == a.shape else { return nil }
      try checkStore(a.shape, .float32, in: out, from: [a, b])
      result = out
    } else {
      result = try empty(a.layout.dense, .float32)
    }
    let (x, y, z) = (a.pointer(Float.self), b.pointer(Float.self), result.pointer(Float.self))
    if factor == 1 {
      kernel_add(z, x, y, a.count)
    } else {
      kernel_add_scaled(z, x, Float(factor), y, a.count)
    }
    withExtendedLifetime((a, b)) {}
    return result
  }
}
