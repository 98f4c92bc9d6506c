/// Channels brought to a mean of zero and a variance of one, then scaled and shifted.
///
/// Inputs: the input (batch × channels × …), then those of weight, bias, running mean and running
/// variance that there are. In training the running ones are updated in place.
package struct BatchNormalisation: Operation {
  package static let name = "batch_norm"
  package var arity: ClosedRange<Int> { 1...5 }
  package let hasWeight: Bool
  package let hasBias: Bool
  package let hasRunning: Bool
  package let isTraining: Bool
  package let momentum: Double
  package let epsilon: Double

  package init(
    hasWeight: Bool, hasBias: Bool, hasRunning: Bool, isTraining: Bool, momentum: Double,
    epsilon: Double
  ) {
    self.hasWeight = hasWeight
    self.hasBias = hasBias
    self.hasRunning = hasRunning
    self.isTraining = isTraining
    self.momentum = momentum
    self.epsilon = epsilon
  }

  package func gradientName(inPlace: Bool) -> String? { "NativeBatchNormBackward" }

  package func saved(for needed: InputSet) -> SavedSet {
    var inputs: InputSet = hasWeight ? [.first, .second] : .first
    if !isTraining { inputs.formUnion([InputSet(runningPlace), InputSet(runningPlace + 1)]) }
    return SavedSet(inputs: inputs)
  }

  private var weightPlace: Int? { hasWeight ? 1 : nil }
  private var biasPlace: Int? { hasBias ? (hasWeight ? 2 : 1) : nil }
  private var runningPlace: Int { 1 + (hasWeight ? 1 : 0) + (hasBias ? 1 : 0) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    try check(inputs)
    let x = try context.dense(inputs[0])
    let out = try context.empty(x.layout.dense, x.dtype)
    var others: [Tensor?] = []
    for place in [weightPlace, biasPlace] {
      others.append(
        try place.map { (place) throws(TensorError) in try context.dense(inputs[place]) })
    }
    let running = hasRunning ? Array(inputs[runningPlace...]) : []
    let (mean, spread) = try statistics(x, running, updates: isTraining, context)
    let done: Void? = try x.dtype.acceptFloat(
      Run(
        x: x, weight: others[0], bias: others[1], mean: mean, spread: spread, out: out))
    if done == nil { throw .unsupported("\"batch_norm\"", x.dtype) }
    if isTraining { for tensor in running { tensor.bumpVersion() } }
    return [out]
  }

  private func check(_ inputs: [Tensor]) throws(TensorError) {
    let x = inputs[0]
    if x.rank < 2 {
      throw .index("Dimension out of range (expected to be in range of [-1, 0], but got 1)")
    }
    let channels = x.shape[1]
    var names: [String] = []
    if hasWeight { names.append("weight") }
    if hasBias { names.append("bias") }
    if hasRunning { names += ["running_mean", "running_var"] }
    if inputs.count != names.count + 1 {
      throw .type("batch_norm(): expected \(names.count + 1) tensors, but got \(inputs.count)")
    }
    if !hasRunning, !isTraining {
      throw .runtime("running_mean and running_var must be defined in evaluation mode")
    }
    // PyTorch looks at the running statistics first.
    let pairs = Array(zip(names, inputs.dropFirst()))
    for (name, tensor) in pairs.suffix(hasRunning ? 2 : 0) + pairs.dropLast(hasRunning ? 2 : 0)
    where tensor.count != channels || tensor.rank != 1 {
      throw .runtime("\(name) should contain \(channels) elements not \(tensor.count)")
    }
    for tensor in inputs.dropFirst() where tensor.dtype != x.dtype {
      throw .runtime(
        "expected scalar type \(x.dtype.scalarName) but found \(tensor.dtype.scalarName)")
    }
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let x = try context.dense(try pass.input(0))
    let weight = hasWeight ? try context.dense(try pass.input(1)) : nil
    let channels = x.shape[1]
    if context.gradEnabled { return try differentiableGradient(pass) }
    let running =
      isTraining ? [] : [try pass.input(runningPlace), try pass.input(runningPlace + 1)]
    let (mean, spread) = try statistics(x, running, updates: false, context)
    let run = Back(
      x: x, weight: weight, gradient: try context.dense(try pass.gradient), mean: mean,
      spread: spread, isTraining: isTraining,
      forInput: try context.empty(x.layout.dense, x.dtype),
      forWeight: try context.empty([channels], x.dtype),
      forBias: try context.empty([channels], x.dtype))
    _ = try x.dtype.acceptFloat(run)
    var results = [Tensor?](repeating: nil, count: pass.inputCount)
    results[0] = run.forInput
    if let weightPlace { results[weightPlace] = run.forWeight }
    if let biasPlace { results[biasPlace] = run.forBias }
    return results
  }

  /// The gradients in steps that have gradients themselves, for gradients of gradients.
  private func differentiableGradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let (x, gradient) = (try pass.input(0), try pass.gradient)
    let axes = [0] + Array(2..<x.rank)
    let shape = [1, x.shape[1]] + [Int](repeating: 1, count: x.rank - 2)
    func mean(_ tensor: Tensor) throws(TensorError) -> Tensor {
      try context.apply(Mean(dims: axes, keepDim: true), tensor)
    }
    let center: Tensor
    let scale: Tensor
    if isTraining {
      center = try mean(x)
      let distance = try context.apply(Sub(), x, center)
      let variance = try mean(try context.apply(Mul(), distance, distance))
      scale = try context.apply(Rsqrt(), try context.apply(Add(other: .float(epsilon)), variance))
    } else {
      let running = [try pass.input(runningPlace), try pass.input(runningPlace + 1)]
      let (mean, spread) = try statistics(x, running, updates: false, context)
      center = try context.apply(View(shape), mean)
      scale = try context.apply(View(shape), spread)
    }
    let normal = try context.apply(Mul(), try context.apply(Sub(), x, center), scale)
    let product = try context.apply(Mul(), gradient, normal)
    var wide = scale
    if hasWeight {
      wide = try context.apply(Mul(), scale, try context.apply(View(shape), try pass.input(1)))
    }
    var slope = gradient
    if isTraining {
      let tilt = try context.apply(Mul(), normal, try mean(product))
      slope = try context.apply(
        Sub(), try context.apply(Sub(), gradient, try mean(gradient)), tilt)
    }
    var results = [Tensor?](repeating: nil, count: pass.inputCount)
    results[0] = try context.apply(Mul(), slope, wide)
    if let weightPlace { results[weightPlace] = try context.apply(Sum(dims: axes), product) }
    if let biasPlace { results[biasPlace] = try context.apply(Sum(dims: axes), gradient) }
    return results
  }

  /// Each channel's mean and the inverse of its deviation: of the input, or the running ones.
  private func statistics(
    _ x: Tensor, _ running: [Tensor], updates: Bool, _ context: TensorContext
  ) throws(TensorError) -> (mean: Tensor, spread: Tensor) {
    let (mean, spread) = (
      try context.empty([x.shape[1]], x.dtype), try context.empty([x.shape[1]], x.dtype)
    )
    _ = try x.dtype.acceptFloat(
      Statistics(
        rule: self, x: x, running: running, updates: updates, mean: mean, spread: spread))
    return (mean, spread)
  }

  private struct Run: FloatVisitor {
    let x: Tensor
    let weight: Tensor?
    let bias: Tensor?
    let mean: Tensor
    let spread: Tensor
    let out: Tensor

    func visit<T: FloatElement>(_ type: T.Type) {
      let (batch, channels) = (x.shape[0], x.shape[1])
      let size = x.shape[2...].reduce(1, &*)
      let (start, z) = (x.pointer(T.self), out.pointer(T.self))
      for channel in 0..<channels {
        let factor = weight.map { $0.pointer(T.self)[channel] } ?? 1
        let shift = bias.map { $0.pointer(T.self)[channel] } ?? 0
        let center = mean.pointer(T.self)[channel]
        let scale = spread.pointer(T.self)[channel] * factor
        for image in 0..<batch {
          let first = (image &* channels &+ channel) &* size
          for index in first..<first &+ size { z[index] = (start[index] - center) * scale + shift }
        }
      }
    }
  }

  private struct Statistics: FloatVisitor {
    let rule: BatchNormalisation
    let x: Tensor
    let running: [Tensor]
    let updates: Bool
    let mean: Tensor
    let spread: Tensor

    func visit<T: FloatElement>(_ type: T.Type) {
      let (batch, channels) = (x.shape[0], x.shape[1])
      let size = x.shape[2...].reduce(1, &*)
      let start = x.pointer(T.self)
      let (means, spreads) = (mean.pointer(T.self), spread.pointer(T.self))
      let count = batch &* size
      for channel in 0..<channels {
        if rule.isTraining {
          let (center, squares) = moments(start, batch, channels, size, channel)
          means[channel] = T(center)
          spreads[channel] = T(1 / (squares / Double(count) + rule.epsilon).squareRoot())
          if updates { update(T.self, channel, [center, squares / Double(count - 1)]) }
        } else {
          means[channel] = T(running[0].scalar(at: place(0, channel)))
          let variance = running[1].scalar(at: place(1, channel)).double
          spreads[channel] = T(1) / (T(variance) + T(rule.epsilon)).squareRoot()
        }
      }
    }

    private func place(_ position: Int, _ channel: Int) -> Int {
      running[position].layout.offset + channel * running[position].strides[0]
    }

    private func update<T: FloatElement>(_ type: T.Type, _ channel: Int, _ news: [Double]) {
      for (position, tensor) in running.enumerated() {
        let at = tensor.storage.base.assumingMemoryBound(to: T.self) + place(position, channel)
        at.pointee = T(
          rule.momentum * news[position] + (1 - rule.momentum) * at.pointee.double)
      }
    }

    private func moments<T: FloatElement>(
      _ start: UnsafeMutablePointer<T>, _ batch: Int, _ channels: Int, _ size: Int, _ channel: Int
    ) -> (Double, Double) {
      var sum = 0.0
      for image in 0..<batch {
        let first = (image &* channels &+ channel) &* size
        for index in first..<first &+ size { sum += start[index].double }
      }
      let center = sum / Double(batch &* size)
      var squares = 0.0
      for image in 0..<batch {
        let first = (image &* channels &+ channel) &* size
        for index in first..<first &+ size {
          let distance = start[index].double - center
          squares += distance * distance
        }
      }
      return (center, squares)
    }
  }

  private struct Back: FloatVisitor {
    let x: Tensor
    let weight: Tensor?
    let gradient: Tensor
    let mean: Tensor
    let spread: Tensor
    let isTraining: Bool
    let forInput: Tensor
    let forWeight: Tensor
    let forBias: Tensor

    func visit<T: FloatElement>(_ type: T.Type) {
      let (batch, channels) = (x.shape[0], x.shape[1])
      let size = x.shape[2...].reduce(1, &*)
      let (start, slope, z) = (
        x.pointer(T.self), gradient.pointer(T.self), forInput.pointer(T.self)
      )
      let count = Double(batch &* size)
      for channel in 0..<channels {
        let center = mean.pointer(T.self)[channel]
        let scale = spread.pointer(T.self)[channel].double
        let factor = weight.map { $0.pointer(T.self)[channel].double } ?? 1
        var (sum, product) = (0.0, 0.0)
        for image in 0..<batch {
          let first = (image &* channels &+ channel) &* size
          for index in first..<first &+ size {
            sum += slope[index].double
            product += (start[index].double - center.double) * slope[index].double
          }
        }
        let common = T(scale * factor)
        let (tilt, level) =
          isTraining ? (T(product * scale * scale / count), T(sum / count)) : (0, 0)
        for image in 0..<batch {
          let first = (image &* channels &+ channel) &* size
          for index in first..<first &+ size {
            z[index] = (slope[index] - level - (start[index] - center) * tilt) * common
          }
        }
        forWeight.pointer(T.self)[channel] = T(product * scale)
        forBias.pointer(T.self)[channel] = T(sum)
      }
    }
  }
}
