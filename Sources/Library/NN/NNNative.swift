import Evaluator
import Tensors
import Workers

/// `_nn`: what the layers, which are written in Python, leave to the tensors.
enum NNNative {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule(
      "_nn", doc: "The kernels of layers.",
      functions: WindowFunctions.entries + NormalisationFunctions.entries
        + RecurrentFunctions.entries + InitialFunctions.entries + LossFunctions.kernels,
      constants: [
        (name: "ModuleBase", value: .object(interpreter.runtime.moduleType)),
        (name: "Parameter", value: .object(interpreter.runtime.parameterType)),
      ])
  }
}

/// Convolutions and poolings. The numbers of each dimension come as tuples of the right length.
enum WindowFunctions {
  static let entries: [Entry] = [
    Entry(
      "convolve",
      "name, input, weight, bias, stride, padding, dilation, groups, output_padding, transposed, /",
      "A convolution."
    ) { call throws(Raise) in
      let name = try call.string(0)
      let rule = Convolve(
        rank: try call.tuple(4).count, stride: try call.tuple(4), padding: try call.tuple(5),
        dilation: try call.tuple(6), outputPadding: try call.tuple(8), groups: try call.whole(7),
        isTransposed: try call.truth(9))
      var operands = [try call.tensor(1), try call.tensor(2)]
      if !call[3].isNone { operands.append(try call.tensor(3)) }
      return try call.runtime.apply(rule, operands, method: name)
    },
    Entry(
      "max_pool", "name, input, kernel, stride, padding, dilation, ceil, /",
      "The largest elements and their places."
    ) { call throws(Raise) in
      let shape = PoolingShape(
        kernel: try call.tuple(2), stride: try call.tuple(3), padding: try call.tuple(4),
        dilation: try call.tuple(5), isCeiled: try call.truth(6))
      return try call.runtime.apply(
        MaxPool(shape), [try call.tensor(1)], method: try call.string(0))
    },
    Entry(
      "avg_pool", "name, input, kernel, stride, padding, ceil, counts_padding, divisor, /",
      "The means of windows."
    ) { call throws(Raise) in
      let shape = PoolingShape(
        kernel: try call.tuple(2), stride: try call.tuple(3), padding: try call.tuple(4),
        isCeiled: try call.truth(5))
      return try call.runtime.apply(
        AveragePool(
          shape, countsPadding: try call.truth(6),
          divisor: call[7].isNone ? nil : try call.whole(7)),
        [try call.tensor(1)], method: try call.string(0))
    },
    Entry("adaptive_avg_pool", "input, size, /", "As many means as are wanted.") {
      call throws(Raise) in
      try call.runtime.apply(
        AveragePool(PoolingShape(output: try call.tuple(1))), [try call.tensor(0)],
        method: "adaptive_avg_pool2d")
    },
    Entry("adaptive_max_pool", "input, size, /", "As many largest elements as are wanted.") {
      call throws(Raise) in
      try call.runtime.apply(
        MaxPool(PoolingShape(output: try call.tuple(1))), [try call.tensor(0)],
        method: "adaptive_max_pool2d")
    },
    Entry("pad", "input, pads, value, /", "A number around the input.") { call throws(Raise) in
      try call.runtime.apply(
        ConstantPad(pads: try call.tuple(1), value: try call.double(2)), [try call.tensor(0)],
        method: "constant_pad_nd")
    },
  ]
}

/// Normalisations, dropout, embeddings.
enum NormalisationFunctions {
  static let entries: [Entry] = [
    Entry(
      "batch_norm", "input, mean, variance, weight, bias, training, momentum, eps, /",
      "Channels brought to mean zero and variance one."
    ) { call throws(Raise) in
      var operands = [try call.tensor(0)]
      for position in [3, 4, 1, 2] where !call[position].isNone {
        operands.append(try call.tensor(position))
      }
      let rule = BatchNormalisation(
        hasWeight: !call[3].isNone, hasBias: !call[4].isNone, hasRunning: !call[1].isNone,
        isTraining: try call.truth(5), momentum: try call.double(6), epsilon: try call.double(7))
      return call.runtime.wrap(
        try call.runtime.applyAll(rule, operands, method: "batch_norm")[0])
    },
    Entry(
      "layer_norm", "input, shape, weight, bias, eps, /",
      "The last dimensions brought to mean zero and variance one."
    ) { call throws(Raise) in
      var operands = [try call.tensor(0)]
      for position in [2, 3] where !call[position].isNone {
        operands.append(try call.tensor(position))
      }
      let rule = LayerNormalisation(
        shape: try call.tuple(1), hasWeight: !call[2].isNone, hasBias: !call[3].isNone,
        epsilon: try call.double(4))
      return call.runtime.wrap(
        try call.runtime.applyAll(rule, operands, method: "layer_norm")[0])
    },
    Entry("dropout", "input, p, channels, moments, /", "Zeroes elements at random.") {
      call throws(Raise) in
      try call.runtime.apply(
        Dropout(
          probability: try call.double(1), isTraining: true, dropsChannels: try call.truth(2),
          keepsMoments: try call.truth(3)),
        [try call.tensor(0)], method: "dropout")
    },
    Entry("embedding", "weight, indices, padding, scales, /", "Rows by their numbers.") {
      call throws(Raise) in
      try call.runtime.apply(
        Embedding(
          padding: call[2].isNone ? nil : try call.whole(2), scalesByFrequency: try call.truth(3)),
        [try call.tensor(0), try call.tensor(1)], method: "embedding")
    },
    Entry(
      "activation", "name, input, first, second, third, inplace, /",
      "A function on each element."
    ) { call throws(Raise) in
      guard let kind = Activation.Kind(rawValue: try call.string(0)) else {
        throw call.error(.valueError, "there is no such function")
      }
      let rule = Activation(
        kind, try call.double(2), try call.double(3), try call.double(4))
      if try call.truth(5) {
        _ = try call.runtime.applyAll(
          InPlace(rule), [try call.tensor(1)], method: rule.name + "_")
        return call[1]
      }
      return try call.runtime.apply(rule, [try call.tensor(1)], method: rule.name)
    },
    Entry("in_place", "name, input, slope, /", "relu_ and leaky_relu_.") { call throws(Raise) in
      let name = try call.string(0)
      let rule: any Operation =
        name == "relu" ? ReLU() : LeakyReLU(slope: try call.double(2))
      _ = try call.runtime.applyAll(InPlace(rule), [try call.tensor(1)], method: name + "_")
      return call[1]
    },
    Entry("prelu", "input, weight, /", "Each element, negative ones scaled.") {
      call throws(Raise) in
      try call.runtime.apply(PReLU(), [try call.tensor(0), try call.tensor(1)], method: "prelu")
    },
  ]
}

/// Recurrent networks.
enum RecurrentFunctions {
  static let entries: [Entry] = [
    Entry(
      "rnn",
      "kind, tensors, layers, bidirectional, biases, batch_first, dropout, training, /",
      "Layers of recurrent cells over a sequence."
    ) { call throws(Raise) in
      let rule = RecurrentLayers(
        try kind(call), layers: try call.whole(2), isBidirectional: try call.truth(3),
        hasBiases: try call.truth(4), batchFirst: try call.truth(5), dropout: try call.double(6),
        isTraining: try call.truth(7))
      return try call.runtime.apply(rule, try tensors(call), method: try call.string(0))
    },
    Entry("rnn_cell", "kind, tensors, /", "One step of a recurrent cell.") { call throws(Raise) in
      try call.runtime.apply(
        RecurrentCell(try kind(call)), try tensors(call), method: try call.string(0) + "_cell")
    },
  ]

  private static func kind(_ call: borrowing Call) throws(Raise) -> RecurrentKind {
    guard let kind = RecurrentKind(rawValue: try call.string(0)) else {
      throw call.error(.valueError, "there is no such cell")
    }
    return kind
  }

  private static func tensors(_ call: borrowing Call) throws(Raise) -> [LayeredTensor] {
    var operands: [LayeredTensor] = []
    for value in try call.items(1) {
      guard let tensor = value.tensor else {
        throw call.error(
          .typeError, "expected Tensor, but got \(call.interpreter.typeName(value))")
      }
      operands.append(tensor)
    }
    return operands
  }
}

/// Drawing parameters.
enum InitialFunctions {
  static let entries: [Entry] = [
    Entry("uniform", "tensor, low, high, /", "Numbers between bounds, outside the graph.") {
      call throws(Raise) in
      let (low, high) = (try call.double(1), try call.double(2))
      return try fill(call, UniformFill(low: low, high: high))
    },
    Entry("normal", "tensor, mean, deviation, /", "Normal deviates, outside the graph.") {
      call throws(Raise) in
      let (mean, deviation) = (try call.double(1), try call.double(2))
      return try fill(call, NormalFill(mean: mean, deviation: deviation))
    },
  ]

  private static func fill(
    _ call: borrowing Call, _ rule: any Operation
  ) throws(Raise) -> Value {
    let context = call.runtime.context
    let before = context.gradEnabled
    context.gradEnabled = false
    defer { context.gradEnabled = before }
    _ = try call.runtime.applyAll(rule, [try call.tensor(0)], method: rule.name)
    return call[0]
  }
}
