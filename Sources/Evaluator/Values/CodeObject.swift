import Syntax

/// What `compile` gives and `function.__code__` is.
package final class CodeObject: Object {
  enum Content {
    /// A text that is read and resolved; each namespace it runs in gets nodes of its own.
    case text(Resolution, SourceText, CompileMode)
    case function(Code)
  }

  let content: Content
  /// The nodes of a text for the namespace in which it ran last.
  private var compiled: CompiledText?

  init(_ content: Content) { self.content = content }

  override package func builtinType(_ types: Types) -> TypeObject { types.iteratorType("code") }

  /// The nodes of a text.
  /// - Parameter hasOwnNames: whether it binds its names elsewhere than in the globals.
  func compiled(
    for globals: Namespace, hasOwnNames: Bool, _ interpreter: Interpreter
  ) -> CompiledText? {
    guard case .text(let resolution, let source, let mode) = content else { return nil }
    if let compiled, compiled.globals === globals, compiled.hasOwnNames == hasOwnNames {
      return compiled
    }
    let new = interpreter.compile(
      resolution, source, globals: globals, hasOwnNames: hasOwnNames, wantsValue: mode != .exec)
    compiled = new
    return new
  }
}

/// What a text may be: statements, one expression, one statement whose value is shown.
enum CompileMode: String {
  case exec, eval, single
}

/// A text as nodes.
final class CompiledText {
  let code: Code
  /// The last expression, where its value is wanted.
  let result: Node?
  let globals: Namespace
  let hasOwnNames: Bool

  init(_ code: Code, result: Node?, globals: Namespace, hasOwnNames: Bool) {
    self.code = code
    self.result = result
    self.globals = globals
    self.hasOwnNames = hasOwnNames
  }
}
