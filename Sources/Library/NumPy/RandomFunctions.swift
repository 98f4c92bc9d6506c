import Evaluator
import Tensors

/// `numpy.random.RandomState`.
final class RandomStateObject: Object {
  let generator: LegacyGenerator

  init(_ generator: LegacyGenerator, type: TypeObject) {
    self.generator = generator
    super.init(subtype: type)
  }
}

/// The rows of `RandomState`, which `numpy.random` has as functions of one generator.
enum RandomFunctions {
  static let constructor: [Entry] = [
    Entry("__new__", "seed=None", "A generator of its own.") { call throws(Raise) in
      let runtime = call.runtime
      let generator = LegacyGenerator()
      if call.isGiven(0) { generator.seed(try seed(call, 0)) }
      return .object(
        RandomStateObject(
          generator, type: runtime.numpy.random.subtype ?? call.interpreter.types.object))
    },
    Entry("__init__", "seed=None", "See the class.") { _ in .none },
  ]

  static let entries: [Entry] = basic + RandomDrawing.entries + distributions

  private static func seed(_ call: borrowing Call, _ position: Int) throws(Raise) -> UInt32 {
    let value = try call.int(position)
    guard let seed = UInt32(exactly: value) else {
      throw call.error(.valueError, "Seed must be between 0 and 2**32 - 1")
    }
    return seed
  }

  private static let basic: [Entry] = [
    Entry("seed", "seed=None", "Starts the generator anew.") { call throws(Raise) in
      let generator = call.random
      generator.seed(call.isGiven(0) ? try seed(call, 0) : UInt32.random(in: 0...UInt32.max))
      return .none
    },
    Entry("rand", "*d", "Numbers from 0 to below 1.") { call throws(Raise) in
      let generator = call.random
      return try draw(call, try call.shapeArguments(0), isSingle: try call.items(0).isEmpty) {
        generator.uniform()
      }
    },
    Entry("randn", "*d", "Normal deviates.") { call throws(Raise) in
      let generator = call.random
      return try draw(call, try call.shapeArguments(0), isSingle: try call.items(0).isEmpty) {
        generator.normal()
      }
    },
    sample("random_sample"), sample("random"), sample("ranf"), sample("sample"),
    Entry(
      "randint", "low, high=None, size=None, dtype=None", "Whole numbers from low to below high."
    ) {
      call throws(Raise) in
      try RandomDrawing.integers(call)
    },
  ]

  private static func sample(_ name: String) -> Entry {
    Entry(name, "size=None", "Numbers from 0 to below 1.") { call throws(Raise) in
      let generator = call.random
      let shape = call.isGiven(0) ? try call.runtime.shape(from: call[0]) : []
      return try draw(call, shape, isSingle: !call.isGiven(0)) { generator.uniform() }
    }
  }

  /// Numbers of a shape, or a single Python float.
  static func draw(
    _ call: borrowing Call, _ shape: [Int], isSingle: Bool, _ next: () -> Double
  ) throws(Raise) -> Value {
    if isSingle { return .float(next()) }
    try call.runtime.checkShape(shape)
    let count = shape.reduce(1, &*)
    try call.interpreter.checkMemory(count, itemSize: 16)
    var values: [Double] = []
    values.reserveCapacity(count)
    for index in 0..<count {
      if index & 0xFFFF == 0xFFFF { try call.interpreter.checkInterruption() }
      values.append(next())
    }
    let numbers = values
    return call.runtime.array(
      try call.runtime.arrays { (c) throws(TensorError) in try c.array(numbers, shape) })
  }

  // MARK: Distributions

  private typealias Draw = @Sendable (LegacyGenerator, [Double]) -> Double

  private static let distributions: [Entry] = [
    distribution("uniform", "low=0.0, high=1.0", 2, "Numbers from low to below high.") {
      $1[0] + ($1[1] - $1[0]) * $0.uniform()
    },
    distribution("normal", "loc=0.0, scale=1.0", 2, "Normal deviates.", positive: 1) {
      $1[0] + $1[1] * $0.normal()
    },
    distribution("standard_normal", "", 0, "Normal deviates.") { generator, _ in
      generator.normal()
    },
    distribution("exponential", "scale=1.0", 1, "Exponential deviates.", positive: 0) {
      $1[0] * $0.exponential()
    },
    distribution("standard_exponential", "", 0, "Exponential deviates.") { generator, _ in
      generator.exponential()
    },
    distribution("gamma", "shape, scale=1.0", 2, "Gamma deviates.", positive: 0) {
      $1[1] * $0.gamma($1[0])
    },
    distribution("standard_gamma", "shape", 1, "Gamma deviates.", positive: 0) {
      $0.gamma($1[0])
    },
    distribution("beta", "a, b", 2, "Beta deviates.", positive: 0) { $0.beta($1[0], $1[1]) },
    distribution("chisquare", "df", 1, "Chi-square deviates.", positive: 0) {
      2 * $0.gamma($1[0] / 2)
    },
    distribution("lognormal", "mean=0.0, sigma=1.0", 2, "Log-normal deviates.", positive: 1) {
      ($1[0] + $1[1] * $0.normal()).exponential
    },
    distribution("laplace", "loc=0.0, scale=1.0", 2, "Laplace deviates.", positive: 1) {
      $1[0] + $1[1] * $0.laplace()
    },
    distribution("binomial", "n, p", 2, "How many of n tries succeed.", isWhole: true) {
      Double($0.binomial(Int($1[0]), $1[1]))
    },
    distribution("poisson", "lam=1.0", 1, "Poisson deviates.", isWhole: true) {
      Double($0.poisson($1[0]))
    },
    distribution("geometric", "p", 1, "Tries until the first success.", isWhole: true) {
      Double($0.geometric($1[0]))
    },
    Entry("multinomial", "n, pvals, size=None", "How often each of several outcomes occurs.") {
      call throws(Raise) in
      let runtime = call.runtime
      let count = try call.int(0)
      let chances = try call.array(1).doubles
      if count < 0 { throw call.error(.valueError, "n < 0") }
      if chances.dropLast().reduce(0, +) > 1 + 1e-12 {
        throw call.error(.valueError, "sum(pvals[:-1]) > 1.0")
      }
      let shape = call.isGiven(2) ? try runtime.shape(from: call[2]) : []
      try runtime.checkShape(shape + [chances.count])
      let generator = call.random
      var values: [Int64] = []
      for _ in 0..<shape.reduce(1, &*) {
        var (rest, left) = (1.0, count)
        for (place, chance) in chances.enumerated() {
          if place == chances.count - 1 {
            values.append(Int64(max(left, 0)))
          } else {
            let hits = left > 0 ? generator.binomial(left, min(1, max(0, chance / rest))) : 0
            values.append(Int64(hits))
            left -= hits
            rest -= chance
          }
        }
      }
      let numbers = values
      return runtime.array(
        try runtime.arrays { (c) throws(TensorError) in
          try c.array(numbers, shape + [chances.count])
        })
    },
    Entry("dirichlet", "alpha, size=None", "Shares that add up to 1.") { call throws(Raise) in
      let runtime = call.runtime
      let alpha = try call.array(0).doubles
      if alpha.contains(where: { !($0 > 0) }) {
        throw call.error(.valueError, "alpha <= 0")
      }
      let shape = call.isGiven(1) ? try runtime.shape(from: call[1]) : []
      try runtime.checkShape(shape + [alpha.count])
      let generator = call.random
      var values: [Double] = []
      for _ in 0..<shape.reduce(1, &*) {
        let parts = alpha.map(generator.gamma)
        var sum = 0.0
        for part in parts { sum += part }
        let factor = 1 / sum
        values += parts.map { $0 * factor }
      }
      let numbers = values
      return runtime.array(
        try runtime.arrays { (c) throws(TensorError) in
          try c.array(numbers, shape + [alpha.count])
        })
    },
  ]

  /// A distribution whose parameters broadcast.
  private static func distribution(
    _ name: String, _ parameters: String, _ count: Int, _ summary: String, positive: Int? = nil,
    isWhole: Bool = false, _ next: @escaping Draw
  ) -> Entry {
    let all = parameters.isEmpty ? "size=None" : parameters + ", size=None"
    return Entry(name, all, summary) { call throws(Raise) in
      let runtime = call.runtime
      var tensors: [Tensor] = []
      for position in 0..<count { tensors.append(try call.array(position)) }
      try check(call, name, tensors, positive)
      let common = try runtime.broadcastShape(tensors.map(\.shape))
      let shape = call.isGiven(count) ? try runtime.shape(from: call[count]) : common
      try runtime.checkShape(shape)
      let isSingle = !call.isGiven(count) && common.isEmpty
      let generator = call.random
      let columns = try spread(call, tensors, shape)
      var position = 0
      let value = try draw(call, shape, isSingle: isSingle) {
        defer { position += 1 }
        return next(generator, columns.map { $0.count == 1 ? $0[0] : $0[position] })
      }
      if !isWhole { return value }
      if case .float(let number) = value { return .int(Int(number)) }
      guard let tensor = value.arrayObject?.tensor else { return value }
      return runtime.array(
        try runtime.arrays { (c) throws(TensorError) in try c.cast(tensor, .int64) })
    }
  }

  private static func spread(
    _ call: borrowing Call, _ tensors: [Tensor], _ shape: [Int]
  ) throws(Raise) -> [[Double]] {
    var columns: [[Double]] = []
    for tensor in tensors {
      if tensor.count == 1 {
        columns.append(tensor.doubles)
        continue
      }
      if try call.runtime.broadcastShape([tensor.shape, shape]) != shape {
        throw call.error(
          .valueError,
          "Output size \(tupleText(shape)) is not compatible with broadcast dimensions of inputs \(tupleText(tensor.shape))."
        )
      }
      columns.append(tensor.spread(shape).doubles)
    }
    return columns
  }

  private static func check(
    _ call: borrowing Call, _ name: String, _ tensors: [Tensor], _ positive: Int?
  ) throws(Raise) {
    func values(_ position: Int) -> [Double] { tensors[position].doubles }
    if let positive, values(positive).contains(where: { !($0 >= 0) }) {
      let parameter = call.function.signature.parameters[positive].name
      throw call.error(.valueError, "\(parameter) < 0")
    }
    switch name {
    case "binomial":
      if values(0).contains(where: { !($0 >= 0) || $0 > 9e18 }) {
        throw call.error(.valueError, "n < 0")
      }
      if values(1).contains(where: { !($0 >= 0 && $0 <= 1) }) {
        throw call.error(.valueError, "p < 0, p > 1 or p contains NaNs")
      }
    case "poisson":
      if values(0).contains(where: { !($0 >= 0) }) {
        throw call.error(.valueError, "lam < 0 or lam contains NaNs")
      }
      if values(0).contains(where: { $0 > 9e18 }) {
        throw call.error(.valueError, "lam value too large")
      }
    case "geometric":
      if values(0).contains(where: { !($0 > 0 && $0 <= 1) }) {
        throw call.error(.valueError, "p <= 0, p > 1 or p contains NaNs")
      }
    case "uniform":
      if (values(0) + values(1)).contains(where: { !$0.isFinite }) {
        throw call.error(.overflowError, "Range exceeds valid bounds")
      }
    default: break
    }
  }
}

extension Call {
  /// The generator of a `RandomState`, or that of the module.
  var random: LegacyGenerator {
    if let state = receiver.heapObject as? RandomStateObject { return state.generator }
    return runtime.numpy.random.generator
  }
}
