import Events

/// `warnings`: what is warned of goes to the standard error stream, each text once.
enum WarningsModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let module = interpreter.makeModule(
      "warnings", doc: "Messages that are no errors.", functions: functions,
      constants: [("filters", .list([])), (seenName, .object(SetObject()))])
    let type = interpreter.makeType(catcher, module: "warnings")
    module.namespace[interpreter.intern("catch_warnings")] = .object(type)
    return module
  }

  private static let seenName = "onceregistry"

  private static let functions: [Entry] = [
    Entry("warn", "message, category=None, stacklevel=1, source=None", "Warn of something.") {
      call throws(Raise) in
      try call.interpreter.warn(call[0], category: call[1])
      return .none
    },
    Entry(
      "simplefilter", "action, category?, lineno=0, append=False", "What happens to warnings."
    ) { call throws(Raise) in
      try addFilter(
        call, .string(""), call.has(1) ? call[1] : .object(call.interpreter.warningType))
    },
    Entry(
      "filterwarnings", "action, message='', category?, module='', lineno=0, append=False",
      "What happens to warnings with some message."
    ) { call throws(Raise) in
      try addFilter(
        call, call[1], call.has(2) ? call[2] : .object(call.interpreter.warningType))
    },
    Entry("resetwarnings", "", "Forget all filters.") { call in
      if case .list(let filters) = call.interpreter.warningFilters { filters.replaceItems([]) }
      return .none
    },
  ]

  private static let actions = ["default", "error", "ignore", "always", "module", "once"]

  private static func addFilter(
    _ call: borrowing Call, _ message: Value, _ category: Value
  ) throws(Raise) -> Value {
    guard let action = call[0].text, actions.contains(action) else {
      throw call.error(
        .assertionError, "invalid action: \(try call.interpreter.repr(call[0]))")
    }
    if case .list(let filters) = call.interpreter.warningFilters {
      filters.items.insert(.tuple([call[0], message, category]), at: 0)
    }
    return .none
  }

  private static let catcher = TypeTable(
    "catch_warnings", "Restores the filters at the end of a with statement.",
    [
      Entry("__init__", "*, record=False", "Set up.") { call throws(Raise) in
        let interpreter = call.interpreter
        try interpreter.plainSetAttribute(
          call.receiver, interpreter.intern("_record"), to: call[0])
        return .none
      },
      Entry("__enter__", "", "Remember the filters.") { call throws(Raise) in
        let interpreter = call.interpreter
        guard case .list(let filters) = interpreter.warningFilters else { return .none }
        try interpreter.plainSetAttribute(
          call.receiver, interpreter.intern("_saved"), to: .list(ListObject(filters.items)))
        let isRecording = try interpreter.truth(
          try interpreter.attribute(call.receiver, "_record"))
        if !isRecording { return .none }
        let log = Value.list([])
        interpreter.setWarningLog(log)
        return log
      },
      Entry("__exit__", "*exception", "Restore the filters.") { call throws(Raise) in
        let interpreter = call.interpreter
        interpreter.setWarningLog(.none)
        if case .list(let filters) = interpreter.warningFilters,
          case .list(let saved) = try interpreter.attribute(call.receiver, "_saved")
        {
          filters.replaceItems(saved.items)
        }
        return .none
      },
    ])
}

extension Interpreter {
  private var warningsModule: ModuleObject? { try? importModule("warnings") }

  fileprivate var warningType: TypeObject { types.exceptions[.warning] ?? types.object }

  fileprivate var warningFilters: Value {
    warningsModule?.namespace[intern("filters")] ?? .none
  }

  /// Where `catch_warnings(record=True)` collects warnings.
  fileprivate func setWarningLog(_ log: Value) {
    warningsModule?.namespace[intern("_log")] = log
  }

  /// `warnings.warn(message, category)`.
  package func warn(_ message: Value, category: Value = .none) throws(Raise) {
    var type = types.exceptions[.userWarning] ?? types.object
    var warning = message
    if isInstance(message, of: warningType) {
      type = self.type(of: message)
    } else {
      if !category.isNone {
        guard let given = category.heapObject as? TypeObject, given.isSubclass(of: warningType)
        else {
          throw error(
            .typeError,
            "category must be a Warning subclass, not '\(typeName(category))'")
        }
        type = given
      }
      warning = try call(.object(type), [message])
    }
    let text = try str(warning)
    switch try action(text, type) {
    case "ignore": return
    case "error":
      guard let exception = warning.heapObject as? ExceptionObject else { return }
      throw Raise(exception)
    case "always": break
    default:
      let key = Value.tuple([.string(text), .object(type)])
      if case .object(let object) = warningsModule?.namespace[intern("onceregistry")] ?? .none,
        let seen = object as? SetObject, !isRecording
      {
        if try seen.contains(key, self) { return }
        try seen.add(key, self)
      }
    }
    if case .list(let log) = warningsModule?.namespace[intern("_log")] ?? .none {
      let record = InstanceObject(of: types.object)
      let attributes = Namespace()
      attributes[intern("message")] = warning
      attributes[intern("category")] = .object(type)
      record.attributes = attributes
      log.items.append(.object(record))
      return
    }
    write(.stderr, "\(type.displayName): \(text)\n")
  }

  private var isRecording: Bool {
    if case .list = warningsModule?.namespace[intern("_log")] ?? .none { return true }
    return false
  }

  /// What the first filter that fits says; deprecations are not shown by default.
  private func action(_ text: String, _ type: TypeObject) throws(Raise) -> String {
    if case .list(let filters) = warningFilters {
      for filter in filters.items {
        guard case .tuple(let parts) = filter, parts.items.count == 3,
          let category = parts.items[2].heapObject as? TypeObject
        else { continue }
        if type.isSubclass(of: category), text.hasPrefix(parts.items[1].text ?? "") {
          return parts.items[0].text ?? "default"
        }
      }
    }
    for kind in [ExceptionKind.pendingDeprecationWarning] {
      if let hidden = types.exceptions[kind], type.isSubclass(of: hidden) { return "ignore" }
    }
    return "default"
  }
}
