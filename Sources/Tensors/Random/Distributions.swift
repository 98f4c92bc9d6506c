import CKernels
import Glibc

/// The ways from random bits to numbers that PyTorch's processor kernels take.
extension Generator {
  /// A number between the bounds, from 24 bits for single and 53 bits for double precision.
  @inline(__always)
  func uniformFloat(_ low: Float, _ high: Float) -> Float {
    Float(bits32() & 0xff_ffff) * 0x1p-24 * (high - low) + low
  }

  @inline(__always)
  func uniformDouble(_ low: Double = 0, _ high: Double = 1) -> Double {
    Double(bits64() & (1 << 53 - 1)) * 0x1p-53 * (high - low) + low
  }

  /// A normal deviate. Deviates come in pairs; the second one waits for the next call.
  func normal(_ mean: Double, _ deviation: Double) -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare * deviation + mean
    }
    let (first, second) = (uniformDouble(), uniformDouble())
    let radius = (-2 * Double.log(1 - second)).squareRoot()
    let angle = 2 * Double.pi * first
    spareNormal = radius * sin(angle)
    return radius * cos(angle) * deviation + mean
  }

  /// A whole number from `low` on, `range` of them.
  @inline(__always)
  func integer(_ low: Int64, range: UInt64) -> Int64 {
    let bits = range >= 1 << 32 ? bits64() : UInt64(bits32())
    return Int64(bitPattern: bits % range) &+ low
  }
}

extension TensorContext {
  /// Fills a tensor with numbers between bounds: `uniform_`.
  func fillUniform(_ tensor: Tensor, _ low: Double, _ high: Double, _ generator: Generator)
    throws(TensorError)
  {
    switch tensor.dtype {
    case .float32:
      forEachElement(of: tensor, Float.self) {
        generator.uniformFloat(Float(low), Float(high))
      }
    case .float64:
      forEachElement(of: tensor, Double.self) { generator.uniformDouble(low, high) }
    default:
      throw .runtime("_th_uniform_ not supported on CPUType for \(tensor.dtype.scalarName)")
    }
  }

  /// Fills a tensor with normal deviates: `normal_`.
  func fillNormal(_ tensor: Tensor, _ mean: Double, _ deviation: Double, _ generator: Generator)
    throws(TensorError)
  {
    switch tensor.dtype {
    case .float32:
      if tensor.count >= 16, tensor.isContiguous {
        fillNormal(
          tensor.pointer(Float.self), tensor.count, Float(mean), Float(deviation), generator)
      } else {
        forEachElement(of: tensor, Float.self) { Float(generator.normal(mean, deviation)) }
      }
    case .float64:
      if tensor.count >= 16, tensor.isContiguous {
        fillGroups(tensor.pointer(Double.self), tensor.count) {
          generator.uniformDouble()
        } transform: { first, second in
          let radius = (-2 * Double.log(1 - first)).squareRoot()
          let angle = 2 * Double.pi * second
          return (
            radius * cos(angle) * deviation + mean, radius * sin(angle) * deviation + mean
          )
        }
      } else {
        forEachElement(of: tensor, Double.self) { generator.normal(mean, deviation) }
      }
    default:
      throw .runtime("_th_normal_ not supported on CPUType for \(tensor.dtype.scalarName)")
    }
  }

  private func fillNormal(
    _ start: UnsafeMutablePointer<Float>, _ count: Int, _ mean: Float, _ deviation: Float,
    _ generator: Generator
  ) {
    generator.fillUnit(start, count: count)
    kernel_normal(start, count / 16, mean, deviation)
    if count % 16 != 0 {
      let last = start + (count - 16)
      generator.fillUnit(last, count: 16)
      kernel_normal(last, 1, mean, deviation)
    }
  }

  /// Larger tensors are filled sixteen at a time: eight uniform numbers give the radii, eight the
  /// angles. What does not fill a group of sixteen is drawn again with the fifteen before it.
  private func fillGroups<T>(
    _ start: UnsafeMutablePointer<T>, _ count: Int, uniform: () -> T,
    transform: (T, T) -> (T, T)
  ) {
    func change(_ group: UnsafeMutablePointer<T>) {
      for index in 0..<8 {
        (group[index], group[index &+ 8]) = transform(group[index], group[index &+ 8])
      }
    }
    for index in 0..<count { start[index] = uniform() }
    for first in stride(from: 0, through: count - 16, by: 16) { change(start + first) }
    if count % 16 != 0 {
      let last = start + (count - 16)
      for index in 0..<16 { last[index] = uniform() }
      change(last)
    }
  }

  /// Fills a tensor with whole numbers: `random_`.
  func fillIntegers(_ tensor: Tensor, _ low: Int64, range: UInt64, _ generator: Generator)
    throws(TensorError)
  {
    let numbers = try empty(tensor.shape, .int64)
    let start = numbers.pointer(Int64.self)
    for index in 0..<numbers.count { start[index] = generator.integer(low, range: range) }
    copyElements(numbers, into: tensor)
  }

  @inline(__always)
  fileprivate func forEachElement<T>(of tensor: Tensor, _ type: T.Type, _ next: () -> T) {
    let start = tensor.pointer(T.self)
    if tensor.isContiguous {
      for index in 0..<tensor.count { start[index] = next() }
    } else {
      let walk = Walk(tensor.shape, tensor.strides)
      let (count, step) = (walk.runLength, walk.runSteps[0])
      walk.forEachRun { offsets in
        for index in 0..<count { start[offsets[0] &+ index &* step] = next() }
      }
    }
  }
}
