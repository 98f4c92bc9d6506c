import Evaluator
import Tensors
import Workers

/// Order, counts, distinct elements.
enum TensorStatistics {
  static let entries: [Entry] = [
    Entry("median", "dim=None, keepdim=False", "The middle element in order.") {
      call throws(Raise) in
      try named(
        call, Median(dim: call[0].isNone ? nil : try call.whole(0), keepDim: try call.truth(1)))
    },
    Entry("mode", "dim=-1, keepdim=False", "The most frequent elements.") { call throws(Raise) in
      try named(call, Mode(dim: try call.whole(0), keepDim: try call.truth(1)))
    },
    Entry("kthvalue", "k, dim=-1, keepdim=False", "The k-th smallest elements.") {
      call throws(Raise) in
      try named(
        call, KthValue(k: try call.whole(0), dim: try call.whole(1), keepDim: try call.truth(2)))
    },
    Entry("cumprod", "dim, dtype=None", "The products of the elements so far.") {
      call throws(Raise) in
      let operation = CumulativeProduct(dim: try call.whole(0))
      guard let dtype = try call.dtype(1) else { return try call.apply(operation) }
      let cast = try call.runtime.applyAll(ToType(dtype), [try call.tensor], method: "cumprod")
      return try call.runtime.apply(operation, cast, method: "cumprod")
    },
    Entry("unique", "sorted=True, return_inverse=False, return_counts=False, dim=None", "Distinct.")
    {
      call throws(Raise) in
      try unique(call, inverse: 1, counts: 2, dim: 3, consecutive: false)
    },
    Entry(
      "unique_consecutive", "return_inverse=False, return_counts=False, dim=None",
      "Elements that differ from the one before."
    ) { call throws(Raise) in
      try unique(call, inverse: 0, counts: 1, dim: 2, consecutive: true)
    },
    Entry("bincount", "weights=None, minlength=0", "How often each whole number comes.") {
      call throws(Raise) in
      let input = try call.runtime.local(try call.tensor, method: "bincount")
      let weights = call[0].isNone ? nil : try call.localTensor(0)
      let least = try call.whole(1)
      return call.runtime.wrap(
        try call.runtime.tensors { () throws(TensorError) in
          try call.runtime.context.counts(of: input, weights, least: least)
        })
    },
    Entry("histc", "bins=100, min=0, max=0", "How many elements lie in each of equal parts.") {
      call throws(Raise) in
      let input = try call.runtime.local(try call.tensor, method: "histc")
      let bins = try call.whole(0)
      let (low, high) = (try call.scalar(1).double, try call.scalar(2).double)
      return call.runtime.wrap(
        try call.runtime.tensors { () throws(TensorError) in
          try call.runtime.context.histogram(input, bins: bins, low, high)
        })
    },
    Entry("nonzero", "*, as_tuple=False", "The places of the elements that are not zero.") {
      call throws(Raise) in
      if try !call.truth(0) { return try call.apply(NonZero()) }
      var source = try call.tensor
      if try TensorFacts.shape(call).isEmpty {
        source = try call.runtime.applyAll(Unsqueeze(dim: 0), [source], method: "nonzero")[0]
      }
      let places = try call.runtime.applyAll(NonZero(), [source], method: "nonzero")
      return try call.runtime.several(Unbind(dim: 1), places, "nonzero")
    },
  ]

  static func spread(_ call: borrowing Call, isRoot: Bool) throws(Raise) -> Value {
    // The one truth value that may stand alone is `unbiased`.
    var (dims, unbiased): ([Int]?, Bool) = (nil, true)
    if case .bool(let value) = call[1] {
      unbiased = value
    } else {
      dims = try call.dims(1)
      unbiased = try call.truth(2)
    }
    let operation = SpreadAndMean(
      isRoot: isRoot, dims: dims, unbiased: unbiased, keepDim: try call.truth(3))
    return try call.runtime.apply(
      operation, [try call.tensor(0)], method: call.function.entry.name)
  }

  private static func named(
    _ call: borrowing Call, _ operation: any Operation
  ) throws(Raise) -> Value {
    call.runtime.named(
      try call.apply(operation), call.function.entry.name, ["values", "indices"])
  }

  private static func unique(
    _ call: borrowing Call, inverse: Int, counts: Int, dim: Int, consecutive: Bool
  ) throws(Raise) -> Value {
    let input = try call.runtime.local(try call.tensor, method: call.function.entry.name)
    let axis = call[dim].isNone ? nil : try call.whole(dim)
    let runtime = call.runtime
    let found = try runtime.tensors { () throws(TensorError) in
      try runtime.context.distinct(input, dim: axis, consecutive: consecutive)
    }
    var results = [runtime.wrap(found.values)]
    if try call.truth(inverse) { results.append(runtime.wrap(found.inverse)) }
    if try call.truth(counts) { results.append(runtime.wrap(found.counts)) }
    return results.count == 1 ? results[0] : .tuple(results)
  }
}
