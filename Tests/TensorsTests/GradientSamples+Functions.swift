@testable import Tensors

extension GradientSample {
  static let specials: [GradientSample] = [
    GradientSample(Erfinv(), .numbers([3], -0.7...0.7)),
    GradientSample(LogGamma(), .numbers([3], positive)),
    GradientSample(Digamma(), .numbers([3], positive)),
    GradientSample(Polygamma(order: 1), .numbers([3], positive)),
    GradientSample(Polygamma(order: 2), .numbers([3], positive)),
    GradientSample(Atan2(), .numbers([2, 3], positive), .numbers([3], positive)),
    GradientSample(Addcmul(value: 0.5), .numbers([2, 3]), .numbers([3]), .numbers([2, 1])),
    GradientSample(Addcdiv(value: 0.5), .numbers([3]), .numbers([3]), .numbers([3], positive)),
    GradientSample(Lerp(weight: 0.3), .numbers([3]), .numbers([3])),
    GradientSample(Lerp(weight: 0.7), .numbers([3]), .numbers([3])),
    GradientSample(Lerp(), .numbers([3]), .numbers([3]), .numbers([3], positive)),
    GradientSample(Cross(), .numbers([2, 3]), .numbers([2, 3])),
    GradientSample(Cross(dim: 0), .numbers([3, 2]), .numbers([3, 2])),
  ]

  static let statistics: [GradientSample] = [
    GradientSample(CumulativeProduct(dim: 1), .numbers([2, 3])),
    GradientSample(CumulativeProduct(dim: 0), .numbers([3], positive)),
    GradientSample(Median(), .numbers([5])),
    GradientSample(Median(dim: 1), .numbers([2, 4])),
    GradientSample(KthValue(k: 2, dim: 0, keepDim: true), .numbers([3, 2])),
    GradientSample(Mode(), .numbers([2, 3])),
    GradientSample(SpreadAndMean(), .numbers([4])),
    GradientSample(SpreadAndMean(isRoot: true, dims: [1], unbiased: false), .numbers([2, 3])),
    GradientSample(Renorm(p: 2, dim: 0, bound: 1), .numbers([3, 2])),
    GradientSample(Renorm(p: 3, dim: 1, bound: 1.5), .numbers([2, 3], positive)),
    GradientSample(Dist(), .numbers([3]), .numbers([3])),
    GradientSample(Dist(p: 3), .numbers([3], positive), .numbers([3], 3.0...4.0)),
    GradientSample(Cdist(), .numbers([2, 2]), .numbers([3, 2])),
    GradientSample(Cdist(p: 1), .numbers([2, 2]), .numbers([2, 2])),
  ]

  static let changes: [GradientSample] = [
    GradientSample(Roll(shifts: [2], dims: [1]), .numbers([2, 3])),
    GradientSample(Roll(shifts: [1]), .numbers([2, 3])),
    GradientSample(Rot90(quarters: 3, dims: [0, 1]), .numbers([2, 3])),
    GradientSample(Diagonal(offset: 1), .numbers([3, 4])),
    GradientSample(Diagonal(offset: -1, dim1: 0, dim2: 2), .numbers([3, 2, 3])),
    GradientSample(
      DiagonalPlacing(shape: [3, 4], diagonal: Diagonal(offset: 1)), .numbers([3])),
    GradientSample(Diag(), .numbers([3])),
    GradientSample(Diag(offset: -1), .numbers([3, 2])),
    GradientSample(Trace(), .numbers([3, 2])),
    GradientSample(DiagEmbed(), .numbers([2, 2])),
    GradientSample(Unfold(dim: 0, size: 2, step: 1), .numbers([4, 2])),
    GradientSample(
      Scatter(dim: 1), .numbers([2, 3]), .whole([2, 2], [0, 2, 1, 0]), .numbers([2, 2])),
    GradientSample(Scatter(dim: 0, value: 2), .numbers([3]), .whole([2], [0, 2])),
    GradientSample(ScatterAdd(dim: 0), .numbers([3]), .whole([3], [2, 2, 0]), .numbers([3])),
    GradientSample(IndexAdd(dim: 0), .numbers([3, 2]), .whole([2], [2, 2]), .numbers([2, 2])),
    GradientSample(IndexCopy(dim: 1), .numbers([2, 3]), .whole([2], [2, 0]), .numbers([2, 2])),
    GradientSample(IndexFill(dim: 0, value: 3), .numbers([3]), .whole([1], [1])),
    GradientSample(IndexFill(dim: 0), .numbers([3, 2]), .whole([2], [1, 0]), .numbers([])),
    GradientSample(Take(), .numbers([2, 3]), .whole([2, 2], [5, 0, 5, -1])),
    GradientSample(Put(), .numbers([2, 3]), .whole([2], [5, 0]), .numbers([2])),
    GradientSample(Put(accumulate: true), .numbers([4]), .whole([2], [1, 1]), .numbers([2])),
    GradientSample(MaskedSelect(), .numbers([2, 3]), .whole([3], [1, 0, 1], .bool)),
    GradientSample(
      MaskedScatter(), .numbers([2, 2]), .whole([2, 2], [1, 0, 1, 1], .bool), .numbers([4])),
  ]

  static let matrices: [GradientSample] = [
    GradientSample(
      AddMatrixVectorProduct(beta: 0.5, alpha: 2), .numbers([2]), .numbers([2, 3]), .numbers([3])),
    GradientSample(AddOuter(alpha: 2), .numbers([2, 3]), .numbers([2]), .numbers([3])),
    GradientSample(
      AddBatchMultiply(), .numbers([2, 2, 2]), .numbers([2, 2, 3]), .numbers([2, 3, 2])),
    GradientSample(
      AddBatchSum(beta: 2), .numbers([2, 2]), .numbers([2, 2, 3]), .numbers([2, 3, 2])),
    GradientSample(Einsum("ij,jk->ik"), .numbers([2, 3]), .numbers([3, 2])),
    GradientSample(Einsum("bij,bj,i"), .numbers([2, 2, 3]), .numbers([2, 3]), .numbers([2])),
    GradientSample(Einsum("...ii->...i"), .numbers([2, 3, 3])),
    GradientSample(Inverse(), .numbers([2, 2], 1.0...1.4)),
    GradientSample(Determinant(), .numbers([3, 3])),
    GradientSample(SignLogDeterminant(), .numbers([2, 3, 3])),
    GradientSample(Solve(), .numbers([3, 2]), .numbers([3, 3])),
    GradientSample(Cholesky(), .numbers([1, 1], positive)),
    GradientSample(OrthogonalTriangular(), .numbers([3, 2])),
    GradientSample(SymmetricEigen(hasVectors: true), .numbers([1, 1])),
    GradientSample(SingularValues(), .numbers([3, 2])),
    GradientSample(SingularValues(), .numbers([2, 3])),
  ]
}
