import Glibc

/// A matrix in row-major order, in double precision, for the factorisations.
struct PlainMatrix {
  let rows: Int
  let columns: Int
  var values: [Double]

  init(_ values: [Double], rows: Int, columns: Int) {
    (self.values, self.rows, self.columns) = (values, rows, columns)
  }

  static func identity(_ size: Int) -> PlainMatrix {
    var matrix = PlainMatrix([Double](repeating: 0, count: size * size), rows: size, columns: size)
    for index in 0..<size { matrix[index, index] = 1 }
    return matrix
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  var turned: PlainMatrix {
    var result = PlainMatrix(values, rows: columns, columns: rows)
    for row in 0..<rows {
      for column in 0..<columns { result[column, row] = self[row, column] }
    }
    return result
  }

  /// Orthogonal columns and a triangle, by Householder's reflections; their signs are LAPACK's.
  func orthogonalised(isReduced: Bool) -> (q: PlainMatrix, r: PlainMatrix) {
    var r = self
    var q = PlainMatrix.identity(rows)
    for step in 0..<min(max(rows - 1, 0), columns) {
      var norm = 0.0
      for row in step..<rows { norm += r[row, step] * r[row, step] }
      norm = norm.squareRoot()
      var below = 0.0
      for row in step + 1..<rows { below = max(below, r[row, step].magnitude) }
      if below == 0 { continue }
      let beta = r[step, step] > 0 ? -norm : norm
      var direction = [Double](repeating: 0, count: rows)
      direction[step] = r[step, step] - beta
      for row in step + 1..<rows { direction[row] = r[row, step] }
      var length = 0.0
      for row in step..<rows { length += direction[row] * direction[row] }
      for column in step..<columns {
        var sum = 0.0
        for row in step..<rows { sum += direction[row] * r[row, column] }
        for row in step..<rows { r[row, column] -= 2 * sum / length * direction[row] }
      }
      for row in 0..<rows {
        var sum = 0.0
        for index in step..<rows { sum += q[row, index] * direction[index] }
        for index in step..<rows { q[row, index] -= 2 * sum / length * direction[index] }
      }
    }
    let kept = isReduced ? min(rows, columns) : rows
    var (left, upper) = (
      PlainMatrix([Double](repeating: 0, count: rows * kept), rows: rows, columns: kept),
      PlainMatrix([Double](repeating: 0, count: kept * columns), rows: kept, columns: columns)
    )
    for row in 0..<rows { for column in 0..<kept { left[row, column] = q[row, column] } }
    for row in 0..<kept {
      for column in row..<max(row, columns) { upper[row, column] = r[row, column] }
    }
    return (left, upper)
  }

  /// The eigenvalues of a symmetric matrix, the least first, and the vectors as columns, by
  /// Jacobi's rotations.
  func eigen() -> (values: [Double], vectors: PlainMatrix) {
    var a = self
    var v = PlainMatrix.identity(rows)
    for _ in 0..<60 {
      var rest = 0.0
      for row in 0..<rows { for column in 0..<row { rest += a[row, column] * a[row, column] } }
      if !(rest > 1e-300) { break }
      for p in 0..<rows {
        for q in p + 1..<max(rows, p + 1) where a[p, q] != 0 {
          let angle = (a[q, q] - a[p, p]) / (2 * a[p, q])
          let t = (angle < 0 ? -1 : 1) / (angle.magnitude + (angle * angle + 1).squareRoot())
          let cosine = 1 / (t * t + 1).squareRoot()
          let sine = t * cosine
          for index in 0..<rows {
            let (x, y) = (a[index, p], a[index, q])
            a[index, p] = cosine * x - sine * y
            a[index, q] = sine * x + cosine * y
          }
          for index in 0..<rows {
            let (x, y) = (a[p, index], a[q, index])
            a[p, index] = cosine * x - sine * y
            a[q, index] = sine * x + cosine * y
          }
          for index in 0..<rows {
            let (x, y) = (v[index, p], v[index, q])
            v[index, p] = cosine * x - sine * y
            v[index, q] = sine * x + cosine * y
          }
        }
      }
    }
    let order = (0..<rows).sorted { a[$0, $0] < a[$1, $1] }
    var vectors = v
    for (place, from) in order.enumerated() {
      for row in 0..<rows { vectors[row, place] = v[row, from] }
    }
    return (order.map { a[$0, $0] }, vectors)
  }

  /// Singular values, the greatest first, with their left and right vectors as columns, by rotating
  /// columns until all are at right angles.
  func singular() -> (u: PlainMatrix, s: [Double], v: PlainMatrix) {
    if rows < columns {
      let (u, s, v) = turned.singular()
      return (v, s, u)
    }
    var a = self
    var v = PlainMatrix.identity(columns)
    for _ in 0..<60 {
      var isDone = true
      for p in 0..<columns {
        for q in p + 1..<max(columns, p + 1) {
          var (x, y, product) = (0.0, 0.0, 0.0)
          for row in 0..<rows {
            x += a[row, p] * a[row, p]
            y += a[row, q] * a[row, q]
            product += a[row, p] * a[row, q]
          }
          if !(product.magnitude > 1e-16 * (x * y).squareRoot()) { continue }
          isDone = false
          let angle = (y - x) / (2 * product)
          let t = (angle < 0 ? -1 : 1) / (angle.magnitude + (angle * angle + 1).squareRoot())
          let cosine = 1 / (t * t + 1).squareRoot()
          let sine = t * cosine
          for row in 0..<rows {
            let (x, y) = (a[row, p], a[row, q])
            a[row, p] = cosine * x - sine * y
            a[row, q] = sine * x + cosine * y
          }
          for row in 0..<columns {
            let (x, y) = (v[row, p], v[row, q])
            v[row, p] = cosine * x - sine * y
            v[row, q] = sine * x + cosine * y
          }
        }
      }
      if isDone { break }
    }
    var norms = [Double](repeating: 0, count: columns)
    for column in 0..<columns {
      var sum = 0.0
      for row in 0..<rows { sum += a[row, column] * a[row, column] }
      norms[column] = sum.squareRoot()
    }
    let order = (0..<columns).sorted { norms[$0] > norms[$1] }
    var (left, right) = (a, v)
    for (place, from) in order.enumerated() {
      for row in 0..<rows {
        left[row, place] = norms[from] > 0 ? a[row, from] / norms[from] : 0
      }
      for row in 0..<columns { right[row, place] = v[row, from] }
    }
    left.fillMissingColumns(norms: order.map { norms[$0] })
    return (left, order.map { norms[$0] }, right)
  }

  /// Gives columns of no length a direction at right angles to all others.
  private mutating func fillMissingColumns(norms: [Double]) {
    for column in 0..<columns where norms[column] == 0 {
      for start in 0..<rows {
        var candidate = [Double](repeating: 0, count: rows)
        candidate[start] = 1
        for other in 0..<columns where other != column && (norms[other] > 0 || other < column) {
          var sum = 0.0
          for row in 0..<rows { sum += candidate[row] * self[row, other] }
          for row in 0..<rows { candidate[row] -= sum * self[row, other] }
        }
        let length = candidate.reduce(0) { $0 + $1 * $1 }.squareRoot()
        if length < 1e-6 { continue }
        for row in 0..<rows { self[row, column] = candidate[row] / length }
        break
      }
    }
  }
}
