import Testing

@testable import Tensors

/// Every operation against what PyTorch 1.4 answered, from `record_operations.py`.
@Suite struct OperationGoldenTests {
  static let cases = (try? GoldenCase.load("operations.json")) ?? []

  @Test func recordsAreThere() {
    #expect(Self.cases.count > 2000)
  }

  @Test(arguments: OperationTable.all.map { $0.name })
  func answersAsPyTorch(name: String) throws {
    for golden in Self.cases where Self.family(golden.op.operation) == name {
      try check(golden)
    }
  }

  private static func family(_ operation: any Operation) -> String {
    if let inPlace = operation as? InPlace { return type(of: inPlace.operation).name }
    return type(of: operation).name
  }

  private static func isProduct(_ operation: any Operation) -> Bool {
    ["mm", "addmm", "mv", "dot", "bmm", "matmul", "linear"].contains(operation.name)
  }

  /// What follows the elements.
  private static func suffix(_ repr: String) -> String {
    String(repr.suffix(from: repr.lastIndex(of: "]") ?? repr.startIndex))
  }

  private func check(_ golden: GoldenCase) throws {
    let context = TensorContext(seed: 0)
    let leaves = try golden.inputs.map { try context.tensor($0) }
    for (leaf, wanted) in zip(leaves, golden.requiresGrad) { leaf.wantsGradient = wanted }
    var inputs = leaves
    if golden.multiplied == true {
      inputs[0] = try context.apply(Mul(other: 1), leaves[0])
    }
    var outputs: [Tensor]
    do {
      outputs = try context.apply(golden.op.operation, to: inputs)
      if golden.op.operation is SubscriptAssign { outputs = [inputs[0]] }
    } catch {
      let failure = GoldenCase.Failure(kind: error.kind.rawValue, message: error.message)
      #expect(failure == golden.error, "\(golden)")
      return
    }
    guard let expected = golden.outputs else {
      Issue.record("\(golden) should have failed: \(golden.error?.message ?? "")")
      return
    }
    #expect(outputs.count == expected.count, "\(golden)")
    for (output, value) in zip(outputs, expected) { compare(output, value, golden, context) }
    if golden.error == nil {
      try checkGradients(golden, leaves, outputs, context)
    } else {
      checkBackwardFails(golden, outputs[0], context)
    }
  }

  private func compare(
    _ output: Tensor, _ value: GoldenCase.Value, _ golden: GoldenCase, _ context: TensorContext
  ) {
    #expect(output.dtype.shortName == value.dtype, "\(golden)")
    #expect(output.shape == value.shape, "\(golden)")
    if let strides = value.strides { #expect(output.strides == strides, "\(golden)") }
    guard output.shape == value.shape else { return }
    #expect(isNear(output.scalars, value.values, output.dtype), "\(golden)")
    guard let repr = value.repr else { return }
    // Products of matrices add up in another order than the library that was recorded.
    if Self.isProduct(golden.op.operation) {
      #expect(Self.suffix(context.repr(output)) == Self.suffix(repr), "\(golden)")
    } else {
      #expect(context.repr(output) == repr, "\(golden)")
    }
  }

  private func checkBackwardFails(
    _ golden: GoldenCase, _ output: Tensor, _ context: TensorContext
  ) {
    do {
      let sum = try context.apply(Sum(), output)
      try context.backward([sum])
      Issue.record("backward of \(golden) should have failed")
    } catch {
      #expect(error.message == golden.error?.message, "\(golden)")
    }
  }

  private func checkGradients(
    _ golden: GoldenCase, _ leaves: [Tensor], _ outputs: [Tensor], _ context: TensorContext
  ) throws {
    guard let weights = golden.weights, let grads = golden.grads else { return }
    var roots: [Tensor] = []
    var starts: [Tensor?] = []
    for (output, weight) in zip(outputs, weights) {
      guard let weight else { continue }
      let start = try context.empty(output.shape, output.dtype)
      for (position, number) in weight.enumerated() { start.write(number.scalar, at: position) }
      roots.append(output)
      starts.append(start)
    }
    try context.backward(roots, gradients: starts)
    for (leaf, grad) in zip(leaves, grads) {
      guard let grad else {
        #expect(leaf.grad == nil, "\(golden)")
        continue
      }
      let own = try #require(leaf.grad, "\(golden)")
      #expect(isNear(own.scalars, grad, leaf.dtype), "gradient of \(golden)")
    }
  }
}

/// Whether numbers agree to the last digits that their type has.
func isNear(_ numbers: [Scalar], _ expected: [GoldenCase.Hex], _ dtype: DType) -> Bool {
  guard numbers.count == expected.count else { return false }
  let tolerance = dtype == .float32 ? 5e-7 : dtype == .float64 ? 1e-14 : 0
  let scale = expected.reduce(0) { max($0, $1.double.isFinite ? $1.double.magnitude : 0) }
  return zip(numbers, expected).allSatisfy { number, hex in
    if case .int = number { return number == hex.scalar }
    let (x, y) = (number.double, hex.double)
    if x.isNaN || y.isNaN { return x.isNaN && y.isNaN }
    return x == y || (x - y).magnitude <= tolerance * max(y.magnitude, scale * 0.5)
  }
}
