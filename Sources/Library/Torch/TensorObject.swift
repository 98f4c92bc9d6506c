package import Evaluator
package import Workers

/// `torch.Tensor`: a local tensor or a wrapper around a pointer.
package final class TensorObject: Object {
  package let tensor: LayeredTensor
  private unowned let runtime: Runtime

  init(_ tensor: LayeredTensor, _ runtime: Runtime) {
    self.tensor = tensor
    self.runtime = runtime
    super.init(subtype: tensor.isParameter ? runtime.parameterType : runtime.tensorType)
  }

  override package var takesAttributes: Bool { true }

  /// A pointer that was only displayed does not keep the remote object: what `_` and `Out` hold is
  /// a pointer that answers for nothing.
  override package func echo() -> Object {
    guard let pointer = tensor.pointer else { return self }
    let copy = LayeredTensor(
      .pointer(pointer.bystander()), owner: tensor.owner, isParameter: tensor.isParameter)
    copy.tags = tensor.tags
    copy.description = tensor.description
    return TensorObject(copy, runtime)
  }
}

extension Value {
  /// The tensor, if the value is one.
  var tensor: LayeredTensor? {
    if case .object(let object) = self { (object as? TensorObject)?.tensor } else { nil }
  }
}
