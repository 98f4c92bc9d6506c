import Glibc

/// The angle of a point: `atan2(input, other)`.
package struct Atan2: ElementwiseOperation, BinaryKernel {
  package static let name = "atan2"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "Atan2Backward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.first, .second]) }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let dtype = context.promotedType(inputs[0], inputs[1])
    if !dtype.isFloatingPoint { throw .unsupported("\"atan2_cpu\"", dtype) }
    return try context.combine(self, inputs[0], inputs[1], dtype, into: out)
  }

  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> T {
    T.from(Glibc.atan2(x.double, y.double))
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let (y, x) = (try pass.x(0), try pass.x(1))
    let slope = try pass.slope / (y * y + x * x)
    return [try (slope * x).tensor, try (-slope * y).tensor]
  }
}

/// `input + value * tensor1 * tensor2`.
package struct Addcmul: Operation {
  package static let name = "addcmul"
  package var arity: ClosedRange<Int> { 3...3 }
  package let value: Scalar
  package init(value: Scalar = 1) { self.value = value }
  package func gradientName(inPlace: Bool) -> String? { "AddcmulBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.second, .third]) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let terms = inputs.map { Term($0, context) }
    return [try (terms[0] + terms[1] * value * terms[2]).tensor]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let slope = try pass.slope
    return [
      slope.tensor,
      pass.needs(1) ? try (slope * pass.x(2) * value).tensor : nil,
      pass.needs(2) ? try (slope * pass.x(1) * value).tensor : nil,
    ]
  }
}

/// `input + value * tensor1 / tensor2`.
package struct Addcdiv: Operation {
  package static let name = "addcdiv"
  package var arity: ClosedRange<Int> { 3...3 }
  package let value: Scalar
  package init(value: Scalar = 1) { self.value = value }
  package func gradientName(inPlace: Bool) -> String? { "AddcdivBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.second, .third]) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let terms = inputs.map { Term($0, context) }
    return [try (terms[0] + terms[1] * value / terms[2]).tensor]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let (slope, a, b) = (try pass.slope, try pass.x(1), try pass.x(2))
    return [
      slope.tensor,
      pass.needs(1) ? try (slope * value / b).tensor : nil,
      pass.needs(2) ? try (-slope * value * a / (b * b)).tensor : nil,
    ]
  }
}

/// A point on the way from one tensor to another. Inputs: start, end, and the weight if it is none.
package struct Lerp: Operation {
  package static let name = "lerp"
  package var arity: ClosedRange<Int> { .exactly(weight == nil ? 3 : 2) }
  package let weight: Double?
  package init(weight: Double? = nil) { self.weight = weight }
  package func gradientName(inPlace: Bool) -> String? {
    weight == nil ? "LerpBackward1" : "LerpBackward0"
  }
  package func saved(for needed: InputSet) -> SavedSet {
    SavedSet(inputs: weight == nil ? [.first, .second, .third] : [])
  }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (start, end) = (Term(inputs[0], context), Term(inputs[1], context))
    if start.tensor.dtype != end.tensor.dtype {
      throw .runtime(
        "expected dtype \(start.tensor.dtype.cName) for `end` but got dtype "
          + end.tensor.dtype.cName)
    }
    if !start.tensor.dtype.isFloatingPoint {
      throw .unsupported("\"lerp_kernel_scalar\"", start.tensor.dtype)
    }
    // From the nearer end, so that both ends are met exactly.
    let way = try end - start
    if let weight {
      return [
        weight < 0.5
          ? try (start + way * .float(weight)).tensor
          : try (end - way * .float(1 - weight)).tensor
      ]
    }
    let share = Term(inputs[2], context)
    let isNear = try share.apply(Lt(other: 0.5))
    let far = try end - way * (1 - share)
    let near = try start + way * share
    return [try isNear.apply(Where(), near, far).tensor]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let slope = try pass.slope
    if let weight {
      return [try (slope * .float(1 - weight)).tensor, try (slope * .float(weight)).tensor]
    }
    let share = try pass.x(2)
    return [
      try (slope * (1 - share)).tensor, try (slope * share).tensor,
      pass.needs(2) ? try (slope * (pass.x(1) - pass.x(0))).tensor : nil,
    ]
  }
}

/// The vector at right angles to two vectors of three numbers.
package struct Cross: Operation {
  package static let name = "cross"
  package var arity: ClosedRange<Int> { 2...2 }
  package let dim: Int?
  package init(dim: Int? = nil) { self.dim = dim }
  package func gradientName(inPlace: Bool) -> String? { "CrossBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.first, .second]) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (a, b) = (Term(inputs[0], context), Term(inputs[1], context))
    if a.shape.count != b.shape.count {
      throw .runtime(
        "inconsistent tensors dimensions input: \(a.shape.count) other: \(b.shape.count)")
    }
    if a.shape != b.shape {
      throw .runtime(
        "inconsistent tensors sizes input: \(bracketed(a.shape)) other: \(bracketed(b.shape))")
    }
    let axis: Int
    if let dim {
      axis = try wrapDim(dim, rank: a.shape.count)
      if a.shape.isEmpty || a.shape[axis] != 3 {
        throw .runtime("dimension \(dim) does not have size 3")
      }
    } else {
      guard let found = a.shape.firstIndex(of: 3) else {
        throw .runtime("no dimension of size 3 in input")
      }
      axis = found
    }
    func rolled(_ term: Term, _ by: Int) throws(TensorError) -> Term {
      try term.apply(Roll(shifts: [by], dims: [axis]))
    }
    let product = try rolled(a, -1) * rolled(b, -2)
    return [try (product - rolled(a, -2) * rolled(b, -1)).tensor]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let (a, b, slope) = (try pass.x(0), try pass.x(1), try pass.slope)
    return [try b.apply(self, slope).tensor, try slope.apply(self, a).tensor]
  }
}
