import Testing

@testable import Tensors

/// Every operation's gradient against finite differences, in double precision.
@Suite struct GradientCheckTests {
  @Test func everyOperationHasASample() {
    var sampled = Set(GradientSample.all.map { type(of: $0.operation).name })
    sampled.formUnion(GradientSample.withoutGradient)
    for type in OperationTable.all { #expect(sampled.contains(type.name), "\(type.name)") }
  }

  @Test func operationsWithoutGradientRecordNothing() throws {
    for name in GradientSample.withoutGradient {
      let type = try #require(OperationTable.type(named: name))
      #expect(!GradientSample.all.contains { Swift.type(of: $0.operation) == type })
    }
  }

  @Test(arguments: GradientSample.all.indices)
  func gradientIsTheSlope(index: Int) throws {
    try check(GradientSample.all[index], order: 1)
  }

  @Test(arguments: GradientSample.all.indices)
  func gradientOfGradientIsItsSlope(index: Int) throws {
    try check(GradientSample.all[index], order: 2)
  }

  /// Compares the gradient of a weighted sum (of results, or of their gradients) with what changes
  /// when one number moves a little.
  private func check(_ sample: GradientSample, order: Int) throws {
    let numbers = start(sample)
    let exact = try slopes(sample, numbers, order)
    let step = 1e-6
    var differences: [Double] = []
    for position in numbers.indices {
      var (above, below) = (numbers, numbers)
      above[position] += step
      below[position] -= step
      let change = try value(sample, above, order) - value(sample, below, order)
      differences.append(change / (2 * step))
    }
    #expect(exact.count == differences.count)
    for (slope, difference) in zip(exact, differences) {
      let tolerance = 2e-6 * max(1, slope.magnitude)
      #expect(
        (slope - difference).magnitude <= tolerance,
        "\(sample.operation.name) \(sample.operation.parameters.map(\.value)): \(exact) \(differences)"
      )
    }
  }

  /// The numbers of all inputs that have a gradient, one after another.
  private func start(_ sample: GradientSample) -> [Double] {
    let generator = Generator(seed: 5)
    var numbers: [Double] = []
    for case .numbers(let shape, let range) in sample.inputs {
      for _ in 0..<shape.reduce(1, *) {
        numbers.append(generator.uniformDouble(range.lowerBound, range.upperBound))
      }
    }
    return numbers
  }

  private func inputs(_ sample: GradientSample, _ numbers: [Double], _ context: TensorContext)
    throws -> [Tensor]
  {
    var rest = numbers[...]
    return try sample.inputs.map { input in
      switch input {
      case .numbers(let shape, _):
        let tensor = try context.empty(shape, .float64)
        for position in 0..<tensor.count { tensor.write(.float(rest.removeFirst()), at: position) }
        tensor.wantsGradient = true
        return tensor
      case .whole(let shape, let values, let dtype):
        let tensor = try context.empty(shape, dtype)
        for (position, value) in values.enumerated() { tensor.write(.int(value), at: position) }
        return tensor
      case .constant(let shape, let values):
        let tensor = try context.empty(shape, .float64)
        for (position, value) in values.enumerated() { tensor.write(.float(value), at: position) }
        return tensor
      }
    }
  }

  /// A weighted sum of the results; in second order, of the gradients of that sum of squares.
  private func total(
    _ sample: GradientSample, _ leaves: [Tensor], _ order: Int, _ context: TensorContext
  ) throws -> Tensor {
    var inputs = leaves
    if sample.operation.effect == .inPlace || sample.operation is SubscriptAssign {
      inputs[0] = try context.apply(Mul(other: 1), leaves[0])
    }
    // The same random numbers every time, where there are any.
    context.generator.seed(9)
    var outputs = try context.apply(sample.operation, to: inputs)
    if outputs.isEmpty { outputs = [inputs[0]] }
    let plain = sample.operation.plainOutputs
    outputs = outputs.enumerated().filter { !plain.contains(InputSet($0.offset)) }.map(\.element)
    let sum = try weighted(outputs.filter { $0.dtype == .float64 }, squared: order > 1, context)
    guard order > 1 else { return sum }
    let wanted = leaves.filter { $0.requiresGrad }
    let gradients = try context.gradients(
      of: [sum], for: wanted, createGraph: true, allowUnused: true)
    return try weighted(gradients.compactMap { $0 }, squared: false, context)
  }

  private func weighted(_ tensors: [Tensor], squared: Bool, _ context: TensorContext)
    throws -> Tensor
  {
    var sum = try context.zeros([], .float64)
    for tensor in tensors {
      let weights = try context.arange(1, .int(Int64(tensor.count) + 1), .float64)
      let shaped = try context.apply(
        Mul(other: 0.25), try context.apply(View(tensor.shape), weights))
      let term = squared ? try context.apply(Mul(), tensor, tensor) : tensor
      sum = try context.apply(
        Add(), sum, try context.apply(Sum(), try context.apply(Mul(), term, shaped)))
    }
    return sum
  }

  private func value(_ sample: GradientSample, _ numbers: [Double], _ order: Int) throws -> Double {
    let context = TensorContext(seed: 0)
    let leaves = try inputs(sample, numbers, context)
    return try total(sample, leaves, order, context).onlyItem().double
  }

  private func slopes(_ sample: GradientSample, _ numbers: [Double], _ order: Int) throws
    -> [Double]
  {
    let context = TensorContext(seed: 0)
    let leaves = try inputs(sample, numbers, context)
    let sum = try total(sample, leaves, order, context)
    if sum.requiresGrad { try context.backward([sum]) }
    var slopes: [Double] = []
    for (leaf, input) in zip(leaves, sample.inputs) {
      guard case .numbers = input else { continue }
      slopes += try (leaf.grad ?? context.zeros(leaf.shape, .float64)).scalars.map(\.double)
    }
    return slopes
  }
}
