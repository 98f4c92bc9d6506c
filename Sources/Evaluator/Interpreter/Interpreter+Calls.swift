import CCoroutine

extension Interpreter {
  /// Calls anything that can be called.
  package func call(_ callee: Value, _ positional: [Value]) throws(Raise) -> Value {
    try call(callee, Arguments(positional))
  }

  package func call(_ callee: Value, _ arguments: Arguments) throws(Raise) -> Value {
    guard case .object(let object) = callee else { throw notCallable(callee) }
    switch object {
    case let function as FunctionObject:
      return try callFunction(function, arguments)
    case let method as BoundMethod:
      return try callBound(method, arguments)
    case let builtin as BuiltinObject:
      return try callUnbound(builtin, arguments)
    case let type as TypeObject:
      if let metaclass = type.subtype {
        return try construct(type, arguments, by: metaclass)
      }
      return try construct(type, arguments)
    case let wrapper as MethodWrapper where !wrapper.isClassMethod:
      return try call(wrapper.function, arguments)
    default:
      let method = specialMethod(names.call, of: callee)
      if method.isAbsent { throw notCallable(callee) }
      var arguments = arguments
      if case .object(let function) = method,
        function is FunctionObject || (function as? BuiltinObject)?.owner != nil
      {
        arguments.positional.insert(callee, at: 0)
        return try call(method, arguments)
      }
      return try call(try bind(method, callee, type(of: callee)), arguments)
    }
  }

  private func notCallable(_ value: Value) -> Raise {
    error(.typeError, "'\(typeName(value))' object is not callable")
  }

  private func callBound(_ method: BoundMethod, _ arguments: Arguments) throws(Raise) -> Value {
    if case .object(let object) = method.function, let builtin = object as? BuiltinObject {
      return try callBuiltin(builtin, receiver: method.receiver, arguments, skipping: 0)
    }
    var arguments = arguments
    arguments.positional.insert(method.receiver, at: 0)
    return try call(method.function, arguments)
  }

  /// A table row called with its arguments; the first `skipping` positional ones are taken already.
  func callBuiltin(
    _ builtin: BuiltinObject, receiver: Value, _ arguments: Arguments, skipping skipped: Int
  ) throws(Raise) -> Value {
    let values = try builtin.signature.bind(arguments, skipping: skipped, of: builtin, self)
    return try builtin.entry.body(
      Call(interpreter: self, receiver: receiver, arguments: values, function: builtin))
  }

  /// A function, or a method called through its class: the first argument is the receiver.
  private func callUnbound(
    _ builtin: BuiltinObject, _ arguments: Arguments
  ) throws(Raise) -> Value {
    guard let owner = builtin.owner, builtin.entry.kind == .function else {
      return try callBuiltin(builtin, receiver: .absent, arguments, skipping: 0)
    }
    guard let receiver = arguments.positional.first else {
      throw error(
        .typeError, "unbound method \(builtin.qualifiedName)() needs an argument")
    }
    guard type(of: receiver).isSubclass(of: owner) else {
      // `tuple.__new__(cls, …)` gets a class.
      if builtin.entry.name == names.new.text, case .object(let object) = receiver,
        let type = object as? TypeObject, type.isSubclass(of: owner)
      {
        return try callBuiltin(builtin, receiver: receiver, arguments, skipping: 1)
      }
      throw error(
        .typeError,
        "descriptor '\(builtin.entry.name)' for '\(owner.name)' objects doesn't apply to a '\(typeName(receiver))' object"
      )
    }
    return try callBuiltin(builtin, receiver: receiver, arguments, skipping: 1)
  }

  // MARK: Classes

  /// `type.__call__`: `__new__`, then `__init__` where the result is an instance of the class.
  package func construct(_ type: TypeObject, _ arguments: Arguments) throws(Raise) -> Value {
    let maker = type.override(names.new)
    let instance: Value
    if case .object(let object) = maker {
      let function = (object as? MethodWrapper).map { $0.function } ?? maker
      if case .object(let builtin as BuiltinObject) = function {
        // `__new__` rows get the class as their receiver.
        instance = try callBuiltin(
          builtin, receiver: .object(type), arguments, skipping: 0)
      } else {
        var withClass = arguments
        withClass.positional.insert(.object(type), at: 0)
        instance = try call(function, withClass)
      }
    } else {
      if collector.isDue { collectCycles() }
      if type.isAbstract { throw abstractInstance(type) }
      instance = .object(type.allocate(type)).canonical
    }
    guard self.type(of: instance).isSubclass(of: type) else { return instance }
    let initializer = type.override(names.initializer)
    if initializer.isAbsent {
      if maker.isAbsent, !arguments.positional.isEmpty || !arguments.keywords.isEmpty {
        throw error(.typeError, "\(type.name)() takes no arguments")
      }
      return instance
    }
    let result: Value
    if case .object(let object) = initializer, let builtin = object as? BuiltinObject {
      result = try callBuiltin(builtin, receiver: instance, arguments, skipping: 0)
    } else {
      var withSelf = arguments
      withSelf.positional.insert(instance, at: 0)
      result = try call(initializer, withSelf)
    }
    guard result.isNone else {
      throw error(
        .typeError, "__init__() should return None, not '\(typeName(result))'")
    }
    return instance
  }

  // MARK: Functions written in Python

  /// Binds the arguments to the parameters and runs the body.
  func callFunction(_ function: FunctionObject, _ arguments: Arguments) throws(Raise) -> Value {
    let code = function.code
    if code.isGenerator { return try makeGenerator(function, arguments) }
    let frame = frames.push(function)
    do throws(Raise) {
      try bind(arguments, to: function, frame)
      let result = try runBody(code, frame)
      frames.pop(frame)
      return result
    } catch {
      frames.pop(frame)
      throw error
    }
  }

  private func makeGenerator(
    _ function: FunctionObject, _ arguments: Arguments
  ) throws(Raise) -> Value {
    // Owned by the execution from here on, also where the arguments do not fit.
    let execution = GeneratorExecution(function, FrameStack.make(function), self)
    let frame = execution.frame
    try bind(arguments, to: function, frame)
    frame.generator = execution
    return .object(GeneratorObject(name: function.qualifiedName, execution: execution))
  }

  /// Puts arguments into the slots of a new frame.
  private func bind(
    _ arguments: Arguments, to function: FunctionObject, _ frame: Frame
  ) throws(Raise) {
    let code = function.code
    if code.isSimple, arguments.keywords.isEmpty,
      arguments.positional.count == code.positionalCount
    {
      for (slot, value) in arguments.positional.enumerated() { frame.initialise(slot, value) }
    } else {
      try bindParameters(function, arguments, frame)
    }
    for (cell, slot) in code.parameterCells { frame.cell(cell).value = frame.take(slot) }
  }

  /// Runs a body in a frame whose parameters are bound.
  @inline(__always)
  func runBody(_ code: Code, _ frame: Frame) throws(Raise) -> Value {
    guard depth < recursionLimit, coroutine_stack_pointer() > stackLimit &+ Interpreter.stackReserve
    else {
      throw error(.recursionError, "maximum recursion depth exceeded")
    }
    depth += 1
    do throws(Raise) {
      let result = try code.execute(frame, self)
      depth -= 1
      return result
    } catch {
      depth -= 1
      throw error.leaving(frame)
    }
  }

  private func bindParameters(
    _ function: FunctionObject, _ arguments: Arguments, _ frame: Frame
  ) throws(Raise) {
    let code = function.code
    let given = arguments.positional.count
    let positionalCount = code.positionalCount
    for slot in 0..<min(given, positionalCount) {
      frame.initialise(slot, arguments.positional[slot])
    }
    if code.hasVariadic {
      let rest = given > positionalCount ? Array(arguments.positional[positionalCount...]) : []
      frame.initialise(positionalCount, .tuple(rest))
    }
    var rest: DictObject?
    if code.hasKeywords {
      rest = DictObject()
      frame.initialise(code.keywordsSlot, .dict(rest!))
    }
    for (name, value) in arguments.keywords {
      if let slot = code.keywordSlots[name] {
        if !frame.value(slot).isAbsent {
          throw error(
            .typeError,
            "\(function.qualifiedName)() got multiple values for argument '\(name.text)'")
        }
        frame.initialise(slot, value)
      } else if let rest {
        try rest.set(name.text, to: value, self)
      } else {
        throw unexpectedKeyword(name, arguments.keywords.map(\.name.text), function)
      }
    }
    if given > positionalCount && !code.hasVariadic {
      throw tooManyPositional(given, function, frame)
    }
    let firstDefault = positionalCount - function.defaults.count
    var missing: [String] = []
    for slot in 0..<positionalCount where frame.value(slot).isAbsent {
      if slot >= firstDefault {
        frame.initialise(slot, function.defaults[slot - firstDefault])
      } else {
        missing.append(code.localNames[slot])
      }
    }
    if !missing.isEmpty { throw missingArguments(missing, "positional", function) }
    let firstKeywordOnly = positionalCount + (code.hasVariadic ? 1 : 0)
    for position in 0..<code.keywordOnlyCount
    where frame.value(firstKeywordOnly + position).isAbsent {
      let value = function.keywordDefaults[position]
      if value.isAbsent {
        missing.append(code.localNames[firstKeywordOnly + position])
      } else {
        frame.initialise(firstKeywordOnly + position, value)
      }
    }
    if !missing.isEmpty { throw missingArguments(missing, "keyword-only", function) }
  }

  private func unexpectedKeyword(
    _ name: Name, _ given: [String], _ function: FunctionObject
  ) -> Raise {
    let code = function.code
    let positionalOnly = code.localNames.prefix(code.positionalOnlyCount)
    if positionalOnly.contains(name.text) {
      let wrong = given.filter { positionalOnly.contains($0) }
      return error(
        .typeError,
        "\(function.qualifiedName)() got some positional-only arguments passed as keyword arguments: '\(wrong.joined(separator: ", "))'"
      )
    }
    return error(
      .typeError,
      "\(function.qualifiedName)() got an unexpected keyword argument '\(name.text)'")
  }

  private func missingArguments(
    _ missing: [String], _ kind: String, _ function: FunctionObject
  ) -> Raise {
    let quoted = missing.map { "'\($0)'" }
    let list =
      switch quoted.count {
      case 1: quoted[0]
      case 2: "\(quoted[0]) and \(quoted[1])"
      default: quoted.dropLast().joined(separator: ", ") + ", and " + quoted.last!
      }
    return error(
      .typeError,
      "\(function.qualifiedName)() missing \(missing.count) required \(kind) argument\(missing.count == 1 ? "" : "s"): \(list)"
    )
  }

  private func tooManyPositional(
    _ given: Int, _ function: FunctionObject, _ frame: Frame
  ) -> Raise {
    let code = function.code
    let most = code.positionalCount
    let least = most - function.defaults.count
    let takes = least == most ? "\(most)" : "from \(least) to \(most)"
    let plural = most == 1 && least == most ? "" : "s"
    let firstKeywordOnly = most + (code.hasVariadic ? 1 : 0)
    let keywordOnly = (0..<code.keywordOnlyCount).filter {
      !frame.value(firstKeywordOnly + $0).isAbsent
    }.count
    var was = "\(given)"
    if keywordOnly > 0 {
      was +=
        " positional argument\(given == 1 ? "" : "s") (and \(keywordOnly) keyword-only argument\(keywordOnly == 1 ? "" : "s"))"
    }
    return error(
      .typeError,
      "\(function.qualifiedName)() takes \(takes) positional argument\(plural) but \(was) \(given == 1 && keywordOnly == 0 ? "was" : "were") given"
    )
  }
}

extension Value {
  /// An object in the case that its kind has.
  package var canonical: Value {
    guard case .object(let object) = self else { return self }
    switch object {
    case let list as ListObject: return .list(list)
    case let tuple as TupleObject: return .tuple(tuple)
    case let dict as DictObject: return .dict(dict)
    case let string as StringObject: return .string(string)
    default: return self
    }
  }
}
