import Evaluator
import Tensors

/// Functions that a cell hangs on a tensor's gradient.
enum TensorHooks {
  static let entries: [Entry] = [
    Entry("register_hook", "hook", "Calls a function with the gradient when it arrives.") {
      call throws(Raise) in
      let tensor = try call.runtime.local(try call.tensor, method: "register_hook")
      let runtime = call.runtime
      let function = call[0]
      let hooks = try runtime.tensors { () throws(TensorError) in try tensor.gradientHooks() }
      let id = hooks.add { [unowned runtime] (gradient) throws(TensorError) in
        try runtime.cell { () throws(Raise) in
          let result = try runtime.interpreter.call(
            function, Arguments([runtime.wrap(gradient)]))
          if result.isNone { return nil }
          guard let tensor = result.tensor else {
            throw runtime.interpreter.error(
              .typeError,
              "expected Variable, but hook returned '\(runtime.interpreter.typeName(result))'")
          }
          return try runtime.local(tensor, method: "register_hook")
        }
      }
      return .object(HookHandleObject(hooks, id, type: runtime.hookHandleType))
    }
  ]
}

/// What `register_hook` gives: the way to take the function off again.
final class HookHandleObject: Object {
  private weak var hooks: GradientHooks?
  private let id: Int

  init(_ hooks: GradientHooks, _ id: Int, type: TypeObject) {
    self.hooks = hooks
    self.id = id
    super.init(subtype: type)
  }

  func remove() { hooks?.remove(id) }
}

extension Runtime {
  var hookHandleType: TypeObject {
    type("torch.utils.hooks.RemovableHandle") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "RemovableHandle", "A function that was hung on something.",
          [
            Entry("remove", "", "Takes the function off.") { call throws(Raise) in
              try call.receiver(as: HookHandleObject.self).remove()
              return .none
            },
            Entry("__enter__", "", "The handle itself.") { call in call.receiver },
            Entry("__exit__", "*args", "Takes the function off.") { call throws(Raise) in
              try call.receiver(as: HookHandleObject.self).remove()
              return .none
            },
          ]), module: "torch.utils.hooks")
    }
  }
}
