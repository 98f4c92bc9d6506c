/// Fills the input with numbers between bounds, the upper one left out.
package struct UniformFill: Operation {
  package static let name = "uniform_"
  package let low: Double
  package let high: Double

  package init(low: Double = 0, high: Double = 1) {
    self.low = low
    self.high = high
  }

  package var effect: Effect { .inPlace }
  package func gradientName(inPlace: Bool) -> String? { "UniformBackward" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try update(inputs, in: context)
    return [inputs[0]]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    if !(low <= high) { throw .unmet("a_in <= b_in") }
    try context.fillUniform(inputs[0], low, high, context.generator)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    try pass.flat
  }
}

/// Fills the input with normal deviates.
package struct NormalFill: Operation {
  package static let name = "normal_"
  package let mean: Double
  package let deviation: Double

  package init(mean: Double = 0, deviation: Double = 1) {
    self.mean = mean
    self.deviation = deviation
  }

  package var effect: Effect { .inPlace }
  package func gradientName(inPlace: Bool) -> String? { "NormalBackward0" }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try update(inputs, in: context)
    return [inputs[0]]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    if !(deviation > 0) { throw .unmet("stdv_in > 0") }
    try context.fillNormal(inputs[0], mean, deviation, context.generator)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    try pass.flat
  }
}

/// Fills the input with whole numbers: from `low` to below `high`, or all that the type can hold.
package struct RandomFill: Operation {
  package static let name = "random_"
  package let low: Int64
  package let high: Int64?

  package init(low: Int64 = 0, high: Int64? = nil) {
    self.low = low
    self.high = high
  }

  package var effect: Effect { .inPlace }

  package func gradientName(inPlace: Bool) -> String? {
    high == nil ? "RandomBackward2" : "RandomBackward0"
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try update(inputs, in: context)
    return [inputs[0]]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    guard let high else {
      // One more than the largest whole number that the type holds exactly.
      let range: UInt64 =
        switch inputs[0].dtype {
        case .bool: 2
        case .uint8: 1 << 8
        case .int8: 1 << 7
        case .int16: 1 << 15
        case .int32: 1 << 31
        case .int64: 1 << 63
        case .float16: 1 << 11 + 1
        case .float32: 1 << 24 + 1
        case .float64: 1 << 53 + 1
        }
      try context.fillIntegers(inputs[0], 0, range: range, context.generator)
      return
    }
    if low >= high {
      throw .runtime(
        "invalid argument 2: max must be greater than min, but got: min = \(low), max = \(high) at "
          + "/pytorch/aten/src/TH/generic/THTensorRandom.cpp:43")
    }
    try context.fillIntegers(
      inputs[0], low, range: UInt64(bitPattern: high &- low), context.generator)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    try pass.flat
  }
}

extension TensorError {
  /// How PyTorch words a condition that it checks without a message of its own.
  static func unmet(_ condition: String) -> TensorError {
    .runtime(
      "Expected \(condition) to be true, but got false.  (Could this error message be improved?  If "
        + "so, please report an enhancement request to PyTorch.)")
  }
}
