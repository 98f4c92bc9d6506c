import Glibc

/// A square matrix, row after row.
struct Matrix {
  var size: Int
  var values: [Double]
}

/// A matrix as a product of two triangles, rows exchanged so that no divisor is smaller than need be.
struct Factors {
  private var matrix: Matrix
  private var order: [Int]
  private var isOdd = false

  /// Nil for a singular matrix.
  init?(_ source: Matrix) {
    matrix = source
    order = Array(0..<source.size)
    let size = source.size
    for column in 0..<size {
      var pivot = column
      for row in column..<size
      where matrix.values[row * size + column].magnitude
        > matrix.values[pivot * size + column].magnitude
      {
        pivot = row
      }
      if matrix.values[pivot * size + column] == 0 { return nil }
      if pivot != column {
        for index in 0..<size {
          matrix.values.swapAt(pivot * size + index, column * size + index)
        }
        order.swapAt(pivot, column)
        isOdd.toggle()
      }
      let reciprocal = 1 / matrix.values[column * size + column]
      for row in stride(from: column + 1, to: size, by: 1) {
        let factor = matrix.values[row * size + column] * reciprocal
        matrix.values[row * size + column] = factor
        for index in stride(from: column + 1, to: size, by: 1) {
          matrix.values[row * size + index] -= factor * matrix.values[column * size + index]
        }
      }
    }
  }

  var determinant: Double {
    // By logarithms, as NumPy has it, so that the last digit agrees.
    var (isNegative, logarithm) = (isOdd, 0.0)
    for index in 0..<matrix.size {
      let pivot = matrix.values[index * matrix.size + index]
      if pivot < 0 { isNegative.toggle() }
      logarithm += Glibc.log(pivot.magnitude)
    }
    return isNegative ? -Glibc.exp(logarithm) : Glibc.exp(logarithm)
  }

  /// Solves for each of several right sides, the columns of a matrix.
  func solve(_ right: [Double], columns: Int) -> [Double] {
    let size = matrix.size
    var result = [Double](repeating: 0, count: size * columns)
    for column in 0..<columns {
      var x = order.map { right[$0 * columns + column] }
      for row in 0..<size {
        for index in 0..<row { x[row] -= matrix.values[row * size + index] * x[index] }
      }
      for row in stride(from: size - 1, through: 0, by: -1) {
        for index in stride(from: row + 1, to: size, by: 1) {
          x[row] -= matrix.values[row * size + index] * x[index]
        }
        x[row] /= matrix.values[row * size + row]
      }
      for row in 0..<size { result[row * columns + column] = x[row] }
    }
    return result
  }
}

/// Least squares by Householder's reflections.
struct LeastSquares {
  private(set) var solution: [Double]
  private(set) var residual = 0.0
  private(set) var rank = 0

  init(_ matrix: [Double], rows: Int, columns: Int, _ right: [Double]) {
    var (a, b) = (matrix, right)
    solution = [Double](repeating: 0, count: columns)
    let steps = min(rows, columns)
    for column in 0..<steps {
      var norm = 0.0
      for row in column..<rows {
        norm = (norm * norm + a[row * columns + column] * a[row * columns + column]).squareRoot()
      }
      if norm == 0 { continue }
      let head = a[column * columns + column]
      let alpha = head > 0 ? -norm : norm
      var reflector = (column..<rows).map { a[$0 * columns + column] }
      reflector[0] -= alpha
      let length = reflector.reduce(0) { $0 + $1 * $1 }
      if length == 0 { continue }
      for index in column..<columns {
        var dot = 0.0
        for (place, value) in reflector.enumerated() {
          dot += value * a[(column + place) * columns + index]
        }
        for (place, value) in reflector.enumerated() {
          a[(column + place) * columns + index] -= 2 * dot / length * value
        }
      }
      var dot = 0.0
      for (place, value) in reflector.enumerated() { dot += value * b[column + place] }
      for (place, value) in reflector.enumerated() {
        b[column + place] -= 2 * dot / length * value
      }
    }
    let scale = (0..<steps).map { a[$0 * columns + $0].magnitude }.max() ?? 0
    for row in stride(from: steps - 1, through: 0, by: -1) {
      let pivot = a[row * columns + row]
      if pivot.magnitude <= scale * 1e-14 { continue }
      rank += 1
      var value = b[row]
      for index in stride(from: row + 1, to: columns, by: 1) {
        value -= a[row * columns + index] * solution[index]
      }
      solution[row] = value / pivot
    }
    for row in stride(from: steps, to: rows, by: 1) { residual += b[row] * b[row] }
  }
}
