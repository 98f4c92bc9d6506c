import Syntax

/// `function.__code__`, and what `compile` gives.
enum CodeRows {
  static let entries: [Entry] = [
    getter("co_name", "The function's name.") { code in .string(code.name) },
    getter("co_filename", "What tracebacks call the text.") { code in .string(code.source.name) },
    getter("co_firstlineno", "The first line.") { code in .int(code.span.start.line) },
    getter("co_argcount", "How many parameters can be given by position.") { code in
      .int(code.positionalCount)
    },
    getter("co_posonlyargcount", "How many parameters have no name for callers.") { code in
      .int(code.positionalOnlyCount)
    },
    getter("co_kwonlyargcount", "How many parameters are given by name only.") { code in
      .int(code.keywordOnlyCount)
    },
    getter("co_nlocals", "How many variables the function has.") { code in
      .int(variables(code).count)
    },
    getter("co_varnames", "The variables, parameters first.") { code in
      .tuple(variables(code).map { .string($0) })
    },
    getter("co_cellvars", "The variables that inner functions use.") { code in
      .tuple(code.cellNames.map { .string($0) })
    },
    getter("co_freevars", "The variables of functions around it.") { code in
      .tuple(code.freeNames.map { .string($0) })
    },
    getter("co_flags", "What kind of function it is.") { code in
      .int(
        3 | (code.hasVariadic ? 4 : 0) | (code.hasKeywords ? 8 : 0) | (code.isGenerator ? 32 : 0))
    },
    Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
      let object = try call.receiver(as: CodeObject.self)
      let address = call.interpreter.address(object)
      let name: String
      let file: String
      let line: Int
      switch object.content {
      case .text(_, let source, _): (name, file, line) = ("<module>", source.name, 1)
      case .function(let code):
        (name, file, line) = (code.name, code.source.name, code.span.start.line)
      }
      return .string("<code object \(name) at \(address), file \"\(file)\", line \(line)>")
    },
  ]

  /// In CPython's order: keyword-only parameters go before `*args`.
  private static func variables(_ code: Code) -> [String] {
    var names = code.localNames
    let first = code.positionalCount
    if code.hasVariadic, first < names.count {
      let variadic = names.remove(at: first)
      names.insert(variadic, at: min(first + code.keywordOnlyCount, names.count))
    }
    return names
  }

  private static func getter(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Code) -> Value
  ) -> Entry {
    Entry(name, "", summary, kind: .getter) { call throws(Raise) in
      switch try call.receiver(as: CodeObject.self).content {
      case .function(let code): return read(code)
      case .text(_, let source, _):
        let start = Position(line: 1, column: 0)
        return read(Code(name: "<module>", source: source, span: Span(start, start)))
      }
    }
  }
}
