import Evaluator
import Tensors

/// `torch.autograd.detect_anomaly()` and `set_detect_anomaly(mode)`.
final class AnomalyModeObject: Object {
  let mode: Bool
  var before: [Bool] = []
  init(_ mode: Bool, type: TypeObject) {
    self.mode = mode
    super.init(subtype: type)
  }
}

extension Runtime {
  func anomalyType(_ name: String) -> TypeObject {
    let isGiven = name == "set_detect_anomaly"
    let parameters = isGiven ? "mode" : ""
    return type("torch.autograd." + name) { runtime in
      runtime.interpreter.makeType(
        TypeTable(
          name, "Looks for gradients that are no numbers.",
          [
            Entry("__new__", parameters, "The context manager.") { call throws(Raise) in
              let mode = AnomalyModeObject(
                isGiven ? try call.truth(0) : true, type: call.runtime.anomalyType(name))
              if isGiven {
                mode.before.append(call.runtime.context.detectsAnomalies)
                call.runtime.context.detectsAnomalies = mode.mode
              }
              return .object(mode)
            },
            Entry("__init__", parameters, "See the class.") { _ in .none },
            Entry("__enter__", "", "Starts it.") { call throws(Raise) in
              if isGiven { return .none }
              let mode = try call.receiver(as: AnomalyModeObject.self)
              mode.before.append(call.runtime.context.detectsAnomalies)
              call.runtime.context.detectsAnomalies = mode.mode
              return .none
            },
            Entry("__exit__", "*args", "Ends it.") { call throws(Raise) in
              let mode = try call.receiver(as: AnomalyModeObject.self)
              if let before = mode.before.popLast() {
                call.runtime.context.detectsAnomalies = before
              }
              return .bool(false)
            },
          ]), module: "torch.autograd.anomaly_mode", instancesHaveDictionary: false)
    }
  }
}
