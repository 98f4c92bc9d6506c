/// `functools`.
enum FunctionToolsModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let module = interpreter.makeModule(
      "functools", doc: "Functions that work on functions.", functions: functions,
      constants: [
        ("WRAPPER_ASSIGNMENTS", .tuple(assigned.map { .string($0) })),
        ("WRAPPER_UPDATES", .tuple([.string("__dict__")])),
      ])
    for table in [
      PartialObject.table, CachedFunction.table, cachedProperty, FunctionToolsModule.comparisonKey,
    ] {
      let type = interpreter.makeType(table, module: "functools")
      module.namespace[interpreter.intern(table.name)] = .object(type)
    }
    let information = interpreter.makeNamedTuple(
      "CacheInfo", module: "functools", fields: ["hits", "misses", "maxsize", "currsize"])
    module.namespace[interpreter.intern("_CacheInfo")] = .object(information)
    interpreter.addLateNames(
      ["singledispatch", "singledispatchmethod", "partialmethod", "recursive_repr"],
      from: "_functools_more", to: module)
    return module
  }

  static func type(_ name: String, _ interpreter: Interpreter) throws(Raise) -> TypeObject {
    let module = try interpreter.importModule("functools")
    return module.namespace[interpreter.intern(name)].heapObject as? TypeObject
      ?? interpreter.types.object
  }

  private static let assigned = [
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__",
  ]

  private static let functions: [Entry] = [
    Entry("reduce", "function, iterable, initial?, /", "Combine all items into one value.") {
      call throws(Raise) in
      let iterator = try call.interpreter.iterator(over: call[1])
      var result = call[2]
      if result.isAbsent { result = try call.interpreter.advance(iterator) }
      if result.isAbsent {
        throw call.error(
          .typeError, "reduce() of empty iterable with no initial value")
      }
      while true {
        let next = try call.interpreter.advance(iterator)
        if next.isAbsent { return result }
        result = try call.interpreter.call(call[0], [result, next])
      }
    },
    Entry(
      "update_wrapper", "wrapper, wrapped, assigned=None, updated=None",
      "Make a wrapper look like what it wraps."
    ) { call throws(Raise) in
      try call.interpreter.updateWrapper(call[0], wrapped: call[1], assigned: call[2])
      return call[0]
    },
    Entry(
      "wraps", "wrapped, assigned=None, updated=None", "A decorator that calls update_wrapper."
    ) { call throws(Raise) in
      let interpreter = call.interpreter
      let module = try interpreter.importModule("functools")
      let update = module.namespace[interpreter.intern("update_wrapper")]
      return .object(
        PartialObject(
          update, [],
          [
            (name: interpreter.intern("wrapped"), value: call[0]),
            (name: interpreter.intern("assigned"), value: call[1]),
          ], of: try type("partial", interpreter)))
    },
    Entry("lru_cache", "maxsize=128, typed=False", "Remember what a function returned.") {
      call throws(Raise) in
      let interpreter = call.interpreter
      let cacheType = try type("_lru_cache_wrapper", interpreter)
      if interpreter.isCallable(call[0]) {
        return try CachedFunction.make(call[0], limit: 128, of: cacheType, interpreter)
      }
      guard call[0].isNone || call[0].unboxed.bigInteger != nil else {
        throw call.error(
          .typeError, "Expected first argument to be an integer, a callable, or None")
      }
      let limit = call[0].isNone ? nil : max(0, try call.int(0))
      return .object(
        BuiltinObject(
          Entry("decorating_function", "function, /", "Remember what the function returns.") {
            call throws(Raise) in
            try CachedFunction.make(
              call[0], limit: limit, of: try type("_lru_cache_wrapper", call.interpreter),
              call.interpreter)
          }, module: "functools"))
    },
    Entry("cache", "user_function, /", "Remember all that a function returned.") {
      call throws(Raise) in
      try CachedFunction.make(
        call[0], limit: nil, of: try type("_lru_cache_wrapper", call.interpreter), call.interpreter)
    },
    Entry("cmp_to_key", "mycmp", "A key function from a function that compares.") {
      call throws(Raise) in
      let keyType = try type("K", call.interpreter)
      return .object(
        PartialObject(
          .object(keyType), [call[0]], [], of: try type("partial", call.interpreter)))
    },
    Entry("total_ordering", "cls", "Fill in comparisons that a class does not define.") {
      call throws(Raise) in
      guard let type = call[0].heapObject as? TypeObject, type.isUserDefined else {
        throw call.error(.typeError, "total_ordering() argument must be a class")
      }
      let interpreter = call.interpreter
      let roots = FunctionToolsModule.orderings.filter {
        !type.override(interpreter.intern($0.root)).isAbsent
      }
      guard let ordering = roots.first else {
        throw call.error(
          .valueError, "must define at least one ordering operation: < > <= >=")
      }
      for entry in ordering.entries
      where type.override(interpreter.intern(entry.name)).isAbsent {
        interpreter.install([entry], into: type)
      }
      return call[0]
    },
  ]

  /// Computes an attribute once for each instance.
  private static let cachedProperty = TypeTable(
    "cached_property", "An attribute that is computed once.",
    [
      Entry("__init__", "func", "Keep the function.") { call throws(Raise) in
        let interpreter = call.interpreter
        try interpreter.plainSetAttribute(
          call.receiver, interpreter.intern("func"), to: call[0])
        return .none
      },
      Entry("__get__", "instance, owner=None, /", "Compute the attribute.") { call throws(Raise) in
        if call[0].isNone { return call.receiver }
        let interpreter = call.interpreter
        let function = try interpreter.attribute(call.receiver, "func")
        let value = try interpreter.call(function, [call[0]])
        let name = try interpreter.attribute(function, interpreter.names.dunderName)
        try interpreter.plainSetAttribute(
          call[0], interpreter.intern(name.text ?? "?"), to: value)
        return value
      },
    ])
}

extension Interpreter {
  /// `functools.update_wrapper`.
  fileprivate func updateWrapper(
    _ wrapper: Value, wrapped: Value, assigned: Value
  ) throws(Raise) {
    var attributes = FunctionToolsModule.assignedNames
    if !assigned.isNone { attributes = try items(of: assigned).compactMap(\.text) }
    for name in attributes {
      let value: Value
      do throws(Raise) {
        value = try findAttribute(wrapped, intern(name))
      } catch {
        guard isInstance(error.exception, .attributeError) else { throw error }
        continue
      }
      if !value.isAbsent { try setAttribute(wrapper, intern(name), to: value) }
    }
    for (name, value) in wrapped.heapObject?.attributes?.bindings ?? [] {
      try setAttribute(wrapper, name, to: value)
    }
    try setAttribute(wrapper, intern("__wrapped__"), to: wrapped)
  }
}

extension FunctionToolsModule {
  fileprivate static var assignedNames: [String] { assigned }
}
