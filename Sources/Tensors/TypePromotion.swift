/// Finds the type of a result: tensors with dimensions count most, those without and numbers only
/// widen it to a higher kind.
struct TypePromotion {
  private var withDimensions: DType?
  private var withoutDimensions: DType?
  private var numbers: DType?
  private let floating: DType

  init(_ context: TensorContext) { floating = context.defaultDType }

  mutating func add(_ tensor: Tensor) {
    if tensor.isWrappedNumber {
      let type = tensor.dtype.isFloatingPoint ? floating : tensor.dtype
      numbers = numbers?.promoted(with: type) ?? type
    } else if tensor.rank > 0 {
      withDimensions = withDimensions?.promoted(with: tensor.dtype) ?? tensor.dtype
    } else {
      withoutDimensions = withoutDimensions?.promoted(with: tensor.dtype) ?? tensor.dtype
    }
  }

  mutating func add(_ number: Scalar) {
    let type = number.isFloatingPoint ? floating : number.dtype
    numbers = numbers?.promoted(with: type) ?? type
  }

  var result: DType {
    combine(withDimensions, combine(withoutDimensions, numbers)) ?? floating
  }

  private func combine(_ higher: DType?, _ lower: DType?) -> DType? {
    guard let higher else { return lower }
    guard let lower, !higher.isFloatingPoint else { return higher }
    return higher == .bool || lower.isFloatingPoint ? higher.promoted(with: lower) : higher
  }
}

extension TensorContext {
  /// The type in which two tensors meet.
  @inline(__always)
  func promotedType(_ a: Tensor, _ b: Tensor) -> DType {
    if a.dtype == b.dtype, !a.isWrappedNumber, !b.isWrappedNumber { return a.dtype }
    var promotion = TypePromotion(self)
    promotion.add(a)
    promotion.add(b)
    return promotion.result
  }

  /// The type in which a tensor and a number meet.
  @inline(__always)
  func promotedType(_ a: Tensor, _ number: Scalar) -> DType {
    if a.dtype.isFloatingPoint, !a.isWrappedNumber { return a.dtype }
    var promotion = TypePromotion(self)
    promotion.add(a)
    promotion.add(number)
    return promotion.result
  }
}

extension TensorContext {
  /// The type in which tensors and numbers meet.
  package func resultType(_ tensors: [Tensor], _ numbers: [Scalar]) -> DType {
    var promotion = TypePromotion(self)
    for tensor in tensors { promotion.add(tensor) }
    for number in numbers { promotion.add(number) }
    return promotion.result
  }
}
