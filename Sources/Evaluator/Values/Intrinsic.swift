/// Functions and methods of built-in kinds that loops call all the time: a call goes straight to
/// what they do.
enum Intrinsic: UInt8 {
  case none
  /// `list.append(item)`.
  case append
  /// `dict.get(key)` and `dict.get(key, default)`.
  case get
  /// `len(container)`.
  case length
  /// `isinstance(value, class)`.
  case isInstance

  static func of(_ entry: Entry, owner: TypeObject?, module: String) -> Intrinsic {
    guard module == "builtins" else { return .none }
    switch (owner?.name, entry.name) {
    case ("list", "append"): return .append
    case ("dict", "get"): return .get
    case (nil, "len"): return .length
    case (nil, "isinstance"): return .isInstance
    default: return .none
    }
  }
}

extension Node {
  /// A call of a method that is an intrinsic; `.absent` for others, with nothing evaluated.
  // Apart, so that calls of other functions do not pay for them.
  @inline(never)
  final func callIntrinsic(
    _ builtin: BuiltinObject, _ receiver: Value, _ arguments: NodeList<Node>, _ frame: Frame,
    _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    switch (builtin.intrinsic, receiver) {
    case (.append, .list(let list)):
      let item = try arguments[0].evaluate(frame, interpreter)
      list.items.append(item)
      try checkGrowth(list.items.count, frame, interpreter)
      return .none
    case (.get, .dict(let dict)):
      let key = try arguments[0].evaluate(frame, interpreter)
      let other =
        arguments.count > 1 ? try arguments[1].evaluate(frame, interpreter) : Value.none
      return try value(of: key, in: dict, orElse: other, frame, interpreter)
    default: return .absent
    }
  }

  /// A call of a method that is an intrinsic, of an object that a variable keeps: no reference is
  /// counted. `.absent` for others, with nothing evaluated.
  @inline(never)
  final func callKept(
    _ intrinsic: Intrinsic, _ slot: Int, _ arguments: NodeList<Node>, _ frame: Frame,
    _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    switch intrinsic {
    case .append:
      guard arguments.count == 1, frame.slots[slot].isPlainList else { return .absent }
      let item = try arguments[0].evaluate(frame, interpreter)
      let count = frame.slots[slot].append(item)
      try checkGrowth(count, frame, interpreter)
      return .none
    case .get:
      guard arguments.count == 1 || arguments.count == 2, frame.slots[slot].isPlainDict else {
        return .absent
      }
      let key = try arguments[0].evaluate(frame, interpreter)
      let other =
        arguments.count > 1 ? try arguments[1].evaluate(frame, interpreter) : Value.none
      let found = frame.slots[slot].peek(key)
      if !found.isAbsent { return found }
      guard case .dict(let dict) = frame.slots[slot] else { return other }
      return try value(of: key, in: dict, orElse: other, frame, interpreter)
    default: return .absent
    }
  }

  /// Now and then, whether a list that grows item by item still fits.
  private final func checkGrowth(
    _ count: Int, _ frame: Frame, _ interpreter: Interpreter
  ) throws(Raise) {
    guard count & 0xFFFF == 0 else { return }
    do throws(Raise) {
      try interpreter.checkMemory(count, itemSize: 16)
    } catch {
      throw fault(frame, error)
    }
  }

  private final func value(
    of key: Value, in dict: DictObject, orElse other: Value, _ frame: Frame,
    _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    do throws(Raise) {
      let found = try dict.get(key, interpreter)
      return found.isAbsent ? other : found
    } catch {
      throw fault(frame, error)
    }
  }

  /// A call of a function that is an intrinsic; `.absent` for others, with nothing evaluated.
  @inline(never)
  final func callIntrinsic(
    _ builtin: BuiltinObject, _ arguments: NodeList<Node>, _ frame: Frame,
    _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    switch builtin.intrinsic {
    case .length:
      let container = try arguments[0].evaluate(frame, interpreter)
      switch container {
      case .list(let list) where list.subtype == nil: return .int(list.items.count)
      case .tuple(let tuple) where tuple.subtype == nil: return .int(tuple.items.count)
      case .dict(let dict) where dict.subtype == nil: return .int(dict.count)
      case .string(let string) where string.subtype == nil: return .int(string.count)
      default: break
      }
      do throws(Raise) {
        return .int(try interpreter.length(container))
      } catch {
        throw fault(frame, error)
      }
    case .isInstance:
      let value = try arguments[0].evaluate(frame, interpreter)
      let classes = try arguments[1].evaluate(frame, interpreter)
      if case .object(let object) = classes, let type = object as? TypeObject,
        type === interpreter.type(of: value)
      {
        return .bool(true)
      }
      do throws(Raise) {
        return .bool(try interpreter.isInstance(value, ofAny: classes, depth: 0))
      } catch {
        throw fault(frame, error)
      }
    default: return .absent
    }
  }
}
