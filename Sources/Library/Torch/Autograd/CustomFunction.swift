import Evaluator
import Tensors
import Workers

/// What a custom function's `forward` leaves for its `backward`.
final class FunctionContextObject: Object {
  var needsInputGrad: [Bool] = []
  /// What `save_for_backward` was given, until the outputs are known.
  var pendingTensors: [Value] = []
  var kept: [KeptTensor?] = []
  var changed: [Tensor] = []
  var withoutGradient: [Tensor] = []
  weak var node: GradientNode?

  override var takesAttributes: Bool { true }
}

/// The way back through a custom function.
private struct CustomRule: GradientRule {
  let context: FunctionContextObject
  let type: TypeObject
  /// Which arguments of `forward` were tensors.
  let tensorPlaces: [Int]
  let argumentCount: Int
  unowned let runtime: Runtime

  func gradient(_ pass: BackwardPass) throws(TensorError) -> [Tensor?] {
    var arguments: [Value] = [.object(context)]
    for position in pass.gradients.indices {
      arguments.append(runtime.wrap(try pass.gradient(position)))
    }
    return try runtime.cell { () throws(Raise) in
      let interpreter = runtime.interpreter
      let backward = try interpreter.attribute(.object(type), "backward")
      let result = try interpreter.call(backward, Arguments(arguments))
      var values: ContiguousArray<Value> = [result]
      if case .tuple(let tuple) = result { values = tuple.items }
      while values.count > argumentCount, values.last?.isNone == true { values.removeLast() }
      if values.count != argumentCount {
        throw interpreter.error(
          .runtimeError,
          "function \(type.name)Backward returned an incorrect number of gradients (expected \(argumentCount), got \(values.count))"
        )
      }
      var gradients: [Tensor?] = []
      for place in tensorPlaces {
        if values[place].isNone {
          gradients.append(nil)
        } else if let tensor = values[place].tensor {
          gradients.append(try runtime.local(tensor, method: "backward"))
        } else {
          throw interpreter.error(
            .typeError, "expected Variable or None (got \(interpreter.typeName(values[place])))")
        }
      }
      return gradients
    }
  }
}

extension Runtime {
  /// `torch.autograd.Function`.
  var customFunctionType: TypeObject {
    type("torch.autograd.Function") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "Function", "An operation with a gradient of one's own.",
          [
            Entry("apply", "*args", "Runs forward and records backward.", kind: .classMethod) {
              call throws(Raise) in try call.runtime.applyCustom(call)
            },
            Entry(
              "forward", "*args", "What it computes; a subclass defines it.", kind: .staticMethod
            ) { call throws(Raise) in
              throw call.error(
                .notImplementedError,
                "You must implement the forward function for custom autograd.Function.")
            },
            Entry("backward", "*args", "Its gradient; a subclass defines it.", kind: .staticMethod)
            {
              call throws(Raise) in
              throw call.error(
                .notImplementedError,
                "You must implement the backward function for custom autograd.Function.")
            },
          ]), module: "torch.autograd.function")
    }
  }

  private var functionContextType: TypeObject {
    type("torch.autograd.function.ctx") { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          "FunctionCtx", "What forward leaves for backward.",
          [
            Entry("save_for_backward", "*tensors", "Keeps tensors for backward.") {
              call throws(Raise) in
              let context = try call.receiver(as: FunctionContextObject.self)
              context.pendingTensors = Array(try call.items(0))
              return .none
            },
            Entry("mark_dirty", "*args", "Says which inputs were changed in place.") {
              call throws(Raise) in
              let context = try call.receiver(as: FunctionContextObject.self)
              for value in try call.items(0) {
                if let local = value.tensor?.local { context.changed.append(local) }
              }
              return .none
            },
            Entry("mark_non_differentiable", "*args", "Says which outputs have no gradient.") {
              call throws(Raise) in
              let context = try call.receiver(as: FunctionContextObject.self)
              for value in try call.items(0) {
                if let local = value.tensor?.local { context.withoutGradient.append(local) }
              }
              return .none
            },
            Entry("saved_tensors", "", "The tensors that were kept.", kind: .getter) {
              call throws(Raise) in
              let context = try call.receiver(as: FunctionContextObject.self)
              var values: [Value] = []
              for kept in context.kept {
                guard let kept else {
                  values.append(.none)
                  continue
                }
                values.append(
                  call.runtime.wrap(
                    try call.runtime.tensors { () throws(TensorError) in
                      try kept.restored(context.node)
                    }))
              }
              return .tuple(values)
            },
            Entry("needs_input_grad", "", "Which arguments need gradients.", kind: .getter) {
              call throws(Raise) in
              let context = try call.receiver(as: FunctionContextObject.self)
              return .tuple(context.needsInputGrad.map { .bool($0) })
            },
          ]), module: "torch.autograd.function")
    }
  }

  fileprivate func applyCustom(_ call: borrowing Call) throws(Raise) -> Value {
    guard case .object(let object) = call.receiver, let type = object as? TypeObject else {
      throw call.error(.typeError, "apply() needs a class")
    }
    let arguments = Array(try call.items(0))
    let ctx = FunctionContextObject(subtype: functionContextType)
    var (inputs, places): ([Tensor], [Int]) = ([], [])
    for (place, value) in arguments.enumerated() {
      let local = value.tensor?.local
      ctx.needsInputGrad.append(local?.requiresGrad ?? false)
      if let local {
        inputs.append(local)
        places.append(place)
      }
    }
    let isRecorded = context.gradEnabled && ctx.needsInputGrad.contains(true)
    let before = context.gradEnabled
    context.gradEnabled = false
    let forward = try interpreter.attribute(.object(type), "forward")
    let result: Value
    do throws(Raise) {
      result = try interpreter.call(forward, Arguments([.object(ctx)] + arguments))
      context.gradEnabled = before
    } catch {
      context.gradEnabled = before
      throw error
    }
    var values: ContiguousArray<Value> = [result]
    if case .tuple(let tuple) = result { values = tuple.items }
    var outputs: [Tensor] = []
    for value in values {
      guard let local = value.tensor?.local else {
        throw call.error(
          .typeError,
          "\(type.name).forward: expected Variable (got \(interpreter.typeName(value))) for return value \(outputs.count)"
        )
      }
      // An input that is given back is another tensor over the same elements.
      let isInput = inputs.contains { $0 === local } && !ctx.changed.contains { $0 === local }
      outputs.append(isInput ? local.detached() : local)
    }
    for tensor in ctx.changed { tensor.bumpVersion() }
    if isRecorded {
      let rule = CustomRule(
        context: ctx, type: type, tensorPlaces: places, argumentCount: arguments.count,
        runtime: self)
      let known = outputs.filter { output in !ctx.withoutGradient.contains { $0 === output } }
      let node = context.record(type.name + "Backward", rule, from: inputs, to: known)
      ctx.node = node
      for value in ctx.pendingTensors {
        guard let local = value.tensor?.local else {
          ctx.kept.append(nil)
          continue
        }
        ctx.kept.append(KeptTensor(local, output: known.firstIndex { $0 === local }))
      }
    }
    ctx.pendingTensors = []
    ctx.changed = []
    ctx.withoutGradient = []
    // The tensor of an output that forward made is its object; others are new.
    var wrapped: [Value] = []
    for (value, output) in zip(values, outputs) {
      wrapped.append(value.tensor?.local === output ? value : wrap(output))
    }
    if case .tuple = result { return .tuple(wrapped) }
    return wrapped[0]
  }
}
