/// `collections.namedtuple`.
enum NamedTupleMaker {
  static let entry = Entry(
    "namedtuple", "typename, field_names, *, rename=False, defaults=None, module=None",
    "A class of tuples whose items have names."
  ) { call throws(Raise) in
    let interpreter = call.interpreter
    let name = try interpreter.str(call[0])
    var fields: [String] = []
    if let text = call[1].text {
      fields = text.replacing(",", with: " ").split(separator: " ").map(String.init)
    } else {
      for field in try call.items(1) { fields.append(try interpreter.str(field)) }
    }
    if try call.truth(2) { fields = renamed(fields) }
    try check(name, fields, call)
    let defaults = call[3].isNone ? [] : Array(try call.items(3))
    if defaults.count > fields.count {
      throw call.error(.typeError, "Got more default values than field names")
    }
    let namespace = Namespace()
    namespace[interpreter.names.module] = .string(call[4].text ?? "__main__")
    namespace[interpreter.names.doc] = .string("\(name)(\(fields.joined(separator: ", ")))")
    namespace[interpreter.intern("_fields")] = .tuple(fields.map { .string($0) })
    namespace[interpreter.intern("__match_args__")] = .tuple(fields.map { .string($0) })
    let defaultsByName = DictObject()
    for (field, value) in zip(fields.suffix(defaults.count), defaults) {
      try defaultsByName.set(field, to: value, interpreter)
    }
    namespace[interpreter.intern("_field_defaults")] = .dict(defaultsByName)
    let type = try interpreter.makeClass(
      name, bases: [interpreter.types.tuple], namespace: namespace)
    interpreter.install(
      NamedTupleRows.entries + [maker] + fields.enumerated().map { getter($1, $0) }, into: type)
    return .object(type)
  }

  private static func getter(_ field: String, _ position: Int) -> Entry {
    Entry(
      field, "", "Alias for field number \(position)", kind: .getter,
      setter: { call throws(Raise) in throw call.error(.attributeError, "can't set attribute") }
    ) { call throws(Raise) in
      let items = try call.receiver(as: TupleObject.self).items
      return position < items.count ? items[position] : .none
    }
  }

  private static func isName(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return false }
    return (first == "_" || first.properties.isXIDStart)
      && scalars.dropFirst().allSatisfy(\.properties.isXIDContinue)
  }

  private static func renamed(_ fields: [String]) -> [String] {
    var seen = Set<String>()
    return fields.enumerated().map { position, field in
      let isFine =
        isName(field) && !Interpreter.keywords.contains(field) && !field.hasPrefix("_")
        && seen.insert(field).inserted
      return isFine ? field : "_\(position)"
    }
  }

  private static func check(
    _ name: String, _ fields: [String], _ call: borrowing Call
  ) throws(Raise) {
    for text in [name] + fields {
      if !isName(text) {
        throw call.error(
          .valueError,
          "Type names and field names must be valid identifiers: \(StringRepr.text(text))")
      }
      if Interpreter.keywords.contains(text) {
        throw call.error(
          .valueError,
          "Type names and field names cannot be a keyword: \(StringRepr.text(text))")
      }
    }
    let isRenamed = try call.truth(2)
    var seen = Set<String>()
    for field in fields {
      if field.hasPrefix("_"), !isRenamed {
        throw call.error(
          .valueError, "Field names cannot start with an underscore: \(StringRepr.text(field))")
      }
      if !seen.insert(field).inserted {
        throw call.error(
          .valueError, "Encountered duplicate field name: \(StringRepr.text(field))")
      }
    }
  }

  /// Binds arguments to fields with the messages of a function written in Python.
  private static let maker = Entry("__new__", "*values, **names", "An instance of the fields.") {
    call throws(Raise) in
    let interpreter = call.interpreter
    let type = call.classToMake(or: interpreter.types.tuple)
    let fields = interpreter.fieldNames(type)
    let given = call.collected(from: 0)
    let owner = call.function.owner?.name ?? type.name
    if given.positional.count > fields.count {
      let takes = fields.count + 1
      throw call.error(
        .typeError,
        "\(owner).__new__() takes \(takes) positional arguments but \(given.positional.count + 1) were given"
      )
    }
    var items =
      given.positional + Array(repeating: .absent, count: fields.count - given.positional.count)
    for (name, value) in given.keywords {
      guard let place = fields.firstIndex(of: name.text) else {
        throw call.error(
          .typeError, "\(owner).__new__() got an unexpected keyword argument '\(name.text)'")
      }
      if !items[place].isAbsent {
        throw call.error(
          .typeError, "\(owner).__new__() got multiple values for argument '\(name.text)'")
      }
      items[place] = value
    }
    if case .dict(let defaults) = type.lookup(interpreter.intern("_field_defaults")) {
      for place in items.indices where items[place].isAbsent {
        items[place] = try defaults.get(.string(fields[place]), interpreter)
      }
    }
    let missing = zip(fields, items).filter(\.1.isAbsent).map { "'\($0.0)'" }
    if !missing.isEmpty {
      let list =
        missing.count < 3
        ? missing.joined(separator: " and ")
        : missing.dropLast().joined(separator: ", ") + ", and " + (missing.last ?? "")
      throw call.error(
        .typeError,
        "\(owner).__new__() missing \(missing.count) required positional argument\(missing.count == 1 ? "" : "s"): \(list)"
      )
    }
    let tuple = TupleObject(items)
    tuple.subtype = type
    return .tuple(tuple)
  }
}
