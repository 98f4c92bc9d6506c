/// `sys.stdin`: an iterator over lines.
package final class InputObject: IteratorObject {
  override package var kind: String { "TextIOWrapper" }

  override package func next(_ interpreter: Interpreter) throws(Raise) -> Value {
    try line(interpreter).map { .string($0) } ?? .absent
  }

  /// The next line with its end; nil behind the last one, and where there is no standard input.
  private func line(_ interpreter: Interpreter) throws(Raise) -> String? {
    interpreter.flush()
    let line = interpreter.readLine?()
    try interpreter.checkInterruption()
    return line
  }

  static let entries: [Entry] = [
    Entry("readline", "", "The next line, with its end.") { call throws(Raise) in
      .string(try call.receiver(as: InputObject.self).line(call.interpreter) ?? "")
    },
    Entry("readlines", "", "All lines that are left.") { call throws(Raise) in
      let input = try call.receiver(as: InputObject.self)
      var lines: ContiguousArray<Value> = []
      while let line = try input.line(call.interpreter) { lines.append(.string(line)) }
      return .list(ListObject(lines))
    },
    Entry("read", "", "All the text that is left.") { call throws(Raise) in
      let input = try call.receiver(as: InputObject.self)
      var text = ""
      while let line = try input.line(call.interpreter) { text += line }
      return .string(text)
    },
  ]
}
