/// `_re`: the engine behind `re`.
enum PatternModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    let module = interpreter.makeModule(
      "_re", doc: "The engine behind re.", functions: functions,
      constants: [("error", .none)])
    for table in [PatternRows.table, MatchRows.table] {
      let type = interpreter.makeType(table, module: "re", instancesHaveDictionary: false)
      type.isSubclassable = false
      type.set(
        interpreter.names.new,
        to: .object(
          BuiltinObject(
            Entry("__new__", "*arguments, **keywords", "No instance is made so.") {
              call throws(Raise) in
              throw call.error(.typeError, "cannot create 're.\(table.name)' instances")
            }, owner: type)))
      interpreter.install(ClassRows.generic, into: type)
      module.namespace[interpreter.intern(table.name)] = .object(type)
    }
    return module
  }

  private static let functions: [Entry] = [
    Entry("compile", "pattern, flags, /", "A compiled pattern.") { call throws(Raise) in
      let interpreter = call.interpreter
      let flags = PatternFlags(rawValue: try call.int(1))
      let isBytes: Bool
      let scalars: [Unicode.Scalar]
      if case .string(let object) = call[0] {
        isBytes = false
        scalars = Array(object.text.unicodeScalars)
      } else if let object = call[0].heapObject as? BytesObject {
        isBytes = true
        scalars = object.bytes.map { Unicode.Scalar($0) }
      } else {
        throw call.error(.typeError, "first argument must be string or compiled pattern")
      }
      if !isBytes, flags.contains(.locale) {
        throw call.error(.valueError, "cannot use LOCALE flag with a str pattern")
      }
      if isBytes, flags.contains(.unicode) {
        throw call.error(.valueError, "cannot use UNICODE flag with a bytes pattern")
      }
      if flags.contains(.ascii), flags.contains(.unicode) {
        throw call.error(.valueError, "ASCII and UNICODE flags are incompatible")
      }
      do throws(PatternFault) {
        var translator = PatternTranslator(scalars, flags: flags, isBytes: isBytes)
        try translator.translate()
        let compiled = try CompiledPattern(
          translator.output, flags: translator.flags, isBytes: isBytes,
          groupCount: translator.groupCount)
        guard let type = try? interpreter.patternType() else {
          throw PatternFault(message: "re is not loaded", position: nil)
        }
        return .object(PatternObject(call[0], compiled, translator, type: type))
      } catch {
        throw interpreter.patternError(error, call[0])
      }
    }
  ]
}

extension Interpreter {
  func patternType() throws(Raise) -> TypeObject { try engineType("Pattern") }
  func matchType() throws(Raise) -> TypeObject { try engineType("Match") }

  private func engineType(_ name: String) throws(Raise) -> TypeObject {
    let module = try importModule("_re")
    guard let type = module.namespace[intern(name)].heapObject as? TypeObject else {
      throw error(.systemError, "re has no \(name)")
    }
    return type
  }

  /// `re.error`.
  func patternError(_ fault: PatternFault, _ pattern: Value) -> Raise {
    do throws(Raise) {
      let type = try importModule("_re").namespace[intern("error")]
      let position = fault.position.map { Value.int($0) } ?? .none
      let made = try call(type, [.string(fault.message), pattern, position])
      if let exception = made.heapObject as? ExceptionObject { return Raise(exception) }
      return error(.valueError, fault.message)
    } catch {
      return error
    }
  }
}
