/// What an operation's gradient gets to see: the gradients of its outputs and what was saved.
package struct BackwardPass {
  package let context: TensorContext
  let node: GradientNode
  /// The gradients of the outputs; nil where nothing depended on an output.
  package let gradients: [Tensor?]

  /// The gradient of the first output.
  package var gradient: Tensor {
    get throws(TensorError) { try gradient(0) }
  }

  /// The gradient of an output, zeros if nothing depended on it.
  package func gradient(_ position: Int) throws(TensorError) -> Tensor {
    if let gradient = gradients[position] { return gradient }
    let facts = node.outputFacts[position]
    return try context.zeros(facts.shape, facts.dtype)
  }

  /// Whether the gradient of an input is wanted.
  package func needs(_ position: Int) -> Bool { node.needed.contains(InputSet(position)) }

  package var inputCount: Int { node.inputFacts.count }
  package func inputShape(_ position: Int) -> [Int] { node.inputFacts[position].shape }
  package func inputType(_ position: Int) -> DType { node.inputFacts[position].dtype }

  /// An input as it was. Throws if it was changed since, or given up by an earlier pass.
  package func input(_ position: Int) throws(TensorError) -> Tensor {
    if node.isReleased { throw .releasedGraph }
    guard position < node.savedInputs.count, let saved = node.savedInputs[position] else {
      throw .runtime("\(node.name) did not keep input \(position)")
    }
    return try saved.restored(owner: nil, output: 0)
  }

  /// An output as it was. Throws as `input` does.
  package func output(_ position: Int = 0) throws(TensorError) -> Tensor {
    if node.isReleased { throw .releasedGraph }
    guard position < node.savedOutputs.count, let saved = node.savedOutputs[position] else {
      throw .runtime("\(node.name) did not keep output \(position)")
    }
    return try saved.restored(owner: node, output: position)
  }
}

extension TensorError {
  static let releasedGraph = TensorError.runtime(
    "Trying to backward through the graph a second time, but the buffers have already been freed. "
      + "Specify retain_graph=True when calling backward the first time.")
}
