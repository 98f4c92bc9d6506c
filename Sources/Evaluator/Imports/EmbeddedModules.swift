import CModules

/// The modules of the standard library that are written in Python. Their text is in the binary; it
/// is compiled when a module is first imported.
enum EmbeddedModules {
  static func register(in interpreter: Interpreter) {
    for position in 0..<python_module_count() {
      let entry = python_module(position)
      let name = String(cString: entry.name)
      interpreter.moduleFactories[name] = ModuleFactory { (interpreter) throws(Raise) in
        try load(name, entry, interpreter)
      }
    }
  }

  private static func load(
    _ name: String, _ entry: python_module_text, _ interpreter: Interpreter
  ) throws(Raise) -> ModuleObject {
    let text = String(
      decoding: UnsafeBufferPointer(start: entry.text, count: entry.count), as: UTF8.self)
    let module = ModuleObject(name: name)
    module.namespace[interpreter.names.dunderName] = .string(name)
    module.namespace[interpreter.names.doc] = .none
    interpreter.register(module, as: name)
    do throws(Raise) {
      _ = try interpreter.run(text, name: "<frozen \(name)>", module: module)
    } catch {
      interpreter.forget(name)
      throw error
    }
    return module
  }
}
