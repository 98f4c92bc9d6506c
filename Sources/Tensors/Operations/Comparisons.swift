/// A comparison of a tensor with a tensor or a number; the result holds truth values.
protocol Comparison: ElementwiseOperation, RelationKernel {
  var other: Scalar? { get }
}

extension Comparison {
  package var arity: ClosedRange<Int> { .operands(other) }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let a = inputs[0]
    if let other {
      let dtype = context.promotedType(a, other)
      try checkRange(other, dtype)
      return try context.relate(self, a, other, dtype, into: out)
    }
    return try context.relate(
      self, a, inputs[1], context.promotedType(a, inputs[1]), into: out)
  }
}

/// A number that a comparison's type cannot hold would compare as another number.
func checkRange(_ number: Scalar, _ dtype: DType) throws(TensorError) {
  let name: String
  let range: ClosedRange<Int64>
  switch dtype {
  case .uint8: (name, range) = ("uint8_t", -255...255)
  case .int8: (name, range) = ("int8_t", -128...127)
  case .int16: (name, range) = ("int16_t", -32768...32767)
  case .int32: (name, range) = ("int", Int64(Int32.min)...Int64(Int32.max))
  default: return
  }
  if !range.contains(number.int64) {
    throw .runtime("value cannot be converted to type \(name) without overflow: \(number.int64)")
  }
}

/// Equal, element by element.
package struct Eq: Comparison {
  package static let name = "eq"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool {
    T.same(x, y)
  }
}

/// Not equal, element by element.
package struct Ne: Comparison {
  package static let name = "ne"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool {
    !T.same(x, y)
  }
}

/// Less, element by element.
package struct Lt: Comparison {
  package static let name = "lt"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool {
    T.less(x, y)
  }
}

/// Less or equal, element by element.
package struct Le: Comparison {
  package static let name = "le"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool {
    T.less(x, y) || T.same(x, y)
  }
}

/// Greater, element by element.
package struct Gt: Comparison {
  package static let name = "gt"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool {
    T.less(y, x)
  }
}

/// Greater or equal, element by element.
package struct Ge: Comparison {
  package static let name = "ge"
  package let other: Scalar?
  package init(other: Scalar? = nil) { self.other = other }
  @inline(__always) func callAsFunction<T: Element>(_ x: T, _ y: T) -> Bool {
    T.less(y, x) || T.same(x, y)
  }
}
