extension TensorContext {
  /// Runs the gradient graph backwards from tensors and adds what arrives to the leaves' `grad`.
  ///
  /// A gradient may be left out where a tensor has one element. Throws PyTorch's errors.
  package func backward(
    _ tensors: [Tensor], gradients: [Tensor?] = [], retainGraph: Bool = false,
    createGraph: Bool = false
  ) throws(TensorError) {
    var engine = try BackwardEngine(
      roots: tensors, gradients: gradients, context: self, keepsGraph: retainGraph || createGraph,
      createsGraph: createGraph)
    try engine.run()
    try engine.accumulate()
  }

  /// The gradients of tensors with respect to others, which keep their `grad`: `autograd.grad`.
  package func gradients(
    of outputs: [Tensor], for inputs: [Tensor], gradients: [Tensor?] = [],
    retainGraph: Bool = false, createGraph: Bool = false, allowUnused: Bool = false
  ) throws(TensorError) -> [Tensor?] {
    for input in inputs where !input.requiresGrad {
      throw .runtime("One of the differentiated Tensors does not require grad")
    }
    var engine = try BackwardEngine(
      roots: outputs, gradients: gradients, context: self, keepsGraph: retainGraph || createGraph,
      createsGraph: createGraph)
    engine.wanted = inputs
    try engine.run()
    var results: [Tensor?] = []
    for input in inputs {
      let result = engine.captured(input)
      if result == nil, !allowUnused {
        throw .runtime(
          "One of the differentiated Tensors appears to not have been used in the graph. Set "
            + "allow_unused=True if this is the desired behavior.")
      }
      results.append(result)
    }
    return results
  }
}

/// One backward pass: steps wait in a heap, the latest goes first, so that every step has all its
/// gradients when its turn comes.
private struct BackwardEngine {
  private struct Waiting {
    let node: GradientNode
    var gradients: [Tensor?]
  }

  private struct LeafGradient {
    let leaf: Tensor
    var gradient: Tensor
  }

  private struct Capture: Hashable {
    let node: ObjectIdentifier
    let output: Int
  }

  private let context: TensorContext
  private let keepsGraph: Bool
  private let createsGraph: Bool
  private var heap: [GradientNode] = []
  private var waiting: [ObjectIdentifier: Waiting] = [:]
  private var leaves: [LeafGradient] = []
  private var leafPositions: [ObjectIdentifier: Int] = [:]
  private var captures: [Capture: Tensor] = [:]
  /// The tensors whose gradients are asked for, if not those of all leaves.
  var wanted: [Tensor] = []

  init(
    roots: [Tensor], gradients: [Tensor?], context: TensorContext, keepsGraph: Bool,
    createsGraph: Bool
  ) throws(TensorError) {
    self.context = context
    self.keepsGraph = keepsGraph
    self.createsGraph = createsGraph
    var starts: [Tensor?] = []
    for (position, root) in roots.enumerated() {
      let given = position < gradients.count ? gradients[position] : nil
      if let given {
        if given.shape != root.shape {
          throw .runtime(
            "Mismatch in shape: grad_output[\(position)] has a shape of \(sizeText(given.shape)) "
              + "and output[\(position)] has a shape of \(sizeText(root.shape)).")
        }
        starts.append(given)
      } else if root.requiresGrad {
        if root.count != 1 {
          throw .runtime("grad can be implicitly created only for scalar outputs")
        }
        starts.append(try context.full(root.shape, 1, root.dtype))
      } else {
        starts.append(nil)
      }
    }
    for (position, root) in roots.enumerated() {
      guard root.requiresGrad else {
        throw .runtime(
          "element \(position) of tensors does not require grad and does not have a grad_fn")
      }
      guard let start = starts[position] else { continue }
      if !start.dtype.isFloatingPoint {
        throw .runtime(
          "Expected isFloatingType(grads[i].type().scalarType()) to be true, but got false.  "
            + "(Could this error message be improved?  If so, please report an enhancement request "
            + "to PyTorch.)")
      }
      let gradient =
        start.dtype == root.dtype ? start : try context.apply(Cast(dtype: root.dtype), start)
      try send(gradient, along: context.edge(root))
    }
  }

  mutating func run() throws(TensorError) {
    let before = context.gradEnabled
    context.gradEnabled = createsGraph
    defer { context.gradEnabled = before }
    let watched = Set(wanted.compactMap { $0.gradientFunction.map(ObjectIdentifier.init) })
    while let node = popLatest() {
      guard var ready = waiting.removeValue(forKey: ObjectIdentifier(node)) else { continue }
      for (output, hooks) in node.hooks where !hooks.isEmpty {
        if let gradient = ready.gradients[output] {
          ready.gradients[output] = try hooks.applied(to: gradient)
        }
      }
      try observe(ready)
      if watched.contains(ObjectIdentifier(node)) {
        for (output, gradient) in ready.gradients.enumerated() {
          captures[Capture(node: ObjectIdentifier(node), output: output)] = gradient
        }
      }
      if node.isReleased { throw .releasedGraph }
      let pass = BackwardPass(context: context, node: node, gradients: ready.gradients)
      let results = try node.rule.gradient(pass)
      if context.detectsAnomalies { try check(results, of: node) }
      for (position, result) in results.enumerated() where position < node.edges.count {
        guard let result, pass.needs(position) else { continue }
        try send(try fitted(result, to: node.inputFacts[position]), along: node.edges[position])
      }
      if !keepsGraph { node.release() }
    }
  }

  /// Throws where a gradient has elements that are no numbers.
  private func check(_ results: [Tensor?], of node: GradientNode) throws(TensorError) {
    for (position, result) in results.enumerated() {
      guard let result, result.dtype.isFloatingPoint else { continue }
      let bad = try context.withoutGrad { () throws(TensorError) in
        try context.apply(AnyTrue(), try context.apply(IsNaN(), result))
      }
      if try bad.truthValue() {
        throw .runtime("Function '\(node.name)' returned nan values in its \(position)th output.")
      }
    }
  }

  /// Broadcasting and widening are undone here, and nowhere else.
  private func fitted(_ gradient: Tensor, to facts: TensorFacts) throws(TensorError) -> Tensor {
    var gradient = gradient
    if gradient.shape != facts.shape {
      gradient = try context.summed(gradient, to: facts.shape)
    }
    if gradient.dtype != facts.dtype {
      gradient = try context.apply(Cast(dtype: facts.dtype), gradient)
    }
    return gradient
  }

  private mutating func send(_ gradient: Tensor, along edge: GradientNode.Edge)
    throws(TensorError)
  {
    switch edge {
    case .nowhere: return
    case .formerLeaf:
      if !wanted.isEmpty { return }
      throw .runtime("leaf variable has been moved into the graph interior")
    case .leaf(let leaf):
      if leaf.node != nil {
        if !wanted.isEmpty { return }
        throw .runtime("leaf variable has been moved into the graph interior")
      }
      if let position = leafPositions[ObjectIdentifier(leaf)] {
        leaves[position].gradient = try context.apply(Add(), leaves[position].gradient, gradient)
      } else {
        leafPositions[ObjectIdentifier(leaf)] = leaves.count
        leaves.append(LeafGradient(leaf: leaf, gradient: gradient))
      }
    case .node(let node, let output):
      let key = ObjectIdentifier(node)
      if waiting[key] == nil {
        let none = [Tensor?](repeating: nil, count: node.outputFacts.count)
        waiting[key] = Waiting(node: node, gradients: none)
        push(node)
      }
      if let earlier = waiting[key]?.gradients[output] {
        waiting[key]?.gradients[output] = try context.apply(Add(), earlier, gradient)
      } else {
        waiting[key]?.gradients[output] = gradient
      }
    }
  }

  /// Tensors in the middle of the graph that keep their gradient get it.
  private func observe(_ ready: Waiting) throws(TensorError) {
    for observer in ready.node.observers {
      guard let tensor = observer.tensor, let gradient = ready.gradients[observer.output] else {
        continue
      }
      if let grad = tensor.grad {
        tensor.grad = try context.apply(Add(), grad, gradient)
      } else {
        tensor.grad = try context.apply(Clone(), gradient)
      }
    }
  }

  /// Adds the gathered gradients to the leaves.
  mutating func accumulate() throws(TensorError) {
    let before = context.gradEnabled
    context.gradEnabled = createsGraph
    defer { context.gradEnabled = before }
    for position in leaves.indices {
      let leaf = leaves[position].leaf
      if let hooks = leaf.hooks, !hooks.isEmpty {
        leaves[position].gradient = try hooks.applied(to: leaves[position].gradient)
      }
      if let grad = leaf.grad {
        if createsGraph {
          leaf.grad = try context.apply(Add(), grad, leaves[position].gradient)
        } else {
          _ = try context.apply(InPlace(Add()), grad, leaves[position].gradient)
        }
      } else if !createsGraph, isOwn(position) {
        leaf.grad = leaves[position].gradient
      } else {
        leaf.grad = try context.apply(Clone(), leaves[position].gradient)
      }
    }
  }

  /// Whether nobody else can see a gathered gradient, so that it need not be copied.
  private mutating func isOwn(_ position: Int) -> Bool {
    isKnownUniquelyReferenced(&leaves[position].gradient)
      && leaves[position].gradient.isContiguous && leaves[position].gradient.base == nil
      && isKnownUniquelyReferenced(&leaves[position].gradient.storage)
  }

  func captured(_ tensor: Tensor) -> Tensor? {
    if let node = tensor.gradientFunction {
      return captures[Capture(node: ObjectIdentifier(node), output: tensor.outputIndex)]
    }
    return leafPositions[ObjectIdentifier(tensor)].map { leaves[$0].gradient }
  }

  // MARK: The heap

  private mutating func push(_ node: GradientNode) {
    heap.append(node)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if heap[parent].sequence >= heap[child].sequence { break }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func popLatest() -> GradientNode? {
    guard let latest = heap.first else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var child = 2 * parent + 1
      if child >= heap.count { break }
      if child + 1 < heap.count, heap[child + 1].sequence > heap[child].sequence { child += 1 }
      if heap[parent].sequence >= heap[child].sequence { break }
      heap.swapAt(parent, child)
      parent = child
    }
    return latest
  }
}
