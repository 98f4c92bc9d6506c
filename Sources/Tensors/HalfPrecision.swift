// The operations that only move elements. All others refuse half precision, as the processor's
// kernels do.

extension Zero {
  package static var takesHalf: Bool { true }
}
extension Fill {
  package static var takesHalf: Bool { true }
}
extension Copy {
  package static var takesHalf: Bool { true }
}
extension Clone {
  package static var takesHalf: Bool { true }
}
extension Cast {
  package static var takesHalf: Bool { true }
}
extension ToType {
  package static var takesHalf: Bool { true }
}
extension Contiguous {
  package static var takesHalf: Bool { true }
}
extension Detach {
  package static var takesHalf: Bool { true }
}
extension SetStorage {
  package static var takesHalf: Bool { true }
}
extension AsStrided {
  package static var takesHalf: Bool { true }
}
extension Expand {
  package static var takesHalf: Bool { true }
}
extension View {
  package static var takesHalf: Bool { true }
}
extension Reshape {
  package static var takesHalf: Bool { true }
}
extension UnsafeView {
  package static var takesHalf: Bool { true }
}
extension Flatten {
  package static var takesHalf: Bool { true }
}
extension Transpose {
  package static var takesHalf: Bool { true }
}
extension MatrixTranspose {
  package static var takesHalf: Bool { true }
}
extension Permute {
  package static var takesHalf: Bool { true }
}
extension Squeeze {
  package static var takesHalf: Bool { true }
}
extension Unsqueeze {
  package static var takesHalf: Bool { true }
}
extension Repeat {
  package static var takesHalf: Bool { true }
}
extension Select {
  package static var takesHalf: Bool { true }
}
extension Slice {
  package static var takesHalf: Bool { true }
}
extension Narrow {
  package static var takesHalf: Bool { true }
}
extension Alias {
  package static var takesHalf: Bool { true }
}
extension Embed {
  package static var takesHalf: Bool { true }
}
extension Cat {
  package static var takesHalf: Bool { true }
}
extension Stack {
  package static var takesHalf: Bool { true }
}
extension Split {
  package static var takesHalf: Bool { true }
}
extension Chunk {
  package static var takesHalf: Bool { true }
}
extension Unbind {
  package static var takesHalf: Bool { true }
}
extension Subscript {
  package static var takesHalf: Bool { true }
}
extension SubscriptAssign {
  package static var takesHalf: Bool { true }
}
extension Index {
  package static var takesHalf: Bool { true }
}
extension IndexPut {
  package static var takesHalf: Bool { true }
}
extension IndexSelect {
  package static var takesHalf: Bool { true }
}
extension Diagonal {
  package static var takesHalf: Bool { true }
}
extension Unfold {
  package static var takesHalf: Bool { true }
}
extension InPlace {
  package static var takesHalf: Bool { true }
}

extension TensorContext {
  /// Throws where half precision is to be calculated with.
  @inline(__always)
  func checkPrecision(_ operation: any Operation, _ inputs: [Tensor]) throws(TensorError) {
    for input in inputs where input.dtype == .float16 {
      let inner = (operation as? InPlace)?.operation ?? operation
      if type(of: inner).takesHalf { return }
      throw .unsupported("\"\(operation.name)_cpu\"", .float16)
    }
  }
}
