import Evaluator
import Tensors
import Workers

/// Between tensors and NumPy's arrays: both lie over the same elements.
enum TensorNumPy {
  static let methods: [Entry] = [
    Entry("numpy", "", "An array over the same elements.") { call throws(Raise) in
      let tensor = try call.runtime.local(try call.tensor, method: "numpy")
      if tensor.requiresGrad { throw call.runtime.needsDetach() }
      if tensor.dtype == .float16 {
        throw call.error(
          .typeError, "arrays have no half precision here: call .float() on the tensor first")
      }
      return call.runtime.array(tensor.data)
    },
    Entry("__array__", "dtype=None", "An array over the same elements.") { call throws(Raise) in
      let tensor = try call.runtime.tensor(of: call.receiver, as: try call.arrayDType(0))
      return call.runtime.array(tensor)
    },
  ]

  static let functions: [Entry] = [
    Entry("from_numpy", "ndarray", "A tensor over an array's elements.") { call throws(Raise) in
      guard let object = call[0].arrayObject else {
        throw call.error(
          .typeError, "expected np.ndarray (got \(call.interpreter.typeName(call[0])))")
      }
      return call.runtime.wrap(try call.runtime.shared(object.tensor))
    },
    Entry(
      "as_tensor", "data, dtype=None, device=None", "A tensor, over the same elements if it can be."
    ) {
      call throws(Raise) in
      let dtype = try call.dtype(1)
      if let object = call[0].arrayObject, dtype == nil || dtype == object.tensor.dtype {
        return call.runtime.wrap(try call.runtime.shared(object.tensor))
      }
      if let tensor = call[0].tensor, let local = tensor.local, dtype == nil || dtype == local.dtype
      {
        return call[0]
      }
      let make = try call.interpreter.attribute(
        .object(try call.interpreter.importModule("torch")), "tensor")
      var arguments = Arguments([call[0]])
      if dtype != nil {
        arguments.keywords.append((name: call.interpreter.intern("dtype"), value: call[1]))
      }
      return try call.interpreter.call(make, arguments)
    },
  ]
}

extension Runtime {
  /// A tensor over an array's elements.
  func shared(_ array: Tensor) throws(Raise) -> Tensor {
    if array.strides.contains(where: { $0 < 0 }) {
      throw interpreter.error(
        .valueError,
        "some of the strides of a given numpy array are negative. This is currently not supported, but will be added in future releases."
      )
    }
    return array.data
  }
}
