/// The largest element. With a dimension: the largest ones along it and where they are.
package struct Max: Extreme {
  package static let name = "max"
  package let dim: Int?
  package let keepDim: Bool

  package init(dim: Int? = nil, keepDim: Bool = false) {
    self.dim = dim
    self.keepDim = keepDim
  }

  package func gradientName(inPlace: Bool) -> String? {
    dim == nil ? "MaxBackward1" : "MaxBackward0"
  }

  var sourceLine: Int { 370 }
  @inline(__always) func isBetter<T: Element>(_ x: T, _ y: T) -> Bool { T.less(y, x) }
}

/// The smallest element. With a dimension: the smallest ones along it and where they are.
package struct Min: Extreme {
  package static let name = "min"
  package let dim: Int?
  package let keepDim: Bool

  package init(dim: Int? = nil, keepDim: Bool = false) {
    self.dim = dim
    self.keepDim = keepDim
  }

  package func gradientName(inPlace: Bool) -> String? {
    dim == nil ? "MinBackward1" : "MinBackward0"
  }

  var sourceLine: Int { 345 }
  @inline(__always) func isBetter<T: Element>(_ x: T, _ y: T) -> Bool { T.less(x, y) }
}

/// Where the largest element is: in the flattened tensor, or along a dimension.
package struct ArgMax: Operation {
  package static let name = "argmax"
  package let dim: Int?
  package let keepDim: Bool

  package init(dim: Int? = nil, keepDim: Bool = false) {
    self.dim = dim
    self.keepDim = keepDim
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [try context.position(of: Max(), name, inputs[0], dim, keepDim: keepDim)]
  }
}

/// Where the smallest element is: in the flattened tensor, or along a dimension.
package struct ArgMin: Operation {
  package static let name = "argmin"
  package let dim: Int?
  package let keepDim: Bool

  package init(dim: Int? = nil, keepDim: Bool = false) {
    self.dim = dim
    self.keepDim = keepDim
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [try context.position(of: Min(), name, inputs[0], dim, keepDim: keepDim)]
  }
}

/// What `max` and `min` share. Of equal elements the last one counts; NaN beats everything.
protocol Extreme: Operation {
  var dim: Int? { get }
  var keepDim: Bool { get }
  /// The line of PyTorch's source that its error names.
  var sourceLine: Int { get }
  func isBetter<T: Element>(_ x: T, _ y: T) -> Bool
}

extension Extreme {
  package func saved(for needed: InputSet) -> SavedSet {
    dim == nil
      ? SavedSet(inputs: .first, outputs: .first) : SavedSet(outputs: .second)
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    guard let dim else {
      if input.count == 0 {
        throw .runtime(
          "invalid argument 1: cannot perform reduction function \(name) on tensor with no elements "
            + "because the operation does not have an identity at "
            + "/pytorch/aten/src/TH/generic/THTensorEvenMoreMath.cpp:\(sourceLine)")
      }
      let flat = Tensor(
        storage: try context.dense(input).storage,
        layout: Layout(
          unchecked: [input.count], count: input.count,
          offset: input.isContiguous ? input.layout.offset : 0))
      let (values, _) = try context.extremes(self, flat, axis: 0)
      values.layout = .scalar
      return [values]
    }
    let axis = try wrapDim(dim, rank: input.rank)
    if input.count == 0 {
      throw .runtime(
        "cannot perform reduction function \(name) on tensor with no elements because the operation "
          + "does not have an identity")
    }
    let (values, indices) = try context.extremes(self, input, axis: axis)
    if !keepDim { drop(axis, [values, indices]) }
    return [values, indices]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    guard let dim else {
      let hits = try context.apply(Eq(), try pass.input(0), try pass.output())
      let spread = try context.apply(Expand(pass.inputShape(0)), try pass.gradient)
      return [try context.apply(Mul(), spread, hits)]
    }
    let shape = pass.inputShape(0)
    if shape.isEmpty { return [try pass.gradient] }
    let axis = try wrapDim(dim, rank: shape.count)
    var (gradient, indices) = (try pass.gradient, try pass.output(1))
    if !keepDim {
      gradient = try context.apply(Unsqueeze(dim: axis), gradient)
      indices = try context.apply(Unsqueeze(dim: axis), indices)
    }
    return [try context.apply(ScatterZeros(dim: axis, size: shape[axis]), gradient, indices)]
  }
}

/// Puts elements at their places along a dimension of a tensor of zeros.
package struct ScatterZeros: Operation {
  package static let name = "scatter_zeros"
  package var arity: ClosedRange<Int> { 2...2 }
  package let dim: Int
  package let size: Int
  package init(dim: Int, size: Int) {
    self.dim = dim
    self.size = size
  }
  package func gradientName(inPlace: Bool) -> String? { "ScatterAddBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    var shape = inputs[0].shape
    let axis = try wrapDim(dim, rank: shape.count)
    if shape.isEmpty || inputs[1].shape != shape || inputs[1].dtype != .int64 {
      throw .runtime("scatter_zeros(): each element needs one place of type int64")
    }
    shape[axis] = size
    let out = try context.zeros(shape, inputs[0].dtype)
    try context.gatherAdd(inputs[0], at: inputs[1], axis, into: out)
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [try pass.context.apply(Gather(dim: dim), try pass.gradient, try pass.input(1)), nil]
  }
}

private func drop(_ axis: Int, _ tensors: [Tensor]) {
  for tensor in tensors where tensor.rank > 0 {
    var shape = tensor.shape
    shape.remove(at: axis)
    tensor.layout = Layout(unchecked: shape, count: tensor.count)
  }
}

extension TensorContext {
  /// The extremes along a dimension and their positions; the dimension stays with size one.
  fileprivate func extremes<E: Extreme>(_ extreme: E, _ input: Tensor, axis: Int)
    throws(TensorError) -> (Tensor, Tensor)
  {
    let source = try dense(input, input.dtype.computing)
    var shape = input.shape
    let size = shape.isEmpty ? 1 : shape[axis]
    if !shape.isEmpty { shape[axis] = 1 }
    let values = try empty(shape, source.dtype)
    let indices = try empty(shape, .int64)
    let inner = shape.isEmpty ? 1 : shape[(axis + 1)...].reduce(1, &*)
    try source.dtype.accept(
      Search(
        extreme: extreme, source: source, values: values, indices: indices, size: size,
        inner: inner))
    return (try converted(values, input.dtype), indices)
  }

  fileprivate func position<E: Extreme>(
    of extreme: E, _ name: String, _ input: Tensor, _ dim: Int?, keepDim: Bool
  ) throws(TensorError) -> Tensor {
    let axis = try dim.map { (dim) throws(TensorError) in try wrapDim(dim, rank: input.rank) }
    if input.count == 0 {
      throw .runtime(
        "cannot perform reduction function \(name) on a tensor with no elements because the operation "
          + "does not have an identity")
    }
    if input.dtype == .bool { throw .unsupported("\"\(name)_cpu\"", .bool) }
    if let axis {
      let (_, indices) = try extremes(extreme, input, axis: axis)
      if !keepDim { drop(axis, [indices]) }
      return indices
    }
    let source = try dense(input)
    let flat = Tensor(
      storage: source.storage,
      layout: Layout(unchecked: [input.count], count: input.count, offset: source.layout.offset))
    let (_, index) = try extremes(extreme, flat, axis: 0)
    index.layout = .scalar
    return index
  }
}

private struct Search<E: Extreme>: ElementVisitor {
  let extreme: E
  let source: Tensor
  let values: Tensor
  let indices: Tensor
  let size: Int
  let inner: Int

  func visit<T: Element>(_ type: T.Type) {
    let (x, z) = (source.pointer(T.self), values.pointer(T.self))
    let places = indices.pointer(Int64.self)
    for position in 0..<values.count {
      let start = position / inner &* inner &* size &+ position % inner
      var (best, place) = (x[start], 0)
      for index in 0..<size {
        let value = x[start &+ index &* inner]
        if value.isNaN {
          (best, place) = (value, index)
          break
        }
        if !extreme.isBetter(best, value) { (best, place) = (value, index) }
      }
      z[position] = best
      places[position] = Int64(place)
    }
  }
}

/// The larger of two elements.
package struct Maximum: ElementwiseOperation, BinaryKernel {
  package static let name = "maximum"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "MaxBackward2" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.first, .second]) }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    try checkSameType(inputs[0], inputs[1], argument: 2, "other", "_th_max")
    return try context.combine(self, inputs[0], inputs[1], inputs[0].dtype, into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    try pass.split(by: Le())
  }

  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T {
    x.isNaN || T.less(y, x) ? x : y
  }
}

/// The smaller of two elements.
package struct Minimum: ElementwiseOperation, BinaryKernel {
  package static let name = "minimum"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "MinBackward2" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.first, .second]) }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    try checkSameType(inputs[0], inputs[1], argument: 2, "other", "_th_min")
    return try context.combine(self, inputs[0], inputs[1], inputs[0].dtype, into: out)
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    try pass.split(by: Ge())
  }

  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T {
    x.isNaN || T.less(x, y) ? x : y
  }
}

extension BackwardPass {
  /// The gradient to the second input where a relation of the inputs holds, else to the first.
  fileprivate func split(by relation: any Operation) throws(TensorError) -> [Tensor?] {
    let second = try context.apply(relation, try input(0), try input(1))
    let gradient = try gradient
    let zero = try context.zeros([], gradient.dtype)
    return [
      needs(0) ? try context.apply(Where(), second, zero, gradient) : nil,
      needs(1) ? try context.apply(Where(), second, gradient, zero) : nil,
    ]
  }
}
