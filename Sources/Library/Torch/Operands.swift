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
  func operand(_ value: Value) -> Operand? {
    switch value {
    case .bool(let value): return .number(.bool(value))
    case .int(let value): return .number(.int(Int64(value)))
    case .float(let value): return .number(.float(value))
    default:
      if let tensor = value.tensor { return .tensor(tensor) }
      if let array = value.arrayObject, array.tensor.rank == 0 {
        return .number(array.tensor.firstScalar)
      }
      if let big = value.bigInteger { return .number(.float(Double(big))) }
      return nil
    }
  }

  /// `a op b` with a tensor on the left.
  /// - Returns: `NotImplemented` for what is no operand, so that Python asks the other side.
  func binary(
    _ a: LayeredTensor, _ b: Value, method: String, _ make: (Scalar?) -> any Operation
  ) throws(Raise) -> Value {
    switch operand(b) {
    case .tensor(let b): return try apply(make(nil), [a, b], method: method)
    case .number(let number): return try apply(make(number), [a], method: method)
    case nil: return interpreter.notImplemented
    }
  }
}

extension Call {
  /// The receiver of a method of `torch.Tensor`.
  var tensor: LayeredTensor {
    get throws(Raise) { try receiver(as: TensorObject.self).tensor }
  }

  /// An argument that must be a tensor.
  func tensor(_ position: Int) throws(Raise) -> LayeredTensor {
    if let tensor = self[position].tensor { return tensor }
    throw error(
      .typeError,
      "\(function.entry.name)(): argument '\(function.signature.parameters[position].name)' (position \(position + 1)) must be Tensor, not \(interpreter.typeName(self[position]))"
    )
  }

  /// A tensor that must be here.
  func localTensor(_ position: Int) throws(Raise) -> Tensor {
    try runtime.local(try tensor(position), method: function.entry.name)
  }

  /// Whole numbers given one by one or as one sequence: `view(2, 3)`, `view((2, 3))`.
  func sizes(_ position: Int) throws(Raise) -> [Int] {
    var values = try items(position)
    if values.count == 1 {
      switch values[0] {
      case .list(let list): values = list.items
      case .tuple(let tuple): values = tuple.items
      default: break
      }
    }
    var sizes: [Int] = []
    for value in values { sizes.append(try interpreter.index(value)) }
    return sizes
  }

  /// Dimensions: one number, several, or none (`nil`).
  func dims(_ position: Int) throws(Raise) -> [Int]? {
    switch self[position] {
    case .absent, .none: return nil
    case .list, .tuple:
      var dims: [Int] = []
      for value in try items(position) { dims.append(try interpreter.index(value)) }
      return dims
    default: return [try int(position)]
    }
  }

  /// A `torch.dtype`, or nil for `None`.
  func dtype(_ position: Int) throws(Raise) -> DType? {
    switch self[position] {
    case .absent, .none: return nil
    case .object(let object):
      if let dtype = object as? DTypeObject { return dtype.dtype }
      if let type = object as? TypeObject {
        if type === interpreter.types.float { return .float32 }
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
    switch runtime.operand(self[position]) {
    case .number(let number): return number
    case .tensor(let tensor):
      let local = try runtime.local(tensor, method: function.entry.name)
      return try runtime.tensors { () throws(TensorError) in try local.onlyItem() }
    case nil: throw wrongType(position, expected: "Number")
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
      throw interpreter.error(
        .runtimeError,
        "\(method)() needs the tensor here, but this is a pointer: call .get() on it first")
    case .collected:
      throw raise(WorkerError("AttributeError", "'Tensor' object has no attribute 'child'"))
    }
  }
}
