/// The exponentials along a dimension, divided by their sum.
package struct Softmax: Operation {
  package static let name = "softmax"
  package let dim: Int
  package init(dim: Int) { self.dim = dim }
  package func gradientName(inPlace: Bool) -> String? { "SoftmaxBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [try context.softmax(inputs[0], dim, isLogarithm: false)]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let (gradient, output) = (try pass.gradient, try pass.output())
    let weighted = try pass.product(gradient, output)
    let sum = try context.apply(Sum(dims: [dim], keepDim: true), weighted)
    return [try context.apply(Sub(), weighted, try pass.product(output, sum))]
  }
}

/// The logarithm of `softmax`, computed without leaving the logarithms.
package struct LogSoftmax: Operation {
  package static let name = "log_softmax"
  package let dim: Int
  package init(dim: Int) { self.dim = dim }
  package func gradientName(inPlace: Bool) -> String? { "LogSoftmaxBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(outputs: .first) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [try context.softmax(inputs[0], dim, isLogarithm: true)]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let gradient = try pass.gradient
    let sum = try context.apply(Sum(dims: [dim], keepDim: true), gradient)
    let weights = try context.apply(Exp(), try pass.output())
    return [try context.apply(Sub(), gradient, try pass.product(weights, sum))]
  }
}

/// The logarithm of the sum of the exponentials along dimensions.
package struct LogSumExp: Operation {
  package static let name = "logsumexp"
  package let dims: [Int]
  package let keepDim: Bool

  package init(dims: [Int], keepDim: Bool = false) {
    self.dims = dims
    self.keepDim = keepDim
  }

  package func gradientName(inPlace: Bool) -> String? { "LogsumexpBackward" }

  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: .first, outputs: .first)
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    if !input.dtype.isFloatingPoint {
      throw .runtime(
        "logsumexp(): Expected floating point type for result tensor, but got: "
          + input.dtype.scalarName)
    }
    let axes = try ReducedAxes(dims, of: input.shape)
    return [
      try context.reduce(input, axes, keepDim: keepDim, out: input.dtype) {
        (values: LazyElements) -> Double in
        var (most, sum) = (-Double.infinity, 0.0)
        values.forEach { most = max(most, $0) }
        let shift = most.isFinite ? most : 0
        values.forEach { sum += Double.exp($0 - shift) }
        return Double.log(sum) + shift
      }
    ]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let input = try pass.input(0)
    let axes = try ReducedAxes(dims, of: input.shape)
    let gradient = try context.restoreAxes(try pass.gradient, axes, keepDim: keepDim)
    let result = try context.restoreAxes(try pass.output(), axes, keepDim: keepDim)
    let weights = try context.apply(Exp(), try context.apply(Sub(), input, result))
    return [try pass.product(gradient, weights)]
  }
}

extension TensorContext {
  fileprivate func softmax(_ input: Tensor, _ dim: Int, isLogarithm: Bool)
    throws(TensorError) -> Tensor
  {
    let axis = try wrapDim(dim, rank: input.rank)
    let source = try dense(input)
    let out = try empty(source.layout.dense, input.dtype)
    if out.count == 0 { return out }
    let size = input.rank == 0 ? 1 : input.shape[axis]
    let inner = input.rank == 0 ? 1 : input.shape[(axis + 1)...].reduce(1, &*)
    let run = SoftmaxRun(
      source: source, out: out, size: size, inner: inner, isLogarithm: isLogarithm)
    let done: Void? = try input.dtype.acceptFloat(run)
    if done == nil {
      let kernel = inner == 1 ? "softmax_lastdim_kernel_impl" : "softmax"
      throw .unsupported("\"\(isLogarithm ? "log_" : "")\(kernel)\"", input.dtype)
    }
    return out
  }
}

private struct SoftmaxRun: FloatVisitor {
  let source: Tensor
  let out: Tensor
  let size: Int
  let inner: Int
  let isLogarithm: Bool

  func visit<T: FloatElement>(_ type: T.Type) {
    let (x, z) = (source.pointer(T.self), out.pointer(T.self))
    guard size > 0 else { return }
    for line in 0..<source.count / size {
      let start = line / inner &* inner &* size &+ line % inner
      var most = x[start]
      for index in 0..<size {
        let value = x[start &+ index &* inner]
        if value > most || value.isNaN { most = value }
      }
      var sum = T.zero
      for index in 0..<size {
        let place = start &+ index &* inner
        let power = T.exp(x[place] - most)
        z[place] = power
        sum += power
      }
      if isLogarithm {
        let shift = most + T.log(sum)
        for index in 0..<size {
          let place = start &+ index &* inner
          z[place] = x[place] - shift
        }
      } else {
        for index in 0..<size { z[start &+ index &* inner] /= sum }
      }
    }
  }
}
