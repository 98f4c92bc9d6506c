extension Interpreter {
  /// Puts the rows of a native class into the class.
  package func install(_ entries: [Entry], into type: TypeObject) {
    for entry in entries {
      let object = BuiltinObject(entry, owner: type, module: type.module)
      type.set(intern(entry.name), to: .object(object))
    }
  }

  /// Makes a native class from its table.
  package func makeType(
    _ table: TypeTable, module: String, base: TypeObject? = nil,
    allocate: ((TypeObject) -> Object)? = nil, instancesHaveDictionary: Bool = true
  ) -> TypeObject {
    let type = types.makeNative(
      table.name, module: module, base: base, allocate: allocate,
      instancesHaveDictionary: instancesHaveDictionary)
    type.doc = table.summary
    install(table.entries, into: type)
    return type
  }

  /// Puts the functions of a table into a module's names.
  package func install(_ entries: [Entry], into namespace: Namespace, module: String) {
    for entry in entries {
      namespace[intern(entry.name)] = .object(BuiltinObject(entry, module: module))
    }
  }

  /// A native module from its functions and constants.
  package func makeModule(
    _ name: String, doc: String, functions: [Entry] = [],
    constants: [(name: String, value: Value)] = []
  ) -> ModuleObject {
    let module = ModuleObject(name: name)
    module.namespace[names.dunderName] = .string(name)
    module.namespace[names.doc] = .string(doc)
    install(functions, into: module.namespace, module: name)
    for (name, value) in constants { module.namespace[intern(name)] = value }
    return module
  }
}
