/// What a `class` statement settles before its body runs.
struct ClassPlan {
  let name: String
  let bases: [TypeObject]
  let metaclass: TypeObject
  /// Arguments by name, without `metaclass`.
  let keywords: [(name: Name, value: Value)]
  /// What is called in the place of a metaclass: `metaclass=function`.
  var maker: Value = .absent
}

/// The mapping that a metaclass's `__prepare__` gave, which sees every name that the class body
/// binds and may keep another value for it.
final class PreparedNames {
  let mapping: Value
  init(_ mapping: Value) { self.mapping = mapping }

  /// - Returns: what the mapping has for the name afterwards.
  func store(_ name: Name, _ value: Value, _ interpreter: Interpreter) throws(Raise) -> Value {
    try interpreter.setItem(mapping, .string(name.text), to: value)
    if case .dict(let dict) = mapping {
      let found = try dict.get(.string(name.text), interpreter)
      return found.isAbsent ? value : found
    }
    return try interpreter.item(mapping, .string(name.text))
  }
}

extension Interpreter {
  /// The bases and the metaclass of a `class` statement.
  /// - Parameter namespace: gets what the metaclass prepares for the body.
  func planClass(
    _ name: String, _ given: Arguments, _ namespace: Namespace
  ) throws(Raise) -> ClassPlan {
    let bases = try baseClasses(given.positional, namespace, of: name)
    var wanted = types.type
    var keywords = given.keywords
    if let place = keywords.firstIndex(where: { $0.name.text == "metaclass" }) {
      let value = keywords.remove(at: place).value
      guard let type = value.heapObject as? TypeObject else {
        return ClassPlan(
          name: name, bases: bases, metaclass: types.type, keywords: keywords, maker: value)
      }
      wanted = type
    }
    let plan = ClassPlan(
      name: name, bases: bases, metaclass: try metaclass(of: bases, wanted: wanted),
      keywords: keywords)
    if plan.metaclass !== types.type { try prepare(plan, namespace) }
    return plan
  }

  /// Bases may stand for others: `__mro_entries__`.
  private func baseClasses(
    _ given: [Value], _ namespace: Namespace, of name: String
  ) throws(Raise) -> [TypeObject] {
    var bases: [TypeObject] = []
    var isReplaced = false
    for base in given {
      if case .object(let type as TypeObject) = base {
        bases.append(type)
        continue
      }
      let method = try findAttribute(base, intern("__mro_entries__"))
      guard !method.isAbsent, case .tuple(let others) = try call(method, [.tuple(given)]) else {
        // The class of what should be a class is the metaclass that is called.
        if case .object(is TypeObject)? = given.first {
          throw error(.typeError, Interpreter.metaclassConflict)
        } else {
          _ = try call(
            .object(self.type(of: base)), [.string(name), .tuple(given), .dict(DictObject())])
        }
        throw error(.typeError, "bases must be types, not \(typeName(base))")
      }
      isReplaced = true
      for other in others.items {
        guard case .object(let type as TypeObject) = other else {
          throw error(.typeError, "bases must be types, not \(typeName(other))")
        }
        bases.append(type)
      }
    }
    if isReplaced { namespace[intern("__orig_bases__")] = .tuple(given) }
    return bases
  }

  private static let metaclassConflict =
    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
    + "metaclasses of all its bases"

  /// The most derived metaclass of the bases.
  func metaclass(of bases: [TypeObject], wanted: TypeObject) throws(Raise) -> TypeObject {
    var winner = wanted
    for base in bases {
      let other = base.subtype ?? types.type
      if winner.isSubclass(of: other) { continue }
      guard other.isSubclass(of: winner) else {
        throw error(.typeError, Interpreter.metaclassConflict)
      }
      winner = other
    }
    return winner
  }

  private func prepare(_ plan: ClassPlan, _ namespace: Namespace) throws(Raise) {
    let method = try findAttribute(.object(plan.metaclass), intern("__prepare__"))
    if method.isAbsent { return }
    let bases = Value.tuple(plan.bases.map { .object($0) })
    let mapping = try call(
      method, Arguments([.string(plan.name), bases], keywords: plan.keywords))
    if case .dict(let dict) = mapping {
      for entry in dict.entries where !entry.key.isAbsent {
        guard let text = entry.key.text else { continue }
        namespace[intern(text)] = entry.value
      }
    }
    namespace.companion = PreparedNames(mapping)
  }

  /// Makes the class from what its body bound.
  func finishClass(
    _ plan: ClassPlan, _ namespace: Namespace, classCell: CellObject?
  ) throws(Raise) -> Value {
    if plan.metaclass === types.type, plan.maker.isAbsent {
      return .object(
        try makeClass(
          plan.name, bases: plan.bases, namespace: namespace, keywords: plan.keywords,
          classCell: classCell))
    }
    if let classCell { namespace[intern("__classcell__")] = .object(classCell) }
    var members = Value.dict(DictObject())
    if let prepared = namespace.companion as? PreparedNames {
      // The names that no assignment of the body bound: `__module__`, `__qualname__`, `__doc__`.
      members = prepared.mapping
      for name in [
        names.module, names.qualname, names.doc, intern("__classcell__"),
        intern("__orig_bases__"), names.annotations,
      ]
      where !namespace[name].isAbsent {
        try setItem(members, .string(name.text), to: namespace[name])
      }
    } else if case .dict(let dict) = members {
      for (name, value) in namespace.bindings { try dict.set(name.text, to: value, self) }
    }
    let bases = Value.tuple(plan.bases.map { .object($0) })
    return try call(
      plan.maker.isAbsent ? .object(plan.metaclass) : plan.maker,
      Arguments([.string(plan.name), bases, members], keywords: plan.keywords))
  }

  // MARK: Instances of metaclasses

  /// Calls a class whose metaclass may have a `__call__` of its own.
  func construct(
    _ type: TypeObject, _ arguments: Arguments, by metaclass: TypeObject
  ) throws(Raise) -> Value {
    let method = metaclass.lookup(names.call)
    if case .object(let builtin as BuiltinObject) = method, builtin.owner === types.type {
      return try construct(type, arguments)
    }
    var withClass = arguments
    withClass.positional.insert(.object(type), at: 0)
    return try call(method, withClass)
  }

  /// What the metaclass computes for a class; it goes before what the class itself has.
  func metaclassAttribute(
    _ type: TypeObject, _ name: Name, _ metaclass: TypeObject
  ) throws(Raise) -> Value {
    let member = metaclass.lookup(name)
    guard case .object(let descriptor) = member, !(descriptor is BuiltinObject),
      isDataDescriptor(descriptor)
    else { return .absent }
    return try bind(member, .object(type), metaclass)
  }

  /// What the metaclass has for a name that the class has not.
  func metaclassFallback(
    _ type: TypeObject, _ name: Name, _ metaclass: TypeObject
  ) throws(Raise) -> Value {
    let member = metaclass.lookup(name)
    if !member.isAbsent { return try bind(member, .object(type), metaclass) }
    let fallback = metaclass.lookup(names.getattr)
    if fallback.isAbsent { return .absent }
    return try callSpecial(fallback, .object(type), [.string(name.text)])
  }

  func isInstance(
    _ value: Value, of type: TypeObject, asking metaclass: TypeObject
  ) throws(Raise) -> Bool {
    // Always true, whatever the metaclass thinks.
    if self.type(of: value) === type { return true }
    let method = metaclass.lookup(names.instanceCheck)
    if case .object(let builtin as BuiltinObject) = method, builtin.owner === types.type {
      return isInstance(value, of: type)
    }
    return try truth(try callSpecial(method, .object(type), [value]))
  }

  func isSubclass(
    _ type: TypeObject, of other: TypeObject, asking metaclass: TypeObject
  ) throws(Raise) -> Bool {
    let method = metaclass.lookup(intern("__subclasscheck__"))
    if case .object(let builtin as BuiltinObject) = method, builtin.owner === types.type {
      return type.isSubclass(of: other)
    }
    return try truth(try callSpecial(method, .object(other), [.object(type)]))
  }

  // MARK: Abstract classes

  /// The `TypeError` of an abstract class that is called.
  func abstractInstance(_ type: TypeObject) -> Raise {
    var missing: [String] = []
    if let names = try? items(of: type.lookup(intern("__abstractmethods__"))) {
      missing = names.compactMap(\.text).sorted()
    }
    return error(
      .typeError,
      "Can't instantiate abstract class \(type.name) with abstract method\(missing.count == 1 ? "" : "s") \(missing.joined(separator: ", "))"
    )
  }
}

extension Call {
  /// The arguments that a row gathers as `**keywords`.
  func keywords(_ position: Int) -> [(name: Name, value: Value)] {
    guard case .dict(let given) = self[position] else { return [] }
    return given.entries.compactMap { entry in
      entry.key.text.map { (name: interpreter.intern($0), value: entry.value) }
    }
  }
}
