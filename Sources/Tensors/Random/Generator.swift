import CKernels

/// PyTorch's generator of random numbers for the processor: a Mersenne twister (mt19937) and the
/// normal deviate that the last pair left over.
package final class Generator {
  /// The seed it was last given.
  package private(set) var initialSeed: UInt64
  @exclusivity(unchecked) private var state = [UInt32](repeating: 0, count: Generator.size)
  @exclusivity(unchecked) private var next = 0
  /// The second number of the last pair of normal deviates.
  @exclusivity(unchecked) var spareNormal: Double?

  /// Whether the words have been stirred since the seed.
  private(set) var hasDrawn = false

  private static let size = 624

  package init(seed: UInt64) {
    initialSeed = seed
    self.seed(seed)
  }

  /// Starts over from a seed; only its low 32 bits count, as in PyTorch.
  package func seed(_ seed: UInt64) {
    initialSeed = seed
    spareNormal = nil
    state[0] = UInt32(truncatingIfNeeded: seed)
    for index in 1..<Generator.size {
      let last = state[index - 1]
      state[index] = 1_812_433_253 &* (last ^ (last >> 30)) &+ UInt32(index)
    }
    next = Generator.size
    hasDrawn = false
  }

  /// The twister's words, and how many of them are used up.
  var words: [UInt32] { state }
  var position: Int { next }

  func restore(seed: UInt64, words: [UInt32], position: Int, hasDrawn: Bool, spare: Double?) {
    initialSeed = seed
    state = words
    next = position
    self.hasDrawn = hasDrawn
    spareNormal = spare
  }

  /// The next 32 random bits.
  package func bits32() -> UInt32 {
    if next == Generator.size { refill() }
    var bits = state[next]
    next += 1
    bits ^= bits >> 11
    bits ^= (bits << 7) & 0x9d2c_5680
    bits ^= (bits << 15) & 0xefc6_0000
    bits ^= bits >> 18
    return bits
  }

  /// The next 64 random bits.
  package func bits64() -> UInt64 {
    let high = UInt64(bits32())
    return high << 32 | UInt64(bits32())
  }

  private func refill() {
    state.withUnsafeMutableBufferPointer { state in
      if let start = state.baseAddress { kernel_twist(start) }
    }
    next = 0
    hasDrawn = true
  }

  /// Numbers from zero to below one, of 24 bits each: what as many calls would give.
  func fillUnit(_ out: UnsafeMutablePointer<Float>, count: Int) {
    var done = 0
    while done < count {
      if next == Generator.size { refill() }
      let length = min(count &- done, Generator.size &- next)
      state.withUnsafeBufferPointer { state in
        if let start = state.baseAddress { kernel_unit(start + next, out + done, length) }
      }
      next &+= length
      done &+= length
    }
  }
}
