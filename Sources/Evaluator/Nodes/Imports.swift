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
    if level > 0 {
      throw interpreter.error(
        .importError, "attempted relative import with no known parent package")
    }
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

extension Interpreter {
  package func knowsModule(_ name: String) -> Bool {
    modules[name] != nil || moduleFactories[name] != nil
  }

  /// Imports a module by its dotted name, and the packages above it.
  /// - Throws: `ModuleNotFoundError`.
  package func importModule(_ name: String) throws(Raise) -> ModuleObject {
    if let module = modules[name] { return module }
    guard let factory = moduleFactories[name] else {
      var message = "No module named '\(name)'"
      if let dot = name.lastIndex(of: "."), knowsModule(String(name[..<dot])) {
        _ = try importModule(String(name[..<dot]))
      } else if let near = nearest(to: name, among: moduleFactories.keys.sorted()) {
        message += ". Did you mean: '\(near)'?"
      }
      throw error(.moduleNotFoundError, message)
    }
    var parent: ModuleObject?
    if let dot = name.lastIndex(of: ".") { parent = try importModule(String(name[..<dot])) }
    if let module = modules[name] { return module }
    let module = try factory.make(self)
    modules[name] = module
    if let parent, let dot = name.lastIndex(of: ".") {
      parent.namespace[intern(String(name[name.index(after: dot)...]))] = .object(module)
    }
    return module
  }
}
