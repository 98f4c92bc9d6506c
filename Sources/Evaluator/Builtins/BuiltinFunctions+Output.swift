package import Events

extension BuiltinFunctions {
  static let output: [Entry] = [
    Entry(
      "print", "*values, sep=' ', end='\\n', file=None, flush=False",
      "Write values as texts to a stream."
    ) { call throws(Raise) in
      let interpreter = call.interpreter
      var text = ""
      let separator = try joint(call, 1, "sep", " ")
      let values = try call.items(0)
      for (position, value) in values.enumerated() {
        if position > 0 { text += separator }
        text += try interpreter.str(value)
      }
      text += try joint(call, 2, "end", "\n")
      let file = call[3].isNone ? interpreter.standardOutput : call[3]
      if case .object(let object) = file, let stream = object as? StreamObject {
        interpreter.write(stream.stream, text)
        if try call.truth(4) { interpreter.flush() }
        return .none
      }
      if file.isNone { return .none }
      let write = try interpreter.attribute(file, "write")
      if file.heapObject is StringStream || file.heapObject is FileStream {
        _ = try interpreter.call(write, [.string(text)])
      } else {
        // A program's own stream sees each piece, as in Python.
        for (position, value) in values.enumerated() {
          if position > 0 { _ = try interpreter.call(write, [.string(separator)]) }
          _ = try interpreter.call(write, [.string(try interpreter.str(value))])
        }
        _ = try interpreter.call(write, [.string(try joint(call, 2, "end", "\n"))])
      }
      if try call.truth(4) {
        _ = try interpreter.call(try interpreter.attribute(file, "flush"), [])
      }
      return .none
    },
    Entry("input", "prompt='', /", "Ask the reader for a line.") { call throws(Raise) in
      let interpreter = call.interpreter
      let prompt = try interpreter.str(call[0])
      if let ask = interpreter.ask {
        if let answer = interpreter.asked(prompt, ask) { return .string(answer) }
        // Nobody answers while the wait is interrupted.
        try interpreter.checkInterruption()
        throw call.error(.eofError, "EOF when reading a line")
      }
      guard let readLine = interpreter.readLine else {
        throw call.error(.eofError, "EOF when reading a line")
      }
      if !prompt.isEmpty { interpreter.write(.stdout, prompt) }
      interpreter.flush()
      let line = readLine()
      try interpreter.checkInterruption()
      guard var line else { throw call.error(.eofError, "EOF when reading a line") }
      if line.utf8.last == UInt8(ascii: "\n") { line.unicodeScalars.removeLast() }
      return .string(line)
    },
    Entry("help", "object, /", "Show what is known about a value.") { call throws(Raise) in
      call.interpreter.write(.stdout, try call.interpreter.help(call[0]))
      return .none
    },
    Entry("exit", "code=None", "End the program.", exit),
    Entry("quit", "code=None", "End the program.", exit),
  ]

  private static func exit(_ call: borrowing Call) throws(Raise) -> Value {
    throw call.interpreter.raise(.systemExit, [call[0]])
  }

  private static func joint(
    _ call: borrowing Call, _ position: Int, _ name: String, _ defaultText: String
  ) throws(Raise) -> String {
    switch call[position] {
    case .none: return defaultText
    case .string(let object): return object.text
    default:
      throw call.error(
        .typeError,
        "\(name) must be None or a string, not \(call.interpreter.typeName(call[position]))")
    }
  }
}

/// `sys.stdout` and `sys.stderr`.
package final class StreamObject: Object {
  package let stream: OutputStream
  package init(_ stream: OutputStream) { self.stream = stream }
  override package func builtinType(_ types: Types) -> TypeObject {
    types.iteratorType("TextIOWrapper")
  }

  static let entries: [Entry] = [
    Entry("write", "text, /", "Write a text.") { call throws(Raise) in
      let text = try call.string(0)
      call.interpreter.write(try call.receiver(as: StreamObject.self).stream, text)
      return .int(text.unicodeScalars.count)
    },
    Entry("writelines", "lines, /", "Write texts one after the other.") { call throws(Raise) in
      let stream = try call.receiver(as: StreamObject.self).stream
      for line in try call.items(0) {
        guard let text = line.text else {
          throw call.error(
            .typeError, "write() argument must be str, not \(call.interpreter.typeName(line))")
        }
        call.interpreter.write(stream, text)
      }
      return .none
    },
    Entry("flush", "", "Send out what was kept back.") { call in
      call.interpreter.flush()
      return .none
    },
    Entry("isatty", "", "Whether the stream is a terminal.") { _ in .bool(false) },
    Entry("encoding", "", "How texts become bytes.", kind: .getter) { _ in .string("utf-8") },
    Entry("name", "", "The stream's name.", kind: .getter) { call throws(Raise) in
      .string("<\(try call.receiver(as: StreamObject.self).stream.rawValue)>")
    },
  ]
}

extension Interpreter {
  /// `sys.stdout`, which a program may have replaced.
  var standardOutput: Value {
    let stream = modules["sys"]?.namespace[intern("stdout")] ?? .absent
    return stream.isAbsent ? .object(StreamObject(.stdout)) : stream
  }

  /// What `help` writes.
  package func help(_ value: Value) throws(Raise) -> String {
    var lines: [String] = []
    func add(_ text: String, indent: String) {
      for line in StrRows.lines(text, keepsEnds: false) { lines.append(indent + line) }
    }
    var builtin = value.heapObject as? BuiltinObject
    var function = value.heapObject as? FunctionObject
    if let method = value.heapObject as? BoundMethod {
      builtin = method.function.heapObject as? BuiltinObject
      function = method.function.heapObject as? FunctionObject
    }
    if let builtin {
      let kind = builtin.owner == nil ? "built-in function" : "method"
      lines += ["Help on \(kind) \(builtin.entry.name) in module \(builtin.module):", ""]
      lines.append(
        builtin.entry.name + builtin.signature.text(receiver: builtin.owner == nil ? nil : "self"))
      add(builtin.entry.summary, indent: "    ")
    } else if let function {
      lines += ["Help on function \(function.name):", "", "\(function.name)(...)"]
      add(function.doc.text ?? "", indent: "    ")
    } else if let module = value.heapObject as? ModuleObject {
      lines += ["Help on module \(module.name):", ""]
      add(module.namespace[names.doc].text ?? "", indent: "")
      for (name, member) in module.namespace.bindings where !name.text.hasPrefix("_") {
        if let function = member.heapObject as? BuiltinObject {
          lines.append("    \(name.text)\(function.signature.text())")
          add(function.entry.summary, indent: "        ")
        }
      }
    } else {
      let type = value.heapObject as? TypeObject ?? self.type(of: value)
      lines += ["Help on class \(type.name) in module \(type.module):", "", "class \(type.name)"]
      add(type.members[names.doc].text ?? type.doc ?? "", indent: "    ")
      for (name, member) in type.members.bindings where !name.text.hasPrefix("_") {
        if let method = member.heapObject as? BuiltinObject {
          lines.append("    \(name.text)\(method.signature.text(receiver: "self"))")
          add(method.entry.summary, indent: "        ")
        } else if member.heapObject is FunctionObject {
          lines.append("    \(name.text)(...)")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
