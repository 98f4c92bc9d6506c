import Evaluator
import Tensors

/// `+ - * / // % ** @ & | ^ < == …` on arrays.
enum ArrayOperators {
  private static let operators: [(name: String, function: BinaryFunction)] = [
    ("add", .add), ("sub", .subtract), ("mul", .multiply), ("truediv", .divide),
    ("floordiv", .floorDivide), ("mod", .remainder), ("pow", .power), ("and", .and), ("or", .or),
    ("xor", .xor), ("lshift", .leftShift), ("rshift", .rightShift),
  ]

  private static let comparisons: [(name: String, relation: ArrayRelation)] = [
    ("eq", .equal), ("ne", .notEqual), ("lt", .less), ("le", .lessEqual), ("gt", .greater),
    ("ge", .greaterEqual),
  ]

  static let entries: [Entry] =
    operators.flatMap { rows($0.name, $0.function) }
    + comparisons.map { row($0.name, $0.relation) } + others

  private static func rows(_ name: String, _ function: BinaryFunction) -> [Entry] {
    [
      Entry("__\(name)__", "other, /", "The operator on each element.") { call throws(Raise) in
        let runtime = call.runtime
        guard let other = try operand(call) else { return call.interpreter.notImplemented }
        return runtime.result(try runtime.combine(function, try call.ownArray, other))
      },
      Entry("__r\(name)__", "other, /", "The operator, operands exchanged.") {
        call throws(Raise) in
        let runtime = call.runtime
        guard let other = try operand(call) else { return call.interpreter.notImplemented }
        return runtime.result(try runtime.combine(function, other, try call.ownArray))
      },
      Entry("__i\(name)__", "other, /", "The operator, in place.") { call throws(Raise) in
        let runtime = call.runtime
        let own = try call.receiver(as: ArrayObject.self)
        guard !runtime.numpy.types.isScalar(own.subtype), let other = try operand(call) else {
          return call.interpreter.notImplemented
        }
        let result = try runtime.combine(function, own.tensor, other)
        try runtime.store(result, in: own.tensor, function: function.name)
        return call.receiver
      },
    ]
  }

  private static func row(_ name: String, _ relation: ArrayRelation) -> Entry {
    Entry("__\(name)__", "other, /", "The comparison of each element.") { call throws(Raise) in
      let runtime = call.runtime
      let own = try call.ownArray
      guard let other = try operand(call) else {
        // Numbers are unlike everything else; there is no order among them.
        guard relation == .equal || relation == .notEqual else {
          return call.interpreter.notImplemented
        }
        return runtime.result(
          try runtime.arrays { (context) throws(TensorError) in
            try context.full(own.shape, .bool(relation == .notEqual), .bool)
          })
      }
      return runtime.result(try runtime.compare(relation, own, other))
    }
  }

  /// The other operand; nil for what arrays do not calculate with.
  private static func operand(_ call: borrowing Call) throws(Raise) -> Tensor? {
    guard call.runtime.isArrayLike(call[0]) else { return nil }
    return try call.array(0)
  }

  private static let others: [Entry] = [
    Entry("__neg__", "", "Minus each element.") { call throws(Raise) in
      let own = try call.ownArray
      if own.dtype == .bool {
        throw call.error(
          .typeError,
          "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead."
        )
      }
      return try map(call, .negative)
    },
    Entry("__pos__", "", "A copy.") { call throws(Raise) in
      let own = try call.ownArray
      return call.runtime.result(
        try call.runtime.arrays { (context) throws(TensorError) in try context.copied(own) })
    },
    Entry("__abs__", "", "The size of each element.") { call throws(Raise) in
      try map(call, .absolute)
    },
    Entry("__invert__", "", "The bits turned, or `not` of each truth value.") {
      call throws(Raise) in
      if try call.ownArray.dtype.isFloatingPoint { throw call.runtime.unsupportedTypes("invert") }
      return try map(call, .invert)
    },
    Entry("__matmul__", "other, /", "The matrix product.") { call throws(Raise) in
      guard let other = try operand(call) else { return call.interpreter.notImplemented }
      return call.runtime.result(
        try call.runtime.matrixProduct(try call.ownArray, other, name: "matmul"))
    },
    Entry("__rmatmul__", "other, /", "The matrix product, operands exchanged.") {
      call throws(Raise) in
      guard let other = try operand(call) else { return call.interpreter.notImplemented }
      return call.runtime.result(
        try call.runtime.matrixProduct(other, try call.ownArray, name: "matmul"))
    },
    Entry("__divmod__", "other, /", "Quotients and remainders.") { call throws(Raise) in
      let own = try call.ownArray
      guard let other = try operand(call) else { return call.interpreter.notImplemented }
      let runtime = call.runtime
      return .tuple([
        runtime.result(try runtime.combine(.floorDivide, own, other)),
        runtime.result(try runtime.combine(.remainder, own, other)),
      ])
    },
  ]

  private static func map(_ call: borrowing Call, _ function: ArrayUnary) throws(Raise) -> Value {
    let own = try call.ownArray
    return call.runtime.result(
      try call.runtime.arrays { (context) throws(TensorError) in try context.map(function, own) })
  }
}
