/// What one session's tensors share: the gradient mode, the random generator, the books on memory,
/// the way tensors are printed. It has no copy outside the session.
package final class TensorContext {
  /// Whether operations are recorded for `backward`. `torch.no_grad()` turns it off.
  @exclusivity(unchecked) package var gradEnabled = true
  /// Whether the backward pass looks for what is no number: `torch.autograd.detect_anomaly()`.
  @exclusivity(unchecked) package var detectsAnomalies = false
  /// The generator that `torch.manual_seed` seeds.
  @exclusivity(unchecked) package var generator: Generator
  package let memory: MemoryAccount
  /// The type of floating-point tensors that name none.
  @exclusivity(unchecked) package var defaultDType = DType.float32
  package var printOptions = PrintOptions()
  /// Takes PyTorch's warnings, without class and place.
  package var warn: ((String) -> Void)?
  @exclusivity(unchecked) private var sequence = 0

  package init(seed: UInt64? = nil, memoryLimit: Int? = nil) {
    generator = Generator(seed: seed ?? UInt64.random(in: 0...UInt64(Int64.max)))
    memory = MemoryAccount(limit: memoryLimit)
  }

  /// The number of the next step of the gradient graph. Odd numbers are left for renewed steps.
  func nextSequence() -> Int {
    sequence &+= 2
    return sequence
  }

  /// Runs something without recording it.
  package func withoutGrad<R>(_ body: () throws(TensorError) -> R) throws(TensorError) -> R {
    let before = gradEnabled
    gradEnabled = false
    defer { gradEnabled = before }
    return try body()
  }
}

extension TensorContext {
  /// A tensor whose elements are not set yet.
  package func empty(_ shape: [Int], _ dtype: DType) throws(TensorError) -> Tensor {
    try empty(Layout(contiguous: shape), dtype)
  }

  /// A tensor whose elements are not set yet, with a layout without gaps.
  func empty(_ layout: Layout, _ dtype: DType) throws(TensorError) -> Tensor {
    Tensor(
      storage: try Storage(dtype, count: layout.count, zeroed: false, account: memory),
      layout: layout)
  }

  package func zeros(_ shape: [Int], _ dtype: DType) throws(TensorError) -> Tensor {
    let layout = try Layout(contiguous: shape)
    return Tensor(
      storage: try Storage(dtype, count: layout.count, zeroed: true, account: memory),
      layout: layout)
  }

  /// A tensor of one number.
  package func full(_ shape: [Int], _ value: Scalar, _ dtype: DType) throws(TensorError) -> Tensor {
    try value.check(fits: dtype)
    let tensor = try empty(shape, dtype)
    fillElements(tensor, value)
    return tensor
  }

  /// A tensor without dimensions.
  package func scalar(_ value: Scalar, _ dtype: DType) throws(TensorError) -> Tensor {
    let tensor = try empty(.scalar, dtype)
    fillElements(tensor, value)
    return tensor
  }
}
