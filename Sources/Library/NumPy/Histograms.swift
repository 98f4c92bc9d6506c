import Evaluator
import Glibc
import Tensors

/// `histogram`, `bincount`, `digitize`.
enum Histograms {
  static let entries: [Entry] = [
    Entry(
      "histogram", "a, bins=10, range=None, density=None, weights=None",
      "How many elements fall between edges."
    ) { call throws(Raise) in
      let runtime = call.runtime
      let values = try call.array(0).doubles
      let edges = try runtime.edges(of: call[1], values, range: call[2])
      var weights: [Double]?
      if call.isGiven(4) { weights = try call.array(4).doubles }
      let counts = Histograms.counts(values, edges, weights)
      let isDensity = try call.truth(3)
      let total = counts.reduce(0, +)
      let heights =
        isDensity
        ? counts.indices.map { counts[$0] / (edges[$0 + 1] - edges[$0]) / total } : counts
      let dtype: DType = isDensity || weights != nil ? .float64 : .int64
      var given: Tensor?
      if call[1].text == nil { given = try call.array(1) }
      let isGiven = given.map { $0.rank > 0 } ?? false
      let shown = try runtime.arrays { (c) throws(TensorError) in
        try c.array(edges, [edges.count], isGiven ? given?.dtype ?? .float64 : .float64)
      }
      return .tuple([
        runtime.array(
          try runtime.arrays { (c) throws(TensorError) in
            try c.array(heights, [heights.count], dtype)
          }),
        runtime.array(shown),
      ])
    },
    Entry("histogram_bin_edges", "a, bins=10, range=None", "The edges of a histogram.") {
      call throws(Raise) in
      let edges = try call.runtime.edges(
        of: call[1], try call.array(0).doubles, range: call[2])
      return call.runtime.array(
        try call.runtime.arrays { (c) throws(TensorError) in try c.array(edges, [edges.count]) })
    },
    Entry("bincount", "x, /, weights=None, minlength=0", "How often each whole number occurs.") {
      call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(0)
      if array.rank != 1 {
        throw call.error(.valueError, "object too deep for desired array")
      }
      if array.dtype.isFloatingPoint {
        throw call.error(
          .typeError,
          "Cannot cast array data from dtype('\(array.dtype.numpyName)') to dtype('int64') according to the rule 'safe'"
        )
      }
      let values = array.integers
      if values.contains(where: { $0 < 0 }) {
        throw call.error(.valueError, "'list' argument must have no negative elements")
      }
      let least = try call.int(2)
      if least < 0 { throw call.error(.valueError, "'minlength' must not be negative") }
      let count = max(least, Int(clamping: (values.max() ?? -1)) &+ 1)
      if count < 0 { throw call.error(.memoryError, "") }
      try call.interpreter.checkMemory(count, itemSize: 8)
      if call.isGiven(1) {
        let weights = try call.array(1).doubles
        if weights.count != values.count {
          throw call.error(
            .valueError, "The weights and list don't have the same length.")
        }
        var sums = [Double](repeating: 0, count: count)
        for (value, weight) in zip(values, weights) { sums[Int(value)] += weight }
        return runtime.array(
          try runtime.arrays { (c) throws(TensorError) in try c.array(sums, [count]) })
      }
      var counts = [Int64](repeating: 0, count: count)
      for value in values { counts[Int(value)] += 1 }
      return runtime.array(
        try runtime.arrays { (c) throws(TensorError) in try c.array(counts, [count]) })
    },
    Entry("digitize", "x, bins, right=False", "Between which edges each element falls.") {
      call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(0)
      let bins = try call.array(1).doubles
      let isRight = try call.truth(2)
      let isRising = zip(bins, bins.dropFirst()).allSatisfy { $0 <= $1 }
      let isFalling = zip(bins, bins.dropFirst()).allSatisfy { $0 >= $1 }
      if !isRising, !isFalling {
        throw call.error(
          .valueError, "bins must be monotonically increasing or decreasing")
      }
      let sorted = isRising ? bins : bins.reversed()
      let places = array.doubles.map { value in
        isRising
          ? Int64(sorted.place(of: value, isRight: !isRight))
          : Int64(bins.count - sorted.place(of: value, isRight: isRight))
      }
      return runtime.result(
        try runtime.arrays { (c) throws(TensorError) in try c.array(places, array.shape) })
    },
  ]

  /// Counts, or sums of weights, between edges; the last edge belongs to the last bin.
  static func counts(_ values: [Double], _ edges: [Double], _ weights: [Double]?) -> [Double] {
    let bins = edges.count - 1
    var counts = [Double](repeating: 0, count: max(0, bins))
    if bins < 1 { return counts }
    for (index, value) in values.enumerated() {
      guard value >= edges[0], value <= edges[bins] else { continue }
      let place = min(edges.place(of: value, isRight: true) - 1, bins - 1)
      counts[place] += weights.map { index < $0.count ? $0[index] : 0 } ?? 1
    }
    return counts
  }
}

extension Runtime {
  /// The edges of a histogram: given, or a number of bins over the values' range.
  func edges(of bins: Value, _ values: [Double], range: Value) throws(Raise) -> [Double] {
    var count = 10
    switch bins {
    case .absent, .none: break
    case .string(let object):
      guard object.text == "auto" || object.text == "sturges" else {
        throw interpreter.error(
          .valueError, "\(try interpreter.repr(bins)) is not a valid estimator for `bins`")
      }
      count = Int((Glibc.log2(Double(max(values.count, 1))) + 1).rounded(.up))
    default:
      let tensor = try tensor(of: bins)
      if tensor.rank > 0 {
        let edges = tensor.doubles
        if !zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) {
          throw interpreter.error(
            .valueError, "`bins` must increase monotonically, when an array")
        }
        return edges
      }
      count = try interpreter.index(bins)
      if count < 1 {
        throw interpreter.error(.valueError, "`bins` must be positive, when an integer")
      }
    }
    try interpreter.checkMemory(count, itemSize: 16)
    var (low, high) = (values.min() ?? 0, values.max() ?? 1)
    if !range.isNone, !range.isAbsent {
      let ends = try interpreter.items(of: range)
      guard ends.count == 2 else {
        throw interpreter.error(.valueError, "not enough values to unpack (expected 2)")
      }
      (low, high) = (try interpreter.double(ends[0]), try interpreter.double(ends[1]))
      if low > high {
        throw interpreter.error(.valueError, "max must be larger than min in range parameter.")
      }
    }
    if !low.isFinite || !high.isFinite {
      throw interpreter.error(
        .valueError,
        "autodetected range of [\(FloatDigitText.scalar(low, isSingle: false)), \(FloatDigitText.scalar(high, isSingle: false))] is not finite"
      )
    }
    if low == high { (low, high) = (low - 0.5, high + 0.5) }
    return ArrayCreation.spaced(low, high, count + 1, isClosed: true)
  }
}
