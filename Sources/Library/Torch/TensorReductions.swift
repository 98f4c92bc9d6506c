import Evaluator
import Tensors

/// Sums, means, extremes.
enum TensorReductions {
  static let entries: [Entry] = [
    Entry("sum", "dim=None, keepdim=False, *, dtype=None", "The sum of the elements.") {
      call throws(Raise) in
      try call.apply(
        Sum(
          dims: try call.dims(0), keepDim: try call.truth(1), dtype: try call.dtype(2)))
    },
    Entry("mean", "dim=None, keepdim=False, *, dtype=None", "The mean of the elements.") {
      call throws(Raise) in
      try call.apply(
        Mean(
          dims: try call.dims(0), keepDim: try call.truth(1), dtype: try call.dtype(2)))
    },
    Entry("prod", "dim=None, keepdim=False, *, dtype=None", "The product of the elements.") {
      call throws(Raise) in
      try call.apply(
        Prod(
          dim: call[0].isNone ? nil : try call.whole(0), keepDim: try call.truth(1),
          dtype: try call.dtype(2)))
    },
    Entry("max", "dim=None, keepdim=False", "The greatest element, or those along a dimension.") {
      call throws(Raise) in
      if let other = call[0].tensor {
        return try call.runtime.apply(Maximum(), [try call.tensor, other], method: "max")
      }
      return try extreme(
        call, Max(dim: call[0].isNone ? nil : try call.whole(0), keepDim: try call.truth(1)))
    },
    Entry("min", "dim=None, keepdim=False", "The least element, or those along a dimension.") {
      call throws(Raise) in
      if let other = call[0].tensor {
        return try call.runtime.apply(Minimum(), [try call.tensor, other], method: "min")
      }
      return try extreme(
        call, Min(dim: call[0].isNone ? nil : try call.whole(0), keepDim: try call.truth(1)))
    },
    Entry("argmax", "dim=None, keepdim=False", "Where the greatest element is.") {
      call throws(Raise) in
      try call.apply(
        ArgMax(dim: call[0].isNone ? nil : try call.whole(0), keepDim: try call.truth(1)))
    },
    Entry("argmin", "dim=None, keepdim=False", "Where the least element is.") {
      call throws(Raise) in
      try call.apply(
        ArgMin(dim: call[0].isNone ? nil : try call.whole(0), keepDim: try call.truth(1)))
    },
    Entry("std", "dim=None, unbiased=True, keepdim=False", "The standard deviation.") {
      call throws(Raise) in
      try call.apply(
        StandardDeviation(
          dims: try call.dims(0), unbiased: try call.truth(1), keepDim: try call.truth(2)))
    },
    Entry("var", "dim=None, unbiased=True, keepdim=False", "The variance.") { call throws(Raise) in
      try call.apply(
        Variance(
          dims: try call.dims(0), unbiased: try call.truth(1), keepDim: try call.truth(2)))
    },
    Entry("any", "dim=None, keepdim=False", "Whether an element is true.") { call throws(Raise) in
      try call.apply(
        AnyTrue(dim: call[0].isNone ? nil : try call.whole(0), keepDim: try call.truth(1)))
    },
    Entry("all", "dim=None, keepdim=False", "Whether all elements are true.") {
      call throws(Raise) in
      try call.apply(
        AllTrue(dim: call[0].isNone ? nil : try call.whole(0), keepDim: try call.truth(1)))
    },
    Entry("logsumexp", "dim, keepdim=False", "The logarithm of the sum of the exponentials.") {
      call throws(Raise) in
      try call.apply(LogSumExp(dims: try call.dims(0) ?? [], keepDim: try call.truth(1)))
    },
    Entry("norm", "p='fro', dim=None, keepdim=False", "The p-norm of the elements.") {
      call throws(Raise) in
      let dims = try call.dims(1)
      if let name = call[0].text {
        if name == "nuc", dims == nil {
          let parts = try call.runtime.applyAll(
            SingularValues(), [try call.tensor], method: "norm")
          guard parts.count == 3 else { return .none }
          return try call.runtime.apply(Sum(dims: [0]), [parts[1]], method: "norm")
        }
        guard name == "fro" else {
          throw call.error(.runtimeError, "norm(p='\(name)') is not supported")
        }
        return try call.apply(
          Norm(dims: dims, keepDim: try call.truth(2), isFrobenius: true))
      }
      return try call.apply(
        Norm(p: try call.scalar(0).double, dims: dims, keepDim: try call.truth(2)))
    },
    Entry("cumsum", "dim, dtype=None", "The sums of the elements so far along a dimension.") {
      call throws(Raise) in try call.apply(CumulativeSum(dim: try call.whole(0)))
    },
    Entry("sort", "dim=-1, descending=False", "The elements in order, and where they were.") {
      call throws(Raise) in
      try extreme(call, Sort(dim: try call.whole(0), descending: try call.truth(1)))
    },
    Entry("argsort", "dim=-1, descending=False", "The places of the elements in order.") {
      call throws(Raise) in
      let operation = Sort(dim: try call.whole(0), descending: try call.truth(1))
      let sorted = try call.runtime.applyAll(operation, [try call.tensor], method: "argsort")
      return sorted.count > 1 ? call.runtime.wrap(sorted[1]) : .none
    },
    Entry("topk", "k, dim=-1, largest=True, sorted=True", "The greatest or least elements.") {
      call throws(Raise) in
      try extreme(
        call,
        TopK(
          count: try call.whole(0), dim: try call.whole(1), largest: try call.truth(2)))
    },
    Entry("softmax", "dim, dtype=None", "Exponentials as shares of their sum.") {
      call throws(Raise) in
      try call.apply(Softmax(dim: try call.whole(0)))
    },
    Entry("log_softmax", "dim, dtype=None", "The logarithm of softmax.") { call throws(Raise) in
      try call.apply(LogSoftmax(dim: try call.whole(0)))
    },
  ]

  /// The extreme element, or values and places along a dimension under their names.
  private static func extreme(
    _ call: borrowing Call, _ operation: any Operation
  ) throws(Raise) -> Value {
    call.runtime.named(
      try call.apply(operation), call.function.entry.name, ["values", "indices"])
  }
}
