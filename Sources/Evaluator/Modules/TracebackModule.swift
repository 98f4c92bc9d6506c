import Events
import Syntax

/// `_traceback`: tracebacks as lines.
enum TracebackModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    interpreter.makeModule("_traceback", doc: "Tracebacks as lines.", functions: functions)
  }

  private static let functions: [Entry] = [
    Entry("lines", "exception, chain=True, /", "What is printed of an exception.") {
      call throws(Raise) in
      guard let exception = call[0].heapObject as? ExceptionObject else {
        throw call.wrongType(0, expected: "BaseException")
      }
      let failure = call.interpreter.failure(Raise(exception), chained: try call.truth(1))
      return .list(failure.traceback.map { .string($0) })
    },
    Entry("line", "filename, lineno, exception, /", "A line of the source of a call.") {
      call throws(Raise) in
      guard let exception = call[2].heapObject as? ExceptionObject else { return .none }
      let (name, number) = (try call.string(0), try call.int(1))
      for entry in exception.traceback
      where entry.code.source.name == name && entry.span.start.line == number {
        return entry.code.source.line(number).map { .string(String($0)) } ?? .none
      }
      return .none
    },
    Entry("entries", "traceback, /", "File, line, name and text of each call.") {
      call throws(Raise) in
      guard let object = call[0].heapObject as? TracebackObject else { return .list([]) }
      return .list(
        object.entries.map { entry in
          let line = entry.span.start.line
          return .tuple([
            .string(entry.code.source.name), .int(line), .string(entry.code.name),
            entry.code.source.line(line).map { .string(String($0)) } ?? .none,
          ])
        })
    },
    Entry("handled", "", "The exception that is being handled.") { call in
      call.interpreter.handled.last.map { .object($0) } ?? .none
    },
  ]
}
