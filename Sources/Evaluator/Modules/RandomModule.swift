import BigInt
import Glibc

/// `random`: the same numbers as CPython's for the same seed.
enum RandomModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let module = interpreter.makeModule("random", doc: "Pseudo-random numbers.")
    let type = interpreter.makeType(
      TypeTable("Random", "A generator of pseudo-random numbers.", methods + RandomModule.sampling),
      module: "random",
      allocate: { type in
        let object = RandomObject()
        object.subtype = type
        return object
      })
    module.namespace[interpreter.intern("Random")] = .object(type)
    // The module's functions are the methods of one hidden generator.
    let shared = Value.object(type.allocate(type))
    for entry in methods + RandomModule.sampling where !entry.name.hasPrefix("__") {
      let name = interpreter.intern(entry.name)
      module.namespace[name] = .object(
        BoundMethod(function: type.lookup(name), receiver: shared))
    }
    return module
  }

  private static let methods: [Entry] = [
    Entry("__init__", "x=None, /", "Seed the generator.") { call throws(Raise) in
      try call.receiver(as: RandomObject.self).seed(call[0], call.interpreter)
      return .none
    },
    Entry("seed", "a=None, version=2", "Start the sequence of numbers that a seed gives.") {
      call throws(Raise) in
      try call.receiver(as: RandomObject.self).seed(call[0], call.interpreter)
      return .none
    },
    Entry("random", "", "A float in [0, 1).") { call throws(Raise) in
      .float(try call.receiver(as: RandomObject.self).uniform())
    },
    Entry("getrandbits", "k, /", "An integer of k random bits.") { call throws(Raise) in
      let count = try call.int(0)
      if count < 0 { throw call.error(.valueError, "number of bits must be non-negative") }
      try call.interpreter.checkMemory(count / 8, itemSize: 64)
      if count == 0 { return .int(0) }
      let random = try call.receiver(as: RandomObject.self)
      return .integer(BigInt(random.generator.nextBits(count)))
    },
    Entry("randbytes", "n", "Random bytes.") { call throws(Raise) in
      let count = try call.int(0)
      if count < 0 { throw call.error(.valueError, "number of bits must be non-negative") }
      try call.interpreter.checkMemory(count, itemSize: 64)
      let random = try call.receiver(as: RandomObject.self)
      var bytes: [UInt8] = []
      var left = count * 8
      while left > 0 {
        var word = random.generator.next()
        if left < 32 { word >>= UInt32(32 - left) }
        for shift in stride(from: 0, to: min(32, left), by: 8) {
          bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(shift)))
        }
        left -= 32
      }
      return .object(BytesObject(bytes))
    },
    Entry("randrange", "start, stop=None, step=1", "A random element of a range.", range),
    Entry("randint", "a, b", "A random integer from a to b, both included.") { call throws(Raise) in
      let low = try integer(call, 0)
      let high = try integer(call, 1)
      if high < low {
        throw call.error(
          .valueError, "empty range for randrange() (\(low), \(high + 1), \(high + 1 - low))")
      }
      return try below(call, high - low + 1, offset: low)
    },
    Entry("uniform", "a, b", "A float between two numbers.") { call throws(Raise) in
      let a = try call.double(0)
      let b = try call.double(1)
      return .float(a + (b - a) * (try call.receiver(as: RandomObject.self).uniform()))
    },
    Entry("triangular", "low=0.0, high=1.0, mode=None", "A float of a triangular distribution.") {
      call throws(Raise) in
      var low = try call.double(0)
      var high = try call.double(1)
      var u = try call.receiver(as: RandomObject.self).uniform()
      if high == low { return .float(low) }
      var c = call[2].isNone ? 0.5 : (try call.double(2) - low) / (high - low)
      if u > c {
        u = 1 - u
        c = 1 - c
        swap(&low, &high)
      }
      return .float(low + (high - low) * (u * c).squareRoot())
    },
    Entry("gauss", "mu=0.0, sigma=1.0", "A normally distributed float.") { call throws(Raise) in
      let mean = try call.double(0)
      let deviation = try call.double(1)
      return .float(mean + (try call.receiver(as: RandomObject.self).gauss()) * deviation)
    },
    Entry("normalvariate", "mu=0.0, sigma=1.0", "A normally distributed float.") {
      call throws(Raise) in
      let mean = try call.double(0)
      let deviation = try call.double(1)
      return .float(mean + (try call.receiver(as: RandomObject.self).normal()) * deviation)
    },
    Entry("lognormvariate", "mu, sigma", "A float whose logarithm is normally distributed.") {
      call throws(Raise) in
      let mean = try call.double(0)
      let deviation = try call.double(1)
      return .float(exp(mean + (try call.receiver(as: RandomObject.self).normal()) * deviation))
    },
    Entry("expovariate", "lambd", "An exponentially distributed float.") { call throws(Raise) in
      let rate = try call.double(0)
      if rate == 0 { throw call.error(.zeroDivisionError, "float division by zero") }
      return .float(-log(1 - (try call.receiver(as: RandomObject.self).uniform())) / rate)
    },
    Entry("paretovariate", "alpha", "A float of a Pareto distribution.") { call throws(Raise) in
      let alpha = try call.double(0)
      if alpha == 0 { throw call.error(.zeroDivisionError, "float division by zero") }
      return .float(pow(1 - (try call.receiver(as: RandomObject.self).uniform()), -1 / alpha))
    },
    Entry("getstate", "", "The state of the generator.") { call throws(Raise) in
      let random = try call.receiver(as: RandomObject.self)
      let words = random.generator.state.map { Value.int(Int($0)) }
      return .tuple([
        .int(3), .tuple(words + [.int(random.generator.position)]),
        random.nextGauss.map { .float($0) } ?? .none,
      ])
    },
    Entry("setstate", "state", "Go on from a state that getstate gave.") { call throws(Raise) in
      let random = try call.receiver(as: RandomObject.self)
      guard case .tuple(let state) = call[0], state.items.count == 3,
        case .tuple(let words) = state.items[1], let position = words.items.last?.smallInteger
      else { throw call.error(.valueError, "state vector is the wrong size") }
      let numbers = words.items.dropLast().map { UInt32(truncatingIfNeeded: $0.smallInteger ?? 0) }
      guard let generator = MersenneTwister(state: numbers, position: position) else {
        throw call.error(.valueError, "state vector is the wrong size")
      }
      random.generator = generator
      random.nextGauss = state.items[2].isNone ? nil : try call.interpreter.double(state.items[2])
      return .none
    },
  ]

  private static func integer(_ call: borrowing Call, _ position: Int) throws(Raise) -> BigInt {
    if let big = call[position].unboxed.bigInteger { return big }
    if case .float(let number) = call[position], number != number.rounded() {
      throw call.error(
        .typeError, "'float' object cannot be interpreted as an integer")
    }
    return BigInt(try call.int(position))
  }

  private static func below(
    _ call: borrowing Call, _ bound: BigInt, offset: BigInt, step: BigInt = 1
  ) throws(Raise) -> Value {
    let random = try call.receiver(as: RandomObject.self)
    if let small = Int(exactly: bound) {
      return .integer(offset + BigInt(random.generator.next(below: small)) * step)
    }
    return .integer(offset + BigInt(random.generator.next(below: bound.magnitude)) * step)
  }

  private static func range(_ call: borrowing Call) throws(Raise) -> Value {
    let start = try integer(call, 0)
    if call[1].isNone {
      if start <= 0 { throw call.error(.valueError, "empty range for randrange()") }
      return try below(call, start, offset: 0)
    }
    let stop = try integer(call, 1)
    let step = try integer(call, 2)
    let width = stop - start
    if step.isZero { throw call.error(.valueError, "zero step for randrange()") }
    if step == 1 {
      if width > 0 { return try below(call, width, offset: start) }
      throw call.error(
        .valueError, "empty range for randrange() (\(start), \(stop), \(width))")
    }
    let adjust: BigInt = step > 0 ? -1 : 1
    let count = try call.interpreter.divideWithFloor(width + step + adjust, step).quotient
    if count <= 0 { throw call.error(.valueError, "empty range for randrange()") }
    return try below(call, count, offset: start, step: step)
  }
}
