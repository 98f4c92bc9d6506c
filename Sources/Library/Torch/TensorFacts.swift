import Evaluator
import Tensors
import Workers

/// What a tensor says of itself: its text, shape, type, elements.
enum TensorFacts {
  static let entries: [Entry] = [
    Entry("__repr__", "", "The tensor as text.") { call throws(Raise) in
      let tensor = try call.tensor
      return .string(try call.runtime.workers { () throws(WorkerError) in try tensor.repr() })
    },
    Entry("__format__", "spec, /", "The number of a tensor without dimensions, formatted.") {
      call throws(Raise) in
      let tensor = try call.tensor
      let spec = try call.string(0)
      if let local = tensor.local, local.rank == 0 {
        return .string(try call.interpreter.format(try number(local, call), spec))
      }
      if tensor.pointer != nil, !spec.isEmpty { throw hiddenValue(call) }
      if !spec.isEmpty {
        throw call.error(
          .typeError, "unsupported format string passed to Tensor.__format__")
      }
      let text = try call.runtime.workers { () throws(WorkerError) in try tensor.repr() }
      return .string(try call.interpreter.format(.string(text), spec))
    },
    Entry("__len__", "", "The size of the first dimension.") { call throws(Raise) in
      let shape = try shape(call)
      guard let first = shape.first else { throw call.error(.typeError, "len() of a 0-d tensor") }
      return .int(first)
    },
    Entry("__bool__", "", "The truth of a tensor of one element.") { call throws(Raise) in
      let tensor = try call.runtime.local(try call.tensor, method: "bool")
      return .bool(try call.runtime.tensors { () throws(TensorError) in try tensor.truthValue() })
    },
    Entry("__float__", "", "The one element as a float.") { call throws(Raise) in
      .float(try onlyElement(call).double)
    },
    Entry("__int__", "", "The one element as an int.") { call throws(Raise) in
      let element = try onlyElement(call)
      // A float may be too large, or no number at all: Python's own conversion says so.
      return try call.interpreter.call(
        .object(call.interpreter.types.int), [value(element)])
    },
    Entry("__index__", "", "The one whole number as an int.") { call throws(Raise) in
      let tensor = try call.runtime.local(try call.tensor, method: "__index__")
      guard tensor.dtype.isIntegral || tensor.dtype == .bool, tensor.count == 1 else {
        throw call.error(
          .typeError, "only integer tensors of a single element can be converted to an index")
      }
      return .int(Int(try onlyElement(call).int64))
    },
    Entry("__hash__", "", "The identity of the tensor.") { call throws(Raise) in
      .int(Int(bitPattern: ObjectIdentifier(try call.tensor)) >> 4)
    },
    Entry("__iter__", "", "The slices along the first dimension.") { call throws(Raise) in
      let tensor = try call.tensor
      let shape = try shape(call)
      guard let count = shape.first else {
        throw call.error(.typeError, "iteration over a 0-d tensor")
      }
      let runtime = call.runtime
      // A row of its own for each place, even where a row has no elements.
      try runtime.tensors { () throws(TensorError) in
        try TensorError.checkListable(count, bytes: 512)
      }
      var position = 0
      return .object(
        ClosureIterator("tensor_iterator") { (interpreter) throws(Raise) -> Value in
          guard position < count else { return .absent }
          defer { position += 1 }
          return try runtime.apply(
            Select(dim: 0, index: position), [tensor], method: "__getitem__")
        })
    },
    Entry("__contains__", "element, /", "Whether an element is equal to a number.") {
      call throws(Raise) in
      if try call.runtime.operand(call[0]) == nil {
        throw call.error(
          .runtimeError,
          "Tensor.__contains__ only supports Tensor or scalar, but you passed in a \(try call.interpreter.str(.object(call.interpreter.type(of: call[0]))))."
        )
      }
      let equal = try call.runtime.binary(try call.tensor, call[0], method: "__eq__") {
        Eq(other: $0)
      }
      guard let found = equal.tensor?.local else { return .bool(false) }
      return .bool(
        try call.runtime.tensors { () throws(TensorError) in
          try call.runtime.context.apply(AnyTrue(), found).truthValue()
        })
    },
    Entry("item", "", "The one element as a Python number.") { call throws(Raise) in
      let tensor = try call.tensor
      if tensor.pointer != nil { throw hiddenValue(call) }
      return try number(try call.runtime.local(tensor, method: "item"), call)
    },
    Entry("tolist", "", "The elements as nested lists.") { call throws(Raise) in
      let tensor = try call.runtime.local(try call.tensor, method: "tolist")
      let elements = try call.runtime.tensors { () throws(TensorError) in
        try tensor.listedScalars()
      }
      return list(elements, tensor.shape[...])
    },
    Entry("size", "dim?", "The shape, or the size of one dimension.") { call throws(Raise) in
      let shape = try shape(call)
      guard call.has(0) else { return call.runtime.size(shape) }
      let dim = try call.int(0)
      let rank = max(1, shape.count)
      guard dim >= -rank, dim < rank, !shape.isEmpty else {
        throw call.error(
          .indexError,
          "Dimension out of range (expected to be in range of [\(-rank), \(rank - 1)], but got \(dim))"
        )
      }
      return .int(shape[dim < 0 ? dim + shape.count : dim])
    },
    Entry("dim", "", "The number of dimensions.") { call throws(Raise) in
      .int(try shape(call).count)
    },
    Entry("numel", "", "The number of elements.") { call throws(Raise) in
      .int(try shape(call).reduce(1, &*))
    },
    Entry("shape", "", "The size of each dimension.", kind: .getter) { call throws(Raise) in
      call.runtime.size(try shape(call))
    },
    Entry("ndim", "", "The number of dimensions.", kind: .getter) { call throws(Raise) in
      .int(try shape(call).count)
    },
    Entry("dtype", "", "The type of the elements.", kind: .getter) { call throws(Raise) in
      call.runtime.dtypeObject(try call.tensor.local?.dtype ?? call.runtime.context.defaultDType)
    },
    Entry("device", "", "Where the elements are.", kind: .getter) { call in
      .object(DeviceObject(subtype: call.runtime.deviceType))
    },
    Entry("is_cuda", "", "False: there is no graphics processor.", kind: .getter) { _ in
      .bool(false)
    },
    Entry("is_floating_point", "", "Whether the elements are floating-point numbers.") {
      call throws(Raise) in .bool(try call.tensor.local?.dtype.isFloatingPoint ?? true)
    },
    Entry(
      "type", "dtype=None", "The old name of the tensor's class, or the tensor as another type."
    ) { call throws(Raise) in
      let tensor = try call.tensor
      if call[0].isNone {
        return .string(try call.runtime.local(tensor, method: "type").dtype.tensorTypeName)
      }
      let wanted: DType?
      if let name = call[0].text {
        wanted = name.hasPrefix("torch.") ? DType(name: name) : nil
        if wanted == nil { throw call.error(.valueError, "invalid type: '\(name)'") }
      } else {
        wanted = try call.dtype(0)
      }
      guard let wanted else { return call.receiver }
      if tensor.local?.dtype == wanted { return call.receiver }
      return try call.apply(Cast(dtype: wanted))
    },
    Entry("equal", "other", "Whether shape and all elements are the same.") { call throws(Raise) in
      let a = try call.runtime.local(try call.tensor, method: "equal")
      let b = try call.localTensor(0)
      return .bool(
        try call.runtime.tensors { () throws(TensorError) in
          try call.runtime.context.apply(Equal(), a, b).truthValue()
        })
    },
  ]

  static func shape(_ call: borrowing Call) throws(Raise) -> [Int] {
    let tensor = try call.tensor
    return try call.runtime.workers { () throws(WorkerError) in try tensor.shape() }
  }

  /// A number of a remote tensor must not slip out.
  private static func hiddenValue(_ call: borrowing Call) -> Raise {
    call.error(
      .runtimeError,
      "Error, Please consider calling \".get\" method instead of \".item\" method, so you can be safely getting the item you need."
    )
  }

  private static func onlyElement(_ call: borrowing Call) throws(Raise) -> Scalar {
    let tensor = try call.tensor
    if tensor.pointer != nil { throw hiddenValue(call) }
    let local = try call.runtime.local(tensor, method: "item")
    return try call.runtime.tensors { () throws(TensorError) in try local.onlyItem() }
  }

  private static func number(_ tensor: Tensor, _ call: borrowing Call) throws(Raise) -> Value {
    value(try call.runtime.tensors { () throws(TensorError) in try tensor.onlyItem() })
  }

  static func value(_ scalar: Scalar) -> Value {
    switch scalar {
    case .bool(let value): .bool(value)
    case .int(let value): .int(Int(value))
    case .float(let value): .float(value)
    }
  }

  private static func list(_ elements: [Scalar], _ shape: ArraySlice<Int>) -> Value {
    guard let count = shape.first else { return elements.first.map(value) ?? .none }
    let rest = shape.dropFirst()
    if rest.isEmpty { return .list(elements.map(value)) }
    let stride = rest.reduce(1, &*)
    return .list(
      (0..<count).map { position in
        list(Array(elements[(position * stride)..<((position + 1) * stride)]), rest)
      })
  }
}
