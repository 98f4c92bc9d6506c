import Glibc

/// A module that lies in a folder as Python source.
struct ModuleFile {
  let path: String
  /// The package's own folder, for `__init__.py`.
  let folder: String?
}

extension Interpreter {
  /// The file of a module: beside the program, or in the folder of the package above it.
  func moduleFile(_ name: String, in parent: ModuleObject?) throws(Raise) -> ModuleFile? {
    var folders = modulePath()
    var last = Substring(name)
    if let parent {
      let path = parent.namespace[intern("__path__")]
      if path.isAbsent { return nil }
      folders = try items(of: path).compactMap(\.text)
      if let dot = name.lastIndex(of: ".") { last = name[name.index(after: dot)...] }
    }
    for folder in folders {
      let base = folder.isEmpty ? String(last) : "\(folder)/\(last)"
      if isFile(base + "/__init__.py") {
        return ModuleFile(path: base + "/__init__.py", folder: base)
      }
      if isFile(base + ".py") { return ModuleFile(path: base + ".py", folder: nil) }
    }
    return nil
  }

  /// `sys.path`.
  private func modulePath() -> [String] {
    guard case .list(let list) = modules["sys"]?.namespace[intern("path")] ?? .absent else {
      return moduleFolders
    }
    return list.items.compactMap(\.text)
  }

  private func isFile(_ path: String) -> Bool {
    guard let resolved = try? files.resolve(path, for: .reading, self) else { return false }
    var information = stat()
    return stat(resolved, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  /// Runs a module's file. While it runs, the module is in `sys.modules` already.
  func load(_ file: ModuleFile, as name: String) throws(Raise) -> ModuleObject {
    let module = ModuleObject(name: name)
    let names = module.namespace
    names[self.names.dunderName] = .string(name)
    names[self.names.doc] = .none
    names[self.names.file] = .string(file.path)
    names[intern("__builtins__")] = .object(modules["builtins"] ?? module)
    if let folder = file.folder {
      names[intern("__package__")] = .string(name)
      names[intern("__path__")] = .list([.string(folder)])
    } else {
      names[intern("__package__")] = .string(
        name.lastIndex(of: ".").map { String(name[..<$0]) } ?? "")
    }
    try execute(file.path, in: module)
    return module
  }

  /// Runs a file's text in a module, anew where the module has run before.
  func execute(_ path: String, in module: ModuleObject) throws(Raise) {
    let bytes = try files.contents(of: path, self)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw error(.syntaxError, "(unicode error) 'utf-8' codec can't decode the file \(path)")
    }
    let isNew = modules[module.name] !== module
    register(module, as: module.name)
    module.isInitialising = true
    defer { module.isInitialising = false }
    do throws(Raise) {
      _ = try run(text, name: path, module: module)
    } catch {
      if isNew { forget(module.name) }
      throw error
    }
  }
}
