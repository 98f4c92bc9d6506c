/// The state of a generator as PyTorch's `get_rng_state` lays it out, so that one can be kept.
extension Generator {
  /// Bytes of a state: the seed, the place in the twister, its words, the spare normal deviate.
  package static let stateSize = 5056
  private static let wordsPlace = 24
  private static let sparePlace = 24 + 8 * 624 + 8

  package var savedState: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Generator.stateSize)
    func put(_ value: UInt64, _ place: Int, _ count: Int) {
      for index in 0..<count {
        bytes[place + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index))
      }
    }
    put(initialSeed, 0, 8)
    let isFresh = position == 624 && !hasDrawn
    put(UInt64(isFresh ? 1 : 625 - position), 8, 4)
    put(1, 12, 4)
    put(UInt64(isFresh ? 0 : position), 16, 8)
    for (index, word) in words.enumerated() {
      put(UInt64(word), Generator.wordsPlace + 8 * index, 8)
    }
    if let spareNormal {
      put(spareNormal.bitPattern, Generator.sparePlace, 8)
      put(1, Generator.sparePlace + 16, 4)
    }
    return bytes
  }

  /// Goes back to a saved state. Throws PyTorch's error for what is none.
  package func restore(_ bytes: [UInt8]) throws(TensorError) {
    if bytes.count != Generator.stateSize {
      throw .runtime(
        "Expected either a THGeneratorState of size 5048 or a THGeneratorStateNew of size 5056 but "
          + "found the input RNG state size to be \(bytes.count)")
    }
    func get(_ place: Int, _ count: Int) -> UInt64 {
      (0..<count).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
    }
    let (left, next) = (get(8, 4), get(16, 8))
    if left < 1 || left > 624 || next > 624 {
      throw .runtime("Invalid mt19937 state")
    }
    restore(
      seed: get(0, 8),
      words: (0..<624).map { UInt32(truncatingIfNeeded: get(Generator.wordsPlace + 8 * $0, 8)) },
      position: left == 1 ? 624 : Int(next), hasDrawn: next != 0,
      spare: get(Generator.sparePlace + 16, 4) == 1
        ? Double(bitPattern: get(Generator.sparePlace, 8)) : nil)
  }
}
