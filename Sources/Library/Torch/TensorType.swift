import Evaluator
import Tensors
import Workers

extension Runtime {
  /// `torch.Tensor`.
  var tensorType: TypeObject {
    type("torch.Tensor") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "Tensor", "A multi-dimensional array, here or (as a pointer) at a worker.",
          [
            Entry("__new__", "*data", "A tensor of a size, or of numbers.") { call throws(Raise) in
              try Creation.construct(call, call.runtime.context.defaultDType)
            },
            Entry("__init__", "*data", "See the class.") { _ in .none },
          ] + TensorArithmetic.entries + TensorFacts.entries + TensorShapes.entries
            + TensorIndexing.entries + TensorPicking.entries
            + TensorReductions.entries + TensorAutograd.entries + TensorTravel.entries
            + TensorNumPy.methods + TensorCopying.entries + TensorMore.entries),
        module: "torch",
        allocate: { [unowned runtime] type in
          let empty = (try? runtime.context.zeros([0], .float32)).map {
            LayeredTensor(.local($0), owner: runtime.cluster.localWorker)
          }
          let object = TensorObject(
            empty ?? LayeredTensor(.collected, owner: runtime.cluster.localWorker), runtime)
          object.subtype = type
          return object
        })
    }
  }

  /// `torch.nn.Parameter`.
  var parameterType: TypeObject {
    type("torch.nn.Parameter") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "Parameter", "A tensor that a module learns.",
          [
            Entry("__new__", "data, requires_grad=True", "A parameter over a tensor's elements.") {
              call throws(Raise) in
              let data = try call.localTensor(0)
              let tensor = data.detached()
              tensor.isParameter = true
              let wanted = try call.truth(1)
              try call.runtime.tensors { () throws(TensorError) in
                try tensor.setRequiresGrad(wanted)
              }
              return call.runtime.wrap(tensor)
            },
            Entry("__init__", "data, requires_grad=True", "See the class.") { _ in .none },
          ]), module: "torch.nn.parameter", base: runtime.tensorType)
    }
  }
}
