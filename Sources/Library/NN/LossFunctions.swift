import Evaluator
import Tensors
import Workers

/// The losses of `torch.nn.functional` and of `torch.nn`, one row each.
enum LossFunctions {
  /// What a loss is called as a function and as a module, and the operation of it.
  private struct Loss {
    let name: String
    let module: String
    let summary: String
    var hasIgnoredIndex = false
    let make: @Sendable (Reduction, Int) -> any Operation
  }

  private static let losses: [Loss] = [
    Loss(
      name: "nll_loss", module: "NLLLoss", summary: "The negative logarithm of the class's share.",
      hasIgnoredIndex: true, make: { NLLLoss(reduction: $0, ignoreIndex: $1) }),
    Loss(
      name: "cross_entropy", module: "CrossEntropyLoss",
      summary: "The negative logarithm of the class's share, of scores.",
      hasIgnoredIndex: true, make: { CrossEntropyLoss(reduction: $0, ignoreIndex: $1) }),
    Loss(
      name: "l1_loss", module: "L1Loss", summary: "The mean of the differences' sizes.",
      make: { reduction, _ in L1Loss(reduction: reduction) }),
    Loss(
      name: "smooth_l1_loss", module: "SmoothL1Loss",
      summary: "Squares of small differences, sizes of large ones.",
      make: { reduction, _ in SmoothL1Loss(reduction: reduction) }),
    Loss(
      name: "binary_cross_entropy", module: "BCELoss",
      summary: "The cross entropy of two classes' shares.",
      make: { reduction, _ in BinaryCrossEntropy(reduction: reduction) }),
    Loss(
      name: "binary_cross_entropy_with_logits", module: "BCEWithLogitsLoss",
      summary: "The cross entropy of two classes, of scores.",
      make: { reduction, _ in BinaryCrossEntropyWithLogits(reduction: reduction) }),
  ]

  /// `F.nll_loss(input, target)` and the others.
  static let entries: [Entry] = losses.map { loss in
    let ignored = loss.hasIgnoredIndex ? ", ignore_index=-100" : ""
    return Entry(
      loss.name, "input, target, weight=None, size_average=None\(ignored), *, reduction='mean'",
      loss.summary
    ) { call throws(Raise) in
      let last = loss.hasIgnoredIndex ? 5 : 4
      if !call[2].isNone || !call[3].isNone {
        throw call.error(
          .notImplementedError, "\(loss.name)() takes neither weight nor size_average here")
      }
      let reduction = try reduction(call, try call.string(last))
      let index = loss.hasIgnoredIndex ? try call.whole(4) : -100
      return try call.runtime.apply(
        loss.make(reduction, index), [try call.tensor(0), try call.tensor(1)], method: loss.name)
    }
  }

  /// `nn.NLLLoss()` and the others.
  static func types(_ runtime: Runtime) -> [(name: String, value: Value)] {
    losses.map { loss in
      let ignored = loss.hasIgnoredIndex ? ", ignore_index=-100" : ""
      let type = runtime.layerType(
        loss.module, file: "loss",
        TypeTable(
          loss.module, loss.summary,
          [
            Entry(
              "__init__", "*, reduction='mean'\(ignored)", "How the losses are put together."
            ) { call throws(Raise) in
              call.setMember("training", .bool(true))
              call.setMember("reduction", call[0])
              if loss.hasIgnoredIndex { call.setMember("ignore_index", call[1]) }
              return .none
            },
            Entry("forward", "input, target", "The loss.") { call throws(Raise) in
              let reduction = try reduction(
                call, try call.interpreter.str(try call.member("reduction")))
              let index =
                loss.hasIgnoredIndex
                ? try call.interpreter.index(try call.member("ignore_index")) : -100
              return try call.runtime.apply(
                loss.make(reduction, index), [try call.tensor(0), try call.tensor(1)],
                method: loss.name)
            },
          ]))
      return (name: loss.module, value: .object(type))
    }
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
