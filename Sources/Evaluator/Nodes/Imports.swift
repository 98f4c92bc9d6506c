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
    if module == "__future__", level == 0 { return .normal }
    let module = try interpreter.absoluteName(module, level: level, in: globals)
    let source = try interpreter.importModule(module)
    for (text, target) in names {
      guard let target else {
        try importAll(source, frame, interpreter)
        continue
      }
      let name = interpreter.intern(text)
      var value = try interpreter.moduleMember(source, name)
      if value.isAbsent {
        value = try interpreter.submodule("\(module).\(text)", of: source)
      }
      if value.isAbsent {
        let known = source.namespace.bindings.map(\.name.text)
        let raised = interpreter.error(
          .importError, interpreter.cannotImport(text, from: source))
        if let near = nearest(to: text, among: known) {
          raised.exception.suggestion = ". Did you mean: '\(near)'?"
        }
        throw raised
      }
      try target.assign(value, frame, interpreter)
    }
    return .normal
  }

  private func importAll(
    _ source: ModuleObject, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    let wanted = source.namespace[interpreter.names.all]
    let target = frame.namespace ?? globals
    guard !wanted.isAbsent else {
      for (name, value) in source.namespace.bindings where !name.text.hasPrefix("_") {
        target[name] = value
      }
      return
    }
    for item in try interpreter.items(of: wanted) {
      guard let text = item.text else { continue }
      let name = interpreter.intern(text)
      var value = try interpreter.moduleMember(source, name)
      if value.isAbsent { value = try interpreter.submodule("\(source.name).\(text)", of: source) }
      if value.isAbsent { throw interpreter.missingAttribute(.object(source), name) }
      target[name] = value
    }
  }
}
