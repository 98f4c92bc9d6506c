/// A tensor as a value that can cross to another worker: its elements are a copy, its place in the
/// gradient graph stays behind (what arrives is a leaf).
package struct TensorPayload: Sendable, Codable, Equatable {
  package let dtype: DType
  package let shape: [Int]
  /// The elements in row-major order, as the machine holds them.
  package let bytes: [UInt8]
  package let requiresGrad: Bool
  package let isParameter: Bool
  /// The gradient that the tensor carries: none or one.
  package let gradient: [TensorPayload]

  package init(_ tensor: Tensor, in context: TensorContext) throws(TensorError) {
    dtype = tensor.dtype
    shape = tensor.shape
    requiresGrad = tensor.requiresGrad
    isParameter = tensor.isParameter
    let dense: Tensor
    if tensor.isContiguous {
      dense = tensor
    } else {
      dense = try context.empty(tensor.shape, tensor.dtype)
      copyElements(tensor, into: dense)
    }
    let start = dense.storage.base + dense.layout.offset &* dense.dtype.itemSize
    bytes = [UInt8](UnsafeRawBufferPointer(start: start, count: dense.byteCount))
    if let grad = tensor.grad {
      gradient = [try TensorPayload(grad, in: context)]
    } else {
      gradient = []
    }
  }

  /// The tensor that arrives.
  /// - Throws: a `RuntimeError` where the payload does not hold what it says, or memory is short.
  package func tensor(in context: TensorContext) throws(TensorError) -> Tensor {
    let tensor = try context.empty(shape, dtype)
    guard tensor.byteCount == bytes.count else {
      throw TensorError(
        .runtimeError,
        "a tensor of \(shape) needs \(tensor.byteCount) bytes, but \(bytes.count) arrived")
    }
    bytes.withUnsafeBytes { source in
      if let base = source.baseAddress {
        tensor.storage.base.copyMemory(from: base, byteCount: bytes.count)
      }
    }
    tensor.wantsGradient = requiresGrad
    tensor.isParameter = isParameter
    if let gradient = gradient.first { tensor.grad = try gradient.tensor(in: context) }
    return tensor
  }

  /// Bytes of the elements, the gradient's included.
  package var byteCount: Int { bytes.count + (gradient.first?.byteCount ?? 0) }
}

extension TensorContext {
  /// A tensor of elements as the machine holds them.
  package func tensor(of shape: [Int], _ dtype: DType, _ bytes: ArraySlice<UInt8>)
    throws(TensorError) -> Tensor
  {
    let tensor = try empty(shape, dtype)
    guard tensor.byteCount == bytes.count else {
      throw .runtime("a tensor needs \(tensor.byteCount) bytes, but there are \(bytes.count)")
    }
    bytes.withUnsafeBytes { source in
      if let base = source.baseAddress {
        tensor.storage.base.copyMemory(from: base, byteCount: source.count)
      }
    }
    return tensor
  }
}
