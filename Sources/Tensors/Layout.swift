/// How a tensor's elements lie in its storage: shape, strides and offset, counted in elements.
package struct Layout: Sendable, Equatable {
  package let shape: [Int]
  package let strides: [Int]
  package let offset: Int
  /// The number of elements.
  package let count: Int
  /// Whether the elements follow one another in the order of their indices, without gaps.
  package let isContiguous: Bool

  package var rank: Int { shape.count }

  /// A layout without gaps. Throws if a dimension is negative or the elements cannot be counted.
  package init(contiguous shape: [Int]) throws(TensorError) {
    self.init(unchecked: shape, count: try Layout.elementCount(shape))
  }

  /// A layout that the caller knows to fit its storage.
  init(shape: [Int], strides: [Int], offset: Int) {
    self.shape = shape
    self.strides = strides
    self.offset = offset
    var count = 1
    for size in shape { count &*= size }
    self.count = count
    isContiguous = Layout.contiguous(shape, strides)
  }

  /// A layout without gaps of a shape whose elements are counted already.
  init(unchecked shape: [Int], count: Int, offset: Int = 0) {
    self.shape = shape
    self.strides = Layout.contiguousStrides(shape)
    self.offset = offset
    self.count = count
    isContiguous = true
  }

  private init(_ shape: [Int], _ strides: [Int], _ offset: Int, _ count: Int, _ dense: Bool) {
    self.shape = shape
    self.strides = strides
    self.offset = offset
    self.count = count
    isContiguous = dense
  }

  static let scalar = Layout([], [], 0, 1, true)

  /// The layout of a new tensor of the same shape. Shares this one's arrays if it can.
  var dense: Layout {
    isContiguous
      ? Layout(shape, strides, 0, count, true)
      : Layout(unchecked: shape, count: count)
  }

  /// More dimensions than any library takes; printing goes one call deeper for each.
  static let mostDimensions = 128

  static func elementCount(_ shape: [Int]) throws(TensorError) -> Int {
    if shape.count > mostDimensions {
      throw .runtime(
        "a tensor cannot have more than \(mostDimensions) dimensions, got \(shape.count)")
    }
    for size in shape where size < 0 {
      throw .runtime(
        "Trying to create tensor with negative dimension \(size): \(bracketed(shape))")
    }
    var count = 1
    var overflow = false
    for size in shape {
      let (product, over) = count.multipliedReportingOverflow(by: size)
      if size == 0 { return 0 }
      overflow = overflow || over
      count = product
    }
    // Eight bytes an element must stay countable too.
    if overflow || count > Int.max / 16 {
      var bytes: UInt64 = 4
      for size in shape { bytes &*= UInt64(bitPattern: Int64(size)) }
      throw .runtime(
        "[enforce fail at CPUAllocator.cpp:47] ((ptrdiff_t)nbytes) >= 0. alloc_cpu() seems to "
          + "have been called with negative number: \(bytes)\n")
    }
    return count
  }

  /// Where the last element of a layout lies. Throws if the numbers make no layout.
  static func lastPlace(_ shape: [Int], _ strides: [Int], offset: Int)
    throws(TensorError) -> Int
  {
    guard shape.count == strides.count else {
      throw .runtime("mismatch in length of strides and shape")
    }
    _ = try elementCount(shape)
    var last = offset
    for (size, stride) in zip(shape, strides) {
      if stride < 0 {
        throw .runtime(
          "as_strided: Negative strides are not supported at the moment, got strides: "
            + bracketed(strides))
      }
      let (step, over) = (max(size, 1) - 1).multipliedReportingOverflow(by: stride)
      let (sum, past) = last.addingReportingOverflow(step)
      // Beyond every storage, yet small enough to count on from.
      last = over || past || sum > Int.max / 16 ? Int.max / 16 : sum
    }
    return last
  }

  static func contiguousStrides(_ shape: [Int]) -> [Int] {
    switch shape.count {
    case 0: return []
    case 1: return Layout.unitStride
    default:
      var strides = shape
      var step = 1
      for axis in stride(from: shape.count - 1, through: 0, by: -1) {
        strides[axis] = step
        step &*= max(shape[axis], 1)
      }
      return strides
    }
  }

  private static let unitStride = [1]

  static func contiguous(_ shape: [Int], _ strides: [Int]) -> Bool {
    var expected = 1
    for axis in stride(from: shape.count - 1, through: 0, by: -1) {
      let size = shape[axis]
      if size == 0 { return true }
      if size == 1 { continue }
      if strides[axis] != expected { return false }
      expected &*= size
    }
    return true
  }
}

/// A list of numbers as C++ prints it: `[2, 3]`.
func bracketed(_ numbers: [Int]) -> String {
  var text = "["
  for (position, number) in numbers.enumerated() {
    if position > 0 { text += ", " }
    text += String(number)
  }
  return text + "]"
}

/// A shape as Python prints it: `torch.Size([2, 3])`.
package func sizeText(_ shape: [Int]) -> String { "torch.Size(\(bracketed(shape)))" }
