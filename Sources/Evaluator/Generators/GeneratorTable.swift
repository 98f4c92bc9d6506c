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
  ]

  static func stop(_ generator: GeneratorObject, _ interpreter: Interpreter) -> Raise {
    let error = interpreter.error(.stopIteration, "")
    if !generator.result.isNone { error.exception.arguments = TupleObject([generator.result]) }
    return error
  }
}
