/// What classes have besides the plain facts of `TypeRows`.
enum ClassRows {
  static let type: [Entry] = [
    Entry("__subclasses__", "", "The classes that extend this one.") { call throws(Raise) in
      .list(try call.receiver(as: TypeObject.self).subclasses.map { .object($0) })
    },
    Entry(
      "__prepare__", "*arguments, **keywords", "The mapping for a class body.", kind: .classMethod
    ) { _ in .dict(DictObject()) },
    Entry("__or__", "value, /", "A union of types.") { call throws(Raise) in
      try union(call.receiver, call[0], call.interpreter)
    },
    Entry("__ror__", "value, /", "A union of types.") { call throws(Raise) in
      try union(call[0], call.receiver, call.interpreter)
    },
  ]

  private static func union(
    _ a: Value, _ b: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let types = try interpreter.importModule("types")
    return try interpreter.call(types.namespace[interpreter.intern("_union")], [a, b])
  }

  static let generic: [Entry] = [
    Entry(
      "__class_getitem__", "item, /", "The class with the classes of its items.",
      kind: .classMethod
    ) { call throws(Raise) in
      let interpreter = call.interpreter
      let types = try interpreter.importModule("types")
      return try interpreter.call(
        types.namespace[interpreter.intern("GenericAlias")], [call.receiver, call[0]])
    }
  ]

  /// Whether the function behind a property or a method wrapper is left to subclasses.
  static let abstractness: [Entry] = [
    Entry(
      "__isabstractmethod__", "", "Whether subclasses have to define it.", kind: .getter
    ) { call throws(Raise) in
      let interpreter = call.interpreter
      let name = interpreter.intern("__isabstractmethod__")
      var functions: [Value] = []
      if let property = call.receiver.heapObject as? PropertyObject {
        functions = [property.getter, property.setter, property.deleter]
      } else if let wrapper = call.receiver.heapObject as? MethodWrapper {
        functions = [wrapper.function]
      }
      for function in functions {
        let found = try interpreter.findAttribute(function, name)
        if !found.isAbsent, try interpreter.truth(found) { return .bool(true) }
      }
      return .bool(false)
    }
  ]
}

extension Interpreter {
  func installClassRows() {
    install(ClassRows.type, into: types.type)
    install(TracebackObject.entries, into: types.traceback)
    install(FrameSummary.entries, into: types.iteratorType("frame"))
    if let type = types.exceptions[.baseException] { install(TracebackObject.field, into: type) }
    install(ClassRows.abstractness, into: types.property)
    install(ClassRows.abstractness, into: types.staticmethod)
    install(ClassRows.abstractness, into: types.classmethod)
    for type in [types.list, types.tuple, types.dict, types.set, types.frozenset, types.type] {
      install(ClassRows.generic, into: type)
    }
  }
}

/// `_abc`: what abstract classes need of the interpreter.
enum AbstractModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule("_abc", doc: "Abstract classes.", functions: functions)
  }

  private static let functions: [Entry] = [
    Entry("set_abstract", "cls, names, /", "Name the methods that a class leaves open.") {
      call throws(Raise) in
      guard let type = call[0].heapObject as? TypeObject else {
        throw call.wrongType(0, expected: "type")
      }
      type.set(call.interpreter.intern("__abstractmethods__"), to: call[1])
      type.isAbstract = try call.interpreter.truth(call[1])
      return .none
    },
    Entry("subclasses", "cls, /", "The classes that extend a class.") { call in
      .list((call[0].heapObject as? TypeObject)?.subclasses.map { .object($0) } ?? [])
    },
  ]
}
