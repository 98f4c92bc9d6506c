/// The modules of Python's standard library that are built in, by dotted name.
enum StandardModules {
  typealias Factory = @Sendable (Interpreter) throws(Raise) -> ModuleObject

  static let factories: [String: Factory] = [
    "math": { interpreter in MathModule.make(interpreter) },
    "time": { interpreter in TimeModule.make(interpreter) },
    "random": { interpreter in RandomModule.make(interpreter) },
    "itertools": { interpreter in IterationToolsModule.make(interpreter) },
    "functools": { interpreter in FunctionToolsModule.make(interpreter) },
    "collections": { interpreter in CollectionsModule.make(interpreter) },
    "operator": { interpreter in OperatorModule.make(interpreter) },
    "copy": { interpreter in CopyModule.make(interpreter) },
    "string": { interpreter in StringModule.make(interpreter) },
    "sys": { interpreter in SystemModule.make(interpreter) },
    "os": { interpreter in OperatingSystemModule.make(interpreter) },
    "os.path": { interpreter in PathModule.make(interpreter) },
    "warnings": { interpreter in WarningsModule.make(interpreter) },
  ]
}
