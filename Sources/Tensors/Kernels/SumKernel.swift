/// Adds up runs in the order in which PyTorch's vector kernel does, so that the last digit agrees:
/// four vectors of 32 bytes side by side, then their lanes, then what is left, one after another.
protocol SummableElement: Element {
  static func sum(_ start: UnsafePointer<Self>, count: Int, onto total: Self) -> Self
}

extension Float: SummableElement {
  static func sum(_ start: UnsafePointer<Float>, count: Int, onto total: Float) -> Float {
    var total = total
    var index = 0
    let raw = UnsafeRawPointer(start)
    if count >= 32 {
      var (a, b) = (SIMD8<Float>(), SIMD8<Float>())
      var (c, d) = (SIMD8<Float>(), SIMD8<Float>())
      while index &+ 32 <= count {
        let offset = index &* 4
        a += raw.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
        b += raw.loadUnaligned(fromByteOffset: offset &+ 32, as: SIMD8<Float>.self)
        c += raw.loadUnaligned(fromByteOffset: offset &+ 64, as: SIMD8<Float>.self)
        d += raw.loadUnaligned(fromByteOffset: offset &+ 96, as: SIMD8<Float>.self)
        index &+= 32
      }
      let vector = (a + b) + (c + d)
      var sum = vector[0]
      for lane in 1..<8 { sum += vector[lane] }
      total += sum
    }
    while index < count {
      total += start[index]
      index &+= 1
    }
    return total
  }
}

extension Double: SummableElement {
  static func sum(_ start: UnsafePointer<Double>, count: Int, onto total: Double) -> Double {
    var total = total
    var index = 0
    let raw = UnsafeRawPointer(start)
    if count >= 16 {
      var (a, b) = (SIMD4<Double>(), SIMD4<Double>())
      var (c, d) = (SIMD4<Double>(), SIMD4<Double>())
      while index &+ 16 <= count {
        let offset = index &* 8
        a += raw.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
        b += raw.loadUnaligned(fromByteOffset: offset &+ 32, as: SIMD4<Double>.self)
        c += raw.loadUnaligned(fromByteOffset: offset &+ 64, as: SIMD4<Double>.self)
        d += raw.loadUnaligned(fromByteOffset: offset &+ 96, as: SIMD4<Double>.self)
        index &+= 16
      }
      let vector = (a + b) + (c + d)
      var sum = vector[0]
      for lane in 1..<4 { sum += vector[lane] }
      total += sum
    }
    while index < count {
      total += start[index]
      index &+= 1
    }
    return total
  }
}

extension Int64: SummableElement {
  static func sum(_ start: UnsafePointer<Int64>, count: Int, onto total: Int64) -> Int64 {
    var total = total
    for index in 0..<count { total &+= start[index] }
    return total
  }
}

/// Adds the input up into `out`, which is zero and has the input's rank with size one where it is
/// summed.
func sumElements<T: SummableElement>(_ type: T.Type, _ input: Tensor, into out: Tensor) {
  let (order, outStrides) = reductionOrder(input, out)
  let (x, z) = (UnsafePointer(input.pointer(T.self)), out.pointer(T.self))
  let walk = Walk(
    order.map { input.shape[$0] }, order.map { input.strides[$0] }, order.map { outStrides[$0] })
  let (count, steps) = (walk.runLength, walk.runSteps)
  walk.forEachRun { offsets in
    let (x, z) = (x + offsets[0], z + offsets[1])
    if steps[1] == 0, steps[0] == 1 {
      z.pointee = T.sum(x, count: count, onto: z.pointee)
    } else if steps[1] == 0 {
      var total = z.pointee
      for index in 0..<count { total = T.plus(total, x[index &* steps[0]]) }
      z.pointee = total
    } else if steps[0] == 1, steps[1] == 1 {
      for index in 0..<count { z[index] = T.plus(z[index], x[index]) }
    } else {
      for index in 0..<count {
        z[index &* steps[1]] = T.plus(z[index &* steps[1]], x[index &* steps[0]])
      }
    }
  }
}

/// The order of dimensions that goes through the input's memory forwards, and the output's strides
/// with nothing where it is reduced.
func reductionOrder(_ input: Tensor, _ out: Tensor) -> (order: [Int], outStrides: [Int]) {
  var outStrides = out.strides
  for axis in 0..<input.rank where out.shape[axis] == 1 { outStrides[axis] = 0 }
  var order = Array(0..<input.rank)
  if !input.isContiguous {
    order.sort { input.strides[$0] > input.strides[$1] }
  }
  return (order, outStrides)
}
