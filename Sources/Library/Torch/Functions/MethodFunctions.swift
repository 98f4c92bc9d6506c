import Evaluator
import Tensors
import Workers

/// Functions of `torch` that are methods of tensors as well: one row serves as both.
enum MethodFunctions {
  /// All methods by name.
  static let methods: [String: Entry] = Dictionary(
    tables.joined().map { ($0.name, $0) }, uniquingKeysWith: { _, later in later })

  private static let tables = [
    TensorArithmetic.entries, TensorFacts.entries, TensorShapes.entries, TensorPicking.entries,
    TensorReductions.entries, TensorAutograd.entries, TensorMore.entries,
  ]

  /// Those that can write into a tensor that is given as `out`.
  private static let withOut = """
    add sub mul div pow remainder eq ne lt le gt ge neg abs sign exp log sqrt sigmoid tanh round
    floor ceil clamp sum mean prod max min argmax argmin std var matmul mm mv dot trunc frac expm1
    log2 log10 log1p rsqrt reciprocal sin cos tan asin acos atan sinh cosh erf erfc fmod
    logical_not logical_xor bitwise_not bitwise_xor logsumexp norm cumsum sort topk tril triu bmm
    ger addmm gather index_select masked_select nonzero all any erfinv lgamma digamma polygamma
    atan2 addcmul addcdiv lerp clamp_min clamp_max renorm square addmv addr addbmm baddbmm inverse
    cholesky take cross diag cumprod median mode kthvalue histc true_divide
    """

  private static let plain = """
    relu t transpose reshape squeeze unsqueeze flatten chunk split unbind clone numel equal isnan
    softmax log_softmax argsort flip floor_divide narrow masked_fill is_floating_point detach
    select bitwise_and bitwise_or scatter scatter_add index_add index_copy index_fill index_put
    index_put_ masked_scatter roll rot90 diagflat diagonal diag_embed trace as_strided as_strided_
    repeat_interleave split_with_sizes hardshrink prelu mvlgamma dist isclose allclose isfinite
    isinf det qr symeig svd pinverse slogdet logdet solve matrix_power unique unique_consecutive bincount is_nonzero
    is_same_size is_signed is_complex resize_as_ bernoulli multinomial permute
    """

  /// In-place functions that are functions of the module too.
  private static let inPlace = """
    abs_ acos_ asin_ atan_ ceil_ clamp_ clamp_max_ clamp_min_ cos_ cosh_ detach_ erf_ erfc_ exp_
    expm1_ fill_ floor_ frac_ log10_ log1p_ log2_ log_ neg_ reciprocal_ relu_ round_ rsqrt_ sigmoid_
    sin_ sinh_ sqrt_ tan_ tanh_ trunc_ zero_ addmv_
    """

  static let entries: [Entry] =
    names(withOut).compactMap { methods[$0].map { function($0, takesOut: true) } }
    + names(plain + " " + inPlace).compactMap { methods[$0].map { function($0, takesOut: false) } }

  private static func names(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The function form of a method's row.
  private static func function(_ method: Entry, takesOut: Bool) -> Entry {
    var parameters = method.parameters
    // Sizes come as one tuple here.
    if parameters.hasPrefix("*"), !parameters.hasPrefix("*,") {
      parameters = String(parameters.dropFirst())
    }
    if !parameters.isEmpty { parameters = ", " + parameters }
    if takesOut { parameters += parameters.contains("*, ") ? ", out=None" : ", *, out=None" }
    let body = method.body
    return Entry(method.name, "input" + parameters, method.summary) { call throws(Raise) in
      if call[0].tensor == nil {
        if method.name == "pow", case .number(let base)? = try call.runtime.operand(call[0]),
          let exponent = call[1].tensor
        {
          return try call.runtime.apply(ReversePow(base: base), [exponent], method: "pow")
        }
        throw call.error(
          .typeError,
          "\(method.name)(): argument 'input' (position 1) must be Tensor, not \(call.interpreter.typeName(call[0]))"
        )
      }
      let result = try body(call.asMethod())
      guard takesOut else { return result }
      let out = call[call.function.signature.parameters.count - 1]
      return out.isNone ? result : try deliver(result, to: out, call)
    }
  }

  /// Puts a result, or several, where the caller wants them.
  static func deliver(
    _ result: Value, to out: Value, _ call: borrowing Call
  ) throws(Raise) -> Value {
    let runtime = call.runtime
    if case .tuple(let results) = result {
      let places = try call.interpreter.items(of: out)
      if places.count != results.items.count {
        throw call.error(
          .typeError,
          "\(call.function.entry.name)(): argument 'out' must be tuple of \(results.items.count) Tensors"
        )
      }
      for (value, place) in zip(results.items, places) {
        _ = try deliver(value, to: place, call)
      }
      return out
    }
    guard let target = out.tensor, let source = result.tensor else {
      throw call.error(
        .typeError,
        "\(call.function.entry.name)(): argument 'out' must be Tensor, not \(call.interpreter.typeName(out))"
      )
    }
    let (from, to) = (
      try runtime.local(source, method: "out"), try runtime.local(target, method: "out")
    )
    let name = call.function.entry.name
    try runtime.tensors { () throws(TensorError) in
      try runtime.context.deliver(from, to: to, of: name)
    }
    return out
  }
}

/// The methods that came after the first ones.
enum TensorMore {
  static let entries: [Entry] =
    TensorScattering.entries + TensorMoving.entries + TensorMath.entries + TensorMatrices.entries
    + TensorStatistics.entries + TensorAttributes.entries + TensorHooks.entries
}
