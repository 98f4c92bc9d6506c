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
    var resolution: Resolution
    do throws(SyntaxFault) {
      resolution = try compileTree(text)
    } catch {
      throw syntaxError(error, source)
    }
    let globals = (module ?? main).namespace
    let doc = Compiler.docString(resolution.module.body)
    var last: Expression?
    if wantsValue, case .expression(let expression)? = resolution.module.body.last?.kind {
      last = expression
      resolution.module.body.removeLast()
    }
    let compiler = Compiler(
      self, globals: globals, source: source, scopes: resolution.scopes, scopeNumber: 0,
      qualifier: "")
    let start = Position(line: 1, column: 0)
    let code = Code(name: "<module>", source: source, span: Span(start, start))
    code.body = compiler.block(resolution.module.body)
    let result = last.map(compiler.compile)
    if !wantsValue, let doc { globals[names.doc] = .string(doc) }
    let frame = frames.push(code, globals: globals, namespace: globals, cells: nil)
    depth += 1
    defer {
      depth -= 1
      frames.pop(frame)
    }
    do throws(Raise) {
      _ = try code.execute(frame, self)
      guard let result else { return .absent }
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
