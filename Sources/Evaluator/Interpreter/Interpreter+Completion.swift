package import Events

extension Interpreter {
  /// What can stand at `cursor` (in Unicode scalars) of a source: names, or attributes of what is
  /// before a dot. Only names and attributes are looked up; nothing is called.
  package func complete(_ source: String, cursor: Int) -> Completion {
    let scalars = Array(source.unicodeScalars)
    let end = min(max(0, cursor), scalars.count)
    var start = end
    while start > 0, isWordPart(scalars[start - 1]) { start -= 1 }
    let prefix = String(String.UnicodeScalarView(scalars[start..<end]))
    guard start > 0, scalars[start - 1] == "." else {
      return Completion(start: start, candidates: names(startingWith: prefix))
    }
    guard let value = dottedValue(before: start - 1, in: scalars) else {
      return Completion(start: start, candidates: [])
    }
    let found = attributeNames(of: value).filter { name in
      name.hasPrefix(prefix) && (!name.hasPrefix("_") || prefix.hasPrefix("_"))
    }
    return Completion(start: start, candidates: found.sorted())
  }

  private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isXIDContinue
  }

  private func names(startingWith prefix: String) -> [String] {
    var found = Set<String>()
    for (name, _) in main.namespace.bindings + builtins.bindings { found.insert(name.text) }
    for name in Interpreter.keywords { found.insert(name) }
    for name in moduleFactories.keys where !name.contains(".") { found.insert(name) }
    return found.filter { name in
      name.hasPrefix(prefix) && (!name.hasPrefix("_") || prefix.hasPrefix("_"))
    }.sorted()
  }

  /// The value of `a.b.c` that ends before a position.
  private func dottedValue(before end: Int, in scalars: [Unicode.Scalar]) -> Value? {
    var parts: [String] = []
    var position = end
    while true {
      var start = position
      while start > 0, isWordPart(scalars[start - 1]) { start -= 1 }
      if start == position { return nil }
      parts.insert(String(String.UnicodeScalarView(scalars[start..<position])), at: 0)
      if start > 0, scalars[start - 1] == "." {
        position = start - 1
      } else {
        break
      }
    }
    var value = main.namespace[intern(parts[0])]
    if value.isAbsent { value = builtins[intern(parts[0])] }
    for part in parts.dropFirst() {
      if value.isAbsent { return nil }
      value = plainMember(value, intern(part))
    }
    return value.isAbsent ? nil : value
  }

  /// An attribute that can be had without running code.
  private func plainMember(_ value: Value, _ name: Name) -> Value {
    if let attributes = value.heapObject?.attributes, !attributes[name].isAbsent {
      return attributes[name]
    }
    if case .object(let object) = value, let type = object as? TypeObject {
      return type.lookup(name)
    }
    let member = type(of: value).lookup(name)
    if case .object(let object) = member, object is PropertyObject || isGetter(object) {
      return .absent
    }
    return member
  }

  private func isGetter(_ object: Object) -> Bool {
    (object as? BuiltinObject)?.entry.kind == .getter
  }

  /// The names that `dir` lists.
  package func attributeNames(of value: Value) -> [String] {
    var found = Set<String>()
    if let attributes = value.heapObject?.attributes {
      for (name, _) in attributes.bindings { found.insert(name.text) }
    }
    var types = [type(of: value)]
    if case .object(let object) = value, let type = object as? TypeObject { types.append(type) }
    for type in types {
      for base in type.mro {
        for (name, _) in base.members.bindings { found.insert(name.text) }
      }
    }
    return found.sorted()
  }

  static let keywords = [
    "False", "None", "True", "and", "as", "assert", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
  ]
}
