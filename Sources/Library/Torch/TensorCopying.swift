import Evaluator
import Tensors
import Workers

/// How `copy` copies tensors.
enum TensorCopying {
  static let entries: [Entry] = [
    Entry("__deepcopy__", "memo, /", "A copy with elements of its own.") { call throws(Raise) in
      let tensor = try call.runtime.local(try call.tensor, method: "deepcopy")
      if !tensor.isLeaf {
        throw call.error(
          .runtimeError,
          "Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment"
        )
      }
      let context = call.runtime.context
      let copy = try call.runtime.tensors { () throws(TensorError) in
        let copy = try context.withoutGrad { () throws(TensorError) in
          try context.apply(Clone(), tensor.data)
        }
        copy.isParameter = tensor.isParameter
        try copy.setRequiresGrad(tensor.requiresGrad)
        return copy
      }
      return call.runtime.wrap(copy)
    }
  ]
}
