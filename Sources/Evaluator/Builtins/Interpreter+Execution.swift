import Events
import Syntax

/// Where the text of an `exec` or `eval` looks its names up and binds them.
struct ExecutionNames {
  let globals: Namespace
  let own: Namespace
  /// Dicts that get the names when the text has run.
  var written: [(names: Namespace, dict: DictObject)] = []
}

extension Interpreter {
  /// `exec(source, globals, locals)` and `eval(…)`.
  /// - Parameter caller: the frame of the call; nil where nobody knows it.
  /// - Returns: the value of the expression, or `.absent`.
  func execute(
    _ source: Value, _ globals: Value, _ locals: Value, _ mode: CompileMode, from caller: Frame?
  ) throws(Raise) -> Value {
    let names = try executionNames(globals, locals, mode, from: caller)
    let object: CodeObject
    if case .object(let given as CodeObject) = source {
      object = given
    } else {
      guard let text = sourceText(source) else {
        throw error(
          .typeError, "\(mode.rawValue)() arg 1 must be a string, bytes or code object")
      }
      object = try compileText(text, name: "<string>", mode)
    }
    guard
      let text = object.compiled(
        for: names.globals, hasOwnNames: names.own !== names.globals, self)
    else {
      throw error(.typeError, "code object passed to \(mode.rawValue)() is a function's")
    }
    let result: Value
    do throws(Raise) {
      result = try execute(text, names: names.own)
    } catch {
      try writeBack(names)
      throw error
    }
    try writeBack(names)
    if case .text(_, _, .single) = object.content, !result.isAbsent, !result.isNone {
      write(.stdout, try repr(result) + "\n")
      return .absent
    }
    return result
  }

  /// Reads and resolves a text.
  func compileText(
    _ text: String, name: String, _ mode: CompileMode
  ) throws(Raise) -> CodeObject {
    if text.utf8.contains(0) {
      throw error(.valueError, "source code string cannot contain null bytes")
    }
    let source = SourceText(name: name, text: text, isListed: false)
    do throws(SyntaxFault) {
      let resolution = mode == .eval ? try compileExpression(text) : try compileTree(text)
      return CodeObject(.text(resolution, source, mode))
    } catch {
      throw syntaxError(error, source)
    }
  }

  func sourceText(_ value: Value) -> String? {
    if let text = value.text { return text }
    guard let bytes = value.heapObject as? BytesObject else { return nil }
    return String(validating: bytes.bytes, as: UTF8.self)
  }

  private func executionNames(
    _ globals: Value, _ locals: Value, _ mode: CompileMode, from caller: Frame?
  ) throws(Raise) -> ExecutionNames {
    var written: [(names: Namespace, dict: DictObject)] = []
    let outer: Namespace
    if globals.isNone {
      outer = caller?.globals ?? main.namespace
    } else if case .object(let names as NamespaceObject) = globals {
      outer = names.namespace
    } else if case .dict(let dict) = globals {
      outer = linkedNames(dict)
      written.append((outer, dict))
      let builtinsName = intern("__builtins__")
      if outer[builtinsName].isAbsent, let module = modules["builtins"] {
        outer[builtinsName] = .object(module)
      }
    } else {
      throw error(
        .typeError,
        mode == .eval
          ? "globals must be a dict" : "exec() globals must be a dict, not \(typeName(globals))")
    }
    let own: Namespace
    switch locals {
    case .none:
      if !globals.isNone {
        own = outer
      } else if let caller, caller.namespace == nil {
        // A copy: what is bound here does not change the function's variables.
        own = Namespace()
        for (name, value) in caller.locals(caller.code) { own[intern(name)] = value }
      } else {
        own = caller?.namespace ?? outer
      }
    case .object(let names as NamespaceObject): own = names.namespace
    case .dict(let dict):
      if case .dict(let other) = globals, other === dict {
        own = outer
      } else {
        own = linkedNames(dict)
        written.append((own, dict))
      }
    default:
      throw error(
        .typeError,
        mode == .eval
          ? "locals must be a mapping" : "locals must be a mapping or None, not \(typeName(locals))"
      )
    }
    return ExecutionNames(globals: outer, own: own, written: written)
  }

  /// The names that stand for a dict while a text runs, and for the functions that it defined
  /// afterwards. A dict keeps them, so that a second text finds the same.
  private func linkedNames(_ dict: DictObject) -> Namespace {
    let names = dict.linkedNames ?? Namespace()
    dict.linkedNames = names
    var given = Set<ObjectIdentifier>()
    for entry in dict.entries where !entry.key.isAbsent {
      guard let text = entry.key.text else { continue }
      let name = intern(text)
      given.insert(ObjectIdentifier(name))
      names[name] = entry.value
    }
    for (name, _) in names.bindings where !given.contains(ObjectIdentifier(name)) {
      _ = names.remove(name)
    }
    return names
  }

  private func writeBack(_ names: ExecutionNames) throws(Raise) {
    for (namespace, dict) in names.written {
      for entry in dict.entries where !entry.key.isAbsent {
        guard let text = entry.key.text, namespace[intern(text)].isAbsent else { continue }
        _ = try dict.pop(entry.key, self)
      }
      for (name, value) in namespace.bindings { try dict.set(name.text, to: value, self) }
    }
  }
}
