import Evaluator
import Tensors

/// `torch.no_grad()`, `torch.enable_grad()`, `torch.set_grad_enabled(mode)`: context managers and
/// decorators.
final class GradModeObject: Object {
  let enables: Bool
  var before: [Bool] = []
  init(enables: Bool, type: TypeObject) {
    self.enables = enables
    super.init(subtype: type)
  }
}

extension Runtime {
  func gradModeType(_ name: String) -> TypeObject {
    let isGiven = name == "set_grad_enabled"
    let enables = name == "enable_grad"
    let parameters = isGiven ? "mode" : ""
    return type("torch." + name) { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          name, enables ? "Records operations." : "Does not record operations.",
          [
            Entry("__new__", parameters, "The context manager.") { call throws(Raise) in
              let mode = GradModeObject(
                enables: isGiven ? try call.truth(0) : enables,
                type: call.runtime.gradModeType(name))
              if isGiven {
                // It counts from now on, and is undone where a `with` ends.
                mode.before.append(call.runtime.context.gradEnabled)
                call.runtime.context.gradEnabled = mode.enables
              }
              return .object(mode)
            },
            Entry("__init__", parameters, "See the class.") { _ in .none },
            Entry("__enter__", "", "Starts it.") { call throws(Raise) in
              if isGiven { return .none }
              let mode = try call.receiver(as: GradModeObject.self)
              mode.before.append(call.runtime.context.gradEnabled)
              call.runtime.context.gradEnabled = mode.enables
              return .none
            },
            Entry("__exit__", "*args", "Ends it.") { call throws(Raise) in
              let mode = try call.receiver(as: GradModeObject.self)
              if let before = mode.before.popLast() { call.runtime.context.gradEnabled = before }
              return .bool(false)
            },
            Entry("__call__", "function", "A function that runs inside it.") { call throws(Raise) in
              let mode = try call.receiver(as: GradModeObject.self).enables
              return .object(call.interpreter.function(call[0], grad: mode))
            },
          ]), module: "torch.autograd.grad_mode", instancesHaveDictionary: false)
    }
  }
}

extension Interpreter {
  /// A function that runs with recording on or off.
  fileprivate func function(_ function: Value, grad mode: Bool) -> Object {
    let row = Entry("wrapped", "*args, **options", "A function with a gradient mode of its own.") {
      call throws(Raise) in
      let function = try call.interpreter.attribute(.object(call.function), "__wrapped__")
      let context = call.runtime.context
      let before = context.gradEnabled
      context.gradEnabled = mode
      defer { context.gradEnabled = before }
      var arguments = Arguments(Array(try call.items(0)))
      if case .dict(let options) = call[1] {
        for entry in options.entries where !entry.key.isAbsent {
          arguments.keywords.append(
            (name: call.interpreter.intern(entry.key.text ?? ""), value: entry.value))
        }
      }
      return try call.interpreter.call(function, arguments)
    }
    let wrapped = BuiltinObject(row)
    wrapped.attributes = Namespace()
    wrapped.attributes?[intern("__wrapped__")] = function
    return wrapped
  }
}
