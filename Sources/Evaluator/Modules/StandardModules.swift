/// The modules of Python's standard library that are built in, by dotted name.
enum StandardModules {
  typealias Factory = @Sendable (Interpreter) throws(Raise) -> ModuleObject

  static let factories: [String: Factory] = [
    "_traceback": { interpreter in TracebackModule.make(interpreter) },
    "_re": { interpreter in PatternModule.make(interpreter) },
    "_json": { interpreter in JSONModule.make(interpreter) },
    "_weakref": { interpreter in ReferenceModule.make(interpreter) },
    "_gc": { interpreter in CollectorModule.make(interpreter) },
    "_imports": { interpreter in ImportsModule.make(interpreter) },
    "_code": { interpreter in CodeModule.make(interpreter) },
    "_abc": { interpreter in AbstractModule.make(interpreter) },
    "_zlib": { interpreter in CompressionModule.make(interpreter) },
    "_hashes": { (interpreter) throws(Raise) in try HashModule.make(interpreter) },
    "_bits": { interpreter in BitsModule.make(interpreter) },
    "_inspect": { interpreter in InspectionModule.make(interpreter) },
    "_unicode": { interpreter in CharacterModule.make(interpreter) },
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
    "io": { (interpreter) throws(Raise) in try StreamsModule.make(interpreter) },
    "_io": { (interpreter) throws(Raise) in try StreamsModule.make(interpreter) },
    "_os": { interpreter in OperatingSystemModule.make(interpreter) },
    "os.path": { interpreter in PathModule.make(interpreter) },
    "warnings": { interpreter in WarningsModule.make(interpreter) },
  ]
}
