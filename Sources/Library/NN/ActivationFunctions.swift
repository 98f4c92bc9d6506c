import Evaluator
import Tensors
import Workers

/// The activation functions of `torch.nn.functional`, and padding.
enum ActivationFunctions {
  private typealias Maker = @Sendable (borrowing Call) throws(Raise) -> any Operation

  static let entries: [Entry] =
    row("relu", "inplace=False", "Each element, negative ones as 0.", inplace: 1) { _ in ReLU() }
    + row("leaky_relu", "negative_slope=0.01, inplace=False", "Negative ones smaller.", inplace: 2)
  {
    call throws(Raise) in LeakyReLU(slope: try call.scalar(1).double)
  }
    + row("elu", "alpha=1.0, inplace=False", "An exponential below 0.", inplace: 2) {
      call throws(Raise) in Elu(alpha: try call.scalar(1).double)
    }
    + row("selu", "inplace=False", "A scaled exponential below 0.", inplace: 1) { _ in
      Elu.selfNormalising
    }
    + row("celu", "alpha=1.0, inplace=False", "A smooth exponential below 0.", inplace: 2) {
      call throws(Raise) in
      let alpha = try call.scalar(1).double
      return Elu(alpha: alpha, inputScale: 1 / alpha)
    }
    + row("hardtanh", "min_val=-1.0, max_val=1.0, inplace=False", "Kept in bounds.", inplace: 3) {
      call throws(Raise) in
      Hardtanh(low: try call.scalar(1).double, high: try call.scalar(2).double)
    }
    + row("relu6", "inplace=False", "Kept between 0 and 6.", inplace: 1) { _ in
      Hardtanh(low: 0, high: 6)
    }
    + row("threshold", "threshold, value, inplace=False", "A value below a bound.", inplace: 3) {
      call throws(Raise) in Threshold(try call.scalar(1), try call.scalar(2))
    }
    + row("gelu", "", "Each element, times a chance.") { _ in Gelu() }
    + row("softplus", "beta=1, threshold=20", "A smooth rectifier.") { call throws(Raise) in
      Softplus(beta: try call.scalar(1).double, threshold: try call.scalar(2).double)
    }
    + row("logsigmoid", "", "The logarithm of the logistic function.") { _ in LogSigmoid() }
    + row("hardshrink", "lambd=0.5", "Zero near zero.") { call throws(Raise) in
      Hardshrink(width: try call.scalar(1).double)
    }
    + row("softshrink", "lambd=0.5", "Nearer to zero.") { call throws(Raise) in
      Softshrink(width: try call.scalar(1).double)
    }
    + row("glu", "dim=-1", "One half, weighted by the other.") { call throws(Raise) in
      Glu(dim: try call.whole(1))
    }
    + [
      Entry("prelu", "input, weight", "A learned slope below 0.") { call throws(Raise) in
        try call.runtime.apply(
          Prelu(), [try call.tensor(0), try call.tensor(1)], method: "prelu")
      },
      Entry("softsign", "input", "Each element over 1 and its size.") { call throws(Raise) in
        let x = try call.tensor(0)
        let size = try call.runtime.applyAll(Abs(), [x], method: "abs")
        let below = try call.runtime.applyAll(Add(other: 1), size, method: "add")
        return try call.runtime.apply(Div(), [x] + below, method: "softsign")
      },
      Entry("tanhshrink", "input", "Each element less its hyperbolic tangent.") {
        call throws(Raise) in
        let x = try call.tensor(0)
        let bent = try call.runtime.applyAll(Tanh(), [x], method: "tanh")
        return try call.runtime.apply(Sub(), [x] + bent, method: "tanhshrink")
      },
      Entry("softmin", "input, dim=None, _stacklevel=3, dtype=None", "Softmax of the opposite.") {
        call throws(Raise) in
        let shape = try call.runtime.workers {
          [tensor = try call.tensor(0)] () throws(WorkerError) in
          try tensor.shape()
        }
        let dim = call[1].isNone ? [0, 1, 3].contains(shape.count) ? 0 : 1 : try call.whole(1)
        let negative = try call.runtime.applyAll(Neg(), [try call.tensor(0)], method: "neg")
        return try call.runtime.apply(Softmax(dim: dim), negative, method: "softmin")
      },
      Entry("one_hot", "tensor, num_classes=-1", "Ones at the places that numbers name.") {
        call throws(Raise) in try oneHot(call)
      },
      Entry("pad", "input, pad, mode='constant', value=0", "Elements around the tensor.") {
        call throws(Raise) in try pad(call)
      },
    ]

  /// Those that `torch` has too.
  static let shared = (entries + DistanceFunctions.entries).filter {
    let names: Set = [
      "selu", "selu_", "celu", "celu_", "threshold", "threshold_", "pairwise_distance", "pdist",
      "cosine_similarity",
    ]
    return names.contains($0.name)
  }

  /// A function of `nn.functional`, with its in-place form where it has one.
  private static func row(
    _ name: String, _ parameters: String, _ summary: String, inplace: Int? = nil,
    _ make: @escaping Maker
  ) -> [Entry] {
    let all = parameters.isEmpty ? "input" : "input, " + parameters
    var rows = [
      Entry(name, all, summary) { call throws(Raise) in
        let operation = try make(call)
        if let inplace, try call.truth(inplace) { return try change(call, operation) }
        return try call.runtime.apply(operation, [try call.tensor(0)], method: name)
      }
    ]
    if inplace != nil {
      rows.append(
        Entry(name + "_", all, summary + " In place.") { call throws(Raise) in
          try change(call, try make(call))
        })
    }
    return rows
  }

  private static func change(
    _ call: borrowing Call, _ operation: any Operation
  ) throws(Raise) -> Value {
    _ = try call.runtime.applyAll(
      InPlace(operation), [try call.tensor(0)], method: call.function.entry.name)
    return call[0]
  }

  private static func oneHot(_ call: borrowing Call) throws(Raise) -> Value {
    let runtime = call.runtime
    let classes = try call.localTensor(0)
    let given = try call.whole(1)
    return runtime.wrap(
      try runtime.tensors { () throws(TensorError) in
        if classes.dtype != .int64 {
          throw TensorError(.runtimeError, "one_hot is only applicable to index tensor.")
        }
        let numbers = try classes.listedScalars().map(\.int64)
        if numbers.isEmpty, given <= 0 {
          throw TensorError(
            .runtimeError,
            "Can not infer total number of classes from empty tensor.")
        }
        if given == 0 || given < -1 {
          throw TensorError(.runtimeError, "num_classes should be positive")
        }
        if numbers.contains(where: { $0 < 0 }) {
          throw TensorError(.runtimeError, "Class values must be non-negative.")
        }
        let most = numbers.max() ?? 0
        if given != -1, most >= Int64(given) {
          throw TensorError(
            .runtimeError, "Class values must be smaller than num_classes.")
        }
        let count = given == -1 ? Int(most == .max ? most : most + 1) : given
        let out = try runtime.context.zeros(classes.shape + [count], .int64)
        let places = try runtime.context.apply(Unsqueeze(dim: -1), classes)
        return try runtime.context.apply(
          InPlace(Scatter(dim: -1, value: 1)), out, places)
      })
  }

  private static func pad(_ call: borrowing Call) throws(Raise) -> Value {
    let (input, widths, mode) = (try call.tensor(0), try call.tuple(1), try call.string(2))
    if widths.count % 2 != 0 {
      throw call.error(.assertionError, "Padding length must be divisible by 2")
    }
    let shape = try call.runtime.workers { () throws(WorkerError) in try input.shape() }
    if widths.count / 2 > shape.count {
      throw call.error(.assertionError, "Padding length too large")
    }
    if mode == "constant" {
      return try call.runtime.apply(
        ConstantPad(widths, value: try call.scalar(3)), [input], method: "pad")
    }
    let expected = [3: 2, 4: 4, 5: 6]
    guard let length = expected[shape.count] else {
      throw call.error(
        .notImplementedError,
        "Only 3D, 4D, 5D padding with non-constant padding are supported for now")
    }
    if widths.count != length {
      throw call.error(
        .assertionError, "\(shape.count)D tensors expect \(length) values for padding")
    }
    switch mode {
    case "reflect", "replicate":
      if mode == "reflect", shape.count == 5 { throw call.error(.notImplementedError, "") }
      return try call.runtime.apply(
        EdgePad(widths, isMirror: mode == "reflect"), [input], method: "pad")
    case "circular": return try circular(call, input, widths)
    default: throw call.error(.notImplementedError, "Unrecognised padding mode \(mode)")
    }
  }

  /// The tensor continued with its other end.
  private static func circular(
    _ call: borrowing Call, _ input: LayeredTensor, _ widths: [Int]
  ) throws(Raise) -> Value {
    var result = input
    for pair in 0..<widths.count / 2 {
      let shape = try call.runtime.workers { () throws(WorkerError) in try result.shape() }
      let axis = shape.count - 1 - pair
      let (before, after) = (widths[2 * pair], widths[2 * pair + 1])
      let size = shape[axis]
      guard before >= 0, after >= 0, before <= size, after <= size else {
        throw call.error(
          .runtimeError, "Padding value causes wrapping around more than once.")
      }
      let head = try call.runtime.applyAll(
        Narrow(dim: axis, start: 0, length: after), [result], method: "pad")
      let tail = try call.runtime.applyAll(
        Narrow(dim: axis, start: size - before, length: before), [result], method: "pad")
      result = try call.runtime.applyAll(Cat(dim: axis), tail + [result] + head, method: "pad")[0]
    }
    return call.runtime.wrap(result)
  }
}
