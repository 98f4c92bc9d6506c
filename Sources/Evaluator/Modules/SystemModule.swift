import Events

/// `sys`, as far as it is about the language.
enum SystemModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let arguments = ListObject(interpreter.programArguments.map { .string($0) })
    let module = interpreter.makeModule(
      "sys", doc: "The interpreter itself.", functions: functions,
      constants: [
        ("maxsize", .int(.max)), ("maxunicode", .int(0x10FFFF)), ("byteorder", .string("little")),
        ("platform", .string("linux")), ("version", .string("3.8.0 (fedrepl)")),
        ("hexversion", .int(0x0308_00F0)), ("argv", .list(arguments)),
        ("path", .list(interpreter.moduleFolders.map { .string($0) })),
        ("executable", .string("")), ("prefix", .string("")),
        ("float_repr_style", .string("short")),
        ("stdout", .object(StreamObject(.stdout))), ("stderr", .object(StreamObject(.stderr))),
        ("__stdout__", .object(StreamObject(.stdout))),
        ("__stderr__", .object(StreamObject(.stderr))),
        ("stdin", .object(InputObject())), ("__stdin__", .object(InputObject())),
        ("flags", .none),
      ])
    let loaded = DictObject()
    for (name, module) in interpreter.modules.sorted(by: { $0.key < $1.key }) {
      _ = try? loaded.set(name, to: .object(module), interpreter)
    }
    interpreter.moduleDict = loaded
    module.namespace[interpreter.intern("modules")] = .dict(loaded)
    let versionType = interpreter.makeNamedTuple(
      "version_info", module: "sys",
      fields: ["major", "minor", "micro", "releaselevel", "serial"])
    let version = TupleObject([.int(3), .int(8), .int(0), .string("final"), .int(0)])
    version.subtype = versionType
    module.namespace[interpreter.intern("version_info")] = .tuple(version)
    let floatType = interpreter.makeNamedTuple(
      "float_info", module: "sys",
      fields: [
        "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig",
        "epsilon", "radix", "rounds",
      ])
    let floats = TupleObject([
      .float(.greatestFiniteMagnitude), .int(1024), .int(308), .float(.leastNormalMagnitude),
      .int(-1021), .int(-307), .int(15), .int(53), .float(.ulpOfOne), .int(2), .int(1),
    ])
    floats.subtype = floatType
    module.namespace[interpreter.intern("float_info")] = .tuple(floats)
    return module
  }

  private static let functions: [Entry] = [
    Entry("exit", "status=None, /", "End the program.") { call throws(Raise) in
      throw call.interpreter.raise(.systemExit, call[0].isNone ? [] : [call[0]])
    },
    Entry("getrecursionlimit", "", "How deep calls may be nested.") { call in
      .int(call.interpreter.recursionLimit)
    },
    Entry("setrecursionlimit", "limit, /", "Set how deep calls may be nested.") {
      call throws(Raise) in
      let limit = try call.int(0)
      if limit < 1 {
        throw call.error(.valueError, "recursion limit must be greater or equal than 1")
      }
      call.interpreter.recursionLimit = limit
      return .none
    },
    Entry("getsizeof", "object, default?", "About how many bytes a value takes.") { call in
      .int(16 + 16 * (call.interpreter.builtinLength(call[0]) ?? 1))
    },
    Entry("intern", "string, /", "The text itself.") { call in call[0] },
    Entry("getdefaultencoding", "", "How texts become bytes.") { _ in .string("utf-8") },
    Entry("getfilesystemencoding", "", "How file names become bytes.") { _ in .string("utf-8") },
    Entry("get_int_max_str_digits", "", "The most digits of an integer's text.") { _ in
      .int(Interpreter.mostIntegerDigits)
    },
    Entry("getrefcount", "object, /", "How many places refer to a value, about.") { _ in .int(2) },
    Entry("exc_info", "", "The exception that is being handled.") { call in
      guard let exception = call.interpreter.handled.last else {
        return .tuple([.none, .none, .none])
      }
      return .tuple([
        .object(call.interpreter.type(of: .object(exception))), .object(exception),
        exception.tracebackValue,
      ])
    },
    Entry("displayhook", "value, /", "Show a value.") { call throws(Raise) in
      if !call[0].isNone {
        call.interpreter.write(.stdout, try call.interpreter.repr(call[0]) + "\n")
      }
      return .none
    },
  ]
}
