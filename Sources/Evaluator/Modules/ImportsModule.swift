/// `_imports`: what `importlib` leaves to the interpreter.
enum ImportsModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule("_imports", doc: "Imports by name.", functions: functions)
  }

  private static let functions: [Entry] = [
    Entry("load", "name, /", "Import a module.") { call throws(Raise) in
      .object(try call.interpreter.importModule(try call.string(0)))
    },
    Entry("reload", "module, /", "Run a module's text again.") { call throws(Raise) in
      let interpreter = call.interpreter
      guard let module = call[0].heapObject as? ModuleObject else {
        throw call.wrongType(0, expected: "module")
      }
      guard interpreter.modules[module.name] === module else {
        throw call.error(.importError, "module \(module.name) not in sys.modules")
      }
      if let file = module.namespace[interpreter.names.file].text {
        try interpreter.execute(file, in: module)
      }
      return call[0]
    },
  ]
}

extension Interpreter {
  /// Names of a native module that another one, written in Python, has: they are loaded when they
  /// are first asked for.
  package func addLateNames(
    _ wanted: [String], from source: String, to module: ModuleObject
  ) {
    let name = module.name
    let entry = Entry("__getattr__", "name, /", "A name that is loaded late.") {
      call throws(Raise) in
      let interpreter = call.interpreter
      let text = try call.string(0)
      if interpreter.moduleFactories["\(name).\(text)"] != nil {
        return .object(try interpreter.importModule("\(name).\(text)"))
      }
      guard wanted.contains(text) else {
        throw call.error(.attributeError, "module '\(name)' has no attribute '\(text)'")
      }
      let found = try interpreter.importModule(source).namespace[interpreter.intern(text)]
      interpreter.modules[name]?.namespace[interpreter.intern(text)] = found
      return found
    }
    module.namespace[names.getattr] = .object(BuiltinObject(entry, module: name))
  }
}
