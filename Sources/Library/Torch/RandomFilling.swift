import Evaluator
import Tensors

/// Methods that fill a tensor with random numbers.
enum RandomFilling {
  static let entries: [Entry] = [
    Entry("uniform_", "from=0, to=1, *, generator=None", "Numbers between bounds.") {
      call throws(Raise) in
      try fill(call, 2, UniformFill(low: try call.double(0), high: try call.double(1)))
    },
    Entry("normal_", "mean=0, std=1, *, generator=None", "Normal deviates.") { call throws(Raise) in
      try fill(call, 2, NormalFill(mean: try call.double(0), deviation: try call.double(1)))
    },
    Entry("random_", "from?, to?, *, generator=None", "Whole numbers.") { call throws(Raise) in
      let operation: RandomFill
      if call.has(0), call.has(1) {
        operation = RandomFill(low: Int64(try call.whole(0)), high: Int64(try call.whole(1)))
      } else if call.has(0) || call.has(1) {
        operation = RandomFill(high: Int64(try call.whole(call.has(0) ? 0 : 1)))
      } else {
        operation = RandomFill()
      }
      return try fill(call, 2, operation)
    },
    Entry("bernoulli_", "p=0.5, *, generator=None", "Ones with a probability, else zeros.") {
      call throws(Raise) in
      let runtime = call.runtime
      guard let chances = call[0].tensor else {
        return try fill(call, 1, DistributionFill(.bernoulli, try call.double(0)))
      }
      let target = try call.tensor
      try runtime.drawing(from: call[1]) { () throws(Raise) in
        _ = try runtime.applyAll(BernoulliFill(), [target, chances], method: "bernoulli_")
      }
      return call.receiver
    },
    Entry("exponential_", "lambd=1, *, generator=None", "Exponentially distributed numbers.") {
      call throws(Raise) in
      try fill(call, 1, DistributionFill(.exponential, try call.double(0)))
    },
    Entry("geometric_", "p, *, generator=None", "How many trials the first success takes.") {
      call throws(Raise) in try fill(call, 1, DistributionFill(.geometric, try call.double(0)))
    },
    Entry("log_normal_", "mean=1, std=2, *, generator=None", "Powers of e by normal deviates.") {
      call throws(Raise) in
      try fill(
        call, 2, DistributionFill(.logNormal, try call.double(0), try call.double(1)))
    },
    Entry("cauchy_", "median=0, sigma=1, *, generator=None", "Numbers of the Cauchy distribution.")
    { call throws(Raise) in
      try fill(call, 2, DistributionFill(.cauchy, try call.double(0), try call.double(1)))
    },
    Entry("bernoulli", "p?, *, generator=None", "Ones with given probabilities.") {
      call throws(Raise) in
      var arguments = Arguments([call.receiver] + (call.has(0) ? [call[0]] : []))
      arguments.keywords = [(name: call.interpreter.intern("generator"), value: call[1])]
      return try function("bernoulli", call, arguments)
    },
    Entry(
      "multinomial", "num_samples, replacement=False, *, generator=None",
      "Places drawn by their weights."
    ) { call throws(Raise) in
      var arguments = Arguments([call.receiver, call[0], call[1]])
      arguments.keywords = [(name: call.interpreter.intern("generator"), value: call[2])]
      return try function("multinomial", call, arguments)
    },
  ]

  private static func function(
    _ name: String, _ call: borrowing Call, _ arguments: Arguments
  ) throws(Raise) -> Value {
    let torch = Value.object(try call.interpreter.importModule("torch"))
    return try call.interpreter.call(
      try call.interpreter.attribute(torch, name), arguments)
  }

  private static func fill(
    _ call: borrowing Call, _ generator: Int, _ operation: any Operation
  ) throws(Raise) -> Value {
    let runtime = call.runtime
    let target = try call.tensor
    try runtime.drawing(from: call[generator]) { () throws(Raise) in
      _ = try runtime.applyAll(operation, [target], method: call.function.entry.name)
    }
    return call.receiver
  }
}
