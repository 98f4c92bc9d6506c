import Syntax

/// `exception.__traceback__`: the calls that an exception left, outermost first.
package final class TracebackObject: Object {
  let entries: ArraySlice<TracebackEntry>

  convenience init(_ exception: ExceptionObject) {
    self.init(Array(exception.traceback.reversed())[...])
  }

  init(_ entries: ArraySlice<TracebackEntry>) { self.entries = entries }

  override package func builtinType(_ types: Types) -> TypeObject { types.traceback }

  static let entries: [Entry] = [
    Entry("tb_lineno", "", "The line.", kind: .getter) { call throws(Raise) in
      .int(try entry(call).span.start.line)
    },
    Entry("tb_next", "", "The call inside.", kind: .getter) { call throws(Raise) in
      let rest = try call.receiver(as: TracebackObject.self).entries.dropFirst()
      return rest.isEmpty ? .none : .object(TracebackObject(rest))
    },
    Entry("tb_frame", "", "The call.", kind: .getter) { call throws(Raise) in
      .object(FrameSummary(try entry(call)))
    },
  ]

  /// For `BaseException`.
  static let field: [Entry] = [
    Entry(
      "__traceback__", "", "The calls that the exception left.", kind: .getter,
      setter: { call throws(Raise) in
        let exception = try call.receiver(as: ExceptionObject.self)
        let given = (call[0].heapObject as? TracebackObject)?.entries
        exception.traceback = given.map { Array($0.reversed()) } ?? []
        return .none
      }
    ) { call throws(Raise) in try call.receiver(as: ExceptionObject.self).tracebackValue }
  ]

  private static func entry(_ call: borrowing Call) throws(Raise) -> TracebackEntry {
    guard let entry = try call.receiver(as: TracebackObject.self).entries.first else {
      throw call.error(.attributeError, "the traceback is empty")
    }
    return entry
  }
}

extension ExceptionObject {
  var tracebackValue: Value {
    traceback.isEmpty ? .none : .object(TracebackObject(self))
  }
}

/// `traceback.tb_frame`: where a call was. Its variables are gone.
final class FrameSummary: Object {
  let entry: TracebackEntry
  init(_ entry: TracebackEntry) { self.entry = entry }

  override func builtinType(_ types: Types) -> TypeObject { types.iteratorType("frame") }

  static let entries: [Entry] = [
    Entry("f_lineno", "", "The line.", kind: .getter) { call throws(Raise) in
      .int(try call.receiver(as: FrameSummary.self).entry.span.start.line)
    },
    Entry("f_code", "", "The code.", kind: .getter) { call throws(Raise) in
      .object(CodeObject(.function(try call.receiver(as: FrameSummary.self).entry.code)))
    },
  ]
}
