import Testing

@testable import Tensors

/// Kernels read elements by address; what they read must live until they are done.
struct LifetimeTests {
  @Test(arguments: [DType.uint8, .int16, .int32, .int64, .float32, .float64])
  func convertedMaskLivesWhileItIsRead(dtype: DType) throws {
    let context = TensorContext(seed: 1)
    for size in [3, 8, 24, 100] {
      let found = try context.apply(NonZero(), try context.zeros([size], dtype))
      #expect(found.shape == [0, 1], "of \(size) zeros")
    }
  }
}
