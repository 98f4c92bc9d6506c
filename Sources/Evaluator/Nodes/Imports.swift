import Syntax

final class ImportStatement: StatementNode {
  private let modules: [(name: String, isRenamed: Bool, target: Target)]
  init(_ modules: [(name: String, isRenamed: Bool, target: Target)], _ span: SourceSpan) {
    self.modules = modules
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    for (name, isRenamed, target) in modules {
      let module = try interpreter.importModule(name)
      let top = String(name.prefix { $0 != "." })
      let bound = isRenamed ? module : interpreter.modules[top] ?? module
      try target.assign(.object(bound), frame, interpreter)
    }
    return .normal
  }
}

final class ImportFromStatement: StatementNode {
  private let module: String
  private let level: Int
  /// `*` has no target.
  private let names: [(name: String, target: Target?)]
  private let globals: Namespace
  init(
    _ module: String, level: Int, _ names: [(name: String, target: Target?)], globals: Namespace,
    _ span: SourceSpan
  ) {
    self.module = module
    self.level = level
    self.names = names
    self.globals = globals
    super.init(span)
  }

  override func run(_ frame: Frame, _ interpreter: Interpreter) throws(Raise) -> Ending {
    let module = try level > 0 ? interpreter.absoluteName(module, level, from: globals) : module
    if module == "__future__" { return .normal }
    let source = try interpreter.importModule(module)
    for (text, target) in names {
      guard let target else {
        importAll(source, frame, interpreter)
        continue
      }
      let name = interpreter.intern(text)
      var value = try interpreter.findAttribute(.object(source), name)
      if value.isAbsent, interpreter.knowsModule("\(module).\(text)") {
        value = .object(try interpreter.importModule("\(module).\(text)"))
      }
      if value.isAbsent {
        var message = "cannot import name '\(text)' from '\(module)'"
        let known = source.namespace.bindings.map(\.name.text)
        if let near = nearest(to: text, among: known) { message += ". Did you mean: '\(near)'?" }
        throw interpreter.error(.importError, message)
      }
      try target.assign(value, frame, interpreter)
    }
    return .normal
  }

  private func importAll(_ source: ModuleObject, _ frame: Frame, _ interpreter: Interpreter) {
    let wanted = source.namespace[interpreter.names.all]
    var listed: Set<String>?
    if case .list(let list) = wanted { listed = Set(list.items.compactMap(\.text)) }
    for (name, value) in source.namespace.bindings {
      let isTaken = listed?.contains(name.text) ?? !name.text.hasPrefix("_")
      if isTaken { (frame.namespace ?? globals)[name] = value }
    }
  }
}
