/// `_code`: functions from text, for modules that write functions.
enum CodeModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule("_code", doc: "Functions from text.", functions: functions)
  }

  private static let functions: [Entry] = [
    Entry("define", "text, names, name, /", "Run a text and return one of the names it binds.") {
      call throws(Raise) in
      let interpreter = call.interpreter
      let module = ModuleObject(name: "__main__")
      if case .dict(let names) = call[1] {
        for entry in names.entries {
          guard let text = entry.key.text else { continue }
          module.namespace[interpreter.intern(text)] = entry.value
        }
      }
      module.namespace[interpreter.names.dunderName] = .string("__main__")
      _ = try interpreter.run(try call.string(0), name: "<string>", module: module)
      return module.namespace[interpreter.intern(try call.string(2))]
    }
  ]
}
