import Syntax

/// `_inspect`: what `inspect` needs of functions and classes.
enum InspectionModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule("_inspect", doc: "Functions from within.", functions: functions)
  }

  private static let functions: [Entry] = [
    Entry("source", "object, /", "File, text, first and last line of a function or class.") {
      call throws(Raise) in
      if let function = call[0].heapObject as? FunctionObject {
        let code = function.code
        return place(code.source, from: code.span.start.line, to: code.span.end.line)
      }
      guard let type = call[0].heapObject as? TypeObject else { return .none }
      for (_, value) in type.members.bindings {
        if let function = plain(value) { return place(function.code.source, from: 0, to: 0) }
      }
      return .none
    },
    Entry("parameters", "function, /", "The parameters of a built-in function as a text.") {
      call throws(Raise) in
      var object = call[0].heapObject
      if let method = object as? BoundMethod { object = method.function.heapObject }
      guard let builtin = object as? BuiltinObject else { return .none }
      return .string(builtin.signature.text())
    },
    Entry("kind", "object, /", "What kind of built-in object it is.") { call throws(Raise) in
      switch call[0].heapObject {
      case let builtin as BuiltinObject:
        let isAttribute = builtin.entry.kind == .getter
        return .string(
          isAttribute ? "getter" : builtin.owner == nil ? "function" : "descriptor")
      case let method as BoundMethod:
        return .string(method.function.heapObject is BuiltinObject ? "method" : "bound")
      case is FunctionObject: return .string("python")
      case is PropertyObject: return .string("property")
      case is ModuleObject: return .string("module")
      default: return .none
      }
    },
  ]

  private static func place(_ source: SourceText, from start: Int, to end: Int) -> Value {
    // The library that is in the binary shows no lines.
    if source.name.hasPrefix("<frozen ") { return .none }
    return .tuple([.string(source.name), .string(source.text), .int(start), .int(end)])
  }

  private static func plain(_ value: Value) -> FunctionObject? {
    switch value.heapObject {
    case let function as FunctionObject: function
    case let wrapper as MethodWrapper: wrapper.function.heapObject as? FunctionObject
    case let property as PropertyObject: property.getter.heapObject as? FunctionObject
    default: nil
    }
  }
}
