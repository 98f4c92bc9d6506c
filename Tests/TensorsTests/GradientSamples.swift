@testable import Tensors

/// An operation with inputs on which its gradient can be checked by finite differences.
struct GradientSample: Sendable {
  let operation: any Operation
  let inputs: [Input]
  enum Input: Sendable {
    /// Floating-point numbers between bounds, whose gradient is checked.
    case numbers(_ shape: [Int], _ range: ClosedRange<Double> = -2...2)
    /// Given whole numbers or truth values.
    case whole(_ shape: [Int], _ values: [Int64], _ dtype: DType = .int64)
    /// Given numbers without gradient.
    case constant(_ shape: [Int], _ values: [Double])
  }

  init(_ operation: any Operation, _ inputs: Input...) {
    self.operation = operation
    self.inputs = inputs
  }
}

extension GradientSample {
  /// Operations through which no gradient flows.
  static let withoutGradient: Set<String> = [
    "eq", "ne", "lt", "le", "gt", "ge", "bitwise_not", "logical_not", "logical_xor", "isnan",
    "isclose", "equal", "__and__", "__or__", "__xor__", "__lshift__", "__rshift__", "argmax",
    "argmin", "any", "all", "nonzero", "detach", "set_", "product_of_others",
    "adam_step", "adamax_step", "adagrad_step", "adadelta_step", "rmsprop_step", "asgd_step",
    "rprop_step",
  ]

  static let all: [GradientSample] = [
    arithmetic, pointwise, reductions, products, views, indexing, losses, filling, layers,
    specials, statistics, changes, matrices,
  ].flatMap { $0 }

  static let positive = 0.3...2.0

  private static let arithmetic: [GradientSample] = [
    GradientSample(Add(), .numbers([2, 3]), .numbers([3])),
    GradientSample(Add(alpha: 2.5), .numbers([2]), .numbers([2])),
    GradientSample(Add(other: 2), .numbers([2])),
    GradientSample(Sub(alpha: 2.5), .numbers([2, 1]), .numbers([3])),
    GradientSample(ReverseSub(alpha: 2, other: 3), .numbers([2])),
    GradientSample(ReverseSub(alpha: 2), .numbers([2]), .numbers([2])),
    GradientSample(Mul(), .numbers([2, 3]), .numbers([2, 1])),
    GradientSample(Mul(other: 3), .numbers([2])),
    GradientSample(Div(), .numbers([2, 3]), .numbers([3], positive)),
    GradientSample(Div(other: 3), .numbers([2])),
    GradientSample(ReverseDiv(other: 3), .numbers([2], positive)),
    GradientSample(FloorDivide(other: 0.9), .numbers([3])),
    GradientSample(ReverseFloorDivide(other: 0.9), .numbers([3], positive)),
    GradientSample(Remainder(other: 0.9), .numbers([3])),
    GradientSample(Fmod(other: 0.9), .numbers([3])),
    GradientSample(Pow(exponent: 3), .numbers([3])),
    GradientSample(Pow(exponent: 1.5), .numbers([3], positive)),
    GradientSample(Pow(), .numbers([2, 3], positive), .numbers([3])),
    GradientSample(ReversePow(base: 2), .numbers([3])),
    GradientSample(InPlace(Mul()), .numbers([3]), .numbers([3])),
  ]

  private static let everywhere: [any Operation] = [
    Neg(), Abs(), Sign(), ReLU(), LeakyReLU(slope: 0.2), Clamp(min: -1, max: 0.7), Floor(), Ceil(),
    Round(), Trunc(), Frac(), Exp(), Expm1(), Sigmoid(), Tanh(), Sin(), Cos(), Atan(), Sinh(),
    Cosh(), Erf(), Erfc(),
  ]

  private static let aboveZero: [any Operation] = [
    Log(), Log2(), Log10(), Log1p(), Sqrt(), Rsqrt(), Reciprocal(),
  ]

  private static let nearZero: [any Operation] = [Tan(), Asin(), Acos()]

  private static var pointwise: [GradientSample] {
    var samples = everywhere.map { GradientSample($0, .numbers([4])) }
    samples += aboveZero.map { GradientSample($0, .numbers([4], positive)) }
    samples += nearZero.map { GradientSample($0, .numbers([4], -0.8...0.8)) }
    samples.append(GradientSample(Maximum(), .numbers([2, 3]), .numbers([3])))
    samples.append(GradientSample(Minimum(), .numbers([2, 3]), .numbers([3])))
    let condition = Input.whole([2, 2], [1, 0, 0, 1], .bool)
    samples.append(GradientSample(Where(), condition, .numbers([2, 2]), .numbers([2])))
    let mask = Input.whole([2], [1, 0], .bool)
    samples.append(GradientSample(MaskedFill(3), .numbers([2, 2]), mask))
    return samples
  }

  private static let reductions: [GradientSample] = [
    GradientSample(CumulativeSum(dim: 1), .numbers([2, 3])),
    GradientSample(CumulativeSum(dim: 0), .numbers([2, 3])),
    GradientSample(Sort(dim: 0), .numbers([4, 2])),
    GradientSample(Sort(descending: true), .numbers([2, 4])),
    GradientSample(TopK(count: 2, dim: 0), .numbers([4, 2])),
    GradientSample(TopK(count: 2, largest: false), .numbers([5])),
    GradientSample(Flip(dims: [0, 1]), .numbers([2, 3])),
    GradientSample(LowerTriangle(diagonal: -1), .numbers([3, 3])),
    GradientSample(UpperTriangle(), .numbers([2, 3, 2])),
    GradientSample(Sum(), .numbers([2, 3])),
    GradientSample(Sum(dims: [0], keepDim: true), .numbers([2, 3])),
    GradientSample(Mean(), .numbers([2, 3])),
    GradientSample(Mean(dims: [1]), .numbers([2, 3])),
    GradientSample(Prod(), .numbers([4], positive)),
    GradientSample(Prod(dim: 0), .numbers([3, 2], positive)),
    GradientSample(Max(), .numbers([5])),
    GradientSample(Max(dim: 1), .numbers([2, 4])),
    GradientSample(Min(), .numbers([5])),
    GradientSample(Min(dim: 0, keepDim: true), .numbers([3, 2])),
    GradientSample(Variance(), .numbers([4])),
    GradientSample(Variance(dims: [1], unbiased: false), .numbers([2, 3])),
    GradientSample(StandardDeviation(dims: [0]), .numbers([3, 2])),
    GradientSample(Norm(), .numbers([4])),
    GradientSample(Norm(p: 3, dims: [0]), .numbers([3, 2], positive)),
    GradientSample(Norm(p: 1.5), .numbers([3], positive)),
    GradientSample(LogSumExp(dims: [1]), .numbers([2, 3])),
  ]

  private static let products: [GradientSample] = [
    GradientSample(MatrixMultiply(), .numbers([2, 3]), .numbers([3, 2])),
    GradientSample(
      AddMatrixMultiply(beta: 0.5, alpha: 2), .numbers([2]), .numbers([3, 2]), .numbers([2, 2])),
    GradientSample(MatrixVectorProduct(), .numbers([2, 3]), .numbers([3])),
    GradientSample(Dot(), .numbers([3]), .numbers([3])),
    GradientSample(Outer(), .numbers([2]), .numbers([3])),
    GradientSample(BatchMultiply(), .numbers([2, 2, 3]), .numbers([2, 3, 1])),
    GradientSample(Matmul(), .numbers([2, 1, 2, 3]), .numbers([2, 3, 2])),
    GradientSample(Matmul(), .numbers([3]), .numbers([2, 3, 2])),
    GradientSample(Matmul(), .numbers([2, 2, 3]), .numbers([3])),
    GradientSample(Linear(), .numbers([3, 2]), .numbers([2, 2]), .numbers([2])),
  ]

  private static let views: [GradientSample] = [
    GradientSample(AsStrided(shape: [2, 2], strides: [1, 1]), .numbers([4])),
    GradientSample(
      AsStridedAccumulate(
        shape: [4], strides: [1], view: AsStrided(shape: [2, 2], strides: [1, 1])),
      .numbers([2, 2])),
    GradientSample(Expand([2, 3]), .numbers([3])),
    GradientSample(View([3, -1]), .numbers([2, 3])),
    GradientSample(Reshape([6]), .numbers([2, 3])),
    GradientSample(UnsafeView([6]), .numbers([2, 3])),
    GradientSample(Flatten(start: 1), .numbers([2, 2, 2])),
    GradientSample(Transpose(0, 2), .numbers([2, 1, 3])),
    GradientSample(MatrixTranspose(), .numbers([2, 3])),
    GradientSample(Permute([2, 0, 1]), .numbers([2, 1, 3])),
    GradientSample(Squeeze(), .numbers([2, 1, 3])),
    GradientSample(Unsqueeze(dim: 1), .numbers([2, 3])),
    GradientSample(Repeat([2, 2]), .numbers([3])),
    GradientSample(Select(dim: 1, index: -1), .numbers([2, 3])),
    GradientSample(Slice(dim: 0, start: 1, step: 2), .numbers([5])),
    GradientSample(Narrow(dim: 0, start: 1, length: 2), .numbers([4])),
    GradientSample(Alias(), .numbers([2])),
    GradientSample(Embed(shape: [5], dim: 0, start: 1, step: 2), .numbers([2])),
    GradientSample(Cat(dim: 1), .numbers([2, 1]), .numbers([2, 2])),
    GradientSample(Stack(dim: 1), .numbers([2]), .numbers([2])),
    GradientSample(Split(size: 2), .numbers([5])),
    GradientSample(Split(sizes: [1, 3]), .numbers([4])),
    GradientSample(Chunk(count: 2), .numbers([4])),
    GradientSample(Unbind(dim: 1), .numbers([2, 3])),
    GradientSample(Clone(), .numbers([2])),
    GradientSample(Cast(dtype: .float64), .numbers([2])),
    GradientSample(ToType(.float64), .numbers([2])),
    GradientSample(Contiguous(), .numbers([2])),
  ]

  private static let indexing: [GradientSample] = [
    GradientSample(
      Subscript([.slice(start: 0, end: 2, step: nil), .tensor]), .numbers([3, 3]),
      .whole([3], [0, 2, 0])),
    GradientSample(SubscriptAssign([.integer(1)]), .numbers([2, 2]), .numbers([2])),
    GradientSample(Index(slots: [true]), .numbers([3, 2]), .whole([3], [0, 2, 0])),
    GradientSample(
      IndexPut(slots: [true]), .numbers([3]), .numbers([2]), .whole([2], [0, 2])),
    GradientSample(
      IndexPut(slots: [true], accumulate: true), .numbers([3]), .numbers([2]), .whole([2], [2, 2])),
    GradientSample(
      IndexAccumulate(slots: [true], shape: [3]), .numbers([4]), .whole([4], [0, 2, 0, 1])),
    GradientSample(IndexSelect(dim: 1), .numbers([2, 3]), .whole([2], [2, 2])),
    GradientSample(Gather(dim: 1), .numbers([2, 3]), .whole([2, 2], [0, 2, 1, 1])),
    GradientSample(ScatterZeros(dim: 0, size: 4), .numbers([3]), .whole([3], [3, 0, 3])),
  ]

  private static let losses: [GradientSample] = [
    GradientSample(Softmax(dim: 1), .numbers([2, 3])),
    GradientSample(LogSoftmax(dim: 0), .numbers([2, 3])),
    GradientSample(MSELoss(), .numbers([2, 2]), .numbers([2, 2])),
    GradientSample(MSELoss(reduction: .none), .numbers([2, 2]), .constant([2], [0.5, 1])),
    GradientSample(SquaredError(reduction: .sum), .numbers([2]), .numbers([2])),
    GradientSample(L1Loss(), .numbers([3]), .numbers([3])),
    GradientSample(AbsoluteError(reduction: .mean), .numbers([3]), .numbers([3])),
    GradientSample(SmoothL1Loss(), .numbers([3]), .numbers([3])),
    GradientSample(SmoothError(reduction: .mean), .numbers([4]), .numbers([4])),
    GradientSample(
      NLLLoss(ignoreIndex: 1), .numbers([3, 2]), .whole([3], [0, 1, 0]), .constant([2], [1, 2])),
    GradientSample(NLLLoss(), .numbers([2, 3, 2]), .whole([2, 2], [0, 1, 2, 2])),
    GradientSample(CrossEntropyLoss(), .numbers([3, 2]), .whole([3], [0, 1, 0])),
    GradientSample(
      ClassLikelihood(reduction: .sum, ignoreIndex: -100), .numbers([2, 2]), .whole([2], [0, 1])),
    GradientSample(
      BinaryCrossEntropy(), .numbers([3], 0.2...0.8), .constant([3], [0, 1, 0.5])),
    GradientSample(BinaryCrossEntropyWithLogits(), .numbers([3]), .constant([3], [0, 1, 0.5])),
  ]

  private static let filling: [GradientSample] = [
    GradientSample(Zero(), .numbers([2])),
    GradientSample(Fill(3), .numbers([2])),
    GradientSample(Copy(), .numbers([2, 2]), .numbers([2])),
    GradientSample(UniformFill(), .numbers([2])),
    GradientSample(NormalFill(), .numbers([2])),
    GradientSample(RandomFill(), .numbers([2])),
    GradientSample(DistributionFill(.bernoulli, 0.4), .numbers([2])),
    GradientSample(DistributionFill(.exponential, 1.5), .numbers([2])),
    GradientSample(DistributionFill(.geometric, 0.3), .numbers([2])),
    GradientSample(DistributionFill(.cauchy, 0, 1), .numbers([2])),
    GradientSample(DistributionFill(.logNormal, 0, 1), .numbers([2])),
    GradientSample(BernoulliFill(), .numbers([2]), .constant([2], [0.3, 0.6])),
  ]
}
