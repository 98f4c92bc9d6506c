/// The way through up to four tensors of one shape, with dimensions joined where strides allow.
///
/// The last dimension is the inner run. Start with `offsets` at the first run and `advance` to the
/// next one until it says no; the shape must not be empty.
struct Walk {
  typealias Steps = SIMD4<Int>

  private var sizes: [Int]
  private var steps: [Steps]
  private var position: [Int]
  /// Where the current run starts.
  private(set) var offsets = Steps.zero
  /// Elements in a run.
  private(set) var runLength: Int
  /// What one step within a run adds to each offset.
  private(set) var runSteps: Steps
  /// Whether there is nothing to walk.
  let isEmpty: Bool

  /// One run through everything.
  init(run count: Int, steps: Steps) {
    sizes = []
    self.steps = []
    position = []
    runLength = count
    runSteps = steps
    isEmpty = count == 0
  }

  /// Each stride list must be as long as the shape.
  init(_ shape: [Int], _ a: [Int], _ b: [Int]? = nil, _ c: [Int]? = nil, _ d: [Int]? = nil) {
    sizes = []
    steps = []
    isEmpty = shape.contains(0)
    for axis in shape.indices where shape[axis] != 1 {
      let step = Steps(a[axis], b?[axis] ?? 0, c?[axis] ?? 0, d?[axis] ?? 0)
      if let last = steps.last, last == step &* Steps(repeating: shape[axis]) {
        sizes[sizes.count - 1] &*= shape[axis]
        steps[steps.count - 1] = step
      } else {
        sizes.append(shape[axis])
        steps.append(step)
      }
    }
    runLength = sizes.popLast() ?? 1
    runSteps = steps.popLast() ?? .zero
    position = sizes.isEmpty ? [] : [Int](repeating: 0, count: sizes.count)
  }

  /// Goes to the next run; false after the last one.
  mutating func advance() -> Bool {
    var axis = sizes.count - 1
    while axis >= 0 {
      position[axis] &+= 1
      offsets &+= steps[axis]
      if position[axis] < sizes[axis] { return true }
      offsets &-= steps[axis] &* Steps(repeating: sizes[axis])
      position[axis] = 0
      axis &-= 1
    }
    return false
  }

  @inline(__always)
  func forEachRun(_ body: (Steps) -> Void) {
    if isEmpty { return }
    var walk = self
    repeat { body(walk.offsets) } while walk.advance()
  }
}

extension Layout {
  /// The strides for walking this layout as if it were broadcast to a shape, which must fit.
  func strides(for shape: [Int]) -> [Int] {
    if shape == self.shape { return strides }
    var result = [Int](repeating: 0, count: shape.count)
    let lead = shape.count - rank
    for axis in 0..<rank where self.shape[axis] != 1 { result[lead + axis] = strides[axis] }
    return result
  }
}

/// The shape that two shapes broadcast to. Throws PyTorch's error if they do not fit.
package func broadcast(_ a: [Int], _ b: [Int]) throws(TensorError) -> [Int] {
  if b.isEmpty || a == b { return a }
  var shape = a.count >= b.count ? a : b
  for back in 1...max(1, min(a.count, b.count)) where back <= min(a.count, b.count) {
    let (x, y) = (a[a.count - back], b[b.count - back])
    if x != y, x != 1, y != 1 {
      throw .runtime(
        "The size of tensor a (\(x)) must match the size of tensor b (\(y)) at non-singleton "
          + "dimension \(shape.count - back)")
    }
    shape[shape.count - back] = x == 1 ? y : x
  }
  return shape
}
