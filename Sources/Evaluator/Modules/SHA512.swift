import BigInt

/// SHA-512 (FIPS 180-4), with which `random` seeds itself from texts.
enum SHA512 {
  static func hash(_ message: [UInt8]) -> [UInt8] {
    var state = initial
    var padded = message
    padded.append(0x80)
    while padded.count % 128 != 120 { padded.append(0) }
    let bits = UInt64(message.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    for start in stride(from: 0, to: padded.count, by: 128) {
      mix(padded[start..<start + 128], into: &state)
    }
    return state.flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
    }
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt64]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 8).map { start in
      block[start..<start + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    for t in 16..<80 {
      let a = words[t - 15]
      let b = words[t - 2]
      let low = rotated(a, 1) ^ rotated(a, 8) ^ a >> 7
      let high = rotated(b, 19) ^ rotated(b, 61) ^ b >> 6
      words.append(words[t - 16] &+ low &+ words[t - 7] &+ high)
    }
    var v = state
    for t in 0..<80 {
      let sum1 = rotated(v[4], 14) ^ rotated(v[4], 18) ^ rotated(v[4], 41)
      let choice = v[4] & v[5] ^ ~v[4] & v[6]
      let first = v[7] &+ sum1 &+ choice &+ constants[t] &+ words[t]
      let sum0 = rotated(v[0], 28) ^ rotated(v[0], 34) ^ rotated(v[0], 39)
      let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
      v = [first &+ sum0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for place in 0..<8 { state[place] = state[place] &+ v[place] }
  }

  private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word >> count | word << (64 - count)
  }

  /// The first 80 primes, whose cube roots give the constants and whose square roots the state.
  private static let primes: [UInt64] = {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < 80 {
      if !primes.contains(where: { candidate % $0 == 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }()

  private static let initial = primes.prefix(8).map { fraction(of: $0, power: 2) }
  private static let constants = primes.map { fraction(of: $0, power: 3) }

  /// The first 64 bits of the fraction of a square or cube root, found bit by bit.
  private static func fraction(of prime: UInt64, power: Int) -> UInt64 {
    // The root times 2⁶⁴ lies below 2⁶⁹; its power is compared with prime × 2^(64 × power).
    let target = BigUInt(prime) << (64 * power)
    var root = BigUInt(0)
    for bit in stride(from: 68, through: 0, by: -1) {
      let candidate = root + (BigUInt(1) << bit)
      if candidate.power(power) <= target { root = candidate }
    }
    return UInt64(truncatingIfNeeded: root)
  }
}
