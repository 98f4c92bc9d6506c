import Evaluator
import Tensors
import Workers

/// Functions of elements beyond the operators.
enum TensorMath {
  private typealias Maker =
    @Sendable (borrowing Call) throws(Raise) -> (
      any Operation, [LayeredTensor]
    )

  static let entries: [Entry] =
    pair("erfinv", "", "The inverse of the error function.") { _ in (Erfinv(), []) }
    + pair("lgamma", "", "The logarithm of the gamma function.") { _ in (LogGamma(), []) }
    + pair("digamma", "", "The slope of the logarithm of the gamma function.") { _ in
      (Digamma(), [])
    }
    + pair("square", "", "Each element times itself.") { _ in (Pow(exponent: 2), []) }
    + pair("atan2", "other", "The angle of a point.") { call throws(Raise) in
      (Atan2(), [try call.tensor(0)])
    }
    + pair(
      "addcmul", "tensor1, tensor2, tensor3?, *, value=1", "The tensor and a scaled product."
    ) {
      call throws(Raise) in
      let (value, others) = try scaled(call)
      return (Addcmul(value: value), others)
    }
    + pair(
      "addcdiv", "tensor1, tensor2, tensor3?, *, value=1", "The tensor and a scaled quotient."
    ) {
      call throws(Raise) in
      let (value, others) = try scaled(call)
      return (Addcdiv(value: value), others)
    }
    + pair("lerp", "end, weight", "A point on the way to another tensor.") { call throws(Raise) in
      if let weight = call[1].tensor { return (Lerp(), [try call.tensor(0), weight]) }
      return (Lerp(weight: try call.scalar(1).double), [try call.tensor(0)])
    }
    + pair("clamp_min", "min", "Each element, kept above a bound.") { call throws(Raise) in
      (Clamp(min: try call.scalar(0)), [])
    }
    + pair("clamp_max", "max", "Each element, kept below a bound.") { call throws(Raise) in
      (Clamp(max: try call.scalar(0)), [])
    }
    + pair("renorm", "p, dim, maxnorm", "Slices made shorter where their norm is large.") {
      call throws(Raise) in
      let (p, bound) = (try call.scalar(0).double, try call.scalar(2).double)
      return (Renorm(p: p, dim: try call.whole(1), bound: bound), [])
    }
    + pair("polygamma", "n", "Slopes of the logarithm of the gamma function.") {
      call throws(Raise) in (Polygamma(order: try call.whole(0)), [])
    }
    + relation("eq_", { Eq(other: $0) }) + relation("ne_", { Ne(other: $0) })
    + relation("lt_", { Lt(other: $0) }) + relation("le_", { Le(other: $0) })
    + relation("gt_", { Gt(other: $0) }) + relation("ge_", { Ge(other: $0) })
    + [
      Entry("logical_xor_", "other", "Whether just one of two elements is not zero. In place.") {
        call throws(Raise) in try call.applyInPlace(LogicalXor(), [try call.tensor(0)])
      },
      Entry("hardshrink", "lambd=0.5", "Zero near zero.") { call throws(Raise) in
        try call.apply(Activation(.hardShrink, try call.scalar(0).double))
      },
      Entry("prelu", "weight", "A rectifier with a learned slope below zero.") {
        call throws(Raise) in try call.apply(PReLU(), with: [try call.tensor(0)])
      },
      Entry("mvlgamma", "p", "The logarithm of the multivariate gamma function.") {
        call throws(Raise) in try multivariate(call)
      },
      Entry("cross", "other, dim?", "The vector at right angles to two.") { call throws(Raise) in
        let dim = call[1].isAbsent || call[1].isNone ? nil : try call.whole(1)
        return try call.apply(Cross(dim: dim), with: [try call.tensor(0)])
      },
      Entry("dist", "other, p=2", "The norm of a difference.") { call throws(Raise) in
        try call.apply(Dist(p: try call.scalar(1).double), with: [try call.tensor(0)])
      },
      Entry("isclose", "other, rtol=1e-05, atol=1e-08, equal_nan=False", "Which are near.") {
        call throws(Raise) in
        try call.apply(
          IsClose(
            relative: try call.double(1), absolute: try call.double(2),
            equalNaN: try call.truth(3)), with: [try call.tensor(0)])
      },
      Entry("allclose", "other, rtol=1e-05, atol=1e-08, equal_nan=False", "Whether all are near.") {
        call throws(Raise) in
        let (a, b) = (
          try call.runtime.local(try call.tensor, method: "allclose"), try call.localTensor(0)
        )
        let operation = IsClose(
          relative: try call.double(1), absolute: try call.double(2), equalNaN: try call.truth(3))
        return .bool(
          try call.runtime.tensors { () throws(TensorError) in
            let near = try call.runtime.context.apply(operation, a, b)
            return try call.runtime.context.apply(AllTrue(), near).truthValue()
          })
      },
      Entry("isfinite", "", "Which elements are finite numbers.") { call throws(Raise) in
        let size = try call.runtime.applyAll(Abs(), [try call.tensor], method: "abs")
        return try call.runtime.apply(Lt(other: .float(.infinity)), size, method: "isfinite")
      },
      Entry("isinf", "", "Which elements are infinite.") { call throws(Raise) in
        let size = try call.runtime.applyAll(Abs(), [try call.tensor], method: "abs")
        return try call.runtime.apply(Eq(other: .float(.infinity)), size, method: "isinf")
      },
    ]

  /// The factor and two tensors; the factor may also come first, as it did once.
  private static func scaled(
    _ call: borrowing Call
  ) throws(Raise) -> (Scalar, [LayeredTensor]) {
    if call.has(2) { return (try call.scalar(0), [try call.tensor(1), try call.tensor(2)]) }
    return (try call.scalar(3), [try call.tensor(0), try call.tensor(1)])
  }

  private static func multivariate(_ call: borrowing Call) throws(Raise) -> Value {
    let x = try call.runtime.local(try call.tensor, method: "mvlgamma")
    let p = try call.whole(0)
    if p < 1 { throw call.error(.runtimeError, "p has to be greater than or equal to 1") }
    if p > 1000 { throw call.error(.runtimeError, "p is too large") }
    return call.runtime.wrap(
      try call.runtime.tensors { () throws(TensorError) in
        let context = call.runtime.context
        var sum = try context.apply(LogGamma(), x)
        for step in 1..<max(p, 1) {
          let moved = try context.apply(Sub(other: .float(Double(step) / 2)), x)
          sum = try context.apply(Add(), sum, try context.apply(LogGamma(), moved))
        }
        let constant = Double(p * (p - 1)) / 4 * 1.1447298858494002
        return try context.apply(Add(other: .float(constant)), sum)
      })
  }

  private static func pair(
    _ name: String, _ parameters: String, _ summary: String, _ make: @escaping Maker
  ) -> [Entry] {
    [
      Entry(name, parameters, summary) { call throws(Raise) in
        let (operation, others) = try make(call)
        return try call.apply(operation, with: others)
      },
      Entry(name + "_", parameters, summary + " In place.") { call throws(Raise) in
        let (operation, others) = try make(call)
        return try call.applyInPlace(operation, others)
      },
    ]
  }

  private static func relation(
    _ name: String, _ make: @escaping @Sendable (Scalar?) -> any Operation
  ) -> [Entry] {
    [
      Entry(name, "other", "The comparison of each element, in place.") { call throws(Raise) in
        if let other = call[0].tensor { return try call.applyInPlace(make(nil), [other]) }
        return try call.applyInPlace(make(try call.scalar(0)))
      }
    ]
  }
}
