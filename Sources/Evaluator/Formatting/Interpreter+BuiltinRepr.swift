import BigInt

extension Interpreter {
  /// `repr(value)` for built-in kinds; what a class without `__repr__` shows for all others.
  func builtinRepr(_ value: Value) throws(Raise) -> String {
    switch value {
    case .absent: return "<unbound>"
    case .none: return "None"
    case .bool(let value): return value ? "True" : "False"
    case .int(let value): return String(value)
    case .float(let value): return FloatText.repr(value)
    case .string(let object): return StringRepr.text(object.text)
    case .list(let list):
      return try guarded(list, "[...]") { () throws(Raise) -> String in
        "[" + (try joined(list)) + "]"
      }
    case .tuple(let tuple):
      return try guarded(tuple, "(...)") { () throws(Raise) -> String in
        let inner = try joined(tuple.items)
        return tuple.items.count == 1 ? "(\(inner),)" : "(\(inner))"
      }
    case .dict(let dict):
      return try guarded(dict, "{...}") { () throws(Raise) -> String in
        "{" + (try joined(dict)) + "}"
      }
    case .object(let object): return try repr(of: object)
    }
  }

  private func repr(of object: Object) throws(Raise) -> String {
    switch object {
    case let number as BigIntObject: return try decimalText(number.value)
    case let number as NumberObject: return try builtinRepr(number.value)
    case let number as ComplexObject:
      return FloatText.repr(real: number.real, imaginary: number.imaginary)
    case let set as SetObject: return try repr(of: set)
    case let range as RangeObject:
      let step = range.step == 1 ? "" : ", \(range.step)"
      return "range(\(range.start), \(range.stop)\(step))"
    case let range as LongRangeObject:
      let step = range.step == 1 ? "" : ", \(try decimalText(range.step))"
      return "range(\(try decimalText(range.start)), \(try decimalText(range.stop))\(step))"
    case let slice as SliceObject:
      return "slice(\(try repr(slice.start)), \(try repr(slice.stop)), \(try repr(slice.step)))"
    case let array as ByteArrayObject: return "bytearray(\(StringRepr.bytes(array.bytes)))"
    case let bytes as BytesObject: return StringRepr.bytes(bytes.bytes)
    case let view as DictViewObject: return try repr(of: view)
    case let type as TypeObject: return "<class '\(type.displayName)'>"
    case let exception as ExceptionObject: return try repr(of: exception)
    case let module as ModuleObject: return repr(of: module)
    case let singleton as SingletonObject: return singleton.name
    default: return try callableRepr(object) ?? defaultRepr(object)
    }
  }

  /// `<module.Class object at 0x…>`.
  func defaultRepr(_ object: Object) -> String {
    "<\(type(of: .object(object)).displayName) object at \(address(object))>"
  }

  /// An object's place in memory as Python prints it.
  func address(_ object: Object) -> String {
    "0x" + String(UInt(bitPattern: identity(of: object)), radix: 16)
  }

  /// Decimal digits of an integer, up to the length that Python converts.
  func decimalText(_ number: BigInt) throws(Raise) -> String {
    let most = Interpreter.mostIntegerDigits
    if number.magnitude.bitWidth > most * 10 / 3 {
      let text = number.magnitude.bitWidth > most * 4 ? nil : String(number)
      guard let text, text.utf8.count - (number.sign == .minus ? 1 : 0) <= most else {
        throw error(
          .valueError,
          "Exceeds the limit (\(most) digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"
        )
      }
      return text
    }
    return String(number)
  }

  /// The most decimal digits of an integer that is read or printed (`sys.get_int_max_str_digits`).
  static let mostIntegerDigits = 4300

  // MARK: Containers

  /// Shows `mark` where the object is already being shown further out.
  func guarded(
    _ object: AnyObject, _ mark: String, _ body: () throws(Raise) -> String
  ) throws(Raise) -> String {
    if nativeDepth >= Interpreter.nativeDepthLimit {
      throw error(
        .recursionError, "maximum recursion depth exceeded while getting the repr of an object")
    }
    let id = ObjectIdentifier(object)
    if reprsUnderWay.contains(id) { return mark }
    reprsUnderWay.append(id)
    defer { _ = reprsUnderWay.popLast() }
    return try body()
  }

  func joined(_ items: ContiguousArray<Value>) throws(Raise) -> String {
    var text = ""
    for (position, item) in items.enumerated() {
      if position > 0 { text += ", " }
      text += try repr(item)
      if position & 0xFFF == 0xFFF { try checkInterruption() }
    }
    return text
  }

  /// The list may change while its items are shown.
  private func joined(_ list: ListObject) throws(Raise) -> String {
    var text = ""
    var position = 0
    while position < list.items.count {
      if position > 0 { text += ", " }
      text += try repr(list.items[position])
      position += 1
      if position & 0xFFF == 0xFFF { try checkInterruption() }
    }
    return text
  }

  func joined(_ dict: DictObject) throws(Raise) -> String {
    var text = ""
    var position = 0
    var isFirst = true
    while position < dict.entries.count {
      let entry = dict.entries[position]
      position += 1
      if entry.key.isAbsent { continue }
      if !isFirst { text += ", " }
      isFirst = false
      text += try repr(entry.key)
      text += ": "
      text += try repr(entry.value)
      if position & 0xFFF == 0xFFF { try checkInterruption() }
    }
    return text
  }

  private func repr(of set: SetObject) throws(Raise) -> String {
    let name = typeName(.object(set))
    if set.count == 0 { return "\(name)()" }
    return try guarded(set, "\(name)(...)") { () throws(Raise) -> String in
      let inner = try joined(ContiguousArray(set.keysInOrder(self)))
      return set.subtype == nil && !set.isFrozen ? "{\(inner)}" : "\(name)({\(inner)})"
    }
  }

  private func repr(of view: DictViewObject) throws(Raise) -> String {
    try guarded(view, "...") { () throws(Raise) -> String in
      "\(view.content.typeName)([\(try joined(try items(of: .object(view))))])"
    }
  }

  private func repr(of exception: ExceptionObject) throws(Raise) -> String {
    let name = typeName(.object(exception))
    let arguments = exception.arguments
    if arguments.items.count == 1 { return "\(name)(\(try repr(arguments.items[0])))" }
    return "\(name)(\(try joined(arguments.items)))"
  }

  private func repr(of module: ModuleObject) -> String {
    if let file = module.namespace[names.file].text {
      return "<module '\(module.name)' from \(StringRepr.text(file))>"
    }
    if let file = module.namespace[names.file].text, module !== main {
      return "<module '\(module.name)' from \(StringRepr.text(file))>"
    }
    let isBuiltIn = moduleFactories[module.name] != nil || module.name == "builtins"
    return "<module '\(module.name)'\(isBuiltIn ? " (built-in)" : "")>"
  }

  // MARK: Functions

  private func callableRepr(_ object: Object) throws(Raise) -> String? {
    switch object {
    case let function as FunctionObject:
      return "<function \(function.qualifiedName) at \(address(function))>"
    case let generator as GeneratorObject:
      return "<generator object \(generator.name) at \(address(generator))>"
    case let builtin as BuiltinObject: return repr(of: builtin)
    case let method as BoundMethod: return try repr(of: method)
    case let wrapper as MethodWrapper:
      let name = wrapper.isClassMethod ? "classmethod" : "staticmethod"
      return "<\(name)(\(try repr(wrapper.function)))>"
    case let object as SuperObject:
      return "<super: <class '\(object.start.name)'>, <\(object.receiverType.name) object>>"
    case let cell as CellObject:
      if cell.value.isAbsent { return "<cell at \(address(cell)): empty>" }
      let content = cell.value.heapObject.map(address) ?? "0x0"
      return "<cell at \(address(cell)): \(typeName(cell.value)) object at \(content)>"
    default: return nil
    }
  }

  private func repr(of builtin: BuiltinObject) -> String {
    guard let owner = builtin.owner else {
      let name = builtin.entry.name
      if builtin.module == "builtins", name == "exit" || name == "quit" {
        return "Use \(name)() or Ctrl-D (i.e. EOF) to exit"
      }
      return "<built-in function \(name)>"
    }
    let name = builtin.entry.name
    if builtin.entry.kind == .getter { return "<attribute '\(name)' of '\(owner.name)' objects>" }
    let kind = name.hasPrefix("__") ? "slot wrapper" : "method"
    return "<\(kind) '\(name)' of '\(owner.name)' objects>"
  }

  private func repr(of method: BoundMethod) throws(Raise) -> String {
    if case .object(let object) = method.function, let builtin = object as? BuiltinObject {
      let place = method.receiver.heapObject.map(address) ?? "0x0"
      let type = typeName(method.receiver)
      let name = builtin.entry.name
      if name.hasPrefix("__") { return "<method-wrapper '\(name)' of \(type) object at \(place)>" }
      return "<built-in method \(name) of \(type) object at \(place)>"
    }
    var name = "?"
    if case .object(let object) = method.function, let function = object as? FunctionObject {
      name = function.qualifiedName
    } else if let text = try findAttribute(method.function, names.qualname).text {
      name = text
    }
    return "<bound method \(name) of \(try repr(method.receiver))>"
  }
}
