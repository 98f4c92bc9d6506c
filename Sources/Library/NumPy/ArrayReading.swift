import Evaluator
import Tensors

/// Reads numbers in lists in lists into an array.
struct ArrayReader {
  private let runtime: Runtime
  private let wanted: DType?
  private var floats: [Double] = []
  private var integers: [Int64] = []
  /// The elements are in `integers` until a floating-point number comes.
  private var isFloating = false
  private var dtype: DType?

  /// What a nested list is: its shape, as far as its parts agree.
  private struct Found {
    var shape: [Int]
    var isRagged = false
  }

  init(_ runtime: Runtime, _ wanted: DType?) {
    self.runtime = runtime
    self.wanted = wanted
  }

  mutating func read(_ value: Value) throws(Raise) -> Tensor {
    let found = try visit(value, depth: 0)
    if found.isRagged {
      throw runtime.interpreter.error(
        .valueError,
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after \(found.shape.count) dimensions. The detected shape was \(tupleText(found.shape)) + inhomogeneous part."
      )
    }
    let type = wanted ?? dtype ?? .float64
    let (floats, integers, isFloating) = (floats, integers, isFloating)
    return try runtime.arrays { (context) throws(TensorError) in
      isFloating
        ? try context.array(floats, found.shape, type)
        : try context.array(integers, found.shape, type)
    }
  }

  private mutating func visit(_ value: Value, depth: Int) throws(Raise) -> Found {
    let items: ContiguousArray<Value>
    switch value {
    case .float(let number):
      add(number)
      return Found(shape: [])
    case .int(let number):
      add(Int64(number), .int64)
      return Found(shape: [])
    case .bool(let flag):
      add(flag ? 1 : 0, .bool)
      return Found(shape: [])
    case .list(let list) where list.subtype == nil: items = list.items
    case .tuple(let tuple): items = tuple.items
    case .none where wanted?.isFloatingPoint == true:
      add(.nan)
      return Found(shape: [])
    default:
      if let tensor = try runtime.existingTensor(of: value) { return add(tensor) }
      guard let elements = try sequence(value) else {
        throw unsupported(value)
      }
      items = elements
    }
    if depth >= 32 {
      throw runtime.interpreter.error(
        .valueError, "maximum supported dimension for an ndarray is 32, found more")
    }
    var found: Found?
    for item in items {
      let part = try visit(item, depth: depth + 1)
      guard let known = found else {
        found = part
        continue
      }
      if known.shape == part.shape, known.isRagged == part.isRagged { continue }
      let common = zip(known.shape, part.shape).prefix { $0 == $1 }.map(\.0)
      found = Found(shape: common, isRagged: true)
    }
    guard let found else { return Found(shape: [0]) }
    return Found(shape: [items.count] + found.shape, isRagged: found.isRagged)
  }

  /// The items of other sequences: ranges, deques, dictionaries' views are none.
  private func sequence(_ value: Value) throws(Raise) -> ContiguousArray<Value>? {
    guard case .object(let object) = value else { return nil }
    let interpreter = runtime.interpreter
    if object is RangeObject { return try interpreter.items(of: value) }
    guard !interpreter.specialMethod(interpreter.names.getitem, of: value).isAbsent,
      !interpreter.specialMethod(interpreter.names.len, of: value).isAbsent
    else { return nil }
    return try interpreter.items(of: value)
  }

  private func unsupported(_ value: Value) -> Raise {
    if value.bigInteger != nil {
      return runtime.interpreter.error(
        .overflowError, "Python int too large to convert to C long")
    }
    let name = runtime.interpreter.typeName(value)
    if let wanted, wanted.isFloatingPoint, value.text == nil {
      return runtime.interpreter.error(
        .typeError, "float() argument must be a string or a real number, not '\(name)'")
    }
    return runtime.interpreter.error(
      .typeError, "arrays hold numbers and truth values here, no objects of type '\(name)'")
  }

  private mutating func note(_ type: DType) { dtype = dtype?.joined(with: type) ?? type }

  private mutating func add(_ number: Double) {
    note(.float64)
    turnFloating()
    floats.append(number)
  }

  private mutating func add(_ number: Int64, _ type: DType) {
    note(type)
    if isFloating { floats.append(Double(number)) } else { integers.append(number) }
  }

  private mutating func add(_ tensor: Tensor) -> Found {
    note(tensor.dtype)
    if tensor.dtype.isFloatingPoint { turnFloating() }
    if isFloating {
      floats.append(contentsOf: tensor.doubles)
    } else {
      integers.append(contentsOf: tensor.integers)
    }
    return Found(shape: tensor.shape)
  }

  private mutating func turnFloating() {
    if isFloating { return }
    isFloating = true
    floats = integers.map(Double.init)
    integers = []
  }
}

extension Runtime {
  /// The tensor of an array, a NumPy scalar or a local tensor; nil for other values.
  func existingTensor(of value: Value) throws(Raise) -> Tensor? {
    guard case .object(let object) = value else { return nil }
    if let array = object as? ArrayObject { return array.tensor }
    if let tensor = object as? TensorObject {
      let local = try local(tensor.tensor, method: "numpy")
      if local.requiresGrad { throw needsDetach() }
      return local.data
    }
    return nil
  }

  func needsDetach() -> Raise {
    interpreter.error(
      .runtimeError,
      "Can't call numpy() on Variable that requires grad. Use var.detach().numpy() instead.")
  }

  /// A value as an array, in a type if one is given.
  func tensor(of value: Value, as dtype: DType? = nil) throws(Raise) -> Tensor {
    if var tensor = try existingTensor(of: value) {
      if tensor.dtype == .float16 {
        tensor = try arrays { [tensor] (context) throws(TensorError) in
          try context.cast(tensor, .float32)
        }
      }
      guard let dtype, dtype != tensor.dtype else { return tensor }
      return try arrays { (context) throws(TensorError) in try context.cast(tensor, dtype) }
    }
    switch value {
    case .float(let number): return try number0(.float(number), dtype ?? .float64)
    case .int(let number): return try number0(.int(Int64(number)), dtype ?? .int64)
    case .bool(let flag): return try number0(.bool(flag), dtype ?? .bool)
    default:
      var reader = ArrayReader(self, dtype)
      return try reader.read(value)
    }
  }

  private func number0(_ value: Scalar, _ dtype: DType) throws(Raise) -> Tensor {
    try arrays { (context) throws(TensorError) in try context.full([], value, dtype) }
  }

  /// Whether arrays can calculate with the value.
  func isArrayLike(_ value: Value) -> Bool {
    switch value {
    case .bool, .int, .float, .list, .tuple: true
    case .object(let object):
      object is ArrayObject || object is RangeObject || object is TensorObject
    default: false
    }
  }
}
