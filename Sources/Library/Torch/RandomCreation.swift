import Evaluator
import Tensors
import Workers

/// New tensors of random numbers.
enum RandomCreation {
  static let entries: [Entry] = [
    drawn("rand", "Random numbers from 0 to 1.") { (context, shape, dtype) throws(TensorError) in
      try context.rand(shape, dtype)
    },
    drawn("randn", "Random numbers of the normal distribution.") {
      (context, shape, dtype) throws(TensorError) in try context.randn(shape, dtype)
    },
    Entry(
      "randint",
      "low?, high?, size?, *, dtype=None, device=None, requires_grad=False, generator=None",
      "Random whole numbers."
    ) { call throws(Raise) in
      var (low, high) = (0, 0)
      let shape: [Int]
      if call.has(0), call.has(1), call.has(2) {
        (low, high) = (try call.whole(0), try call.whole(1))
        shape = try call.tuple(2)
      } else if call.has(1), call.has(2) {
        high = try call.whole(1)
        shape = try call.tuple(2)
      } else if call.has(0), call.has(2) {
        high = try call.whole(0)
        shape = try call.tuple(2)
      } else {
        guard call.has(0), call.has(1) else {
          throw call.error(
            .typeError, "randint() missing 2 required positional arguments: \"high\", \"size\"")
        }
        high = try call.whole(0)
        shape = try call.tuple(1)
      }
      let dtype = try call.dtype(3) ?? .int64
      return try finish(call, device: 4, generator: 6) { (context) throws(TensorError) in
        try context.randint(Int64(low), Int64(high), shape, dtype)
      }
    },
    Entry(
      "randint_like", "input, low, high?, *, dtype=None, device=None, requires_grad=False",
      "Random whole numbers in another tensor's shape."
    ) { call throws(Raise) in
      let model = try call.localTensor(0)
      let low = call.has(2) ? try call.whole(1) : 0
      let high = try call.whole(call.has(2) ? 2 : 1)
      let dtype = try call.dtype(3) ?? model.dtype
      return try finish(call, device: 4, generator: nil) { (context) throws(TensorError) in
        try context.randint(Int64(low), Int64(high), model.shape, dtype)
      }
    },
    Entry(
      "randperm", "n, *, dtype=None, device=None, requires_grad=False, generator=None",
      "The whole numbers below n in a random order."
    ) { call throws(Raise) in
      let count = try call.whole(0)
      let dtype = try call.dtype(1) ?? .int64
      return try finish(call, device: 2, generator: 4) { (context) throws(TensorError) in
        try context.randperm(count, dtype)
      }
    },
    Entry(
      "normal", "mean, std=1.0, size?, *, generator=None, out=None",
      "Normal deviates around means."
    ) { call throws(Raise) in try normal(call) },
    Entry("bernoulli", "input, p?, *, generator=None, out=None", "Ones with given probabilities.") {
      call throws(Raise) in
      let runtime = call.runtime
      let model = try call.localTensor(0)
      if call.has(1) {
        let chance = try call.double(1)
        return try draw(call, 2) { (context) throws(TensorError) in
          try context.apply(
            DistributionFill(.bernoulli, chance), try context.zeros(model.shape, model.dtype))
        }
      }
      return try runtime.drawing(from: call[2]) { () throws(Raise) in
        runtime.wrap(
          try runtime.tensors { () throws(TensorError) in
            let context = runtime.context
            return try context.apply(
              BernoulliFill(), try context.zeros(model.shape, model.dtype), model.detached())
          })
      }
    },
    Entry(
      "multinomial", "input, num_samples, replacement=False, *, generator=None, out=None",
      "Places drawn by their weights."
    ) { call throws(Raise) in
      let weights = try call.localTensor(0)
      let (count, replacement) = (try call.whole(1), try call.truth(2))
      return try draw(call, 3) { (context) throws(TensorError) in
        try context.multinomial(weights, count: count, replacement: replacement)
      }
    },
    Entry("poisson", "input, generator=None", "Numbers of the Poisson distribution.") {
      call throws(Raise) in
      let means = try call.localTensor(0)
      return try draw(call, 1) { (context) throws(TensorError) in try context.poisson(means) }
    },
  ]

  private typealias Filler = @Sendable (TensorContext, [Int], DType) throws(TensorError) -> Tensor

  private static func drawn(
    _ name: String, _ summary: String, _ fill: @escaping Filler
  ) -> Entry {
    Entry(
      name, "*size, dtype=None, device=None, requires_grad=False, generator=None", summary
    ) { call throws(Raise) in
      let shape = try call.items(0).isEmpty ? [] : try call.sizes(0)
      let dtype = try call.dtype(1) ?? call.runtime.context.defaultDType
      return try finish(call, device: 2, generator: 4) { (context) throws(TensorError) in
        try fill(context, shape, dtype)
      }
    }
  }

  /// A drawn tensor with the mark for gradients that stands after the device.
  private static func finish(
    _ call: borrowing Call, device: Int, generator: Int?,
    _ make: (TensorContext) throws(TensorError) -> Tensor
  ) throws(Raise) -> Value {
    if let name = call[device].text { try call.runtime.checkDevice(name) }
    let value = try draw(call, generator, make)
    if try call.truth(device + 1), let local = value.tensor?.local {
      if !local.dtype.isFloatingPoint {
        throw call.error(
          .runtimeError, "Only Tensors of floating point dtype can require gradients")
      }
      try call.runtime.tensors { () throws(TensorError) in try local.setRequiresGrad(true) }
    }
    return value
  }

  private static func draw(
    _ call: borrowing Call, _ generator: Int?,
    _ make: (TensorContext) throws(TensorError) -> Tensor
  ) throws(Raise) -> Value {
    let runtime = call.runtime
    return try runtime.drawing(from: generator.map { call[$0] } ?? .none) { () throws(Raise) in
      runtime.wrap(
        try runtime.tensors { () throws(TensorError) in try make(runtime.context) })
    }
  }

  private static func normal(_ call: borrowing Call) throws(Raise) -> Value {
    let mean = call[0].tensor == nil ? nil : try call.localTensor(0)
    let deviation = call[1].tensor == nil ? nil : try call.localTensor(1)
    let means = mean == nil ? try call.double(0) : 0
    let deviations = deviation == nil ? try call.double(1) : 1
    let size = call.has(2) ? try call.tuple(2) : nil
    return try draw(call, 3) { (context) throws(TensorError) in
      try context.normal(mean, deviation, means, deviations, shape: size)
    }
  }
}
