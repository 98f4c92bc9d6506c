/// Elements of the second input where the first is true, of the third elsewhere.
package struct Where: Operation {
  package static let name = "where"
  package var arity: ClosedRange<Int> { 3...3 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "SWhereBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (condition, a, b) = (inputs[0], inputs[1], inputs[2])
    if condition.dtype != .bool, condition.dtype != .uint8 {
      throw .runtime(
        "Expected condition to have ScalarType Byte, but got ScalarType "
          + condition.dtype.scalarName)
    }
    if a.dtype != b.dtype {
      throw .runtime(
        "expected scalar type \(cName(a.dtype)) but found \(cName(b.dtype))")
    }
    let shape = try broadcast(try broadcast(condition.shape, a.shape), b.shape)
    let out = try context.empty(shape, a.dtype)
    a.dtype.acceptBits(
      Choice(condition: try context.converted(condition, .bool), a: a, b: b, out: out))
    return [out]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let condition = try pass.input(0)
    let gradient = try pass.gradient
    let zero = try context.zeros([], gradient.dtype)
    return [
      nil,
      pass.needs(1) ? try context.apply(Where(), condition, gradient, zero) : nil,
      pass.needs(2) ? try context.apply(Where(), condition, zero, gradient) : nil,
    ]
  }

  private func cName(_ dtype: DType) -> String { dtype.scalarName.lowercased() }

  private struct Choice: BitVisitor {
    let condition: Tensor
    let a: Tensor
    let b: Tensor
    let out: Tensor
    func visit<T: FixedWidthInteger & UnsignedInteger>(_ type: T.Type) {
      let shape = out.shape
      let walk = Walk(
        shape, out.strides, condition.layout.strides(for: shape), a.layout.strides(for: shape),
        b.layout.strides(for: shape))
      let (z, test) = (out.pointer(T.self), condition.pointer(Bool.self))
      let (x, y) = (a.pointer(T.self), b.pointer(T.self))
      let (count, steps) = (walk.runLength, walk.runSteps)
      walk.forEachRun { offsets in
        for index in 0..<count {
          let at = offsets &+ steps &* Walk.Steps(repeating: index)
          z[at[0]] = test[at[1]] ? x[at[2]] : y[at[3]]
        }
      }
    }
  }
}

/// A number in place of the elements where the second input is true.
package struct MaskedFill: Operation {
  package static let name = "masked_fill"
  package var arity: ClosedRange<Int> { 2...2 }
  package let value: Scalar
  package init(_ value: Scalar) { self.value = value }
  package func gradientName(inPlace: Bool) -> String? { "MaskedFillBackward0" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .second) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let copy = try context.empty(inputs[0].layout.dense, inputs[0].dtype)
    copyElements(inputs[0], into: copy)
    try fill(copy, inputs[1], context)
    return [copy]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    try fill(inputs[0], inputs[1], context)
  }

  private func fill(_ target: Tensor, _ mask: Tensor, _ context: TensorContext)
    throws(TensorError)
  {
    if mask.dtype != .bool, mask.dtype != .uint8 {
      throw .runtime(
        "Expected object of scalar type Bool but got scalar type \(mask.dtype.scalarName) for "
          + "argument #2 'mask' in call to _th_masked_fill_bool_")
    }
    if try broadcast(mask.shape, target.shape) != target.shape {
      throw .runtime(
        "The expanded size of the tensor (\(target.shape.last ?? 1)) must match the existing size "
          + "(\(mask.shape.last ?? 1)) at non-singleton dimension 0.  Target sizes: "
          + "\(bracketed(target.shape)).  Tensor sizes: \(bracketed(mask.shape))")
    }
    let truth = try context.converted(mask, .bool)
    target.dtype.acceptBits(Filling(target: target, mask: truth, value: value))
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    [
      try pass.context.apply(MaskedFill(0), try pass.gradient, try pass.input(1)),
      nil,
    ]
  }

  private struct Filling: BitVisitor {
    let target: Tensor
    let mask: Tensor
    let value: Scalar
    func visit<T: FixedWidthInteger & UnsignedInteger>(_ type: T.Type) {
      let walk = Walk(target.shape, target.strides, mask.layout.strides(for: target.shape))
      let (z, test) = (target.pointer(T.self), mask.pointer(Bool.self))
      let value = value.bits(as: target.dtype, T.self)
      let (count, steps) = (walk.runLength, walk.runSteps)
      walk.forEachRun { offsets in
        for index in 0..<count where test[offsets[1] &+ index &* steps[1]] {
          z[offsets[0] &+ index &* steps[0]] = value
        }
      }
    }
  }
}

extension TensorContext {
  /// A gradient where a condition holds, zero elsewhere.
  func masked(_ gradient: Tensor, by condition: Tensor) throws(TensorError) -> Tensor {
    try apply(Where(), condition, gradient, try zeros([], gradient.dtype))
  }
}
