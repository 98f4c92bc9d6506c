extension Tensor {
  /// Marks or unmarks a leaf as one whose gradient is wanted: `requires_grad_`.
  ///
  /// Throws PyTorch's error for what was computed and for types without gradients.
  package func setRequiresGrad(_ wanted: Bool) throws(TensorError) {
    if !isLeaf {
      if wanted { return }
      throw .runtime(
        "you can only change requires_grad flags of leaf variables. If you want to use a computed "
          + "variable in a subgraph that doesn't require differentiation use var_no_grad = "
          + "var.detach().")
    }
    if wanted, !dtype.isFloatingPoint {
      throw .runtime("only Tensors of floating point dtype can require gradients")
    }
    wantsGradient = wanted
  }

  /// Makes a leaf a parameter: it prints as one and its gradient is wanted.
  package func makeParameter(requiresGrad: Bool = true) throws(TensorError) {
    if requiresGrad, !dtype.isFloatingPoint {
      throw .runtime("Only Tensors of floating point dtype can require gradients")
    }
    isParameter = true
    wantsGradient = requiresGrad
  }

  /// Sets `grad`. Throws PyTorch's errors if it does not fit the tensor.
  package func setGrad(_ gradient: Tensor?) throws(TensorError) {
    guard let gradient else {
      grad = nil
      return
    }
    if gradient === self { throw .runtime("can't assign Variable as its own grad") }
    if gradient.dtype != dtype { throw .runtime("assigned grad has data of a different type") }
    if gradient.shape != shape { throw .runtime("assigned grad has data of a different size") }
    grad = gradient
  }

  /// Makes the tensor show other elements, `x.data = y`, without a trace in the gradient graph.
  package func setData(_ other: Tensor) {
    storage = other.storage
    layout = other.layout
  }

  /// Keeps the gradient of a tensor that is no leaf: `retain_grad`. Leaves keep theirs anyway.
  package func retainGrad() {
    guard let node = gradientFunction, !retainsGradient else { return }
    retainsGradient = true
    node.observers.append(GradientNode.Observer(tensor: self, output: outputIndex))
  }

  /// Takes the tensor out of the gradient graph: `detach_`. Throws for views.
  package func detachInPlace() throws(TensorError) {
    if base != nil { throw .runtime("Can't detach views in-place. Use detach() instead") }
    node = nil
    outputIndex = 0
    wantsGradient = false
  }
}

extension GradientNode {
  /// The steps that feed this one, as `next_functions` lists them: name and output, nil for inputs
  /// without gradient.
  package var nextFunctions: [(name: String, output: Int)?] {
    edges.map { edge in
      switch edge {
      case .nowhere, .formerLeaf: nil
      case .node(let node, let output): (node.name, output)
      case .leaf: ("AccumulateGrad", 0)
      }
    }
  }

  /// The steps behind the inputs that a gradient could flow to; a number that took the place of a
  /// tensor leaves a gap.
  package var listedEdges: [Edge] {
    var listed: [Edge] = []
    for (position, edge) in edges.enumerated() {
      let isGap = if case .nowhere = edge { true } else { false }
      if isGap, !inputFacts[position].dtype.isFloatingPoint, name != "IndexBackward" { continue }
      listed.append(edge)
    }
    switch name {
    case "AddBackward0", "SubBackward0", "MulBackward0", "DivBackward0":
      if listed.count == 1 { listed.append(.nowhere) }
    case "CopyBackwards": if listed.count == 1 { listed.insert(.nowhere, at: 0) }
    default: break
    }
    return listed
  }

  /// The step behind an input, or the leaf itself.
  package func edge(_ position: Int) -> Edge? {
    edges.indices.contains(position) ? edges[position] : nil
  }
}
