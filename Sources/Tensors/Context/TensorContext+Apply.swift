extension TensorContext {
  /// Carries out an operation and records it for `backward` if a gradient can flow through it.
  ///
  /// The one way in for everything that happens to tensors. Throws PyTorch's error.
  package func apply(_ operation: any Operation, to inputs: [Tensor])
    throws(TensorError) -> [Tensor]
  {
    guard operation.arity.contains(inputs.count) else {
      throw .type(
        "\(operation.name)() takes \(operation.arity.lowerBound) tensors but got \(inputs.count)")
    }
    try checkPrecision(operation, inputs)
    switch operation.effect {
    case .composite: return try operation.forward(inputs, in: self)
    case .inPlace: return [try applyInPlace(operation, to: inputs)]
    case .value, .view: break
    }
    let needed = gradEnabled ? neededInputs(inputs) : []
    guard !needed.isEmpty, let name = operation.gradientName(inPlace: false) else {
      return try operation.forward(inputs, in: self)
    }
    gradEnabled = false
    defer { gradEnabled = true }
    let outputs = try operation.forward(inputs, in: self)
    let saved = operation.saved(for: needed)
    let node = makeNode(
      name, operation, inputs, outputs: outputs, needed: needed,
      savedInputs: saveInputs(inputs, saved.inputs), saved: saved)
    let plain = operation.plainOutputs
    for (position, output) in outputs.enumerated()
    where output.dtype.isFloatingPoint && !plain.contains(InputSet(position)) {
      output.node = node
      output.outputIndex = position
      output.nodeVersion = output.version
    }
    return outputs
  }

  /// Carries out an operation that has one output.
  package func apply(_ operation: any Operation, _ inputs: Tensor...)
    throws(TensorError) -> Tensor
  {
    let outputs = try apply(operation, to: inputs)
    guard outputs.count == 1 else {
      throw .runtime("\(operation.name) gives \(outputs.count) tensors where one is wanted")
    }
    return outputs[0]
  }

  private func applyInPlace(_ operation: any Operation, to inputs: [Tensor])
    throws(TensorError) -> Tensor
  {
    guard let target = inputs.first else {
      throw .type("\(operation.name)() takes a tensor to work on")
    }
    let needed = gradEnabled ? neededInputs(inputs) : []
    guard !needed.isEmpty else {
      try operation.update(inputs, in: self)
      target.bumpVersion()
      return target
    }
    if needed.contains(.first), target.isLeaf {
      throw .runtime(
        "a leaf Variable that requires grad has been used in an in-place operation.")
    }
    guard let name = operation.gradientName(inPlace: true), target.dtype.isFloatingPoint else {
      try operation.update(inputs, in: self)
      target.bumpVersion()
      return target
    }
    // What the gradient reads is kept as it is before the change.
    let saved = operation.saved(for: needed)
    var savedInputs = saveInputs(inputs, saved.inputs.subtracting(.first))
    if saved.inputs.contains(.first) {
      if savedInputs.isEmpty { savedInputs = [SavedTensor?](repeating: nil, count: inputs.count) }
      savedInputs[0] = SavedTensor(input: try snapshot(target))
    }
    let edges = inputs.map(edge)
    let facts = inputs.map(TensorFacts.init)
    gradEnabled = false
    defer { gradEnabled = true }
    try operation.update(inputs, in: self)
    target.bumpVersion()
    let node = makeNode(
      name, operation, inputs, outputs: [target], needed: needed, savedInputs: savedInputs,
      saved: saved, edges: edges, facts: facts)
    rebase(target, on: node)
    return target
  }

  /// A copy of a tensor that is about to be changed, at the same place in the graph.
  private func snapshot(_ tensor: Tensor) throws(TensorError) -> Tensor {
    let copy = try empty(tensor.layout.dense, tensor.dtype)
    copyElements(tensor, into: copy)
    copy.node = tensor.gradientFunction
    copy.outputIndex = tensor.outputIndex
    return copy
  }

  private func neededInputs(_ inputs: [Tensor]) -> InputSet {
    var needed: InputSet = []
    for position in inputs.indices where inputs[position].requiresGrad {
      needed.insert(InputSet(position))
    }
    return needed
  }

  private func saveInputs(_ inputs: [Tensor], _ set: InputSet) -> [SavedTensor?] {
    if set.isEmpty { return [] }
    var saved = [SavedTensor?](repeating: nil, count: inputs.count)
    for position in inputs.indices where set.contains(InputSet(position)) {
      saved[position] = SavedTensor(input: inputs[position])
    }
    return saved
  }

  private func makeNode(
    _ name: String, _ rule: any GradientRule, _ inputs: [Tensor], outputs: [Tensor],
    needed: InputSet, savedInputs: [SavedTensor?], saved: SavedSet,
    edges: [GradientNode.Edge]? = nil, facts: [TensorFacts]? = nil
  ) -> GradientNode {
    var savedOutputs: [SavedTensor?] = []
    if !saved.outputs.isEmpty {
      savedOutputs = outputs.indices.map { position in
        saved.outputs.contains(InputSet(position)) ? SavedTensor(output: outputs[position]) : nil
      }
    }
    return GradientNode(
      name: name, rule: rule, sequence: nextSequence(), edges: edges ?? inputs.map(edge),
      inputFacts: facts ?? inputs.map(TensorFacts.init),
      outputFacts: outputs.map(TensorFacts.init),
      needed: needed, savedInputs: savedInputs, savedOutputs: savedOutputs,
      savesNumber: saved.number)
  }

  /// Where a tensor's gradient goes.
  func edge(_ tensor: Tensor) -> GradientNode.Edge {
    if let node = tensor.gradientFunction { return .node(node, tensor.outputIndex) }
    return tensor.wantsGradient ? .leaf(tensor) : .nowhere
  }

  /// Hangs a changed tensor on the step that changed it; for a view, the tensor it views as well.
  private func rebase(_ target: Tensor, on node: GradientNode) {
    guard let base = target.base else {
      target.node = node
      target.outputIndex = 0
      return
    }
    let rule = CopySlices(inner: node, base: base.layout, view: target.layout)
    var edges = node.edges
    edges[0] = base.isLeaf && base.wantsGradient ? .formerLeaf : edge(base)
    let copy = GradientNode(
      name: "CopySlices", rule: rule, sequence: nextSequence(), edges: edges,
      inputFacts: [TensorFacts(base)] + node.inputFacts.dropFirst(),
      outputFacts: [TensorFacts(base)],
      needed: node.needed.union(base.requiresGrad ? .first : []), savedInputs: [], savedOutputs: [])
    base.node = copy
    base.outputIndex = 0
    target.renewNode()
  }

  /// Makes results steps of the graph that a rule of the caller's leads back from.
  package func record(
    _ name: String, _ rule: any GradientRule, from inputs: [Tensor], to outputs: [Tensor]
  ) -> GradientNode {
    let node = makeNode(
      name, rule, inputs, outputs: outputs, needed: neededInputs(inputs), savedInputs: [],
      saved: .nothing)
    for (position, output) in outputs.enumerated() where output.dtype.isFloatingPoint {
      output.wantsGradient = false
      output.node = node
      output.outputIndex = position
      output.nodeVersion = output.version
    }
    return node
  }
}

/// A tensor that a rule outside this module keeps for its gradient.
package final class KeptTensor {
  private let saved: SavedTensor
  private let output: Int?

  /// Keeps an input, or the output of a position.
  package init(_ tensor: Tensor, output: Int? = nil) {
    saved = output == nil ? SavedTensor(input: tensor) : SavedTensor(output: tensor)
    self.output = output
  }

  /// The tensor, if it is still what it was.
  package func restored(_ node: GradientNode?) throws(TensorError) -> Tensor {
    try saved.restored(owner: output == nil ? nil : node, output: output ?? 0)
  }
}
