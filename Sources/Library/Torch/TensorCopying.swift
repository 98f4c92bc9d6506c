import Evaluator
import Tensors
import Workers

/// `copy.deepcopy` of tensors.
enum TensorCopying {
  static let entries: [Entry] = [
    Entry("__deepcopy__", "memo", "A copy with elements of its own.") { call throws(Raise) in
      let runtime = call.runtime
      let source = try runtime.local(try call.tensor, method: "deepcopy")
      if !source.isLeaf {
        throw call.error(
          .runtimeError,
          "Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment"
        )
      }
      let copy = try runtime.tensors { () throws(TensorError) in
        let copy = try runtime.context.apply(Clone(), source.detached())
        copy.isParameter = source.isParameter
        if source.requiresGrad { try copy.setRequiresGrad(true) }
        return copy
      }
      return runtime.wrap(copy)
    }
  ]
}
