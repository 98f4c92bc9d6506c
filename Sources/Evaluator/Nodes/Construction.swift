/// How the class that was called last at one place makes its instances.
final class Construction {
  enum Way {
    /// As the general rules have it.
    case general
    /// An empty instance; `initializer` or nothing fills it.
    case instance
    /// A built-in class's `__new__` row.
    case row(BuiltinObject)
    /// An exception whose class does no more than keep its arguments.
    case exception
  }

  /// Only compared: a class that dies and one that takes its place in memory change the stamp.
  private unowned(unsafe) var type: TypeObject?
  private var stamp = 0
  private var way = Way.general
  private(set) var initializer: AttributeCache.Place?

  @inline(__always)
  func way(of type: TypeObject, _ interpreter: Interpreter) -> Way {
    if type === self.type, stamp == interpreter.types.stamps.value { return way }
    return find(type, interpreter)
  }

  @inline(never)
  private func find(_ type: TypeObject, _ interpreter: Interpreter) -> Way {
    self.type = type
    stamp = interpreter.types.stamps.value
    way = .general
    initializer = nil
    if type.subtype != nil || type.isAbstract { return way }
    let names = interpreter.names
    let maker = type.override(names.new)
    let filler = type.override(names.initializer)
    if maker.isAbsent {
      guard type.isUserDefined,
        type.mro.first(where: { !$0.isUserDefined }) === interpreter.types.object
      else { return way }
      if filler.isAbsent {
        way = .instance
      } else if case .object(let object) = filler, object is FunctionObject {
        way = .instance
        initializer = type.find(names.initializer)
      }
    } else if let base = interpreter.types.exceptions[.baseException],
      type.isSubclass(of: base), !type.isSubclass(of: interpreter.types.exceptions[.osError]!),
      maker.isIdentical(to: base.members[names.new]),
      filler.isIdentical(to: base.members[names.initializer])
    {
      way = .exception
    } else if case .object(let object) = maker, filler.isAbsent, !type.isUserDefined {
      let function = (object as? MethodWrapper)?.function.heapObject ?? object
      if let builtin = function as? BuiltinObject { way = .row(builtin) }
    }
    return way
  }
}

extension Node {
  /// `type(…)` with arguments by position, for classes that make their instances in a plain way;
  /// `.absent` for others, with nothing evaluated.
  @inline(__always)
  final func construct(
    _ type: TypeObject, _ arguments: NodeList<Node>, _ construction: Construction, _ frame: Frame,
    _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    switch construction.way(of: type, interpreter) {
    case .general: return .absent
    case .exception:
      var items = ContiguousArray<Value>()
      items.reserveCapacity(arguments.count)
      for position in 0..<arguments.count {
        items.append(try arguments[position].evaluate(frame, interpreter))
      }
      return .object(ExceptionObject(of: type, arguments: TupleObject(items)))
    case .row(let builtin):
      guard builtin.takesQuickly(arguments.count) else { return .absent }
      return try callQuickly(builtin, .object(type), arguments, frame, interpreter)
    case .instance:
      // Becoming abstract changes no attribute.
      if type.isAbstract { return .absent }
      guard let place = construction.initializer else {
        if arguments.count > 0 { return .absent }
        return .object(interpreter.makeInstance(of: type))
      }
      guard case .object(let object) = place.value, let function = object as? FunctionObject,
        function.takesDirectly(arguments.count + 1)
      else { return .absent }
      let instance = Value.object(interpreter.makeInstance(of: type))
      let result = try callDirectly(function, instance, arguments, frame, interpreter)
      if result.isNone { return instance }
      throw fault(
        frame,
        interpreter.error(
          .typeError,
          "__init__() should return None, not '\(interpreter.typeName(result))'"))
    }
  }
}

extension Interpreter {
  @inline(__always)
  fileprivate func makeInstance(of type: TypeObject) -> InstanceObject {
    if collector.isDue { collectCycles() }
    return InstanceObject(of: type)
  }
}
