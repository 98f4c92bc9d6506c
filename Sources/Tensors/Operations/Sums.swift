/// The sum of all elements, or along dimensions.
package struct Sum: Operation {
  package static let name = "sum"
  /// nil sums everything.
  package let dims: [Int]?
  package let keepDim: Bool
  /// The type of the result; nil takes the input's, or int64 for integers.
  package let dtype: DType?

  package init(dims: [Int]? = nil, keepDim: Bool = false, dtype: DType? = nil) {
    self.dims = dims
    self.keepDim = keepDim
    self.dtype = dtype
  }

  package func gradientName(inPlace: Bool) -> String? {
    dims == nil ? "SumBackward0" : "SumBackward1"
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let input = inputs[0]
    let dtype = dtype ?? (input.dtype.isFloatingPoint ? input.dtype : .int64)
    let axes = try ReducedAxes(dims, of: input.shape)
    return [try context.summed(try context.converted(input, dtype), axes, keepDim: keepDim)]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let axes = try ReducedAxes(dims, of: pass.inputShape(0))
    let gradient = try pass.context.restoreAxes(try pass.gradient, axes, keepDim: keepDim)
    return [try pass.context.apply(Expand(pass.inputShape(0)), gradient)]
  }
}

/// Which dimensions a reduction takes away.
struct ReducedAxes {
  let shape: [Int]
  let isReduced: [Bool]

  /// Throws PyTorch's errors for dimensions that are out of range or named twice.
  init(_ dims: [Int]?, of shape: [Int]) throws(TensorError) {
    self.shape = shape
    // An empty list of dimensions means all of them.
    guard let dims, !dims.isEmpty else {
      isReduced = [Bool](repeating: true, count: shape.count)
      return
    }
    var mask = [Bool](repeating: false, count: shape.count)
    for dim in dims {
      let axis = try wrapDim(dim, rank: shape.count)
      if shape.isEmpty { continue }
      if mask[axis] { throw .runtime("dim \(axis) appears multiple times in the list of dims") }
      mask[axis] = true
    }
    isReduced = mask
  }

  /// The shape with ones in place of the reduced dimensions.
  var keptShape: [Int] {
    shape.indices.map { isReduced[$0] ? 1 : shape[$0] }
  }

  var droppedShape: [Int] {
    shape.indices.filter { !isReduced[$0] }.map { shape[$0] }
  }

  /// How many elements meet in one result.
  var reducedCount: Int {
    shape.indices.reduce(1) { isReduced[$1] ? $0 &* shape[$1] : $0 }
  }
}

/// A dimension counted from the end if negative. Throws PyTorch's error if it is out of range.
package func wrapDim(_ dim: Int, rank: Int) throws(TensorError) -> Int {
  let range = max(rank, 1)
  if dim < -range || dim >= range {
    throw .index(
      "Dimension out of range (expected to be in range of [\(-range), \(range - 1)], but got \(dim))"
    )
  }
  return dim < 0 ? dim + range : dim
}

extension TensorContext {
  func summed(_ input: Tensor, _ axes: ReducedAxes, keepDim: Bool) throws(TensorError) -> Tensor {
    if !keepDim, input.isContiguous, axes.isReduced.allSatisfy({ $0 }),
      let total = contiguousSum(input)
    {
      return try scalar(total, input.dtype)
    }
    let out = try zeros(axes.keptShape, input.dtype)
    switch input.dtype {
    case .float32: sumElements(Float.self, input, into: out)
    case .float64: sumElements(Double.self, input, into: out)
    case .int64: sumElements(Int64.self, input, into: out)
    default:
      let wide = try summed(try converted(input, .int64), axes, keepDim: true)
      copyElements(wide, into: out)
    }
    if !keepDim {
      out.layout = Layout(unchecked: axes.droppedShape, count: out.count)
    }
    return out
  }

  /// The sum of elements that follow each other.
  private func contiguousSum(_ input: Tensor) -> Scalar? {
    switch input.dtype {
    case .float32:
      .float(Double(Float.sum(input.pointer(Float.self), count: input.count, onto: 0)))
    case .float64: .float(Double.sum(input.pointer(Double.self), count: input.count, onto: 0))
    case .int64: .int(Int64.sum(input.pointer(Int64.self), count: input.count, onto: 0))
    default: nil
    }
  }

  /// Sums what broadcasting had repeated.
  func summed(_ tensor: Tensor, to shape: [Int]) throws(TensorError) -> Tensor {
    let lead = tensor.rank - shape.count
    if lead < 0 { return try apply(Expand(shape), tensor) }
    var dims = Array(0..<lead)
    for axis in shape.indices where shape[axis] == 1 && tensor.shape[lead + axis] != 1 {
      dims.append(lead + axis)
    }
    let sum = dims.isEmpty ? tensor : try apply(Sum(dims: dims, keepDim: true), tensor)
    return try apply(View(shape), sum)
  }

  /// Puts reduced dimensions back as ones.
  func restoreAxes(_ tensor: Tensor, _ axes: ReducedAxes, keepDim: Bool)
    throws(TensorError) -> Tensor
  {
    keepDim || tensor.shape == axes.keptShape ? tensor : try apply(Reshape(axes.keptShape), tensor)
  }
}
