import Evaluator
import Tensors
import Workers

/// Elements picked by index tensors and masks.
enum TensorPicking {
  static let entries: [Entry] = [
    Entry("gather", "dim, index", "One element along a dimension for each place of an index.") {
      call throws(Raise) in
      try pick(call, Gather(dim: try call.whole(0)), [try call.tensor(1)])
    },
    Entry("index_select", "dim, index", "Slices along a dimension, in the order of an index.") {
      call throws(Raise) in
      try pick(call, IndexSelect(dim: try call.whole(0)), [try call.tensor(1)])
    },
    Entry("masked_fill_", "mask, value", "Puts a number where a mask holds.") {
      call throws(Raise) in
      try call.applyInPlace(MaskedFill(try call.scalar(1)), [try call.tensor(0)])
    },
    Entry("where", "condition, y", "The elements where a condition holds, else of y.") {
      call throws(Raise) in
      try call.runtime.apply(
        Where(), [try call.tensor(0), try call.tensor, try call.tensor(1)], method: "where")
    },
  ]

  private static func pick(
    _ call: borrowing Call, _ operation: any Operation, _ more: [LayeredTensor]
  ) throws(Raise) -> Value {
    try call.runtime.apply(
      operation, [try call.tensor] + more, method: call.function.entry.name)
  }
}
