extension Interpreter {
  /// A module of the program's own that is a file.
  private struct SourceModule {
    var path: String
    var text: String
    var isPackage: Bool
  }

  package func knowsModule(_ name: String) -> Bool {
    modules[name] != nil || moduleFactories[name] != nil || sourceModule(name) != nil
  }

  /// Imports a module by its dotted name, and the packages above it.
  /// - Throws: `ModuleNotFoundError`.
  package func importModule(_ name: String) throws(Raise) -> ModuleObject {
    if let module = modules[name] { return module }
    var parent: ModuleObject?
    if let dot = name.lastIndex(of: ".") { parent = try importModule(String(name[..<dot])) }
    if let module = modules[name] { return module }
    let module: ModuleObject
    if let factory = moduleFactories[name] {
      module = try factory.make(self)
      modules[name] = module
    } else if let file = sourceModule(name) {
      module = try run(file, name)
    } else {
      throw notFound(name, in: parent)
    }
    if let parent, let dot = name.lastIndex(of: ".") {
      parent.namespace[intern(String(name[name.index(after: dot)...]))] = .object(module)
    }
    return module
  }

  private func notFound(_ name: String, in parent: ModuleObject?) -> Raise {
    var message = "No module named '\(name)'"
    if let parent {
      let isPackage =
        !parent.namespace[intern("__path__")].isAbsent
        || moduleFactories.keys.contains { $0.hasPrefix(parent.name + ".") }
      if !isPackage { message += "; '\(parent.name)' is not a package" }
    } else if let near = nearest(to: name, among: moduleFactories.keys.sorted()) {
      message += ". Did you mean: '\(near)'?"
    }
    return error(.moduleNotFoundError, message)
  }

  // MARK: Files

  /// Looks for `name` in the folders of `sys.path`; a module of a package in the package's own.
  private func sourceModule(_ name: String) -> SourceModule? {
    guard let readSource else { return nil }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    // A name comes from `import` and is one for the file system, too.
    guard let last = parts.last, !last.isEmpty, !name.contains("/"), !name.contains("\0") else {
      return nil
    }
    var folders = pathEntries(modules["sys"]?.namespace[intern("path")]) ?? searchPath
    if parts.count > 1 {
      let package = modules[parts.dropLast().joined(separator: ".")]
      folders = pathEntries(package?.namespace[intern("__path__")]) ?? []
    }
    for folder in folders {
      let path = folder.isEmpty ? String(last) : "\(folder)/\(last)"
      if let text = readSource(path + "/__init__.py") {
        return SourceModule(path: path + "/__init__.py", text: text, isPackage: true)
      }
      if let text = readSource(path + ".py") {
        return SourceModule(path: path + ".py", text: text, isPackage: false)
      }
    }
    return nil
  }

  private func pathEntries(_ value: Value?) -> [String]? {
    guard case .list(let list)? = value else { return nil }
    return list.items.compactMap(\.text)
  }

  /// Runs a file as a module, which is known by its name from the start: modules may import each
  /// other.
  private func run(_ file: SourceModule, _ name: String) throws(Raise) -> ModuleObject {
    let module = ModuleObject(name: name)
    let namespace = module.namespace
    namespace[names.dunderName] = .string(name)
    namespace[names.doc] = .none
    namespace[names.file] = .string(file.path)
    let parent = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? ""
    namespace[intern("__package__")] = .string(file.isPackage ? name : parent)
    if file.isPackage {
      let folder = String(file.path.dropLast("/__init__.py".count))
      namespace[intern("__path__")] = .list(ListObject([.string(folder)]))
    }
    modules[name] = module
    do throws(Raise) {
      _ = try run(file.text, name: file.path, module: module)
    } catch {
      modules[name] = nil
      throw error
    }
    return module
  }

  /// The whole name of a module in `from ..name import x`.
  func absoluteName(
    _ name: String, _ level: Int, from globals: Namespace
  ) throws(Raise) -> String {
    guard let package = globals[intern("__package__")].text, !package.isEmpty else {
      throw error(.importError, "attempted relative import with no known parent package")
    }
    let parts = package.split(separator: ".")
    guard level <= parts.count else {
      throw error(.importError, "attempted relative import beyond top-level package")
    }
    let base = parts.dropLast(level - 1).joined(separator: ".")
    return name.isEmpty ? base : base + "." + name
  }
}
