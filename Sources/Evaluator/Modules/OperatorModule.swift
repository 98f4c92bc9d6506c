import Syntax

/// `operator`.
enum OperatorModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let module = interpreter.makeModule(
      "operator", doc: "The operators as functions.",
      functions: binary + comparisons + others)
    for table in [itemGetter, attributeGetter, methodCaller] {
      let type = interpreter.makeType(table, module: "operator", instancesHaveDictionary: false)
      module.namespace[interpreter.intern(table.name)] = .object(type)
    }
    return module
  }

  private static let binary: [Entry] = BinaryOperator.inOrder.flatMap { op -> [Entry] in
    let name = op.methodName == "and" || op.methodName == "or" ? op.methodName + "_" : op.methodName
    let body: Entry.Body = { call throws(Raise) in
      try call.interpreter.binary(op, call[0], call[1])
    }
    let inPlace: Entry.Body = { call throws(Raise) in
      try call.interpreter.inPlace(op, call[0], call[1])
    }
    return [
      Entry(name, "a, b, /", "Same as a \(op.rawValue) b.", body),
      Entry("__\(op.methodName)__", "a, b, /", "Same as a \(op.rawValue) b.", body),
      Entry("i\(op.methodName)", "a, b, /", "Same as a \(op.rawValue)= b.", inPlace),
    ]
  }

  private static let comparisons: [Entry] =
    [
      ("eq", ComparisonOperator.equal), ("ne", .notEqual), ("lt", .less), ("le", .lessOrEqual),
      ("gt", .greater), ("ge", .greaterOrEqual), ("is_", .is), ("is_not", .isNot),
    ].map { name, op in
      Entry(name, "a, b, /", "Same as a \(op.rawValue) b.") { call throws(Raise) in
        try call.interpreter.compare(op, call[0], call[1])
      }
    }

  private static let others: [Entry] = [
    Entry("contains", "a, b, /", "Same as b in a.") { call throws(Raise) in
      .bool(try call.interpreter.contains(call[0], call[1]))
    },
    Entry("not_", "a, /", "Same as not a.") { call throws(Raise) in .bool(!(try call.truth(0))) },
    Entry("truth", "a, /", "Same as bool(a).") { call throws(Raise) in .bool(try call.truth(0)) },
    Entry("neg", "a, /", "Same as -a.") { call throws(Raise) in
      try call.interpreter.unary(.minus, call[0])
    },
    Entry("pos", "a, /", "Same as +a.") { call throws(Raise) in
      try call.interpreter.unary(.plus, call[0])
    },
    Entry("inv", "a, /", "Same as ~a.") { call throws(Raise) in
      try call.interpreter.unary(.invert, call[0])
    },
    Entry("invert", "a, /", "Same as ~a.") { call throws(Raise) in
      try call.interpreter.unary(.invert, call[0])
    },
    Entry("abs", "a, /", "Same as abs(a).") { call throws(Raise) in
      let interpreter = call.interpreter
      return try interpreter.call(interpreter.builtins[interpreter.intern("abs")], [call[0]])
    },
    Entry("index", "a, /", "Same as a.__index__().") { call throws(Raise) in
      call[0].unboxed.bigInteger != nil
        ? try call.interpreter.integer(from: call[0]) : .int(try call.int(0))
    },
    Entry("getitem", "a, b, /", "Same as a[b].") { call throws(Raise) in
      try call.interpreter.item(call[0], call[1])
    },
    Entry("setitem", "a, b, c, /", "Same as a[b] = c.") { call throws(Raise) in
      try call.interpreter.setItem(call[0], call[1], to: call[2])
      return .none
    },
    Entry("delitem", "a, b, /", "Same as del a[b].") { call throws(Raise) in
      try call.interpreter.deleteItem(call[0], call[1])
      return .none
    },
    Entry("concat", "a, b, /", "Same as a + b, for sequences.") { call throws(Raise) in
      try call.interpreter.binary(.add, call[0], call[1])
    },
    Entry("countOf", "a, b, /", "How many items of a are equal to b.") { call throws(Raise) in
      var found = 0
      for item in try call.items(0) where try call.interpreter.keysEqual(item, call[1]) {
        found += 1
      }
      return .int(found)
    },
    Entry("indexOf", "a, b, /", "The position of the first item of a that is equal to b.") {
      call throws(Raise) in
      for (position, item) in try call.items(0).enumerated()
      where try call.interpreter.keysEqual(item, call[1]) {
        return .int(position)
      }
      throw call.error(.valueError, "sequence.index(x): x not in sequence")
    },
    Entry("length_hint", "obj, default=0, /", "The probable number of items.") {
      call throws(Raise) in
      if let length = call.interpreter.builtinLength(call[0]) { return .int(length) }
      if let left = (call[0].heapObject as? IteratorObject)?.remaining { return .int(left) }
      return call[1]
    },
    Entry("call", "obj, /, *arguments, **keywords", "Same as obj(*arguments, **keywords).") {
      call throws(Raise) in
      try call.interpreter.call(call[0], call.collected(from: 1))
    },
  ]

  // MARK: Getters

  /// What a getter keeps is in attributes whose names no program uses.
  private static func kept(_ call: borrowing Call, _ name: String) throws(Raise) -> Value {
    let object = try call.receiver(as: InstanceObject.self)
    return object.attributes?[call.interpreter.intern(name)] ?? .absent
  }

  private static func keep(
    _ call: borrowing Call, _ values: [(String, Value)]
  ) -> Value {
    let type = call.classToMake(or: call.interpreter.types.object)
    let object = InstanceObject(of: type)
    let attributes = Namespace()
    for (name, value) in values { attributes[call.interpreter.intern(name)] = value }
    object.attributes = attributes
    return .object(object)
  }

  private static let itemGetter = TypeTable(
    "itemgetter", "A function that gives items of what it is called with.",
    [
      Entry("__new__", "item, /, *items", "Keep the keys.") { call throws(Raise) in
        keep(call, [(" items", .tuple([call[0]] + Array(try call.items(1))))])
      },
      Entry("__call__", "obj, /", "The items of an object.") { call throws(Raise) in
        guard case .tuple(let keys) = try kept(call, " items") else { return .none }
        if keys.items.count == 1 { return try call.interpreter.item(call[0], keys.items[0]) }
        var result: [Value] = []
        for key in keys.items { result.append(try call.interpreter.item(call[0], key)) }
        return .tuple(result)
      },
      Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
        guard case .tuple(let keys) = try kept(call, " items") else { return .none }
        return .string("operator.itemgetter(\(try call.interpreter.joined(keys.items)))")
      },
    ])

  private static let attributeGetter = TypeTable(
    "attrgetter", "A function that gives attributes of what it is called with.",
    [
      Entry("__new__", "attr, /, *attrs", "Keep the names.") { call throws(Raise) in
        let names = [call[0]] + Array(try call.items(1))
        for name in names where name.text == nil {
          throw call.error(.typeError, "attribute name must be a string")
        }
        return keep(call, [(" names", .tuple(names))])
      },
      Entry("__call__", "obj, /", "The attributes of an object.") { call throws(Raise) in
        guard case .tuple(let names) = try kept(call, " names") else { return .none }
        var result: [Value] = []
        for name in names.items {
          var value = call[0]
          for part in (name.text ?? "").split(separator: ".", omittingEmptySubsequences: false) {
            value = try call.interpreter.attribute(value, String(part))
          }
          result.append(value)
        }
        return result.count == 1 ? result[0] : .tuple(result)
      },
      Entry("__repr__", "", "Return repr(self).") { call throws(Raise) in
        guard case .tuple(let names) = try kept(call, " names") else { return .none }
        return .string("operator.attrgetter(\(try call.interpreter.joined(names.items)))")
      },
    ])

  private static let methodCaller = TypeTable(
    "methodcaller", "A function that calls a method of what it is called with.",
    [
      Entry("__new__", "name, /, *arguments, **keywords", "Keep name and arguments.") {
        call throws(Raise) in
        if call[0].text == nil {
          throw call.error(.typeError, "method name must be a string")
        }
        return keep(
          call, [(" name", call[0]), (" arguments", call[1]), (" keywords", call[2])])
      },
      Entry("__call__", "obj, /", "Call the method of an object.") { call throws(Raise) in
        let interpreter = call.interpreter
        let method = try interpreter.attribute(call[0], try kept(call, " name").text ?? "")
        var arguments = Arguments(Array(try interpreter.items(of: try kept(call, " arguments"))))
        if case .dict(let keywords) = try kept(call, " keywords") {
          for entry in keywords.entries {
            guard let text = entry.key.text else { continue }
            arguments.keywords.append((name: interpreter.intern(text), value: entry.value))
          }
        }
        return try interpreter.call(method, arguments)
      },
    ])
}
