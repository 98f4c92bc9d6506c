import Evaluator
import Workers

/// What PySyft adds to modules, besides sending and fetching them.
enum ModuleTravel {
  static let entries: [Entry] = [
    Entry("copy", "", "A module of its own, with the same parameters.") { call throws(Raise) in
      let copy = Value.object(try call.interpreter.importModule("copy"))
      return try call.interpreter.call(
        try call.interpreter.attribute(copy, "deepcopy"), [call.receiver])
    },
    Entry("send_", "*location", "Sends all parameters to a worker.") { call throws(Raise) in
      try call.interpreter.call(
        try call.interpreter.attribute(call.receiver, "send"), Arguments(Array(try call.items(0))))
    },
    Entry("get_", "", "Fetches all parameters back.") { call throws(Raise) in
      try call.interpreter.call(try call.interpreter.attribute(call.receiver, "get"), [])
    },
    Entry("owner", "", "The worker whose module this is.", kind: .getter) { call throws(Raise) in
      guard let tensor = try call.runtime.parameters(call.receiver).first?.value.tensor else {
        return .object(call.runtime.workerObject(call.runtime.cluster.localWorker))
      }
      return .object(call.runtime.workerObject(tensor.owner))
    },
  ]
}
