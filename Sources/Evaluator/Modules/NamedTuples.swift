extension Interpreter {
  /// A class of tuples whose items have names: `collections.namedtuple`.
  package func makeNamedTuple(_ name: String, module: String, fields: [String]) -> TypeObject {
    let type = types.makeNative(
      name, module: module, base: types.tuple, allocate: types.tuple.allocate,
      instancesHaveDictionary: false)
    install(NamedTupleRows.entries, into: type)
    for (position, field) in fields.enumerated() {
      install(
        [
          Entry(field, "", "Alias for field number \(position)", kind: .getter) {
            call throws(Raise) in
            let items = try call.receiver(as: TupleObject.self).items
            return position < items.count ? items[position] : .none
          }
        ], into: type)
    }
    type.set(intern("_fields"), to: .tuple(fields.map { .string($0) }))
    return type
  }

  /// The names of the fields of a named tuple.
  func fieldNames(_ type: TypeObject) -> [String] {
    guard case .tuple(let fields) = type.lookup(intern("_fields")) else { return [] }
    return fields.items.compactMap(\.text)
  }
}

enum NamedTupleRows {
  static let entries: [Entry] = [
    Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
      let interpreter = call.interpreter
      let tuple = try call.receiver(as: TupleObject.self)
      let type = interpreter.type(of: call.receiver)
      let text = try interpreter.guarded(tuple, "...") { () throws(Raise) in
        var pieces: [String] = []
        for (name, item) in zip(interpreter.fieldNames(type), tuple.items) {
          pieces.append("\(name)=\(try interpreter.repr(item))")
        }
        return pieces.joined(separator: ", ")
      }
      let name = type.module == "sys" ? "sys.\(type.name)" : type.name
      return .string("\(name)(\(text))")
    },
    Entry("_asdict", "", "A dict of the fields.") { call throws(Raise) in
      let interpreter = call.interpreter
      let result = DictObject()
      let names = interpreter.fieldNames(interpreter.type(of: call.receiver))
      for (name, item) in zip(names, try call.receiver(as: TupleObject.self).items) {
        try result.set(name, to: item, interpreter)
      }
      return .dict(result)
    },
    Entry("_replace", "**values", "A copy with other values.") { call throws(Raise) in
      let interpreter = call.interpreter
      let type = interpreter.type(of: call.receiver)
      let names = interpreter.fieldNames(type)
      var items = Array(try call.receiver(as: TupleObject.self).items)
      guard case .dict(let values) = call[0] else { return call.receiver }
      var unknown: [Value] = []
      for entry in values.entries where !entry.key.isAbsent {
        if let text = entry.key.text, let place = names.firstIndex(of: text), place < items.count {
          items[place] = entry.value
        } else {
          unknown.append(entry.key)
        }
      }
      if !unknown.isEmpty {
        throw call.error(
          .valueError, "Got unexpected field names: \(try interpreter.repr(.list(unknown)))")
      }
      let tuple = TupleObject(items)
      tuple.subtype = type
      return .tuple(tuple)
    },
    Entry("_make", "iterable, /", "An instance from an iterable.", kind: .classMethod) {
      call throws(Raise) in
      let items = try call.items(0)
      let type = call.receiver.heapObject as? TypeObject
      let count = type.map { call.interpreter.fieldNames($0).count } ?? 0
      guard items.count == count else {
        throw call.error(.typeError, "Expected \(count) arguments, got \(items.count)")
      }
      let tuple = TupleObject(items)
      tuple.subtype = type
      return .tuple(tuple)
    },
    Entry("__getnewargs__", "", "The arguments that make a copy.") { call throws(Raise) in
      .tuple(TupleObject(try call.receiver(as: TupleObject.self).items))
    },
  ]
}
