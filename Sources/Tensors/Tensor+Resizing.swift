extension TensorContext {
  /// Gives a tensor another shape over its storage; where that is too small, over a larger one with
  /// the same elements first.
  package func resize(_ tensor: Tensor, _ shape: [Int]) throws(TensorError) {
    if tensor.shape == shape { return }
    let layout = try Layout(contiguous: shape)
    let needed = tensor.layout.offset + layout.count
    if needed > tensor.storage.count {
      let larger = try Storage(tensor.dtype, count: needed, zeroed: true, account: memory)
      larger.base.copyMemory(from: tensor.storage.base, byteCount: tensor.storage.byteCount)
      tensor.storage = larger
    }
    tensor.layout = Layout(unchecked: shape, count: layout.count, offset: tensor.layout.offset)
  }

  /// Puts a result into a tensor that the caller gave for it: `out=`.
  package func deliver(_ result: Tensor, to out: Tensor, of name: String) throws(TensorError) {
    if out.requiresGrad || result.requiresGrad {
      throw .runtime(
        "\(name)(): functions with out=... arguments don't support automatic differentiation, but one of the "
          + "arguments requires grad.")
    }
    if !result.dtype.canCast(to: out.dtype) {
      throw .runtime(
        "result type \(result.dtype.scalarName) can't be cast to the desired output type "
          + out.dtype.scalarName)
    }
    try resize(out, result.shape)
    copyElements(result, into: out)
    out.bumpVersion()
  }
}

extension Tensor {
  /// The address of the first element.
  package var address: Int { Int(bitPattern: start) }

  /// Which result of its operation the tensor is.
  package var gradientOutput: Int { gradientFunction == nil ? 0 : outputIndex }
}
