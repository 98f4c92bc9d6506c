import BigInt

/// MT19937 (Matsumoto and Nishimura, 1998), as CPython's `random` uses it.
struct MersenneTwister {
  private(set) var state: [UInt32]
  /// How many words of the state were given out.
  private(set) var position: Int

  private static let size = 624
  private static let shift = 397

  init(key: [UInt32]) {
    state = MersenneTwister.initial(19_650_218)
    position = MersenneTwister.size
    let size = MersenneTwister.size
    var i = 1
    var j = 0
    for _ in 0..<max(size, key.count) {
      let mixed = (state[i - 1] ^ state[i - 1] >> 30) &* 1_664_525
      state[i] = (state[i] ^ mixed) &+ key[j] &+ UInt32(truncatingIfNeeded: j)
      i += 1
      j += 1
      if i >= size {
        state[0] = state[size - 1]
        i = 1
      }
      if j >= key.count { j = 0 }
    }
    for _ in 0..<size - 1 {
      let mixed = (state[i - 1] ^ state[i - 1] >> 30) &* 1_566_083_941
      state[i] = (state[i] ^ mixed) &- UInt32(truncatingIfNeeded: i)
      i += 1
      if i >= size {
        state[0] = state[size - 1]
        i = 1
      }
    }
    state[0] = 0x8000_0000
  }

  /// From the magnitude of an integer, least significant word first.
  init(seed: BigUInt) {
    var key: [UInt32] = []
    for word in seed.words {
      key.append(UInt32(truncatingIfNeeded: word))
      key.append(UInt32(truncatingIfNeeded: word >> 32))
    }
    while let last = key.last, last == 0 { key.removeLast() }
    self.init(key: key.isEmpty ? [0] : key)
  }

  /// A state that `getstate` gave; nil where it is none.
  init?(state: [UInt32], position: Int) {
    guard state.count == MersenneTwister.size, position >= 0, position <= MersenneTwister.size
    else {
      return nil
    }
    self.state = state
    self.position = position
  }

  private static func initial(_ seed: UInt32) -> [UInt32] {
    var state = [UInt32](repeating: 0, count: size)
    state[0] = seed
    for i in 1..<size {
      state[i] = 1_812_433_253 &* (state[i - 1] ^ state[i - 1] >> 30) &+ UInt32(i)
    }
    return state
  }

  mutating func next() -> UInt32 {
    if position >= MersenneTwister.size { refill() }
    var word = state[position]
    position += 1
    word ^= word >> 11
    word ^= word << 7 & 0x9D2C_5680
    word ^= word << 15 & 0xEFC6_0000
    word ^= word >> 18
    return word
  }

  private mutating func refill() {
    let size = MersenneTwister.size
    for i in 0..<size {
      let word = state[i] & 0x8000_0000 | state[(i + 1) % size] & 0x7FFF_FFFF
      let mixed = word & 1 == 0 ? word >> 1 : word >> 1 ^ 0x9908_B0DF
      state[i] = state[(i + MersenneTwister.shift) % size] ^ mixed
    }
    position = 0
  }

  /// A float of 53 bits in [0, 1).
  mutating func nextFloat() -> Double {
    let high = Double(next() >> 5)
    let low = Double(next() >> 6)
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  /// An integer of some bits (at least one).
  mutating func nextBits(_ count: Int) -> BigUInt {
    if count <= 32 { return BigUInt(next() >> UInt32(32 - count)) }
    var result = BigUInt(0)
    var left = count
    var place = 0
    while left > 0 {
      var word = next()
      if left < 32 { word >>= UInt32(32 - left) }
      result |= BigUInt(word) << place
      place += 32
      left -= 32
    }
    return result
  }

  /// A whole number below a bound (at least 1), every one as likely.
  mutating func next(below bound: Int) -> Int {
    let bits = Int.bitWidth - bound.leadingZeroBitCount
    while true {
      let value: UInt
      if bits <= 32 {
        value = UInt(next() >> UInt32(32 - bits))
      } else {
        let low = UInt(next())
        value = low | UInt(next() >> UInt32(64 - bits)) << 32
      }
      if value < UInt(bound) { return Int(value) }
    }
  }

  mutating func next(below bound: BigUInt) -> BigUInt {
    while true {
      let value = nextBits(bound.bitWidth)
      if value < bound { return value }
    }
  }
}
