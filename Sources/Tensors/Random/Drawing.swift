import Glibc

extension TensorContext {
  /// Draws places with the probabilities that are given, row by row: `multinomial`.
  package func multinomial(_ weights: Tensor, count: Int, replacement: Bool)
    throws(TensorError) -> Tensor
  {
    if !weights.dtype.isFloatingPoint {
      throw .runtime(
        "multinomial only supports floating-point dtypes for input, got: "
          + weights.dtype.scalarName)
    }
    if weights.rank < 1 || weights.rank > 2 { throw .runtime("prob_dist must be 1 or 2 dim") }
    if count <= 0 { throw .runtime("cannot sample n_sample <= 0 samples") }
    let categories = weights.shape[weights.rank - 1]
    if categories == 0 { throw .runtime("prob_dist cannot be empty") }
    if !replacement, count > categories {
      throw .runtime(
        "cannot sample n_sample > prob_dist.size(-1) samples without replacement")
    }
    let rows = weights.rank == 2 ? weights.shape[0] : 1
    let result = try empty(weights.rank == 2 ? [rows, count] : [count], .int64)
    let dense = try empty(weights.shape, weights.dtype)
    copyElements(weights, into: dense)
    try dense.dtype.acceptFloat(
      Drawing(
        weights: dense, result: result, rows: rows, categories: categories, count: count,
        replacement: replacement, generator: generator))
    return result
  }

  /// Normal deviates around means, which like the deviations may be tensors: `normal`.
  package func normal(
    _ means: Tensor?, _ deviations: Tensor?, _ mean: Double, _ deviation: Double, shape: [Int]?
  ) throws(TensorError) -> Tensor {
    var common = try broadcast(means?.shape ?? [], deviations?.shape ?? [])
    if let shape { common = shape }
    let dtype = means?.dtype ?? deviations?.dtype ?? defaultDType
    let isPlain = means == nil && deviations == nil
    let fill = NormalFill(
      mean: isPlain ? mean : 0, deviation: deviations == nil ? deviation : 1)
    var result = try apply(fill, try empty(common, dtype))
    if let deviations { result = try apply(Mul(), result, deviations.detached()) }
    if let means { return try apply(Add(), result, means.detached()) }
    return isPlain ? result : try apply(Add(other: .float(mean)), result)
  }

  /// Numbers of the Poisson distribution whose means are given: `poisson`.
  package func poisson(_ means: Tensor) throws(TensorError) -> Tensor {
    if !means.dtype.isFloatingPoint { throw .unsupported("\"poisson_cpu\"", means.dtype) }
    let numbers = try empty(means.shape, .float64)
    copyElements(means, into: numbers)
    let out = numbers.pointer(Double.self)
    for index in 0..<numbers.count {
      if !(out[index] >= 0) {
        throw .runtime("invalid Poisson rate, expected rate to be non-negative")
      }
      out[index] = generator.poisson(out[index])
    }
    return try converted(numbers, means.dtype)
  }
}

private struct Drawing: FloatVisitor {
  let weights: Tensor
  let result: Tensor
  let rows: Int
  let categories: Int
  let count: Int
  let replacement: Bool
  let generator: Generator

  func visit<T: FloatElement>(_ type: T.Type) throws(TensorError) {
    let (source, out) = (weights.pointer(T.self), result.pointer(Int64.self))
    for row in 0..<rows {
      let sums = source + row * categories
      try accumulate(sums)
      for draw in 0..<count {
        sums[categories - 1] = 1
        let place = find(sums, generator.uniformDouble())
        out[row * count + draw] = Int64(place)
        if !replacement { remove(place, sums) }
      }
    }
  }

  /// Turns weights into the sums of all up to each, the last being one.
  private func accumulate<T: FloatElement>(_ weights: UnsafeMutablePointer<T>)
    throws(TensorError)
  {
    var sum: T = 0
    var empties = 0
    for index in 0..<categories {
      let weight = weights[index]
      if !(weight >= 0) {
        throw .runtime(
          "invalid multinomial distribution (encountering probability entry < 0)")
      }
      if !weight.isFinite {
        throw .runtime(
          "invalid multinomial distribution (encountering probability entry = infinity or NaN)")
      }
      if weight == 0 { empties += 1 }
      sum += weight
      weights[index] = sum
    }
    if !(sum > 0) {
      throw .runtime("invalid multinomial distribution (sum of probabilities <= 0)")
    }
    if !replacement, categories - empties < count {
      throw .runtime(
        "invalid multinomial distribution (with replacement=False, not enough non-negative category "
          + "to sample)")
    }
    for index in 0..<categories { weights[index] /= sum }
  }

  private func find<T: FloatElement>(_ sums: UnsafeMutablePointer<T>, _ drawn: Double) -> Int {
    var (low, high) = (0, categories)
    while low < high {
      let middle = low + (high - low) / 2
      if sums[middle].double < drawn { low = middle + 1 } else { high = middle }
    }
    return min(low, categories - 1)
  }

  private func remove<T: FloatElement>(_ place: Int, _ sums: UnsafeMutablePointer<T>) {
    let before: T = place == 0 ? 0 : sums[place - 1]
    let width = sums[place] - before
    let rest = T(1.0 - width.double)
    for index in 0..<categories {
      sums[index] = (index >= place ? sums[index] - width : sums[index]) / rest
    }
  }
}

extension Generator {
  /// A number of the Poisson distribution: by products of uniform numbers, or from ten on by
  /// rejection.
  ///
  /// Source: Hörmann, The Transformed Rejection Method for Generating Poisson Random Variables.
  fileprivate func poisson(_ mean: Double) -> Double {
    if mean == 0 { return 0 }
    if mean < 10 {
      let limit = exp(-mean)
      var (count, product) = (0.0, 1.0)
      while true {
        product *= uniformDouble()
        if !(product > limit) { return count }
        count += 1
      }
    }
    if mean.isInfinite { return mean }
    let (root, logarithm) = (mean.squareRoot(), Double.log(mean))
    let b = 0.931 + 2.53 * root
    let a = -0.059 + 0.02483 * b
    let inverse = 1.1239 + 1.1328 / (b - 3.4)
    let bound = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniformDouble() - 0.5
      let v = uniformDouble()
      let distance = 0.5 - abs(u)
      let k = ((2 * a / distance + b) * u + mean + 0.43).rounded(.down)
      if distance >= 0.07, v <= bound { return k }
      if k < 0 || (distance < 0.013 && v > distance) { continue }
      let left = Double.log(v) + Double.log(inverse) - Double.log(a / (distance * distance) + b)
      if left <= -mean + k * logarithm - lgamma(k + 1) { return k }
    }
  }
}
