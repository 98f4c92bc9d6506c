extension Interpreter {
  package func knowsModule(_ name: String) -> Bool {
    modules[name] != nil || moduleFactories[name] != nil
  }

  /// Imports a module by its dotted name, and the packages above it.
  /// - Throws: `ModuleNotFoundError`, or what the module's own code raises.
  package func importModule(_ name: String) throws(Raise) -> ModuleObject {
    if let module = try loadedModule(name) { return module }
    var parent: ModuleObject?
    if let dot = name.lastIndex(of: ".") {
      let parentName = String(name[..<dot])
      do throws(Raise) {
        parent = try importModule(parentName)
      } catch {
        throw error
      }
      if let module = try loadedModule(name) { return module }
    }
    let module: ModuleObject
    if let factory = moduleFactories[name] {
      module = try factory.make(self)
      register(module, as: name)
    } else if let found = try moduleFile(name, in: parent) {
      module = try load(found, as: name)
    } else {
      throw noModule(name, in: parent)
    }
    if let parent, let dot = name.lastIndex(of: ".") {
      parent.namespace[intern(String(name[name.index(after: dot)...]))] = .object(module)
    }
    return module
  }

  /// A module that is there already; `sys.modules` has the last word.
  private func loadedModule(_ name: String) throws(Raise) -> ModuleObject? {
    guard let listed = moduleDict else { return modules[name] }
    let value = try listed.get(.string(name), self)
    if value.isNone {
      throw error(.moduleNotFoundError, "import of \(name) halted; None in sys.modules")
    }
    if case .object(let module as ModuleObject) = value { return module }
    modules[name] = nil
    return nil
  }

  /// Puts a module into `sys.modules`.
  package func register(_ module: ModuleObject, as name: String) {
    modules[name] = module
    _ = try? moduleDict?.set(name, to: .object(module), self)
  }

  package func forget(_ name: String) {
    modules[name] = nil
    _ = try? moduleDict?.pop(.string(name), self)
  }

  private func noModule(_ name: String, in parent: ModuleObject?) -> Raise {
    var message = "No module named '\(name)'"
    var suggestion: String?
    if let parent {
      if parent.namespace[intern("__path__")].isAbsent,
        moduleFactories[parent.name] == nil
          || !moduleFactories.keys.contains(where: { $0.hasPrefix(parent.name + ".") })
      {
        message += "; '\(parent.name)' is not a package"
      }
    } else if let reason = RefusedModules.reason(for: name) {
      message += ": \(reason)"
    } else if let near = nearest(
      to: name, among: moduleFactories.keys.filter { !$0.hasPrefix("_") }.sorted())
    {
      suggestion = ". Did you mean: '\(near)'?"
    }
    let raised = error(.moduleNotFoundError, message)
    raised.exception.suggestion = suggestion
    raised.exception.attributes = Namespace()
    raised.exception.attributes?[intern("name")] = .string(name)
    return raised
  }

  // MARK: from … import

  /// The name that `from ..package import name` means.
  func absoluteName(
    _ name: String, level: Int, in globals: Namespace
  ) throws(Raise) -> String {
    if level == 0 { return name }
    var package = globals[intern("__package__")].text ?? ""
    if package.isEmpty, !globals[intern("__path__")].isAbsent {
      package = globals[names.dunderName].text ?? ""
    }
    guard !package.isEmpty else {
      throw error(.importError, "attempted relative import with no known parent package")
    }
    for _ in 1..<level {
      guard let dot = package.lastIndex(of: ".") else {
        throw error(.importError, "attempted relative import beyond top-level package")
      }
      package = String(package[..<dot])
    }
    return name.isEmpty ? package : "\(package).\(name)"
  }

  /// A module of a package, imported if there is one; `.absent` otherwise.
  func submodule(_ name: String, of parent: ModuleObject) throws(Raise) -> Value {
    if let module = try loadedModule(name) { return .object(module) }
    if moduleFactories[name] == nil, try moduleFile(name, in: parent) == nil { return .absent }
    return .object(try importModule(name))
  }

  /// A name of a module; `.absent` also where its `__getattr__` knows none.
  func moduleMember(_ module: ModuleObject, _ name: Name) throws(Raise) -> Value {
    do throws(Raise) {
      return try findAttribute(.object(module), name)
    } catch {
      guard isInstance(error.exception, .attributeError) else { throw error }
      return .absent
    }
  }

  func cannotImport(_ name: String, from module: ModuleObject) -> String {
    guard let file = module.namespace[names.file].text else {
      return "cannot import name '\(name)' from '\(module.name)'"
    }
    return module.isInitialising
      ? "cannot import name '\(name)' from partially initialized module '\(module.name)' (most likely due to a circular import) (\(file))"
      : "cannot import name '\(name)' from '\(module.name)' (\(file))"
  }
}
