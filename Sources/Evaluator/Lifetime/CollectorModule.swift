/// `_gc`: what the module `gc` needs of the collector.
enum CollectorModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule(
      "_gc", doc: "The collection of cycles.",
      functions: [
        Entry("collect", "", "Collect cycles; how many objects were found.") { call in
          .int(call.interpreter.collectCycles())
        },
        Entry("enable", "wanted, /", "Whether cycles are collected when memory grows.") {
          call throws(Raise) in
          call.interpreter.collector.isEnabled = try call.truth(0)
          return .none
        },
        Entry("is_enabled", "", "Whether cycles are collected when memory grows.") { call in
          .bool(call.interpreter.collector.isEnabled)
        },
        Entry("count", "", "Objects made since the last collection.") { call in
          .int(call.interpreter.collector.newCount)
        },
        Entry("is_finalized", "object, /", "Whether the object's __del__ ran.") { call in
          .bool((call[0].heapObject as? InstanceObject)?.isFinalized ?? false)
        },
      ])
  }
}
