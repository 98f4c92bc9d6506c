/// The last dimensions brought to a mean of zero and a variance of one, then scaled and shifted.
///
/// Inputs: the input, then weight and bias if there are any.
package struct LayerNormalisation: Operation {
  package static let name = "layer_norm"
  package var arity: ClosedRange<Int> { 1...3 }
  package let shape: [Int]
  package let hasWeight: Bool
  package let hasBias: Bool
  package let epsilon: Double

  package init(shape: [Int], hasWeight: Bool, hasBias: Bool, epsilon: Double) {
    self.shape = shape
    self.hasWeight = hasWeight
    self.hasBias = hasBias
    self.epsilon = epsilon
  }

  package func gradientName(inPlace: Bool) -> String? { "NativeLayerNormBackward" }

  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: hasWeight ? [.first, .second] : .first)
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let x = try context.dense(inputs[0])
    if shape.isEmpty {
      throw .runtime(
        "Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one "
          + "element, but got normalized_shape = []")
    }
    for (position, tensor) in inputs.dropFirst().enumerated() where tensor.shape != shape {
      let name = position == 0 && hasWeight ? "weight" : "bias"
      throw .runtime(
        "Expected \(name) to be of same shape as normalized_shape, but got \(name) of shape "
          + "\(bracketed(tensor.shape)) and normalized_shape = \(bracketed(shape))")
    }
    if Array(x.shape.suffix(shape.count)) != shape {
      let tail = shape.map { ", \($0)" }.joined()
      throw .runtime(
        "Given normalized_shape=\(bracketed(shape)), expected input with shape [*\(tail)], but got "
          + "input of size\(bracketed(x.shape))")
    }
    let out = try context.empty(x.layout.dense, x.dtype)
    let weight = hasWeight ? try context.converted(try context.dense(inputs[1]), x.dtype) : nil
    let bias =
      hasBias
      ? try context.converted(try context.dense(inputs[hasWeight ? 2 : 1]), x.dtype) : nil
    let done: Void? = try x.dtype.acceptFloat(
      Run(
        x: x, weight: weight, bias: bias, size: shape.reduce(1, &*), epsilon: epsilon, out: out))
    if done == nil { throw .unsupported("\"LayerNormKernelImpl\"", x.dtype) }
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    if context.gradEnabled { return try differentiableGradient(pass) }
    let x = try context.dense(try pass.input(0))
    let run = Back(
      x: x, weight: hasWeight ? try context.dense(try pass.input(1)) : nil,
      gradient: try context.dense(try pass.gradient), size: shape.reduce(1, &*),
      epsilon: epsilon, forInput: try context.empty(x.layout.dense, x.dtype),
      forWeight: try context.zeros(shape, x.dtype), forBias: try context.zeros(shape, x.dtype))
    _ = try x.dtype.acceptFloat(run)
    var results: [Tensor?] = [run.forInput]
    if hasWeight { results.append(run.forWeight) }
    if hasBias { results.append(run.forBias) }
    return results
  }

  /// The gradients in steps that have gradients themselves, for gradients of gradients.
  private func differentiableGradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let (x, gradient) = (try pass.input(0), try pass.gradient)
    let lead = x.rank - shape.count
    let axes = Array(lead..<x.rank)
    func mean(_ tensor: Tensor) throws(TensorError) -> Tensor {
      try context.apply(Mean(dims: axes, keepDim: true), tensor)
    }
    let distance = try context.apply(Sub(), x, try mean(x))
    let variance = try mean(try context.apply(Mul(), distance, distance))
    let scale = try context.apply(
      Rsqrt(), try context.apply(Add(other: .float(epsilon)), variance))
    let normal = try context.apply(Mul(), distance, scale)
    let slope =
      hasWeight ? try context.apply(Mul(), gradient, try pass.input(1)) : gradient
    let tilt = try context.apply(
      Mul(), normal, try mean(try context.apply(Mul(), slope, normal)))
    let level = try context.apply(Sub(), slope, try mean(slope))
    var results: [Tensor?] = [
      try context.apply(Mul(), try context.apply(Sub(), level, tilt), scale)
    ]
    func summed(_ tensor: Tensor) throws(TensorError) -> Tensor {
      lead == 0 ? tensor : try context.apply(Sum(dims: Array(0..<lead)), tensor)
    }
    if hasWeight { results.append(try summed(try context.apply(Mul(), gradient, normal))) }
    if hasBias { results.append(try summed(gradient)) }
    return results
  }

  private struct Run: FloatVisitor {
    let x: Tensor
    let weight: Tensor?
    let bias: Tensor?
    let size: Int
    let epsilon: Double
    let out: Tensor
    func visit<T: FloatElement>(_ type: T.Type) {
      guard size > 0, x.count > 0 else { return }
      let rows = x.count / size
      let (factors, shifts) = (weight?.pointer(T.self), bias?.pointer(T.self))
      for row in 0..<rows {
        let (line, z) = (x.pointer(T.self) + row &* size, out.pointer(T.self) + row &* size)
        let (center, scale) = moments(line, size, epsilon)
        let shift = -scale * center
        for index in 0..<size {
          z[index] = (line[index] * scale + shift) * (factors?[index] ?? 1) + (shifts?[index] ?? 0)
        }
      }
    }
  }

  private struct Back: FloatVisitor {
    let x: Tensor
    let weight: Tensor?
    let gradient: Tensor
    let size: Int
    let epsilon: Double
    let forInput: Tensor
    let forWeight: Tensor
    let forBias: Tensor
    func visit<T: FloatElement>(_ type: T.Type) {
      guard size > 0, x.count > 0 else { return }
      let rows = x.count / size
      let factors = weight?.pointer(T.self)
      let (forFactors, forShifts) = (forWeight.pointer(T.self), forBias.pointer(T.self))
      for row in 0..<rows {
        let (line, slope) = (
          x.pointer(T.self) + row &* size, gradient.pointer(T.self) + row &* size
        )
        let z = forInput.pointer(T.self) + row &* size
        let (center, scale) = moments(line, size, epsilon)
        var (sum, product) = (0.0, 0.0)
        for index in 0..<size {
          let part = slope[index] * (factors?[index] ?? 1)
          let normal = (line[index] - center) * scale
          sum += part.double
          product += (part * normal).double
          forFactors[index] += slope[index] * normal
          forShifts[index] += slope[index]
        }
        let (level, tilt) = (T(sum / Double(size)), T(product / Double(size)))
        for index in 0..<size {
          let normal = (line[index] - center) * scale
          z[index] = (slope[index] * (factors?[index] ?? 1) - level - normal * tilt) * scale
        }
      }
    }
  }
}

/// The mean of a row and the inverse of its deviation.
private func moments<T: FloatElement>(
  _ line: UnsafeMutablePointer<T>, _ size: Int, _ epsilon: Double
) -> (T, T) {
  var (sum, squares) = (0.0, 0.0)
  for index in 0..<size { sum += line[index].double }
  let center = sum / Double(size)
  for index in 0..<size {
    let distance = line[index].double - center
    squares += distance * distance
  }
  return (T(center), T(1 / (squares / Double(size) + epsilon).squareRoot()))
}
