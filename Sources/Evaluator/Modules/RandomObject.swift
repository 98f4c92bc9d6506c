import BigInt
import Glibc

/// `random.Random`: a generator of pseudo-random numbers with its own state.
package final class RandomObject: Object {
  var generator: MersenneTwister
  /// The second number of a pair that `gauss` made.
  var nextGauss: Double?

  package init() {
    generator = MersenneTwister(seed: RandomObject.entropy())
  }

  override package func builtinType(_ types: Types) -> TypeObject { types.object }

  private static func entropy() -> BigUInt {
    var random = SystemRandomNumberGenerator()
    return (0..<39).reduce(BigUInt(0)) { seed, _ in seed << 64 | BigUInt(random.next() as UInt64) }
  }

  /// By CPython's rules: integers by their magnitude, texts through SHA-512, floats by their hash.
  func seed(_ value: Value, _ interpreter: Interpreter) throws(Raise) {
    nextGauss = nil
    if value.isNone {
      generator = MersenneTwister(seed: RandomObject.entropy())
      return
    }
    if let integer = value.unboxed.bigInteger {
      generator = MersenneTwister(seed: integer.magnitude)
      return
    }
    var bytes: [UInt8]?
    if let text = value.text { bytes = Array(text.utf8) }
    if let object = value.heapObject as? BytesObject { bytes = object.bytes }
    if let bytes {
      let number = (bytes + SHA512.hash(bytes)).reduce(BigUInt(0)) { $0 << 8 | BigUInt($1) }
      generator = MersenneTwister(seed: number)
      return
    }
    guard case .float = value.unboxed else {
      throw interpreter.error(
        .typeError,
        "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
    }
    generator = MersenneTwister(seed: BigUInt(UInt(bitPattern: try interpreter.hash(value))))
  }

  func uniform() -> Double { generator.nextFloat() }

  /// Normally distributed, in pairs (Box and Muller's method in the form of two angles).
  func gauss() -> Double {
    if let next = nextGauss {
      nextGauss = nil
      return next
    }
    let angle = uniform() * (2 * .pi)
    let radius = (-2 * log(1 - uniform())).squareRoot()
    nextGauss = sin(angle) * radius
    return cos(angle) * radius
  }

  /// Normally distributed, by the ratio of uniform deviates (Kinderman and Monahan, 1977).
  func normal() -> Double {
    let factor = 4 * exp(-0.5) / 2.0.squareRoot()
    while true {
      let u1 = uniform()
      let u2 = 1 - uniform()
      let z = factor * (u1 - 0.5) / u2
      if z * z / 4 <= -log(u2) { return z }
    }
  }
}
