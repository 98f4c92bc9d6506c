/// An operation with one result, which can be computed straight into a tensor that is there already.
package protocol ElementwiseOperation: Operation {
  /// Computes into `out`, or into a new tensor.
  func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
}

extension ElementwiseOperation {
  package func forward(_ inputs: [Tensor], in context: TensorContext)
    throws(TensorError) -> [Tensor]
  {
    [try compute(inputs, into: nil, in: context)]
  }

  package func update(_ inputs: [Tensor], in context: TensorContext) throws(TensorError) {
    _ = try compute(inputs, into: inputs[0], in: context)
  }
}

/// A function of one floating-point number.
protocol FloatFunction: ElementwiseOperation {
  /// The function in the precision of its argument.
  func value<T: FloatElement>(_ x: T) -> T
  /// What PyTorch says of a type it does not take: `"sigmoid_cpu"`, `exp_vml_cpu`.
  var kernelName: String { get }
}

extension FloatFunction {
  package var kernelName: String { "\(name)_vml_cpu" }

  package func gradientName(inPlace: Bool) -> String? {
    let name = Self.name
    return name.prefix(1).uppercased() + name.dropFirst() + "Backward"
  }

  package func compute(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    try filled(inputs, into: out, in: context)
  }

  /// The function of each element; into `out` if given.
  func filled(_ inputs: [Tensor], into out: Tensor?, in context: TensorContext)
    throws(TensorError) -> Tensor
  {
    let input = inputs[0]
    let result: Tensor
    if let out {
      try context.checkOverlap(out, with: inputs)
      result = out
    } else {
      result = try context.empty(input.layout.dense, input.dtype)
    }
    let done: Void? = try input.dtype.acceptFloat(
      FunctionRun(function: self, input: input, out: result))
    if done == nil { throw .unsupported(kernelName, input.dtype) }
    return result
  }
}

private struct FunctionRun<F: FloatFunction>: FloatVisitor {
  let function: F
  let input: Tensor
  let out: Tensor
  func visit<T: FloatElement>(_ type: T.Type) {
    unaryLoop(input, out) { (x: T) in function.value(x) }
  }
}

/// A function of one number of any type.
protocol ElementFunction {
  func value<T: Element>(_ x: T) -> T
}

private struct ElementRun<F: ElementFunction>: ElementVisitor {
  let function: F
  let input: Tensor
  let out: Tensor
  func visit<T: Element>(_ type: T.Type) {
    unaryLoop(input, out) { (x: T) in function.value(x) }
  }
}

extension TensorContext {
  /// Applies a function to every element; into `out` if given.
  func map<F: ElementFunction>(
    _ function: F, _ input: Tensor, into out: Tensor?, keepsStrides: Bool = false
  ) throws(TensorError) -> Tensor {
    if let out { try checkOverlap(out, with: [input]) }
    let computing = input.dtype.computing
    let source = try converted(input, computing)
    let result: Tensor
    if let out, out.dtype == computing {
      result = out
    } else if keepsStrides {
      result = try emptyAlike(source, computing)
    } else {
      result = try empty(input.layout.dense, computing)
    }
    try computing.accept(ElementRun(function: function, input: source, out: result))
    guard let out else { return try converted(result, input.dtype) }
    if out !== result { copyElements(result, into: out) }
    return out
  }
}

extension TensorError {
  static func unsupported(_ kernel: String, _ dtype: DType) -> TensorError {
    .runtime("\(kernel) not implemented for '\(dtype.scalarName)'")
  }
}
