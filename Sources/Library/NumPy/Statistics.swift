import Evaluator
import Tensors

/// `median`, `percentile`, `average`, `nanmean`, `corrcoef`, …
enum Statistics {
  static let entries: [Entry] = [
    Entry(
      "median", "a, axis=None, out=None, overwrite_input=False, keepdims=False",
      "The middle element."
    ) {
      call throws(Raise) in
      try quantiles(call, [0.5], axis: 1, keeps: 4, isSingle: true)
    },
    quantile("percentile", "q-th percentiles of the elements.", factor: 100),
    quantile("quantile", "Quantiles of the elements.", factor: 1),
    Entry("average", "a, axis=None, weights=None", "The mean, or the weighted mean.") {
      call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(0)
      let axes = try call.axes(1, rank: array.rank)
      let gone = axes ?? Array(0..<array.rank)
      if !call.isGiven(2) {
        return runtime.result(try runtime.mean(array, axes).squeezed(gone))
      }
      var weights = try call.array(2)
      if weights.shape != array.shape {
        guard let axis = axes?.first, weights.rank == 1, weights.shape[0] == array.shape[axis]
        else {
          throw call.error(
            .typeError,
            "Axis must be specified when shapes of a and weights differ.")
        }
        for _ in (axis + 1)..<max(axis + 1, array.rank) {
          weights = weights.expanded(at: weights.rank)
        }
        weights = weights.spread(array.shape)
      }
      let total = try runtime.sum(weights, axes)
      if total.doubles.contains(0) {
        throw call.error(
          .zeroDivisionError, "Weights sum to zero, can't be normalized")
      }
      let product = try runtime.combine(.multiply, array, weights)
      return runtime.result(
        try runtime.combine(.divide, try runtime.sum(product, axes), total).squeezed(gone))
    },
    withoutNaN("nansum", "The sum, NaN left out."),
    withoutNaN("nanmean", "The mean, NaN left out."),
    withoutNaN("nanmax", "The greatest element, NaN left out."),
    withoutNaN("nanmin", "The least element, NaN left out."),
    withoutNaN("nanstd", "The standard deviation, NaN left out."),
    withoutNaN("nanvar", "The variance, NaN left out."),
    Entry("cov", "m, y=None, rowvar=True, bias=False, ddof=None", "The covariance matrix.") {
      call throws(Raise) in
      let ddof = call.isGiven(4) ? try call.double(4) : try call.truth(3) ? 0 : 1
      return call.runtime.result(try covariance(call, ddof: ddof))
    },
    Entry("corrcoef", "x, y=None, rowvar=True", "The correlation coefficients.") {
      call throws(Raise) in
      let matrix = try covariance(call, ddof: 1)
      if matrix.rank == 0 { return try call.runtime.numpyFloat(1) }
      let count = matrix.shape[0]
      var values = matrix.doubles
      let deviations = (0..<count).map { values[$0 * count + $0].squareRoot() }
      for row in 0..<count {
        for column in 0..<count {
          let value = values[row * count + column] / deviations[row] / deviations[column]
          values[row * count + column] = max(-1, min(1, value))
        }
      }
      return call.runtime.result(
        try call.runtime.arrays { (c) throws(TensorError) in try c.array(values, [count, count]) })
    },
  ]

  private static func covariance(
    _ call: borrowing Call, ddof: Double
  ) throws(Raise) -> Tensor {
    let runtime = call.runtime
    let isByRow = try call.truth(2)
    func rows(_ tensor: Tensor) throws(Raise) -> Tensor {
      let matrix = tensor.rank < 2 ? try runtime.reshaped(tensor, [1, -1]) : tensor
      return isByRow || tensor.rank < 2 ? matrix : matrix.transposed
    }
    let given = try rows(try call.array(0))
    var data = try runtime.arrays { (c) throws(TensorError) in try c.cast(given, .float64) }
    if call.isGiven(1) {
      let other = try rows(try call.array(1))
      data = try runtime.concatenated([data, other], axis: 0)
    }
    let distance = try runtime.combine(.subtract, data, try runtime.mean(data, [1]))
    let divisor = Double(data.shape[1]) - ddof
    let product = try runtime.matrixProduct(distance, distance.transposed, name: "dot")
    let result = try runtime.map(product, .float64) { $0 / divisor }
    return result.count == 1 ? result.squeezed([0, 1]) : result
  }

  private static func quantile(_ name: String, _ summary: String, factor: Double) -> Entry {
    Entry(
      name,
      "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, interpolation=None",
      summary
    ) { call throws(Raise) in
      let places = try call.array(1)
      let fractions = places.doubles.map { $0 / factor }
      if fractions.contains(where: { !($0 >= 0 && $0 <= 1) }) {
        throw call.error(
          .valueError,
          factor == 100
            ? "Percentiles must be in the range [0, 100]" : "Quantiles must be in the range [0, 1]")
      }
      return try quantiles(call, fractions, axis: 2, keeps: 6, isSingle: places.rank == 0)
    }
  }

  /// Quantiles of rows along an axis, interpolated between neighbours.
  private static func quantiles(
    _ call: borrowing Call, _ fractions: [Double], axis place: Int, keeps: Int, isSingle: Bool
  ) throws(Raise) -> Value {
    let runtime = call.runtime
    let array = try call.array(0)
    let axes = try call.axes(place, rank: array.rank)
    let source: Tensor
    var axis = 0
    if let axes, axes.count == 1 {
      (source, axis) = (array, axes[0])
    } else if let axes {
      // Several axes become one.
      let rest = (0..<array.rank).filter { !axes.contains($0) }
      source = try runtime.reshaped(
        array.permuted(axes + rest), [-1] + rest.map { array.shape[$0] })
    } else {
      source = try runtime.reshaped(array, [-1])
    }
    let isMedian = call.function.entry.name == "median"
    var result = try runtime.alongAxis(source, axis) { lane in
      if lane.isEmpty || lane.contains(where: \.isNaN) { return fractions.map { _ in .nan } }
      let sorted = lane.sorted()
      return fractions.map { fraction in
        if isMedian {
          let middle = sorted.count / 2
          return sorted.count % 2 == 1
            ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
        }
        let position = fraction * Double(sorted.count - 1)
        let low = Int(position.rounded(.down))
        let high = min(low + 1, sorted.count - 1)
        let part = position - Double(low)
        let step = sorted[high] - sorted[low]
        return part < 0.5 ? sorted[low] + step * part : sorted[high] - step * (1 - part)
      }
    }
    if array.dtype == .float32 {
      result = try runtime.arrays { (c) throws(TensorError) in try c.cast(result, .float32) }
    }
    let moved = result.moved(axis, to: 0)
    if isSingle {
      let values = moved.picked(0, 0)
      if try call.truth(keeps) {
        return runtime.result(try runtime.reshaped(values, runtime.keptShape(array, axes)))
      }
      return runtime.result(values)
    }
    return runtime.result(moved)
  }

  private static func withoutNaN(_ name: String, _ summary: String) -> Entry {
    Entry(name, "a, axis=None, ddof=0", summary) { call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(0)
      let isFlat = call[1].isNone
      let source = isFlat ? try runtime.reshaped(array, [-1]) : array
      let axis = isFlat ? 0 : try call.axis(1, rank: array.rank)
      let ddof = try call.double(2)
      var interim: [Value] = []
      let moved = source.moved(axis, to: source.rank - 1)
      let length = source.shape[axis]
      let values = moved.doubles
      for row in 0..<moved.shape.dropLast().reduce(1, &*) {
        let lane = values[(row * length)..<((row + 1) * length)].filter { !$0.isNaN }
        let tensor = try runtime.arrays { (c) throws(TensorError) in try c.array(lane, [lane.count])
        }
        interim.append(runtime.result(try reduce(name, tensor, ddof, runtime).squeezed([0])))
      }
      let flat = try runtime.tensor(of: .list(interim))
      let dtype =
        name == "nansum" || name == "nanmax" || name == "nanmin" ? array.dtype : flat.dtype
      let typed = try runtime.arrays { (c) throws(TensorError) in try c.cast(flat, dtype) }
      return runtime.result(try runtime.reshaped(typed, Array(moved.shape.dropLast())))
    }
  }

  private static func reduce(
    _ name: String, _ lane: Tensor, _ ddof: Double, _ runtime: Runtime
  ) throws(Raise) -> Tensor {
    if lane.count == 0, name != "nansum" {
      return try runtime.arrays { (c) throws(TensorError) in try c.full([1], .float(.nan), .float64)
      }
    }
    switch name {
    case "nansum": return try runtime.sum(lane, nil)
    case "nanmean": return try runtime.mean(lane, nil)
    case "nanmax": return try runtime.reduce(.maximum, lane, nil, as: .float64)
    case "nanmin": return try runtime.reduce(.minimum, lane, nil, as: .float64)
    default:
      let variance = try runtime.variance(lane, nil, ddof: ddof)
      return name == "nanvar" ? variance : try runtime.map(variance, .float64) { $0.squareRoot() }
    }
  }
}
