import Evaluator
import Glibc
import Tensors

/// `allclose`, `diff`, `gradient`, `interp`, `pad`, `polyfit`, …
enum Numerics {
  static let entries: [Entry] = [
    Entry("isclose", "a, b, rtol=1e-05, atol=1e-08, equal_nan=False", "Whether elements are near.")
    {
      call throws(Raise) in
      let (truths, shape) = try near(call)
      return call.runtime.result(
        try call.runtime.arrays { (c) throws(TensorError) in try c.array(truths, shape) })
    },
    Entry(
      "allclose", "a, b, rtol=1e-05, atol=1e-08, equal_nan=False", "Whether all elements are near."
    ) {
      call throws(Raise) in .bool(try near(call).truths.allSatisfy { $0 })
    },
    Entry("array_equal", "a1, a2, equal_nan=False", "Whether shapes and elements are equal.") {
      call throws(Raise) in
      let (a, b) = (try call.array(0), try call.array(1))
      if a.shape != b.shape { return .bool(false) }
      let nanEqual = try call.truth(2)
      let isEqual = zip(a.scalars, b.scalars).allSatisfy { x, y in
        if case .int(let i) = x, case .int(let j) = y { return i == j }
        let (p, q) = (x.double, y.double)
        return p == q || (nanEqual && p.isNaN && q.isNaN)
      }
      return .bool(isEqual)
    },
    Entry("diff", "a, n=1, axis=-1", "The differences of neighbours.") { call throws(Raise) in
      let runtime = call.runtime
      var array = try call.array(0)
      if array.rank == 0 {
        throw call.error(
          .valueError, "diff requires input that is at least one dimensional")
      }
      let axis = try call.axis(2, rank: array.rank)
      let times = try call.int(1)
      if times < 0 {
        throw call.error(.valueError, "order must be non-negative but got \(times)")
      }
      for _ in 0..<min(times, array.shape[axis]) {
        let count = max(0, array.shape[axis] - 1)
        let (after, before) = (
          array.sliced(axis, start: min(1, array.shape[axis]), count: count),
          array.sliced(axis, start: 0, count: count)
        )
        array =
          array.dtype == .bool
          ? try runtime.compare(.notEqual, after, before)
          : try runtime.combine(.subtract, after, before)
      }
      return runtime.array(array)
    },
    Entry("ediff1d", "ary", "The differences of neighbours.") { call throws(Raise) in
      let runtime = call.runtime
      let flat = try runtime.reshaped(try call.array(0), [-1])
      let count = max(0, flat.count - 1)
      return runtime.array(
        try runtime.combine(
          .subtract, flat.sliced(0, start: min(1, flat.count), count: count),
          flat.sliced(0, start: 0, count: count)))
    },
    Entry("gradient", "f, *varargs, axis=None", "The slopes, from the neighbours on both sides.") {
      call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(0)
      let axes = try call.axes(2, rank: array.rank) ?? Array(0..<array.rank)
      let spacings = try call.items(1)
      var results: [Value] = []
      for (place, axis) in axes.enumerated() {
        let size = array.shape[axis]
        if size < 2 {
          throw call.error(
            .valueError,
            "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required."
          )
        }
        var points = (0..<size).map(Double.init)
        var isUniform = true
        let given =
          spacings.count == 1 ? spacings.first : place < spacings.count ? spacings[place] : nil
        if let given {
          let tensor = try runtime.tensor(of: given)
          isUniform = tensor.rank == 0
          let step = isUniform ? tensor.firstScalar.double : 1
          points = tensor.rank == 0 ? points.map { $0 * step } : tensor.doubles
          if points.count != size {
            throw call.error(
              .valueError,
              "when 1d, distances must match the length of the corresponding dimension")
          }
        }
        let step = points[1] - points[0]
        let slopes = try runtime.alongAxis(array, axis) { lane in
          lane.indices.map { index in
            if index == 0 { return (lane[1] - lane[0]) / (points[1] - points[0]) }
            if index == size - 1 {
              return (lane[index] - lane[index - 1]) / (points[index] - points[index - 1])
            }
            if isUniform { return (lane[index + 1] - lane[index - 1]) / (2 * step) }
            let (left, right) = (
              points[index] - points[index - 1], points[index + 1] - points[index]
            )
            let a = -right / (left * (left + right))
            let b = (right - left) / (left * right)
            let c = left / (right * (left + right))
            return a * lane[index - 1] + b * lane[index] + c * lane[index + 1]
          }
        }
        results.append(runtime.array(slopes))
      }
      return results.count == 1 ? results[0] : .list(results)
    },
    Entry("trapz", "y, x=None, dx=1.0, axis=-1", "The integral by the trapezoidal rule.") {
      call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(0)
      let axis = try call.axis(3, rank: array.rank)
      let dx = try call.double(2)
      let points = call.isGiven(1) ? try call.array(1).doubles : []
      let result = try runtime.alongAxis(array, axis) { lane in
        let parts = lane.indices.dropFirst().map { index in
          let step = index < points.count ? points[index] - points[index - 1] : dx
          return step * (lane[index] + lane[index - 1]) / 2
        }
        return [parts.reduce(0, +)]
      }
      return runtime.result(result.squeezed([axis]))
    },
    Entry("interp", "x, xp, fp, left=None, right=None", "Values between points of a line.") {
      call throws(Raise) in
      let runtime = call.runtime
      let array = try call.array(0)
      let (xs, ys) = (try call.array(1).doubles, try call.array(2).doubles)
      if xs.isEmpty { throw call.error(.valueError, "array of sample points is empty") }
      if xs.count != ys.count {
        throw call.error(.valueError, "fp and xp are not of the same length.")
      }
      let left = call.isGiven(3) ? try call.double(3) : ys[0]
      let right = call.isGiven(4) ? try call.double(4) : ys[ys.count - 1]
      let values = array.doubles.map { x -> Double in
        if x.isNaN { return x }
        if x > xs[xs.count - 1] { return right }
        if x < xs[0] { return left }
        let place = max(0, xs.place(of: x, isRight: true) - 1)
        if place >= xs.count - 1 { return ys[ys.count - 1] }
        let slope = (ys[place + 1] - ys[place]) / (xs[place + 1] - xs[place])
        return slope * (x - xs[place]) + ys[place]
      }
      return runtime.result(
        try runtime.arrays { (c) throws(TensorError) in try c.array(values, array.shape) })
    },
    Entry("convolve", "a, v, mode='full'", "The convolution of two vectors.") {
      call throws(Raise) in try sliding(call, isTurned: true, mode: try call.string(2))
    },
    Entry("correlate", "a, v, mode='valid'", "The cross-correlation of two vectors.") {
      call throws(Raise) in try sliding(call, isTurned: false, mode: try call.string(2))
    },
    Entry("polyval", "p, x", "The values of a polynomial, highest power first.") {
      call throws(Raise) in
      let runtime = call.runtime
      let x = try call.array(1)
      var result = try runtime.arrays { (c) throws(TensorError) in
        try c.zeros(x.shape, x.dtype)
      }
      for value in try call.items(0) {
        result = try runtime.combine(
          .add, try runtime.combine(.multiply, result, x), try runtime.tensor(of: value))
      }
      return runtime.result(result)
    },
    Entry("polyfit", "x, y, deg", "The polynomial that fits points best, highest power first.") {
      call throws(Raise) in
      let runtime = call.runtime
      let (xs, ys) = (try call.array(0).doubles, try call.array(1).doubles)
      let degree = try call.int(2)
      if degree < 0 { throw call.error(.valueError, "expected deg >= 0") }
      if xs.isEmpty { throw call.error(.typeError, "expected non-empty vector for x") }
      if xs.count != ys.count {
        throw call.error(.typeError, "expected x and y to have same length")
      }
      let columns = degree &+ 1
      try call.interpreter.checkMemory(columns, itemSize: 8 &* xs.count)
      var matrix = [Double](repeating: 0, count: xs.count * columns)
      for (row, x) in xs.enumerated() {
        var power = 1.0
        for column in (0..<columns).reversed() {
          matrix[row * columns + column] = power
          power *= x
        }
      }
      // Columns of one length each, so that the equations are well conditioned.
      let scales = (0..<columns).map { column in
        (0..<xs.count).reduce(0) {
          $0 + matrix[$1 * columns + column] * matrix[$1 * columns + column]
        }.squareRoot()
      }
      for index in matrix.indices { matrix[index] /= scales[index % columns] }
      let fit = LeastSquares(matrix, rows: xs.count, columns: columns, ys)
      let solution = zip(fit.solution, scales).map { $0 / $1 }
      return runtime.array(
        try runtime.arrays { (c) throws(TensorError) in try c.array(solution, [columns]) })
    },
    Entry("pad", "array, pad_width, mode='constant', constant_values=0", "An array with a margin.")
    {
      call throws(Raise) in try padded(call)
    },
  ]

  private static func near(
    _ call: borrowing Call
  ) throws(Raise) -> (truths: [Bool], shape: [Int]) {
    let (a, b) = (try call.array(0), try call.array(1))
    let shape = try call.runtime.broadcastShape([a.shape, b.shape])
    let (relative, absolute) = (try call.double(2), try call.double(3))
    let nanEqual = try call.truth(4)
    let truths = zip(a.spread(shape).doubles, b.spread(shape).doubles).map { x, y in
      if x.isNaN || y.isNaN { return nanEqual && x.isNaN && y.isNaN }
      if x.isInfinite || y.isInfinite { return x == y }
      return (x - y).magnitude <= absolute + relative * y.magnitude
    }
    return (truths, shape)
  }

  private static func sliding(
    _ call: borrowing Call, isTurned: Bool, mode: String
  ) throws(Raise) -> Value {
    let (left, right) = (try call.array(0), try call.array(1))
    var (a, v) = (left.doubles, right.doubles)
    if a.isEmpty || v.isEmpty {
      throw call.error(.valueError, "\(a.isEmpty ? "a" : "v") cannot be empty")
    }
    if isTurned, v.count > a.count { (a, v) = (v, a) }
    if !isTurned { v.reverse() }
    var full = [Double](repeating: 0, count: a.count + v.count - 1)
    for (i, x) in a.enumerated() {
      for (j, y) in v.enumerated() { full[i + j] += x * y }
    }
    let (long, short) = (max(a.count, v.count), min(a.count, v.count))
    switch mode {
    case "same": full = Array(full[((short - 1) / 2)..<((short - 1) / 2 + long)])
    case "valid": full = Array(full[(short - 1)..<long])
    case "full": break
    default:
      throw call.error(
        .valueError, "mode must be one of 'valid', 'same', or 'full' (got '\(mode)')")
    }
    let values = full
    let dtype = left.dtype.joined(with: right.dtype)
    return call.runtime.array(
      try call.runtime.arrays { (c) throws(TensorError) in
        try c.array(values, [values.count], dtype)
      })
  }

  private static func padded(_ call: borrowing Call) throws(Raise) -> Value {
    let runtime = call.runtime
    var array = try call.array(0)
    let mode = try call.string(2)
    guard ["constant", "edge", "reflect", "symmetric", "wrap"].contains(mode) else {
      throw call.error(.valueError, "mode '\(mode)' is not supported")
    }
    let given = try call.array(1)
    if given.dtype.isFloatingPoint {
      throw call.error(.typeError, "`pad_width` must be of integral type.")
    }
    let widths = try runtime.spreadPairs(given, rank: array.rank)
    if widths.contains(where: { $0 < 0 }) {
      throw call.error(.valueError, "index can't contain negative values")
    }
    for axis in 0..<array.rank {
      let size = array.shape[axis]
      let (before, after) = (Int(widths[2 * axis]), Int(widths[2 * axis + 1]))
      let (sum, overflow) = before.addingReportingOverflow(after)
      if overflow { throw call.error(.memoryError, "") }
      try call.interpreter.checkMemory(sum &+ size, itemSize: 8)
      if mode == "constant" {
        var shape = array.shape
        shape[axis] = size + before + after
        try runtime.checkShape(shape)
        let dtype = array.dtype
        let result = try runtime.arrays { (c) throws(TensorError) in try c.empty(shape, dtype) }
        let values = try runtime.spreadPairs(try call.array(3), rank: array.rank, asDoubles: true)
        func fill(_ value: Double, _ start: Int, _ count: Int) throws(Raise) {
          try runtime.assign(
            try runtime.tensor(of: .float(value)),
            to: result.sliced(axis, start: start, count: count))
        }
        try fill(values[2 * axis], 0, before)
        try fill(values[2 * axis + 1], before + size, after)
        try runtime.assign(array, to: result.sliced(axis, start: before, count: size))
        array = result
      } else {
        if size == 0, before + after > 0 {
          throw call.error(
            .valueError,
            "can't extend empty axis \(axis) using modes other than 'constant' or 'empty'")
        }
        let places = (-before..<(size + after)).map { place -> Int64 in
          func wrapped(_ period: Int) -> Int { ((place % period) + period) % period }
          switch mode {
          case "edge": return Int64(max(0, min(size - 1, place)))
          case "wrap": return Int64(wrapped(size))
          case "symmetric":
            let rest = wrapped(2 * size)
            return Int64(rest < size ? rest : 2 * size - 1 - rest)
          default:
            if size == 1 { return 0 }
            let rest = wrapped(2 * size - 2)
            return Int64(rest < size ? rest : 2 * size - 2 - rest)
          }
        }
        array = try runtime.take(array, places, [places.count], axis: axis)
      }
    }
    return runtime.array(array)
  }
}

extension Runtime {
  /// A pair for each dimension, from one number, one pair or all pairs.
  func spreadPairs(_ tensor: Tensor, rank: Int) throws(Raise) -> [Int64] {
    try spreadPairs(tensor, rank: rank, asDoubles: true).map { Int64(max(-1, min($0, 9e15))) }
  }

  func spreadPairs(_ tensor: Tensor, rank: Int, asDoubles: Bool) throws(Raise) -> [Double] {
    let shape = try broadcastShape([tensor.shape, [rank, 2]])
    if shape != [rank, 2] {
      throw interpreter.error(
        .valueError,
        "operands could not be broadcast together with remapped shapes [original->remapped]: \(tightShape(tensor.shape)) and requested shape (\(rank),2)"
      )
    }
    return tensor.spread(shape).doubles
  }
}
