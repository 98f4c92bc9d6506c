import Evaluator
import Glibc
import Tensors

/// `numpy.linalg`.
enum LinearAlgebra {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule(
      "numpy.linalg", doc: "Linear equations, determinants, norms.", functions: entries,
      constants: [("LinAlgError", .object(interpreter.runtime.linearAlgebraError))])
  }

  private static let entries: [Entry] = [
    Entry("norm", "x, ord=None, axis=None, keepdims=False", "The norm of a vector or matrix.") {
      call throws(Raise) in
      let runtime = call.runtime
      var array = try call.array(0)
      if !array.dtype.isFloatingPoint {
        array = try runtime.arrays { [array] (c) throws(TensorError) in try c.cast(array, .float64)
        }
      }
      let axes = try call.axes(2, rank: array.rank)
      let value = try norm(call, array, axes)
      let gone = axes ?? Array(0..<array.rank)
      return runtime.result(try call.truth(3) ? value : value.squeezed(gone))
    },
    Entry("inv", "a", "The inverse of a matrix.") { call throws(Raise) in
      let runtime = call.runtime
      return try eachMatrix(call) { (matrix) throws(Raise) in
        let size = matrix.size
        var identity = [Double](repeating: 0, count: size * size)
        for index in 0..<size { identity[index * size + index] = 1 }
        guard let factors = Factors(matrix) else { throw runtime.singular() }
        return (factors.solve(identity, columns: size), [size, size])
      }
    },
    Entry("det", "a", "The determinant of a matrix.") { call throws(Raise) in
      try eachMatrix(call) { (matrix) throws(Raise) in
        guard let factors = Factors(matrix) else { return ([0], []) }
        return ([factors.determinant], [])
      }
    },
    Entry("solve", "a, b", "The solution of linear equations.") { call throws(Raise) in
      let runtime = call.runtime
      let (a, b) = (try call.array(0), try call.array(1))
      try checkSquare(a, runtime)
      let size = a.shape[0]
      guard a.rank == 2, b.rank == 1 || b.rank == 2, b.shape[0] == size else {
        throw call.error(
          .valueError,
          "solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature \(b.rank == 1 ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)") (size \(b.shape.first ?? 0) is different from \(size))"
        )
      }
      guard let factors = Factors(Matrix(size: size, values: a.doubles)) else {
        throw runtime.singular()
      }
      let columns = b.rank == 1 ? 1 : b.shape[1]
      let values = factors.solve(b.doubles, columns: columns)
      return runtime.array(
        try runtime.arrays { (c) throws(TensorError) in try c.array(values, b.shape) })
    },
    Entry("matrix_power", "a, n", "A matrix to some power.") { call throws(Raise) in
      let runtime = call.runtime
      var base = try call.array(0)
      try checkSquare(base, runtime)
      var exponent = try call.int(1)
      if exponent < 0 {
        guard exponent > .min, base.rank == 2,
          let factors = Factors(Matrix(size: base.shape[0], values: base.doubles))
        else { throw runtime.singular() }
        let size = base.shape[0]
        var identity = [Double](repeating: 0, count: size * size)
        for index in 0..<size { identity[index * size + index] = 1 }
        let values = factors.solve(identity, columns: size)
        base = try runtime.arrays { (c) throws(TensorError) in try c.array(values, [size, size]) }
        exponent = -exponent
      }
      var result: Tensor?
      while exponent > 0 {
        if exponent & 1 == 1 {
          result =
            try result.map { (known) throws(Raise) in
              try runtime.matrixProduct(known, base, name: "matmul")
            } ?? base
        }
        exponent >>= 1
        if exponent > 0 { base = try runtime.matrixProduct(base, base, name: "matmul") }
      }
      if let result { return runtime.array(result) }
      let size = base.shape[base.rank - 1]
      let dtype = base.dtype
      return runtime.array(
        try runtime.arrays { (c) throws(TensorError) in try c.eye(size, size, dtype) })
    },
    Entry("lstsq", "a, b, rcond=None", "The least-squares solution of linear equations.") {
      call throws(Raise) in
      let runtime = call.runtime
      let (a, b) = (try call.array(0), try call.array(1))
      guard a.rank == 2, b.rank == 1, a.shape[0] == b.shape[0] else {
        throw runtime.interpreter.error(
          runtime.linearAlgebraError, "Incompatible dimensions")
      }
      let fit = LeastSquares(a.doubles, rows: a.shape[0], columns: a.shape[1], b.doubles)
      let solution = runtime.array(
        try runtime.arrays { (c) throws(TensorError) in try c.array(fit.solution, [a.shape[1]]) })
      let rest = a.shape[0] > a.shape[1] && fit.rank == a.shape[1] ? [fit.residual] : []
      return .tuple([
        solution,
        runtime.array(
          try runtime.arrays { (c) throws(TensorError) in try c.array(rest, [rest.count]) }),
        .int(fit.rank), .none,
      ])
    },
  ]

  private static func norm(
    _ call: borrowing Call, _ array: Tensor, _ axes: [Int]?
  ) throws(Raise) -> Tensor {
    let runtime = call.runtime
    let dtype = array.dtype
    func absolute() throws(Raise) -> Tensor {
      try runtime.arrays { (c) throws(TensorError) in try c.map(.absolute, array) }
    }
    let isMatrix = (axes?.count ?? array.rank) == 2
    if !call.isGiven(1) || call[1].text == "fro" {
      let squares = try runtime.arrays { (c) throws(TensorError) in try c.map(.square, array) }
      return try runtime.map(try runtime.sum(squares, axes), dtype) { $0.squareRoot() }
    }
    let order = try call.double(1)
    if isMatrix {
      guard order.magnitude == 1 || order.isInfinite else {
        throw call.error(
          .notImplementedError, "norms of matrices by singular values are not supported here")
      }
      let pair = axes ?? [0, 1]
      let sumAxis = order.isInfinite ? pair[1] : pair[0]
      let sums = try runtime.sum(try absolute(), [sumAxis])
      return try runtime.reduce(order > 0 ? .maximum : .minimum, sums, pair, as: dtype)
    }
    switch order {
    case .infinity: return try runtime.reduce(.maximum, try absolute(), axes, as: dtype)
    case -.infinity: return try runtime.reduce(.minimum, try absolute(), axes, as: dtype)
    case 0: return try runtime.sum(try runtime.map(array, dtype) { $0 == 0 ? 0 : 1 }, axes)
    case 1: return try runtime.sum(try absolute(), axes)
    default:
      let powers = try runtime.map(try absolute(), dtype) { Glibc.pow($0, order) }
      return try runtime.map(try runtime.sum(powers, axes), dtype) { Glibc.pow($0, 1 / order) }
    }
  }

  private static func checkSquare(_ array: Tensor, _ runtime: Runtime) throws(Raise) {
    if array.rank < 2 {
      throw runtime.interpreter.error(
        runtime.linearAlgebraError,
        "\(array.rank)-dimensional array given. Array must be at least two-dimensional")
    }
    if array.shape[array.rank - 1] != array.shape[array.rank - 2] {
      throw runtime.interpreter.error(
        runtime.linearAlgebraError, "Last 2 dimensions of the array must be square")
    }
  }

  /// Applies a function to each matrix of a stack.
  private static func eachMatrix(
    _ call: borrowing Call, _ function: (Matrix) throws(Raise) -> ([Double], shape: [Int])
  ) throws(Raise) -> Value {
    let runtime = call.runtime
    let array = try call.array(0)
    try checkSquare(array, runtime)
    let size = array.shape[array.rank - 1]
    let stack = Array(array.shape.dropLast(2))
    let values = array.doubles
    var results: [Double] = []
    var shape: [Int] = []
    for index in 0..<stack.reduce(1, &*) {
      let part = Array(values[(index * size * size)..<((index + 1) * size * size)])
      let (numbers, inner) = try function(Matrix(size: size, values: part))
      results += numbers
      shape = inner
    }
    let dtype: DType = array.dtype == .float32 ? .float32 : .float64
    return runtime.result(
      try runtime.arrays { (c) throws(TensorError) in
        try c.array(results, stack + shape, dtype)
      })
  }
}

extension Runtime {
  var linearAlgebraError: TypeObject {
    numpyException("LinAlgError", module: "numpy.linalg", base: .valueError)
  }

  func singular() -> Raise { interpreter.error(linearAlgebraError, "Singular matrix") }
}
