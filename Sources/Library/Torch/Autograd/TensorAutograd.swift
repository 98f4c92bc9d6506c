import Evaluator
import Tensors
import Workers

/// Gradients: `backward`, `grad`, `requires_grad`, `detach`, `data`.
enum TensorAutograd {
  static let entries: [Entry] = [
    Entry(
      "backward", "gradient=None, retain_graph=None, create_graph=False",
      "Adds the gradients of this tensor to the leaves of its graph."
    ) { call throws(Raise) in
      let tensor = try call.tensor
      if !call[0].isNone, call[0].tensor == nil {
        throw call.error(
          .typeError,
          "gradients can be either Tensors or None, but got \(call.interpreter.typeName(call[0]))")
      }
      let gradient = call[0].isNone ? nil : try call.tensor(0)
      let creates = try call.truth(2)
      let retain = call[1].isNone ? creates : try call.truth(1)
      if creates {
        // Gradients of gradients are for tensors that are here.
        let local = try call.runtime.local(tensor, method: "backward(create_graph=True)")
        let given = call[0].isNone ? nil : try call.localTensor(0)
        try call.runtime.tensors { () throws(TensorError) in
          try call.runtime.context.backward(
            [local], gradients: [given], retainGraph: retain, createGraph: true)
        }
        return .none
      }
      try call.runtime.workers { () throws(WorkerError) in
        try tensor.backward(gradient: gradient, retainGraph: retain)
      }
      // At another worker it gives a pointer, as every command does, to nothing here.
      guard let pointer = tensor.pointer else { return .none }
      return call.runtime.wrap(LayeredTensor(.pointer(pointer.toNothing()), owner: tensor.owner))
    },
    Entry(
      "grad", "", "The gradient that backward added up, or None.", kind: .getter,
      setter: { call throws(Raise) in
        let tensor = try call.runtime.local(try call.tensor, method: "grad")
        if call[0].isNone {
          tensor.grad = nil
          return .none
        }
        guard call[0].tensor != nil else {
          throw call.error(
            .runtimeError,
            "expected Variable or None (got \(call.interpreter.typeName(call[0])))")
        }
        let gradient = try call.localTensor(0)
        try call.runtime.tensors { () throws(TensorError) in try tensor.setGrad(gradient) }
        return .none
      }
    ) { call throws(Raise) in
      let tensor = try call.tensor
      if let local = tensor.local { return local.grad.map { call.runtime.wrap($0) } ?? .none }
      return call.runtime.wrap(
        try call.runtime.workers { () throws(WorkerError) in try tensor.attribute(.grad) })
    },
    Entry(
      "data", "", "The same elements outside the gradient graph.", kind: .getter,
      setter: { call throws(Raise) in
        let target = try call.runtime.local(try call.tensor, method: "data")
        guard call[0].tensor != nil else {
          throw call.error(
            .typeError,
            "Variable data has to be a tensor, but got \(call.interpreter.typeName(call[0]))")
        }
        let source = try call.localTensor(0)
        target.setData(source)
        return .none
      }
    ) { call throws(Raise) in
      let tensor = try call.tensor
      return call.runtime.wrap(
        try call.runtime.workers { () throws(WorkerError) in try tensor.attribute(.data) })
    },
    Entry(
      "requires_grad", "", "Whether gradients flow to this tensor.", kind: .getter,
      setter: { call throws(Raise) in
        let tensor = try call.runtime.local(try call.tensor, method: "requires_grad")
        let wanted = try call.truth(0)
        try call.runtime.tensors { () throws(TensorError) in try tensor.setRequiresGrad(wanted) }
        return .none
      }
    ) { call throws(Raise) in .bool(try call.tensor.local?.requiresGrad ?? false) },
    Entry("requires_grad_", "requires_grad=True", "Sets whether gradients flow here.") {
      call throws(Raise) in
      let tensor = try call.runtime.local(try call.tensor, method: "requires_grad_")
      let wanted = try call.truth(0)
      try call.runtime.tensors { () throws(TensorError) in try tensor.setRequiresGrad(wanted) }
      return call.receiver
    },
    Entry("is_leaf", "", "Whether no operation made the tensor.", kind: .getter) {
      call throws(Raise) in .bool(try call.tensor.local?.isLeaf ?? true)
    },
    Entry("grad_fn", "", "The operation that made the tensor.", kind: .getter) {
      call throws(Raise) in
      guard let node = try call.tensor.local?.gradientFunction else { return .none }
      return .object(GradientFunctionObject(node, type: call.runtime.gradientFunctionType))
    },
    Entry("retain_grad", "", "Keeps the gradient of a tensor that is no leaf.") {
      call throws(Raise) in
      let tensor = try call.runtime.local(try call.tensor, method: "retain_grad")
      tensor.retainGrad()
      return .none
    },
    Entry("detach", "", "The same elements outside the gradient graph.") { call throws(Raise) in
      try call.apply(Detach())
    },
    Entry("detach_", "", "Takes the tensor out of the gradient graph.") { call throws(Raise) in
      let tensor = try call.runtime.local(try call.tensor, method: "detach_")
      try call.runtime.tensors { () throws(TensorError) in try tensor.detachInPlace() }
      return call.receiver
    },
    Entry("zero_", "", "Sets every element to 0.") { call throws(Raise) in
      try call.applyInPlace(Zero())
    },
    Entry("fill_", "value", "Sets every element to a number.") { call throws(Raise) in
      if let rank = call[0].tensor?.local?.rank, rank > 0 {
        throw call.error(
          .runtimeError,
          "fill_ only supports 0-dimension value tensor but got tensor with \(rank) dimensions.")
      }
      return try call.applyInPlace(Fill(try call.scalar(0)))
    },
    Entry("copy_", "other", "Takes over the elements of another tensor.") { call throws(Raise) in
      try call.applyInPlace(Copy(), [try call.tensor(0)])
    },
    Entry("set_", "source=None", "Shares the elements of another tensor.") { call throws(Raise) in
      let target = try call.runtime.local(try call.tensor, method: "set_")
      if call[0].isNone {
        target.setData(
          try call.runtime.tensors { () throws(TensorError) in
            try call.runtime.context.zeros([0], target.dtype)
          })
      } else {
        target.setData(try call.localTensor(0))
      }
      return call.receiver
    },
  ]
}
