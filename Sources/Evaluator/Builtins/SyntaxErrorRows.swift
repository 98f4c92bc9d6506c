import Syntax

/// `SyntaxError` and the classes below it.
enum SyntaxErrorRows {
  static let entries: [Entry] = [
    Entry("__str__", "", "Return str(self).") { call throws(Raise) in
      let exception = try call.receiver(as: ExceptionObject.self)
      let text = try call.interpreter.message(of: exception)
      guard let detail = exception.syntaxDetail else { return .string(text) }
      let file = detail.source.name.split(separator: "/").last ?? ""
      return .string("\(text) (\(file), line \(detail.span.start.line))")
    },
    Entry("msg", "", "What is wrong.", kind: .getter) { call throws(Raise) in
      try call.receiver(as: ExceptionObject.self).arguments.items.first ?? .none
    },
    field("filename", "The name of the text.") { detail in .string(detail.source.name) },
    field("lineno", "The line of the fault.") { detail in .int(detail.span.start.line) },
    field("offset", "The column of the fault, from 1.") { detail in
      .int(column(detail.span.start, detail))
    },
    field("end_lineno", "The line where the fault ends.") { detail in
      .int(detail.span.end.line)
    },
    field("end_offset", "The column where the fault ends.") { detail in
      .int(column(detail.span.end, detail))
    },
    field("text", "The line of the fault.") { detail in
      guard let line = detail.source.line(detail.span.start.line) else { return .none }
      return .string(line + "\n")
    },
    field("print_file_and_line", "Nothing.") { _ in .none },
  ]

  private static func field(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (SyntaxDetail) -> Value
  ) -> Entry {
    Entry(name, "", summary, kind: .getter) { call throws(Raise) in
      try call.receiver(as: ExceptionObject.self).syntaxDetail.map(read) ?? .none
    }
  }

  /// Spans count bytes, Python counts characters.
  private static func column(_ position: Position, _ detail: SyntaxDetail) -> Int {
    guard let line = detail.source.line(position.line) else { return position.column + 1 }
    return String(decoding: line.utf8.prefix(position.column), as: UTF8.self).unicodeScalars.count
      + 1
  }
}

/// The variables of `function.__closure__`.
enum CellRows {
  static let entries: [Entry] = [
    Entry("cell_contents", "", "The variable's value.", kind: .getter) { call throws(Raise) in
      let value = try call.receiver(as: CellObject.self).value
      if value.isAbsent { throw call.error(.valueError, "Cell is empty") }
      return value
    }
  ]
}
