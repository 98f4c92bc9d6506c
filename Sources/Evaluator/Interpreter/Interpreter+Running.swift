import CCoroutine
package import Syntax

extension Interpreter {
  /// Runs source text in a module: a cell, a file, a line of the prompt.
  /// - Parameters:
  ///   - name: what tracebacks call the text.
  ///   - module: whose names it sees and binds; `__main__` where none is given.
  ///   - wantsValue: whether a last statement that is an expression gives its value.
  /// - Returns: the value of the last expression, or `.absent`.
  /// - Throws: what the code raises, a `SyntaxError` before any of it runs included.
  package func run(
    _ text: String, name: String, module: ModuleObject? = nil, wantsValue: Bool = false
  ) throws(Raise) -> Value {
    let source = SourceText(name: name, text: text)
    let resolution: Resolution
    do throws(SyntaxFault) {
      resolution = try compileTree(text)
    } catch {
      throw syntaxError(error, source)
    }
    let globals = (module ?? main).namespace
    if !wantsValue, let doc = Compiler.docString(resolution.module.body) {
      globals[names.doc] = .string(doc)
    }
    let compiled = compile(
      resolution, source, globals: globals, hasOwnNames: false, wantsValue: wantsValue)
    return try execute(compiled, names: globals)
  }

  /// Turns a resolved text into nodes.
  func compile(
    _ resolution: Resolution, _ source: SourceText, globals: Namespace, hasOwnNames: Bool,
    wantsValue: Bool
  ) -> CompiledText {
    var body = resolution.module.body
    var last: Expression?
    if wantsValue, case .expression(let expression)? = body.last?.kind {
      last = expression
      body.removeLast()
    }
    let compiler = Compiler(
      self, globals: globals, source: source, scopes: resolution.scopes, scopeNumber: 0,
      qualifier: "", hasOwnNames: hasOwnNames)
    let start = Position(line: 1, column: 0)
    let code = Code(name: "<module>", source: source, span: Span(start, start))
    code.body = compiler.block(body)
    return CompiledText(
      code, result: last.map(compiler.compile), globals: globals, hasOwnNames: hasOwnNames)
  }

  /// Runs a text's nodes.
  /// - Parameter names: where it binds its names.
  /// - Returns: the value of the last expression where that was wanted, else `.absent`.
  func execute(_ text: CompiledText, names: Namespace) throws(Raise) -> Value {
    guard depth < recursionLimit, coroutine_stack_pointer() > stackLimit &+ Self.stackReserve
    else {
      throw error(.recursionError, "maximum recursion depth exceeded")
    }
    let frame = frames.push(text.code, globals: text.globals, namespace: names, cells: nil)
    depth += 1
    defer {
      depth -= 1
      frames.pop(frame)
    }
    do throws(Raise) {
      _ = try text.code.execute(frame, self)
      guard let result = text.result else { return .absent }
      frame.place = result
      return try result.evaluate(frame, self)
    } catch {
      throw error.leaving(frame)
    }
  }

  /// A fault in source text as the exception that Python raises.
  package func syntaxError(_ fault: SyntaxFault, _ source: SourceText) -> Raise {
    let kind = ExceptionKind(rawValue: fault.exceptionClass) ?? .syntaxError
    let raised = error(kind, fault.message)
    raised.exception.syntaxDetail = SyntaxDetail(source: source, span: fault.span)
    return raised
  }
}
