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
    Entry("masked_select", "mask", "The elements where a mask holds, one after another.") {
      call throws(Raise) in
      let mask = try call.tensor(0)
      if let local = mask.local, local.dtype != .bool, local.dtype != .uint8 {
        throw call.error(
          .runtimeError, "masked_select: expected BoolTensor or ByteTensor for mask")
      }
      // The mask and the tensor stretch to one shape, as in arithmetic.
      let (target, shape) = (try call.tensor, try TensorFacts.shape(call))
      let wide = try call.runtime.workers { () throws(WorkerError) in try mask.shape() }
      let common = try call.runtime.tensors { () throws(TensorError) in
        try broadcast(shape, wide)
      }
      let operands = try spread(call, [target, mask], common)
      return try call.runtime.apply(
        Subscript([.tensor]), operands, method: "masked_select")
    },
    Entry("masked_fill", "mask, value", "A number where a mask holds.") { call throws(Raise) in
      try pick(call, MaskedFill(try call.scalar(1)), [try call.tensor(0)])
    },
    Entry("masked_fill_", "mask, value", "Puts a number where a mask holds.") {
      call throws(Raise) in
      try call.applyInPlace(MaskedFill(try call.scalar(1)), [try call.tensor(0)])
    },
    Entry("nonzero", "", "The places of the elements that are not zero.") { call throws(Raise) in
      try call.apply(NonZero())
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

  private static func spread(
    _ call: borrowing Call, _ tensors: [LayeredTensor], _ shape: [Int]
  ) throws(Raise) -> [LayeredTensor] {
    var result: [LayeredTensor] = []
    for tensor in tensors {
      result += try call.runtime.applyAll(Expand(shape), [tensor], method: "expand")
    }
    return result
  }
}
