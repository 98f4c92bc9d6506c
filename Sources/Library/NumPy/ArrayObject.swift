import Evaluator
import Tensors

/// `numpy.ndarray`, or one of NumPy's scalars: an array without dimensions whose class is
/// `numpy.float64`, `numpy.int64`, …
final class ArrayObject: Object {
  /// Assigning to `shape` replaces it.
  var tensor: Tensor

  init(_ tensor: Tensor, type: TypeObject) {
    self.tensor = tensor
    super.init(subtype: type)
  }
}

extension Value {
  /// The array or NumPy scalar, if the value is one.
  var arrayObject: ArrayObject? {
    if case .object(let object) = self { object as? ArrayObject } else { nil }
  }
}

/// What `numpy` keeps for one session.
final class NumPyState {
  let arrayType: TypeObject
  let types: ScalarTypes
  /// One object a type, so that `a.dtype is b.dtype` holds.
  private(set) var dtypes: [DType: Value] = [:]
  let dtypeType: TypeObject
  var printOptions = ArrayPrintOptions()
  /// `seterr(all="ignore")`: nothing is warned of.
  var ignoresFaults = false
  /// The generator behind `numpy.random.seed` and the functions beside it.
  let random: RandomStateObject

  init(_ runtime: Runtime) {
    let interpreter = runtime.interpreter
    dtypeType = interpreter.makeType(
      ArrayDTypes.table, module: "numpy", instancesHaveDictionary: false)
    arrayType = interpreter.makeType(
      TypeTable("ndarray", "An array of numbers of one type.", ArrayMethods.entries),
      module: "numpy", instancesHaveDictionary: false)
    types = ScalarTypes(interpreter)
    let randomType = interpreter.makeType(
      TypeTable(
        "RandomState", "A Mersenne twister with NumPy's distributions.",
        RandomFunctions.constructor + RandomFunctions.entries),
      module: "numpy.random.mtrand", instancesHaveDictionary: false)
    random = RandomStateObject(LegacyGenerator(), type: randomType)
    for dtype in DType.arrayTypes {
      dtypes[dtype] = .object(ArrayDTypeObject(dtype, type: dtypeType))
    }
  }
}

extension Runtime {
  /// An array.
  func array(_ tensor: Tensor) -> Value { .object(ArrayObject(tensor, type: numpy.arrayType)) }

  /// A result: a NumPy scalar where there are no dimensions, else an array.
  func result(_ tensor: Tensor) -> Value {
    tensor.rank == 0
      ? .object(ArrayObject(tensor, type: numpy.types[tensor.dtype])) : array(tensor)
  }

  /// A NumPy scalar.
  func numpyScalar(_ value: Scalar, _ dtype: DType) throws(Raise) -> Value {
    result(try arrays { (context) throws(TensorError) in try context.full([], value, dtype) })
  }

  func numpyFloat(_ value: Double) throws(Raise) -> Value {
    try numpyScalar(.float(value), .float64)
  }

  /// Runs something of the tensors' and tells its faults as NumPy does.
  func arrays<T>(_ body: (TensorContext) throws(TensorError) -> T) throws(Raise) -> T {
    do throws(TensorError) {
      return try body(context)
    } catch {
      if error.message.hasPrefix("[enforce fail") {
        throw interpreter.error(.memoryError, "Unable to allocate memory for an array")
      }
      throw raise(error)
    }
  }

  // MARK: Exceptions of NumPy's own

  func axisError(_ axis: Int, rank: Int) -> Raise {
    interpreter.error(
      numpyException("AxisError", module: "numpy.exceptions", base: .valueError, .indexError),
      "axis \(axis) is out of bounds for array of dimension \(rank)")
  }

  func numpyException(
    _ name: String, module: String, base: ExceptionKind, _ second: ExceptionKind? = nil
  ) -> TypeObject {
    type(module + "." + name) { runtime in
      let types = runtime.interpreter.types
      return types.makeNative(
        name, module: module, base: types.exceptions[base],
        and: second.flatMap { types.exceptions[$0] })
    }
  }
}

extension Call {
  /// The receiver's array.
  var ownArray: Tensor {
    get throws(Raise) { try receiver(as: ArrayObject.self).tensor }
  }

  /// An argument as an array.
  func array(_ position: Int) throws(Raise) -> Tensor {
    try runtime.tensor(of: self[position])
  }

  func isGiven(_ position: Int) -> Bool { has(position) && !self[position].isNone }

  /// An axis from the front, of an array of `rank` dimensions.
  func axis(_ position: Int, rank: Int) throws(Raise) -> Int {
    try runtime.axis(try int(position), rank: rank)
  }

  /// Axes given as a number or a tuple; nil for all.
  func axes(_ position: Int, rank: Int) throws(Raise) -> [Int]? {
    switch self[position] {
    case .absent, .none: return nil
    case .tuple, .list:
      var axes: [Int] = []
      for value in try items(position) {
        let axis = try runtime.axis(try interpreter.index(value), rank: rank)
        if axes.contains(axis) { throw error(.valueError, "duplicate value in 'axis'") }
        axes.append(axis)
      }
      return axes
    default: return [try axis(position, rank: rank)]
    }
  }
}

extension Runtime {
  func axis(_ axis: Int, rank: Int) throws(Raise) -> Int {
    if axis < -rank || axis >= rank { throw axisError(axis, rank: rank) }
    return axis < 0 ? axis + rank : axis
  }
}

/// A shape as NumPy's messages write it: `(2,3)`, `(3,)`.
func tightShape(_ shape: [Int]) -> String {
  let list = shape.map { $0 == -1 ? "newaxis" : String($0) }.joined(separator: ",")
  return shape.count == 1 ? "(\(list),)" : "(\(list))"
}

/// A shape as Python prints the tuple: `(2, 3)`, `(3,)`.
func tupleText(_ shape: [Int]) -> String {
  let list = shape.map(String.init).joined(separator: ", ")
  return shape.count == 1 ? "(\(list),)" : "(\(list))"
}
