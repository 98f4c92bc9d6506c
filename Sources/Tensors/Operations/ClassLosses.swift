/// The negative log likelihood of classes: what `log_softmax` gave for each row's class.
///
/// Inputs: log probabilities (rows × classes, or rows × classes × …), classes (int64), weights of
/// the classes if there are any.
package struct NLLLoss: Operation {
  package static let name = "nll_loss"
  package var arity: ClosedRange<Int> { 2...3 }
  package let reduction: Reduction
  package let ignoreIndex: Int

  package init(reduction: Reduction = .mean, ignoreIndex: Int = -100) {
    self.reduction = reduction
    self.ignoreIndex = ignoreIndex
  }

  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (input, target) = (inputs[0], inputs[1])
    if input.rank < 2 { throw .value("Expected 2 or more dimensions (got \(input.rank))") }
    if target.rank == 0 || input.shape[0] != target.shape[0] {
      throw .value(
        "Expected input batch_size (\(input.shape[0])) to match target batch_size "
          + "(\(target.shape.first ?? 0)).")
    }
    let loss = ClassLikelihood(
      reduction: reduction, ignoreIndex: ignoreIndex,
      isSpatial: input.rank > 2)
    if input.rank == 2 {
      if target.rank != 1 {
        throw .runtime(
          "1D target tensor expected, multi-target not supported")
      }
      return try context.apply(loss, to: inputs)
    }
    let places = [input.shape[0]] + input.shape.dropFirst(2)
    if target.shape != places {
      throw .value(
        "Expected target size (\(places.map(String.init).joined(separator: ", "))), got "
          + sizeText(target.shape))
    }
    // The classes go last, and all that is before them is rows.
    let order = [0] + Array(2..<input.rank) + [1]
    let rows = try context.apply(
      Reshape([target.count, input.shape[1]]), try context.apply(Permute(order), input))
    let flat = try context.apply(Reshape([target.count]), target)
    let losses = try context.apply(loss, to: [rows, flat] + inputs.dropFirst(2))
    return reduction == .none ? [try context.apply(Reshape(target.shape), losses[0])] : losses
  }
}

/// `nll_loss` of `log_softmax`. Inputs as for `nll_loss`, but the scores are not normalised.
package struct CrossEntropyLoss: Operation {
  package static let name = "cross_entropy"
  package var arity: ClosedRange<Int> { 2...3 }
  package let reduction: Reduction
  package let ignoreIndex: Int

  package init(reduction: Reduction = .mean, ignoreIndex: Int = -100) {
    self.reduction = reduction
    self.ignoreIndex = ignoreIndex
  }

  package var effect: Effect { .composite }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let scores = try context.apply(LogSoftmax(dim: 1), inputs[0])
    return try context.apply(
      NLLLoss(reduction: reduction, ignoreIndex: ignoreIndex), to: [scores] + inputs.dropFirst())
  }
}

/// The likelihood loss of rows as one step of the gradient graph.
package struct ClassLikelihood: Operation {
  package static let name = "class_likelihood"
  package var arity: ClosedRange<Int> { 2...3 }
  package let reduction: Reduction
  package let ignoreIndex: Int
  package let isSpatial: Bool

  package init(reduction: Reduction, ignoreIndex: Int, isSpatial: Bool = false) {
    self.reduction = reduction
    self.ignoreIndex = ignoreIndex
    self.isSpatial = isSpatial
  }

  package func gradientName(inPlace: Bool) -> String? {
    isSpatial ? "NllLoss2DBackward" : "NllLossBackward"
  }

  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: InputSet(rawValue: .max).subtracting(.first))
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if !input.dtype.isFloatingPoint {
      throw .unsupported("\"nll_loss_out_frame\"", input.dtype)
    }
    if input.rank != 2 || inputs[1].shape != [input.shape[0]] {
      throw .value("Expected a row of scores for each class number")
    }
    let weights = try rowWeights(
      Array(inputs.dropFirst()), rows: input.shape[0], classes: input.shape[1], input.dtype, context
    )
    let places = inputs[1].scalars
    let rows = input.shape[0]
    let losses = try context.empty([rows], input.dtype)
    var (total, weight) = (0.0, 0.0)
    for row in 0..<rows {
      let factor = weights[row]
      var loss = 0.0
      if factor != 0 || Int(places[row].int64) != ignoreIndex {
        let at =
          input.layout.offset + row * input.strides[0]
          + Int(places[row].int64) * input.strides[1]
        loss = -input.scalar(at: at).double * factor
      }
      losses.write(.float(loss), at: row)
      total += loss
      weight += factor
    }
    switch reduction {
    case .none: return [losses]
    case .sum: return [try context.scalar(.float(total), input.dtype)]
    case .mean: return [try context.scalar(.float(total / weight), input.dtype)]
    }
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let shape = pass.inputShape(0)
    let target = try pass.input(1)
    let others = pass.inputCount > 2 ? [target, try pass.input(2)] : [target]
    let weights = try rowWeights(
      others, rows: shape[0], classes: shape[1], pass.inputType(0), context)
    let slope = try context.zeros(shape, pass.inputType(0))
    let total = reduction == .mean ? weights.reduce(0, +) : 1
    for (row, place) in target.scalars.enumerated() where Int(place.int64) != ignoreIndex {
      slope.write(.float(-weights[row] / total), at: row * shape[1] + Int(place.int64))
    }
    var gradient = try pass.gradient
    if reduction == .none { gradient = try context.apply(Unsqueeze(dim: 1), gradient) }
    return [try pass.product(slope, gradient)] + [Tensor?](repeating: nil, count: others.count)
  }

  /// How much each row counts. Throws if a class is out of bounds.
  private func rowWeights(
    _ inputs: [Tensor], rows: Int, classes: Int, _ dtype: DType, _ context: TensorContext
  ) throws(TensorError) -> [Double] {
    let target = inputs[0]
    if target.dtype != .int64 {
      throw .runtime("expected scalar type Long but found \(target.dtype.scalarName)")
    }
    var weights: [Scalar]?
    if inputs.count > 1 {
      let given = inputs[1]
      if given.rank != 1 || given.count != classes {
        throw .runtime(
          "weight tensor should be defined either for all \(classes) classes or no classes but got "
            + "weight tensor of shape: \(bracketed(given.shape))")
      }
      if given.dtype != dtype {
        throw .runtime(
          "expected scalar type \(dtype.scalarName) but found \(given.dtype.scalarName)")
      }
      weights = given.scalars
    }
    var result: [Double] = []
    for place in target.scalars {
      let index = Int(place.int64)
      if index == ignoreIndex {
        result.append(0)
        continue
      }
      if index < 0 || index >= classes { throw .index("Target \(index) is out of bounds.") }
      result.append(weights?[index].double ?? 1)
    }
    return result
  }
}

/// The cross entropy of probabilities and targets between zero and one.
package struct BinaryCrossEntropy: Operation {
  package static let name = "binary_cross_entropy"
  package var arity: ClosedRange<Int> { 2...2 }
  package let reduction: Reduction
  package init(reduction: Reduction = .mean) { self.reduction = reduction }
  package func gradientName(inPlace: Bool) -> String? { "BinaryCrossEntropyBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.first, .second]) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (input, target) = (inputs[0], inputs[1])
    if input.shape != target.shape {
      throw .value(
        "Target and input must have the same number of elements. target nelement (\(target.count)) "
          + "!= input nelement (\(input.count))")
    }
    if input.dtype != target.dtype {
      throw .runtime(
        "expected scalar type \(input.dtype.scalarName) but found \(target.dtype.scalarName)")
    }
    let out = try context.empty(input.layout.dense, input.dtype)
    let (x, y) = (try context.dense(input), try context.dense(target))
    let done = try input.dtype.acceptFloat(Entropy(input: x, target: y, out: out))
    guard let outside = done else {
      throw .unsupported("\"binary_cross_entropy\"", input.dtype)
    }
    if let outside {
      throw .runtime(
        "Assertion `x >= 0. && x <= 1.' failed. input value should be between 0~1, but got "
          + "\(sixDecimals(outside)) at /pytorch/aten/src/THNN/generic/BCECriterion.c:62")
    }
    return [try context.reduced(out, reduction)]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let (input, target) = (try pass.input(0), try pass.input(1))
    let rest = try context.apply(ReverseSub(other: 1), input)
    let spread = try context.apply(Clamp(min: 1e-12), try pass.product(rest, input))
    let distance = try context.apply(Sub(), input, target)
    let slope = try context.apply(Div(), distance, spread)
    var gradient = try pass.product(try pass.gradient, slope)
    if reduction == .mean {
      gradient = try context.apply(Div(other: .int(Int64(input.count))), gradient)
    }
    return [gradient, nil]
  }

  private struct Entropy: FloatVisitor {
    let input: Tensor
    let target: Tensor
    let out: Tensor
    func visit<T: FloatElement>(_ type: T.Type) -> Double? {
      let (x, y, z) = (input.pointer(T.self), target.pointer(T.self), out.pointer(T.self))
      for index in 0..<out.count {
        if !(x[index] >= 0 && x[index] <= 1) { return x[index].double }
        // Logarithms are held above -100, so that a sure mistake costs something finite.
        let hit = max(T.log(x[index]), -100)
        let miss = max(T.log(1 - x[index]), -100)
        z[index] = (y[index] - 1) * miss - y[index] * hit
      }
      return nil
    }
  }
}

/// The binary cross entropy of scores, before the sigmoid.
package struct BinaryCrossEntropyWithLogits: Operation {
  package static let name = "binary_cross_entropy_with_logits"
  package var arity: ClosedRange<Int> { 2...2 }
  package let reduction: Reduction
  package init(reduction: Reduction = .mean) { self.reduction = reduction }
  package func gradientName(inPlace: Bool) -> String? { "BinaryCrossEntropyWithLogitsBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.first, .second]) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (input, target) = (inputs[0], inputs[1])
    if input.shape != target.shape {
      throw .value(
        "Target size (\(sizeText(target.shape))) must be the same as input size "
          + "(\(sizeText(input.shape)))")
    }
    // (1 - y) x + m + log(exp(-m) + exp(-x - m)) with m the larger of -x and 0.
    let negative = try context.apply(Neg(), input)
    let most = try context.apply(Clamp(min: 0), negative)
    let rest = try context.apply(ReverseSub(other: 1), target)
    let linear = try context.apply(Mul(), rest, input)
    let first = try context.apply(Exp(), try context.apply(Neg(), most))
    let second = try context.apply(Exp(), try context.apply(Sub(), negative, most))
    let logarithm = try context.apply(Log(), try context.apply(Add(), first, second))
    let losses = try context.apply(Add(), try context.apply(Add(), linear, most), logarithm)
    return [try context.reduced(losses, reduction)]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let (input, target) = (try pass.input(0), try pass.input(1))
    let distance = try context.apply(Sub(), try context.apply(Sigmoid(), input), target)
    var gradient = try pass.product(distance, try pass.gradient)
    if reduction == .mean {
      gradient = try context.apply(Div(other: .int(Int64(input.count))), gradient)
    }
    let forTarget =
      pass.needs(1)
      ? try pass.product(try context.apply(Neg(), input), try pass.gradient) : nil
    return [gradient, forTarget]
  }
}

/// A number with six digits after the point, as C prints it.
private func sixDecimals(_ value: Double) -> String {
  if value.isNaN { return "nan" }
  if !(value.magnitude < 1e12) { return value < 0 ? "-inf" : "inf" }
  let millionths = Int64((value.magnitude * 1e6).rounded())
  let digits = String(millionths % 1_000_000)
  return (value < 0 ? "-" : "") + "\(millionths / 1_000_000)."
    + String(repeating: "0", count: 6 - digits.count) + digits
}
