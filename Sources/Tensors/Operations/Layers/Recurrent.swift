/// What a recurrent cell does with its gates.
package enum RecurrentKind: String, Sendable, Codable {
  case tanh, relu, lstm, gru
  package var gateCount: Int { self == .lstm ? 4 : self == .gru ? 3 : 1 }
}

/// One step of a recurrent cell. Inputs: the input, the hidden state, for an LSTM the cell's state,
/// then both weights and, if there are any, both biases. Outputs: the new states.
package struct RecurrentCell: Operation {
  package static let name = "rnn_cell"
  package var arity: ClosedRange<Int> { 4...7 }
  package var effect: Effect { .composite }
  package let kind: RecurrentKind
  package init(_ kind: RecurrentKind) { self.kind = kind }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let states = kind == .lstm ? 2 : 1
    if inputs.count != 3 + states, inputs.count != 5 + states {
      throw .type("\(kind.rawValue)_cell() got \(inputs.count) tensors")
    }
    let weights = Array(inputs[(1 + states)...])
    return try step(inputs[0], Array(inputs[1...states]), weights, context)
  }

  func step(
    _ input: Tensor, _ states: [Tensor], _ weights: [Tensor], _ context: TensorContext
  ) throws(TensorError) -> [Tensor] {
    func gates(_ tensor: Tensor, _ position: Int) throws(TensorError) -> Tensor {
      let bias = weights.count > 2 ? [weights[2 + position]] : []
      return try context.apply(Linear(), to: [tensor, weights[position]] + bias)[0]
    }
    let (fromInput, fromState) = (try gates(input, 0), try gates(states[0], 1))
    func parts(_ tensor: Tensor) throws(TensorError) -> [Tensor] {
      try context.apply(Chunk(count: kind.gateCount, dim: 1), to: [tensor])
    }
    switch kind {
    case .tanh: return [try context.apply(Tanh(), try context.apply(Add(), fromState, fromInput))]
    case .relu: return [try context.apply(ReLU(), try context.apply(Add(), fromState, fromInput))]
    case .lstm:
      let parts = try parts(try context.apply(Add(), fromState, fromInput))
      let (enter, forget) = (
        try context.apply(Sigmoid(), parts[0]), try context.apply(Sigmoid(), parts[1])
      )
      let (fresh, leave) = (
        try context.apply(Tanh(), parts[2]), try context.apply(Sigmoid(), parts[3])
      )
      let cell = try context.apply(
        Add(), try context.apply(Mul(), forget, states[1]), try context.apply(Mul(), enter, fresh))
      return [try context.apply(Mul(), leave, try context.apply(Tanh(), cell)), cell]
    case .gru:
      let (x, h) = (try parts(fromInput), try parts(fromState))
      let reset = try context.apply(Sigmoid(), try context.apply(Add(), h[0], x[0]))
      let update = try context.apply(Sigmoid(), try context.apply(Add(), h[1], x[1]))
      let fresh = try context.apply(
        Tanh(), try context.apply(Add(), x[2], try context.apply(Mul(), h[2], reset)))
      let kept = try context.apply(Mul(), try context.apply(Sub(), states[0], fresh), update)
      return [try context.apply(Add(), kept, fresh)]
    }
  }
}

/// Layers of recurrent cells over a sequence (steps × batch × features).
///
/// Inputs: the sequence, the hidden states (layers · directions × batch × size), for an LSTM the
/// cells' states, then the weights of each layer and direction: two, or four with biases. Outputs:
/// the last layer's states, the states at the end.
package struct RecurrentLayers: Operation {
  package static let name = "rnn"
  package var arity: ClosedRange<Int> { 4...100_000 }
  package var effect: Effect { .composite }
  package let kind: RecurrentKind
  package let layers: Int
  package let isBidirectional: Bool
  package let hasBiases: Bool
  package let batchFirst: Bool
  package let dropout: Double
  package let isTraining: Bool

  package init(
    _ kind: RecurrentKind, layers: Int, isBidirectional: Bool, hasBiases: Bool, batchFirst: Bool,
    dropout: Double, isTraining: Bool
  ) {
    self.kind = kind
    self.layers = layers
    self.isBidirectional = isBidirectional
    self.hasBiases = hasBiases
    self.batchFirst = batchFirst
    self.dropout = dropout
    self.isTraining = isTraining
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let stateCount = kind == .lstm ? 2 : 1
    let (directions, each) = (isBidirectional ? 2 : 1, hasBiases ? 4 : 2)
    let weights = Array(inputs.dropFirst(1 + stateCount))
    if layers < 1 || layers > 10_000 || weights.count != layers * directions * each
      || inputs[0].rank != 3
    {
      throw .runtime("Expected weights for \(layers) layers, but got \(weights.count) tensors")
    }
    var starts: [[Tensor]] = []
    for position in 1...stateCount {
      if inputs[position].rank != 3 || inputs[position].shape[0] != layers * directions {
        throw .runtime("Expected a hidden state for each of \(layers * directions) layers")
      }
      starts.append(try context.apply(Unbind(dim: 0), to: [inputs[position]]))
    }
    let sequence =
      batchFirst ? try context.apply(Transpose(0, 1), inputs[0]) : inputs[0]
    if sequence.shape[0] == 0 {
      throw .runtime("Expected sequence length to be larger than 0 in RNN")
    }
    var steps = try context.apply(Unbind(dim: 0), to: [sequence])
    var ends = [[Tensor]](repeating: [], count: stateCount)
    for layer in 0..<layers {
      var results: [[Tensor]] = []
      for direction in 0..<directions {
        let place = layer * directions + direction
        let own = Array(weights[place * each..<(place + 1) * each])
        var states = starts.map { $0[place] }
        var outputs: [Tensor] = []
        for step in direction == 0 ? steps : steps.reversed() {
          states = try RecurrentCell(kind).step(step, states, own, context)
          outputs.append(states[0])
        }
        results.append(direction == 0 ? outputs : outputs.reversed())
        for position in 0..<stateCount { ends[position].append(states[position]) }
      }
      if directions == 2 {
        steps = []
        for (forward, backward) in zip(results[0], results[1]) {
          steps.append(try context.apply(Cat(dim: 1), forward, backward))
        }
      } else {
        steps = results[0]
      }
      if dropout != 0, isTraining, layer < layers - 1 {
        let stacked = try context.apply(Stack(dim: 0), to: steps)
        let dropped = try context.apply(
          Dropout(probability: dropout, isTraining: true), to: stacked)
        steps = try context.apply(Unbind(dim: 0), to: dropped)
      }
    }
    var output = try context.apply(Stack(dim: 0), to: steps)[0]
    if batchFirst { output = try context.apply(Transpose(0, 1), output) }
    var outputs = [output]
    for end in ends { outputs.append(try context.apply(Stack(dim: 0), to: end)[0]) }
    return outputs
  }
}
