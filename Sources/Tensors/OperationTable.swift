/// All operations, by name: one row each.
package enum OperationTable {
  package static let all: [any Operation.Type] =
    filling + arithmetic + pointwise + logic + reductions + products + views + indexing + losses
    + functions + changes + matrices + layers + optimisers

  private static let filling: [any Operation.Type] = [
    Zero.self, Fill.self, Copy.self, SetStorage.self, UniformFill.self, NormalFill.self,
    RandomFill.self, DistributionFill.self, BernoulliFill.self, Clone.self, Cast.self, ToType.self,
    Contiguous.self, Detach.self,
    InPlace.self,
  ]

  private static let arithmetic: [any Operation.Type] = [
    Add.self, Sub.self, ReverseSub.self, Mul.self, Div.self, ReverseDiv.self, FloorDivide.self,
    ReverseFloorDivide.self, Remainder.self, Fmod.self, Pow.self, ReversePow.self,
  ]

  private static let pointwise: [any Operation.Type] = [
    Neg.self, Abs.self, Sign.self, ReLU.self, LeakyReLU.self, Clamp.self, Maximum.self,
    Minimum.self, Floor.self, Ceil.self, Round.self, Trunc.self, Frac.self, Exp.self, Expm1.self,
    Log.self, Log2.self, Log10.self, Log1p.self, Sqrt.self, Rsqrt.self, Reciprocal.self,
    Sigmoid.self, Tanh.self, Sin.self, Cos.self, Tan.self, Asin.self, Acos.self, Atan.self,
    Sinh.self, Cosh.self, Erf.self, Erfc.self,
  ]

  private static let logic: [any Operation.Type] = [
    Eq.self, Ne.self, Lt.self, Le.self, Gt.self, Ge.self, BitwiseNot.self, LogicalNot.self,
    LogicalXor.self, IsNaN.self, IsClose.self, Equal.self, BitwiseAnd.self, BitwiseOr.self,
    BitwiseXor.self, ShiftLeft.self, ShiftRight.self, Where.self, MaskedFill.self,
  ]

  private static let reductions: [any Operation.Type] = [
    Sum.self, Mean.self, Prod.self, ProductOfOthers.self, Max.self, Min.self, ArgMax.self,
    ArgMin.self, Variance.self, StandardDeviation.self, Norm.self, AnyTrue.self, AllTrue.self,
    LogSumExp.self, CumulativeSum.self, Sort.self, TopK.self,
  ]

  private static let products: [any Operation.Type] = [
    MatrixMultiply.self, AddMatrixMultiply.self, MatrixVectorProduct.self, Dot.self, Outer.self,
    BatchMultiply.self, Matmul.self, Linear.self,
  ]

  private static let views: [any Operation.Type] = [
    AsStrided.self, AsStridedAccumulate.self, Expand.self, View.self, Reshape.self, UnsafeView.self,
    Flatten.self,
    Transpose.self, MatrixTranspose.self, Permute.self, Squeeze.self, Unsqueeze.self,
    Repeat.self, Select.self, Slice.self, Narrow.self, Alias.self, Embed.self, Cat.self,
    Stack.self, Split.self, Chunk.self, Unbind.self, Flip.self, LowerTriangle.self,
    UpperTriangle.self,
  ]

  private static let indexing: [any Operation.Type] = [
    Subscript.self, SubscriptAssign.self, Index.self, IndexPut.self, IndexAccumulate.self,
    IndexSelect.self, Gather.self, ScatterZeros.self, NonZero.self,
  ]

  private static let losses: [any Operation.Type] = [
    Softmax.self, LogSoftmax.self, MSELoss.self, SquaredError.self, L1Loss.self,
    AbsoluteError.self, SmoothL1Loss.self, SmoothError.self, NLLLoss.self, CrossEntropyLoss.self,
    ClassLikelihood.self, BinaryCrossEntropy.self, BinaryCrossEntropyWithLogits.self,
  ]

  private static let functions: [any Operation.Type] = [
    Erfinv.self, LogGamma.self, Digamma.self, Polygamma.self, Atan2.self, Addcmul.self,
    Addcdiv.self, Lerp.self, Cross.self,
    CumulativeProduct.self, Median.self, KthValue.self, Mode.self, SpreadAndMean.self, Renorm.self,
    Dist.self, Cdist.self,
  ]

  private static let changes: [any Operation.Type] = [
    Roll.self, Rot90.self, Diagonal.self, DiagonalPlacing.self, Diag.self, Trace.self,
    DiagEmbed.self, Unfold.self, Scatter.self, ScatterAdd.self, IndexAdd.self, IndexCopy.self,
    IndexFill.self, Take.self, Put.self, MaskedSelect.self, MaskedScatter.self,
  ]

  private static let matrices: [any Operation.Type] = [
    AddMatrixVectorProduct.self, AddOuter.self, AddBatchMultiply.self, AddBatchSum.self,
    Einsum.self, Inverse.self, Determinant.self, SignLogDeterminant.self, Solve.self,
    Cholesky.self, OrthogonalTriangular.self, SymmetricEigen.self, SingularValues.self,
  ]

  private static let layers: [any Operation.Type] = [
    Convolve.self, Convolution.self, MaxPool.self, AveragePool.self, BatchNormalisation.self,
    LayerNormalisation.self, Dropout.self, Embedding.self, Activation.self, PReLU.self,
    ConstantPad.self, ConvolutionWeightGradient.self, PlaneScatter.self, EmbeddingGradient.self,
    RecurrentCell.self, RecurrentLayers.self, Divergence.self,
  ]

  private static let optimisers: [any Operation.Type] = [
    AdamStep.self, AdamaxStep.self, AdagradStep.self, AdadeltaStep.self, RMSpropStep.self,
    AveragedStep.self, ResilientStep.self,
  ]

  private static let byName: [String: any Operation.Type] =
    Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The operation of a name, as messages carry it.
  package static func type(named name: String) -> (any Operation.Type)? { byName[name] }
}
