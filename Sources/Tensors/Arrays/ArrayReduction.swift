/// The ways in which NumPy's arrays are reduced to fewer dimensions.
package enum ArrayReduction: Sendable { case sum, product, maximum, minimum }

extension TensorContext {
  /// Reduces the axes that `isReduced` marks to size 1; the result has the tensor's type.
  ///
  /// Sums are pairwise where NumPy's are: along the axis whose elements lie closest together.
  package func reduce(_ way: ArrayReduction, _ tensor: Tensor, over isReduced: [Bool])
    throws(TensorError) -> Tensor
  {
    let shape = zip(tensor.shape, isReduced).map { $1 ? 1 : $0 }
    let input = try converted(tensor, tensor.dtype.computing)
    let out = try empty(shape, input.dtype)
    let plan = ReductionPlan(input, out, isReduced)
    try input.dtype.accept(ReductionRun(way: way, plan: plan, input: input, out: out))
    return try converted(out, tensor.dtype)
  }

  /// Running sums or products along an axis.
  package func accumulate(_ way: ArrayReduction, _ tensor: Tensor, axis: Int)
    throws(TensorError) -> Tensor
  {
    struct Run: ElementVisitor {
      let way: ArrayReduction
      let out: Tensor
      let axis: Int
      func visit<T: Element>(_ type: T.Type) {
        let length = out.shape[axis]
        let inner = out.shape[(axis + 1)...].reduce(1, &*)
        let outer = out.shape[..<axis].reduce(1, &*)
        let start = out.pointer(T.self)
        for block in 0..<outer {
          for step in stride(from: 1, to: length, by: 1) {
            let row = start + (block &* length &+ step) &* inner
            for index in 0..<inner {
              row[index] = combined(way, row[index &- inner], row[index])
            }
          }
        }
      }
    }
    let out = try copied(tensor, tensor.dtype.computing)
    try out.dtype.accept(Run(way: way, out: out, axis: axis))
    return try converted(out, tensor.dtype)
  }
}

@inline(__always)
private func combined<T: Element>(_ way: ArrayReduction, _ a: T, _ b: T) -> T {
  switch way {
  case .sum: T.plus(a, b)
  case .product: T.times(a, b)
  case .maximum: a.isNaN || (!b.isNaN && !T.less(a, b)) ? a : b
  case .minimum: a.isNaN || (!b.isNaN && !T.less(b, a)) ? a : b
  }
}

/// The order in which elements are visited: the axis with the smallest steps innermost.
private struct ReductionPlan {
  struct Axis {
    var size: Int
    var step: Int
    var outStep: Int
    var isReduced: Bool
  }

  private(set) var outer: [Axis] = []
  private(set) var inner = Axis(size: 1, step: 0, outStep: 0, isReduced: true)

  init(_ tensor: Tensor, _ out: Tensor, _ isReduced: [Bool]) {
    var axes: [Axis] = []
    for axis in tensor.shape.indices where tensor.shape[axis] != 1 {
      axes.append(
        Axis(
          size: tensor.shape[axis], step: tensor.strides[axis],
          outStep: isReduced[axis] ? 0 : out.strides[axis], isReduced: isReduced[axis]))
    }
    // Stable, so that equal steps keep their order.
    let order = axes.indices.sorted {
      let (a, b) = (axes[$0].step.magnitude, axes[$1].step.magnitude)
      return a != b ? a > b : $0 < $1
    }
    for axis in order.map({ axes[$0] }) {
      if let last = outer.last, last.isReduced == axis.isReduced,
        last.step == axis.step &* axis.size, last.outStep == axis.outStep &* axis.size
      {
        outer[outer.count - 1] = Axis(
          size: last.size &* axis.size, step: axis.step, outStep: axis.outStep,
          isReduced: axis.isReduced)
      } else {
        outer.append(axis)
      }
    }
    if let last = outer.popLast() { inner = last }
  }

  /// Calls the body with the places of input and result where each innermost run starts.
  func forEachRun(_ body: (Int, Int) -> Void) {
    if inner.size == 0 || outer.contains(where: { $0.size == 0 }) { return }
    var position = [Int](repeating: 0, count: outer.count)
    var (place, outPlace) = (0, 0)
    while true {
      body(place, outPlace)
      var axis = outer.count - 1
      while true {
        if axis < 0 { return }
        position[axis] += 1
        place += outer[axis].step
        outPlace += outer[axis].outStep
        if position[axis] < outer[axis].size { break }
        place -= outer[axis].step * outer[axis].size
        outPlace -= outer[axis].outStep * outer[axis].size
        position[axis] = 0
        axis -= 1
      }
    }
  }
}

private struct ReductionRun: ElementVisitor {
  let way: ArrayReduction
  let plan: ReductionPlan
  let input: Tensor
  let out: Tensor

  func visit<T: Element>(_ type: T.Type) {
    let (from, to) = (UnsafePointer(input.pointer(T.self)), out.pointer(T.self))
    var isSet: [Bool] = []
    switch way {
    case .sum: to.update(repeating: T.zero, count: out.count)
    case .product: to.update(repeating: T.one, count: out.count)
    case .maximum, .minimum: isSet = [Bool](repeating: false, count: out.count)
    }
    let (count, step, outStep) = (plan.inner.size, plan.inner.step, plan.inner.outStep)
    plan.forEachRun { place, outPlace in
      let (x, z) = (from + place, to + outPlace)
      if plan.inner.isReduced {
        if way == .sum {
          z.pointee = T.plus(z.pointee, pairwiseSum(x, count, step))
          return
        }
        var (value, first) = (z.pointee, 0)
        if !isSet.isEmpty, !isSet[outPlace] {
          isSet[outPlace] = true
          (value, first) = (x.pointee, 1)
        }
        for index in first..<max(first, count) {
          value = combined(way, value, x[index &* step])
        }
        z.pointee = value
      } else {
        for index in 0..<count {
          let at = index &* outStep
          if !isSet.isEmpty, !isSet[outPlace &+ at] {
            isSet[outPlace &+ at] = true
            z[at] = x[index &* step]
          } else {
            z[at] = combined(way, z[at], x[index &* step])
          }
        }
      }
    }
  }
}

/// A sum in eight strands for blocks of up to 128 elements, and of halves for more: the order in
/// which NumPy adds, so that the last digit agrees.
private func pairwiseSum<T: Element>(_ x: UnsafePointer<T>, _ count: Int, _ step: Int) -> T {
  if !T.dtype.isFloatingPoint || count < 8 {
    var sum = T.zero
    for index in 0..<count { sum = T.plus(sum, x[index &* step]) }
    return sum
  }
  if count <= 128 {
    var strands = (
      x[0], x[step], x[2 &* step], x[3 &* step], x[4 &* step], x[5 &* step], x[6 &* step],
      x[7 &* step]
    )
    var index = 8
    while index &+ 8 <= count {
      let y = x + index &* step
      strands.0 = T.plus(strands.0, y[0])
      strands.1 = T.plus(strands.1, y[step])
      strands.2 = T.plus(strands.2, y[2 &* step])
      strands.3 = T.plus(strands.3, y[3 &* step])
      strands.4 = T.plus(strands.4, y[4 &* step])
      strands.5 = T.plus(strands.5, y[5 &* step])
      strands.6 = T.plus(strands.6, y[6 &* step])
      strands.7 = T.plus(strands.7, y[7 &* step])
      index &+= 8
    }
    let left = T.plus(T.plus(strands.0, strands.1), T.plus(strands.2, strands.3))
    let right = T.plus(T.plus(strands.4, strands.5), T.plus(strands.6, strands.7))
    var sum = T.plus(left, right)
    while index < count {
      sum = T.plus(sum, x[index &* step])
      index &+= 1
    }
    return sum
  }
  var half = count / 2
  half -= half % 8
  return T.plus(
    pairwiseSum(x, half, step), pairwiseSum(x + half &* step, count - half, step))
}
