/// The methods of generators.
enum GeneratorTable {
  static let entries: [Entry] = [
    Entry("send", "value, /", "Send a value in and give the next one.") { call throws(Raise) in
      let generator = try call.receiver(as: GeneratorObject.self)
      let value = try generator.send(call[0], call.interpreter)
      if value.isAbsent { throw stop(generator, call.interpreter) }
      return value
    },
    Entry("throw", "type, value=None, traceback=None, /", "Raise an exception at the yield.") {
      call throws(Raise) in
      let generator = try call.receiver(as: GeneratorObject.self)
      var exception = call[0]
      if !call[1].isNone {
        exception = call[1]
        if case .object(let object) = exception, object is ExceptionObject {
        } else {
          exception = try call.interpreter.call(call[0], [call[1]])
        }
      }
      let raised = try call.interpreter.exception(
        from: exception,
        fallback:
          "exceptions must be classes or instances deriving from BaseException, not \(call.interpreter.typeName(exception))"
      )
      let value = try generator.raise(raised, call.interpreter)
      if value.isAbsent { throw stop(generator, call.interpreter) }
      return value
    },
    Entry("close", "", "Raise GeneratorExit at the yield.") { call throws(Raise) in
      try call.receiver(as: GeneratorObject.self).close(call.interpreter)
      return .none
    },
    Entry("__name__", "", "The function's name.", kind: .getter) { call throws(Raise) in
      .string(try call.receiver(as: GeneratorObject.self).name)
    },
    Entry("__qualname__", "", "The name with those of what is around it.", kind: .getter) {
      call throws(Raise) in .string(try call.receiver(as: GeneratorObject.self).qualifiedName)
    },
    Entry("gi_running", "", "Whether it runs just now.", kind: .getter) { call throws(Raise) in
      .bool(try call.receiver(as: GeneratorObject.self).execution.isRunning)
    },
    Entry("gi_code", "", "The compiled body.", kind: .getter) { call throws(Raise) in
      .object(
        CodeObject(
          .function(try call.receiver(as: GeneratorObject.self).execution.function.code)))
    },
    Entry("gi_frame", "", "Where it is; None at the end.", kind: .getter) { call throws(Raise) in
      let execution = try call.receiver(as: GeneratorObject.self).execution
      if execution.isFinished { return .none }
      return .object(
        FrameSummary(
          TracebackEntry(code: execution.function.code, span: execution.frame.place.span)))
    },
    Entry("gi_yieldfrom", "", "What it yields from: not told.", kind: .getter) { _ in .none },
  ]

  static func stop(_ generator: GeneratorObject, _ interpreter: Interpreter) -> Raise {
    let error = interpreter.error(.stopIteration, "")
    if !generator.result.isNone { error.exception.arguments = TupleObject([generator.result]) }
    return error
  }
}
