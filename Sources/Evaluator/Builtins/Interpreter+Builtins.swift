extension Interpreter {
  /// Fills the built-in classes and the names that are there without an import.
  func installBuiltins() {
    installLayouts()
    installRows()
    install(BuiltinFunctions.entries, into: builtins, module: "builtins")
    for type in [
      types.object, types.type, types.bool, types.int, types.float, types.complex, types.str,
      types.bytes, types.bytearray, types.list, types.tuple, types.dict, types.set, types.frozenset,
      types.range,
      types.slice, types.property, types.staticmethod, types.classmethod, types.superType,
    ] {
      builtins[intern(type.name)] = .object(type)
    }
    for kind in ["enumerate", "zip", "map", "filter", "reversed", "memoryview"] {
      builtins[intern(kind)] = .object(types.iteratorType(kind))
    }
    installExceptions()
    builtins[intern("NotImplemented")] = notImplemented
    builtins[intern("Ellipsis")] = ellipsis
    builtins[intern("__debug__")] = .bool(true)
    builtins[names.dunderName] = .string("builtins")
    for (name, factory) in StandardModules.factories {
      moduleFactories[name] = ModuleFactory(factory)
    }
    installClassRows()
    EmbeddedModules.register(in: self)
    let module = ModuleObject(name: "builtins", namespace: builtins)
    modules["builtins"] = module
    main.namespace[intern("__builtins__")] = .object(module)
  }

  /// How classes written in Python that extend a built-in one are laid out.
  private func installLayouts() {
    let types = types
    types.int.allocate = { NumberObject(.int(0), of: $0) }
    types.float.allocate = { NumberObject(.float(0), of: $0) }
    types.str.allocate = { type in
      let object = StringObject("")
      object.subtype = type
      return object
    }
    // The built-in classes themselves have no subtype: operators take the short way for them.
    types.list.allocate = { [unowned types] type in
      let list = ListObject()
      if type !== types.list { list.subtype = type }
      return list
    }
    types.dict.allocate = { [unowned types] type in
      let dict = DictObject()
      if type !== types.dict { dict.subtype = type }
      return dict
    }
    types.set.allocate = { [unowned types] type in
      let set = SetObject()
      if type !== types.set { set.subtype = type }
      return set
    }
    for type in [types.complex, types.bytes] { type.isSubclassable = false }
  }

  private func installRows() {
    install(ObjectRows.entries, into: types.object)
    install(TypeRows.entries, into: types.type)
    install(NumberRows.int, into: types.int)
    install(NumberRows.bool, into: types.bool)
    install(NumberRows.float, into: types.float)
    install(NumberRows.complex, into: types.complex)
    install(StrRows.entries, into: types.str)
    install(BytesRows.entries, into: types.bytes)
    install(ByteArrayRows.entries, into: types.bytearray)
    install(MemoryViewRows.entries, into: types.iteratorType("memoryview"))
    install(ListRows.entries, into: types.list)
    install(SequenceRows.tuple, into: types.tuple)
    install(RangeRows.entries, into: types.range)
    install(SequenceRows.slice, into: types.slice)
    install(DictRows.entries, into: types.dict)
    install(SetRows.set, into: types.set)
    install(SetRows.frozenset, into: types.frozenset)
    for (type, text) in summaries { type.doc = text }
    for type in [types.list, types.dict, types.set, types.slice, types.bytearray] {
      type.set(names.hash, to: .none)
    }
    for kind in ["dict_keys", "dict_values", "dict_items"] {
      install(DictRows.views, into: types.iteratorType(kind))
    }
    for kind in ["namespace", "mappingproxy"] {
      install(NamespaceRows.entries, into: types.iteratorType(kind))
    }
    install(StreamObject.entries + InputObject.entries, into: types.iteratorType("TextIOWrapper"))
    install(FunctionRows.function, into: types.function)
    install(CodeRows.entries, into: types.iteratorType("code"))
    install(CellRows.entries, into: types.cell)
    install(FunctionRows.method, into: types.method)
    install(FunctionRows.builtin, into: types.builtinFunction)
    install(FunctionRows.builtin, into: types.methodDescriptor)
    install(FunctionRows.property, into: types.property)
    install(FunctionRows.wrapper + FunctionRows.staticMethod, into: types.staticmethod)
    install(FunctionRows.wrapper + FunctionRows.classMethod, into: types.classmethod)
    for type in [types.none, types.ellipsisType, types.notImplementedType] {
      let name = type.name
      install(
        [
          Entry("__new__", "", "The only \(name).") { call in
            switch name {
            case "NoneType": .none
            case "ellipsis": call.interpreter.ellipsis
            default: call.interpreter.notImplemented
            }
          }
        ], into: type)
    }
    install(FunctionRows.superRows, into: types.superType)
    install(FunctionRows.module, into: types.module)
    install(IteratorRows.entries, into: types.iterator)
    install(IteratorRows.enumerate, into: types.iteratorType("enumerate"))
    install(IteratorRows.zip, into: types.iteratorType("zip"))
    install(IteratorRows.map, into: types.iteratorType("map"))
    install(IteratorRows.filter, into: types.iteratorType("filter"))
    install(IteratorRows.reversed, into: types.iteratorType("reversed"))
  }

  /// `__doc__` of the built-in classes.
  private var summaries: [(TypeObject, String)] {
    [
      (types.object, "The class above all classes."), (types.type, "The class of classes."),
      (types.int, "Whole numbers of any size."), (types.bool, "True and False."),
      (types.float, "Numbers with a fraction, of double precision."),
      (types.complex, "Complex numbers."), (types.str, "Texts: sequences of code points."),
      (types.bytes, "Sequences of bytes."), (types.bytearray, "Bytes that can change."),
      (types.list, "Sequences that can change."),
      (types.tuple, "Sequences that cannot change."), (types.dict, "Values by keys."),
      (types.set, "Elements without an order, each once."),
      (types.frozenset, "Sets that cannot change."), (types.range, "Integers at equal distances."),
      (types.slice, "The positions that a subscript means."),
      (types.property, "Attributes that are computed."),
      (types.staticmethod, "Methods without self."), (types.classmethod, "Methods of a class."),
      (types.superType, "The attributes of the classes above."), (types.module, "Modules."),
    ]
  }

  private func installExceptions() {
    func install(_ entries: [Entry], _ kind: ExceptionKind) {
      if let type = types.exceptions[kind] { self.install(entries, into: type) }
    }
    install(ExceptionRows.base, .baseException)
    install(ExceptionRows.stopIteration, .stopIteration)
    install(ExceptionRows.named, .nameError)
    install(ExceptionRows.named, .attributeError)
    install(UnicodeErrorRows.entries, .unicodeDecodeError)
    install(UnicodeErrorRows.entries, .unicodeEncodeError)
    install(ExceptionRows.message, .importError)
    install(ExceptionRows.systemExit, .systemExit)
    install(ExceptionRows.osError, .osError)
    install(SyntaxErrorRows.entries, .syntaxError)
    for (kind, type) in types.exceptions { builtins[intern(kind.rawValue)] = .object(type) }
    if let type = types.exceptions[.osError] {
      builtins[intern("IOError")] = .object(type)
      builtins[intern("EnvironmentError")] = .object(type)
    }
    let others: [(name: String, base: ExceptionKind)] = [
      ("BlockingIOError", .osError), ("ChildProcessError", .osError),
      ("ProcessLookupError", .osError), ("InterruptedError", .osError), ("ImportWarning", .warning),
      ("UnicodeWarning", .warning), ("BytesWarning", .warning), ("ResourceWarning", .warning),
    ]
    let connection = types.makeNative(
      "ConnectionError", module: "builtins", base: types.exceptions[.osError])
    builtins[intern("ConnectionError")] = .object(connection)
    for name in [
      "BrokenPipeError", "ConnectionAbortedError", "ConnectionRefusedError",
      "ConnectionResetError",
    ] {
      builtins[intern(name)] = .object(
        types.makeNative(name, module: "builtins", base: connection))
    }
    for (name, base) in others {
      builtins[intern(name)] = .object(
        types.makeNative(name, module: "builtins", base: types.exceptions[base]))
    }
  }
}
