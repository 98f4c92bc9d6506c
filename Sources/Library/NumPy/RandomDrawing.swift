import Evaluator
import Glibc
import Tensors

extension Double {
  var exponential: Double { Glibc.exp(self) }
}

/// Whole numbers, choices and orders.
enum RandomDrawing {
  static let entries: [Entry] = [
    Entry("choice", "a, size=None, replace=True, p=None", "Elements chosen by chance.") {
      call throws(Raise) in try choice(call)
    },
    Entry("shuffle", "x", "Puts a sequence into a random order.") { call throws(Raise) in
      let generator = call.random
      if case .list(let list) = call[0] {
        for index in stride(from: list.items.count - 1, to: 0, by: -1) {
          list.items.swapAt(index, Int(generator.integer(upTo: UInt64(index))))
        }
        return .none
      }
      guard let array = call[0].arrayObject, array.tensor.rank > 0 else {
        throw call.error(
          .typeError,
          "'\(call.interpreter.typeName(call[0]))' object does not support item assignment")
      }
      let order = shuffled(array.tensor.shape[0], generator)
      let turned = try call.runtime.take(array.tensor, order, [order.count], axis: 0)
      try call.runtime.assign(turned, to: array.tensor)
      return .none
    },
    Entry("permutation", "x", "A sequence, or the numbers below x, in a random order.") {
      call throws(Raise) in
      let runtime = call.runtime
      let generator = call.random
      let given = try call.array(0)
      if given.rank == 0 {
        let count = try call.int(0)
        if count < 0 { throw call.error(.valueError, "negative dimensions are not allowed") }
        try call.interpreter.checkMemory(count, itemSize: 16)
        let order = shuffled(count, generator)
        return runtime.array(
          try runtime.arrays { (c) throws(TensorError) in try c.array(order, [count]) })
      }
      let order = shuffled(given.shape[0], generator)
      return runtime.array(try runtime.take(given, order, [order.count], axis: 0))
    },
  ]

  /// The numbers below a count in a random order.
  private static func shuffled(_ count: Int, _ generator: LegacyGenerator) -> [Int64] {
    var order = (0..<count).map(Int64.init)
    for index in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(index, Int(generator.integer(upTo: UInt64(index))))
    }
    return order
  }

  static func integers(_ call: borrowing Call) throws(Raise) -> Value {
    let runtime = call.runtime
    let dtype = try call.arrayDType(3) ?? .int64
    if dtype.isFloatingPoint {
      throw call.error(.typeError, "Unsupported dtype dtype('\(dtype.numpyName)') for randint")
    }
    let hasHigh = call.isGiven(1)
    let lows = hasHigh ? try call.array(0) : try runtime.tensor(of: .int(0))
    let highs = hasHigh ? try call.array(1) : try call.array(0)
    let common = try runtime.broadcastShape([lows.shape, highs.shape])
    let shape = call.isGiven(2) ? try runtime.shape(from: call[2]) : common
    try runtime.checkShape(shape)
    let count = shape.reduce(1, &*)
    try call.interpreter.checkMemory(count, itemSize: 16)
    let (low, high) = (lows.spread(common).integers, highs.spread(common).integers)
    if zip(low, high).contains(where: { $0 >= $1 }) {
      throw call.error(.valueError, "low >= high")
    }
    let limits = range(of: dtype)
    if low.contains(where: { $0 < limits.lowerBound }) {
      throw call.error(.valueError, "low is out of bounds for \(dtype.numpyName)")
    }
    if high.contains(where: { $0 &- 1 > limits.upperBound }) {
      throw call.error(.valueError, "high is out of bounds for \(dtype.numpyName)")
    }
    let generator = call.random
    var bits = NarrowBits(width: dtype == .bool ? 1 : dtype.itemSize * 8)
    var values: [Int64] = []
    values.reserveCapacity(count)
    for index in 0..<count {
      let place = low.count == 1 ? 0 : index % low.count
      let limit = UInt64(bitPattern: high[place] &- 1 &- low[place])
      let offset =
        bits.isNarrow ? bits.next(upTo: limit, generator) : generator.integer(upTo: limit)
      values.append(low[place] &+ Int64(bitPattern: offset))
    }
    if !call.isGiven(2), common.isEmpty {
      if call.isGiven(3), !isBuiltin(call[3], call) {
        return try runtime.numpyScalar(.int(values[0]), dtype)
      }
      return dtype == .bool ? .bool(values[0] != 0) : .int(Int(values[0]))
    }
    let numbers = values
    return runtime.array(
      try runtime.arrays { (c) throws(TensorError) in try c.array(numbers, shape, dtype) })
  }

  private static func isBuiltin(_ value: Value, _ call: borrowing Call) -> Bool {
    guard case .object(let object) = value else { return false }
    return object === call.interpreter.types.int || object === call.interpreter.types.bool
  }

  private static func range(of dtype: DType) -> ClosedRange<Int64> {
    switch dtype {
    case .bool: 0...1
    case .uint8: 0...255
    case .int8: -128...127
    case .int16: -32768...32767
    case .int32: -2_147_483_648...2_147_483_647
    default: Int64.min...Int64.max
    }
  }

  private static func choice(_ call: borrowing Call) throws(Raise) -> Value {
    let runtime = call.runtime
    let generator = call.random
    var population: Tensor?
    var items: ContiguousArray<Value> = []
    let count: Int
    if case .int(let number) = call[0] {
      count = number
      if count <= 0 {
        throw call.error(.valueError, "a must be greater than 0 unless no samples are taken")
      }
    } else if let tensor = try? call.array(0), tensor.rank > 0 {
      if tensor.rank != 1 { throw call.error(.valueError, "a must be 1-dimensional") }
      (population, count) = (tensor, tensor.count)
    } else {
      // Texts and other objects are chosen from as well, one at a time.
      items = try call.items(0)
      count = items.count
    }
    if count == 0 {
      throw call.error(.valueError, "'a' cannot be empty unless no samples are taken")
    }
    let isSingle = !call.isGiven(1)
    let shape = isSingle ? [] : try runtime.shape(from: call[1])
    try runtime.checkShape(shape)
    let size = shape.reduce(1, &*)
    try call.interpreter.checkMemory(max(size, count), itemSize: 16)
    var chances: [Double]?
    if call.isGiven(3) {
      let given = try call.array(3).doubles
      if given.count != count {
        throw call.error(.valueError, "'a' and 'p' must have same size")
      }
      if given.contains(where: { $0 < 0 }) {
        throw call.error(.valueError, "probabilities are not non-negative")
      }
      if !((given.reduce(0, +) - 1).magnitude < 1e-8) {
        throw call.error(.valueError, "probabilities do not sum to 1")
      }
      chances = given
    }
    var places: [Int64]
    if try call.truth(2) {
      places = drawn(size, of: count, chances, generator)
    } else {
      if size > count {
        throw call.error(
          .valueError, "Cannot take a larger sample than population when 'replace=False'")
      }
      if let chances {
        if chances.count(where: { $0 > 0 }) < size {
          throw call.error(.valueError, "Fewer non-zero entries in p than size")
        }
        places = different(size, chances, generator)
      } else {
        places = Array(shuffled(count, generator).prefix(size))
      }
    }
    if !items.isEmpty {
      if isSingle { return items[Int(places[0])] }
      return .list(ListObject(ContiguousArray(places.map { items[Int($0)] })))
    }
    if isSingle, population == nil { return .int(Int(places[0])) }
    let chosen: Tensor
    if let population {
      chosen = try runtime.take(population, places, shape, axis: 0)
    } else {
      let numbers = places
      chosen = try runtime.arrays { (c) throws(TensorError) in try c.array(numbers, shape) }
    }
    if isSingle { return try runtime.element(try runtime.reshaped(chosen, [])) }
    return runtime.array(try runtime.reshaped(chosen, shape))
  }

  private static func cumulative(_ chances: [Double]) -> [Double] {
    var (sum, sums) = (0.0, [Double]())
    for chance in chances {
      sum += chance
      sums.append(sum)
    }
    let total = sums.last ?? 1
    return sums.map { $0 / total }
  }

  private static func drawn(
    _ size: Int, of count: Int, _ chances: [Double]?, _ generator: LegacyGenerator
  ) -> [Int64] {
    guard let chances else {
      return (0..<size).map { _ in Int64(generator.integer(upTo: UInt64(count - 1))) }
    }
    let sums = cumulative(chances)
    return (0..<size).map { _ in
      Int64(min(sums.place(of: generator.uniform(), isRight: true), count - 1))
    }
  }

  /// Different places, by their chances: what was drawn twice is drawn again.
  private static func different(
    _ size: Int, _ given: [Double], _ generator: LegacyGenerator
  ) -> [Int64] {
    var (chances, found) = (given, [Int64]())
    while found.count < size {
      let samples = (0..<(size - found.count)).map { _ in generator.uniform() }
      for place in found { chances[Int(place)] = 0 }
      let sums = cumulative(chances)
      var seen: Set<Int> = []
      for sample in samples {
        let place = min(sums.place(of: sample, isRight: true), chances.count - 1)
        if seen.insert(place).inserted { found.append(Int64(place)) }
      }
    }
    return found
  }
}

/// Bits for narrow types, several numbers from each word.
private struct NarrowBits {
  let width: Int
  private var word: UInt32 = 0
  private var left = 0

  init(width: Int) { self.width = width }

  var isNarrow: Bool { width < 32 }

  mutating func next(upTo limit: UInt64, _ generator: LegacyGenerator) -> UInt64 {
    if limit == 0 { return 0 }
    let mask = UInt64.max >> UInt64(limit.leadingZeroBitCount)
    while true {
      if left == 0 {
        word = generator.bits32()
        left = 32 / width - 1
      } else {
        word >>= UInt32(width)
        left -= 1
      }
      let value = UInt64(word) & (1 << UInt64(width) - 1) & mask
      if value <= limit { return value }
    }
  }
}
