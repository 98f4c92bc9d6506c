import Evaluator
import Tensors
import Workers

/// `torch.nn.functional`: the functions that every step calls. The others are written in Python.
enum FunctionalModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let module = interpreter.makeModule(
      "torch.nn.functional", doc: "Layers as functions.",
      functions: [
        Entry("linear", "input, weight, bias=None", "x Wᵀ + b.") { call throws(Raise) in
          var operands = [try call.tensor(0), try call.tensor(1)]
          if !call[2].isNone { operands.append(try call.tensor(2)) }
          return try call.runtime.apply(Linear(), operands, method: "linear")
        },
        Entry("relu", "input, inplace=False", "The positive part.") { call throws(Raise) in
          let input = try call.tensor(0)
          if try call.truth(1) {
            _ = try call.runtime.applyAll(InPlace(ReLU()), [input], method: "relu_")
            return call[0]
          }
          return try call.runtime.apply(ReLU(), [input], method: "relu")
        },
        deprecated("sigmoid") { Sigmoid() },
        deprecated("tanh") { Tanh() },
        Entry(
          "leaky_relu", "input, negative_slope=0.01, inplace=False",
          "Each element, negative ones smaller."
        ) { call throws(Raise) in
          let (input, rule) = (try call.tensor(0), LeakyReLU(slope: try call.double(1)))
          if try call.truth(2) {
            _ = try call.runtime.applyAll(InPlace(rule), [input], method: "leaky_relu_")
            return call[0]
          }
          return try call.runtime.apply(rule, [input], method: "leaky_relu")
        },
        softmax("softmax", "Exponentials as shares.") { Softmax(dim: $0) },
        softmax("log_softmax", "Logarithm of softmax.") { LogSoftmax(dim: $0) },
      ] + LossFunctions.entries)
    interpreter.addLateNames(laterNames, from: "_nn_functional", to: module)
    return module
  }

  private static let laterNames =
    """
    adaptive_avg_pool1d adaptive_avg_pool2d adaptive_max_pool1d adaptive_max_pool2d
    alpha_dropout avg_pool1d avg_pool2d batch_norm bilinear binary_cross_entropy
    binary_cross_entropy_with_logits celu celu_ conv1d conv2d conv_transpose1d conv_transpose2d
    cosine_embedding_loss cosine_similarity dropout dropout2d dropout3d elu elu_ embedding
    embedding_bag feature_alpha_dropout fold gelu glu group_norm gumbel_softmax hardshrink hardtanh
    hardtanh_ hinge_embedding_loss instance_norm interpolate kl_div layer_norm leaky_relu_
    local_response_norm logsigmoid lp_pool2d margin_ranking_loss max_pool1d max_pool2d
    max_pool2d_with_indices multi_margin_loss multilabel_margin_loss multilabel_soft_margin_loss
    normalize one_hot pad pairwise_distance pdist pixel_shuffle poisson_nll_loss prelu relu6 relu_
    rrelu selu selu_ soft_margin_loss softmin softplus softshrink softsign tanhshrink threshold
    threshold_ triplet_margin_loss unfold upsample upsample_nearest
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static func deprecated(
    _ name: String, _ make: @escaping @Sendable () -> any Operation
  ) -> Entry {
    Entry(name, "input", "The function on each element.") { call throws(Raise) in
      try call.runtime.apply(make(), [try call.tensor(0)], method: name)
    }
  }

  private static func softmax(
    _ name: String, _ summary: String, _ make: @escaping @Sendable (Int) -> any Operation
  ) -> Entry {
    Entry(name, "input, dim=None, _stacklevel=3, dtype=None", summary) { call throws(Raise) in
      let input = try call.tensor(0)
      var dim = 0
      if call[1].isNone {
        // Without one, what PyTorch picks by the rank, not without a word.
        let rank = try call.runtime.workers { () throws(WorkerError) in try input.shape().count }
        dim = rank == 0 || rank == 1 || rank == 3 ? 0 : 1
        call.runtime.context.warn?(
          "Implicit dimension choice for \(name) has been deprecated. Change the call to include "
            + "dim=X as an argument.")
      } else {
        dim = try call.whole(1)
      }
      var operands = [input]
      if let dtype = try call.dtype(3) {
        operands = try call.runtime.applyAll(ToType(dtype), operands, method: "to")
      }
      return try call.runtime.apply(make(dim), operands, method: name)
    }
  }
}
