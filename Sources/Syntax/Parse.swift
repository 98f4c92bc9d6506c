/// Reads the text of a cell, a file or an `exec` string.
///
/// Throws CPython's `SyntaxError`, `IndentationError` or `TabError`, with the place.
package func parse(_ source: String) throws(SyntaxFault) -> Module {
  try Parser.parse(SourceBytes(source), .module)
}

/// Reads the text of an `eval`: one expression, as the only statement of a module.
package func parseExpression(_ source: String) throws(SyntaxFault) -> Module {
  let trimmed = source.drop { $0 == " " || $0 == "\t" }
  return try Parser.parse(SourceBytes(String(trimmed)), .expression)
}

/// Decides what each name of a tree from `parse` or `parseExpression` refers to.
///
/// Throws the `SyntaxError`s that depend on scopes and places, such as `'return' outside function`.
package func resolve(_ module: Module) throws(SyntaxFault) -> Resolution {
  let collector = SymbolCollector(scopeCount: module.scopeCount)
  try collector.collect(module)
  var resolver = Resolver(collector)
  let scopes = try resolver.resolve()
  if let fault = collector.lateFault { throw fault }
  return Resolution(module: module, scopes: scopes)
}

/// Parses and resolves the text of a cell, a file or an `exec` string.
package func compileTree(_ source: String) throws(SyntaxFault) -> Resolution {
  try resolve(parse(source))
}

/// Parses and resolves the text of an `eval`; its only statement is the expression.
package func compileExpression(_ source: String) throws(SyntaxFault) -> Resolution {
  try resolve(parseExpression(source))
}
