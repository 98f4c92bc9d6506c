import Evaluator
import Tensors

/// Python functions applied to arrays, and facts about types.
enum ArrayCalling {
  static let entries: [Entry] = [
    Entry("apply_along_axis", "func1d, axis, arr, *args", "A function of each row along an axis.") {
      call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(2)
      let axis = try call.axis(1, rank: array.rank)
      let last = array.moved(axis, to: array.rank - 1)
      let outer = Array(last.shape.dropLast())
      let rows = try runtime.reshaped(last, [outer.reduce(1, &*), last.shape[last.rank - 1]])
      let more = try call.items(3)
      var results: [Tensor] = []
      for row in 0..<rows.shape[0] {
        let value = try call.interpreter.call(
          call[0], [runtime.array(rows.picked(0, row))] + more)
        results.append(try runtime.tensor(of: value))
      }
      guard let first = results.first else {
        throw call.error(
          .valueError, "Cannot apply_along_axis when any iteration dimensions are 0")
      }
      let joined = try runtime.concatenated(results.map { $0.expanded(at: 0) }, axis: 0)
      let shaped = try runtime.reshaped(joined, outer + first.shape)
      return runtime.array(first.rank == 1 ? shaped.moved(shaped.rank - 1, to: axis) : shaped)
    },
    Entry("vectorize", "pyfunc, otypes=None", "A function that takes arrays element by element.") {
      call throws(Raise) in
      .object(
        VectorizedObject(
          call[0], try call.isGiven(1) ? otype(call) : nil, type: call.runtime.vectorizedType))
    },
    Entry("result_type", "*arrays_and_dtypes", "The type that holds all of them.") {
      call throws(Raise) in
      var dtype: DType?
      for value in try call.items(0) {
        let named = call.runtime.dtype(named: value)
        let next: DType
        if let named { next = named } else { next = try call.runtime.tensor(of: value).dtype }
        dtype = dtype?.joined(with: next) ?? next
      }
      return call.runtime.arrayDType(dtype ?? .float64)
    },
    Entry("issubdtype", "arg1, arg2", "Whether a type is of a kind.") { call throws(Raise) in
      guard let dtype = try call.arrayDType(0) else { return .bool(false) }
      let type = call.runtime.numpy.types[dtype]
      if case .object(let object) = call[1], let kind = object as? TypeObject {
        let types = call.interpreter.types
        if kind === types.float { return .bool(dtype == .float64) }
        if kind === types.int { return .bool(dtype == .int64) }
        return .bool(type.isSubclass(of: kind))
      }
      return .bool(try call.arrayDType(1) == dtype)
    },
    Entry("isscalar", "element", "Whether a value is a number or text.") { call in
      if let object = call[0].arrayObject { return .bool(ArrayFacts.isScalar(object, call)) }
      switch call[0] {
      case .int, .float, .bool, .string: return .bool(true)
      default: return .bool(call[0].bigInteger != nil)
      }
    },
    Entry("iinfo", "int_type", "The range of a type of whole numbers.") { call throws(Raise) in
      let dtype = try infoType(call)
      guard dtype.isIntegral else {
        throw call.error(.valueError, "Invalid integer data type '\(dtype.kind)'.")
      }
      let bits = dtype.itemSize * 8
      let high = dtype.isSigned ? Int.max >> (64 - bits) : 1 << bits - 1
      let low = dtype.isSigned ? -high - 1 : 0
      return try info(
        call, "iinfo", "Machine parameters for \(dtype.numpyName)",
        [("min", .int(low)), ("max", .int(high)), ("bits", .int(bits))])
    },
    Entry("finfo", "dtype", "The range and precision of a floating-point type.") {
      call throws(Raise) in
      let dtype = try infoType(call)
      guard dtype.isFloatingPoint else {
        throw call.error(.valueError, "data type <class 'numpy.\(dtype.numpyName)'> not inexact")
      }
      let isSingle = dtype == .float32
      let runtime = call.runtime
      func number(_ value: Double) throws(Raise) -> Value {
        try runtime.numpyScalar(.float(value), dtype)
      }
      let most =
        isSingle ? Double(Float.greatestFiniteMagnitude) : Double.greatestFiniteMagnitude
      let tiny = isSingle ? Double(Float.leastNormalMagnitude) : Double.leastNormalMagnitude
      let epsilon = isSingle ? Double(Float.ulpOfOne) : Double.ulpOfOne
      return try info(
        call, "finfo", "Machine parameters for \(dtype.numpyName)",
        [
          ("min", try number(-most)), ("max", try number(most)), ("eps", try number(epsilon)),
          ("tiny", try number(tiny)), ("bits", .int(isSingle ? 32 : 64)),
          ("resolution", try number(isSingle ? 1e-6 : 1e-15)),
          ("precision", .int(isSingle ? 6 : 15)),
        ])
    },
    Entry(
      "seterr", "all=None, divide=None, over=None, under=None, invalid=None",
      "What happens on numeric faults."
    ) {
      call throws(Raise) in
      for position in 0..<5 where call.isGiven(position) {
        call.runtime.numpy.ignoresFaults = try call.string(position) == "ignore"
      }
      return .none
    },
    Entry(
      "errstate", "all=None, divide=None, over=None, under=None, invalid=None",
      "What happens on numeric faults inside a with statement."
    ) {
      call throws(Raise) in
      var ignores = call.runtime.numpy.ignoresFaults
      for position in 0..<5 where call.isGiven(position) {
        ignores = try call.string(position) == "ignore"
      }
      return .object(FaultStateObject(ignores: ignores, type: call.runtime.faultStateType))
    },
  ]

  private static func otype(_ call: borrowing Call) throws(Raise) -> DType? {
    if case .list(let list) = call[1], let first = list.items.first {
      return call.runtime.dtype(named: first)
    }
    return call.runtime.dtype(named: call[1])
  }

  private static func infoType(_ call: borrowing Call) throws(Raise) -> DType {
    if let dtype = call.runtime.dtype(named: call[0]) { return dtype }
    return try call.array(0).dtype
  }

  private static func info(
    _ call: borrowing Call, _ name: String, _ doc: String, _ facts: [(String, Value)]
  ) throws(Raise) -> Value {
    let type = call.runtime.type("numpy." + name) { runtime in
      runtime.interpreter.makeType(
        TypeTable(name, "The range of a type.", []), module: "numpy")
    }
    let object = InstanceObject(of: type)
    for (name, value) in facts {
      try call.interpreter.plainSetAttribute(
        .object(object), call.interpreter.intern(name), to: value)
    }
    return .object(object)
  }
}

/// `numpy.vectorize(f)`.
final class VectorizedObject: Object {
  let function: Value
  let dtype: DType?
  init(_ function: Value, _ dtype: DType?, type: TypeObject) {
    self.function = function
    self.dtype = dtype
    super.init(subtype: type)
  }
}

/// `numpy.errstate(…)`: a context manager.
final class FaultStateObject: Object {
  let ignores: Bool
  var before: [Bool] = []
  init(ignores: Bool, type: TypeObject) {
    self.ignores = ignores
    super.init(subtype: type)
  }
}

extension Runtime {
  var vectorizedType: TypeObject {
    type("numpy.vectorize") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "vectorize", "A function that takes arrays element by element.",
          [
            Entry("__call__", "*args", "The function of each element.") { call throws(Raise) in
              let runtime = call.runtime
              let object = try call.receiver(as: VectorizedObject.self)
              var arrays: [Tensor] = []
              for value in try call.items(0) { arrays.append(try runtime.tensor(of: value)) }
              let shape = try runtime.broadcastShape(arrays.map(\.shape))
              let columns = arrays.map { $0.spread(shape).scalars }
              let count = shape.reduce(1, &*)
              var results = ContiguousArray<Value>()
              for index in 0..<count {
                var arguments: [Value] = []
                for (column, array) in zip(columns, arrays) {
                  arguments.append(try runtime.numpyScalar(column[index], array.dtype))
                }
                results.append(try call.interpreter.call(object.function, arguments))
              }
              let flat = try runtime.tensor(of: .list(ListObject(results)), as: object.dtype)
              return runtime.array(try runtime.reshaped(flat, shape))
            }
          ]), module: "numpy")
    }
  }

  var faultStateType: TypeObject {
    type("numpy.errstate") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "errstate", "What happens on numeric faults inside a with statement.",
          [
            Entry("__enter__", "", "Starts it.") { call throws(Raise) in
              let state = try call.receiver(as: FaultStateObject.self)
              state.before.append(call.runtime.numpy.ignoresFaults)
              call.runtime.numpy.ignoresFaults = state.ignores
              return .none
            },
            Entry("__exit__", "*exception", "Ends it.") { call throws(Raise) in
              let state = try call.receiver(as: FaultStateObject.self)
              if let before = state.before.popLast() { call.runtime.numpy.ignoresFaults = before }
              return .bool(false)
            },
          ]), module: "numpy")
    }
  }
}
