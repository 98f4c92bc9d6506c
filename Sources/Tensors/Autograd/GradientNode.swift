/// One step of the gradient graph: how gradients of an operation's outputs become gradients of its
/// inputs.
package final class GradientNode {
  /// As Python prints it, without brackets: `AddBackward0`.
  package let name: String
  let rule: any GradientRule
  /// Later steps have higher numbers; the backward pass goes from high to low.
  let sequence: Int
  @exclusivity(unchecked) package internal(set) var edges: [Edge]
  let inputFacts: [TensorFacts]
  let outputFacts: [TensorFacts]
  let needed: InputSet
  private let savesNumber: Bool
  @exclusivity(unchecked) var savedInputs: [SavedTensor?]
  @exclusivity(unchecked) var savedOutputs: [SavedTensor?]
  @exclusivity(unchecked) private(set) var isReleased = false
  /// Tensors that asked to keep their gradient although they are no leaves.
  @exclusivity(unchecked) var observers: [Observer] = []
  /// What may change gradients of outputs before they are used.
  @exclusivity(unchecked) var hooks: [(output: Int, hooks: GradientHooks)] = []

  /// Where a gradient goes.
  package enum Edge {
    case nowhere
    /// An output of another step.
    case node(GradientNode, Int)
    /// A leaf, where gradients gather.
    case leaf(Tensor)
    /// What was a leaf before it was changed through a view.
    case formerLeaf
  }

  struct Observer {
    weak var tensor: Tensor?
    var output: Int
  }

  init(
    name: String, rule: any GradientRule, sequence: Int, edges: [Edge],
    inputFacts: [TensorFacts], outputFacts: [TensorFacts], needed: InputSet,
    savedInputs: [SavedTensor?], savedOutputs: [SavedTensor?], savesNumber: Bool = false
  ) {
    self.name = name
    self.rule = rule
    self.sequence = sequence
    self.edges = edges
    self.inputFacts = inputFacts
    self.outputFacts = outputFacts
    self.needed = needed
    self.savedInputs = savedInputs
    self.savedOutputs = savedOutputs
    self.savesNumber = savesNumber
  }

  /// Gives up what was saved for the gradient.
  func release() {
    rule.innerNode?.release()
    if savedInputs.isEmpty, savedOutputs.isEmpty, !savesNumber { return }
    isReleased = true
    savedInputs = []
    savedOutputs = []
  }

  /// A graph may be as deep as a loop is long: it is taken apart with a list, not on the stack.
  deinit {
    var pending: [GradientNode] = []
    surrender(to: &pending)
    while var node = pending.popLast() {
      if isKnownUniquelyReferenced(&node) { node.surrender(to: &pending) }
    }
  }

  private func surrender(to pending: inout [GradientNode]) {
    for edge in edges {
      if case .node(let node, _) = edge { pending.append(node) }
    }
    edges = []
    for saved in savedInputs {
      if let node = saved?.node { pending.append(node) }
    }
    savedInputs = []
    savedOutputs = []
    rule.innerNode?.surrender(to: &pending)
  }
}

/// What the backward pass must know of a tensor that it may not have kept.
struct TensorFacts {
  let layout: Layout
  let dtype: DType

  var shape: [Int] { layout.shape }

  init(_ tensor: Tensor) {
    layout = tensor.layout
    dtype = tensor.dtype
  }
}

/// A tensor kept for a gradient: the tensor of that moment, which later changes would falsify.
struct SavedTensor {
  private let storage: Storage
  private let layout: Layout
  private let counter: VersionCounter
  private let version: Int
  private let leaf: Tensor?
  private(set) var node: GradientNode?
  private let outputIndex: Int

  /// Keeps an input with its way through the graph.
  init(input tensor: Tensor) {
    storage = tensor.storage
    layout = tensor.layout
    counter = tensor.sharedVersionCounter()
    version = counter.value
    node = tensor.gradientFunction
    outputIndex = tensor.outputIndex
    leaf = node == nil && tensor.wantsGradient ? tensor : nil
  }

  /// Keeps an output; its step in the graph is the one that holds it.
  init(output tensor: Tensor) {
    storage = tensor.storage
    layout = tensor.layout
    counter = tensor.sharedVersionCounter()
    version = counter.value
    node = nil
    outputIndex = 0
    leaf = nil
  }

  /// The tensor, if it is still what it was.
  func restored(owner: GradientNode?, output: Int) throws(TensorError) -> Tensor {
    if counter.value != version {
      let source =
        (owner ?? node).map {
          ", which is output \(owner == nil ? outputIndex : output) of \($0.name),"
        }
        ?? ""
      throw .runtime(
        "one of the variables needed for gradient computation has been modified by an inplace "
          + "operation: [\(storage.dtype.tensorTypeName) \(bracketed(layout.shape))]\(source) is at "
          + "version \(counter.value); expected version \(version) instead. Hint: enable anomaly "
          + "detection to find the operation that failed to compute its gradient, with "
          + "torch.autograd.set_detect_anomaly(True).")
    }
    if let leaf, leaf.storage === storage, leaf.layout == layout { return leaf }
    let tensor = Tensor(storage: storage, layout: layout)
    tensor.versionCounter = counter
    tensor.node = owner ?? node
    tensor.outputIndex = owner == nil ? outputIndex : output
    return tensor
  }
}
