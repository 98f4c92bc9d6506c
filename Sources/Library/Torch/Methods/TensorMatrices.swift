import Evaluator
import Tensors
import Workers

/// Products of matrices that are added to something, and equations.
enum TensorMatrices {
  private typealias Maker = @Sendable (Scalar, Scalar) -> any Operation

  static let entries: [Entry] =
    sum("addmv", "mat, vec", "The tensor and a matrix times a vector.") {
      AddMatrixVectorProduct(beta: $0, alpha: $1)
    }
    + sum("addr", "vec1, vec2", "The tensor and all products of two vectors.") {
      AddOuter(beta: $0, alpha: $1)
    }
    + sum("addbmm", "batch1, batch2", "The tensor and the sum of products of two batches.") {
      AddBatchSum(beta: $0, alpha: $1)
    }
    + sum("baddbmm", "batch1, batch2", "The tensor and the products of two batches.") {
      AddBatchMultiply(beta: $0, alpha: $1)
    }
    + [
      Entry("addmm_", "mat1, mat2, *, beta=1, alpha=1", "Adds a product of two matrices.") {
        call throws(Raise) in
        try call.applyInPlace(
          AddMatrixMultiply(beta: try call.scalar(2), alpha: try call.scalar(3)),
          [try call.tensor(0), try call.tensor(1)])
      },
      Entry("inverse", "", "The inverses of matrices.") { call throws(Raise) in
        try call.apply(Inverse())
      },
      Entry("det", "", "The determinants of matrices.") { call throws(Raise) in
        try call.apply(Determinant())
      },
      Entry("slogdet", "", "Signs and logarithms of determinants.") { call throws(Raise) in
        call.runtime.named(
          try call.apply(SignLogDeterminant()), "slogdet", ["sign", "logabsdet"])
      },
      Entry("logdet", "", "The logarithms of determinants.") { call throws(Raise) in
        let parts = try call.runtime.applyAll(
          SignLogDeterminant(), [try call.tensor], method: "logdet")
        guard parts.count == 2 else { return .none }
        // A negative determinant has no logarithm.
        let isNegative = try call.runtime.applyAll(
          Lt(other: 0), [parts[0]], method: "logdet")
        return try call.runtime.apply(
          MaskedFill(.float(.nan)), [parts[1]] + isNegative, method: "logdet")
      },
      Entry("solve", "A", "The solutions of linear equations, and the factors.") {
        call throws(Raise) in
        call.runtime.named(
          try call.apply(Solve(), with: [try call.tensor(0)]), "solve", ["solution", "LU"])
      },
      Entry("cholesky", "upper=False", "The triangular factors of positive definite matrices.") {
        call throws(Raise) in try call.apply(Cholesky(upper: try call.truth(0)))
      },
      Entry("qr", "some=True", "Orthogonal columns and a triangle.") { call throws(Raise) in
        call.runtime.named(
          try call.apply(OrthogonalTriangular(isReduced: try call.truth(0))), "qr", ["Q", "R"])
      },
      Entry("symeig", "eigenvectors=False, upper=True", "Eigenvalues of symmetric matrices.") {
        call throws(Raise) in
        call.runtime.named(
          try call.apply(
            SymmetricEigen(hasVectors: try call.truth(0), upper: try call.truth(1))), "symeig",
          ["eigenvalues", "eigenvectors"])
      },
      Entry("svd", "some=True, compute_uv=True", "Singular values and their vectors.") {
        call throws(Raise) in
        if try !call.truth(0) {
          throw call.error(
            .notImplementedError, "svd() gives the reduced vectors only (some=True)")
        }
        return call.runtime.named(
          try call.apply(SingularValues(hasVectors: try call.truth(1))), "svd", ["U", "S", "V"])
      },
      Entry("pinverse", "rcond=1e-15", "The pseudo-inverse of a matrix.") { call throws(Raise) in
        let matrix = try call.runtime.local(try call.tensor, method: "pinverse")
        let bound = try call.double(0)
        return call.runtime.wrap(
          try call.runtime.tensors { () throws(TensorError) in
            try call.runtime.context.pseudoInverse(matrix, bound)
          })
      },
      Entry("matrix_power", "n", "The product of a matrix with itself, n times.") {
        call throws(Raise) in try power(call)
      },
    ]

  private static func sum(
    _ name: String, _ factors: String, _ summary: String, _ make: @escaping Maker
  ) -> [Entry] {
    let parameters = factors + ", *, beta=1, alpha=1"
    return [
      Entry(name, parameters, summary) { call throws(Raise) in
        try call.apply(
          make(try call.scalar(2), try call.scalar(3)),
          with: [try call.tensor(0), try call.tensor(1)])
      },
      Entry(name + "_", parameters, summary + " In place.") { call throws(Raise) in
        try call.applyInPlace(
          make(try call.scalar(2), try call.scalar(3)),
          [try call.tensor(0), try call.tensor(1)])
      },
    ]
  }

  private static func power(_ call: borrowing Call) throws(Raise) -> Value {
    let context = call.runtime.context
    let matrix = try call.runtime.local(try call.tensor, method: "matrix_power")
    var exponent = try call.whole(0)
    return call.runtime.wrap(
      try call.runtime.tensors { () throws(TensorError) in
        guard matrix.rank >= 2, matrix.shape[matrix.rank - 1] == matrix.shape[matrix.rank - 2]
        else {
          throw TensorError(
            .runtimeError,
            "matrix_power(\(matrix.dtype.tensorTypeName){\(matrix.shape)}): expected a tensor of floating types with dim at least 2"
          )
        }
        var base = matrix
        if exponent < 0 {
          base = try context.apply(Inverse(), matrix)
          exponent = exponent == .min ? .max : -exponent
        }
        if exponent == 0 {
          let eye = try context.eye(matrix.shape[matrix.rank - 1], nil, matrix.dtype)
          return try context.apply(Clone(), try context.apply(Expand(matrix.shape), eye))
        }
        if exponent == 1 { return try context.apply(Clone(), base) }
        if exponent == 3 {
          return try context.apply(Matmul(), try context.apply(Matmul(), base, base), base)
        }
        var result: Tensor?
        while exponent > 0 {
          if exponent % 2 == 1 {
            if let known = result {
              result = try context.apply(Matmul(), known, base)
            } else {
              result = base
            }
          }
          exponent /= 2
          if exponent > 0 { base = try context.apply(Matmul(), base, base) }
        }
        return result ?? base
      })
  }
}
