import Glibc

/// The functions that layers apply to each element, beyond those that tensors have themselves.
package struct Activation: ElementwiseOperation {
  package static let name = "activation"

  package enum Kind: String, Sendable, Codable {
    case elu, gelu, softplus, hardtanh, threshold
    case logSigmoid = "log_sigmoid"
    case softShrink = "softshrink"
    case hardShrink = "hardshrink"
  }

  package let kind: Kind
  /// Bounds, slopes or whatever the function has, in the order in which PyTorch lists them.
  package let first: Double
  package let second: Double
  package let third: Double

  package init(_ kind: Kind, _ first: Double = 0, _ second: Double = 0, _ third: Double = 0) {
    self.kind = kind
    self.first = first
    self.second = second
    self.third = third
  }

  package var name: String { kind.rawValue }

  package func gradientName(inPlace: Bool) -> String? {
    let variant = inPlace ? "1" : "0"
    switch kind {
    case .elu: return inPlace ? "EluBackward1" : "EluBackward"
    case .gelu: return "GeluBackward"
    case .softplus: return "SoftplusBackward"
    case .hardtanh: return "HardtanhBackward" + variant
    case .threshold: return "ThresholdBackward" + variant
    case .logSigmoid: return "LogSigmoidBackward"
    case .softShrink: return "SoftshrinkBackward"
    case .hardShrink: return "HardshrinkBackward"
    }
  }

  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: .first) }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let result: Tensor
    if let out {
      try context.checkOverlap(out, with: inputs)
      result = out
    } else {
      result = try context.emptyAlike(inputs[0], inputs[0].dtype)
    }
    let done: Void? = try result.dtype.acceptFloat(
      Run(rule: self, x: inputs[0], gradient: nil, out: result))
    if done == nil { throw .unsupported("\"\(name)_cpu\"", result.dtype) }
    return result
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let x = try pass.input(0)
    if context.gradEnabled {
      return [try pass.product(try differentiableSlope(x, context), try pass.gradient)]
    }
    let out = try context.empty(x.shape, x.dtype)
    _ = try out.dtype.acceptFloat(Run(rule: self, x: x, gradient: try pass.gradient, out: out))
    return [out]
  }

  /// The slope in steps that have gradients themselves, for gradients of gradients.
  private func differentiableSlope(_ x: Tensor, _ context: TensorContext)
    throws(TensorError) -> Tensor
  {
    func scaled(_ tensor: Tensor, _ factor: Double) throws(TensorError) -> Tensor {
      try context.apply(Mul(other: .float(factor)), tensor)
    }
    func full(_ value: Double) throws(TensorError) -> Tensor {
      try context.full(x.shape, .float(value), x.dtype)
    }
    switch kind {
    case .elu:
      let power = try context.apply(Exp(), try scaled(x, third))
      return try context.apply(
        Where(), try context.apply(Gt(other: 0), x), try full(second),
        try scaled(power, first * second * third))
    case .gelu:
      let error = try context.apply(Erf(), try scaled(x, 0.5.squareRoot()))
      let left = try scaled(try context.apply(Add(other: 1), error), 0.5)
      let bell = try context.apply(
        Exp(), try scaled(try context.apply(Mul(), x, x), -0.5))
      let right = try scaled(
        try context.apply(Mul(), x, bell), 1 / (2 * Double.pi).squareRoot())
      return try context.apply(Add(), left, right)
    case .softplus:
      let wide = try scaled(x, first)
      return try context.apply(
        Where(), try context.apply(Gt(other: .float(second)), wide), try full(1),
        try context.apply(Sigmoid(), wide))
    case .logSigmoid: return try context.apply(Sigmoid(), try context.apply(Neg(), x))
    case .hardtanh, .threshold, .softShrink, .hardShrink:
      // These are straight lines: their slopes have none.
      let out = try context.empty(x.shape, x.dtype)
      _ = try out.dtype.acceptFloat(Run(rule: self, x: x, gradient: try full(1), out: out))
      return out
    }
  }

  private struct Run: FloatVisitor {
    let rule: Activation
    let x: Tensor
    let gradient: Tensor?
    let out: Tensor
    func visit<T: FloatElement>(_ type: T.Type) {
      let constants = (T(rule.first), T(rule.second), T(rule.third))
      if let gradient {
        binaryLoop(x, gradient, out) { (x: T, slope: T) in
          let factor = rule.slope(x, constants)
          // What is cut off is zero, not minus zero.
          return factor == 0 ? 0 : factor * slope
        }
      } else {
        unaryLoop(x, out) { (x: T) in rule.value(x, constants) }
      }
    }
  }

  @inline(__always)
  private func value<T: FloatElement>(_ x: T, _ c: (T, T, T)) -> T {
    switch kind {
    case .elu: x <= 0 ? (T.exp(x * c.2) - 1) * (c.0 * c.1) : x * c.1
    case .gelu: x * T.wide(x) { 0.5 * (1 + erf($0 * 0.5.squareRoot())) }
    case .softplus: x * c.0 > c.1 ? x : T.wide(T.exp(x * c.0)) { log1p($0) } / c.0
    case .hardtanh: x < c.0 ? c.0 : x > c.1 ? c.1 : x
    case .threshold: x <= c.0 ? c.1 : x
    case .logSigmoid:
      {
        let most = max(0, -x); return -(most + T.log(T.exp(-most) + T.exp(-x - most)))
      }()
    case .softShrink: x > c.0 ? x - c.0 : x < -c.0 ? x + c.0 : 0
    case .hardShrink: x >= -c.0 && x <= c.0 ? 0 : x
    }
  }

  @inline(__always)
  private func slope<T: FloatElement>(_ x: T, _ c: (T, T, T)) -> T {
    switch kind {
    case .elu: x <= 0 ? T.exp(x * c.2) * (c.0 * c.1 * c.2) : c.1
    case .gelu:
      T.wide(x) {
        0.5 * (1 + erf($0 * 0.5.squareRoot())) + $0 * exp(-0.5 * $0 * $0)
          / (2 * Double.pi).squareRoot()
      }
    case .softplus: x * c.0 > c.1 ? 1 : 1 - 1 / (1 + T.exp(x * c.0))
    case .hardtanh: x <= c.0 || x >= c.1 ? 0 : 1
    case .threshold: x <= c.0 ? 0 : 1
    case .logSigmoid: 1 / (1 + T.exp(x))
    case .softShrink: x > c.0 || x < -c.0 ? 1 : 0
    case .hardShrink: x >= -c.0 && x <= c.0 ? 0 : 1
    }
  }
}

/// The input where it is positive, else a learned fraction of it: one for all, or one a channel.
package struct PReLU: Operation {
  package static let name = "prelu"
  package var arity: ClosedRange<Int> { 2...2 }
  package init() {}
  package func gradientName(inPlace: Bool) -> String? { "PreluBackward" }
  package func saved(for needed: InputSet) -> SavedSet { SavedSet(inputs: [.first, .second]) }

  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    let (x, weight) = (inputs[0], inputs[1])
    if weight.count != 1 {
      let channels = x.rank > 1 ? x.shape[1] : 1
      if x.rank == 0 { throw .runtime("Not allow zero-dim input tensor.") }
      if channels != weight.count {
        throw .runtime(
          "Mismatch of parameter numbers and input channel size. Found parameter numbers = "
            + "\(weight.count) and channel size = \(channels).")
      }
    }
    let small = try context.apply(Mul(), x, try spread(weight, x, context))
    return [try context.apply(Where(), try context.apply(Gt(other: 0), x), x, small)]
  }

  package func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    let context = pass.context
    let (x, weight, gradient) = (try pass.input(0), try pass.input(1), try pass.gradient)
    let wide = try spread(weight, x, context)
    let isPositive = try context.apply(Gt(other: 0), x)
    let small = try context.apply(Mul(), gradient, wide)
    let least = try context.apply(Clamp(max: 0), x)
    let each = try context.summed(try context.apply(Mul(), gradient, least), to: wide.shape)
    return [
      try context.apply(Where(), isPositive, gradient, small),
      try context.apply(View(weight.shape), each),
    ]
  }

  private func spread(_ weight: Tensor, _ x: Tensor, _ context: TensorContext)
    throws(TensorError) -> Tensor
  {
    var shape = [Int](repeating: 1, count: max(x.rank, 1))
    if weight.count > 1 { shape[x.rank > 1 ? 1 : 0] = weight.count }
    return try context.apply(Reshape(shape), weight)
  }
}
