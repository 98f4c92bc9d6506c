import Glibc

/// A square matrix as a product of triangular ones, its rows exchanged so that pivots are large.
struct LUFactors {
  let size: Int
  private(set) var packed: [Double]
  private var rows: [Int]
  private(set) var sign = 1.0
  /// The first pivot that is zero.
  private(set) var zeroPivot: Int?

  init(_ matrix: [Double], size: Int) {
    self.size = size
    packed = matrix
    rows = Array(0..<size)
    for step in 0..<size {
      var best = step
      for row in step..<size
      where packed[row * size + step].magnitude > packed[best * size + step].magnitude {
        best = row
      }
      let pivot = packed[best * size + step]
      if pivot == 0 || pivot.isNaN {
        if zeroPivot == nil { zeroPivot = step }
        continue
      }
      if best != step {
        sign = -sign
        rows.swapAt(best, step)
        for column in 0..<size { packed.swapAt(best * size + column, step * size + column) }
      }
      for row in step + 1..<max(size, step + 1) {
        let factor = packed[row * size + step] / pivot
        packed[row * size + step] = factor
        if factor == 0 { continue }
        for column in step + 1..<size {
          packed[row * size + column] -= factor * packed[step * size + column]
        }
      }
    }
    for index in 0..<size where packed[index * size + index] < 0 { sign = -sign }
    if zeroPivot != nil { sign = 0 }
  }

  var logarithm: Double {
    if zeroPivot != nil { return -.infinity }
    var sum = 0.0
    for index in 0..<size { sum += log(packed[index * size + index].magnitude) }
    return sum
  }

  var determinant: Double {
    var product = 1.0
    for index in 0..<size { product *= packed[index * size + index].magnitude }
    return zeroPivot == nil ? product * sign : 0
  }

  /// Throws if the matrix has no inverse.
  func check(_ name: String, _ batch: Int?) throws(TensorError) {
    guard let zeroPivot else { return }
    throw .runtime(
      "\(name)_cpu: \(batch.map { "For batch \($0): " } ?? "")U(\(zeroPivot + 1),\(zeroPivot + 1)) is "
        + "zero, singular U.")
  }

  /// The solutions of the equations with given right sides, row by row.
  func solve(_ sides: [Double], columns: Int) -> [Double] {
    var x = [Double](repeating: 0, count: size * columns)
    for row in 0..<size {
      for column in 0..<columns {
        var sum = sides[rows[row] * columns + column]
        for index in 0..<row { sum -= packed[row * size + index] * x[index * columns + column] }
        x[row * columns + column] = sum
      }
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for column in 0..<columns {
        var sum = x[row * columns + column]
        for index in row + 1..<max(size, row + 1) {
          sum -= packed[row * size + index] * x[index * columns + column]
        }
        x[row * columns + column] = sum / packed[row * size + row]
      }
    }
    return x
  }
}
