extension Interpreter {
  /// `bool(value)`.
  package func truth(_ value: Value) throws(Raise) -> Bool {
    switch value {
    case .absent, .none: return false
    case .bool(let value): return value
    case .int(let value): return value != 0
    case .float(let value): return value != 0
    case .string(let object) where object.subtype == nil: return !object.text.isEmpty
    case .list(let object) where object.subtype == nil: return !object.items.isEmpty
    case .tuple(let object) where object.subtype == nil: return !object.items.isEmpty
    case .dict(let object) where object.subtype == nil: return object.count > 0
    default: break
    }
    let method = specialMethod(names.bool, of: value)
    if !method.isAbsent {
      let answer = try callSpecial(method, value)
      guard case .bool(let result) = answer else {
        throw error(.typeError, "__bool__ should return bool, returned \(typeName(answer))")
      }
      return result
    }
    if !specialMethod(names.len, of: value).isAbsent { return try length(value) != 0 }
    return try builtinTruth(value)
  }

  /// `hash(value)`.
  package func hash(_ value: Value) throws(Raise) -> Int {
    switch value {
    case .string(let object) where object.subtype == nil: return object.hash
    case .int(let value): return hash(of: value)
    default: break
    }
    if let type = value.heapObject?.subtype, type.isUserDefined {
      let method = type.override(names.hash)
      if method.isNone { throw unhashable(value) }
      if !method.isAbsent {
        let made = try callSpecial(method, value)
        if made.smallInteger == nil, made.bigInteger != nil { return try builtinHash(made) }
        guard let hash = made.smallInteger else {
          throw error(.typeError, "__hash__ method should return an integer")
        }
        return hash
      }
      if type.owner(of: names.eq)?.isUserDefined == true { throw unhashable(value) }
    }
    return try builtinHash(value)
  }

  package func unhashable(_ value: Value) -> Raise {
    error(.typeError, "unhashable type: '\(typeName(value))'")
  }

  /// `repr(value)`.
  package func repr(_ value: Value) throws(Raise) -> String {
    if value.hasOwnClass || value.isPlainObject {
      let method = specialMethod(names.repr, of: value)
      if !method.isAbsent {
        return try nested { () throws(Raise) -> String in
          try text(try callSpecial(method, value), of: "__repr__")
        }
      }
    }
    return try nested { () throws(Raise) -> String in try builtinRepr(value) }
  }

  /// `str(value)`.
  package func str(_ value: Value) throws(Raise) -> String {
    if case .string(let object) = value, object.subtype == nil { return object.text }
    if value.hasOwnClass || value.isPlainObject {
      let method = specialMethod(names.str, of: value)
      if !method.isAbsent {
        return try nested { () throws(Raise) -> String in
          try text(try callSpecial(method, value), of: "__str__")
        }
      }
      if case .string(let object) = value { return object.text }
      if case .object(let object) = value, let exception = object as? ExceptionObject,
        specialMethod(names.repr, of: value).isAbsent
      {
        return try message(of: exception)
      }
    }
    let method = value.hasOwnClass ? specialMethod(names.repr, of: value) : .absent
    if case .object(is FunctionObject) = method {
      return try nested { () throws(Raise) -> String in
        try text(try callSpecial(method, value), of: "__str__")
      }
    }
    return try repr(value)
  }

  private func text(_ value: Value, of method: String) throws(Raise) -> String {
    if case .string(let object) = value { return object.text }
    throw error(.typeError, "\(method) returned non-string (type \(typeName(value)))")
  }

  /// `format(value, spec)`.
  package func format(_ value: Value, _ spec: String) throws(Raise) -> String {
    if value.hasOwnClass || value.isPlainObject {
      let method = specialMethod(names.format, of: value)
      if !method.isAbsent {
        return try text(try callSpecial(method, value, [.string(spec)]), of: "__format__")
      }
    }
    return try builtinFormat(value, spec)
  }

  /// An index: an `int`, a `bool` or an object with `__index__`.
  package func index(_ value: Value) throws(Raise) -> Int {
    switch value {
    case .int(let value): return value
    case .bool(let value): return value ? 1 : 0
    default: break
    }
    if value.bigInteger != nil {
      throw error(.overflowError, "Python int too large to convert to C ssize_t")
    }
    let method = specialMethod(names.index, of: value)
    if method.isAbsent {
      throw error(
        .typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
    }
    let result = try callSpecial(method, value)
    guard let index = result.smallInteger else {
      throw error(.typeError, "__index__ returned non-int (type \(typeName(result)))")
    }
    return index
  }

  /// A real number: `int`, `bool`, `float`, or an object with `__float__` or `__index__`.
  package func double(_ value: Value) throws(Raise) -> Double {
    switch value {
    case .float(let value): return value
    case .int(let value): return Double(value)
    case .bool(let value): return value ? 1 : 0
    default: break
    }
    if let big = value.bigInteger {
      let result = Double(big)
      if result.isInfinite { throw error(.overflowError, "int too large to convert to float") }
      return result
    }
    var method = specialMethod(names.float, of: value)
    let isFloat = !method.isAbsent
    if method.isAbsent { method = specialMethod(names.index, of: value) }
    if method.isAbsent {
      throw error(.typeError, "must be real number, not \(typeName(value))")
    }
    let result = try callSpecial(method, value)
    if case .float(let number) = result { return number }
    if !isFloat, let number = result.smallInteger { return Double(number) }
    throw error(
      .typeError, "\(typeName(value)).__float__ returned non-float (type \(typeName(result)))")
  }
}
