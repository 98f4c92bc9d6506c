extension SymbolCollector {
  private static let features: Set<String> = [
    "nested_scopes", "generators", "division", "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
  ]

  /// Imports from `__future__` are declarations: the first statements of a module, behind its
  /// docstring, and of known names. Nothing here depends on them.
  func checkFutureImports(_ module: Module) throws(SyntaxFault) {
    for (place, statement) in module.body.enumerated() {
      switch statement.kind {
      case .expression(let value) where place == 0:
        guard case .constant(.string) = value.kind else { return }
      case .importFrom("__future__", let names, 0):
        for alias in names where !Self.features.contains(alias.name) {
          let message =
            alias.name == "braces" ? "not a chance" : "future feature \(alias.name) is not defined"
          let place = statement.span.start
          throw SyntaxFault(message, at: Span(place, place))
        }
        futureImports += 1
      default: return
      }
    }
  }

  /// A `from __future__` that the walk has come to.
  func checkFutureImport(at span: Span) {
    if futureImports > 0 {
      futureImports -= 1
    } else {
      later("from __future__ imports must occur at the beginning of the file", at: span)
    }
  }
}
