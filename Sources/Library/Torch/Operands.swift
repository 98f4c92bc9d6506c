import Evaluator
import Tensors
import Workers

/// One side of an operation in a cell.
enum Operand {
  case tensor(LayeredTensor)
  case number(Scalar)
}

extension Runtime {
  /// The value as an operand; nil for what tensors do not calculate with.
  /// - Throws: PyTorch's `RuntimeError` for a whole number of more than 64 bits.
  func operand(_ value: Value) throws(Raise) -> Operand? {
    switch value {
    case .bool(let value): return .number(.bool(value))
    case .int(let value): return .number(.int(Int64(value)))
    case .float(let value): return .number(.float(value))
    default:
      if let tensor = value.tensor { return .tensor(tensor) }
      if let array = value.arrayObject, array.tensor.rank == 0 {
        return .number(array.tensor.firstScalar)
      }
      if value.bigInteger != nil {
        throw interpreter.error(.runtimeError, "Overflow when unpacking long")
      }
      return nil
    }
  }

  /// `a op b` with a tensor on the left.
  /// - Returns: `NotImplemented` for what is no operand, so that Python asks the other side.
  func binary(
    _ a: LayeredTensor, _ b: Value, method: String, _ make: (Scalar?) -> any Operation
  ) throws(Raise) -> Value {
    switch try operand(b) {
    case .tensor(let b): return try apply(make(nil), [a, b], method: method)
    case .number(let number): return try apply(make(number), [a], method: method)
    case nil: return interpreter.notImplemented
    }
  }
}

extension Call {
  /// How many parameters a function has before those of the method whose row it shares.
  private var shift: Int { function.owner == nil && !receiver.isAbsent ? 1 : 0 }

  /// What a parameter is called; the new value of an attribute has no name.
  func name(_ position: Int) -> String {
    let parameters = function.signature.parameters
    let place = position + shift
    return parameters.indices.contains(place) ? parameters[place].name : "value"
  }

  /// The `TypeError` of an argument of a wrong type.
  func wrongArgument(_ position: Int, _ wanted: String) -> Raise {
    error(
      .typeError,
      "\(function.entry.name)(): argument '\(name(position))' (position \(position + 1 + shift)) must be \(wanted), not \(interpreter.typeName(self[position]))"
    )
  }

  /// The receiver of a method of `torch.Tensor`.
  var tensor: LayeredTensor {
    get throws(Raise) { try receiver(as: TensorObject.self).tensor }
  }

  /// An argument that must be a tensor.
  func tensor(_ position: Int) throws(Raise) -> LayeredTensor {
    if let tensor = self[position].tensor { return tensor }
    throw wrongArgument(position, "Tensor")
  }

  /// A whole number, as PyTorch takes it: no truth value and no float.
  func whole(_ position: Int) throws(Raise) -> Int {
    switch self[position] {
    case .int(let value): return value
    case let value:
      if value.bigInteger != nil { throw error(.runtimeError, "Overflow when unpacking long") }
      if let local = value.tensor?.local, local.dtype.isIntegral, local.count == 1 {
        return try runtime.tensors { () throws(TensorError) in try local.indexValue() }
      }
      if let text = value.text, let error = dimensionName(text, position) { throw error }
      throw wrongArgument(position, "int")
    }
  }

  /// What is said of a name in place of a dimension: tensors have no names for theirs.
  private func dimensionName(_ text: String, _ position: Int) -> Raise? {
    let function = function.entry.name
    guard name(position) == "dim", let rank = receiver.tensor?.local?.rank else { return nil }
    let names = [
      "sum", "mean", "prod", "std", "var", "max", "min", "median", "mode", "logsumexp", "norm",
      "cumsum", "cumprod", "kthvalue", "softmax", "log_softmax", "squeeze", "select", "unbind",
    ]
    if names.contains(function) {
      let shape = [String](repeating: "None", count: rank).joined(separator: ", ")
      return error(.runtimeError, "Name '\(text)' not found in Tensor[\(shape)].")
    }
    guard ["all", "any", "sort", "argsort", "gather", "index_select"].contains(function) else {
      return nil
    }
    return error(
      .runtimeError,
      "\(function): You passed a dimname (string) to this op in place of a dimension index but it does not yet support this behavior. Please pass a dimension index to work around this."
    )
  }

  /// A tensor that must be here.
  func localTensor(_ position: Int) throws(Raise) -> Tensor {
    try runtime.local(try tensor(position), method: function.entry.name)
  }

  /// Whole numbers given one by one or as one sequence: `view(2, 3)`, `view((2, 3))`.
  func sizes(_ position: Int) throws(Raise) -> [Int] {
    if shift > 0 { return try tuple(position) }
    let values = try items(position)
    if values.isEmpty {
      throw error(
        .typeError,
        "\(function.entry.name)() missing 1 required positional arguments: \"\(name(position))\"")
    }
    if values.count == 1 {
      switch values[0] {
      case .list(let list): return try numbers(list.items, position)
      case .tuple(let tuple): return try numbers(tuple.items, position)
      case .int: break
      case let value where value.bigInteger != nil: break
      case let value where value.tensor != nil: break
      case let value:
        throw error(
          .typeError,
          "\(function.entry.name)(): argument '\(name(position))' (position \(position + 1 + shift)) must be tuple of ints, not \(interpreter.typeName(value))"
        )
      }
    }
    return try numbers(values, position)
  }

  /// The whole numbers of a tuple or list.
  func tuple(_ position: Int) throws(Raise) -> [Int] {
    switch self[position] {
    case .list(let list): return try numbers(list.items, position)
    case .tuple(let tuple): return try numbers(tuple.items, position)
    default: throw wrongArgument(position, "tuple of ints")
    }
  }

  private func numbers(
    _ values: ContiguousArray<Value>, _ position: Int
  ) throws(Raise) -> [Int] {
    var numbers: [Int] = []
    for (place, value) in values.enumerated() {
      if case .int(let number) = value {
        numbers.append(number)
      } else if let local = value.tensor?.local, local.dtype.isIntegral, local.count == 1 {
        numbers.append(
          try runtime.tensors { () throws(TensorError) in try local.indexValue() })
      } else {
        throw error(
          .typeError,
          "\(function.entry.name)(): argument '\(name(position))' must be tuple of ints, but found element of type \(interpreter.typeName(value)) at pos \(place + 1)"
        )
      }
    }
    return numbers
  }

  /// Dimensions: one number, several, or none (`nil`).
  func dims(_ position: Int) throws(Raise) -> [Int]? {
    switch self[position] {
    case .absent, .none: return nil
    case .list, .tuple:
      return try tuple(position)
    default: return [try whole(position)]
    }
  }

  /// A `torch.dtype`, or nil for `None`.
  func dtype(_ position: Int) throws(Raise) -> DType? {
    switch self[position] {
    case .absent, .none: return nil
    case .object(let object):
      if let dtype = object as? DTypeObject { return dtype.dtype }
      if let type = object as? TypeObject {
        if type === interpreter.types.float { return .float64 }
        if type === interpreter.types.int { return .int64 }
        if type === interpreter.types.bool { return .bool }
      }
    default: break
    }
    throw error(
      .typeError,
      "\(function.entry.name)(): argument 'dtype' must be torch.dtype, not \(interpreter.typeName(self[position]))"
    )
  }

  /// A number.
  func scalar(_ position: Int) throws(Raise) -> Scalar {
    switch try runtime.operand(self[position]) {
    case .number(let number): return number
    case .tensor(let tensor):
      let local = try runtime.local(tensor, method: function.entry.name)
      return try runtime.tensors { () throws(TensorError) in try local.onlyItem() }
    case nil: throw wrongArgument(position, "Number")
    }
  }

  /// Carries out an operation on the receiver.
  func apply(_ operation: any Operation) throws(Raise) -> Value {
    try runtime.apply(operation, [try tensor], method: function.entry.name)
  }

  /// Carries out an operation that changes the receiver, and gives the receiver.
  func applyInPlace(
    _ operation: any Operation, _ more: [LayeredTensor] = []
  ) throws(Raise) -> Value {
    _ = try runtime.applyAll(
      InPlace(operation), [try tensor] + more, method: function.entry.name)
    return receiver
  }
}

extension Runtime {
  /// The tensor of an operand that must be here.
  func local(_ tensor: LayeredTensor, method: String) throws(Raise) -> Tensor {
    switch tensor.layer {
    case .local(let tensor): return tensor
    case .pointer:
      cluster.needsForwarding = true
      throw interpreter.error(
        .runtimeError,
        "\(method)() needs the tensor here, but this is a pointer: call .get() on it first")
    case .child, .plain:
      cluster.needsForwarding = true
      throw interpreter.error(
        .runtimeError, "\(method)() needs a plain tensor, but this one has a further layer")
    case .collected:
      throw raise(WorkerError("AttributeError", "'Tensor' object has no attribute 'child'"))
    }
  }
}
