/// What runs texts, and what looks into the frame that calls it.
extension BuiltinFunctions {
  /// Calls of these by their names tell them the frame.
  static let framed: Set<String> = ["dir", "eval", "exec", "globals", "locals", "vars"]

  static let code: [Entry] = [
    Entry("globals", "", "The names of the module.") { call in
      let frame = call.interpreter.takeCaller()
      return .object(NamespaceObject(frame?.globals ?? call.interpreter.main.namespace))
    },
    Entry("locals", "", "The variables that are bound now.") { call throws(Raise) in
      try call.interpreter.variables(of: call.interpreter.takeCaller())
    },
    Entry("dir", "object?, /", "The names of an object's attributes, or those that are bound.") {
      call throws(Raise) in
      let interpreter = call.interpreter
      guard call.has(0) else {
        let names = try interpreter.items(
          of: try interpreter.variables(of: interpreter.takeCaller()))
        return .list(ListObject(try interpreter.sorted(names, key: .none, reverse: false)))
      }
      let method = interpreter.type(of: call[0]).override(interpreter.intern("__dir__"))
      if !method.isAbsent, !(call[0].heapObject is TypeObject) {
        let names = try interpreter.items(of: try interpreter.callSpecial(method, call[0]))
        return .list(ListObject(try interpreter.sorted(names, key: .none, reverse: false)))
      }
      if case .object(let module as ModuleObject) = call[0] {
        let method = module.namespace[interpreter.intern("__dir__")]
        if !method.isAbsent {
          let names = try interpreter.items(of: try interpreter.call(method, []))
          return .list(ListObject(try interpreter.sorted(names, key: .none, reverse: false)))
        }
      }
      return .list(interpreter.attributeNames(of: call[0]).map { .string($0) })
    },
    Entry("vars", "object?, /", "The attributes that an object has of its own.") {
      call throws(Raise) in
      let interpreter = call.interpreter
      guard call.has(0) else { return try interpreter.variables(of: interpreter.takeCaller()) }
      do throws(Raise) {
        let found = try interpreter.findAttribute(call[0], interpreter.names.dict)
        if !found.isAbsent { return found }
      } catch {
        guard interpreter.isInstance(error.exception, .attributeError) else { throw error }
      }
      throw call.error(.typeError, "vars() argument must have __dict__ attribute")
    },
    Entry("eval", "source, globals=None, locals=None, /", "The value of an expression.") {
      call throws(Raise) in
      let interpreter = call.interpreter
      let caller = interpreter.takeCaller()
      var source = call[0]
      if let text = interpreter.sourceText(source) {
        source = .string(String(text.drop { $0 == " " || $0 == "\t" }))
      }
      let result = try interpreter.execute(source, call[1], call[2], .eval, from: caller)
      return result.isAbsent ? .none : result
    },
    Entry("exec", "source, globals=None, locals=None, /", "Run a text.") { call throws(Raise) in
      let caller = call.interpreter.takeCaller()
      _ = try call.interpreter.execute(call[0], call[1], call[2], .exec, from: caller)
      return .none
    },
    Entry(
      "compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1",
      "A text made ready for exec and eval."
    ) { call throws(Raise) in
      guard let mode = CompileMode(rawValue: try call.string(2)) else {
        throw call.error(.valueError, "compile() mode must be 'exec', 'eval' or 'single'")
      }
      guard let text = call.interpreter.sourceText(call[0]) else {
        throw call.error(
          .typeError, "compile() arg 1 must be a string, bytes or AST object")
      }
      return .object(try call.interpreter.compileText(text, name: try call.string(1), mode))
    },
    Entry(
      "__import__", "name, globals=None, locals=None, fromlist=(), level=0", "Import a module."
    ) { call throws(Raise) in
      let interpreter = call.interpreter
      let name = try call.string(0)
      if name.isEmpty { throw call.error(.valueError, "Empty module name") }
      let module = try interpreter.importModule(name)
      if try call.truth(3) { return .object(module) }
      return .object(interpreter.modules[String(name.prefix { $0 != "." })] ?? module)
    },
  ]
}

extension Interpreter {
  /// The frame that calls the function that runs now, where it is one of `framed`.
  func takeCaller() -> Frame? {
    defer { caller = nil }
    return caller
  }

  /// `locals()`.
  func variables(of frame: Frame?) throws(Raise) -> Value {
    guard let frame else { return .object(NamespaceObject(main.namespace)) }
    if let names = frame.namespace { return .object(NamespaceObject(names)) }
    let dict = DictObject()
    for (name, value) in frame.locals(frame.code) where !name.hasPrefix(".") {
      try dict.set(name, to: value, self)
    }
    return .dict(dict)
  }
}
