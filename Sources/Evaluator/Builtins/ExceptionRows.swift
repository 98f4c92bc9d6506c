/// `BaseException` and the classes below it that have fields of their own.
enum ExceptionRows {
  static let base: [Entry] = [
    Entry("__new__", "*arguments, **keywords", "An exception.") { call throws(Raise) in
      let types = call.interpreter.types
      var type = call.classToMake(or: types.object)
      let given = try arguments(call)
      if type === types.exceptions[.osError], given.items.count > 1,
        let number = given.items[0].smallInteger, let kind = kinds[number]
      {
        type = types.exceptions[kind] ?? type
      }
      let exception = ExceptionObject(of: type, arguments: given)
      exception.separateFiles(types)
      return .object(exception)
    },
    Entry("__init__", "*arguments, **keywords", "Set the exception's arguments.") {
      call throws(Raise) in
      let exception = try call.receiver(as: ExceptionObject.self)
      var given = try arguments(call)
      if case .dict(let keywords) = call[1], keywords.count > 0 {
        let type = call.interpreter.type(of: call.receiver)
        guard try setFields(exception, keywords, call.interpreter) else {
          throw call.error(.typeError, "\(type.name)() takes no keyword arguments")
        }
      }
      swap(&given, &exception.arguments)
      exception.separateFiles(call.interpreter.types)
      withExtendedLifetime(given) {}
      return .none
    },
    Entry(
      "args", "", "The exception's arguments.", kind: .getter,
      setter: { call throws(Raise) in
        var new = TupleObject(try call.items(0))
        swap(&new, &(try call.receiver(as: ExceptionObject.self)).arguments)
        withExtendedLifetime(new) {}
        return .none
      }
    ) { call throws(Raise) in .tuple(try call.receiver(as: ExceptionObject.self).arguments) },
    Entry(
      "__cause__", "", "The exception that caused this one.", kind: .getter,
      setter: { call throws(Raise) in
        let exception = try call.receiver(as: ExceptionObject.self)
        exception.cause = try other(call)
        exception.suppressesContext = true
        return .none
      }
    ) { call throws(Raise) in
      try call.receiver(as: ExceptionObject.self).cause.map { .object($0) } ?? .none
    },
    Entry(
      "__context__", "", "The exception that was being handled.", kind: .getter,
      setter: { call throws(Raise) in
        try call.receiver(as: ExceptionObject.self).context = try other(call)
        return .none
      }
    ) { call throws(Raise) in
      try call.receiver(as: ExceptionObject.self).context.map { .object($0) } ?? .none
    },
    Entry(
      "__suppress_context__", "", "Whether tracebacks leave the context out.", kind: .getter,
      setter: { call throws(Raise) in
        try call.receiver(as: ExceptionObject.self).suppressesContext = try call.truth(0)
        return .none
      }
    ) { call throws(Raise) in
      .bool(try call.receiver(as: ExceptionObject.self).suppressesContext)
    },
    Entry("with_traceback", "traceback, /", "The exception itself.") { call in call.receiver },
    Entry("add_note", "note, /", "Add a line to the message.") { call throws(Raise) in
      let interpreter = call.interpreter
      let name = interpreter.intern("__notes__")
      guard call[0].text != nil else {
        throw call.error(
          .typeError, "note must be a str, not '\(interpreter.typeName(call[0]))'")
      }
      let note = call[0]
      let exception = try call.receiver(as: ExceptionObject.self)
      if case .list(let notes) = exception.attributes?[name] {
        notes.items.append(note)
      } else {
        try interpreter.plainSetAttribute(call.receiver, name, to: .list([note]))
      }
      return .none
    },
    Entry("__str__", "", "Return str(self).") { call throws(Raise) in
      .string(try call.interpreter.message(of: try call.receiver(as: ExceptionObject.self)))
    },
    Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
      .string(try call.interpreter.builtinRepr(call.receiver))
    },
  ]

  /// The classes that `OSError` becomes by the system's number of the fault.
  private static let kinds: [Int: ExceptionKind] = [
    1: .permissionError, 2: .fileNotFoundError, 13: .permissionError, 17: .fileExistsError,
    20: .notADirectoryError, 21: .isADirectoryError, 110: .timeoutError,
  ]

  /// `NameError` and `AttributeError`.
  static let named = [
    Entry(
      "name", "", "The name that was not there.", kind: .getter,
      setter: { call throws(Raise) in
        let exception = try call.receiver(as: ExceptionObject.self)
        exception.subject = call[0].text.map(call.interpreter.intern)
        return .none
      }
    ) { call throws(Raise) in
      try call.receiver(as: ExceptionObject.self).subject.map { .string($0.text) } ?? .none
    }
  ]

  static let message = [field("msg", 0, "The message.")]
  static let stopIteration = [field("value", 0, "What the generator returned.")]
  static let systemExit = [
    Entry("code", "", "The exit status.", kind: .getter) { call throws(Raise) in
      let items = try call.receiver(as: ExceptionObject.self).arguments.items
      return items.isEmpty ? .none : items.count == 1 ? items[0] : .tuple(TupleObject(items))
    }
  ]

  static let osError: [Entry] = [
    osField("errno", 0, "The number of the fault."),
    osField("strerror", 1, "The system's words for the fault."),
    file("filename", "The file.") { $0.file },
    file("filename2", "The other file.") { $0.secondFile },
    Entry("__str__", "", "Return str(self).") { call throws(Raise) in
      let exception = try call.receiver(as: ExceptionObject.self)
      let interpreter = call.interpreter
      let items = exception.arguments.items
      guard items.count == 2 else { return .string(try interpreter.message(of: exception)) }
      var text = "[Errno \(try interpreter.str(items[0]))] \(try interpreter.str(items[1]))"
      if !exception.file.isAbsent, !exception.file.isNone {
        text += ": " + (try interpreter.repr(exception.file))
        if !exception.secondFile.isAbsent {
          text += " -> " + (try interpreter.repr(exception.secondFile))
        }
      }
      return .string(text)
    },
  ]

  private static func file(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (ExceptionObject) -> Value
  ) -> Entry {
    Entry(name, "", summary, kind: .getter) { call throws(Raise) in
      let file = read(try call.receiver(as: ExceptionObject.self))
      return file.isAbsent ? .none : file
    }
  }

  private static func arguments(_ call: borrowing Call) throws(Raise) -> TupleObject {
    if case .tuple(let tuple) = call[0] { return tuple }
    return TupleObject()
  }

  private static func other(_ call: borrowing Call) throws(Raise) -> ExceptionObject? {
    if call[0].isNone { return nil }
    if let exception = call[0].heapObject as? ExceptionObject { return exception }
    throw call.error(
      .typeError, "exception cause must be None or derive from BaseException")
  }

  /// The keyword arguments that some classes take become attributes.
  private static func setFields(
    _ exception: ExceptionObject, _ keywords: DictObject, _ interpreter: Interpreter
  ) throws(Raise) -> Bool {
    let known: [String]
    if interpreter.isInstance(exception, .importError) {
      known = ["name", "path"]
    } else if interpreter.isInstance(exception, .attributeError) {
      known = ["name", "obj"]
    } else if interpreter.isInstance(exception, .nameError) {
      known = ["name"]
    } else {
      return false
    }
    for entry in keywords.entries where !entry.key.isAbsent {
      guard let text = entry.key.text, known.contains(text) else { return false }
      try interpreter.plainSetAttribute(
        .object(exception), interpreter.intern(text), to: entry.value)
    }
    return true
  }

  private static func field(_ name: String, _ position: Int, _ summary: String) -> Entry {
    Entry(name, "", summary, kind: .getter) { call throws(Raise) in
      let items = try call.receiver(as: ExceptionObject.self).arguments.items
      return position < items.count ? items[position] : .none
    }
  }

  /// The fields exist where there are two arguments at least.
  private static func osField(_ name: String, _ position: Int, _ summary: String) -> Entry {
    Entry(name, "", summary, kind: .getter) { call throws(Raise) in
      let items = try call.receiver(as: ExceptionObject.self).arguments.items
      return items.count >= 2 && position < items.count ? items[position] : .none
    }
  }
}
