/// The gradient of changing a part of a tensor through a view: the view's part of the gradient goes
/// through the operation that changed it, the rest passes by.
struct CopySlices: GradientRule {
  let inner: GradientNode
  var innerNode: GradientNode? { inner }
  let base: Layout
  let view: Layout

  func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let whole = try context.emptyStrided(base.shape, base.strides, inner.outputFacts[0].dtype)
    _ = try context.apply(Copy(), whole, try pass.gradient)
    let part = try context.apply(
      AsStrided(shape: view.shape, strides: view.strides, offset: view.offset - base.offset), whole)
    let gradient = try context.apply(Clone(), part)
    var gradients = try inner.rule.gradient(
      BackwardPass(context: context, node: inner, gradients: [gradient]))
    if let first = gradients.first, let changed = first {
      _ = try context.apply(Copy(), part, changed)
    } else {
      _ = try context.apply(Zero(), part)
    }
    if gradients.isEmpty { return [whole] }
    gradients[0] = whole
    return gradients
  }
}

extension Tensor {
  /// Gives a view whose elements were changed since its step was made a step from its base.
  func renewNode() {
    nodeVersion = version
    guard let base, let source = base.gradientFunction else {
      node = nil
      return
    }
    node = GradientNode(
      name: "AsStridedBackward",
      rule: AsStrided(shape: shape, strides: strides, offset: layout.offset),
      sequence: source.sequence + 1, edges: [.node(source, base.outputIndex)],
      inputFacts: [TensorFacts(base)], outputFacts: [TensorFacts(self)], needed: .first,
      savedInputs: [],
      savedOutputs: [])
    outputIndex = 0
  }
}
