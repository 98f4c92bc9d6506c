package import Syntax

extension Interpreter {
  // MARK: Arithmetic

  /// `a op b`.
  package func binary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
    let result = try findBinary(op, a, b)
    if result.isAbsent { throw unsupported(op.rawValue, op == .power, a, b) }
    return result
  }

  private func findBinary(
    _ op: BinaryOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    if !a.hasOwnClass && !b.hasOwnClass {
      let result = try builtinBinary(op, a, b)
      if !result.isAbsent { return result }
    }
    let names = names.binary(op)
    let typeA = type(of: a)
    let typeB = type(of: b)
    let reflected = typeA === typeB ? Value.absent : typeB.lookup(names.reflected)
    // The right operand goes first when its class is a proper subclass with its own method.
    var triedReflected = false
    if !reflected.isAbsent, typeB.isSubclass(of: typeA),
      !reflected.isIdentical(to: typeA.lookup(names.reflected))
    {
      triedReflected = true
      let result = try callSpecial(reflected, b, [a])
      if !isNotImplemented(result) { return result }
    }
    let forward = typeA.lookup(names.forward)
    if !forward.isAbsent {
      let result = try callSpecial(forward, a, [b])
      if !isNotImplemented(result) { return result }
    }
    if !reflected.isAbsent && !triedReflected {
      let result = try callSpecial(reflected, b, [a])
      if !isNotImplemented(result) { return result }
    }
    if a.hasOwnClass || b.hasOwnClass { return try builtinBinary(op, a, b) }
    return .absent
  }

  /// `a op= b`: the value to bind to `a` again.
  package func inPlace(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
    if case .list(let list) = a, op == .add || op == .multiply, list.subtype == nil {
      return try inPlaceList(op, list, b)
    }
    if a.changesInPlace {
      let method = specialMethod(names.binary(op).inPlace, of: a)
      if !method.isAbsent {
        let result = try callSpecial(method, a, [b])
        if !isNotImplemented(result) { return result }
      }
    }
    let result = try findBinary(op, a, b)
    if result.isAbsent { throw unsupported(op.rawValue + "=", false, a, b) }
    return result
  }

  private func inPlaceList(
    _ op: BinaryOperator, _ list: ListObject, _ b: Value
  ) throws(Raise) -> Value {
    if op == .add {
      let items = try items(of: b)
      list.items.append(contentsOf: items)
      return .list(list)
    }
    let result = try binary(op, .list(list), b)
    guard case .list(let product) = result else { return result }
    list.replaceItems(product.items)
    return .list(list)
  }

  package func isNotImplemented(_ value: Value) -> Bool { value.isIdentical(to: notImplemented) }

  private func unsupported(_ sign: String, _ isPower: Bool, _ a: Value, _ b: Value) -> Raise {
    // What sequences say when the other operand has an operator that does not want them.
    if sign == "*" || sign == "*=", isSequence(a) != isSequence(b) {
      return error(
        .typeError,
        "can't multiply sequence by non-int of type '\(typeName(isSequence(a) ? b : a))'")
    }
    if sign == "+" || sign == "+=", isSequence(a), a.heapObject is BytesObject == false {
      let kind = typeName(a)
      return error(
        .typeError, "can only concatenate \(kind) (not \"\(typeName(b))\") to \(kind)")
    }
    let sign = isPower ? "** or pow()" : sign
    return error(
      .typeError,
      "unsupported operand type(s) for \(sign): '\(typeName(a))' and '\(typeName(b))'")
  }

  /// `-a`, `+a`, `~a`.
  package func unary(_ op: UnaryOperator, _ a: Value) throws(Raise) -> Value {
    if op == .not { return .bool(!(try truth(a))) }
    if !a.hasOwnClass {
      let result = try builtinUnary(op, a)
      if !result.isAbsent { return result }
    }
    let name = op == .minus ? names.neg : op == .plus ? names.pos : names.invert
    let method = specialMethod(name, of: a)
    if method.isAbsent {
      throw error(.typeError, "bad operand type for unary \(op.rawValue): '\(typeName(a))'")
    }
    return try callSpecial(method, a)
  }

  // MARK: Comparison

  /// `a op b` for any comparison; most give a `bool`, a tensor gives a tensor.
  package func compare(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
    switch op {
    case .is: return .bool(a.isIdentical(to: b))
    case .isNot: return .bool(!a.isIdentical(to: b))
    case .in: return .bool(try contains(b, a))
    case .notIn: return .bool(!(try contains(b, a)))
    default: break
    }
    if !a.hasOwnClass && !b.hasOwnClass {
      let result = try builtinCompare(op, a, b)
      if !result.isAbsent { return result }
    }
    let mirrored = names.comparison(op.mirrored)
    let typeA = type(of: a)
    let typeB = type(of: b)
    let reflected = typeB.override(mirrored)
    var triedReflected = false
    if typeA !== typeB, typeB.isSubclass(of: typeA), !reflected.isAbsent {
      triedReflected = true
      let result = try callSpecial(reflected, b, [a])
      if !isNotImplemented(result) { return result }
    }
    let forward = typeA.override(names.comparison(op))
    if !forward.isAbsent {
      let result = try callSpecial(forward, a, [b])
      if !isNotImplemented(result) { return result }
    }
    if !reflected.isAbsent && !triedReflected {
      let result = try callSpecial(reflected, b, [a])
      if !isNotImplemented(result) { return result }
    }
    // `!=` is the opposite of `==` where a class defines only that.
    if op == .notEqual, !(typeA.override(names.eq).isAbsent && typeB.override(names.eq).isAbsent) {
      return .bool(!(try truth(try compare(.equal, a, b))))
    }
    if a.hasOwnClass || b.hasOwnClass {
      let result = try builtinCompare(op, a, b)
      if !result.isAbsent { return result }
    }
    switch op {
    case .equal: return .bool(a.isIdentical(to: b))
    case .notEqual: return .bool(!a.isIdentical(to: b))
    default:
      throw error(
        .typeError,
        "'\(op.rawValue)' not supported between instances of '\(typeName(a))' and '\(typeName(b))'")
    }
  }

  /// `a == b` as a truth value.
  package func equal(_ a: Value, _ b: Value) throws(Raise) -> Bool {
    switch (a, b) {
    case (.int(let a), .int(let b)): return a == b
    case (.string(let a), .string(let b)) where a.subtype == nil && b.subtype == nil:
      return StringObject.equal(a, b)
    default: return try truth(try compare(.equal, a, b))
    }
  }

  /// Equality as containers use it: the same object is equal to itself.
  package func keysEqual(_ a: Value, _ b: Value) throws(Raise) -> Bool {
    if a.isIdentical(to: b) { return true }
    return try equal(a, b)
  }

  /// `item in container`.
  package func contains(_ container: Value, _ item: Value) throws(Raise) -> Bool {
    if !container.hasOwnClass, let result = try builtinContains(container, item) { return result }
    let method = specialMethod(names.contains, of: container)
    if !method.isAbsent { return try truth(try callSpecial(method, container, [item])) }
    if container.hasOwnClass, let result = try builtinContains(container, item) { return result }
    let iterator: Value
    do throws(Raise) {
      iterator = try self.iterator(over: container)
    } catch {
      guard isInstance(error.exception, .typeError) else { throw error }
      throw self.error(
        .typeError, "argument of type '\(typeName(container))' is not iterable")
    }
    while true {
      let next = try advance(iterator)
      if next.isAbsent { return false }
      if try keysEqual(next, item) { return true }
    }
  }

  // MARK: Subscripts

  /// `container[key]`.
  package func item(_ container: Value, _ key: Value) throws(Raise) -> Value {
    if !container.hasOwnClass {
      let result = try builtinItem(container, key)
      if !result.isAbsent { return result }
    }
    let method = specialMethod(names.getitem, of: container)
    if !method.isAbsent { return try callSpecial(method, container, [key]) }
    if case .object(let object) = container, let type = object as? TypeObject {
      let method = type.lookup(names.classGetItem)
      if !method.isAbsent {
        return try call(try bind(method, container, type), [key])
      }
      // `list[int]` and the like, in annotations.
      if !type.isUserDefined { return container }
      throw error(.typeError, "type '\(type.name)' is not subscriptable")
    }
    if container.hasOwnClass {
      let result = try builtinItem(container, key)
      if !result.isAbsent { return result }
    }
    throw error(.typeError, "'\(typeName(container))' object is not subscriptable")
  }

  /// `container[key] = value`.
  package func setItem(_ container: Value, _ key: Value, to value: Value) throws(Raise) {
    if !container.hasOwnClass, try builtinSetItem(container, key, to: value) { return }
    let method = specialMethod(names.setitem, of: container)
    if !method.isAbsent {
      _ = try callSpecial(method, container, [key, value])
      return
    }
    if container.hasOwnClass, try builtinSetItem(container, key, to: value) { return }
    throw error(.typeError, "'\(typeName(container))' object does not support item assignment")
  }

  /// `del container[key]`.
  package func deleteItem(_ container: Value, _ key: Value) throws(Raise) {
    if !container.hasOwnClass, try builtinDeleteItem(container, key) { return }
    let method = specialMethod(names.delitem, of: container)
    if !method.isAbsent {
      _ = try callSpecial(method, container, [key])
      return
    }
    if container.hasOwnClass, try builtinDeleteItem(container, key) { return }
    throw error(.typeError, "'\(typeName(container))' object doesn't support item deletion")
  }
}

extension Value {
  /// Whether the value is of a class that may have its own special methods: an instance of a class
  /// written in Python, also where it extends a built-in one.
  var hasOwnClass: Bool { heapObject?.subtype != nil }

  /// Whether `a op= b` may change `a` itself.
  var changesInPlace: Bool {
    switch self {
    case .object, .dict: true
    default: hasOwnClass
    }
  }

  /// An object of a native class that is none of the kinds with a case of their own.
  var isPlainObject: Bool { if case .object = self { true } else { false } }
}

extension ComparisonOperator {
  /// The operator with its operands exchanged.
  var mirrored: ComparisonOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}
