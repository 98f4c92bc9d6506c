extension Interpreter {
  /// Makes a class: `class` statements and `type(name, bases, dict)`.
  /// - Throws: `TypeError` for bases that cannot be combined or extended.
  package func makeClass(
    _ name: String, bases: [TypeObject], namespace: Namespace,
    keywords: [(name: Name, value: Value)] = [], metaclass: TypeObject? = nil,
    classCell: CellObject? = nil
  ) throws(Raise) -> TypeObject {
    let bases = bases.isEmpty ? [types.object] : bases
    for base in bases where !base.isSubclassable {
      throw error(.typeError, "type '\(base.name)' is not an acceptable base type")
    }
    let mro = try mergeOrders(bases)
    let native = try nativeBase(bases)
    var module = "__main__"
    if let text = namespace[names.module].text { module = text }
    let type = TypeObject(
      name: name, module: module, bases: bases, mro: mro, stamps: types.stamps,
      isUserDefined: true, allocate: native.allocate, instancesHaveDictionary: true)
    for base in bases { base.addSubclass(type) }
    if let metaclass, metaclass !== types.type { type.subtype = metaclass }
    classCell?.value = .object(type)
    if let qualified = namespace[names.qualname].text { type.qualifiedName = qualified }
    _ = namespace.remove(names.qualname)
    if let doc = namespace[names.doc].text { type.doc = doc }
    for binding in namespace.bindings { type.set(binding.name, to: binding.value) }
    if !namespace[names.eq].isAbsent, namespace[names.hash].isAbsent {
      type.set(names.hash, to: .none)
    }
    try setSlots(of: type)
    // Python makes these two class methods without a decorator.
    for special in [names.initSubclass, names.classGetItem] {
      if case .object(let function) = type.members[special], function is FunctionObject {
        type.set(special, to: .object(MethodWrapper(.object(function), isClassMethod: true)))
      }
    }
    if case .object(let function) = type.members[names.new], function is FunctionObject {
      type.set(names.new, to: .object(MethodWrapper(.object(function), isClassMethod: false)))
    }
    for binding in namespace.bindings {
      guard case .object(let object) = binding.value, let descriptor = object.subtype,
        descriptor.isUserDefined
      else { continue }
      let method = descriptor.lookup(names.setName)
      if !method.isAbsent {
        do throws(Raise) {
          _ = try callSpecial(method, binding.value, [.object(type), .string(binding.name.text)])
        } catch {
          guard isInstance(error.exception, .exception) else { throw error }
          let raised = self.error(
            .runtimeError,
            "Error calling __set_name__ on '\(typeName(binding.value))' instance '\(binding.name.text)' in '\(name)'"
          )
          raised.exception.cause = error.exception
          raised.exception.suppressesContext = true
          throw raised
        }
      }
    }
    try callInitSubclass(type, bases, keywords)
    return type
  }

  private func callInitSubclass(
    _ type: TypeObject, _ bases: [TypeObject], _ keywords: [(name: Name, value: Value)]
  ) throws(Raise) {
    for base in type.mro.dropFirst() {
      let hook = base.members[names.initSubclass]
      if case .object(let wrapper as MethodWrapper) = hook {
        _ = try call(wrapper.function, Arguments([.object(type)], keywords: keywords))
        return
      }
    }
    if let keyword = keywords.first {
      _ = keyword
      throw error(.typeError, "\(type.name).__init_subclass__() takes no keyword arguments")
    }
  }

  /// The base whose native layout instances get.
  private func nativeBase(_ bases: [TypeObject]) throws(Raise) -> TypeObject {
    var chosen = types.object
    for base in bases {
      guard let native = base.mro.first(where: { !$0.isUserDefined }) else { continue }
      if native === types.object || chosen.isSubclass(of: native) { continue }
      let isError = types.exceptions[.baseException].map(native.isSubclass(of:)) ?? false
      if isError, let base = types.exceptions[.baseException], chosen.isSubclass(of: base) {
        // Exceptions of all classes are laid out alike.
        continue
      }
      if native.isSubclass(of: chosen) {
        chosen = native
      } else {
        throw error(.typeError, "multiple bases have instance lay-out conflict")
      }
    }
    return chosen
  }

  /// C3: the order of all classes above, each base's own order kept.
  private func mergeOrders(_ bases: [TypeObject]) throws(Raise) -> [TypeObject] {
    for (position, base) in bases.enumerated()
    where bases[..<position].contains(where: { $0 === base }) {
      throw error(.typeError, "duplicate base class \(base.name)")
    }
    var lists = bases.map { $0.mro[...] } + [bases[...]]
    var order: [TypeObject] = []
    while true {
      lists.removeAll { $0.isEmpty }
      if lists.isEmpty { return order }
      let next = lists.lazy.compactMap(\.first).first { candidate in
        !lists.contains { $0.dropFirst().contains { $0 === candidate } }
      }
      guard let next else {
        throw error(
          .typeError,
          "Cannot create a consistent method resolution\norder (MRO) for bases \(bases.map(\.name).joined(separator: ", "))"
        )
      }
      order.append(next)
      for position in lists.indices where lists[position].first === next {
        lists[position].removeFirst()
      }
    }
  }
}
