/// The arithmetic of one optimiser for one parameter, all of it in one pass over the elements.
///
/// The inputs are the parameter, its gradient and the optimiser's state for it. The elements are
/// rounded where PyTorch 1.4 rounds them: products and sums that follow each other round once.
package protocol FusedStep: Operation {
  /// Changes the elements; `lanes` says where those of each input start.
  func run<T: FusedElement>(_ lanes: [UnsafeMutablePointer<T>], _ count: Int)
}

/// Elements that fused steps work on.
package protocol FusedElement: BinaryFloatingPoint {
  static func fused(_ sum: Self, _ x: Self, _ y: Self) -> Self
}

extension Float: FusedElement {
  /// `x * y + sum` with one rounding.
  @inline(__always)
  package static func fused(_ sum: Float, _ x: Float, _ y: Float) -> Float {
    plus(sum, x, times: y)
  }
}

extension Double: FusedElement {
  @inline(__always)
  package static func fused(_ sum: Double, _ x: Double, _ y: Double) -> Double {
    plus(sum, x, times: y)
  }
}

extension FusedStep {
  package var effect: Effect { .inPlace }
  package var arity: ClosedRange<Int> { 2...6 }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try update(inputs, in: context)
    return [inputs[0]]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    guard let parameter = inputs.first else { return }
    for input in inputs where input.shape != parameter.shape || input.dtype != parameter.dtype {
      throw .runtime(
        "expected the gradient and the state of a parameter to have its shape "
          + "\(bracketed(parameter.shape)) and type \(parameter.dtype.scalarName), but got "
          + "\(bracketed(input.shape)) and \(input.dtype.scalarName)")
    }
    // Elements with gaps between them are worked on in copies without.
    var dense = inputs
    for (position, input) in inputs.enumerated() where !input.isContiguous {
      dense[position] = try context.empty(input.shape, input.dtype)
      copyElements(input, into: dense[position])
    }
    let done: Void? = try parameter.dtype.acceptFloat(FusedRun(step: self, inputs: dense))
    if done == nil { throw .unsupported("\"\(name)\"", parameter.dtype) }
    for (position, input) in inputs.enumerated() where !input.isContiguous {
      copyElements(dense[position], into: input)
    }
  }
}

private struct FusedRun<Step: FusedStep>: FloatVisitor {
  let step: Step
  let inputs: [Tensor]

  func visit<T: FloatElement>(_ type: T.Type) {
    let count = inputs[0].count
    if T.self == Float.self {
      step.run(inputs.map { $0.pointer(Float.self) }, count)
    } else {
      step.run(inputs.map { $0.pointer(Double.self) }, count)
    }
    withExtendedLifetime(inputs) {}
  }
}
