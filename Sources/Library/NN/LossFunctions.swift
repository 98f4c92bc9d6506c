import Evaluator
import Tensors
import Workers

/// The losses of `torch.nn.functional`, one row each.
enum LossFunctions {
  /// What a loss is called, and the operation of it.
  private struct Loss {
    let name: String
    let summary: String
    var hasIgnoredIndex = false
    let make: @Sendable (Reduction, Int) -> any Operation
  }

  private static let losses: [Loss] = [
    Loss(
      name: "nll_loss", summary: "The negative logarithm of the class's share.",
      hasIgnoredIndex: true, make: { NLLLoss(reduction: $0, ignoreIndex: $1) }),
    Loss(
      name: "cross_entropy", summary: "The negative logarithm of the class's share, of scores.",
      hasIgnoredIndex: true, make: { CrossEntropyLoss(reduction: $0, ignoreIndex: $1) }),
    Loss(
      name: "l1_loss", summary: "The mean of the differences' sizes.",
      make: { reduction, _ in L1Loss(reduction: reduction) }),
    Loss(
      name: "smooth_l1_loss", summary: "Squares of small differences, sizes of large ones.",
      make: { reduction, _ in SmoothL1Loss(reduction: reduction) }),
    Loss(
      name: "mse_loss", summary: "The mean of the squared differences.",
      make: { reduction, _ in MSELoss(reduction: reduction) }),
  ]

  /// `F.nll_loss(input, target)` and the others.
  static let entries: [Entry] = losses.map { loss in
    let options =
      loss.hasIgnoredIndex
      ? "input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, "
        + "reduction='mean'"
      : "input, target, size_average=None, reduce=None, reduction='mean'"
    return Entry(loss.name, options, loss.summary) { call throws(Raise) in
      var operands = [try call.tensor(0), try call.tensor(1)]
      if loss.hasIgnoredIndex, !call[2].isNone { operands.append(try call.tensor(2)) }
      let base = loss.hasIgnoredIndex ? 3 : 2
      let name = try reductionName(call, base, base + (loss.hasIgnoredIndex ? 2 : 1))
      let index = loss.hasIgnoredIndex ? try call.whole(4) : -100
      return try call.runtime.apply(
        loss.make(try reduction(call, name), index), operands, method: loss.name)
    }
  }

  /// What the losses that are written in Python are made of.
  static let kernels: [Entry] = [
    kernel("bce", "The cross entropy of two classes' shares.") {
      BinaryCrossEntropy(reduction: $0)
    },
    kernel("bce_logits", "The cross entropy of two classes, of scores.") {
      BinaryCrossEntropyWithLogits(reduction: $0)
    },
    kernel("kl_div", "The divergence of shares from logarithms of shares.") {
      Divergence(reduction: $0)
    },
  ]

  private static func kernel(
    _ name: String, _ summary: String, _ make: @escaping @Sendable (Reduction) -> any Operation
  ) -> Entry {
    Entry(name, "input, target, reduction, /", summary) { call throws(Raise) in
      let rule = make(try reduction(call, try call.string(2)))
      return try call.runtime.apply(
        rule, [try call.tensor(0), try call.tensor(1)], method: rule.name)
    }
  }

  /// The reduction, as it is named now or as it was said with two truth values before.
  private static func reductionName(
    _ call: borrowing Call, _ average: Int, _ reduce: Int
  ) throws(Raise) -> String {
    if call[average].isNone, call[reduce].isNone { return try call.string(reduce + 1) }
    let isReduced = call[reduce].isNone ? true : try call.truth(reduce)
    let isMean = call[average].isNone ? true : try call.truth(average)
    let name = !isReduced ? "none" : isMean ? "mean" : "sum"
    call.runtime.context.warn?(
      "size_average and reduce args will be deprecated, please use reduction='\(name)' instead.")
    return name
  }

  private static func reduction(
    _ call: borrowing Call, _ name: String
  ) throws(Raise) -> Reduction {
    guard let reduction = Reduction(rawValue: name) else {
      throw call.error(.valueError, "\(name) is not a valid value for reduction")
    }
    return reduction
  }
}
